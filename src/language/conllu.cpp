// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/conllu.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <utility>

namespace newsgraph::language {
namespace {

enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };

bool is_comment(std::string_view comment, std::string_view name) {
  if (!comment.starts_with('#')) return false;
  comment.remove_prefix(1);
  while (comment.starts_with(' ')) comment.remove_prefix(1);
  if (!comment.starts_with(name)) return false;
  comment.remove_prefix(name.size());
  return comment.empty() || comment.front() == ' ' || comment.front() == '=';
}

bool has_comment(const std::vector<std::string>& comments, std::string_view name) {
  return std::ranges::any_of(comments, [&](const std::string& comment) { return is_comment(comment, name); });
}

bool parse_number(std::string_view text, std::uint32_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

// Calls `visit` for each item of a column like "A=1|B=2".
template <typename Visit>
void for_each_item(std::string_view items, Visit visit) {
  while (!items.empty() && items != "_") {
    const std::size_t bar = items.find('|');
    visit(items.substr(0, bar));
    if (bar == std::string_view::npos) return;
    items.remove_prefix(bar + 1);
  }
}

bool glued(std::string_view misc) {
  bool found = false;
  for_each_item(misc, [&](std::string_view item) { found = found || item == "SpaceAfter=No"; });
  return found;
}

void append_number(std::string& out, std::size_t number) {
  out += std::to_string(number);
}

void append_name(const Token& token, std::string& out) {
  out += token.name_begins ? "NE=B-" : "NE=I-";
  out += to_string(token.name);
}

// Lemma to DEPS, with a tab before each and after the last.
void append_columns(const Token& token, std::string_view form, std::string& out) {
  out += '\t';
  out += token.lemma.empty() ? form : std::string_view(token.lemma);
  out += '\t';
  out += to_string(token.upos);
  out += '\t';
  out += token.xpos.empty() ? "_" : token.xpos;
  out += '\t';
  out += token.feats.empty() ? "_" : token.feats;
  out += '\t';
  append_number(out, token.head < 0 ? 0 : static_cast<std::size_t>(token.head) + 1);
  out += '\t';
  out += token.deprel;
  out += "\t_\t";
}

void append_misc(std::string_view given, const Token& token, std::string& out) {
  bool first = true;
  const auto separate = [&] {
    if (!std::exchange(first, false)) out += '|';
  };
  for_each_item(given, [&](std::string_view item) {
    if (item.starts_with("NE=")) return;
    separate();
    out += item;
  });
  if (token.name != NameType::None) {
    separate();
    append_name(token, out);
  }
  if (first) out += '_';
}

}  // namespace

bool ConlluSentence::begins_document() const {
  return has_comment(comments, "newdoc");
}
bool ConlluSentence::begins_paragraph() const {
  return has_comment(comments, "newpar");
}

ConlluReader::ConlluReader(std::istream& stream, std::string name) : stream_(stream), name_(std::move(name)) {}

ConlluRow ConlluReader::read_row(std::string line, std::uint32_t& words) const {
  ConlluRow row;
  row.line = std::move(line);
  std::size_t columns = 1;
  for (std::size_t i = 0; i < row.line.size(); ++i) {
    if (row.line[i] != '\t') continue;
    if (columns < 10) row.starts[columns] = static_cast<std::uint32_t>(i + 1);
    ++columns;
  }
  row.starts[10] = static_cast<std::uint32_t>(row.line.size() + 1);
  if (columns != 10) {
    throw InputError("a CoNLL-U line has 10 columns parted by tabs, this one has " + std::to_string(columns), name_,
                     line_);
  }
  const std::string_view id = row.column(kId);
  if (row.column(kForm).empty()) throw InputError("the word has no form", name_, line_);
  if (const std::size_t dash = id.find('-'); dash != std::string_view::npos) {
    row.kind = ConlluRow::Kind::Multiword;
    const bool numbers = parse_number(id.substr(0, dash), row.first) && parse_number(id.substr(dash + 1), row.last);
    if (!numbers || row.first != words + 1 || row.last <= row.first)
      throw InputError("a multi-word token stands before its first word, as in 1-2", name_, line_);
  } else if (id.find('.') != std::string_view::npos) {
    row.kind = ConlluRow::Kind::EmptyNode;
  } else {
    if (!parse_number(id, row.first) || row.first != words + 1) {
      throw InputError(
          "word " + std::to_string(words + 1) + " is expected, not \"" + std::string(id.substr(0, 20)) + "\"", name_,
          line_);
    }
    row.last = ++words;
  }
  return row;
}

bool ConlluReader::next(ConlluSentence& sentence) {
  sentence.comments.clear();
  sentence.rows.clear();
  std::uint32_t words = 0;
  std::uint32_t promised = 0;  // last word of the multi-word tokens so far
  for (std::string line; std::getline(stream_, line);) {
    ++line_;
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) {
      if (sentence.rows.empty()) continue;  // comments may stand apart from their sentence
      break;
    }
    if (line.front() == '#') {
      sentence.comments.push_back(std::move(line));
      continue;
    }
    sentence.rows.push_back(read_row(std::move(line), words));
    const ConlluRow& row = sentence.rows.back();
    if (row.kind != ConlluRow::Kind::Multiword) continue;
    if (row.first <= promised) throw InputError("multi-word tokens overlap", name_, line_);
    promised = row.last;
  }
  if (stream_.bad()) throw InputError("can't be read", name_, line_);
  if (promised > words) throw InputError("a multi-word token ends after the last word of its sentence", name_, line_);
  if (words == 0 && !sentence.rows.empty()) throw InputError("a sentence has no words", name_, line_);
  return words > 0;
}

