// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "confidence_features.hpp"

#include "draft_filter.hpp"
#include "frame.hpp"
#include "lexicon.hpp"
#include "rules.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

using language::Mention;
using language::Upos;
using model::EntityType;
using model::Modality;

namespace {

/// The ranker was less than a nat ahead (Mention::certainty counts in 1/1024).
constexpr std::int32_t kDoubtfulLink = 1024;

double bit(bool value) {
  return value ? 1.0 : 0.0;
}

bool begins_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// Whether a statement of this rule tells who somebody is or where something lies.
bool is_role_rule(std::string_view rule) {
  return rule.starts_with("apposition") || rule.starts_with("title") || rule == "description-of" ||
         rule == "is-noun-of" || rule == "place-in" || rule == "whose" || rule.ends_with("son-of");
}

/// Whether a word tells something by itself: not "the", "of", "Mr".
bool has_content(const Tree& tree, int token) {
  const Upos upos = tree.upos(token);
  return (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::VERB || upos == Upos::ADJ || upos == Upos::NUM ||
          upos == Upos::ADV || upos == Upos::PRON) &&
         !is_honorific(tree.lower(token));
}

/// The words of a name or phrase in lower case, without their endings in s: sorted, each once.
std::vector<std::string_view> plain_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    std::string_view word = text.substr(begin, end - begin);
    while (!word.empty() && (word.back() == 's' || word.back() == '\'' || word.back() == ',')) word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
    begin = end + 1;
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// How the name of a node differs from the words that a statement shows for it.
struct Naming {
  bool more = false;       ///< it has words that are not shown
  bool otherwise = false;  ///< and lacks some that are
};

/// Log of the product of some margins on a scale from 0 (`worst` or less) to 1 (all sure).
double scaled(double sum_of_logs, double worst) {
  return 1.0 - std::min(-sum_of_logs, worst) / worst;
}

class Features {
 public:
  Features(const Article& article, const Draft& draft)
      : article_(article), draft_(draft), tree_(article.tree(draft.sentence)) {
    const auto& frames = article.frames(draft.sentence);
    const auto frame = std::find_if(frames.begin(), frames.end(), [&](const Frame& f) { return f.head == draft.head; });
    if (frame != frames.end()) frame_ = &*frame;
    subject_ = frame_ != nullptr ? frame_->subject : kNone;
    if (subject_ == kNone && is_here(draft.subject)) subject_ = draft.subject.at.token;
    object_shown_ = draft.object && is_here(*draft.object) ? draft.object->at.token : kNone;
    object_ = find_object();
    way_ = way_to_root(draft.head);
  }

  ConfidenceFeatures all() {
    row_[feature("bias")] = 1.0;
    const double prior = rule(draft_.rule).prior;
    row_[feature("prior")] = std::log(prior / (1.0 - prior)) - 1.7;
    add_margins();
    add_subject();
    if (draft_.object) add_object(*draft_.object);
    row_[feature("neither named")] =
        bit(!article_.has_name(draft_.subject) && !(draft_.object && article_.has_name(*draft_.object)));
    add_clause();
    add_omissions();
    add_qualifiers();
    add_status();
    add_sentence();
    return row_;
  }

 private:
  bool is_here(const Filler& filler) const { return filler.at.is_set() && filler.at.sentence == draft_.sentence; }

  /// The object's token in the clause itself, where another mention is shown in its stead.
  int find_object() const {
    int token = object_shown_;
    if (frame_ == nullptr || !draft_.object || draft_.object->cluster < 0) return token;
    for (const FrameArgument& argument : frame_->arguments) {
      if (article_.cluster_at(draft_.sentence, argument.head) == draft_.object->cluster) token = argument.head;
    }
    return token;
  }

  // ---- margins

  double margin(int token) const {
    const auto margin = static_cast<double>(tree_[token].parse_margin);
    return margin > 0.0 ? margin : 0.8;  // trees by hand have none
  }
  double log_margin(int token) const { return std::log(std::max(margin(token), 0.02)); }

