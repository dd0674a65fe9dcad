// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "../storage/temporary_folder.hpp"
#include "knowledge_builder.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/graph/store.hpp"
#include "newsgraph/querying/query.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

using namespace newsgraph;
using model::EntityType;
using model::Modality;
using querying::QueryOptions;
using Lines = std::vector<std::string>;

namespace {

struct Stored {
  explicit Stored(model::KnowledgeBase from) : knowledge(std::move(from)) {
    graph::merge_statements(knowledge);
    storage::Database(folder / "newsgraph.db", storage::OpenMode::ReadWrite).replace_graph(knowledge, {}, "{}");
    database.emplace(folder / "newsgraph.db", storage::OpenMode::ReadOnly);
  }

  querying::QueryResult ask(const Lines& patterns, const QueryOptions& options = {}) const {
    std::vector<querying::Pattern> parsed;
    for (const std::string& pattern : patterns) parsed.push_back(querying::parse_pattern(pattern));
    return querying::run_query(*database, parsed, options);
  }

  // "who=Kim Jong Un" for each answer.
  Lines answers(const Lines& patterns, const QueryOptions& options = {}) const {
    Lines lines;
    for (const querying::Answer& answer : ask(patterns, options).answers) {
      std::string line;
      for (const auto& [variable, entity] : answer.bindings) {
        line += (line.empty() ? "" : " ") + variable + "=" + entity.name;
      }
      lines.push_back(line);
    }
    return lines;
  }