Sentence sentence_from(const ConlluSentence& gold, std::uint32_t position) {
  Sentence sentence;
  sentence.begins_document = gold.begins_document();
  sentence.begins_paragraph = gold.begins_paragraph();
  const ConlluRow* range = nullptr;
  const std::uint32_t begin = position;
  std::uint32_t range_begin = 0;
  std::uint32_t range_end = 0;
  for (const ConlluRow& row : gold.rows) {
    if (row.kind == ConlluRow::Kind::EmptyNode) continue;
    if (row.kind == ConlluRow::Kind::Multiword) {
      range = &row;
      range_begin = position;
      range_end = position + static_cast<std::uint32_t>(count_code_points(row.column(kForm)));
      continue;
    }
    Token token;
    token.form = row.column(kForm);
    const auto size = static_cast<std::uint32_t>(count_code_points(token.form));
    const bool inside = range != nullptr && row.first <= range->last;
    const bool last_inside = inside && row.first == range->last;
    if (inside && row.first == range->first) {
      token.multiword_size = static_cast<std::uint8_t>(std::min<std::uint32_t>(range->last - range->first + 1, 255));
    }
    // the words of a multi-word token need not spell it: they never leave its span
    const std::uint32_t limit = inside ? range_end : position + size;
    token.span = {std::min(position, limit), last_inside ? range_end : std::min(position + size, limit)};
    position = token.span.end;
    if (inside && token.span.empty()) token.span.begin = range_begin;
    token.space_after = inside ? last_inside && !glued(range->column(kMisc)) : !glued(row.column(kMisc));
    if (token.space_after) ++position;
    sentence.tokens.push_back(std::move(token));
  }
  sentence.span = {begin, sentence.tokens.empty() ? begin : sentence.tokens.back().span.end};
  return sentence;
}

void write_filled(const ConlluSentence& gold, const Sentence& annotated, std::string& out) {
  for (const std::string& comment : gold.comments) {
    out += comment;
    out += '\n';
  }
  std::size_t word = 0;
  for (const ConlluRow& row : gold.rows) {
    if (row.kind != ConlluRow::Kind::Word) {
      out += row.line;
      out += '\n';
      continue;
    }
    NEWSGRAPH_CONTRACT(word < annotated.tokens.size());
    const Token& token = annotated.tokens[word++];
    out += row.column(kId);
    out += '\t';
    out += row.column(kForm);
    append_columns(token, row.column(kForm), out);
    append_misc(row.column(kMisc), token, out);
    out += '\n';
  }
  out += '\n';
}

void write_conllu(const Sentence& sentence, std::string_view sentence_id, const std::vector<std::string_view>& shown,
                  std::string& out) {
  const std::vector<Token>& tokens = sentence.tokens;
  const auto form = [&](std::size_t i) { return i < shown.size() ? shown[i] : tokens[i].form; };
  out += "# sent_id = ";
  out += sentence_id;
  out += "\n# text = ";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    out += form(i);
    if (tokens[i].space_after && i + 1 != tokens.size()) out += ' ';
  }
  out += '\n';
  std::size_t inside_until = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.multiword_size > 1) {
      inside_until = std::min(tokens.size(), i + token.multiword_size);
      append_number(out, i + 1);
      out += '-';
      append_number(out, inside_until);
      out += '\t';
      for (std::size_t k = i; k < inside_until; ++k) out += form(k);
      out += "\t_\t_\t_\t_\t_\t_\t_\t";
      out += tokens[inside_until - 1].space_after ? "_\n" : "SpaceAfter=No\n";
    }
    append_number(out, i + 1);
    out += '\t';
    out += form(i);
    append_columns(token, form(i), out);
    if (token.name != NameType::None) append_name(token, out);
    const bool no_space = !token.space_after && i >= inside_until;
    if (no_space) out += token.name != NameType::None ? "|SpaceAfter=No" : "SpaceAfter=No";
    if (!no_space && token.name == NameType::None) out += '_';
    out += '\n';
  }
  out += '\n';
}

}  // namespace newsgraph::language
