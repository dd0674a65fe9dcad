// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/pipeline/extract_job.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

namespace newsgraph::pipeline {
namespace {

struct Extracted {
  std::string output;
  std::size_t failures = 0;
};

Extracted extract(const std::string& input, const ExtractOptions& options) {
  std::istringstream stream(input);
  Extracted result;
  result.failures = run_extract(
      stream, [&](std::string_view bytes) { result.output += bytes; }, options);
  return result;
}

BOOST_AUTO_TEST_SUITE(extract_job)

BOOST_AUTO_TEST_CASE(a_bad_article_gives_a_line_and_the_rest_goes_on) {
  const std::string input =
      "{\"id\":\"one\",\"text\":\"Angela Merkel met Emmanuel Macron in Paris.\"}\n"
      "{broken\n"
      "{\"id\":\"three\",\"text\":\"Angela Merkel left Paris.\"}\n";
  const Extracted result = extract(input, {});
  BOOST_TEST(result.failures == 1U);
  const auto one = result.output.find("\"doc\":\"one\"");
  const auto error = result.output.find("\"error\":");
  const auto three = result.output.find("\"doc\":\"three\"");
  BOOST_TEST_REQUIRE(one != std::string::npos);
  BOOST_TEST_REQUIRE(three != std::string::npos);
  BOOST_TEST(one < error);
  BOOST_TEST(error < three);
}

BOOST_AUTO_TEST_CASE(sentences_are_named_by_their_line) {
  ExtractOptions options;
  options.sentences = true;
  const Extracted result = extract("\nAngela Merkel met Emmanuel Macron.\n", options);
  BOOST_TEST(result.output.find("\"doc\":\"2\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tuples_repeat_the_line_byte_for_byte) {
  ExtractOptions options;
  options.pretokenized = options.tsv = true;
  options.style = extraction::TupleStyle::Carb;
  const std::string line = "Merkel -LRB- CDU -RRB- met Emmanuel Macron in Paris .";
  const Extracted result = extract(line + "\n", options);
  BOOST_TEST_REQUIRE(!result.output.empty());
  std::istringstream lines(result.output);
  for (std::string tuple; std::getline(lines, tuple);) BOOST_TEST(tuple.substr(0, tuple.find('\t')) == line);
}

BOOST_AUTO_TEST_CASE(threads_do_not_show) {
  std::string input;
  for (int i = 0; i < 300; ++i)
    input += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"Merkel met Macron in Paris.\"}\n";
  ExtractOptions one, three;
  one.threads = 1;
  three.threads = 3;
  BOOST_TEST(extract(input, one).output == extract(input, three).output);
}

BOOST_AUTO_TEST_CASE(a_benchmark_style_has_no_json_form) {
  ExtractOptions options;
  options.style = extraction::TupleStyle::Benchie;
  BOOST_CHECK_THROW(extract("", options), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace newsgraph::pipeline
