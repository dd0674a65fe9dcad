// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What clauses look like to those that govern them: outcomes, conditions, demands, reproaches. Used by
// the parts of assertion_governors.hpp alone.

#include "tree.hpp"

#include <string_view>

namespace newsgraph::extraction {

/// "hopes to stay", "wants to stay": what one wishes of oneself is no demand.
bool is_wish(std::string_view lemma);
/// Adjectives of who takes something for true: "worried that it is too late".
bool is_attitude(std::string_view lemma);
/// Verbs whose "of" or "for" says what somebody is said to have done: "criticised the bank for hiding losses".
bool is_reproach(std::string_view lemma);
/// "has yet to sign"
bool is_still_to_come(const Tree& tree, int have);
/// "was able to" and "has been able to" did, "is not able to" does not.
bool was_able(const Tree& tree, int adjective);
/// "spoke of Turkey assuming control"
bool is_spoken_of(const Tree& tree, int clause, int verb);
/// "officials are removed after being convicted": whoever that may be
bool is_provision(const Tree& tree, int clause, int up);
/// "was", "is", "has left": no subjunctive
bool is_indicative(const Tree& tree, int clause);
/// "is resolved", "resolves"
bool is_ahead(const Tree& tree, int clause);
/// "used the model to predict rain": done with it
bool has_used(const Tree& tree, int verb);
/// "called on Norway to leave", "appealed to the crowd to leave"
bool is_called_on(const Tree& tree, int verb);
/// "beat Sudan to win the cup", "met in Oslo to discuss the plan", "took to the streets to protest": what came of it,
/// not what was only meant to.
bool is_outcome(const Tree& tree, int clause, int up);
/// "once the bill is signed", "when a member is sent home": whenever that may be.
bool is_whenever(const Tree& tree, int clause);
/// "dangerous for them to land", "less likely to land": whether they do is not said.
bool is_judged_only(const Tree& tree, int adjective);
/// "went on to say"
bool goes_on(const Tree& tree, int verb);
/// "discussed why she joined": she did, whoever asks.
bool asks_for_reason(const Tree& tree, int clause);
/// "urged the state to pay", not "the state has to pay": somebody who demands, and somebody of whom.
bool makes_demand(const Tree& tree, int verb);
/// "had to rebuild it", "has had to operate", told by the writer: done. "said they had to pay" leaves it open.
bool had_to(const Tree& tree, int have, int clause);
/// What somebody thinks of a deed: "right", "justifiable".
bool is_verdict(std::string_view adjective);
/// "seeks to prevent war and promotes peace": the finite clause goes on with what is above the infinitive.
int coordinated_with(const Tree& tree, int at, int up);
/// "said prices rose, and farmers had been hoarding it": the tense shows that this is said too.
bool goes_on_telling(const Tree& tree, int at, int up);
/// "She asked him to sign; he complied", "X claims …, although Y has said …": what comes after is the writer's word.
bool is_apart(const Tree& tree, int at, int up);

}  // namespace newsgraph::extraction
