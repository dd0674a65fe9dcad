// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Drafts of the statements of one clausal frame: a verb with its object, its further arguments and what it absorbs; a
// copula with its noun, adjective or place. Lives for one frame; views article and frame.

#include "draft.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::extraction {

/// Longest clause kept as a circumstance, in tokens.
inline constexpr int kLongestClause = 30;

/// The last of blank-separated words: "of" of "in support of".
std::string last_word(const std::string& words);

/// "a warning for the coast from Oslo to Bergen": phrases that say how far.
bool is_end_of_range(const Tree& tree, int phrase);

/// Prepositions behind which a place says where something happened.
bool is_place_marker(const std::string& marker);

std::vector<Filler> coordinated_nations(const Article& article, int sentence, int noun);

class ClauseDrafter {
 public:
  ClauseDrafter(const Article& article, int sentence, const Frame& frame, std::vector<Draft>& drafts)
      : article_(article), tree_(article.tree(sentence)), frame_(frame), sentence_(sentence), drafts_(drafts) {}
  void draft();

 private:
  struct Adjunct {
    int head;
    std::string marker;
    std::vector<Filler> fillers;
    bool entity = false;
    bool aside = false;  ///< says when or between whom, or has no preposition: a qualifier, no end of an edge
  };

  /// "… than was Trump" states nothing of its own.
  bool is_comparison() const;
  bool is_spoken_without_subject() const;
  /// Whether the subject that a clause was given could as well be another.
  bool has_doubtful_subject() const;
  bool hangs_loosely() const;
  bool is_object_of_gerund() const;
  int end_of_content(int clause, int end) const;
  int end_of_lost_rest(int clause, int end) const;
  bool is_doubtful_adverbial(int clause) const;
  bool is_doubtful_adnominal(int clause) const;

  // ---- pieces of the relation
  std::string verb_lemma() const;
  /// The predicate group, with the adverb inside it that it is not true without: "was not heavily damaged".
  std::string predicate_phrase() const;
  bool is_kept_adverb(int token) const;
  /// The predicate with the passive undone: "was condemned" → "condemned", "will be opened" → "will open".
  std::string active_phrase() const;
  Draft base(const Filler& subject, std::string_view rule) const;
  void complete(Draft draft);
  /// "at the hotel in Hanoi": the town says where it is better than the house.
  Filler settlement_around(const Filler& place) const;
  std::optional<Filler> settlement_of(int sentence, int token) const;
  /// "a meeting at the hotel in Hanoi": the place of the object's event.
  void place_of_noun(const Filler& object, Draft& draft) const;
  bool is_set_elsewhere(int noun) const;
  bool is_country_acted_on(const std::string& marker, const Filler& place) const;
  void add_clause_qualifiers(Draft& draft) const;
  bool belongs_to_inner_clause(int clause) const;
  bool is_stray_clause(int clause) const;
  bool is_mere_time(const Filler& filler) const;
  bool is_beside(const Filler& a, const Filler& b) const;
  bool hangs_loosely(const Adjunct& adjunct) const;

  // ---- arguments
  /// "in support of X": a preposition of three words.
  void widen_preposition(Adjunct& adjunct) const;
  void collect_adjuncts();
  bool is_absolute(const Adjunct& adjunct) const;
  bool is_misread(const Adjunct& adjunct) const;
  bool begins_a_clause(const Adjunct& adjunct) const;
  bool is_range(const Adjunct& adjunct) const;
  bool is_one_among(const Adjunct& adjunct) const;
  bool is_listed_beside(int noun, const Filler& filler) const;
  bool is_purpose_of_noun() const;
  bool is_deed_as_subject() const;
  bool is_restricting() const;
  bool is_misparsed_verb() const;
  /// The adjuncts in the order of their worth: those behind the verb, then what the sentence opens with.
  std::vector<Adjunct> ranked_adjuncts() const;
  bool is_foreign_possessor(const Filler& subject, int pronoun) const;
  std::vector<std::pair<int, Filler>> objects() const;
  /// The phrase behind an amount of money that says of what; it is an adjunct no more.
  std::vector<std::pair<int, Filler>> stuff_of_amount();
  /// Whether a coordinated verb stands between the object and a noun coordinated with it, which is then that verb's.
  bool is_doubtful_member(int conjunct) const;
  std::optional<Filler> amount(int head) const;
  bool follows_other_verb(int object, int conjunct) const;

