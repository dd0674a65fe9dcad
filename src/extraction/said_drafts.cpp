// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What somebody says without a verb of saying above it: "according to the ministry, ten died", "ten died, officials
// said", the second sentence of a quotation.
#include "draft_filter.hpp"
#include "draft_source.hpp"
#include "frame.hpp"
#include "lexicon.hpp"
#include "sentence_drafter.hpp"
#include "speech_content.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace newsgraph::extraction {

using language::Upos;

namespace {

constexpr int kShortestSpoken = 5;      // words; fewer are cries and courtesies
constexpr int kShortestAnswer = 8;      // in an interview
constexpr int kNounsOfAnswer = 4;       // in one without a name
constexpr std::size_t kMostVoices = 3;  // that one phrase names

bool is_quoting_mark(const Tree& tree, int i) {
  return is_quotation_mark(tree.lower(i)) || in("'' `` ' ’ ‘", tree.lower(i));
}

bool is_finite(const Tree& tree, int token) {
  if (tree.has_feature(token, "VerbForm=Fin")) return true;
  return std::ranges::any_of(tree.children(token), [&](int c) {
    return (tree.base(c) == "aux" || tree.base(c) == "cop") &&
           (tree.has_feature(c, "VerbForm=Fin") || tree[c].xpos == "MD");
  });
}

class SaidDrafter : private SentenceDrafter {
 public:
  SaidDrafter(const Article& article, int sentence, std::vector<Draft>& drafts)
      : SentenceDrafter(article, sentence, drafts) {}

  void draft() {
    for (int token = 0; token < tree_.size(); ++token) {
      draft_according(token);
      draft_closing(token);
    }
    const Quotations& quotations = article_.quotations();
    for (int index = 0; index < quotations.size(); ++index) {
      if (quotations.sentences(index).first <= sentence_ && quotations.sentences(index).second >= sentence_)
        draft_quoted(index);
    }
    draft_spoken();
  }

 private:
  /// "According to the ministry, ten died", "ten died, according to the ministry".
  void draft_according(int token) {
    if (tree_.lower(token) != "according" || token + 2 >= tree_.size() || tree_.lower(token + 1) != "to") return;
    const int phrase = tree_.base(token) == "case" ? tree_.head(token) : token;
    const int clause = phrase < 0 ? kNone : tree_.head(phrase);
    if (clause < 0 || tree_.head(clause) >= 0 || !is_clause_head(tree_, clause)) return;
    int source = phrase;
    if (phrase == token) source = tree_.child(phrase, "obl");
    if (source == kNone || tree_.relation(source) == "nmod:poss") return;
    const std::vector<int> words = tree_.subtree(phrase);
    if (words.back() - words.front() + 1 != static_cast<int>(words.size())) return;
    int begin = tree_.first_of(clause);
    int end = tree_.last_of(clause) + 1;
    if (words.front() == begin) {
      begin = words.back() + 1;
      const bool comma = tree_.upos(words.back()) == Upos::PUNCT || (begin < end && tree_.upos(begin) == Upos::PUNCT);
      // "According to Ana Ruiz, speaking for the ministry, …" tells more of her first.
      int first = begin;
      while (first < end && tree_.upos(first) == Upos::PUNCT) ++first;
      if (!comma || first >= end || tree_[first].xpos == "VBG" || tree_.upos(first) == Upos::CCONJ) return;
    } else {
      while (end > 0 && tree_.upos(end - 1) == Upos::PUNCT) --end;
      if (words.back() + 1 < end) return;
      end = words.front();
    }
    emit({sentence_, source}, clause, begin, end, {"said", "say", relation_span(article_, sentence_, token)});
  }

  /// "Ten died, officials said": read as an aside of the main clause.
  void draft_closing(int verb) {
    if (tree_.base(verb) != "parataxis" || !tree_.is_verb(verb) || !is_speech_verb(tree_.lemma(verb))) return;
    const int clause = tree_.head(verb);
    if (clause < 0 || clause > verb || tree_.head(clause) >= 0 || !is_clause_head(tree_, clause)) return;
    const std::vector<int> words = tree_.subtree(verb);
    const int speaker = tree_.child(verb, "nsubj");
    if (speaker == kNone || !is_finite(tree_, verb) || words.front() == 0 || words.back() < tree_.size() - 3) return;
    for (const int c : tree_.children(verb)) {
      if (one_of(tree_.base(c), {"ccomp", "obj", "xcomp", "conj", "aux"}) || tree_.lower(c) == ":") return;
    }
    const int before = words.front() - (tree_.upos(words.front()) == Upos::PUNCT ? 0 : 1);
    if (tree_.lower(before) != "," && !is_quoting_mark(tree_, before)) return;
    emit({sentence_, speaker}, clause, tree_.first_of(clause), before,
         {std::string(tree_[verb].form), tree_.lemma(verb), relation_span(article_, sentence_, verb)});
  }

