// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "random_facts.hpp"
#include "temporary_folder.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/graph/store.hpp"
#include "newsgraph/storage/database.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>

using namespace newsgraph;
using storage::Database;
using storage::OpenMode;
using testing::TemporaryFolder;

namespace {

const std::string kRecord = R"({"format":1,"finished":"2026-11-25T18:00:00Z"})";

model::KnowledgeBase merged(model::KnowledgeBase knowledge) {
  graph::merge_statements(knowledge);
  return knowledge;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// All bytes of the database, its log and whatever else lies beside it.
std::string bytes_in(const TemporaryFolder& folder) {
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) all += bytes_of(entry.path());
  return all;
}

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const std::exception& error) {
    return error.what();
  }
  return "";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(database)

BOOST_AUTO_TEST_CASE(gives_back_the_graph_it_stored) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    TemporaryFolder folder;
    const auto first = merged(testing::random_knowledge(seed, 10, 8, 200));
    const auto second = merged(testing::random_knowledge(seed + 100, 14, 12, 150));
    {
      Database database(folder / "newsgraph.db", OpenMode::ReadWrite);
      database.replace_graph(first, {}, kRecord);
      BOOST_TEST((database.load_graph() == first));
      database.replace_graph(second, {}, kRecord);
      BOOST_TEST((database.load_graph() == second));
      database.replace_graph(first, {}, "no JSON");
    }
    const Database database(folder / "newsgraph.db", OpenMode::ReadOnly);
    BOOST_TEST((database.load_graph() == first));
    const auto history = database.history();
    BOOST_REQUIRE_EQUAL(history.size(), 3U);
    BOOST_TEST(history[0].finished == "2026-11-25T18:00:00Z");
    BOOST_TEST(history[0].json == kRecord);
    BOOST_TEST(history[2].finished == "");
    std::vector<std::string> ids;
    for (const model::Document& document : first.documents) ids.push_back(document.id);
    BOOST_TEST(database.document_ids() == ids, boost::test_tools::per_element());
    BOOST_TEST(*database.find_document_text(ids[3]) == first.documents[3].text);
    BOOST_TEST(!database.find_document_text("nowhere"));
  }
}

BOOST_AUTO_TEST_CASE(keeps_facts_by_key_and_forgets_the_dead) {
  TemporaryFolder folder;
  testing::Random random(5);
  std::vector<model::ArticleFacts> facts;
  for (int i = 0; i < 200; ++i) facts.push_back(testing::random_facts(random));
  const auto key = [](std::size_t i) { return "key" + std::to_string(100 + i); };
  {
    Database database(folder / "newsgraph.db", OpenMode::ReadWrite);
    BOOST_TEST(!database.find_facts(key(0)));
    for (std::size_t i = 0; i < facts.size(); ++i) database.put_facts(key(i), facts[i]);
    BOOST_TEST((database.find_facts(key(199)) == facts[199]));  // before its transaction has ended
    BOOST_TEST(database.document_ids().empty());
    BOOST_TEST(has(message_of([&] { database.load_graph(); }), "no build has finished"));
  }
  Database database(folder / "newsgraph.db", OpenMode::ReadWrite);
  for (std::size_t i = 0; i < facts.size(); ++i) BOOST_TEST((database.find_facts(key(i)) == facts[i]));
  database.replace_graph({}, {"absent", key(7), key(8)}, kRecord);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    BOOST_TEST(database.find_facts(key(i)).has_value() == (i == 7 || i == 8));
  }
}

