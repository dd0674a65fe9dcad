// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "confidence.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string_view>

namespace {

using newsgraph::extraction::confidence_of;
using newsgraph::extraction::ConfidenceFeatures;
using newsgraph::extraction::kConfidenceFeatures;

ConfidenceFeatures with(std::string_view name, double value) {
  ConfidenceFeatures features{};
  features[0] = 1.0;
  const auto found = std::find(kConfidenceFeatures.begin(), kConfidenceFeatures.end(), name);
  BOOST_REQUIRE(found != kConfidenceFeatures.end());
  features[static_cast<std::size_t>(found - kConfidenceFeatures.begin())] = value;
  return features;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(confidence)

BOOST_AUTO_TEST_CASE(every_feature_has_its_own_name) {
  BOOST_TEST(std::set<std::string_view>(kConfidenceFeatures.begin(), kConfidenceFeatures.end()).size() ==
             kConfidenceFeatures.size());
}

BOOST_AUTO_TEST_CASE(a_sure_parse_and_a_named_subject_count_for_a_statement) {
  BOOST_TEST(confidence_of(with("least margin", 1.0)) > confidence_of(with("least margin", 0.3)));
  BOOST_TEST(confidence_of(with("subject named", 1.0)) > confidence_of(with("subject named", 0.0)));
}

BOOST_AUTO_TEST_CASE(a_subject_from_elsewhere_and_a_far_object_count_against_it) {
  BOOST_TEST(confidence_of(with("subject remote", 1.0)) < confidence_of(with("subject remote", 0.0)));
  BOOST_TEST(confidence_of(with("far object", 1.0)) < confidence_of(with("far object", 0.0)));
}

BOOST_AUTO_TEST_CASE(it_is_never_certain) {
  ConfidenceFeatures features{};
  features.fill(1000.0);
  const double p = confidence_of(features);
  BOOST_TEST((p == 0.01 || p == 0.99));
}

BOOST_AUTO_TEST_SUITE_END()
