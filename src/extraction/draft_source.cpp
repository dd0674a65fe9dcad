// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "draft_source.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "role_words.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

namespace {

/// Things that say what somebody wrote or found out, beside messages: a study, a poll, a newspaper.
bool is_record(std::string_view lemma) {
  return in(
      "study survey poll research paper analysis data database record finding result estimate projection figure tally "
      "model investigation inquiry audit review ruling decision motion order decree law act constitution treaty "
      "resolution proclamation appeal request complaint claim rumor rumour theory evidence intelligence autopsy image "
      "imagery footage video book memoir story list page section poster placard notice advisory alert warning forecast "
      "update tally news media press newspaper magazine television tv radio website site outlet source publication "
      "blog hospital administration campaign community mp witness roommate acquaintance academy municipality "
      "individual "
      "imaging polling hypothesis posting control scenario "
      "journal service authority police government ministry office court council committee commission parliament "
      "senate "
      "board panel team jury crowd public family member personnel people spokespeople half lot many enforcement "
      "military army navy police department embassy bureau centre center opposition majority",
      lemma);
}

/// Who says something is a person, a body or a record: "name", "sanctions" and "the only conclusion" say nothing.
bool has_voice(const Article& article, const Filler& source) {
  if (article.has_name(source) || !source.at.is_set()) return true;
  const Tree& tree = article.tree(source.at.sentence);
  const int head = source.at.token;
  if (article.time_at(source.at.sentence, head) != nullptr) return false;
  if (tree.upos(head) == language::Upos::PROPN || tree.upos(head) == language::Upos::PRON) return true;
  const std::string lemma = to_lower(tree.lemma(head));
  return is_person_noun(lemma) || is_message_noun(lemma) || is_body_noun(lemma) || is_group_noun(lemma) ||
         is_record(lemma) || is_partitive(lemma);
}

/// "They said": people or a body, not the states or scenarios of the sentence before.
bool can_be_they(const Article& article, const Filler& source) {
  if (article.has_name(source) || !source.at.is_set()) return true;
  const Tree& tree = article.tree(source.at.sentence);
  const std::string lemma = to_lower(tree.lemma(source.at.token));
  return !is_message_noun(lemma) &&
         !in("state country scenario study survey poll paper data finding result estimate projection figure control "
             "model image footage video report account record",
             lemma);
}

}  // namespace

std::vector<Filler> voices(const Article& article, const TokenRef& source) {
  if (!source.is_set()) return {};
  std::vector<Filler> sources = article.source_fillers(source);
  if (!sources.empty() && !has_voice(article, sources.front())) sources.clear();
  if (!sources.empty() && article.tree(source.sentence).lower(source.token) == "they" &&
      !can_be_they(article, sources.front()))
    sources.clear();
  return sources;
}

bool same_thing(const Filler& a, const Filler& b) {
  if (a.cluster >= 0 || b.cluster >= 0) return a.cluster == b.cluster;
  if (!a.nation.empty() || !b.nation.empty()) return a.nation == b.nation;
  return a.span == b.span;
}

std::optional<Filler> source_of(const Article& article, const Draft& draft) {
  TokenRef source = draft.assertion.source;
  if (!source.is_set() && draft.assertion.reported) source = article.first_person_near(draft.sentence, draft.head);
  if (!source.is_set()) return std::nullopt;
  std::vector<Filler> sources = voices(article, source);
  if (sources.empty()) {
    // "Her only conclusion is that …," she said
    const TokenRef speaker = article.quotations().at(draft.sentence, draft.head).source;
    if (speaker != source) sources = voices(article, speaker);
    // "…", it added: who spoke before
    const std::string_view word = article.tree(source.sentence).lower(source.token);
    if (sources.empty() && (word == "it" || word == "they")) sources = voices(article, article.source_before(source));
    return sources.empty() ? std::nullopt : std::optional<Filler>(sources.front());
  }
  // "Nelson Mandela was a brave man," he said: nobody calls himself by his name.
  const Filler& subject = draft.subject;
  const bool named = subject.at.sentence == draft.sentence &&
                     article.tree(draft.sentence).upos(subject.at.token) == language::Upos::PROPN &&
                     article.quotations().index_at(draft.sentence, subject.at.token) >= 0;
  if (named && article.type_of(subject) == model::EntityType::Person && same_thing(sources.front(), subject))
    return std::nullopt;
  // Of several who say so of themselves each vouches for his own.
  const auto together = article.all_fillers(source.sentence, source.token);
  const auto own = std::find_if(together.begin(), together.end(),
                                [&](const Filler& filler) { return same_thing(filler, draft.subject); });
  return own == together.end() ? sources.front() : *own;
}

}  // namespace newsgraph::extraction
