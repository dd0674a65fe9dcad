// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_consistency.hpp"
#include "newsgraph/base/error.hpp"
#include "newsgraph/language/analyze_job.hpp"
#include "newsgraph/language/analyzer.hpp"
#include "slips.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using newsgraph::language::Analysis;
using newsgraph::language::AnalyzeInput;
using newsgraph::language::AnalyzeOptions;
using newsgraph::language::Analyzer;
using newsgraph::language::NameType;
using newsgraph::language::Sentence;
using newsgraph::language::Token;

std::filesystem::path model_folder() {
  const char* root = std::getenv("NEWSGRAPH_SOURCE_DIR");
  return std::filesystem::path(root != nullptr ? root : ".") / "models/en";
}

const Analyzer& shared_analyzer() {
  static const Analyzer instance(model_folder());
  return instance;
}

std::string run(const std::string& input, AnalyzeInput format, unsigned threads = 1, bool coreference = false) {
  std::istringstream in(input);
  std::string out;
  newsgraph::language::run_analyze(
      in, [&](std::string_view piece) { out += piece; }, shared_analyzer(),
      AnalyzeOptions{format, coreference, threads});
  return out;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++n;
  return n;
}

// What run() wrote before it threw, and the line that the error names.
std::pair<std::string, std::size_t> run_broken(const std::string& input, AnalyzeInput format, unsigned threads,
                                               bool coreference = false) {
  std::istringstream in(input);
  std::string out;
  std::size_t line = 0;
  try {
    newsgraph::language::run_analyze(
        in, [&](std::string_view piece) { out += piece; }, shared_analyzer(),
        AnalyzeOptions{format, coreference, threads});
  } catch (const newsgraph::InputError& error) {
    line = error.line();
  }
  return {out, line};
}

const std::string kText = "Mr Smith met Jane Doe in Paris on Monday. They didn't agree.\n\nTalks (the third) go on.";
const std::string kRow = "\t_\t_\t_\t_\t_\t_\t_\t_\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(analyzer)

BOOST_AUTO_TEST_CASE(fills_in_every_column) {
  Analyzer::Workspace workspace(shared_analyzer());
  const Analysis analysis = shared_analyzer().analyze(kText, workspace);
  BOOST_REQUIRE(analysis.sentences.size() == 3);
  const auto& tokens = analysis.sentences[0].tokens;
  BOOST_TEST(tokens[2].form == "met");
  BOOST_TEST(tokens[2].lemma == "meet");
  BOOST_TEST(tokens[2].head == newsgraph::language::kRoot);
  BOOST_TEST(tokens.back().deprel == "punct");
  BOOST_TEST((tokens[6].name == newsgraph::language::NameType::Loc));
  BOOST_TEST(!analysis.clusters.empty());
  BOOST_TEST(shared_analyzer().model_id().starts_with("en "));
}

BOOST_AUTO_TEST_CASE(many_documents_at_once_give_what_each_gives_alone) {
  Analyzer::Workspace workspace(shared_analyzer());
  const std::string other = "The company said it would sell its unit in Spain for $5m.";
  Analysis first = shared_analyzer().segment(kText);
  Analysis second = shared_analyzer().segment(other);
  Analysis* const both[] = {&first, &second};
  shared_analyzer().annotate(both, workspace);
  const Analysis alone = shared_analyzer().analyze(other, workspace);
  for (std::size_t i = 0; i < alone.sentences[0].tokens.size(); ++i) {
    BOOST_TEST(second.sentences[0].tokens[i].head == alone.sentences[0].tokens[i].head);
    BOOST_TEST(second.sentences[0].tokens[i].parse_margin == alone.sentences[0].tokens[i].parse_margin);
  }
}

