// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "confidence.hpp"

#include "confidence_weights.hpp"

#include "rules.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace newsgraph::extraction {

using model::EntityType;
using model::Modality;

namespace {

bool has_first_person(const Tree& tree) {
  for (int i = 0; i < tree.size(); ++i) {
    const std::string& word = tree.lower(i);
    if (word == "i" || word == "we" || word == "my" || word == "our" || word == "me" || word == "us") return true;
  }
  return false;
}

bool is_role_rule(std::string_view rule) {
  return rule.starts_with("apposition") || rule.starts_with("title") || rule == "description-of" ||
         rule == "is-noun-of" || rule == "place-in" || rule == "whose" || rule.ends_with("son-of");
}

double bit(bool value) {
  return value ? 1.0 : 0.0;
}

}  // namespace

ConfidenceFeatures confidence_features(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  const auto margin_at = [&](const TokenRef& ref) {
    return ref.is_set() && ref.sentence == draft.sentence ? static_cast<double>(tree[ref.token].parse_margin) : 1.0;
  };
  double own = static_cast<double>(tree[draft.head].parse_margin);
  double least = std::min(own, margin_at(draft.subject.at));
  if (draft.object) least = std::min(least, margin_at(draft.object->at));
  if (own <= 0.0) own = 0.8;  // trees by hand have none
  if (least <= 0.0) least = 0.75;
  const bool subject_named = article.has_name(draft.subject);
  const bool object_named = draft.object && article.has_name(*draft.object);
  const bool literal = draft.object && !draft.object->is_entity() && !draft.object->is_concept();
  const std::string object = draft.object && !literal ? article.text_of(draft.object->span) : std::string();
  const double words = object.empty() ? 0.0 : static_cast<double>(std::count(object.begin(), object.end(), ' '));
  const double prior = rule(draft.rule).prior;
  const Assertion& assertion = draft.assertion;
  const bool verbal = draft.rule.starts_with("verb-") || draft.rule.starts_with("passive-");
  ConfidenceFeatures f{};
  f[0] = 1.0;
  f[1] = std::log(prior / (1.0 - prior)) - 1.7;
  f[2] = own;
  f[3] = least;
  f[4] = bit(subject_named);
  f[5] = bit(!article.is_strong(draft.subject));
  f[6] = bit(draft.subject.at.sentence != draft.sentence);
  f[7] = bit(object_named);
  f[8] = bit(!draft.object);
  f[9] = bit(literal);
  f[10] = std::min(words, 5.0) / 5.0;
  f[11] = bit(object_named && article.type_of(*draft.object) == EntityType::Place);
  f[12] = bit(assertion.modality != Modality::Actual && assertion.modality != Modality::Claimed);
  f[13] = bit(assertion.source.is_set() || assertion.reported);
  f[14] = bit(assertion.polarity == model::Polarity::Negated);
  f[15] = bit(article.quotations().at(draft.sentence, draft.head).inside);
  f[16] = bit(has_first_person(tree));
  f[17] = std::min(static_cast<double>(tree.size()), 60.0) / 60.0;
  f[18] = bit(is_role_rule(draft.rule));
  f[19] = bit(draft.rule == "verb-object-oblique");
  f[20] = bit(verbal && tree.child(draft.head, "nsubj") == kNone);
  f[21] = bit(!subject_named && !object_named);
  f[22] = bit(draft.rule.ends_with("-alone") || draft.rule == "is-adjective");
  f[23] = bit(draft.rule == "said-that");
  const int first = tree.first_conjunct(draft.head);
  f[24] = bit(tree.head(first) < 0 || tree.base(first) == "parataxis");
  f[25] = bit(tree.base(first) == "ccomp");
  f[26] = bit(tree.base(first) == "advcl" || tree.base(first) == "acl" || tree.base(first) == "xcomp");
  if (draft.object && draft.object->at.sentence == draft.sentence)
    f[27] = std::min(std::abs(draft.object->at.token - draft.head), 20) / 20.0;
  return f;
}

double confidence_of(const ConfidenceFeatures& features) {
  double z = 0.0;
  for (std::size_t i = 0; i < features.size(); ++i) z += kWeights[i] * features[i];
  const double p = 1.0 / (1.0 + std::exp(-z));
  return std::round(std::clamp(p, 0.01, 0.99) * 1e4) / 1e4;
}

}  // namespace newsgraph::extraction
