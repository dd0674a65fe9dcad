// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What is part of what, and who leads, backs or holds it: names and adjectives beside each other.
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "sentence_drafter.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;

namespace {

/// Units of an army or police, which have others inside.
bool is_unit(std::string_view lower) {
  static constexpr std::array<std::string_view, 14> kNouns = {
      "company", "battalion", "regiment", "brigade", "division", "squadron", "wing",
      "corps",   "battery",   "platoon",  "fleet",   "flotilla", "precinct", "garrison"};
  return is_among(kNouns, lower);
}

/// Parts of a university, ministry or firm.
bool is_department(std::string_view lower) {
  static constexpr std::array<std::string_view, 10> kNouns = {"department", "faculty", "school", "institute",
                                                              "laboratory", "office",  "bureau", "directorate",
                                                              "center",     "centre"};
  return is_among(kNouns, lower);
}

/// Bodies that consist of such parts.
bool has_departments(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kWords = {"University", "College", "Ministry", "Department",
                                                             "Hospital"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

/// "French-backed": the adjective, and what its agent does.
std::string_view active_of(std::string_view participle) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kVerbs = {
      {{"led", "leads"},
       {"backed", "backs"},
       {"supported", "supports"},
       {"funded", "funds"},
       {"financed", "finances"},
       {"sponsored", "sponsors"},
       {"controlled", "controls"},
       {"held", "holds"},
       {"occupied", "occupies"},
       {"owned", "owns"},
       {"run", "runs"},
       {"administered", "administers"}}};
  for (const auto& [form, verb] : kVerbs) {
    if (form == participle) return verb;
  }
  return {};
}

class PartDrafter : private SentenceDrafter {
 public:
  PartDrafter(const Article& article, int sentence, std::vector<Draft>& drafts)
      : SentenceDrafter(article, sentence, drafts) {}

  void draft() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (article_.is_boilerplate(sentence_, i)) continue;
      draft_unit(i);
      draft_led(i);
      draft_made_up(i);
      draft_joint(i);
    }
  }

 private:
  /// What the token is the head of a name of.
  std::optional<Filler> named(int token) const {
    const language::Mention* mention = article_.mention_at(sentence_, token);
    const int cluster = article_.cluster_at(sentence_, token);
    if (mention == nullptr || mention->kind != model::MentionKind::Name || !article_.is_named(cluster))
      return std::nullopt;
    for (const Filler& filler : article_.fillers(sentence_, token)) {
      if (filler.cluster == cluster) return filler;
    }
    return std::nullopt;
  }

  /// "the Third Company, First Battalion", "the School of Law, Oslo University", "the Department of Physics at MIT"
  void draft_unit(int token) {
    const int inner = tree_.head(token);
    if (inner < 0 || inner > token || tree_[token].name != NameType::Org || tree_[inner].name != NameType::Org) return;
    const std::string marker = tree_.marker(token, "case");
    const bool beside = tree_.base(token) == "appos" || tree_.relation(token) == "nmod:unmarked" ||
                        (tree_.base(token) == "conj" && tree_.child(token, "cc") == kNone);
    const bool comma = beside && marker.empty();
    const bool below = tree_.base(token) == "nmod" && (marker == "at" || marker == "of");
    if (!comma && !below) return;
    const auto who = named(inner);
    const auto whole = named(token);
    if (!who || !whole || who->cluster == whole->cluster || who->span.covers(whole->span)) return;
    if (article_.text_of(who->span).find(' ') == std::string::npos) return;
    // "the Institute of Seismology (Seismo)": another name of it.
    for (int i = inner; comma && i < token; ++i) {
      if (tree_.lower(i) == "(" || tree_.lower(i) == "/") return;
    }
    const std::string_view noun = tree_.lower(inner);
    const bool row = tree_.base(token) == "conj";
    const bool units = is_unit(noun) && is_unit(tree_.lower(token)) && noun != tree_.lower(token);
    const bool departments = !row && is_department(noun) && !is_department(tree_.lower(token));
    if (!units && !departments) return;
    // "the Office on Drugs, the European Union and Norway" is a list.
    if (comma && departments && !has_departments(article_.text_of(whole->span))) return;
    emit(inner, *who, *whole, "is");
  }

  void emit(int head, const Filler& part, const Filler& whole, const std::string& copula) {
    Draft draft = begin_draft(article_, sentence_, head, part, "part-of");
    draft.object = whole;
    draft.phrase = copula + " part of";
    draft.lemma = "part";
    draft.preposition = "of";
    finish(std::move(draft));
  }

  /// "the Saudi-led coalition", "Danish-backed rebels"
  void draft_led(int participle) {
    if (participle < 2 || tree_.lower(participle - 1) != "-") return;
    const std::string_view verb = active_of(tree_.lower(participle));
    if (verb.empty()) return;
    const int noun = tree_.head(participle);
    if (noun < participle || !tree_.is_nominal(noun)) return;
    const auto agent = agent_before(participle - 1);
    if (!agent) return;
    for (const Filler& what : article_.fillers(sentence_, noun)) {
      if (!what.is_entity() && !what.is_concept()) continue;
      Draft draft = begin_draft(article_, sentence_, participle, *agent, "led-by");
      draft.object = what;
      draft.phrase = verb;
      draft.lemma =
          tree_.lower(participle) == "led" || tree_.lower(participle) == "held" || tree_.lower(participle) == "run"
              ? std::string(verb.substr(0, verb.size() - 1))
              : to_lower(tree_.lemma(participle));
      finish(std::move(draft));
    }
  }

