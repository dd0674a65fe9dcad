// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/interview.hpp"

#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace newsgraph::language {
namespace {

constexpr std::size_t kLongestLabel = 12;  // tokens

// The words of a label that is a sentence of its own: "Ada Keller"; empty for all other sentences.
std::string label_of(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  if (!sentence.begins_paragraph || tokens.size() < 2 || tokens.size() > kLongestLabel) return {};
  std::size_t begin = 0;
  std::size_t end = tokens.size();
  if (tokens[end - 1].form == ":") --end;
  const bool bracketed = end >= 5 && tokens[0].form == "(" && tokens[1].form == "(" && tokens[end - 1].form == ")" &&
                         tokens[end - 2].form == ")";
  if (bracketed) {
    begin = 2;
    end -= 2;
  } else if (end == tokens.size()) {
    return {};
  }
  std::string label;
  for (std::size_t i = begin; i < end; ++i) {
    if (!bracketed && !begins_upper(tokens[i].form)) return {};
    if (!label.empty()) label += ' ';
    label += tokens[i].form;
  }
  return label;
}

bool is_initials(std::string_view label) {
  return label.size() >= 2 && label.size() <= 4 &&
         std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Voice {
  std::uint32_t paragraphs = 0;
  std::uint32_t questions = 0;
  std::int32_t sentence = -1;
  std::int32_t token = -1;
  std::string_view family;  // last word of the name
  bool asks() const { return questions * 2 >= paragraphs; }
};

// The token of a name [begin, end) that its others hang from.
std::int32_t head_of(const Sentence& sentence, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const std::int32_t head = sentence.tokens[i].head;
    if (head < static_cast<std::int32_t>(begin) || head >= static_cast<std::int32_t>(end))
      return static_cast<std::int32_t>(i);
  }
  return static_cast<std::int32_t>(begin);
}

class Interview {
 public:
  explicit Interview(std::span<const Sentence> sentences) : sentences_(sentences) {
    labels_.reserve(sentences.size());
    for (const Sentence& sentence : sentences) labels_.push_back(label_of(sentence));
    // Where labels stand in brackets, a name and a colon is something else ("Ada KellerImage: …"); initials are not.
    const auto is_bracketed = [&](std::size_t s) {
      return !labels_[s].empty() && sentences[s].tokens.front().form == "(";
    };
    bool any = false;
    for (std::size_t s = 0; s < sentences.size(); ++s) any = any || is_bracketed(s);
    for (std::size_t s = 0; any && s < sentences.size(); ++s) {
      if (!is_bracketed(s) && !is_initials(labels_[s])) labels_[s].clear();
    }
  }

  std::vector<Turn> turns() {
    count();
    if (std::none_of(voices_.begin(), voices_.end(), [](const auto& voice) { return voice.second.asks(); })) return {};
    for (auto& [label, voice] : voices_) {
      if (!voice.asks()) name(label, voice);
    }
    const auto answers = std::count_if(voices_.begin(), voices_.end(), [](const auto& v) { return !v.second.asks(); });
    for (const auto& [label, voice] : voices_) {
      if (answers == 1 && !voice.asks()) only_ = &voice;
    }
    divide();
    return std::move(turns_);
  }

 private:
  void count() {
    Voice* current = nullptr;
    bool asked = false;
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      if (!labels_[s].empty()) {
        current = &voices_[labels_[s]];
        ++current->paragraphs;
        asked = false;
      } else if (sentences_[s].begins_paragraph) {
        current = nullptr;
      }
      if (current == nullptr || asked) continue;
      asked = has_word(s, "?");
      if (asked) ++current->questions;
    }
    // A name and a colon once in an article are no interview.
    std::uint32_t paragraphs = 0;
    for (const auto& [label, voice] : voices_) paragraphs += voice.paragraphs;
    if (paragraphs < 2) voices_.clear();
  }