  // ---- verbs
  void draft_verb();
  /// A verb without object or place says something of a known thing, or of an event with its time.
  bool has_unknown_object() const;
  bool is_worth_saying_alone(const Filler& subject) const;
  bool has_no_complement() const;
  void draft_object(const Filler& subject, int token, const Filler& object);
  bool draft_provided(const Filler& subject, const Filler& recipient);
  void draft_crew(const Filler& subject, int noun, const Filler& object);
  /// Whether a name stands before the noun as its modifier: "Palestinian detainees".
  bool has_named_modifier(int noun) const;
  /// "killed a chief of the ally of Libya": a name one phrase deeper, where the nearer one has none.
  void absorb_inner(const Filler& subject, int noun, const std::string& marker, int inner, const std::string& phrase,
                    const std::string& lemma);
  /// "tightened sanctions on Libya", where the phrase hangs from the noun; whether that says all the plain object
  /// would.
  bool absorb_noun(const Filler& subject, int noun, const std::string& phrase, const std::string& lemma);
  bool has_phrase_with_of(int noun) const;
  int end_of_absorbed(int noun, int argument) const;
  Draft absorbed(const Filler& subject, int noun, int argument, const std::string& marker, const Filler& object,
                 const std::string& phrase, const std::string& lemma) const;
  bool draft_amount(const FrameArgument& given, Draft& draft) const;
  bool is_negated_infinitive(int verb) const;
  void add_recipient(const Filler& subject, Draft& draft) const;
  std::string infinitive_behind(int noun) const;
  bool draft_recipient(const Filler& subject, const std::vector<std::pair<int, Filler>>& found);
  bool needs_complement(int adjective) const;
  Filler whole_predicate(int head, const Filler& filler) const;
  bool draft_predicative(const Filler& subject, const std::vector<std::pair<int, Filler>>& found);
  std::string adjective_words(int adjective) const;
  /// "remained committed | to the campaign": the phrase that an adjective said of the subject needs; whether it has
  /// one.
  bool draft_needed_phrase(const Filler& subject, int adjective);
  /// What is said of the subject beside the verb: "guilty" of "was found guilty on two counts"; empty where nothing is,
  /// none where it is too long to be told.
  std::optional<std::string> predicative_words() const;
  bool draft_adjuncts(const Filler& subject, const std::vector<std::pair<int, Filler>>& found);
  bool draft_agents();
  /// "arrested X in Oslo": where the object was, went or came from.
  void draft_object_places(const std::vector<std::pair<int, Filler>>& found);
  void draft_met_place(const Filler& met, const Adjunct& place);
  /// "was born on 4 May 1961": a date that is worth a statement.
  bool draft_milestone(const Filler& subject);
  /// The predicate turned round: "arrested" → "was arrested"; "" where the participle is not known.
  std::string passive_phrase() const;
  /// "France and Spain met", "held talks", "exchanged fire": each with the other.
  void draft_together(const std::vector<std::pair<int, Filler>>& found);
  /// "France and Spain announced an embargo": neither did it alone.
  Draft with_party(const Filler& one, const Filler& other, std::string_view ending,
                   const std::vector<std::pair<int, Filler>>& found) const;
  bool are_joined(const Filler& a, const Filler& b) const;
  void draft_jointly(const std::vector<Filler>& parties, const std::vector<std::pair<int, Filler>>& found);
  void draft_united(const std::string& phrase);
  bool draft_said(const Filler& subject);
  int end_of_quotation(int begin, int verb) const;
  /// "demanded that the government end the curbs": of whom it is demanded.
  int verb_demanded(int clause) const;
  bool draft_demanded(const Filler& subject, int clause, std::string_view verb);
  /// The verb that a speaker's "must" or "should" amounts to; empty where the clause has none.
  std::string_view verb_of_obligation(int clause) const;
  std::vector<Filler> issuers_of(const Filler& subject) const;
  void draft_noun_demand(const Filler& subject, int noun);

  // ---- copulas
  std::string copula_words(bool with_negation) const;
  void draft_copula();
  void draft_predicate_noun(const Filler& subject, int predicate);
  model::Span copula_span() const;
  std::string noun_words(int noun) const;
  std::string noun_lemma(int noun) const;
  struct RelationalTarget {
    std::string marker;  ///< with the nameless noun between: "of central committee of"
    Filler filler;
    std::string lemma = {};  ///< of that noun
  };
  std::vector<RelationalTarget> relational_targets(const Filler& subject, int noun) const;
  /// "one of the members of X": the noun that is meant; the token itself elsewhere.
  int member_noun(int noun) const;
  /// "is more of a critic of X", "is something of a hero".
  bool draft_more_of();
  std::pair<int, int> unique_phrase(int noun) const;
  /// Whether the predicate only says when or on what condition something else is so.
  bool is_mere_setting() const;
  bool is_demonstrative_subject() const;
  bool stands_alone() const;
  std::string measured_phrase() const;
  bool draft_state(const Filler& subject, const std::string& words);
  void draft_adjective();
  Filler whole_group(const Filler& group) const;
  void draft_locative();
  const Article& article_;
  const Tree& tree_;
  const Frame& frame_;
  int sentence_;
  std::vector<Draft>& drafts_;
  std::vector<Filler> subjects_;
  std::vector<Adjunct> adjuncts_;
  Assertion assertion_;
  bool together_ = false;
};

}  // namespace newsgraph::extraction
