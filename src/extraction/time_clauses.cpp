// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_clauses.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "word_list.hpp"

#include <array>
#include <string_view>

namespace newsgraph::extraction {
namespace {

/// Participles that describe what lasts, not what happens with the main verb.
bool is_state(std::string_view lemma) {
  static constexpr std::array<std::string_view, 20> kStates = {
      "be",   "have",   "include", "contain", "accord", "follow", "live", "concern", "regard", "own",
      "know", "depend", "involve", "feature", "total",  "date",   "base", "consist", "stem",   "comprise"};
  return is_among(kStates, lemma);
}

/// What ends in this way ends at once: "collapsed on Monday after X refused the offer".
bool is_ending(std::string_view lemma) {
  static constexpr std::array<std::string_view, 10> kEndings = {"end",  "collapse", "stall", "falter", "fail",
                                                                "halt", "crash",    "stop",  "abort",  "adjourn"};
  return is_among(kEndings, lemma);
}

/// What an event does by happening: "the attack killed six".
bool is_immediate(std::string_view lemma) {
  static constexpr std::array<std::string_view, 16> kVerbs = {
      "kill",   "claim", "injure", "wound", "destroy", "damage", "hit",  "strike",
      "affect", "fail",  "end",    "cause", "flatten", "shake",  "rock", "devastate"};
  return is_among(kVerbs, lemma);
}

bool is_event(std::string_view lemma) {
  static constexpr std::array<std::string_view, 20> kEvents = {
      "armistice", "earthquake", "quake", "explosion", "blast",    "crash",  "shooting",
      "storm",     "strike",     "fire",  "flood",     "accident", "raid",   "airstrike",
      "collision", "bid",        "vote",  "hurricane", "eruption", "tsunami"};
  return is_among(kEvents, lemma) || event_noun(lemma) || is_mutual_noun(lemma);
}

/// So many sentences on, who spoke on a day may still be speaking.
constexpr int kSpeaksOn = 6;

class Neighbours {
 public:
  Neighbours(const Article& article, int sentence, const Frame& frame)
      : article_(article), tree_(article.tree(sentence)), sentence_(sentence), frame_(frame) {}

  SharedTime find() const {
    if (!article_.times(sentence_).empty()) {
      for (const TimeExpression* time :
           {before_coordination(), of_companion(), of_main_clause(), of_announcement(), of_event()}) {
        if (time != nullptr) return {time, sentence_};
      }
    }
    for (const SharedTime& shared : {of_sentence_before(), of_speaker_going_on(), of_performing()}) {
      if (shared.time != nullptr) return shared;
    }
    return {};
  }

 private:
  static bool is_placed(const TimeExpression& time) { return time.period.start && time.period.end; }

  /// The placed expression that hangs from the word, if one does.
  const TimeExpression* own(int word) const {
    for (const TimeExpression& time : article_.times(sentence_)) {
      if (is_placed(time) && governor_of(tree_, time) == word) return &time;
    }
    return nullptr;
  }

  /// "On Monday, X came and saw Y": a time before the first verb holds for all; so does one behind the last of two bare
  /// ones, "was arrested and charged on Monday".
  const TimeExpression* before_coordination() const {
    const int first = tree_.first_conjunct(frame_.top);
    if (first != frame_.top) {
      for (const TimeExpression& time : article_.times(sentence_)) {
        if (static_cast<int>(time.begin) < first && is_placed(time) && governor_of(tree_, time) == first) return &time;
      }
      return nullptr;
    }
    for (const int c : tree_.children(frame_.top)) {
      if (tree_.base(c) != "conj" || c != frame_.head + 2 || !tree_.is_verb(c)) continue;
      if (const TimeExpression* time = own(c)) return time;
    }
    return nullptr;
  }

  /// Whether the adverbial clause happens with the one it hangs from: "as he left", "while speaking", "killing two".
  bool is_companion(int clause) const {
    if (tree_.base(clause) != "advcl" || !tree_.is_verb(clause)) return false;
    const std::string marker = tree_.marker(clause, "mark");
    const bool gerund = tree_[clause].xpos == "VBG" || tree_.has_feature(clause, "VerbForm=Ger");
    if (marker == "as" || marker == "while" || marker == "when")
      return (gerund || tree_.has_feature(clause, "VerbForm=Fin")) && tree_.child(clause, "cop") == kNone &&
             !is_state(tree_.lemma(clause));
    return (marker.empty() || marker == "by") && gerund && tree_.child(clause, "aux") == kNone &&
           tree_.child(clause, "nsubj") == kNone && !is_state(tree_.lemma(clause));
  }

  /// "said so as he left on Monday"; of coordinated verbs the last may carry it: "cited X and said Y, while speaking
  /// yesterday".
  const TimeExpression* of_companion() const {
    for (const int verb : tree_.conjuncts(tree_.first_conjunct(frame_.top))) {
      if (verb != frame_.top && tree_.child(verb, "nsubj") != kNone) continue;
      for (const int c : tree_.children(verb)) {
        if (!is_companion(c) || c < verb) continue;
        if (verb != frame_.top && tree_.child(c, "nsubj") != kNone) continue;
        const TimeExpression* time = own(c);
        if (time != nullptr && (!tree_.marker(c, "mark").empty() || is_day_of_doing(*time))) return time;
      }
      if (const TimeExpression* time = behind_quotation(verb)) return time;
    }
    return nullptr;
  }