// A build that is killed keeps all but the last batch, and the file stays whole.
BOOST_AUTO_TEST_CASE(a_killed_writer_leaves_a_whole_file) {
  TemporaryFolder folder;
  const auto before = merged(testing::random_knowledge(1, 5, 5, 50));
  { Database(folder / "newsgraph.db", OpenMode::ReadWrite).replace_graph(before, {}, kRecord); }
  const pid_t child = ::fork();
  if (child == 0) {
    Database database(folder / "newsgraph.db", OpenMode::ReadWrite);
    testing::Random random(6);
    for (int i = 0; i < 150; ++i) database.put_facts("key" + std::to_string(i), testing::random_facts(random));
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  BOOST_REQUIRE_EQUAL(::waitpid(child, &status, 0), child);
  BOOST_REQUIRE(WIFSIGNALED(status));
  Database database(folder / "newsgraph.db", OpenMode::ReadWrite);
  BOOST_TEST((database.load_graph() == before));
  int kept = 0;
  for (int i = 0; i < 150; ++i) kept += database.find_facts("key" + std::to_string(i)) ? 1 : 0;
  BOOST_TEST(kept >= 86);  // a batch is 64
  BOOST_TEST(kept < 150);
}

BOOST_AUTO_TEST_CASE(a_deleted_article_is_gone_from_the_bytes) {
  TemporaryFolder folder;
  const std::string secret = "Cobalt Zephyr";
  testing::KnowledgeBuilder kept;
  for (int i = 0; i < 200; ++i) {
    kept.say({.document = "kept" + std::to_string(i),
              .subject = "Person " + std::to_string(i),
              .type = "MET",
              .object = "somebody"});
  }
  testing::KnowledgeBuilder both = kept;
  // Long enough for overflow pages of its own.
  for (int i = 0; i < 300; ++i) {
    both.say({.document = "doomed", .subject = secret, .type = "VISIT", .object = secret + " Palace"});
  }
  model::ArticleFacts facts;
  facts.entities.resize(1);
  facts.entities[0].name = secret;
  Database database(folder / "newsgraph.db", OpenMode::ReadWrite);
  database.put_facts("doomed", facts);
  database.replace_graph(merged(both.finish()), {"doomed"}, kRecord);
  BOOST_TEST(has(bytes_in(folder), secret));
  database.replace_graph(merged(kept.finish()), {}, kRecord);
  const std::string bytes = bytes_in(folder);
  BOOST_TEST(has(bytes, "Person 199"));
  BOOST_TEST(!has(bytes, secret));
  BOOST_TEST(!has(bytes, "cobalt"));  // as folded for look-up
}

BOOST_AUTO_TEST_CASE(readers_see_the_old_graph_until_the_new_one_is_whole) {
  TemporaryFolder folder;
  const auto first = merged(testing::random_knowledge(1, 5, 5, 50));
  const auto second = merged(testing::random_knowledge(2, 5, 5, 50));
  Database writer(folder / "newsgraph.db", OpenMode::ReadWrite);
  writer.replace_graph(first, {}, kRecord);
  const Database reader(folder / "newsgraph.db", OpenMode::ReadOnly);
  BOOST_TEST((reader.load_graph() == first));
  writer.put_facts("key", {});  // a transaction is open now
  BOOST_TEST((reader.load_graph() == first));
  writer.replace_graph(second, {}, kRecord);
  BOOST_TEST((reader.load_graph() == second));
}

BOOST_AUTO_TEST_CASE(says_how_to_recover_a_damaged_file) {
  TemporaryFolder folder;
  const std::filesystem::path file = folder / "newsgraph.db";
  { Database(file, OpenMode::ReadWrite).replace_graph(merged(testing::random_knowledge(1, 50, 20, 900)), {}, kRecord); }
  const std::string whole = bytes_of(file);
  const auto check = [&](const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
      const auto use = [&] { Database(file, mode).load_graph(); };
      BOOST_CHECK_THROW(use(), CorruptionError);
      const std::string message = message_of(use);
      BOOST_TEST(has(message, file.string()), message);
      BOOST_TEST(has(message, "--full"), message);
    }
  };
  check("This is no database, but long enough to be taken for one if nobody looked at how it begins. " +
        std::string(5000, '.'));
  check(whole.substr(0, whole.size() / 2));
  std::string holes = whole;
  for (std::size_t i = 4096; i < holes.size(); ++i) holes[i] = static_cast<char>(i * 31);
  check(holes);
}

// Bits flipped anywhere give an error of ours or a graph, never a crash.
BOOST_AUTO_TEST_CASE(survives_flipped_bits) {
  TemporaryFolder folder;
  const std::filesystem::path file = folder / "newsgraph.db";
  { Database(file, OpenMode::ReadWrite).replace_graph(merged(testing::random_knowledge(1, 4, 4, 60)), {}, kRecord); }
  const std::string whole = bytes_of(file);
  testing::Random random(9);
  int refused = 0;
  for (int round = 0; round < 150; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 20; ++i) {
      char& byte = bytes[random.below(static_cast<std::uint32_t>(bytes.size()))];
      byte = static_cast<char>(byte ^ (1 << random.below(8)));
    }
    std::ofstream(file, std::ios::binary) << bytes;
    try {
      const Database database(file, OpenMode::ReadOnly);
      const auto knowledge = database.load_graph();
      for (const model::Edge& edge : knowledge.edges) database.evidence(edge.id);
    } catch (const StorageError&) {
      ++refused;
    }
  }
  BOOST_TEST(refused > 0);
}

