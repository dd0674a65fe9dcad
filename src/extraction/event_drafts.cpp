// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "lexicon.hpp"
#include "sentence_drafter.hpp"
#include "time_attachment.hpp"
#include "verb_forms.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;

namespace {

/// What a body has or does somewhere: "the bank's office in Oslo", "their acts of terror in Paris".
bool is_presence(std::string_view lemma) {
  return in(
      "act activity operation presence base office headquarters embassy consulate factory plant mine store branch "
      "subsidiary facility campus laboratory mission",
      lemma);
}

class EventDrafter : private SentenceDrafter {
 public:
  EventDrafter(const Article& article, int sentence, std::vector<Draft>& drafts)
      : SentenceDrafter(article, sentence, drafts) {}

  void draft() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (article_.is_boilerplate(sentence_, i)) continue;
      const bool name = tree_.upos(i) == Upos::PROPN;
      if (!name && tree_.upos(i) != Upos::NOUN) continue;
      const std::string lemma = to_lower(tree_.lemma(i));
      draft_pair(i, lemma);
      if (name && takes_place(lemma) && !tree_.is_name(i)) draft_place(i);
      if (name) continue;
      const auto event = event_noun(lemma);
      if (event) draft_object_place(i, *event);
      if (!event && is_presence(lemma)) draft_presence(i);
      if (event || is_mutual_noun(lemma)) {
        draft_between(i, lemma);
        draft_agent_object(i, lemma, event);
      }
      if (takes_place(lemma)) draft_place(i);
    }
  }

 private:
  /// "the summit between France and Spain", "the meeting of the US and North Korean leaders"
  void draft_between(int noun, const std::string& lemma) {
    if (!is_mutual_noun(lemma)) return;
    for (const int c : tree_.children(noun)) {
      if (tree_.base(c) != "nmod") continue;
      const std::string marker = tree_.marker(c, "case");
      if (marker != "between" && !(marker == "of" && tree_.child(c, "conj") != kNone)) continue;
      const auto parties = article_.all_fillers(sentence_, c);
      if (parties.size() < 2 || parties.size() > 3) continue;
      for (std::size_t i = 0; i < parties.size(); ++i) {
        for (std::size_t j = i + 1; j < parties.size(); ++j) {
          if (parties[i].is_entity() && parties[j].is_entity())
            emit(noun, lemma, parties[i], parties[j], "with", "event-between");
        }
      }
    }
  }

  /// "the France-Spain summit", "the Iran–Iraq War"
  void draft_pair(int noun, const std::string& lemma) {
    if ((!is_mutual_noun(lemma) && lemma != "war" && lemma != "border") || noun < 3) return;
    int dash = noun - 2;
    while (dash > noun - 4 && dash > 0 && tree_.lower(dash) != "-" && tree_.lower(dash) != "–") --dash;
    if (dash < 1 || (tree_.lower(dash) != "-" && tree_.lower(dash) != "–")) return;
    if (tree_[dash - 1].name != NameType::Loc || tree_[dash + 1].name != NameType::Loc) return;
    const auto first = country_at(dash - 1);
    const auto second = country_at(dash + 1);
    if (first && second && first->cluster != second->cluster)
      emit(noun, lemma, *first, *second, "with", "event-between");
  }

  /// The country that a word of a pair names.
  std::optional<Filler> country_at(int token) const {
    for (const Filler& filler : article_.fillers(sentence_, token)) {
      if (article_.has_name(filler) && article_.type_of(filler) == EntityType::Place) return filler;
    }
    return std::nullopt;
  }

  /// "the arrest of Ana Ruiz in Oslo": where the object of the event was.
  void draft_object_place(int noun, const EventNoun& event) {
    if (!in(event.object_markers, "of")) return;
    const std::string participle = past_participle("", "VB", event.verb);
    if (participle.empty()) return;
    for (const int c : tree_.children(noun)) {
      if (tree_.base(c) != "nmod" || c < noun || tree_.marker(c, "case") != "of") continue;
      for (const Filler& object : article_.all_fillers(sentence_, c)) {
        if (!article_.has_name(object)) continue;
        for (const int where : tree_.children(noun)) {
          const std::string marker = tree_.marker(where, "case");
          if (tree_.base(where) != "nmod" || where < c || (marker != "in" && marker != "at" && marker != "from"))
            continue;
          for (const Filler& place : article_.all_fillers(sentence_, where)) {
            if (article_.type_of(place) != EntityType::Place || !article_.has_name(place)) continue;
            Draft draft = base(noun, object, "object-place");
            if (draft.assertion.polarity == model::Polarity::Negated) return;
            draft.object = place;
            draft.phrase.assign("was ").append(participle).append(" ").append(marker);
            draft.lemma = std::string(event.verb);
            draft.preposition = marker;
            draft.passive = true;
            drafts_.push_back(std::move(draft));
          }
        }
      }
    }
  }

  /// "Turkey's invasion of Cyprus", "Russian support for X", "his talks with Y"
  void draft_agent_object(int noun, const std::string& lemma, const std::optional<EventNoun>& event) {
    std::vector<Filler> agents;
    for (const int c : tree_.children(noun)) {
      if (tree_.relation(c) == "nmod:poss") {
        for (Filler& filler : article_.all_fillers(sentence_, c)) agents.push_back(std::move(filler));
      } else if (tree_.base(c) == "nmod" && tree_.marker(c, "case") == "by") {
        for (Filler& filler : article_.all_fillers(sentence_, c)) agents.push_back(std::move(filler));
      }
    }
    if (agents.empty()) {
      for (const int c : tree_.children(noun)) {
        if (c > noun || (tree_.base(c) != "amod" && tree_.base(c) != "compound")) continue;
        if (auto nation = article_.nation_filler(sentence_, c))
          agents.push_back(std::move(*nation));
        else if (tree_[c].name == NameType::Norp && article_.cluster_at(sentence_, c) >= 0)
          agents = article_.fillers(sentence_, c);
      }
    }
    const int announcing = agents.empty() ? announcing_verb(noun) : kNone;
    if (announcing != kNone) agents = article_.all_fillers(sentence_, subject_of_clause(tree_, announcing));
    if (agents.empty()) return;
    const std::string_view markers = event ? event->object_markers : std::string_view("with");
    for (const int c : tree_.children(noun)) {
      if (tree_.base(c) != "nmod" || c < noun || tree_.relation(c) == "nmod:poss" ||
          article_.time_at(sentence_, c) != nullptr)
        continue;
      const std::string marker = tree_.marker(c, "case");
      if (!in(markers, marker) && !(marker == "with" && is_mutual_noun(lemma))) {
        if (event && announcing == kNone && marker == "in" && !in("nomination rally support appointment call", lemma))
          draft_where(noun, *event, agents, c);
        continue;
      }
      for (const Filler& object : article_.all_fillers(sentence_, c)) {
        for (const Filler& agent : agents) {
          if (!agent.is_entity()) continue;
          if (announcing != kNone)
            announce(noun, event ? std::string(event->verb) : lemma, agent, object, marker,
                     subject_of_clause(tree_, announcing));
          else
            emit(noun, event ? std::string(event->verb) : lemma, agent, object, marker, "event-of");
        }
      }
    }
  }

  /// "the group, whose acts …": the noun that the clause hangs from, or the name right before it.
  int antecedent_of(int whose) const {
    for (int at = whose, steps = 0; at >= 0 && steps < tree_.size(); at = tree_.head(at), ++steps) {
      if (tree_.relation(at) == "acl:relcl") return tree_.head(at);
    }
    int before = whose - 1;
    if (before > 0 && tree_.lower(before) == ",") --before;
    return before >= 0 && tree_.is_name(before) ? before : kNone;
  }

  void draft_presence(int noun) {
    int owner = tree_.child(noun, "nmod:poss");
    if (owner == kNone) return;
    if (tree_.lower(owner) == "whose") owner = antecedent_of(owner);
    if (owner == kNone) return;
    for (const int c : tree_.children(noun)) {
      if (tree_.base(c) != "nmod" || c < noun || tree_.marker(c, "case") != "in") continue;
      for (const Filler& place : article_.all_fillers(sentence_, c)) {
        if (article_.type_of(place) != EntityType::Place || !article_.has_name(place)) continue;
        for (const Filler& agent : article_.all_fillers(sentence_, owner)) {
          const EntityType type = article_.type_of(agent);
          if (article_.has_name(agent) && (type == EntityType::Organization || type == EntityType::Place))
            emit(noun, to_lower(tree_.lemma(noun)), agent, place, "in", "event-of");
        }
      }
    }
  }

  /// "the rebels' attacks in Oslo": where somebody's deeds were.
  void draft_where(int noun, const EventNoun& event, const std::vector<Filler>& agents, int where) {
    for (const Filler& place : article_.all_fillers(sentence_, where)) {
      if (article_.type_of(place) != EntityType::Place || !article_.has_name(place)) continue;
      for (const Filler& agent : agents) {
        if (article_.has_name(agent)) emit(noun, std::string(event.verb), agent, place, "in", "event-of");
      }
    }
  }

  /// "announced a withdrawal from X": whose subject will do it.
  int announcing_verb(int noun) const {
    const int verb = tree_.head(noun);
    if (verb < 0 || tree_.base(noun) != "obj" || !tree_.is_verb(verb) || is_passive_clause(tree_, verb)) return kNone;
    return in("announce plan propose promise threaten pledge vow", tree_.lemma(verb)) ? verb : kNone;
  }

  void announce(int noun, const std::string& lemma, const Filler& subject, const Filler& object,
                const std::string& marker, int speaker) {
    Draft draft = base(noun, subject, "event-of");
    if (draft.assertion.polarity == model::Polarity::Negated) return;
    draft.assertion.modality = model::Modality::Planned;
    draft.assertion.source = {sentence_, speaker};
    draft.object = object;
    draft.phrase = std::string(tree_.lower(noun)) + " " + marker;
    draft.lemma = lemma;
    draft.preposition = marker;
    drafts_.push_back(std::move(draft));
  }

  void draft_place(int noun) {
    for (const int c : tree_.children(noun)) {
      if (tree_.base(c) != "nmod" || article_.time_at(sentence_, c) != nullptr) continue;
      const std::string marker = tree_.marker(c, "case");
      if (marker != "in" && marker != "at") continue;
      for (const Filler& place : article_.all_fillers(sentence_, c)) {
        if (article_.type_of(place) != EntityType::Place) continue;
        for (Filler event : article_.fillers(sentence_, noun)) {
          if (tree_.child(c, "conj") != kNone) leave_out(event, c);
          Draft draft = base(noun, event, "event-place");
          draft.object = place;
          draft.place = place;
          draft.phrase = "took place " + marker;
          draft.lemma = "take place";
          draft.preposition = marker;
          drafts_.push_back(std::move(draft));
        }
        if (!tree_.is_name(c)) draft_settlement(noun, c);
      }
    }
  }

  /// "elections in Oslo, Bergen and Molde": those in Bergen are not those in Oslo.
  void leave_out(Filler& event, int phrase) const {
    const int first = tree_.first_of(phrase);
    if (event.at.sentence != sentence_ || first <= event.at.token || event.span.end <= tree_[first].span.begin) return;
    event.span.end = tree_[first - 1].span.end;
  }

  /// "the summit at the hotel in Hanoi" took place in Hanoi, too.
  void draft_settlement(int noun, int place) {
    for (const int c : tree_.children(place)) {
      if (tree_.base(c) != "nmod" || tree_.marker(c, "case") != "in") continue;
      for (const Filler& city : article_.fillers(sentence_, c)) {
        if (article_.type_of(city) != EntityType::Place || !article_.is_strong(city)) continue;
        for (const Filler& event : article_.fillers(sentence_, noun)) {
          Draft draft = base(noun, event, "event-place");
          draft.object = city;
          draft.phrase = "took place in";
          draft.lemma = "take place";
          draft.preposition = "in";
          drafts_.push_back(std::move(draft));
        }
      }
    }
  }

  Draft base(int noun, const Filler& subject, std::string_view rule) const {
    Draft draft = begin_draft(article_, sentence_, noun, subject, rule);
    draft.assertion = assess_noun(tree_, noun, sentence_, article_.quotations().at(sentence_, noun));
    attach_event_times(article_, sentence_, noun, draft);
    for (const int c : tree_.children(noun)) {
      if (tree_.base(c) != "nmod") continue;
      const std::string marker = tree_.marker(c, "case");
      if (marker == "in" || marker == "at") {
        for (const Filler& place : article_.fillers(sentence_, c)) {
          if (article_.type_of(place) == EntityType::Place && !draft.place) draft.place = place;
        }
      }
    }
    return draft;
  }

  void emit(int noun, const std::string& lemma, const Filler& subject, const Filler& object, const std::string& marker,
            std::string_view rule) {
    Draft draft = base(noun, subject, rule);
    // Whether a thing that is denied took place at all is open: nothing is said of who did it.
    if (draft.assertion.polarity == model::Polarity::Negated) return;
    draft.object = object;
    // "victories in Bath and Bristol": each where it was
    if (marker == "in" && article_.type_of(object) == EntityType::Place && draft.place) draft.place = object;
    draft.phrase = std::string(tree_.lower(noun)) + " " + marker;
    draft.lemma = lemma;
    draft.preposition = marker;
    drafts_.push_back(std::move(draft));
  }
};

}  // namespace

void draft_events(const Article& article, int sentence, std::vector<Draft>& drafts) {
  EventDrafter(article, sentence, drafts).draft();
}

}  // namespace newsgraph::extraction
