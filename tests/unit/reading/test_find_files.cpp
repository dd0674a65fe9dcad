// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"
#include "newsgraph/base/error.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

namespace {

using namespace newsgraph::test;
using newsgraph::reading::Corpus;
using newsgraph::reading::find_files;
using newsgraph::reading::Format;
using newsgraph::reading::SkipKind;

std::vector<std::string> ids(const Corpus& corpus) {
  std::vector<std::string> result;
  for (const auto& file : corpus.files) result.push_back(file.id);
  return result;
}

Corpus find(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::string> names(paths.begin(), paths.end());
  return find_files(names, {});
}

using Strings = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(a_missing_path_is_a_usage_error_that_names_it) {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  BOOST_CHECK_EXCEPTION(find({folder.path(), folder.path() / "gone"}), newsgraph::UsageError,
                        [](const auto& error) { return std::string(error.what()).find("gone") != std::string::npos; });
  BOOST_CHECK_THROW(find({""}), newsgraph::UsageError);
}

BOOST_AUTO_TEST_CASE(folders_are_walked_by_the_rules) {
  const TemporaryFolder folder;
  for (const char* name :
       {"a.txt", "sub/b.HTML", "sub/deep/c.jsonl.gz", "d.htm.xz", "e.xhtml", "f.ndjson.zst", "notes.pdf", "README",
        ".hidden.txt", ".git/x.txt", "out/newsgraph.db", "out/statements.jsonl", "b.txt.bz2"}) {
    folder.write(name, "x");
  }
  const Corpus corpus = find({folder.path()});
  BOOST_TEST(
      ids(corpus) == (Strings{"a.txt", "d.htm.xz", "e.xhtml", "f.ndjson.zst", "sub/b.HTML", "sub/deep/c.jsonl.gz"}),
      boost::test_tools::per_element());
  BOOST_TEST((corpus.files[1].format == Format::Html));
  BOOST_TEST((corpus.files[3].format == Format::Jsonl));
  Strings others;
  for (const auto& skipped : corpus.skipped) {
    others.push_back(skipped.id);
    BOOST_TEST((skipped.kind == SkipKind::NotAnArticle));
  }
  BOOST_TEST(others == (Strings{"README", "b.txt.bz2", "notes.pdf", "out/"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(links_are_followed_once) {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  folder.write("real/a.txt", "x");
  elsewhere.write("b.txt", "x");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "aa-loop");
  std::filesystem::create_directory_symlink(folder.path() / "real", folder.path() / "also-real");
  std::filesystem::create_directory_symlink(elsewhere.path(), folder.path() / "linked");
  std::filesystem::create_symlink(folder.path() / "real/a.txt", folder.path() / "a-link.txt");
  const Corpus corpus = find({folder.path()});
  BOOST_TEST(ids(corpus) == (Strings{"linked/b.txt", "real/a.txt"}), boost::test_tools::per_element());
  BOOST_REQUIRE(corpus.skipped.size() == 1U);
  BOOST_TEST((corpus.skipped[0].kind == SkipKind::Duplicate));
}

BOOST_AUTO_TEST_CASE(one_id_of_two_files_becomes_the_path_as_given) {
  const TemporaryFolder folder;
  folder.write("one/a.txt", "x");
  folder.write("one/b.txt", "x");
  folder.write("two/a.txt", "y");
  const std::string one = (folder.path() / "one").string();
  const std::string two = (folder.path() / "two/a.txt").string();
  for (const auto& paths : {Strings{one, two}, Strings{two, one}}) {
    BOOST_TEST(ids(newsgraph::reading::find_files(paths, {})) == (Strings{one + "/a.txt", two, "b.txt"}),
               boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(the_same_file_by_two_paths_is_one) {
  const TemporaryFolder folder;
  const auto file = folder.write("sub/a.txt", "x");
  BOOST_TEST(ids(find({folder.path(), file, file})).size() == 1U);
  BOOST_TEST(ids(find({file, folder.path()})) == ids(find({folder.path(), file})), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_explicit_file_is_read_by_its_content) {
  const TemporaryFolder folder;
  const auto json = folder.write("dump.dat", "{\"id\":\"a\",\"text\":\"Trump met Kim.\"}\n");
  const auto html = folder.write("page.txt", "<!DOCTYPE html><p>Trump met Kim.</p>");
  const auto text = folder.write("no-extension", "Trump met Kim.");
  const auto lines = folder.write("broken-first.jsonl", "oops\n{\"id\":\"b\",\"text\":\"Trump met Kim.\"}\n");
  BOOST_TEST(read_path(json).documents.at(0).id == "a");
  BOOST_TEST(read_path(html).documents.at(0).text == "Trump met Kim.");
  BOOST_TEST(read_path(text).documents.at(0).id == "no-extension");
  const auto broken = read_path(lines);
  BOOST_TEST(broken.documents.at(0).id == "b");
  BOOST_TEST(broken.skipped.at(0).path == lines.string() + ":1");
}

BOOST_AUTO_TEST_CASE(a_dash_is_standard_input) {
  const Corpus corpus = newsgraph::reading::find_files({"-"}, {});
  BOOST_REQUIRE(corpus.files.size() == 1U);
  BOOST_TEST((corpus.files[0].format == Format::Jsonl));
  BOOST_TEST(corpus.files[0].path.string() == "-");
}

BOOST_AUTO_TEST_CASE(names_that_are_no_utf8_are_escaped) {
  const TemporaryFolder folder;
  folder.write("caf\xE9.txt", "Trump met Kim.");
  BOOST_TEST(ids(find({folder.path()})).at(0) == "caf%E9.txt");
  BOOST_TEST(read_path(folder.path()).documents.at(0).id == "caf%E9.txt");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
