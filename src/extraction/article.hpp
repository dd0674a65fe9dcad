// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One analysed article while its facts are drawn: trees, frames, quotations, which token stands for which entity, and
// the list of entities that grows as statements use them. Views document and analysis, which must outlive it.

#include "assertion.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/analysis.hpp"
#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/document.hpp"
#include "quotation.hpp"
#include "time_story.hpp"
#include "tree.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

/// What a slot of a statement can be filled with, before it is known whether the statement is kept.
struct Filler {
  TokenRef at;               ///< the head in the text that is shown
  model::Span span;          ///< of the text shown
  int cluster = -1;          ///< a named or otherwise known thing
  std::string concept_key;   ///< else a short nominal, by its key
  std::string concept_name;  ///< how it is read out
  std::string nation;        ///< else the country behind a demonym
  bool clause = false;       ///< a whole clause, as a Literal
  bool is_entity() const noexcept { return cluster >= 0 || !nation.empty(); }
  bool is_concept() const noexcept { return !is_entity() && !concept_key.empty(); }
};

/// A nation, organisation or place that stands before a noun: "a Polish writer", "a NASA astronaut".
struct Origin {
  std::string marker;  ///< how it belongs to the noun: "from", "of"
  Filler filler;
};

/// A name below a nameless noun: "the central committee of the party".
struct Nested {
  std::string words;  ///< the noun as read out, without determiners: "central committee"
  std::string lemma;  ///< of the noun
  std::string marker;
  Filler filler;
};

class Article {
 public:
  Article(const model::Document& document, const language::Analysis& analysis);

  const language::Analysis& analysis() const noexcept { return analysis_; }
  const std::vector<Tree>& trees() const noexcept { return trees_; }
  const Tree& tree(int sentence) const { return trees_[static_cast<std::size_t>(sentence)]; }
  const std::vector<Frame>& frames(int sentence) const { return frames_[static_cast<std::size_t>(sentence)]; }
  const std::vector<TimeExpression>& times(int sentence) const { return times_.at(sentence); }
  const StoryTimes& story_times() const noexcept { return times_; }
  const Quotations& quotations() const noexcept { return quotations_; }

  /// Whether a token belongs to a picture credit, a "read more" line or the like, or to a question.
  bool is_boilerplate(int sentence, int token) const {
    return boilerplate_[static_cast<std::size_t>(sentence)][static_cast<std::size_t>(token)];
  }
  /// Whether the token is the head of, or inside, a time expression.
  const TimeExpression* time_at(int sentence, int token) const;

  /// Cluster whose mention the token heads; -1 where it heads none.
  int cluster_at(int sentence, int token) const;
  const language::Mention* mention_at(int sentence, int token) const;
  const language::Cluster& cluster(int index) const { return analysis_.clusters[static_cast<std::size_t>(index)]; }
  /// Whether the cluster has a name.
  bool is_named(int cluster) const { return named_[static_cast<std::size_t>(cluster)]; }
  model::EntityType type_of(const Filler& filler) const;

  /// What the token and its phrase stand for: several where it is a group whose members the article names, none where
  /// it is nothing a graph should hold. Conjuncts are not followed. Found once; the result lives as long as the
  /// article.
  const std::vector<Filler>& fillers(int sentence, int token) const;
  /// The same for the token and all its conjuncts. For a clause that hangs inside the coordination, `clause` is its
  /// head: "A, who won, and B" is not about B.
  std::vector<Filler> all_fillers(int sentence, int token, int clause = kNone) const;
  /// A clause or a long phrase as it stands.
  Filler literal(int sentence, int begin, int end) const;
  bool is_excluded(int sentence, int token) const;
  /// Whether it is something with a name, or a person, institution or place of its own.
  bool is_strong(const Filler& filler) const;
  /// Whether the thing has a name in the article, or is a country.
  bool has_name(const Filler& filler) const {
    return !filler.nation.empty() || (filler.cluster >= 0 && is_named(filler.cluster));
  }
  /// Strong, or a short phrase with a name in it: "targets in Jericho".
  bool is_anchored(const Filler& filler) const {
    return is_strong(filler) || filler.concept_key.find('|') != std::string::npos;
  }
  /// The cluster one of whose names this is; -1 where there is none.
  int cluster_named(std::string_view name) const;
  /// The cluster of the country's capital, if the article names it; else -1.
  int capital_of(std::string_view country) const;
  /// Who speaks in a message: "a tweet by X", "X's statement"; the source itself where it is no message.
  std::vector<Filler> source_fillers(const TokenRef& source) const;
  /// Whom a noun describes: the named subject it is said of ("X is a mosque that was built …") or the name it stands
  /// beside; none where it describes nobody, or several. What is said of the noun is said of them.
  std::vector<Filler> described(int sentence, int noun) const;
  /// Where what a noun names comes from or belongs to, of the modifiers of `word` before the noun.
  std::vector<Origin> origins(int sentence, int word, int noun) const;
  /// Whether an origin before the noun says something of the thing: of a person, institution, place or work, yes; of an
  /// event or a teacher of a language, no.
  bool is_described_by_origin(const Filler& thing, int sentence, int noun) const;
  /// The names that a noun without one is of.
  std::vector<Nested> names_below(int sentence, int noun) const;
  /// "I" inside the quotation around a token, where the article says who that is: the speaker, if nothing else names
  /// him.
  TokenRef first_person_near(int sentence, int token) const;
  /// Who spoke in the quotations before those of the pronoun, if not a pronoun too.
  TokenRef source_before(const TokenRef& pronoun) const;
  /// The country behind a national adjective, as an entity.
  std::optional<Filler> nation_filler(int sentence, int token) const;
  /// The filler for a cluster, shown by its mention nearest to a place.
  std::optional<Filler> cluster_filler(int cluster, int sentence, int token) const;

