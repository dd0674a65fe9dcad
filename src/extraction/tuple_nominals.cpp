// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "tuple_nominals.hpp"

#include "tuple_phrases.hpp"

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

PhraseOptions bare() {
  PhraseOptions options;
  options.appositions = false;
  options.conjuncts = false;
  return options;
}

class NominalReader {
 public:
  NominalReader(const Tree& tree, NominalReach reach) : tree_(tree), reach_(reach) {}

  std::vector<NominalTuple> read() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.head(i) < 0) continue;
      apposition(i);
      if (reach_ == NominalReach::Names) continue;
      possessor(i);
      title(i);
      prepositional(i);
    }
    return std::move(tuples_);
  }

 private:
  void add(std::vector<int> subject, std::string_view verb, std::vector<int> marker, std::vector<int> object,
           double score, std::string_view rule) {
    if (subject.empty() || object.empty()) return;
    tuples_.push_back({std::move(subject), std::string(verb), std::move(marker), std::move(object), score, rule});
  }

  std::string_view be(int head) const { return tree_.has_feature(head, "Number=Plur") ? "are" : "is"; }

  /// "Ana Ruiz, a pianist": is.
  void apposition(int i) {
    const int head = tree_.head(i);
    if (tree_.base(i) != "appos" || !tree_.is_nominal(i) || !tree_.is_nominal(head)) return;
    if (tree_[i].name == NameType::Date) return;
    const bool named = tree_.is_name(head) || tree_.is_name(i);
    if (!named && reach_ == NominalReach::Names) return;
    add(phrase_of(tree_, head, bare()), reach_ == NominalReach::All ? be(head) : "is", {}, phrase_of(tree_, i, bare()),
        named ? 0.1 : -0.2, "apposition");
  }

  /// "Oslo's parks", "her books": has.
  void possessor(int i) {
    if (tree_.relation(i) != "nmod:poss") return;
    std::vector<int> owner = phrase_of(tree_, i, bare());
    while (!owner.empty() && tree_.upos(owner.back()) == Upos::PART) owner.pop_back();
    add(std::move(owner), "has", {}, without(phrase_of(tree_, tree_.head(i), bare()), tree_.subtree(i)),
        tree_.is_name(i) ? -0.3 : -0.5, "has");
  }

  /// "the pianist Ana Ruiz": is.
  void title(int i) {
    const int head = tree_.head(i);
    if (tree_.base(i) != "compound" || tree_.upos(i) != Upos::NOUN || tree_[head].name != NameType::Per || i > head)
      return;
    std::vector<int> name;
    std::vector<int> role;
    for (const int t : phrase_of(tree_, head, bare())) (tree_.is_name(t) && t > i ? name : role).push_back(t);
    add(std::move(name), "is", {}, std::move(role), -0.2, "title");
  }

  /// "the parks in Oslo": are in.
  void prepositional(int i) {
    const int head = tree_.head(i);
    if (tree_.base(i) != "nmod" || tree_.relation(i) == "nmod:poss" || i < head || !tree_.is_nominal(head)) return;
    std::vector<int> marker;
    const std::string word = tree_.marker(i, "case", &marker);
    if (word.empty() || word == "of" || word == "for" || word == "to") return;
    PhraseOptions short_phrase = bare();
    short_phrase.prepositional = false;
    short_phrase.participles = false;
    const std::vector<int> subject = phrase_of(tree_, head, short_phrase);
    for (const int target : tree_.conjuncts(i))
      add(subject, be(head), marker, phrase_of(tree_, target, bare()), -0.6, "prepositional");
  }

  const Tree& tree_;
  NominalReach reach_;
  std::vector<NominalTuple> tuples_;
};

}  // namespace

std::vector<NominalTuple> nominal_tuples(const Tree& tree, NominalReach reach) {
  return NominalReader(tree, reach).read();
}

}  // namespace newsgraph::extraction
