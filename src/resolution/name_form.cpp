// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_form.hpp"

#include "known_names.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include <algorithm>
#include <cstddef>

namespace newsgraph::resolution {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool all_capitals(std::string_view text) {
  bool letters = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (is_letter(c) && !is_upper(c)) return false;
    if (is_space(c)) return false;
    letters = letters || is_letter(c);
  }
  return letters;
}

bool is_title(const std::string& word) {
  return language::is_person_title(word) || language::is_role_noun(word) || word == "former" || word == "ex" ||
         word == "then" || word == "late" || word == "vice" || word == "deputy" || word == "acting";
}

std::string in_capitals(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

// Short names of countries are words, too: the lexicon knows "US" but not "us".
bool is_nation(const std::string& word) {
  return !language::country_of_any(word.size() <= 3 ? in_capitals(word) : word).empty();
}

// "us president donald trump" -> "donald trump"; a lone title stays, it is all there is.
void strip_titles(std::vector<std::string>& words) {
  std::size_t first = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (is_title(words[i])) first = i + 1;
    const bool pair = i + 2 < words.size() && is_nation(words[i] + " " + words[i + 1]);
    if (!is_title(words[i]) && !is_nation(words[i]) && !pair && !(i > 0 && is_nation(words[i - 1] + " " + words[i])))
      break;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  static constexpr std::string_view kAfter[] = {"jr", "sr", "phd", "md", "esq", "mp", "obe", "cbe"};
  while (words.size() > 1 && std::find(std::begin(kAfter), std::end(kAfter), words.back()) != std::end(kAfter))
    words.pop_back();
}

void strip_company(std::vector<std::string>& words) {
  while (words.size() > 1 && is_company_suffix(words.back())) words.pop_back();
  if (words.size() > 1 && words.back() == "and") words.pop_back();  // "Smith & Co."
}

// Acronyms must be written as such: "WHO" is a body, "Who" is not. Longer ones may be words ("Nato", "Unicef").
bool written_as_body(std::string_view folded, std::string_view text) {
  if (folded.find(' ') != std::string_view::npos || folded.size() > 5) return true;
  if (folded.size() <= 3 && folded != "fed") return all_capitals(text);
  return begins_upper(text);
}

void set_usual_name(NameForm& form, std::string_view text) {
  std::string_view usual;
  if (form.key.size() > 3)
    usual = language::country_of_name(form.key);
  else if (all_capitals(text))
    usual = language::country_of_name(in_capitals(form.key));
  if (usual.empty() && written_as_body(form.key, text)) usual = known_organization(form.key);
  if (usual.empty()) return;
  form.usual_name = usual;
  form.key = fold_name(usual);
  form.words = words_of(form.key);
}

}  // namespace

NameFamily family_of(model::EntityType type) noexcept {
  if (type == model::EntityType::Person) return NameFamily::Person;
  return type == model::EntityType::Group ? NameFamily::Group : NameFamily::Thing;
}

std::string fold_name(std::string_view text) {
  const std::string folded = fold_case_and_marks(text);
  std::string out;
  bool after_dot = false;  // the word so far is letters with dots between them: "u.n."
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t begin = i;
    const char32_t c = decode_utf8(folded, i);
    const bool apostrophe = c == '\'' || c == U'’' || c == U'‘' || c == '`' || c == U'ʼ';
    if (apostrophe) {
      // A possessive mark is none of the name; the one in "O'Brien" leaves its letters together.
      if (folded.compare(i, 1, "s") == 0 && (i + 1 == folded.size() || folded[i + 1] == ' ')) ++i;
    } else if (c == '.') {
      const std::size_t word = out.rfind(' ') == std::string::npos ? 0 : out.rfind(' ') + 1;
      if (out.size() - word == 1 || (after_dot && out.size() > word))
        after_dot = true;
      else
        out += ' ';
    } else if (is_letter(c) || is_digit(c)) {
      std::size_t next = i;
      if (after_dot && folded[begin - 1] == '.' && next < folded.size() && is_letter(decode_utf8(folded, next)))
        out += ' ';
      if (begin == 0 || folded[begin - 1] != '.') after_dot = after_dot && !out.empty() && out.back() != ' ';
      out.append(folded, begin, i - begin);
    } else {
      out += c == '&' ? " and " : " ";
      after_dot = false;
    }
  }
  return fold_whitespace(out);
}

NameForm name_form(std::string_view text, NameFamily family) {
  NameForm form;
  const std::string bare = fold_whitespace(text);
  form.words = words_of(fold_name(bare));
  const std::size_t written = form.words.size();
  if (form.words.size() > 1 &&
      (form.words.front() == "the" || form.words.front() == "a" || form.words.front() == "an")) {
    form.words.erase(form.words.begin());
  }
  if (family == NameFamily::Person) strip_titles(form.words);
  if (family == NameFamily::Thing) strip_company(form.words);
  form.plain = form.words.size() == written;
  for (std::string& word : form.words) word = usual_spelling(word);
  form.key = join(form.words);
  form.acronym = form.words.size() == 1 && form.key.size() >= 2 && form.key.size() <= 6 && all_capitals(bare);
  if (family == NameFamily::Thing) set_usual_name(form, bare);
  if (family == NameFamily::Group) {
    const std::string_view nation = language::country_of_demonym(form.key);
    if (!nation.empty()) form.key = "people of " + fold_name(nation);
  }
  return form;
}

namespace {

bool are_initials(const std::string& letters, const std::vector<std::string>& words) {
  static constexpr std::string_view kSmall[] = {"of", "the", "and", "for", "in", "on", "de", "du", "la"};
  std::string all, without;
  for (const std::string& word : words) {
    const char first = word.front();
    all += first;
    if (std::find(std::begin(kSmall), std::end(kSmall), word) == std::end(kSmall)) without += first;
  }
  return letters.size() >= 2 && (letters == all || letters == without);
}

}  // namespace

bool may_stand_for(const NameForm& short_form, const NameForm& full, NameFamily family) {
  const std::vector<std::string>& few = short_form.words;
  const std::vector<std::string>& many = full.words;
  if (few.empty() || many.empty()) return false;
  if (few.size() < many.size()) {
    if (std::equal(few.begin(), few.end(), many.begin())) return true;
    if (std::equal(few.rbegin(), few.rend(), many.rbegin())) return true;
    // "George Bush" for "George W. Bush".
    if (family == NameFamily::Person && few.size() > 1 && few.front() == many.front() && few.back() == many.back())
      return true;
    if (family != NameFamily::Person && few.size() == 1 && are_initials(few.front(), many)) return true;
  }
  std::string run_few, run_many;
  for (const std::string& word : few) run_few += word;
  for (const std::string& word : many) run_many += word;
  return run_few == run_many;
}

}  // namespace newsgraph::resolution