  /// How the article's node for it is called.
  std::string node_name(const Filler& filler) const;
  /// Makes the statement's argument; registers its entity.
  model::Argument argument(const Filler& filler);
  std::string text_of(model::Span span) const;
  model::Span span_of(int sentence, int begin, int end) const;
  /// Tokens [begin, end) of the name in a mention, without determiner, title and possessive mark.
  std::pair<int, int> name_tokens(const language::Mention& mention) const;
  /// Tokens [begin, end) of the noun phrase around the head, without relative clauses and, if asked, prepositional
  /// ones.
  std::pair<int, int> phrase_tokens(int sentence, int head, bool with_prepositions) const;

  /// The entities used so far and the named ones, in order of first use, then place.
  std::vector<model::LocalEntity> take_entities();

 private:
  void index_mentions();
  void mark_questions(int sentence);
  bool is_coordination(std::size_t cluster, const language::Mention& mention) const;
  void index_names();
  std::vector<Filler> find_fillers(int sentence, int token) const;
  std::vector<Filler> known_fillers(int sentence, int token) const;
  int known_cluster(int sentence, int token) const;
  std::optional<std::vector<Filler>> named_beside(int sentence, int token) const;
  int person_beside(int sentence, int token) const;
  std::vector<Filler> member_fillers(int cluster, int sentence, int token) const;
  std::vector<Filler> fillers_of_cluster(int cluster, int sentence, int token) const;
  bool is_odd_pair(const Tree& t, int token, const std::vector<Filler>& found) const;
  /// Takes out what the pronoun surely does not mean.
  void narrow_pronoun(int sentence, int token, std::vector<Filler>& found) const;
  bool was_subject(int cluster, int sentence, int token) const;
  bool is_named_beside(int sentence, int token, int own) const;
  bool is_guess(int sentence, int token, const language::Mention& pronoun) const;
  bool may_be_person(int sentence, int token, const TokenRef& other) const;
  TokenRef likelier_person(int sentence, int token, int steps = 4) const;
  std::vector<Filler> speaker_fillers(int sentence, int token) const;
  TokenRef speaker_before(const TokenRef& pronoun) const;
  std::vector<Filler> named_examples(int sentence, int token) const;
  std::vector<Filler> split_directions(int sentence, int token) const;
  std::uint32_t entity_of(const Filler& filler);
  model::LocalEntity entity_from_cluster(int cluster) const;
  /// The mention that says best what a nameless thing is.
  const std::optional<Filler>& telling_description(int cluster) const;
  std::optional<Filler> find_telling_description(int cluster) const;
  bool contradicts(const Filler& own, int cluster) const;
  bool is_others(int sentence, int token, int named) const;
  bool is_doubtful_nation(int sentence, int token, int named) const;
  const std::string& canonical_name(int cluster) const;
  std::pair<int, int> tagged_tokens(const language::Mention& mention) const;
  bool has_names_apart(int index) const;
  std::string find_canonical_name(int cluster) const;
  /// What a nameless phrase is keyed by: its noun, the nouns before it, the names in it.
  std::string concept_key_of(int sentence, int head, int begin, int end) const;
  /// How the key is read out: "several new albums" are "albums".
  std::string concept_name_of(int sentence, int head, int begin, int end) const;
  /// The named cluster that owns the noun ("her book"), where the possessor stands before `begin`; else -1.
  int named_owner(int sentence, int head, int begin) const;
  bool tells_apart(int sentence, int head, int modifier) const;
  bool is_of_one_mention(const Filler& filler) const;
  /// The phrase of a noun without a name; `whole` with all that still can be shown.
  std::optional<Filler> nominal_filler(int sentence, int token, bool whole = true) const;
  void describe(model::LocalEntity& entity, int cluster) const;

  const model::Document& document_;
  const language::Analysis& analysis_;
  CodePointIndex text_;
  std::vector<Tree> trees_;
  std::vector<std::vector<Frame>> frames_;
  Quotations quotations_;
  StoryTimes times_;
  std::vector<std::vector<bool>> boilerplate_;
  std::vector<std::vector<std::pair<int, int>>> mention_of_;  // by sentence and token: cluster, mention
  std::vector<bool> named_;
  std::map<std::string, int> cluster_of_name_;
  std::map<std::string, int> cluster_of_country_;
  std::map<std::string, int> capital_of_country_;
  mutable std::vector<std::optional<std::string>> canonical_;                     // found when first asked for
  mutable std::vector<std::optional<std::optional<Filler>>> described_;           // likewise
  mutable std::vector<std::vector<std::optional<std::vector<Filler>>>> fillers_;  // by sentence and token, likewise
  std::vector<int> entity_of_cluster_;
  std::map<std::string, std::uint32_t> entity_of_key_;  // concepts by key, nations by "=" + name
  std::vector<model::LocalEntity> entities_;
};

}  // namespace newsgraph::extraction