BOOST_AUTO_TEST_CASE(writes_text_as_one_document_with_paragraphs) {
  const std::string out = run(kText, AnalyzeInput::Text);
  BOOST_TEST(out.starts_with(
      "# newdoc\n# newpar\n# sent_id = 1\n# text = Mr Smith met Jane Doe in Paris on Monday.\n1\tMr\t"));
  BOOST_TEST(count(out, "# newdoc") == 1);
  BOOST_TEST(count(out, "# newpar") == 2);
  BOOST_TEST(count(out, "# sent_id") == 3);
  BOOST_TEST(count(out, "\n2-3\tdidn't\t") == 1);
  BOOST_TEST(count(out, "NE=B-LOC") == 1);
}

BOOST_AUTO_TEST_CASE(output_does_not_depend_on_threads) {
  std::string text;
  std::string jsonl;
  std::string lines;
  for (int i = 0; i < 400; ++i) {
    const std::string sentence = "Minister number " + std::to_string(i) + " met the president of Chad in Rome .";
    text += sentence + (i % 7 == 0 ? "\n\n" : " ");
    jsonl += R"({"id":"d)" + std::to_string(i) + R"(","text":")" + sentence + sentence + "\"}\n";
    lines += sentence + "\n";
  }
  for (const auto& [input, format] :
       {std::pair{text, AnalyzeInput::Text}, {jsonl, AnalyzeInput::Jsonl}, {lines, AnalyzeInput::Pretokenized}}) {
    const std::string one = run(input, format, 1);
    BOOST_TEST(run(input, format, 4) == one);
    BOOST_TEST(count(one, "\tminister\t") + count(one, "\tMinister\t") >= 400U);
  }
  BOOST_TEST(count(run(text, AnalyzeInput::Text), "# newdoc") == 1);
}

BOOST_AUTO_TEST_CASE(names_articles_as_a_build_would) {
  const std::string out = run(R"({"id":"a 1","text":"One."})"
                              "\n\n"
                              R"({"url":"http://x/y","text":"Two."})"
                              "\n"
                              R"({"title":"t","text":"Three."})"
                              "\n"
                              R"({"id":"e","text":""})",
                              AnalyzeInput::Jsonl);
  BOOST_TEST(count(out, "# newdoc id = a 1\n") == 1);
  BOOST_TEST(count(out, "# sent_id = a 1-1\n") == 1);
  BOOST_TEST(count(out, "# newdoc id = http://x/y\n") == 1);
  BOOST_TEST(count(out, "# newdoc id = -#") == 1);
  BOOST_TEST(count(out, "# newdoc") == 3);
}

BOOST_AUTO_TEST_CASE(keeps_given_tokens) {
  const std::string out = run("He said -LRB- `` no '' -RRB- .\n\n  \nIt can't be .\n", AnalyzeInput::Pretokenized);
  BOOST_TEST(count(out, "# newdoc") == 0);
  BOOST_TEST(count(out, "# text = He said -LRB- `` no '' -RRB- .\n") == 1);
  BOOST_TEST(count(out, "\n3\t-LRB-\t") == 1);
  BOOST_TEST(count(out, "\n2\tcan't\t") == 1);
  BOOST_TEST(count(out, "# sent_id = 2\n") == 1);
  BOOST_TEST(count(out, "SpaceAfter") == 0);
  const std::string documents =
      run("One .\n# newdoc id = x\nTwo .\nThree .\n# newdoc\nFour .\n", AnalyzeInput::Pretokenized);
  BOOST_TEST(count(documents, "# newdoc id = x\n# sent_id = 2\n# text = Two .") == 1);
  BOOST_TEST(count(documents, "# newdoc\n# sent_id = 4\n") == 1);
}

BOOST_AUTO_TEST_CASE(keeps_gold_lines_and_fills_the_rest) {
  const std::string gold = "# newdoc\n# note\n1-2\tdon't" + kRow + "1\tdo" + kRow + "2\tn't" + kRow +
                           "3\tgo to\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|X=1\n\n1\tyes" + kRow + "\n";
  const std::string out = run(gold, AnalyzeInput::Conllu);
  BOOST_TEST(out.starts_with("# newdoc\n# note\n1-2\tdon't" + kRow + "1\tdo\tdo\tAUX\t"));
  BOOST_TEST(count(out, "\n3\tgo to\t") == 1);
  BOOST_TEST(count(out, "\tSpaceAfter=No|X=1\n") == 1);
  BOOST_TEST(count(out, "\n\n") == 2);
}

