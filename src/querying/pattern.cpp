// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/model/kinds.hpp"
#include "newsgraph/querying/query.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::querying {
namespace {

constexpr std::string_view kExample = "'Trump -MET-> ?who', '?a:Person -LEADS-> ?b' or 'Trump -?- \"Kim Jong Un\"'";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_name_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}
bool is_word_letter(char c) {
  return is_name_letter(c) || (c >= '0' && c <= '9');
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The arrow between two ends: "-MET->", "<-[MET|LEFT]-", "-?-".
struct Arrow {
  std::size_t begin = 0, end = 0;
  std::size_t types_begin = 0, types_end = 0;
  bool points_left = false, points_right = false;
};

class PatternParser {
 public:
  explicit PatternParser(std::string_view text) : text_(text) {}

  Pattern parse() {
    const Arrow arrow = find_arrow();
    Pattern pattern;
    pattern.types = parse_types(arrow);
    pattern.subject = parse_term(0, arrow.begin, "before");
    pattern.object = parse_term(arrow.end, text_.size(), "after");
    pattern.either_direction = arrow.points_left == arrow.points_right;
    if (arrow.points_left && !arrow.points_right) std::swap(pattern.subject, pattern.object);
    return pattern;
  }

 private:
  [[noreturn]] void fail(const std::string& what, std::size_t at) const {
    std::string shown(text_);
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return is_blank(c); }, ' ');
    const std::size_t column = count_code_points(text_.substr(0, at));
    throw UsageError("can't read the pattern: " + what + "\n  " + shown + "\n  " + std::string(column, ' ') +
                     "^\nwrite it like " + std::string(kExample));
  }

  char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }

  // The arrow that begins at this place, if one does.
  std::optional<Arrow> arrow_at(std::size_t position) const {
    Arrow arrow;
    arrow.begin = position;
    arrow.points_left = at(position) == '<';
    if (arrow.points_left) ++position;
    if (at(position) != '-') return std::nullopt;
    ++position;
    if (at(position) == '[') {
      arrow.types_begin = position + 1;
      arrow.types_end = text_.find(']', position);
      if (arrow.types_end == std::string_view::npos) return std::nullopt;
      position = arrow.types_end + 1;
    } else {
      arrow.types_begin = position;
      while (is_word_letter(at(position)) || at(position) == '|' || at(position) == '?') ++position;
      arrow.types_end = position;
    }
    if (at(position) != '-') return std::nullopt;
    ++position;
    arrow.points_right = at(position) == '>';
    if (arrow.points_right) ++position;
    arrow.end = position;
    const char next = at(position);
    // In "Al-Qaeda-linked" nothing points anywhere: an arrow without a head needs a blank or an end behind it.
    const bool has_head = arrow.points_left || arrow.points_right;
    if (!has_head && next != '\0' && !is_blank(next) && next != '?' && next != '"' && next != ':') return std::nullopt;
    return arrow;
  }

  // A name may hold hyphens: the arrow is the first that stands after a blank, a quote or a variable, else the first.
  Arrow find_arrow() const {
    std::optional<Arrow> first;
    std::optional<Arrow> found;
    bool after_variable = false;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '"') {
        i = closing_quote(i);
        continue;
      }
      if (c == '?' && (i == 0 || is_blank(text_[i - 1]))) after_variable = true;
      if (c != '-' && c != '<') continue;
      const auto arrow = arrow_at(i);
      if (!arrow) continue;
      const bool stands_apart = i == 0 || is_blank(text_[i - 1]) || text_[i - 1] == '"' || after_variable;
      if (stands_apart && found) fail("one relation a pattern; put the second one into a pattern of its own", i);
      if (stands_apart) found = arrow;
      if (!first) first = arrow;
      i = arrow->end - 1;
      after_variable = false;
    }
    if (found) return *found;
    if (first) return *first;
    const std::size_t open = text_.find("-[");
    if (open != std::string_view::npos) fail("']-' is missing behind the relations", open + 1);
    fail("there is no relation in it, such as -MET->", text_.size());
  }

  std::size_t closing_quote(std::size_t opening) const {
    for (std::size_t i = opening + 1; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '"') {
        return i;
      }
    }
    fail("the closing quote is missing", opening);
  }

  std::vector<std::string> parse_types(const Arrow& arrow) const {
    std::vector<std::string> types;
    bool is_any = false;
    for (std::size_t begin = arrow.types_begin; begin <= arrow.types_end;) {
      const std::size_t bar = std::min(text_.find('|', begin), arrow.types_end);
      std::string type = fold_whitespace(text_.substr(begin, bar - begin));
      for (char& c : type) c = c == ' ' || c == '-' ? '_' : upper(c);
      if (type == "?" || type == "*" || (type.empty() && arrow.types_begin == arrow.types_end)) {
        is_any = true;
      } else if (type.empty() || !std::all_of(type.begin(), type.end(), is_word_letter) || !is_name_letter(type[0])) {
        fail("a relation is a word like MET or TIGHTEN_SANCTION_ON, or ? for any", begin);
      } else {
        types.push_back(type);
      }
      begin = bar + 1;
    }
    if (is_any) types.clear();
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    return types;
  }

  Term parse_term(std::size_t begin, std::size_t end, const char* side) const {
    while (begin < end && is_blank(text_[begin])) ++begin;
    while (end > begin && is_blank(text_[end - 1])) --end;
    if (begin == end) fail(std::string("a name or a ?variable is missing ") + side + " the relation", begin);
    Term term;
    if (text_[begin] == '?') {
      std::size_t position = begin + 1;
      while (position < end && is_word_letter(text_[position])) ++position;
      term.variable = text_.substr(begin + 1, position - begin - 1);
      parse_type(term, position, end);
    } else if (text_[begin] == '"') {
      const std::size_t quote = closing_quote(begin);
      for (std::size_t i = begin + 1; i < quote; ++i) {
        if (text_[i] == '\\') ++i;
        term.name += text_[i];
      }
      parse_type(term, quote + 1, end);
    } else {
      parse_bare_name(term, begin, end);
    }
    if (term.variable.empty() && term.name.empty() && text_[begin] == '"') fail("the name is empty", begin);
    return term;
  }

  void parse_bare_name(Term& term, std::size_t begin, std::size_t end) const {
    const std::string_view name = text_.substr(begin, end - begin);
    const std::size_t odd = name.find_first_of("<>\"?");
    if (odd != std::string_view::npos) {
      fail("names with such a character need quotes, like \"Who? Weekly\"", begin + odd);
    }
    // "Kim:Person"; a colon before anything else belongs to the name.
    const std::size_t colon = name.rfind(':');
    if (colon == 0 || (colon != std::string_view::npos && known_type(name.substr(colon + 1)))) {
      parse_type(term, begin + colon, end);
      term.name = fold_whitespace(name.substr(0, colon));
    } else {
      term.name = fold_whitespace(name);
    }
  }

  static std::optional<std::string> known_type(std::string_view text) {
    std::string type(text);
    for (char& c : type) c = lower(c);
    if (!type.empty()) type[0] = upper(type[0]);
    if (!model::entity_type_from(type)) return std::nullopt;
    return type;
  }

  void parse_type(Term& term, std::size_t begin, std::size_t end) const {
    if (begin == end) return;
    if (text_[begin] != ':') fail("nothing may stand between this and the relation", begin);
    const auto type = known_type(text_.substr(begin + 1, end - begin - 1));
    if (!type) {
      fail("types are Person, Organization, Place, Group, Event, Product, Work, Concept and Literal", begin + 1);
    }
    term.type = *type;
  }

  std::string_view text_;
};

}  // namespace

Pattern parse_pattern(std::string_view text) {
  return PatternParser(text).parse();
}

}  // namespace newsgraph::querying