  bool has_word(std::size_t s, std::string_view form) const {
    const auto& tokens = sentences_[s].tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return token.form == form; });
  }

  // Whom a label names: itself, or for initials the first person of the article who has them.
  void name(std::string_view label, Voice& voice) {
    if (label.size() < 2) return;  // "A:" of an answer
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      const auto& tokens = sentences_[s].tokens;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].name == NameType::None || !begins_upper(tokens[i].form)) continue;
        std::size_t end = i;
        std::string words;
        std::string initials;
        while (end < tokens.size() && tokens[end].name == tokens[i].name && begins_upper(tokens[end].form)) {
          if (!words.empty()) words += ' ';
          words += tokens[end].form;
          initials += tokens[end].form.front();
          ++end;
        }
        const bool found = is_initials(label) ? tokens[i].name == NameType::Per && end - i > 1 && initials == label
                                              : labels_[s] == label && words == label;
        if (found) {
          voice.sentence = static_cast<std::int32_t>(s);
          voice.token = head_of(sentences_[s], i, end);
          voice.family = tokens[end - 1].form;
          return;
        }
        i = end - 1;
      }
    }
    for (std::size_t s = 0; s < sentences_.size() && !is_initials(label); ++s) {
      if (labels_[s] != label) continue;
      // a label that the model takes for no name
      const auto& tokens = sentences_[s].tokens;
      const std::size_t begin = tokens[0].form == "(" ? 2 : 0;
      std::size_t end = begin;
      while (end < tokens.size() && tokens[end].form != ")" && tokens[end].form != ":") ++end;
      voice.sentence = static_cast<std::int32_t>(s);
      voice.token = head_of(sentences_[s], begin, end);
      voice.family = tokens[end - 1].form;
      return;
    }
  }

  void divide() {
    const Voice* current = nullptr;  // whose turn it is
    bool open = false;               // whether a turn runs
    for (std::size_t s = 0; s < sentences_.size();) {
      std::size_t end = s + 1;
      while (end < sentences_.size() && !sentences_[end].begins_paragraph) ++end;
      if (!labels_[s].empty()) {
        current = &voices_[labels_[s]];
        open = true;
        if (s + 1 < end) add(s + 1, end, *current);
      } else if (open) {
        const bool speaks = speaks_of_himself(s, end);
        if (current == nullptr || current->asks()) {
          // An answer without a label, or the article's own words again.
          static const Voice kUnknown;
          const Voice* voice = only_ != nullptr ? only_ : &kUnknown;
          if (speaks || (only_ != nullptr && !names(*only_, s, end)))
            add_answer(s, end, *voice);
          else
            open = false;
          current = only_;
        } else if (speaks || !names(*current, s, end)) {
          add(s, end, *current);
        } else {
          open = false;
        }
      }
      s = end;
    }
  }

  bool speaks_of_himself(std::size_t begin, std::size_t end) const {
    for (std::size_t s = begin; s < end; ++s) {
      for (const Token& token : sentences_[s].tokens) {
        if (token.upos == Upos::PRON && has_feature(token.feats, "Person=1")) return true;
      }
    }
    return false;
  }

  bool names(const Voice& voice, std::size_t begin, std::size_t end) const {
    for (std::size_t s = begin; s < end; ++s) {
      if (!voice.family.empty() && has_word(s, voice.family)) return true;
    }
    return false;
  }

  void add(std::size_t begin, std::size_t end, const Voice& voice) {
    if (voice.asks())
      turns_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - 1), true, -1, -1});
    else
      add_answer(begin, end, voice);
  }

  void add_answer(std::size_t begin, std::size_t end, const Voice& voice) {
    turns_.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - 1), false, voice.sentence, voice.token});
  }

  std::span<const Sentence> sentences_;
  std::vector<std::string> labels_;
  std::map<std::string, Voice, std::less<>> voices_;
  const Voice* only_ = nullptr;
  std::vector<Turn> turns_;
};

}  // namespace

std::vector<Turn> find_turns(std::span<const Sentence> sentences) {
  return Interview(sentences).turns();
}

}  // namespace newsgraph::language
