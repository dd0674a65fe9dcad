// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words above a clause, and what each makes of it. Views the tree; cheap to make. Used by assertion_governors.cpp,
// which climbs them, assertion_complements.cpp and assertion_adverbials.cpp alone.

#include "assertion_status.hpp"

#include <string>

namespace newsgraph::extraction {

class Governors {
 public:
  Governors(const Tree& tree, int sentence) : tree_(tree), sentence_(sentence) {}

  /// What governs the word, inside out; `full` is false once only sources still count.
  void climb(Status& status, int word) const;

 private:
  void step(Status& status, int at, int up, bool& full) const;
  void apply(Status& status, ClauseEffect effect, int governor, bool full) const;
  void demand(Status& status, int verb) const;
  /// A conjunct without auxiliaries of its own shares those of the first: "will meet X and sign Y".
  void shared(Status& status, int at, int up, bool full) const;
  void nominal(Status& status, int at, int up, bool& full) const;

  // ---- complement clauses
  void complement(Status& status, int clause, int governor, bool& full) const;
  /// What the governor's word makes of the clause.
  ClauseEffect effect_of_governor(int clause, int governor, const std::string& marker, bool infinitive) const;
  /// How open the governor leaves the clause beside its effect, or whom it lets speak.
  void weigh(Status& status, int clause, int governor, ClauseEffect effect, bool infinitive) const;
  /// What the form of the clause, or the governor's subject, makes of that effect.
  ClauseEffect effect_of_form(ClauseEffect effect, int clause, int governor, const std::string& marker,
                              bool infinitive) const;
  /// "not believed to have left", "did not say he left": a denial above the clause denies it or leaves it open.
  void deny(Status& status, ClauseEffect effect, int clause, int governor) const;
  /// "sued to be allowed to vote"
  void plead(Status& status, int verb) const;
  /// "needs 218 votes", "required much endurance"
  bool is_price(int verb) const;
  bool takes_object(int verb) const;
  /// A governor's auxiliaries hold for its infinitive too: "will begin to …".
  void own_modality_of(Status& status, int governor) const;

  // ---- adverbial clauses
  void adverbial(Status& status, int at, int up, bool& full) const;
  /// "capable of escorting them", "incapable of leading"
  void of_adjective(Status& status, int adjective) const;
  /// "must pass the council before being signed": not yet
  void inherit_or_plan(Status& status, int up) const;
  /// "is trying to break the record by winning": as open as what it is the way to.
  void inherit_modality(Status& status, int clause, int up) const;

  const Tree& tree_;
  int sentence_;
};

}  // namespace newsgraph::extraction
