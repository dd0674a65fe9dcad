// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "coreference_data.hpp"

#include "coreference_steps.hpp"
#include "newsgraph/language/conllu.hpp"
#include "newsgraph/language/coreference.hpp"

#include <rapidjson/document.h>

#include <deque>
#include <fstream>
#include <map>

namespace newsgraph::language {
namespace {

struct Document {
  std::string id;
  std::vector<Sentence> sentences;
};

std::deque<std::string> kept;  // what the tokens view

std::string_view keep(std::string_view text) {
  return kept.emplace_back(text);
}

Token token_of(const ConlluRow& row, const std::map<std::string, NameType, std::less<>>& names) {
  Token token;
  token.form = keep(row.column(1));
  token.lemma = std::string(row.column(2));
  for (int i = 0; i <= static_cast<int>(Upos::X); ++i) {
    if (to_string(static_cast<Upos>(i)) == row.column(3)) token.upos = static_cast<Upos>(i);
  }
  token.xpos = keep(row.column(4));
  token.feats = keep(row.column(5));
  token.head = std::stoi(std::string(row.column(6))) - 1;
  token.deprel = keep(row.column(7));
  const std::string_view misc = row.column(9);
  token.space_after = misc.find("SpaceAfter=No") == std::string_view::npos;
  if (const auto at = misc.find("NE="); at != std::string_view::npos) {
    const std::string_view tag = misc.substr(at + 3, misc.find('|', at) - at - 3);
    token.name_begins = tag.front() == 'B';
    if (const auto name = names.find(tag.substr(2)); name != names.end()) token.name = name->second;
  }
  return token;
}

std::vector<Document> read_trees(const std::string& path) {
  std::map<std::string, NameType, std::less<>> names;
  for (int i = 1; i <= static_cast<int>(NameType::Date); ++i) {
    names.emplace(to_string(static_cast<NameType>(i)), static_cast<NameType>(i));
  }
  std::ifstream stream(path);
  ConlluReader reader(stream, path);
  std::vector<Document> documents;
  for (ConlluSentence gold; reader.next(gold);) {
    for (const std::string& comment : gold.comments) {
      if (comment.starts_with("# newdoc id = ")) documents.push_back({comment.substr(14), {}});
    }
    if (documents.empty()) continue;
    Sentence sentence;
    sentence.begins_paragraph = gold.begins_paragraph();
    for (const ConlluRow& row : gold.rows) {
      if (row.kind == ConlluRow::Kind::Word) sentence.tokens.push_back(token_of(row, names));
    }
    documents.back().sentences.push_back(std::move(sentence));
  }
  return documents;
}

/// Clusters of one document by the mentions' spans, and by their heads: what the parser cut differently still teaches.
struct GoldSpans {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> spans;
  std::map<std::uint32_t, std::string> heads;

  std::string cluster_of(TokenRange range, std::uint32_t head, bool coordination) const {
    if (const auto at = spans.find({range.begin, range.end}); at != spans.end()) return at->second;
    const auto at = heads.find(head);
    return at != heads.end() && !coordination ? at->second : std::string();
  }
};

std::map<std::string, GoldSpans> read_gold(const std::string& path) {
  std::map<std::string, GoldSpans> gold;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) {
    rapidjson::Document document;
    document.Parse(line.c_str());
    GoldSpans& clusters = gold[document["id"].GetString()];
    for (const auto& mention : document["mentions"].GetArray()) {
      clusters.spans[{mention["s"].GetUint(), mention["e"].GetUint()}] = mention["c"].GetString();
      clusters.heads.try_emplace(mention["h"].GetUint(), mention["c"].GetString());
    }
  }
  return gold;
}

void add_document(const Document& document, const GoldSpans& spans, Data& data) {
  const std::vector<Mention> mentions = find_mentions(document.sentences);
  Discourse discourse(document.sentences, mentions);
  std::vector<std::uint32_t> starts{0};
  for (const Sentence& sentence : document.sentences) {
    starts.push_back(starts.back() + static_cast<std::uint32_t>(sentence.tokens.size()));
  }
  std::vector<std::string> gold(mentions.size());
  data.mentions.emplace_back(mentions.size());
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const TokenRange range = referring_range(discourse.tree_of(i), mentions[i]);
    const std::uint32_t start = starts[mentions[i].sentence];
    gold[i] = spans.cluster_of({start + range.begin, start + range.end}, start + mentions[i].head,
                               discourse.info(i).coordination);
    add_mention_features(discourse, i, MentionContext{}, data.mentions.back()[i]);
  }
  const std::size_t number = data.mentions.size() - 1;
  const RankingOracle oracle = [&](const Discourse&, const RankedMention& ranked) -> std::int64_t {
    Decision decision;
    decision.document = number;
    decision.features = ranked.features;
    std::int64_t choice = -1;
    for (std::size_t k = 0; k < ranked.candidates.size(); ++k) {
      const std::uint32_t j = ranked.candidates[k];
      const bool right = !gold[ranked.mention].empty() && gold[ranked.mention] == gold[j];
      if (right && choice < 0) choice = static_cast<std::int64_t>(k);
      decision.candidates.push_back({j, right, ranked.pair_features[k]});
    }
    decision.has_right = choice >= 0;
    data.decisions.push_back(std::move(decision));
    return choice;
  };
  link_names(discourse);
  link_structure(discourse);
  link_in_text_order(discourse, nullptr, &oracle);
}

}  // namespace

void add_corpus(const std::string& trees_path, const std::string& gold_path, Data& data) {
  const std::map<std::string, GoldSpans> gold = read_gold(gold_path);
  for (const Document& document : read_trees(trees_path)) {
    if (const auto at = gold.find(document.id); at != gold.end()) add_document(document, at->second, data);
  }
}

}  // namespace newsgraph::language
