// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "event_root.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace newsgraph::resolution {
namespace {

std::string root_of(const std::string& root, const std::string& phrase, const std::string& lemma,
                    model::Modality modality, model::Polarity polarity = model::Polarity::Affirmed) {
  model::Statement statement;
  statement.relation.phrase = phrase;
  statement.relation.lemma = lemma;
  statement.modality = modality;
  statement.polarity = polarity;
  return event_root(root, statement);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(event_roots)

BOOST_AUTO_TEST_CASE(what_is_announced_is_agreed_to_or_threatened) {
  BOOST_TEST(root_of("AID", "will aid", "aid", model::Modality::Planned) == "AGREE");
  BOOST_TEST(root_of("ASSAULT", "will attack", "attack", model::Modality::Planned) == "THREATEN");
  BOOST_TEST(root_of("REQUEST", "will demand", "demand", model::Modality::Planned) == "REQUEST");
  BOOST_TEST(root_of("AID", "aided", "aid", model::Modality::Actual) == "AID");
  BOOST_TEST(root_of("AID", "aided", "aid", model::Modality::Claimed) == "AID");
}

BOOST_AUTO_TEST_CASE(a_purpose_is_part_of_the_act) {
  BOOST_TEST(root_of("PROTEST", "protest at", "protest", model::Modality::Planned) == "PROTEST");
}

BOOST_AUTO_TEST_CASE(what_is_not_done_is_refused_or_nothing) {
  BOOST_TEST(root_of("CONSULT", "refused to meet", "meet", model::Modality::Actual, model::Polarity::Negated) ==
             "REJECT");
  BOOST_TEST(root_of("ASSAULT", "did not attack", "attack", model::Modality::Actual, model::Polarity::Negated).empty());
  BOOST_TEST(root_of("AID", "aid", "aid", model::Modality::Demanded).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace newsgraph::resolution
