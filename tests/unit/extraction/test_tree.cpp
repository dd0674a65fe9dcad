// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "tree.hpp"
#include "tree_text.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using newsgraph::extraction::Tree;
using newsgraph::extraction::test::from_rows;
using newsgraph::extraction::test::HandMade;

BOOST_AUTO_TEST_SUITE(tree)

// What a verb's phrase holds may stand on either side of it: "a hearing is scheduled on the issue".
BOOST_AUTO_TEST_CASE(subtrees_have_edges) {
  const HandMade made = from_rows(
      "A a DET DT _ 2 det _\n"
      "hearing hearing NOUN NN _ 4 nsubj:pass _\n"
      "is be AUX VBZ _ 4 aux:pass _\n"
      "scheduled schedule VERB VBN _ 0 root _\n"
      "on on ADP IN _ 7 case _\n"
      "the the DET DT _ 7 det _\n"
      "issue issue NOUN NN _ 2 nmod _\n");
  const Tree built(made.analysis.sentences.front());
  BOOST_TEST(built.subtree(1) == (std::vector<int>{0, 1, 4, 5, 6}));
  BOOST_TEST(built.first_of(1) == 0);
  BOOST_TEST(built.last_of(1) == 6);
  BOOST_TEST(built.first_of(6) == 4);
  BOOST_TEST(built.last_of(2) == 2);
  const std::vector<int> skip{6};
  BOOST_TEST(built.subtree(1, skip) == (std::vector<int>{0, 1}));
  BOOST_TEST(built.subtree(6, skip).empty());
  BOOST_TEST(built.base(1) == "nsubj");
  BOOST_TEST(built.child(3, "nsubj") == 1);
  BOOST_TEST(built.child(3, "nsubj:pass") == 1);
  BOOST_TEST(built.child(3, "nsubj:outer") == newsgraph::extraction::kNone);
}

// Heads that go round in a circle, as no parser gives them.
BOOST_AUTO_TEST_CASE(circles_are_walked_once) {
  HandMade made = from_rows(
      "red red ADJ JJ _ 2 amod _\n"
      "roses rose NOUN NNS _ 0 root _\n"
      "grow grow VERB VBP _ 2 acl _\n");
  made.analysis.sentences.front().tokens[1].head = 2;
  const Tree built(made.analysis.sentences.front());
  BOOST_TEST(built.subtree(1) == (std::vector<int>{0, 1, 2}));
  BOOST_TEST(built.subtree(2) == (std::vector<int>{0, 1, 2}));
  BOOST_TEST(built.first_of(2) == 0);
  BOOST_TEST(built.last_of(0) == 0);
  BOOST_TEST(built.last_of(1) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
