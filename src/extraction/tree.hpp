// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A dependency tree to walk: children, conjuncts, phrases, relatives. A few slips of the parser are mended first. Views
// the sentence, which must outlive it; built in time linear in the sentence. Token indices are ints; kNone stands for
// "no such token". A damaged tree (cycles) can be walked without harm: every walk visits a token once.

#include "newsgraph/language/sentence.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

inline constexpr int kNone = -1;

class Tree {
 public:
  explicit Tree(const language::Sentence& sentence);

  const language::Sentence& sentence() const noexcept { return sentence_; }
  int size() const noexcept { return static_cast<int>(nodes_.size()); }
  const language::Token& operator[](int i) const { return sentence_.tokens[static_cast<std::size_t>(i)]; }
  /// The form in lower case.
  std::string_view lower(int i) const { return node(i).lower; }
  const std::string& lemma(int i) const { return (*this)[i].lemma; }
  language::Upos upos(int i) const { return node(i).upos; }
  std::string_view relation(int i) const { return node(i).relation; }
  /// The relation without its subtype: "nsubj" of "nsubj:pass".
  std::string_view base(int i) const { return node(i).base; }
  int head(int i) const { return node(i).head; }
  /// In text order.
  std::span<const int> children(int i) const {
    const int begin = first_child_[static_cast<std::size_t>(i)];
    const int end = first_child_[static_cast<std::size_t>(i) + 1];
    return {child_list_.data() + begin, static_cast<std::size_t>(end - begin)};
  }

  /// The first child with the relation: exactly so where it names a subtype, any subtype otherwise.
  int child(int i, std::string_view wanted) const;
  std::vector<int> children_with(int i, std::string_view wanted) const;
  bool matches(int i, std::string_view wanted) const { return base(i) == wanted || relation(i) == wanted; }
  /// The token and its conjuncts, in order; conjuncts of conjuncts too, none that is ruled out.
  std::vector<int> conjuncts(int i) const;
  /// Whether a noun in a row is named as what it is not: "a territory but not a state", "to Oslo rather than to Rome".
  bool is_ruled_out(int conjunct) const;
  /// The token of which this is a conjunct, followed up to the first; itself where it is none.
  int first_conjunct(int i) const;
  /// All tokens below and including i, in text order; `skip` are tokens whose subtrees are left out.
  std::vector<int> subtree(int i, std::span<const int> skip = {}) const;
  /// The first and the last token of the subtree.
  int first_of(int i) const { return node(i).first; }
  int last_of(int i) const { return node(i).last; }
  bool dominates(int ancestor, int i) const;

  bool is_verb(int i) const { return upos(i) == language::Upos::VERB || upos(i) == language::Upos::AUX; }
  bool is_nominal(int i) const;
  /// Whether the token is a hyphen that touches a word on either side.
  bool joins(int i) const;
  bool is_name(int i) const {
    return (*this)[i].name != language::NameType::None && (*this)[i].name != language::NameType::Date;
  }
  bool has_feature(int i, std::string_view item) const { return language::has_feature((*this)[i].feats, item); }
  /// not, n't, never.
  bool is_negation(int i) const;
  /// The words of the case (or mark) markers of a token, lower case: "because of"; their tokens in `tokens` if given.
  std::string marker(int i, std::string_view relation, std::vector<int>* tokens = nullptr) const;

 private:
  struct Node {
    std::string lower;
    std::string_view relation;  // as mended, like head and upos
    std::string_view base;
    language::Upos upos;
    int head;
    int first = kNone;  // of the subtree
    int last = kNone;
  };

  const Node& node(int i) const { return nodes_[static_cast<std::size_t>(i)]; }
  Node& node(int i) { return nodes_[static_cast<std::size_t>(i)]; }
  void plant();
  void find_edges();
  /// Slips of the parser that the words around give away: a second subject that is a conjunct or a title. Returns
  /// whether it changed anything.
  bool mend();
  /// Tries the mends of a token that depends on another, until one changes the tree.
  bool mend_dependent(int token);
  bool close(int first, int second) const;
  void relate(int token, std::string_view as);
  bool attach(int token, int head, std::string_view as);
  bool mend_subjects(int verb);
  bool mend_perfect(int have);
  bool mend_complement(int token);
  bool mend_possessor(int name);
  bool mend_owned_title(int name);
  bool mend_country_of_title(int place);
  bool mend_place(int place);
  bool mend_pair(int token);
  bool is_kind_of(int noun, int name) const;
  bool is_singular_before(int noun, int name) const;
  bool make_title(int title, int name);
  bool swap_title(int title, int name);
  bool mend_title(int name);
  bool mend_title_with_of(int name);
  bool mend_split_name(int token);
  bool mend_title_of_next(int title);
  bool mend_verb(int token);
  bool mend_fronted(int verb);
  bool mend_fronted_date(int verb);
  bool mend_rank(int token);
  int person_behind(int title) const;
  void replace(int other, int name);
  bool mend_title_beside(int title);
  bool mend_title_of_thing(int title);
  bool mend_coordinated_titles(int first);
  bool mend_description_beside(int noun);
  bool mend_participle(int token);
  bool mend_participle_subject(int participle);
  bool mend_closing_speech(int speech);
  bool mend_day_modifier(int token);
  bool mend_punishment(int token);
  bool mend_joined(int token);
  bool mend_conjunct_in_name(int token);
  bool mend_purpose_in_name(int verb);
  bool mend_accusation(int token);
  bool mend_objects(int verb);
  bool mend_pairing(int token);
  bool mend_reported(int clause);
  bool mend_subject_as_object(int clause);
  bool mend_speaker_conjunct(int token);
  bool mend_infinitive(int token);
  bool mend_content(int clause);
  bool mend_comparison(int token);
  bool mend_gerund_subject(int gerund);
  bool mend_absolute(int gerund);
  bool mend_coordinated_participle(int token);
  bool mend_torn_content(int verb);
  bool mend_next_subject(int noun);
  bool mend_opening_phrase(int token);
  bool mend_opening_of_clause(int token);
  bool mend_planned_infinitive(int token);
  bool mend_country_apposition(int token);
  bool mend_glued_listener(int subject);
  bool mend_subject_behind_clause(int verb);
  bool mend_second_subject(int second);
  bool mend_described_title(int clause);
  bool mend_subject_of_infinitive(int noun);
  bool mend_title_before_subject(int title);
  bool mend_participle_of_deed(int participle);
  bool mend_participle_before_noun(int participle);
  bool mend_subject_behind_verb(int subject);
  bool mend_listed_apposition(int noun);
  bool mend_called_on(int infinitive);
  bool mend_called_for(int infinitive);
  bool mend_only_object(int noun);
  bool mend_place_in_contest(int rank);
  bool mend_question(int word);
  bool mend_place_without_verb(int noun);
  bool mend_shared_tail(int clause);
  bool mend_adverb_of_number(int adverb);
  bool mend_verb_in_name(int verb);
  bool mend_offer(int offer);
  bool mend_closing_source(int speech);

  const language::Sentence& sentence_;
  std::vector<Node> nodes_;
  std::vector<int> first_child_;  // offsets into child_list_, one more than tokens
  std::vector<int> child_list_;
};

/// Whether the noun stands for somebody who does things: a name, a pronoun, a role or a crew.
bool can_act(const Tree& tree, int noun);
/// The forms of the tokens joined by single blanks, in the given order.
std::string join_forms(const Tree& tree, std::span<const int> tokens);
/// Tokens in text order, each once.
void sort_unique(std::vector<int>& tokens);

}  // namespace newsgraph::extraction
