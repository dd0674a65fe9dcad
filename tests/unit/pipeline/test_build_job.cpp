// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/pipeline/build_job.hpp"
#include "newsgraph/storage/database.hpp"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace newsgraph::pipeline {
namespace {

namespace fs = std::filesystem;

// A folder of articles and a folder for the graph, gone at the end.
struct Workplace {
  fs::path root = fs::temp_directory_path() / ("newsgraph-build-job-" + std::to_string(::getpid()));
  fs::path articles = root / "articles", output = root / "output";

  Workplace() {
    fs::remove_all(root);
    fs::create_directories(articles);
  }
  ~Workplace() { fs::remove_all(root); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(articles / name, std::ios::binary) << text;
  }
  BuildReport build(const BuildOptions& given = {}) const {
    BuildOptions options = given;
    options.inputs = {articles.string()};
    options.output = output;
    return run_build(options, [](const Progress&) {});
  }
  std::string read(const std::string& name) const {
    std::ostringstream out;
    out << std::ifstream(output / name, std::ios::binary).rdbuf();
    return out.str();
  }
};

BOOST_FIXTURE_TEST_SUITE(build_job, Workplace)

BOOST_AUTO_TEST_CASE(a_second_build_reuses_what_it_knows) {
  write("one.txt", "Angela Merkel met Emmanuel Macron in Paris on 3 May 2018.\n");
  write("two.txt", "Emmanuel Macron left Berlin.\n");
  BOOST_TEST(build().analysed == 2U);
  const std::string first = read("graph.graphml");
  BOOST_TEST(!first.empty());
  const BuildReport again = build();
  BOOST_TEST(again.analysed == 0U);
  BOOST_TEST(again.reused == 2U);
  BOOST_TEST(read("graph.graphml") == first);
}

BOOST_AUTO_TEST_CASE(an_edit_undone_leaves_no_trace) {
  write("one.txt", "Angela Merkel met Emmanuel Macron.\n");
  build();
  const std::string first = read("statements.jsonl");
  write("one.txt", "Angela Merkel criticized Emmanuel Macron.\n");
  write("two.txt", "Emmanuel Macron left Berlin.\n");
  build();
  BOOST_TEST(read("statements.jsonl") != first);
  write("one.txt", "Angela Merkel met Emmanuel Macron.\n");
  fs::remove(articles / "two.txt");
  BOOST_TEST(build().removed == 1U);
  BOOST_TEST(read("statements.jsonl") == first);
}

BOOST_AUTO_TEST_CASE(a_dry_run_writes_nothing) {
  write("one.txt", "Angela Merkel met Emmanuel Macron.\n");
  BuildOptions options;
  options.dry_run = true;
  BOOST_TEST(build(options).documents == 1U);
  BOOST_TEST(!fs::exists(output));
}

BOOST_AUTO_TEST_CASE(one_bad_article_is_recorded_and_the_rest_built) {
  write("good.txt", "Angela Merkel met Emmanuel Macron.\n");
  write("bad.jsonl", "{broken\n");
  const BuildReport report = build();
  BOOST_TEST(report.documents == 1U);
  BOOST_TEST_REQUIRE(report.skipped.size() == 1U);
  BOOST_TEST(reading::is_failure(report.skipped[0].kind));
  BOOST_TEST(read("run.json").find("bad.jsonl") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_second_build_at_the_same_time_is_turned_away) {
  write("one.txt", "Angela Merkel met Emmanuel Macron.\n");
  fs::create_directories(output);
  const storage::BuildLock lock(output);
  BOOST_CHECK_THROW(build(), LockedError);
}

BOOST_AUTO_TEST_CASE(a_failed_run_leaves_its_record) {
  write("one.txt", "Angela Merkel met Emmanuel Macron.\n");
  fs::create_directories(output);
  std::ofstream(output / "newsgraph.db", std::ios::binary) << std::string(4096, 'x');
  BOOST_CHECK_THROW(build(), CorruptionError);
  BOOST_TEST(read("run.json").find("\"failed\"") != std::string::npos);
  BuildOptions full;
  full.full = true;
  BOOST_TEST(build(full).documents == 1U);
}

BOOST_AUTO_TEST_CASE(missing_paths_and_the_output_itself_are_usage_errors) {
  BuildOptions options;
  options.output = output;
  options.inputs = {(root / "nowhere").string()};
  BOOST_CHECK_THROW(run_build(options, [](const Progress&) {}), UsageError);
  fs::create_directories(output);
  options.inputs = {output.string()};
  BOOST_CHECK_THROW(run_build(options, [](const Progress&) {}), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace newsgraph::pipeline
