// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Drafts of the statements of one sentence that say who somebody is: titles, appositions, descriptions that stand for a
// name, affiliations. Lives for one sentence; views the article.

#include "sentence_drafter.hpp"
#include "time_story.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

class RoleDrafter : private SentenceDrafter {
 public:
  RoleDrafter(const Article& article, int sentence, std::vector<Draft>& drafts)
      : SentenceDrafter(article, sentence, drafts) {}
  void draft();

 private:
  struct Target {
    std::string marker;
    Filler filler;
    std::string via = {};        ///< the nameless noun between: "of central committee"
    std::string via_lemma = {};  ///< its lemma
  };

  // ---- titles
  /// "spokeswoman Sarah", "US President Donald", "airline Mahan Air": the role is a modifier of the name.
  void draft_titles(int role);
  /// "Attorney General Ana Ruiz": the words right before the title that hang from the name as it does.
  std::vector<int> words_before(int role) const;
  /// Whether the title says of what, by the words around.
  bool draft_bare_title(int role, const Filler& who);
  /// "Senator Ana Ruiz", "police chief Jan Novak", "the pianist Ana Ruiz": the title alone, once in an article.
  void draft_plain_title(int role, const Filler& who);
  /// Whether an earlier mention of the person has the same title before its name.
  bool is_title_repeated(int role, const Filler& who) const;
  /// The institution that spoke last, in this sentence or the two before: a bare "spokesman X" speaks for it.
  std::optional<Filler> last_source(int from) const;

  // ---- appositions and descriptions
  void draft_appositions(int token);
  bool is_common(int token) const;
  /// "Ana Ruiz and Jan Novak, once the mayor of Oslo": the nearest name, not the first.
  int described_last(int role, int name) const;
  /// A person is no summit or novel, a town or firm no man.
  bool fits(const Filler& who, int role) const;
  /// "the End of Life (EOL)", "EOL (End of Life)": initials and what they stand for.
  bool spells_out(const Filler& who, int role) const;
  /// "the third president to be impeached" is not the third president.
  bool is_cut_short(int noun) const;
  /// "the Ashodaya [community]": the editor's word.
  bool is_beside_bracket(int noun) const;
  /// "Utah, a state": one plain word says nothing new of what is no person.
  bool is_plain_word(int noun, int begin, int end) const;
  void describe_with(int role, int name, bool one_of_them = false);
  bool is_of_several(int role, int name) const;
  /// "president and chief executive of the bank": of what the second is.
  std::vector<Target> targets_behind_next(int noun) const;
  /// "the US president" where the article says who that is.
  void draft_description(int token);
  /// "the Vietnamese capital", where the article names the city too.
  void draft_capital(int token);
  /// "the army, whose commander is X": a copula whose subject belongs to the antecedent.
  void draft_whose(int token);

  // ---- kinds
  /// "the software company Acme", "the port city of Bergen": the noun beside the name that begins here.
  void draft_kind(int name);
  void draft_kind_of(int noun, const Filler& who);
  /// The token that holds the name's other tokens.
  int top_of_name(int begin) const;
  /// The noun right before a name that begins at `begin`: above it or below it; before "of" for places.
  int kind_noun(int begin, int top) const;

  // ---- affiliations
  /// "Ana Ruiz of the World Bank said": a person's name and the institution or place beside it.
  void draft_affiliation(int token);
  void emit_affiliation(int head, const Filler& who, const Filler& what, const std::string& copula,
                        const std::string& marker);
  /// "AFP's Ana Ruiz", "Florida's Jan Novak"
  void draft_owned_person(int owner, int person);
  /// "soldiers from the Third Brigade": people by the body they belong to.
  void draft_group_origin(int token, int people);

  // ---- what all share
  std::optional<Filler> holder(int token) const;
  /// Of what or whom somebody holds the role.
  std::vector<Target> targets_of(int role) const;
  /// Nations and organisations before the role: "US President", "White House spokeswoman", "Syrian President".
  void modifiers_of(int word, int role, std::vector<Target>& targets) const;
  bool is_former_role(int role) const;
  /// "signed by President Ruiz in 1993": the time, where an office is told of as it was years ago; null where nobody
  /// says when exactly.
  std::optional<const TimeExpression*> time_of_office(int role, const Filler& who) const;
  const TimeExpression* time_years_ago(int verb) const;
  /// Says when the office was held.
  void date_office(Draft& draft, const TimeExpression* time) const;
  int title_before(int role) const;
  /// Whether the token begins with a capital letter.
  bool is_capital(int token) const;
  /// "vice president", "secretary of state", "foreign minister".
  std::string role_words(int role, bool lemma) const;
  /// "Ana Ruiz is senator": the words from `begin` to the role itself, of nothing.
  void emit_alone(int role, int begin, const Filler& who, std::string_view rule);
  void emit(int role, const Filler& who, const std::vector<Target>& targets, std::string_view rule);
};

}  // namespace newsgraph::extraction