  /// "left, saying so on Monday"; "calling an election for Monday" and "taking the cup in 1987" tell of other times.
  bool is_day_of_doing(const TimeExpression& time) const {
    const int before = static_cast<int>(time.begin) - 1;
    const bool other = before >= 0 && in("for of since from until to by", tree_.lower(before));
    return !other && time.kind == TimeKind::Date && time.period.start == time.period.end &&
           time.period.start->is_complete();
  }

  /// `said, "…", while speaking yesterday`, where the parser took the clause into the quotation.
  const TimeExpression* behind_quotation(int verb) const {
    const int said = tree_.child(verb, "ccomp");
    if (said == kNone || article_.quotations().index_at(sentence_, said) == kNone) return nullptr;
    for (const int c : tree_.children(said)) {
      if (c < said || !is_companion(c) || article_.quotations().index_at(sentence_, c) != kNone) continue;
      if (const TimeExpression* time = own(c)) return time;
    }
    return nullptr;
  }

  /// "crashed on Friday, killing two", "left on Monday as talks failed", "collapsed on Monday after X refused".
  const TimeExpression* of_main_clause() const {
    const int up = tree_.head(frame_.top);
    if (up < 0 || !is_clause_head(tree_, up)) return of_followed(up);
    const bool past = tree_.has_feature(frame_.top, "Tense=Past") && tree_.child(frame_.top, "aux") == kNone;
    const bool ended = tree_.base(frame_.top) == "advcl" && tree_.marker(frame_.top, "mark") == "after" && past &&
                       is_ending(tree_.lemma(up));
    if (!ended && !is_companion(frame_.top)) return nullptr;
    const TimeExpression* time = own(up);
    // "had planned its own summit today, inviting two states": the day of the summit
    const bool ahead = effect_of_verb(tree_.lemma(up), true, false) == ClauseEffect::Plan;
    return ahead && time != nullptr && static_cast<int>(time->begin) > up ? nullptr : time;
  }

  /// "announced on Monday it had signed the deal": announcing one's own act comes with it.
  const TimeExpression* of_announcement() const {
    const int up = tree_.head(frame_.top);
    if (up < 0 || tree_.base(frame_.top) != "ccomp" || tree_.lemma(up) != "announce" || frame_.subject < 0)
      return nullptr;
    const int perfect = tree_.child(frame_.top, "aux");
    const bool own_act = frame_.subject_source == SubjectSource::Own &&
                         article_.tree(sentence_).upos(frame_.subject) == language::Upos::PRON;
    if (!own_act || perfect == kNone || tree_.lemma(perfect) != "have") return nullptr;
    const int announcer = subject_of_clause(tree_, up);
    if (announcer == kNone) return nullptr;
    const int cluster = article_.cluster_at(sentence_, announcer);
    return cluster >= 0 && cluster == article_.cluster_at(sentence_, frame_.subject) ? own(up) : nullptr;
  }

  /// "On Monday, X began an offensive with airstrikes, followed by an invasion."
  const TimeExpression* of_followed(int noun) const {
    if (noun < 0 || tree_.base(frame_.top) != "acl" || tree_.lemma(frame_.head) != "follow" ||
        tree_.child(frame_.head, "obl:agent") == kNone)
      return nullptr;
    int clause = noun;
    for (int steps = 0; clause >= 0 && !is_clause_head(tree_, clause) && steps < tree_.size(); ++steps)
      clause = tree_.head(clause);
    return clause < 0 ? nullptr : own(clause);
  }

  /// "the 1953 armistice that ended the war", "Friday's attack killed six": what an event did when it happened.
  const TimeExpression* of_event() const {
    const bool told_of = frame_.subject_source == SubjectSource::Antecedent;
    const bool does = frame_.subject_source == SubjectSource::Own && is_immediate(tree_.lemma(frame_.head));
    if ((!told_of && !does) || frame_.passive || frame_.kind != FrameKind::Verb || frame_.subject < 0) return nullptr;
    if (!is_event(to_lower(tree_.lemma(frame_.subject))) || !is_told_as_past()) return nullptr;
    for (const TimeExpression& time : article_.times(sentence_)) {
      const bool before = static_cast<int>(time.end) <= frame_.subject;
      if ((before || does) && is_placed(time) && governor_of(tree_, time) == frame_.subject) return &time;
    }
    return nullptr;
  }

  bool is_told_as_past() const {
    for (const int c : tree_.children(frame_.head)) {
      if (tree_.base(c) == "aux" && tree_.lemma(c) != "have") return false;
    }
    return tree_.has_feature(frame_.head, "Tense=Past") && frame_.governors.empty();
  }

