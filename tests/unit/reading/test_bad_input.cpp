// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

namespace {

using namespace newsgraph::test;
using newsgraph::reading::Format;
using newsgraph::reading::SkipKind;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_AUTO_TEST_CASE(an_empty_file_is_named) {
  const TemporaryFolder folder;
  folder.write("a.txt", "");
  folder.write("b.jsonl", "");
  folder.write("c.html", "");
  folder.write("d.txt", "Trump met Kim.");
  const auto read = read_path(folder.path());
  BOOST_TEST(read.documents.size() == 1U);
  BOOST_REQUIRE(read.skipped.size() == 3U);
  for (const auto& skipped : read.skipped) {
    BOOST_TEST(skipped.reason == "empty file");
    BOOST_TEST((skipped.kind == SkipKind::Empty));
  }
  BOOST_TEST(read.skipped[0].id == "a.txt");
}

BOOST_AUTO_TEST_CASE(blank_text_is_empty) {
  const auto read = read_string(" \n\u00A0\n", Format::Text);
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST((read.skipped[0].kind == SkipKind::Empty));
}

BOOST_AUTO_TEST_CASE(a_binary_file_is_no_article) {
  const auto nul = read_string(
      "\x7F"
      "ELF\x02\x01\x01\0\0\0\0"s,
      Format::Text);
  BOOST_REQUIRE(nul.skipped.size() == 1U);
  BOOST_TEST(nul.skipped[0].reason == "binary file, not text");
  const auto controls = read_string(std::string("a\x01\x02\x03") + "b\x04", Format::Text);
  BOOST_TEST(controls.documents.empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_opened_is_named) {
  const TemporaryFolder folder;
  std::filesystem::create_symlink("nowhere.txt", folder.path() / "a.txt");
  folder.write("b.txt", "Trump met Kim.");
  const auto read = read_path(folder.path());
  BOOST_TEST(read.documents.size() == 1U);
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST(read.skipped[0].id == "a.txt");
  BOOST_TEST(read.skipped[0].reason == "dangling link");
  BOOST_TEST((read.skipped[0].kind == SkipKind::Unreadable));
}

// Opening works, reading fails: like a bad disk.
BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named) {
  const TemporaryFolder folder;
  newsgraph::reading::ReadSink sink;
  std::vector<newsgraph::reading::Skipped> skipped;
  sink.skipped = [&](newsgraph::reading::Skipped&& s) { skipped.push_back(std::move(s)); };
  newsgraph::reading::read_file({folder.path(), "folder", Format::Text}, {}, sink);
  newsgraph::reading::read_file({folder.path() / "gone.txt", "gone.txt", Format::Text}, {}, sink);
  BOOST_REQUIRE(skipped.size() == 2U);
  BOOST_TEST(skipped[0].reason == "can't be read: Is a directory");
  BOOST_TEST(skipped[1].reason == "can't be opened: No such file or directory");
}

BOOST_AUTO_TEST_CASE(an_article_above_the_limit_is_named) {
  newsgraph::reading::ReadOptions options;
  options.max_article_size = 20;
  BOOST_TEST(read_string("Trump met Kim today.", Format::Text, options).documents.size() == 1U);
  const auto read = read_string("Trump met Kim today.\n", Format::Text, options);
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST(read.skipped[0].reason ==
             "article larger than the limit of 20 bytes; raise --max-article-size to read it");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