  std::vector<int> way_to_root(int token) const {
    std::vector<int> way;
    way.reserve(8);
    while (token >= 0 && std::find(way.begin(), way.end(), token) == way.end()) {
      way.push_back(token);
      token = tree_.head(token);
    }
    return way;
  }

  /// Visits the tokens whose arcs lead from one token to the predicate.
  void visit_arcs_from(int token, const auto& visit) const {
    const auto is_on_way = [&](int at) { return std::find(way_.begin(), way_.end(), at) != way_.end(); };
    for (int steps = 0; token >= 0 && !is_on_way(token) && steps < tree_.size(); ++steps, token = tree_.head(token))
      visit(token);
    for (const int at : way_) {
      if (at == token) break;
      visit(at);
    }
  }

  void add_margins() {
    double path = log_margin(draft_.head), weakest = margin(draft_.head);
    const int subject = is_here(draft_.subject) ? draft_.subject.at.token : subject_;
    for (const int end : {subject, object_shown_}) {
      if (end == kNone) continue;
      visit_arcs_from(end, [&](int token) {
        path += log_margin(token);
        weakest = std::min(weakest, margin(token));
      });
    }
    row_[feature("path margin")] = scaled(path, 4.0);
    row_[feature("weakest margin")] = weakest;
    double root = 0.0;
    for (const int token : way_) root += log_margin(token);
    row_[feature("root margin")] = scaled(root, 3.0);
    double least = 1.0, dependents = 0.0;
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.upos(i) != Upos::PUNCT) least = std::min(least, margin(i));
    }
    for (const int c : tree_.children(draft_.head)) {
      if (tree_.upos(c) != Upos::PUNCT) dependents += log_margin(c);
    }
    row_[feature("sentence margin")] = least;
    row_[feature("dependents margin")] = scaled(dependents, 3.0);
  }

  // ---- ends

  Naming naming(const Filler& filler) const {
    if (!filler.is_entity() && !filler.is_concept()) return {};
    std::string name = article_.node_name(filler);
    std::string text = article_.text_of(filler.span);
    if (name == text) return {};
    name = to_lower(name);
    text = to_lower(text);
    const auto named = plain_words(name), shown = plain_words(text);
    Naming found;
    found.more = !std::ranges::includes(shown, named);
    found.otherwise = found.more && !std::ranges::includes(named, shown);
    return found;
  }

  const Mention* mention(int token) const {
    return token == kNone ? nullptr : article_.mention_at(draft_.sentence, token);
  }

  /// "Qaboos bin" of "Qaboos bin Said": a name goes on behind the words shown, or is none to the article.
  bool is_cut(const Filler& filler) const {
    if (!filler.at.is_set()) return false;
    const Tree& tree = article_.tree(filler.at.sentence);
    if (tree.upos(filler.at.token) == Upos::PROPN && !article_.has_name(filler)) return true;
    const int end = tokens_of(tree, filler.span).second;
    return end > 0 && end < tree.size() && tree.upos(end) == Upos::PROPN;
  }

  void add_subject() {
    const Filler& subject = draft_.subject;
    const bool named = article_.has_name(subject);
    row_[feature("subject named")] = bit(named);
    row_[feature("subject a person")] = bit(article_.type_of(subject) == EntityType::Person);
    row_[feature("subject remote")] = bit(subject.at.sentence != draft_.sentence);
    row_[feature("subject cut")] = bit(is_cut(subject));
    if (!named || is_here(subject)) {
      const Naming name = naming(subject);
      row_[feature("subject called more")] = bit(name.more && !name.otherwise && is_here(subject));
      row_[feature("subject called otherwise")] = bit(name.otherwise && !named);
    }
    if (subject.at.is_set()) {
      const Tree& tree = article_.tree(subject.at.sentence);
      row_[feature("subject a role")] = bit(!named && is_role_noun(tree.lemma(subject.at.token)));
      row_[feature("subject quoted")] = bit(article_.quotations().at(subject.at.sentence, subject.at.token).inside);
    }
    row_[feature("subject controlled")] = bit(frame_ != nullptr && frame_->subject_source == SubjectSource::Controlled);
    row_[feature("subject in lower case")] = bit(named && begins_lower(article_.text_of(subject.span)));
    if (subject_ == kNone) return;
    const std::string_view word = tree_.lower(subject_);
    row_[feature("subject it or they")] = bit(one_of(word, {"it", "its", "they", "them", "their"}));
    row_[feature("subject he or she")] = bit(one_of(word, {"he", "she", "his", "her", "him"}));
    if (const Mention* found = mention(subject_)) {
      row_[feature("subject by name")] = bit(found->kind == model::MentionKind::Name);
      row_[feature("subject uncertain")] = bit(found->certainty < kDoubtfulLink);
    }
  }

  /// How much of what hangs from the filler's head is not in its words.
  double lost_share(const Filler& filler) const {
    const Tree& tree = article_.tree(filler.at.sentence);
    int whole = 0, shown = 0;
    const int head = filler.at.token;
    for (int token = tree.first_of(head); token <= tree.last_of(head); ++token) {
      if (!has_content(tree, token) || !tree.dominates(head, token)) continue;
      ++whole;
      if (filler.span.covers(tree[token].span)) ++shown;
    }
    return whole == 0 ? 0.0 : 1.0 - static_cast<double>(shown) / whole;
  }

  /// "dismissed | officials": one common noun, not even with an article.
  bool is_bare(const Filler& filler) const {
    const Tree& tree = article_.tree(filler.at.sentence);
    const int noun = filler.at.token;
    return tree.upos(noun) == Upos::NOUN && filler.span == tree[noun].span && tree.child(noun, "det") == kNone &&
           tree.child(noun, "nmod:poss") == kNone;
  }

  void add_object(const Filler& object) {
    const bool named = article_.has_name(object);
    row_[feature("object named")] = bit(named);
    const Mention* found = mention(object_);
    row_[feature("object by name")] = bit(found != nullptr && found->kind == model::MentionKind::Name);
    row_[feature("object stands in")] = bit((object_ != kNone && object.at != TokenRef{draft_.sentence, object_}) ||
                                            (found != nullptr && found->kind == model::MentionKind::Pronoun));
    row_[feature("object called otherwise")] = bit(!named && naming(object).otherwise);
    if (!object.at.is_set()) return;
    row_[feature("object bare")] = bit(!named && is_bare(object));
    row_[feature("object shortened")] = lost_share(object);
    row_[feature("object quoted")] = bit(article_.quotations().at(object.at.sentence, object.at.token).inside);
  }

  // ---- the clause

  int conjunctions_between(int a, int b, model::Span without) const {
    int count = 0;
    for (int i = std::min(a, b) + 1; i < std::max(a, b); ++i) {
      if (tree_.upos(i) == Upos::CCONJ && !without.covers(tree_[i].span)) ++count;
    }
    return count;
  }

  void add_clause() {
    const int head = draft_.head;
    row_[feature("role")] = bit(is_role_rule(draft_.rule));
    row_[feature("name as head")] = bit(tree_.upos(head) == Upos::PROPN);
    row_[feature("said that")] = bit(draft_.rule == "said-that");
    // Prepositions that the verb asks for more often than not; "in" and "at" may hang anywhere.
    row_[feature("bound preposition")] = bit(one_of(draft_.preposition, {"against", "from", "into", "on", "to"}));
    row_[feature("as")] = bit(draft_.preposition == "as");
    // "Opening the talks, she …": a clause whose subject is lent by the one around it.
    row_[feature("adverbial")] =
        bit(tree_.base(tree_.first_conjunct(head)) == "advcl" && tree_.child(head, "nsubj") == kNone);
    row_[feature("gerund")] = bit(tree_[head].xpos == "VBG");
    row_[feature("under a noun")] =
        bit(std::any_of(way_.begin() + 1, way_.end(), [&](int token) { return tree_.base(token) == "acl"; }));
    row_[feature("depth")] = std::min(static_cast<double>(way_.size()), 8.0) / 8.0;
    for (const int c : tree_.children(head)) {
      if (tree_.base(c) == "advmod" && one_of(tree_.lower(c), {"how", "when", "where", "why"}))
        row_[feature("asks when or how")] = 1.0;
    }
    int between = 0;
    if (subject_ != kNone) between = conjunctions_between(head, subject_, draft_.subject.span);
    if (object_shown_ != kNone)
      between = std::max(between, conjunctions_between(head, object_shown_, draft_.object->span));
    row_[feature("conjunction between")] = std::min(between, 2) / 2.0;
  }

  /// Whether the phrase of the relation took the token in: "sanctions" of "tightened sanctions on".
  bool is_absorbed(int token) const {
    if (token < draft_.head || (object_shown_ != kNone && token > object_shown_)) return false;
    return in(std::string_view(draft_.phrase), tree_[token].form);
  }

  /// Whether the statement has the token in one of its slots.
  bool is_said(int token) const {
    const model::Span span = tree_[token].span;
    return draft_.subject.span.covers(span) || draft_.relation.covers(span) || is_absorbed(token) ||
           (draft_.object && draft_.object->span.covers(span)) || (draft_.place && draft_.place->span.covers(span)) ||
           std::any_of(draft_.qualifiers.begin(), draft_.qualifiers.end(),
                       [&](const DraftQualifier& qualifier) { return qualifier.filler.span.covers(span); }) ||
           article_.time_at(draft_.sentence, token) != nullptr;
  }

  void add_omissions() {
    int whole = 0, lost = 0;
    for (int token = tree_.first_of(draft_.head); token <= tree_.last_of(draft_.head); ++token) {
      if (token == draft_.head || !has_content(tree_, token) || !tree_.dominates(draft_.head, token)) continue;
      ++whole;
      if (!is_said(token)) ++lost;
    }
    row_[feature("clause left out")] = whole == 0 ? 0.0 : static_cast<double>(lost) / whole;
    for (const int c : tree_.children(draft_.head)) {
      if (c < draft_.head || c == subject_ || is_said(c)) continue;
      if (tree_.base(c) == "xcomp") row_[feature("infinitive left out")] = 1.0;
      if (tree_.base(c) == "obl") row_[feature("phrase left out")] = 1.0;
    }
  }

  void add_qualifiers() {
    for (const DraftQualifier& qualifier : draft_.qualifiers) {
      if (qualifier.role == "time") row_[feature("time beside")] = 1.0;
      // May as well belong to the clause around.
      if (one_of(qualifier.role, {"by", "if", "while", "with"})) row_[feature("loose qualifier")] = 1.0;
    }
  }

  void add_status() {
    const Assertion& assertion = draft_.assertion;
    row_[feature("attributed")] = bit(assertion.source.is_set() || assertion.reported);
    row_[feature("claimed")] = bit(assertion.modality == Modality::Claimed);
    row_[feature("possible")] = bit(assertion.modality == Modality::Possible);
    row_[feature("quoted")] = bit(article_.quotations().at(draft_.sentence, draft_.head).inside);
  }

  void add_sentence() {
    int commas = 0;
    for (int i = 0; i < tree_.size(); ++i) commas += tree_.lower(i) == "," ? 1 : 0;
    row_[feature("first sentence")] = bit(draft_.sentence == 0);
    row_[feature("commas")] = 5.0 * commas / std::max(tree_.size(), 1);
    row_[feature("article length")] = std::log(1.0 + static_cast<double>(article_.trees().size())) / 5.0;
  }

  const Article& article_;
  const Draft& draft_;
  const Tree& tree_;
  const Frame* frame_ = nullptr;
  int subject_ = kNone;       ///< the clause's own subject, which a filler may stand in for
  int object_shown_ = kNone;  ///< head of the object's words, where they are of this sentence
  int object_ = kNone;
  std::vector<int> way_;  ///< from the predicate to the root
  ConfidenceFeatures row_{};
};

}  // namespace

ConfidenceFeatures confidence_features(const Article& article, const Draft& draft) {
  return Features(article, draft).all();
}

}  // namespace newsgraph::extraction
