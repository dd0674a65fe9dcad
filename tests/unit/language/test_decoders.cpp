// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "lemma_script.hpp"
#include "name_decoder.hpp"
#include "tree_decoder.hpp"
#include "word_features.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace newsgraph::language;

bool is_tree(const std::vector<std::uint32_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t d = 1; d <= heads.size(); ++d) {
    roots += heads[d - 1] == 0 ? 1U : 0U;
    std::size_t node = d;
    for (std::size_t steps = 0; node != 0; node = heads[node - 1]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

float score_of(const std::vector<float>& scores, const std::vector<std::uint32_t>& heads) {
  float sum = 0.0F;
  for (std::size_t d = 0; d < heads.size(); ++d) sum += scores[d * (heads.size() + 1) + heads[d]];
  return sum;
}

// The best over all trees, by counting through all head assignments.
float best_by_counting(const std::vector<float>& scores, std::size_t words) {
  std::vector<std::uint32_t> heads(words, 0);
  float best = -std::numeric_limits<float>::infinity();
  while (true) {
    if (is_tree(heads)) best = std::max(best, score_of(scores, heads));
    std::size_t d = 0;
    while (d < words && heads[d] == words) heads[d++] = 0;
    if (d == words) return best;
    ++heads[d];
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decoders)

BOOST_AUTO_TEST_CASE(tree_decoder_finds_the_best_single_rooted_tree) {
  std::mt19937 random(11);
  TreeDecoder decoder;
  for (int trial = 0; trial < 400; ++trial) {
    const std::size_t words = 1 + random() % 5;
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = static_cast<float>(random() % 4096) / 64.0F;
    if (trial % 2 == 0) {  // several words want to be the root
      for (std::size_t d = 0; d < words; ++d) scores[d * (words + 1)] += 40.0F;
    }
    std::vector<std::uint32_t> heads(words);
    decoder.decode(scores.data(), words, words + 1, heads);
    BOOST_REQUIRE(is_tree(heads));
    BOOST_TEST(score_of(scores, heads) == best_by_counting(scores, words));
  }
}

BOOST_AUTO_TEST_CASE(tree_decoder_gives_trees_for_long_and_hopeless_scores) {
  std::mt19937 random(12);
  TreeDecoder decoder;
  for (const std::size_t words : {60U, 200U, 400U}) {
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = static_cast<float>(random() % 1000);
    std::vector<std::uint32_t> heads(words);
    decoder.decode(scores.data(), words, words + 1, heads);
    BOOST_TEST(is_tree(heads));
    std::fill(scores.begin(), scores.end(), 1.0F);
    decoder.decode(scores.data(), words, words + 1, heads);
    BOOST_TEST(is_tree(heads));
  }
}

BOOST_AUTO_TEST_CASE(names_never_begin_inside) {
  std::vector<NameTag> tags;
  for (const char* label : {"O", "B-PER", "I-PER", "B-LOC", "I-LOC"}) tags.push_back(NameTag::parse(label).value());
  const std::vector<std::vector<float>> scores{
      {0, 0, 9, 0, 0},
      {0, 0, 3, 0, 2},
      {5, 0, 0, 0, 0},
      {0, 0, 0, 0, 4},
  };
  std::vector<const float*> rows;
  for (const auto& row : scores) rows.push_back(row.data());
  std::vector<std::uint32_t> best(rows.size());
  NameDecoder().decode(rows, tags, best);
  const std::vector<std::uint32_t> expected{1, 2, 0, 0};  // not I-PER first, and no I-LOC after O
  BOOST_TEST(best == expected, boost::test_tools::per_element());
  std::mt19937 random(13);
  NameDecoder decoder;
  for (int trial = 0; trial < 200; ++trial) {
    std::vector<std::vector<float>> noise(1 + random() % 8, std::vector<float>(tags.size()));
    rows.clear();
    for (auto& row : noise) {
      for (float& score : row) score = static_cast<float>(random() % 100);
      rows.push_back(row.data());
    }
    best.assign(rows.size(), 0);
    decoder.decode(rows, tags, best);
    for (std::size_t i = 0; i < best.size(); ++i) {
      if (!tags[best[i]].is_inside()) continue;
      BOOST_REQUIRE(i > 0);
      BOOST_TEST((tags[best[i - 1]].type == tags[best[i]].type));
    }
  }
  BOOST_TEST(!NameTag::parse("B-XYZ"));
  BOOST_TEST(!NameTag::parse("PER"));
}

BOOST_AUTO_TEST_CASE(lemma_scripts_do_as_the_trainer_says) {
  const auto lemma = [](std::string_view script, std::string_view form) {
    std::string out;
    LemmaScript::parse(script).value().apply(form, out);
    return out;
  };
  BOOST_TEST(lemma("l4go", "Went") == "go");
  BOOST_TEST(lemma("k2", "Bushes") == "Bush");
  BOOST_TEST(lemma("l1", "CATS") == "cat");
  BOOST_TEST(lemma("l4", "Running") == "run");
  BOOST_TEST(lemma("t0", "NEW") == "New");
  BOOST_TEST(lemma("l0", "É") == "é");
  BOOST_TEST(lemma("l#12x", "ABCDEFGHIJKLM") == "ax");
  BOOST_TEST(lemma("l5be", "Am") == "am");  // more is cut than there is
  BOOST_TEST(lemma("k2", "of") == "of");    // nothing would be left
  for (const char* broken : {"", "k", "x1", "kx", "l#1", "l#a1"}) BOOST_TEST(!LemmaScript::parse(broken));
}

// Figures printed by tools/train/features.py: vocabulary hash, case class, sums of rows weighted by position.
BOOST_AUTO_TEST_CASE(features_are_those_of_the_trainer) {
  struct Case {
    std::string_view form;
    std::uint64_t hash;
    unsigned kind;
    std::uint64_t rows;
    std::size_t grams;
    std::uint64_t gram_rows;
  };
  const Case cases[] = {{"President", 0xf7e3dfe6eb4da07b, 2, 1266598, 34, 7108343},
                        {"U.S.", 0xdfa73e99cc6a221a, 3, 1728319, 14, 1645531},
                        {"don\u2019t", 0x8f1fc8f4911258b8, 1, 1389054, 18, 2233037},
                        {"\u2018", 0xdb9c7320ed20ead0, 0, 1791734, 2, 8983},
                        {"Ærøskøbing", 0x41b2832c5ab0cb00, 2, 1494495, 38, 10693785},
                        {"12,000", 0x9cd5c8bae9426473, 6, 2316166, 22, 3077414},
                        {"a", 0xc607a525551b0ae0, 1, 1935796, 2, 28321},
                        {"ΑΘΗΝΑ", 0x4159c3f990ce5b51, 3, 1728978, 18, 1937145},
                        {"2019-02-28", 0x45b9c2cd301e3ded, 6, 1712945, 38, 8735828},
                        {"🙂", 0x1a94db4f617d38cd, 0, 1461017, 2, 66421},
                        {"counterrevolutionaries-x", 0x31105487c934c9d5, 1, 1573547, 78, 38555586},
                        {"\u2026", 0xda23520c232d1563, 0, 1962004, 10, 563373}};
  WordFeatures features;
  for (const Case& expected : cases) {
    features.compute(expected.form, 24576);
    BOOST_TEST_INFO(expected.form);
    BOOST_TEST(features.vocabulary_hash == expected.hash);
    BOOST_TEST(static_cast<unsigned>(features.case_class) == expected.kind);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < features.rows.size(); ++i) sum += (i + 1) * features.rows[i];
    BOOST_TEST(sum == expected.rows);
    BOOST_TEST(features.gram_rows.size() == expected.grams);
    sum = 0;
    for (std::size_t i = 0; i < features.gram_rows.size(); ++i) sum += (i + 1) * features.gram_rows[i];
    BOOST_TEST(sum == expected.gram_rows);
  }
}

BOOST_AUTO_TEST_SUITE_END()
