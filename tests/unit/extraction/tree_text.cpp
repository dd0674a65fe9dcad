// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "tree_text.hpp"

#include "newsgraph/base/utf8.hpp"

#include <array>
#include <map>
#include <sstream>
#include <vector>

namespace newsgraph::extraction::test {
namespace {

using language::NameType;
using language::Upos;

Upos upos_from(std::string_view text) {
  for (int i = 0; i <= static_cast<int>(Upos::X); ++i) {
    if (language::to_string(static_cast<Upos>(i)) == text) return static_cast<Upos>(i);
  }
  return Upos::X;
}

NameType name_from(std::string_view text) {
  for (int i = 0; i <= static_cast<int>(NameType::Date); ++i) {
    if (language::to_string(static_cast<NameType>(i)) == text) return static_cast<NameType>(i);
  }
  return NameType::None;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::string part;
  std::istringstream stream(line);
  while (std::getline(stream, part, separator)) parts.push_back(part);
  return parts;
}

struct Word {
  std::vector<std::string> columns;
  std::size_t sentence = 0;
  std::uint32_t begin = 0, end = 0;
  std::size_t first_byte = 0;
};

model::EntityType type_of(NameType name) {
  switch (name) {
    case NameType::Per:
      return model::EntityType::Person;
    case NameType::Org:
      return model::EntityType::Organization;
    case NameType::Loc:
      return model::EntityType::Place;
    case NameType::Norp:
      return model::EntityType::Group;
    default:
      return model::EntityType::Event;
  }
}

/// One cluster for each name, joined by its characters; words with the same Coref= join them.
void make_clusters(language::Analysis& analysis,
                   const std::map<std::pair<std::uint32_t, std::uint32_t>, std::string>& links) {
  std::map<std::string, std::size_t> by_key;
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const auto& tokens = analysis.sentences[s].tokens;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      language::Mention mention{s, t, t + 1, t, model::MentionKind::Description, NameType::None};
      const auto link = links.find({s, t});
      if (tokens[t].name_begins && tokens[t].name != NameType::Date) {
        while (mention.end < tokens.size() && tokens[mention.end].name == tokens[t].name &&
               !tokens[mention.end].name_begins)
          ++mention.end;
        mention.kind = model::MentionKind::Name;
        mention.name = tokens[t].name;
        for (std::uint32_t i = t; i < mention.end; ++i) {
          const auto head = tokens[i].head;
          if (head < static_cast<std::int32_t>(t) || head >= static_cast<std::int32_t>(mention.end)) mention.head = i;
        }
      } else if (link == links.end()) {
        continue;
      } else if (tokens[t].upos == Upos::PRON) {
        mention.kind = model::MentionKind::Pronoun;
      }
      std::string key;
      for (std::uint32_t i = mention.begin; i < mention.end; ++i) key += std::string(tokens[i].form) + " ";
      if (link != links.end()) key = "=" + link->second;
      const auto [found, fresh] = by_key.try_emplace(key, analysis.clusters.size());
      if (fresh) analysis.clusters.emplace_back();
      language::Cluster& cluster = analysis.clusters[found->second];
      if (mention.kind == model::MentionKind::Name) cluster.type = type_of(mention.name);
      cluster.mentions.push_back(mention);
    }
  }
}

}  // namespace

HandMade from_conllu(std::string_view conllu) {
  HandMade made;
  std::vector<std::vector<Word>> sentences(1);
  std::istringstream lines{std::string(conllu)};
  std::string line;
  while (std::getline(lines, line)) {
    if (line.empty()) {
      if (!sentences.back().empty()) sentences.emplace_back();
      continue;
    }
    if (line[0] == '#') continue;
    Word word;
    word.columns = split(line, '\t');
    word.columns.resize(10);
    if (word.columns[0].find_first_of("-.") != std::string::npos) continue;
    sentences.back().push_back(std::move(word));
  }
  if (sentences.back().empty()) sentences.pop_back();
  std::string& text = made.document->text;
  for (auto& sentence : sentences) {
    for (Word& word : sentence) {
      word.first_byte = text.size();
      word.begin = static_cast<std::uint32_t>(count_code_points(text));
      text += word.columns[1];
      word.end = static_cast<std::uint32_t>(count_code_points(text));
      if (word.columns[9].find("SpaceAfter=No") == std::string::npos) text += ' ';
    }
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> links;
  for (const auto& words : sentences) {
    language::Sentence sentence;
    for (const Word& word : words) {
      language::Token token;
      token.form = std::string_view(text).substr(word.first_byte, word.columns[1].size());
      token.span = {word.begin, word.end};
      token.lemma = word.columns[2];
      token.upos = upos_from(word.columns[3]);
      made.strings.push_back(word.columns[4]);
      token.xpos = made.strings.back();
      made.strings.push_back(word.columns[5]);
      token.feats = made.strings.back();
      token.head = std::stoi(word.columns[6]) - 1;
      made.strings.push_back(word.columns[7]);
      token.deprel = made.strings.back();
      token.parse_margin = 0.95F;
      token.space_after = word.columns[9].find("SpaceAfter=No") == std::string::npos;
      for (const std::string& item : split(word.columns[9], '|')) {
        if (item.starts_with("NE=") && item.size() > 5) {
          token.name = name_from(std::string_view(item).substr(5));
          token.name_begins = item[3] == 'B';
        }
        if (item.starts_with("Coref=")) {
          links[{static_cast<std::uint32_t>(made.analysis.sentences.size()),
                 static_cast<std::uint32_t>(sentence.tokens.size())}] = item.substr(6);
        }
      }
      sentence.tokens.push_back(std::move(token));
    }
    sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
    made.analysis.sentences.push_back(std::move(sentence));
  }
  make_clusters(made.analysis, links);
  return made;
}

HandMade from_rows(std::string_view rows) {
  std::string conllu;
  std::istringstream lines{std::string(rows)};
  std::string line;
  int number = 0;
  while (std::getline(lines, line)) {
    std::istringstream columns(line);
    std::string form, lemma, upos, xpos, feats, head, deprel, misc = "_";
    if (!(columns >> form >> lemma >> upos >> xpos >> feats >> head >> deprel)) {
      if (number > 0) conllu += "\n";
      number = 0;
      continue;
    }
    columns >> misc;
    conllu += std::to_string(++number) + "\t" + form + "\t" + lemma + "\t" + upos + "\t" + xpos + "\t" + feats + "\t" +
              head + "\t" + deprel + "\t_\t" + misc + "\n";
  }
  return from_conllu(conllu);
}

}  // namespace newsgraph::extraction::test