  /// The name or nation that ends before the hyphen.
  std::optional<Filler> agent_before(int hyphen) const {
    const int token = hyphen - 1;
    if (auto nation = article_.nation_filler(sentence_, token)) return nation;
    for (int at = token, steps = 0; at >= 0 && steps < 4; at = tree_.head(at), ++steps) {
      if (at > token) break;
      if (auto name = named(at)) {
        const EntityType type = article_.type_of(*name);
        const bool actor = type == EntityType::Organization || type == EntityType::Place || type == EntityType::Person;
        return actor ? name : std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// "the force, made up of Danes and Poles", "a council composed of": the named ones are part of it.
  void draft_made_up(int verb) {
    const std::string_view lower = tree_.lower(verb);
    const bool made = lower == "made" && verb + 1 < tree_.size() && tree_.lower(verb + 1) == "up";
    if (!made && lower != "composed" && lower != "comprised") return;
    const int whole = subject_of_clause(tree_, verb);
    if (whole == kNone) return;
    const auto& group = article_.fillers(sentence_, whole);
    if (group.size() != 1 || !article_.is_strong(group.front())) return;
    for (const int c : tree_.children(verb)) {
      if (tree_.base(c) != "obl" || c < verb) continue;
      add_members(c, group.front());
      for (const int below : tree_.children(c)) {
        if (tree_.base(below) == "nmod" && tree_.lower(c) == "part") add_members(below, group.front());
      }
    }
  }

  /// "the Aurora project, a partnership between Iraq and France": both are part of it.
  void draft_joint(int noun) {
    if (tree_.upos(noun) != Upos::NOUN ||
        !in("partnership alliance coalition consortium venture federation bloc grouping union merger collaboration "
            "cooperation",
            to_lower(tree_.lemma(noun))))
      return;
    std::vector<Filler> whole = article_.described(sentence_, noun);
    if (whole.empty()) whole = named_before(noun);
    if (whole.size() != 1 || !article_.has_name(whole.front())) return;
    const EntityType type = article_.type_of(whole.front());
    if (type == EntityType::Place || type == EntityType::Person) return;
    for (const int c : tree_.children(noun)) {
      const std::string marker = tree_.base(c) == "nmod" ? tree_.marker(c, "case") : std::string();
      const bool several = tree_.child(c, "conj") != kNone;
      if (c < noun || (marker != "between" && !(marker == "of" && several))) continue;
      for (const Filler& member : article_.all_fillers(sentence_, c)) {
        if (article_.is_strong(member)) {
          const bool plural = member.at.sentence == sentence_ && tree_.upos(member.at.token) == Upos::NOUN &&
                              tree_.has_feature(member.at.token, "Number=Plur");
          if (member.cluster != whole.front().cluster) emit(c, member, whole.front(), plural ? "are" : "is");
          continue;
        }
        add_owners(member, whole.front());
      }
    }
  }

  /// "the governments of France and Spain": the countries.
  void add_owners(const Filler& body, const Filler& whole) {
    if (body.at.sentence != sentence_) return;
    const int noun = body.at.token;
    const std::string lemma = to_lower(tree_.lemma(noun));
    if (lemma != "government" && lemma != "republic" && lemma != "kingdom" && lemma != "people") return;
    for (const int c : tree_.children(noun)) {
      if (tree_.base(c) != "nmod" || tree_.marker(c, "case") != "of") continue;
      for (const Filler& owner : article_.all_fillers(sentence_, c)) {
        if (article_.has_name(owner)) emit(c, owner, whole, "is");
      }
    }
  }

  /// What an apposition stands behind, where it was hung from a noun before: a body, project or event, no place.
  std::vector<Filler> named_before(int noun) const {
    int mark = tree_.first_of(noun);
    if (tree_.upos(mark) != Upos::PUNCT) --mark;  // the mark may hang from the noun
    if (tree_.base(noun) != "appos" || mark < 1 || tree_.upos(mark) != Upos::PUNCT) return {};
    for (int at = mark - 1, steps = 0; at >= 0 && at < noun && steps < 3; at = tree_.head(at), ++steps) {
      const auto name = named(at);
      if (!name) continue;
      return {*name};
    }
    return {};
  }

  void add_members(int token, const Filler& group) {
    const std::string marker = tree_.marker(token, "case");
    if (marker != "of" && marker != "by" && marker != "from") return;
    for (const Filler& member : article_.all_fillers(sentence_, token)) {
      const bool known = article_.is_strong(member) || article_.is_anchored(member) ||
                         (member.at.sentence == sentence_ && tree_.is_name(member.at.token));
      const bool plural = member.at.sentence == sentence_ && tree_.has_feature(member.at.token, "Number=Plur") &&
                          (tree_.upos(member.at.token) == Upos::NOUN || tree_[member.at.token].name == NameType::Norp);
      if (known && member.cluster != group.cluster) emit(token, member, group, plural ? "are" : "is");
    }
  }
};

}  // namespace

void draft_parts(const Article& article, int sentence, std::vector<Draft>& drafts) {
  PartDrafter(article, sentence, drafts).draft();
}

}  // namespace newsgraph::extraction
