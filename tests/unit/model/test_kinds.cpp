// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/model/kinds.hpp"
#include "newsgraph/model/span.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>

namespace {

namespace model = newsgraph::model;

// Every value spelled, read back, and different from all others.
template <typename Enum, typename From>
void check_round_trip(std::uint8_t count, From from) {
  for (std::uint8_t i = 0; i < count; ++i) {
    const auto value = static_cast<Enum>(i);
    BOOST_TEST(!to_string(value).empty());
    BOOST_TEST((from(to_string(value)) == value));
  }
}

BOOST_AUTO_TEST_SUITE(kinds)

BOOST_AUTO_TEST_CASE(all_values_round_trip) {
  check_round_trip<model::EntityType>(9, model::entity_type_from);
  check_round_trip<model::MentionKind>(3, model::mention_kind_from);
  check_round_trip<model::Polarity>(2, model::polarity_from);
  check_round_trip<model::Modality>(6, model::modality_from);
}

BOOST_AUTO_TEST_CASE(spelling_is_that_of_the_files) {
  BOOST_TEST(to_string(model::EntityType::Organization) == "Organization");
  BOOST_TEST(to_string(model::Modality::Conditional) == "conditional");
  BOOST_TEST(to_string(model::MentionKind::Description) == "description");
  BOOST_TEST(!model::entity_type_from("person").has_value());
  BOOST_TEST(!model::modality_from("").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(span)

BOOST_AUTO_TEST_CASE(spans_are_half_open) {
  BOOST_TEST((model::Span{3, 3}.empty()));
  BOOST_TEST((!model::Span{3, 4}.empty()));
  BOOST_TEST((model::Span{3, 9}.covers({3, 9})));
  BOOST_TEST((!model::Span{3, 9}.covers({3, 10})));
  BOOST_TEST((model::Span{3, 9} < model::Span{4, 5}));
}

BOOST_AUTO_TEST_CASE(a_relation_type_is_read_out) {
  BOOST_TEST(newsgraph::model::words_of_type("MET_IN") == "met in");
  BOOST_TEST(newsgraph::model::words_of_type("PAID").size() == 4U);
  BOOST_TEST(newsgraph::model::words_of_type("").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