BOOST_AUTO_TEST_CASE(writes_coreference_into_the_line) {
  const std::string line =
      R"({"id":"d","extra":[1,2.5],"sentences":[["Jane","Doe","left","."],[],["She","was","ill","."]],"mentions":[]})";
  const std::string out = run(line, AnalyzeInput::Text, 2, true);
  BOOST_TEST(out.starts_with(R"({"id":"d","extra":[1,2.5],"sentences":[["Jane",)"));
  BOOST_TEST(count(out, R"({"s":0,"e":2,"c":0})") == 1);
  BOOST_TEST(count(out, R"({"s":4,"e":5,"c":0})") == 1);
  BOOST_TEST(count(out, "\"mentions\"") == 1);
}

BOOST_AUTO_TEST_CASE(names_the_broken_line_after_writing_what_comes_before) {
  for (const unsigned threads : {1U, 3U}) {
    const auto [jsonl, line] =
        run_broken("{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\"\n{\"id\":\"c\",\"text\":\"Three.\"}\n",
                   AnalyzeInput::Jsonl, threads);
    BOOST_TEST(line == 2U);
    BOOST_TEST(count(jsonl, "# text") == 1);
    const auto [conllu, second] =
        run_broken("1\ta" + kRow + "\n1\tb" + kRow + "\n1\tc\n\n", AnalyzeInput::Conllu, threads);
    BOOST_TEST(second == 5U);
    BOOST_TEST(count(conllu, "\n\n") == 2);
  }
  BOOST_TEST(run_broken("{\"text\":1}", AnalyzeInput::Jsonl, 1).second == 1U);
  BOOST_TEST(run_broken("{\"text\":\"\xff\"}", AnalyzeInput::Jsonl, 1).second == 1U);
  BOOST_TEST(run_broken("[]", AnalyzeInput::Jsonl, 1).second == 1U);
  BOOST_TEST(run_broken("{\"id\":\"a\"}", AnalyzeInput::Text, 1, true).second == 1U);
  BOOST_TEST(run_broken("{\"id\":\"a\",\"sentences\":[[1]]}", AnalyzeInput::Text, 1, true).second == 1U);
}

