// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>

namespace {

using namespace newsgraph::test;
using newsgraph::reading::Format;
namespace data = boost::unit_test::data;

const std::string kArticle = "Trump met Kim in Hanoi on February 28, 2019.\n";

BOOST_AUTO_TEST_SUITE(archive)

BOOST_DATA_TEST_CASE(compressed_articles_are_read, data::make({"gzip", "zstd", "xz"}), filter) {
  const auto read = read_string(compressed(kArticle, filter), Format::Text);
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.documents[0].text == kArticle);
}

BOOST_AUTO_TEST_CASE(several_members_are_one_file) {
  const std::string line = "{\"id\":\"a\",\"text\":\"One.\"}\n";
  const std::string other = "{\"id\":\"b\",\"text\":\"Two.\"}\n";
  for (const char* filter : {"gzip", "zstd", "xz"}) {
    const auto read = read_string(compressed(line, filter) + compressed(other, filter), Format::Jsonl);
    BOOST_TEST(read.documents.size() == 2U);
    BOOST_TEST(read.skipped.empty());
  }
}

BOOST_DATA_TEST_CASE(a_truncated_archive_keeps_what_came_before, data::make({"gzip", "zstd", "xz"}), filter) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) {
    lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"Report number " + std::to_string(i * 7919) + ".\"}\n";
  }
  std::string bytes = compressed(lines, filter);
  bytes.resize(bytes.size() * 2 / 3);
  const auto read = read_string(bytes, Format::Jsonl);
  BOOST_REQUIRE(!read.skipped.empty());
  BOOST_TEST(read.skipped.back().reason.find("damaged compressed file") == 0U);
  BOOST_TEST(is_failure(read.skipped.back().kind));
}

// 300 MB of nothing in a file of some hundred KB; read no further than the limit.
BOOST_AUTO_TEST_CASE(a_bomb_is_stopped_at_the_limit) {
  const std::string bomb = compressed(std::string(300'000'000, ' '), "gzip");
  BOOST_TEST(bomb.size() < 1'000'000U);
  for (const Format format : {Format::Text, Format::Html}) {
    const auto read = read_string(bomb, format);
    BOOST_TEST(read.documents.empty());
    BOOST_REQUIRE(read.skipped.size() == 1U);
    BOOST_TEST(read.skipped[0].reason.find("--max-article-size") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(an_endless_line_ends_the_file) {
  newsgraph::reading::ReadOptions options;
  options.max_article_size = 1000;
  const std::string lines = "{\"id\":\"a\",\"text\":\"One.\"}\n" + std::string(10'000'000, 'x');
  const auto read = read_string(compressed(lines, "zstd"), Format::Jsonl, options);
  BOOST_TEST(read.documents.size() == 1U);
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST(read.skipped[0].path == "in:2");
  BOOST_TEST(read.skipped[0].reason.find("rest of the file was not read") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_archive_is_an_empty_file) {
  const auto read = read_string(compressed("", "gzip"), Format::Text);
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST(read.skipped[0].reason == "empty file");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
