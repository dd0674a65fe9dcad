// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/reading/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace {

using newsgraph::model::Document;
using newsgraph::reading::Skipped;

Document document(const std::string& id, const std::string& text) {
  Document result;
  result.id = id;
  result.text = text;
  result.sha256 = text;  // stands for the hash
  return result;
}

BOOST_AUTO_TEST_SUITE(deduplicate)

BOOST_AUTO_TEST_CASE(the_choice_does_not_depend_on_the_order) {
  std::vector<Document> documents{document("b", "2"), document("a", "3"), document("b", "1"), document("a", "3")};
  std::sort(documents.begin(), documents.end(), [](const auto& x, const auto& y) { return x.text < y.text; });
  do {
    std::vector<Document> input = documents;
    std::vector<Skipped> skipped;
    newsgraph::reading::deduplicate(input, skipped);
    BOOST_REQUIRE(input.size() == 2U);
    BOOST_TEST(input[0].id == "a");
    BOOST_TEST(input[1].text == "1");
    BOOST_REQUIRE(skipped.size() == 2U);
    BOOST_TEST(skipped[0].reason == newsgraph::reading::kSameArticle);
    BOOST_TEST(skipped[1].reason == newsgraph::reading::kSameId);
    BOOST_TEST(skipped[1].id == "b");
    BOOST_TEST(!is_failure(skipped[1].kind));
  } while (std::next_permutation(documents.begin(), documents.end(),
                                 [](const auto& x, const auto& y) { return x.text < y.text; }));
}

BOOST_AUTO_TEST_CASE(a_difference_in_the_title_is_one) {
  std::vector<Document> documents{document("a", "1"), document("a", "1")};
  documents[0].title = "Later";
  documents[1].title = "Earlier";
  std::vector<Skipped> skipped;
  newsgraph::reading::deduplicate(documents, skipped);
  BOOST_TEST(documents[0].title == "Earlier");
  BOOST_TEST(skipped[0].reason == newsgraph::reading::kSameId);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