BOOST_AUTO_TEST_CASE(odd_input_gives_sane_output) {
  for (const AnalyzeInput format :
       {AnalyzeInput::Text, AnalyzeInput::Jsonl, AnalyzeInput::Pretokenized, AnalyzeInput::Conllu}) {
    BOOST_TEST(run("", format).empty());
    BOOST_TEST(run("\n\n \n", format).empty());
  }
  for (const std::string& text : {std::string("\xEF\xBB\xBF"), std::string("\0\x01\x02", 3), std::string("?!... ,,,"),
                                  std::string("😀 مرحبا بكم \xff\xfe"), std::string(5000, '(')}) {
    const std::string out = run(text, AnalyzeInput::Text, 2);
    BOOST_TEST(count(out, "\troot\t") == count(out, "# sent_id"));
  }
  std::string endless;
  while (endless.size() < 200'000) endless += "and the minister said that ";
  const std::string out = run(endless, AnalyzeInput::Text);
  BOOST_TEST(count(out, "# sent_id") > 80U);
}

BOOST_AUTO_TEST_CASE(sure_names_decide_about_doubtful_ones) {
  const auto word = [](std::string_view form, NameType type, bool begins, float margin) {
    Token token;
    token.form = form;
    token.upos = newsgraph::language::Upos::PROPN;
    token.name = type;
    token.name_begins = begins;
    token.name_margin = margin;
    return token;
  };
  std::vector<Sentence> sentences(3);
  sentences[0].tokens = {word("Jane", NameType::Per, true, 0.99F), word("Zell", NameType::Per, false, 0.95F)};
  sentences[1].tokens = {word("Zell", NameType::Loc, true, 0.5F), word("Oslo", NameType::Loc, true, 0.5F)};
  sentences[2].tokens = {word("Zell", NameType::None, false, 0.3F)};
  newsgraph::language::make_names_consistent(sentences);
  BOOST_TEST((sentences[1].tokens[0].name == NameType::Per));
  BOOST_TEST((sentences[1].tokens[1].name == NameType::Loc));
  BOOST_TEST((sentences[2].tokens[0].name == NameType::Per));
  BOOST_TEST(sentences[2].tokens[0].name_begins);
  sentences[1].tokens[0] = word("Zell", NameType::Loc, true, 0.97F);  // now there are two opinions
  sentences[2].tokens[0] = word("Zell", NameType::None, false, 0.3F);
  newsgraph::language::make_names_consistent(sentences);
  BOOST_TEST((sentences[1].tokens[0].name == NameType::Loc));
  BOOST_TEST((sentences[2].tokens[0].name == NameType::None));
}

BOOST_AUTO_TEST_CASE(names_end_before_small_words_that_belong_to_what_follows) {
  using newsgraph::language::kRoot;
  const auto names_of = [](std::initializer_list<std::pair<std::string_view, std::int32_t>> words, std::size_t named) {
    std::vector<Sentence> sentences(1);
    for (const auto& [form, head] : words) {
      Token& token = sentences[0].tokens.emplace_back();
      token.form = form;
      token.head = head;
      token.name_margin = 0.99F;
      if (sentences[0].tokens.size() > named) continue;
      token.name = NameType::Org;
      token.name_begins = sentences[0].tokens.size() == 1;
    }
    newsgraph::language::make_names_consistent(sentences);
    std::size_t kept = 0;
    for (const Token& token : sentences[0].tokens) kept += token.name == NameType::Org ? 1U : 0U;
    return kept;
  };
  // the name's words, then what follows; heads are indexes
  BOOST_TEST(names_of({{"Plough", 3}, {"Fund", 3}, {"peace", 3}, {"group", kRoot}}, 3) == 2U);
  BOOST_TEST(names_of({{"Greens", kRoot}, {"and", 2}, {"Reds", 0}}, 2) == 1U);
  BOOST_TEST(names_of({{"Front", kRoot}, {"for", 3}, {"the", 3}, {"Unity", 0}}, 3) == 1U);
  // the small word is the name's head, or depends on it; or all is small; or the last word is a name's
  BOOST_TEST(names_of({{"Gaza", 1}, {"strip", kRoot}, {"borders", 1}}, 2) == 2U);
  BOOST_TEST(names_of({{"McDonald", kRoot}, {"s", 0}, {"sells", 0}}, 2) == 2U);
  BOOST_TEST(names_of({{"burger", 2}, {"king", 2}, {"shop", kRoot}}, 2) == 2U);
  BOOST_TEST(names_of({{"Plough", 3}, {"peace", 3}, {"Fund", 3}, {"group", kRoot}}, 3) == 3U);
}

BOOST_AUTO_TEST_CASE(slips_that_contradict_their_neighbours_are_mended) {
  using newsgraph::language::Upos;
  // "democracy and, by Turkey, Denmark sank": heads are indexes; the phrase hung from the first conjunct
  Sentence sentence;
  const auto add = [&](std::string_view form, Upos upos, std::string_view xpos, std::string_view feats,
                       std::int32_t head, std::string_view deprel) {
    Token& token = sentence.tokens.emplace_back();
    token.form = form;
    token.upos = upos;
    token.xpos = xpos;
    token.feats = feats;
    token.head = head;
    token.deprel = deprel;
  };
  add("democracy", Upos::ADJ, "NN", "Number=Sing", newsgraph::language::kRoot, "root");
  add("and", Upos::CCONJ, "CC", "_", 5, "cc");
  add("by", Upos::ADP, "IN", "_", 3, "case");
  add("Turkey", Upos::PROPN, "NNP", "Number=Sing", 0, "obl");
  add("green", Upos::ADJ, "JJ", "Degree=Pos", 5, "nsubj");
  add("sank", Upos::VERB, "VBD", "_", 0, "conj");
  add("today", Upos::ADJ, "NN", "_", 0, "obl");
  newsgraph::language::mend_slips(sentence);
  const std::vector<Token>& tokens = sentence.tokens;
  BOOST_TEST(tokens[3].head == 5);
  BOOST_TEST(tokens[5].head == 0);
  BOOST_TEST(tokens[6].head == 0);  // behind the conjunct anything goes
  BOOST_TEST((tokens[0].upos == Upos::NOUN));
  BOOST_TEST((tokens[4].upos == Upos::ADJ));
  BOOST_TEST((tokens[6].upos == Upos::ADJ));
}

BOOST_AUTO_TEST_CASE(nothing_keeps_two_subjects_side_by_side) {
  using newsgraph::language::Upos;
  Sentence sentence;
  const auto add = [&](std::string_view form, Upos upos, std::int32_t head, std::string_view deprel) -> Token& {
    Token& token = sentence.tokens.emplace_back();
    token.form = form;
    token.upos = upos;
    token.head = head;
    token.deprel = deprel;
    return token;
  };
  const auto begin = [&] {
    sentence.tokens.clear();
    add("chief", Upos::NOUN, 5, "nsubj");
    add("of", Upos::ADP, 2, "case");
    add("staff", Upos::NOUN, 0, "nmod");
    add("General", Upos::PROPN, 4, "nmod:desc");
  };
  const std::vector<Token>& tokens = sentence.tokens;
  begin();
  add("Ruiz", Upos::PROPN, 5, "nsubj");
  add("spoke", Upos::VERB, newsgraph::language::kRoot, "root");
  newsgraph::language::mend_slips(sentence);
  BOOST_TEST(tokens[0].head == 4);
  BOOST_TEST(tokens[0].deprel == "nmod:desc");
  BOOST_TEST(tokens[4].deprel == "nsubj");

  begin();  // a day
  add("Tuesday", Upos::PROPN, 5, "nsubj").name = NameType::Date;
  add("spoke", Upos::VERB, newsgraph::language::kRoot, "root");
  newsgraph::language::mend_slips(sentence);
  BOOST_TEST(tokens[0].deprel == "nsubj");
  BOOST_TEST(tokens[4].deprel == "obl:unmarked");

  begin();  // something else stands between
  sentence.tokens[3].upos = Upos::PUNCT;
  add("Ruiz", Upos::PROPN, 5, "nsubj");
  add("spoke", Upos::VERB, newsgraph::language::kRoot, "root");
  newsgraph::language::mend_slips(sentence);
  BOOST_TEST(tokens[0].deprel == "nsubj");
  BOOST_TEST(tokens[0].head == 5);
}

BOOST_AUTO_TEST_CASE(a_clause_behind_a_semicolon_completes_no_verb_that_is_complete) {
  using newsgraph::language::Upos;
  for (const std::string_view before : {"xcomp", "advcl"}) {
    Sentence sentence;
    const auto add = [&](std::string_view form, Upos upos, std::int32_t head, std::string_view deprel) {
      Token& token = sentence.tokens.emplace_back();
      token.form = form;
      token.upos = upos;
      token.head = head;
      token.deprel = deprel;
    };
    add("asked", Upos::VERB, newsgraph::language::kRoot, "root");
    add("leave", Upos::VERB, 0, before);
    add(";", Upos::PUNCT, 3, "punct");
    add("visited", Upos::VERB, 0, "ccomp");
    newsgraph::language::mend_slips(sentence);
    BOOST_TEST(sentence.tokens[3].deprel == (before == "xcomp" ? "parataxis" : "ccomp"));
  }
}

BOOST_AUTO_TEST_CASE(refuses_a_folder_that_is_no_model) {
  BOOST_CHECK_THROW(Analyzer("/nonexistent"), newsgraph::ModelError);
}

BOOST_AUTO_TEST_SUITE_END()