  testing::TemporaryFolder folder;
  model::KnowledgeBase knowledge;
  std::optional<storage::Database> database;
};

model::KnowledgeBase summit() {
  testing::KnowledgeBuilder builder;
  builder.document("a", "2019-02-28", "Herald");
  builder.document("b", "2018-06-12", "Gazette");
  builder.entity("Donald Trump", EntityType::Person, {{"Trump", 5}});
  builder.entity("Kim Jong Un", EntityType::Person, {{"Kim", 5}});
  builder.entity("Kim Yong Chol", EntityType::Person, {{"Kim", 1}});
  builder.entity("Moon Jae-in", EntityType::Person);
  builder.entity("North Korea", EntityType::Place);
  builder.entity("South Korea", EntityType::Place);
  builder.entity("Hanoi", EntityType::Place);
  const auto say = [&](const std::string& document, const std::string& subject, const std::string& type,
                       const std::string& object, Modality modality = Modality::Actual,
                       model::Polarity polarity = model::Polarity::Affirmed) {
    builder.say({.document = document,
                 .subject = subject,
                 .type = type,
                 .object = object,
                 .polarity = polarity,
                 .modality = modality});
  };
  say("a", "Donald Trump", "MET", "Kim Jong Un");
  say("b", "Donald Trump", "MET", "Kim Jong Un");
  say("a", "Donald Trump", "MET", "Moon Jae-in", Modality::Planned);
  say("a", "Donald Trump", "MET", "Moon Jae-in", Modality::Planned);
  say("a", "Donald Trump", "MET", "Moon Jae-in", Modality::Planned);
  say("b", "Moon Jae-in", "MET", "Kim Jong Un");
  say("b", "Moon Jae-in", "MET", "Kim Yong Chol", Modality::Claimed, model::Polarity::Negated);
  say("a", "Kim Jong Un", "LEADS", "North Korea");
  say("a", "Moon Jae-in", "LEADS", "South Korea");
  say("a", "Kim Jong Un", "SAID", "all is well");
  say("a", "Moon Jae-in", "SAID", "all is well");
  say("a", "Donald Trump", "PRAISE", "Donald Trump");
  return builder.finish();
}

struct Summit : Stored {
  Summit() : Stored(summit()) {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(query_engine, Summit)

BOOST_AUTO_TEST_CASE(answers_one_pattern_facts_first) {
  BOOST_TEST(answers({"Trump -MET-> ?who"}) == (Lines{"who=Kim Jong Un", "who=Moon Jae-in"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"?who <-MET- Trump"}) == (Lines{"who=Kim Jong Un", "who=Moon Jae-in"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"Trump -MET-> ?who"}, {.limit = 1}) == (Lines{"who=Kim Jong Un"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"Kim -MET-> ?who"}).empty());
  BOOST_TEST(answers({"Kim -MET- ?who"}) == (Lines{"who=Donald Trump", "who=Moon Jae-in"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"?a:Place -?-> ?b"}).empty());
  BOOST_TEST(answers({"? -LEADS-> ?b:place"}).size() == 2U);
  const auto result = ask({"Trump -MET-> Kim Jong Un"});
  BOOST_REQUIRE_EQUAL(result.answers.size(), 1U);
  BOOST_TEST(result.answers[0].bindings.empty());
  BOOST_TEST(result.answers[0].edges.at(0).support == 2U);
}

BOOST_AUTO_TEST_CASE(joins_patterns_on_their_variables) {
  BOOST_TEST(answers({"Trump -MET-> ?who", "?who -LEADS-> ?land"}) ==
                 (Lines{"who=Kim Jong Un land=North Korea", "who=Moon Jae-in land=South Korea"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"?land <-LEADS- ?who", "?who -MET-> Kim Jong Un", "Trump -MET-> ?who"}) ==
                 (Lines{"who=Moon Jae-in land=South Korea"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"?a -PRAISE-> ?a"}) == (Lines{"a=Donald Trump"}), boost::test_tools::per_element());
  BOOST_TEST(answers({"?a -MET-> ?a"}).empty());
  BOOST_TEST(answers({"?a -SAID-> ?what", "?b -SAID-> ?what", "?a -MET-> ?b"}) ==
                 (Lines{"a=Moon Jae-in what=all is well b=Kim Jong Un"}),
             boost::test_tools::per_element());
  const auto result = ask({"Trump -MET-> ?who", "?who -LEADS-> ?land"});
  BOOST_TEST(result.answers[0].edges.at(0).type == "MET");
  BOOST_TEST(result.answers[0].edges.at(1).type == "LEADS");
  BOOST_TEST(result.answers[0].bindings.at(0).second.mentions == 5U);
}

BOOST_AUTO_TEST_CASE(a_literal_answers_too) {
  const auto result = ask({"Kim Jong Un -SAID-> ?what"});
  BOOST_REQUIRE_EQUAL(result.answers.size(), 1U);
  BOOST_TEST(result.answers[0].bindings.at(0).second.type == "Literal");
  BOOST_TEST(result.answers[0].bindings.at(0).second.id == "");
  BOOST_TEST(answers({"?who -?-> ?what:Literal"}).size() == 2U);
}

BOOST_AUTO_TEST_CASE(endings_name_kinds_of_edges) {
  BOOST_TEST(answers({"?a -MET_PLANNED-> ?b"}) == (Lines{"a=Donald Trump b=Moon Jae-in"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"?a -MET_NEGATED_CLAIMED-> ?b"}) == (Lines{"a=Moon Jae-in b=Kim Yong Chol"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"?a -MET_NEGATED-> ?b"}).empty());  // that would be: negated, and by nobody but the article
  BOOST_TEST(answers({"?a -[MET_PLANNED|LEADS]-> ?b"}).size() == 3U);
  BOOST_TEST(answers({"?a -MET-> ?b"}).size() == 4U);
}

BOOST_AUTO_TEST_CASE(options_filter) {
  BOOST_TEST(answers({"Trump -MET-> ?who"}, {.modality = "planned"}) == (Lines{"who=Moon Jae-in"}),
             boost::test_tools::per_element());
  BOOST_TEST(answers({"?a -MET-> ?who"}, {.polarity = "negated"}).size() == 1U);
  BOOST_TEST(answers({"?a -MET-> ?who"}, {.min_support = 2}).size() == 2U);
  BOOST_TEST(answers({"?a -MET-> ?who"}, {.source = "gazette"}).size() == 3U);
  BOOST_TEST(answers({"?a -MET-> ?who"}, {.until = "2018"}).size() == 3U);
  BOOST_CHECK_THROW(answers({"?a -MET-> ?who"}, {.until = "soon"}), UsageError);
}

BOOST_AUTO_TEST_CASE(says_how_it_read_names) {
  BOOST_TEST(ask({"Kim -LEADS-> ?x", "Kim -MET- ?y"}).notes ==
                 (Lines{"Kim: took Kim Jong Un (Person); also Kim Yong Chol (Person)"}),
             boost::test_tools::per_element());
  BOOST_TEST(ask({"Trump -MET-> ?x"}).notes.empty());
  const auto unknown = ask({"Kym -MET-> ?x", "?x -LEADS-> Nowhere"});
  BOOST_TEST(unknown.answers.empty());
  BOOST_TEST(unknown.notes == (Lines{"Kym: no entity of that name", "Nowhere: no entity of that name"}),
             boost::test_tools::per_element());
  BOOST_TEST(ask({"Kim:Place -MET-> ?x"}).notes == (Lines{"Kim: no entity of that name is a Place"}),
             boost::test_tools::per_element());
  const std::string id = database->find_entities("Moon Jae-in").at(0).id;
  BOOST_TEST(answers({id + " -LEADS-> ?x"}) == (Lines{"x=South Korea"}), boost::test_tools::per_element());
}

// The engine against trying every combination of edges.
BOOST_AUTO_TEST_CASE(agrees_with_brute_force) {
  const Lines all = {"?a -TYPE_A-> ?b", "?b -TYPE_B- ?c", "?c -[TYPE_C|TYPE_D]-> ?a"};
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const Stored stored(testing::random_knowledge(seed, 5, 8, 120));
    const auto& edges = stored.knowledge.edges;
    const auto end = [&](const model::Edge& edge) {
      return edge.object ? stored.knowledge.entities[*edge.object].name : edge.literal;
    };
    const auto begin = [&](const model::Edge& edge) { return stored.knowledge.entities[edge.subject].name; };
    std::multiset<std::string> expected;
    for (const model::Edge& first : edges) {
      if (first.type != "TYPE_A") continue;
      for (const model::Edge& second : edges) {
        if (second.type != "TYPE_B") continue;
        std::set<std::pair<std::string, std::string>> ways = {{begin(second), end(second)},
                                                              {end(second), begin(second)}};
        for (const auto& [b, c] : ways) {
          if (b != end(first)) continue;
          for (const model::Edge& third : edges) {
            if ((third.type != "TYPE_C" && third.type != "TYPE_D") || begin(third) != c || end(third) != begin(first)) {
              continue;
            }
            expected.insert("a=" + begin(first) + " b=" + b + " c=" + c);
          }
        }
      }
    }
    {
      const Lines found = stored.answers(all);
      BOOST_TEST((std::multiset<std::string>(found.begin(), found.end()) == expected));
    }
    BOOST_TEST(stored.answers({all[2], all[0], all[1]}).size() == expected.size());
    BOOST_TEST(!expected.empty());
  }
}

BOOST_AUTO_TEST_CASE(too_many_answers_are_refused) {
  const Stored stored(testing::random_knowledge(1, 5, 10, 400));
  BOOST_CHECK_THROW(stored.ask({"?a -?-> ?b", "?c -?-> ?d", "?e -?-> ?f"}), UsageError);
}

BOOST_AUTO_TEST_CASE(indexes_answer_at_once) {
  const Stored stored(testing::random_knowledge(7, 2000, 5000, 50000));
  const std::string name = stored.knowledge.entities[42].name;
  const auto begin = std::chrono::steady_clock::now();
  const auto result = stored.ask({name + " -?- ?a", "?a -TYPE_B-> ?b"});
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  BOOST_TEST_MESSAGE(result.answers.size() << " answers in " << seconds.count() << " s");
  BOOST_TEST(!result.answers.empty());
  BOOST_TEST(seconds.count() < 1.0);
}

BOOST_AUTO_TEST_SUITE_END()