  /// `Ana Ruiz wrote on her page, "The fire spread quickly."`: wherever the parser hung what is quoted.
  void draft_quoted(int index) {
    const Quotations& quotations = article_.quotations();
    const TokenRef verb = quotations.speech_verb(index);
    if (verb.sentence != sentence_ || is_question(tree_) || quotations.is_answer(sentence_)) return;
    for (const Draft& draft : drafts_) {
      if (draft.sentence == sentence_ && draft.head == verb.token && draft.rule == "said-that") return;
    }
    int begin = kNone;
    int end = kNone;
    for (int i = 0; i < tree_.size(); ++i) {
      if (quotations.index_at(sentence_, i) != index) continue;
      if (begin == kNone) begin = i;
      end = i + 1;
    }
    if (begin < 2 || end - begin < kShortestSpoken || begin < verb.token) return;
    if (tree_.lower(end - 1) == "?" || is_passive_clause(tree_, verb.token)) return;
    // "quoted an official as saying": whoever quotes says nothing himself.
    if (tree_.lower(verb.token) == "saying" && verb.token > 0 && tree_.lower(verb.token - 1) == "as" &&
        quoted_person(tree_, verb.token) == kNone)
      return;
    if (!is_quoting_mark(tree_, begin - 1) || !in(", :", tree_.lower(begin - 2))) return;
    for (int i = begin; i < end; ++i) {
      const bool top = tree_.head(i) < begin || tree_.head(i) >= end;
      if (top && is_clause_head(tree_, i) && is_finite(tree_, i) && has_subject(tree_, i)) {
        // `paid tribute: "…"`: the verb there is another deed.
        const bool says = is_speech_verb(tree_.lemma(verb.token));
        emit(quotations.source(index), i, begin, end,
             {says ? std::string(tree_[verb.token].form) : "said", says ? tree_.lemma(verb.token) : "say",
              relation_span(article_, sentence_, verb.token)});
        return;
      }
    }
  }

  /// "…," he said. "The fire spread quickly.": a whole sentence of a quotation whose speaker is known.
  void draft_spoken() {
    const Quotations& quotations = article_.quotations();
    if (quotations.is_asked(sentence_) || is_question(tree_)) return;
    const bool answer = quotations.is_answer(sentence_);
    int root = kNone;
    int index = kNone;
    int words = 0;
    int nouns = 0;
    int names = 0;
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.head(i) < 0) root = i;
      if (tree_.upos(i) == Upos::PUNCT) continue;
      const int here = quotations.index_at(sentence_, i);
      if (!answer && (here == kNone || (index != kNone && here != index))) return;
      if (answer && here != kNone) return;  // somebody else's words
      index = here;
      ++words;
      if (tree_.upos(i) == Upos::NOUN || tree_.upos(i) == Upos::PROPN || tree_.upos(i) == Upos::NUM) ++nouns;
      if (tree_.is_name(i)) ++names;
    }
    if (root == kNone || words < kShortestSpoken || nouns < 2) return;
    // A talk of an hour has hundreds of remarks; those about something with a name, or that have much to tell, are
    // worth their place.
    if (answer && (words < kShortestAnswer || (names == 0 && (nouns < kNounsOfAnswer || is_speaker(root))))) return;
    int begin = 0;
    while (begin < root && (tree_.upos(begin) == Upos::CCONJ || tree_.upos(begin) == Upos::PUNCT)) ++begin;
    if (is_talk(begin) || points_back(root)) return;
    while (begin < root && in("however thus moreover meanwhile , therefore also still", tree_.lower(begin))) ++begin;
    emit(quotations.at(sentence_, root).source, root, begin, tree_.size(),
         {"said", "say", relation_span(article_, sentence_, root)});
  }

  /// "Well, …", "[We] let them": talk, or the editor's words for the speaker's.
  bool is_talk(int begin) const {
    if (in("well you yeah yes no so oh look now then", tree_.lower(begin))) return true;
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_.lower(i) == "[") return true;
    }
    return false;
  }

  bool is_speaker(int clause) const {
    const int subject = tree_.child(clause, "nsubj");
    return subject == kNone || in("i we", tree_.lower(subject));
  }

  /// "They put everything into it": of whom, only the sentence before says.
  bool points_back(int clause) const {
    const int subject = tree_.child(clause, "nsubj");
    if (subject == kNone) return true;
    if (tree_.upos(subject) != Upos::PRON && tree_.upos(subject) != Upos::DET) return false;
    return !in("i we", tree_.lower(subject));
  }

  struct Saying {
    std::string phrase;
    std::string lemma;
    model::Span span;
  };

  void emit(const TokenRef& source, int clause, int begin, int end, const Saying& saying) {
    std::tie(begin, end) = trimmed_content(tree_, begin, end);
    if (begin > clause || clause >= end || end - begin < 3) return;
    if (in("by of to in on at with from and or but that which", tree_.lower(end - 1))) return;  // cut in its midst
    if (!is_finite(tree_, clause) || !has_subject(tree_, clause)) return;
    std::vector<Filler> speakers = voices(article_, source);
    if (speakers.size() > kMostVoices) speakers.clear();
    // No body says "I".
    const int subject = tree_.child(clause, "nsubj");
    if (subject != kNone && tree_.lower(subject) == "i")
      std::erase_if(speakers, [&](const Filler& speaker) {
        const model::EntityType type = article_.type_of(speaker);
        return type == model::EntityType::Organization || type == model::EntityType::Place;
      });
    for (const Filler& speaker : speakers) {
      Draft draft = begin_draft(article_, sentence_, clause, speaker, "said-that");
      draft.object = article_.literal(sentence_, begin, end);
      draft.object->clause = true;
      draft.object->at = {sentence_, clause};
      draft.phrase = saying.phrase;
      draft.lemma = saying.lemma;
      draft.relation = saying.span;
      // The writer tells who says so: no claim of the speaker's.
      drafts_.push_back(std::move(draft));
    }
  }
};

}  // namespace

void draft_said(const Article& article, int sentence, std::vector<Draft>& drafts) {
  SaidDrafter(article, sentence, drafts).draft();
}

}  // namespace newsgraph::extraction