  /// "Then X issued a statement": the day of the sentence before, in the same paragraph.
  SharedTime of_sentence_before() const {
    if (sentence_ == 0 || tree_.sentence().begins_paragraph || tree_.size() == 0) return {};
    const int first = tree_.first_conjunct(frame_.top);
    if (tree_.head(first) >= 0 || !tells_on()) return {};
    const bool past = tree_.has_feature(frame_.head, "Tense=Past") && tree_.child(frame_.head, "aux") == kNone;
    if (!past) return {};
    const int before = sentence_ - 1;
    return {article_.story_times().main_day(article_.tree(before), before), before};
  }

  /// "On Monday, X announced a deal. … "It is good," X said.": who goes on speaking does so on the same day.
  SharedTime of_speaker_going_on() const {
    if (frame_.kind != FrameKind::Verb || !frame_.governors.empty()) return {};
    return day_of_speaker(sentence_, frame_.head);
  }

  SharedTime day_of_speaker(int sentence, int verb) const {
    const Tree& tree = article_.tree(sentence);
    if (!speaks_outright(tree, sentence, verb) || is_set_apart(tree, sentence, verb)) return {};
    const int speaker = subject_of_clause(tree, verb);
    const int cluster = speaker == kNone ? -1 : article_.cluster_at(sentence, speaker);
    if (cluster < 0) return {};
    for (int s = sentence - 1; s >= 0 && s >= sentence - kSpeaksOn; --s) {
      const Tree& before = article_.tree(s);
      const TimeExpression* day = article_.story_times().main_day(before, s);
      if (day == nullptr || article_.quotations().index_at(s, static_cast<int>(day->head)) != kNone) continue;
      int root = static_cast<int>(day->head);
      for (int steps = 0; before.head(root) >= 0 && steps < before.size(); ++steps) root = before.head(root);
      const int other = speaks_outright(before, s, root) ? subject_of_clause(before, root) : kNone;
      return other != kNone && article_.cluster_at(s, other) == cluster ? SharedTime{day, s} : SharedTime{};
    }
    return {};
  }

  /// "said", in a main clause or put into what is quoted, by the writer.
  bool speaks_outright(const Tree& tree, int sentence, int verb) const {
    return tree[verb].xpos == "VBD" && is_speech_verb(tree.lemma(verb)) && tree.child(verb, "aux") == kNone &&
           (tree.head(verb) < 0 || tree.base(verb) == "parataxis") &&
           article_.quotations().index_at(sentence, verb) == kNone;
  }

  /// "said earlier", "said during the summit", "on live television, he said"; a time beside it.
  bool is_set_apart(const Tree& tree, int sentence, int verb) const {
    if (verb + 1 < tree.size() && in("earlier previously later", tree.lower(verb + 1))) return true;
    for (const int c : tree.children(verb)) {
      if (article_.quotations().index_at(sentence, c) != kNone) continue;
      if (tree.base(c) == "advmod" &&
          in("earlier previously already once later before recently afterwards", tree.lower(c)))
        return true;
      if (tree.base(c) == "obl" && c < verb && !in("according to", tree.marker(c, "case"))) return true;
      if (tree.base(c) == "advcl" && in("after before when while as", tree.marker(c, "mark"))) return true;
    }
    for (const TimeExpression& time : article_.times(sentence)) {
      if (article_.quotations().index_at(sentence, static_cast<int>(time.head)) == kNone) return true;
    }
    return false;
  }

  /// `"I thank her," he wrote on Monday`: thanking is done by saying so.
  SharedTime of_performing() const {
    const int subject = tree_.child(frame_.head, "nsubj");
    if (tree_[frame_.head].xpos != "VBP" || tree_.child(frame_.head, "aux") != kNone || subject == kNone ||
        !in("i we", tree_.lower(subject)) ||
        !in("thank congratulate condemn welcome apologise apologize urge declare reject endorse",
            tree_.lemma(frame_.head)))
      return {};
    const int index = article_.quotations().index_at(sentence_, frame_.head);
    const TokenRef verb = index == kNone ? TokenRef{} : article_.quotations().speech_verb(index);
    if (!verb.is_set()) return {};
    for (const TimeExpression& time : article_.times(verb.sentence)) {
      if (is_placed(time) && time.period.start->is_complete() &&
          governor_of(article_.tree(verb.sentence), time) == verb.token)
        return {&time, verb.sentence};
    }
    return day_of_speaker(verb.sentence, verb.token);
  }

  bool tells_on() const {
    const std::string_view word = tree_.lower(0);
    if (word == "then") return true;
    const bool soon =
        word == "soon" || word == "shortly" || word == "immediately" || word == "minutes" || word == "moments";
    return soon && tree_.size() > 1 &&
           (tree_.lower(1) == "after" || tree_.lower(1) == "afterwards" || tree_.lower(1) == "afterward" ||
            tree_.lower(1) == "later" || tree_.lower(1) == "thereafter") &&
           tree_.size() > 2 && tree_.upos(2) != language::Upos::NOUN && tree_.upos(2) != language::Upos::VERB;
  }

  const Article& article_;
  const Tree& tree_;
  int sentence_;
  const Frame& frame_;
};

}  // namespace

SharedTime find_shared_time(const Article& article, int sentence, const Frame& frame) {
  return Neighbours(article, sentence, frame).find();
}

}  // namespace newsgraph::extraction