// A file system that takes no more: here by the limit on a file's size.
BOOST_AUTO_TEST_CASE(a_full_disk_keeps_the_old_graph) {
  TemporaryFolder folder;
  const std::filesystem::path file = folder / "newsgraph.db";
  const auto before = merged(testing::random_knowledge(1, 5, 5, 50));
  { Database(file, OpenMode::ReadWrite).replace_graph(before, {}, kRecord); }
  const auto large = merged(testing::random_knowledge(2, 200, 50, 5000));
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{500000, 500000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      Database(file, OpenMode::ReadWrite).replace_graph(large, {}, kRecord);
    } catch (const CorruptionError&) {
      ::_exit(8);
    } catch (const StorageError&) {
      ::_exit(7);
    }
    ::_exit(0);
  }
  int status = 0;
  BOOST_REQUIRE_EQUAL(::waitpid(child, &status, 0), child);
  BOOST_TEST(WEXITSTATUS(status) == 7);
  BOOST_TEST((Database(file, OpenMode::ReadOnly).load_graph() == before));
  Database database(file, OpenMode::ReadWrite);
  database.replace_graph(large, {}, kRecord);
  BOOST_TEST((database.load_graph() == large));
}

BOOST_AUTO_TEST_CASE(refuses_files_of_others_and_of_the_future) {
  TemporaryFolder folder;
  const std::filesystem::path file = folder / "newsgraph.db";
  { Database(file, OpenMode::ReadWrite).replace_graph({}, {}, kRecord); }
  // user_version is a big-endian number at byte 60 of the header, application_id one at byte 68.
  std::string newer = bytes_of(file);
  newer[63] = 99;
  std::ofstream(file, std::ios::binary) << newer;
  for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
    BOOST_CHECK_THROW(Database(file, mode), StorageError);
    const std::string message = message_of([&] { Database(file, mode); });
    BOOST_TEST(has(message, "newer newsgraph (schema 99"), message);
  }
  std::string foreign = bytes_of(file);
  foreign[71] = 1;
  std::ofstream(file, std::ios::binary) << foreign;
  BOOST_TEST(has(message_of([&] { Database(file, OpenMode::ReadWrite); }), "another program"));
  std::filesystem::remove(file);
  BOOST_TEST(has(message_of([&] { Database(file, OpenMode::ReadOnly); }), "no such database"));
  std::ofstream(file, std::ios::binary) << "";
  BOOST_TEST(has(message_of([&] { Database(file, OpenMode::ReadOnly); }), "no graph in it yet"));
  BOOST_CHECK_NO_THROW(Database(file, OpenMode::ReadWrite));
  BOOST_TEST(has(message_of([&] { Database(folder / "no/folder/newsgraph.db", OpenMode::ReadWrite); }), "can't open"));
}

BOOST_AUTO_TEST_CASE(leaves_nothing_beside_the_file) {
  TemporaryFolder folder;
  const std::filesystem::path file = folder / "newsgraph.db";
  { Database(file, OpenMode::ReadWrite).replace_graph(merged(testing::random_knowledge(1, 4, 4, 60)), {}, kRecord); }
  { BOOST_TEST(Database(file, OpenMode::ReadOnly).load_graph().documents.size() == 4U); }
  BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(stores_a_hundred_thousand_statements_in_seconds) {
  TemporaryFolder folder;
  const auto knowledge = merged(testing::random_knowledge(7, 5000, 20000, 100000));
  Database database(folder / "newsgraph.db", OpenMode::ReadWrite);
  for (int round = 0; round < 2; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    database.replace_graph(knowledge, {}, kRecord);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    BOOST_TEST_MESSAGE("stored in " << seconds.count() << " s");
    BOOST_TEST(seconds.count() < 30.0);  // 5 s on an idle machine; sanitizers and neighbours may cost
  }
  const auto begin = std::chrono::steady_clock::now();
  BOOST_TEST((database.load_graph() == knowledge));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  BOOST_TEST_MESSAGE("loaded in " << seconds.count() << " s");
}

BOOST_AUTO_TEST_SUITE_END()
