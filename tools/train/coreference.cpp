// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Trains the coreference ranker: coreference OUT.safetensors [--epochs N] [--width N] [--members N] [--seed N]
// TREES.conllu GOLD.jsonl [TREES GOLD ...]. TREES are the documents of GOLD (data/coref) as `newsgraph analyze
// --conllu` prints them. Features come from the library itself, so that training and use can't differ. One thread; same
// seed, same weights.

#include "newsgraph/language/coreference.hpp"
#include "coreference_ranker.hpp"
#include "coreference_steps.hpp"
#include "newsgraph/language/conllu.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace newsgraph::language;  // a tool of this layer

// ---- data ----

struct Document {
  std::string id;
  std::vector<Sentence> sentences;
};

struct Candidate {
  std::uint32_t antecedent = 0;  // index into Example::mentions of its document
  bool right = false;
  FeatureList features;
};
struct Decision {
  std::size_t document = 0;
  FeatureList features;
  std::vector<Candidate> candidates;
  bool has_right = false;
};
struct Data {
  std::vector<std::vector<FeatureList>> mentions;  // of each document, as antecedents
  std::vector<Decision> decisions;
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

// ---- network ----

struct Table {
  std::size_t width = 0;
  std::vector<float> values;
  std::vector<float> squares;  // of gradients (AdaGrad)

  Table(std::size_t rows, std::size_t columns, float scale, std::mt19937& random)
      : width(columns), values(rows * columns), squares(rows * columns, 1e-6F) {
    std::uniform_real_distribution<float> uniform(-scale, scale);
    for (float& value : values) value = uniform(random);
  }
  void update(std::size_t at, float gradient, float rate, float decay) {
    gradient += decay * values[at];
    squares[at] += gradient * gradient;
    values[at] -= rate * gradient / std::sqrt(squares[at]);
  }
};

struct Settings {
  std::string out;
  int epochs = 5;
  std::size_t width = 64;  // of one member
  unsigned seed = 1;
  unsigned members = 4;  // networks trained from different seeds; their mean is one network side by side
  float rate = 0.04F;
  float decay = 1e-5F;
  float dropout = 0.4F;
  float lean = 0.4F;  // taken off the score of "none" after training: finds more antecedents, less surely
  std::vector<std::pair<std::string, std::string>> corpora;
};

class Trainer {
 public:
  Trainer(const Settings& settings, unsigned seed)
      : settings_(settings),
        random_(seed),
        tables_{Table(mention_feature_count(), settings.width, 0.02F, random_),
                Table(mention_feature_count(), settings.width, 0.02F, random_),
                Table(mention_feature_count(), settings.width, 0.02F, random_)},
        pairs_(pair_feature_count(), settings.width, 0.02F, random_),
        output_{Table(1, settings.width, 0.2F, random_), Table(1, settings.width, 0.2F, random_)},
        bias_{Table(1, settings.width, 0.01F, random_), Table(1, settings.width, 0.01F, random_)},
        output_bias_{Table(1, 1, 0.0F, random_), Table(1, 1, 0.0F, random_)} {}

  void train(Data& data) {
    std::vector<std::size_t> order(data.decisions.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
      std::shuffle(order.begin(), order.end(), random_);
      double loss = 0;
      std::size_t right = 0;
      for (const std::size_t i : order) {
        bool hit = false;
        loss += step(data, data.decisions[i], hit);
        right += hit ? 1U : 0U;
      }
      std::cerr << "epoch " << epoch + 1 << " loss " << loss / static_cast<double>(order.size()) << " right "
                << static_cast<double>(right) / static_cast<double>(order.size()) << '\n';
    }
  }

  friend void write(const Settings& settings, const std::vector<std::unique_ptr<Trainer>>& members);

 private:
  using Row = std::vector<float>;

  void add(const Table& table, const FeatureList& features, Row& out) const {
    for (const std::uint16_t feature : features) {
      const float* row = table.values.data() + feature * settings_.width;
      for (std::size_t k = 0; k < settings_.width; ++k) out[k] += row[k];
    }
  }
  void back(Table& table, const FeatureList& features, const Row& gradient) {
    for (const std::uint16_t feature : features) {
      for (std::size_t k = 0; k < settings_.width; ++k) {
        if (gradient[k] != 0) table.update(feature * settings_.width + k, gradient[k], settings_.rate, settings_.decay);
      }
    }
  }
  float score(int side, const Row& hidden) const {
    float sum = output_bias_[side].values[0];
    for (std::size_t k = 0; k < settings_.width; ++k) {
      if (hidden[k] > 0) sum += hidden[k] * mask_[k] * output_[side].values[k];
    }
    return sum;
  }
  // Gradient at the hidden layer for d(loss)/d(score) = delta; updates the output layer.
  void back_output(int side, const Row& hidden, float delta, Row& gradient) {
    for (std::size_t k = 0; k < settings_.width; ++k) {
      gradient[k] = hidden[k] > 0 ? delta * mask_[k] * output_[side].values[k] : 0.0F;
      if (hidden[k] > 0 && mask_[k] > 0) {
        output_[side].update(k, delta * hidden[k] * mask_[k], settings_.rate, settings_.decay);
      }
      if (gradient[k] != 0) bias_[side].update(k, gradient[k], settings_.rate, 0);
    }
    output_bias_[side].update(0, delta, settings_.rate, 0);
  }

  double step(const Data& data, const Decision& decision, bool& hit);

  const Settings& settings_;
  std::mt19937 random_;
  Table tables_[3];
  Table pairs_;
  Table output_[2];
  Table bias_[2];
  Table output_bias_[2];
  Row mask_;
};

// One decision: softmax over "none" and all candidates; the right ones share the probability.
double Trainer::step(const Data& data, const Decision& decision, bool& hit) {
  const std::size_t width = settings_.width;
  std::uniform_real_distribution<float> uniform(0, 1);
  mask_.assign(width, 1.0F);
  for (float& value : mask_) value = uniform(random_) < settings_.dropout ? 0.0F : 1.0F / (1.0F - settings_.dropout);
  Row alone = bias_[0].values;
  add(tables_[0], decision.features, alone);
  Row anaphor = bias_[1].values;
  add(tables_[1], decision.features, anaphor);
  const std::size_t count = decision.candidates.size();
  std::vector<Row> hidden(count, anaphor);
  std::vector<float> scores(count + 1);
  scores[count] = score(0, alone);
  const auto& mentions = data.mentions[decision.document];
  for (std::size_t c = 0; c < count; ++c) {
    add(tables_[2], mentions[decision.candidates[c].antecedent], hidden[c]);
    add(pairs_, decision.candidates[c].features, hidden[c]);
    scores[c] = score(1, hidden[c]);
  }
  const float top = *std::max_element(scores.begin(), scores.end());
  const auto is_right = [&](std::size_t c) { return c == count ? !decision.has_right : decision.candidates[c].right; };
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  hit = is_right(best);
  double all = 0;
  double right = 0;
  for (std::size_t c = 0; c <= count; ++c) {
    const double weight = std::exp(static_cast<double>(scores[c] - top));
    all += weight;
    if (is_right(c)) right += weight;
  }
  right = std::max(right, 1e-30);
  Row gradient(width);
  Row shared(width, 0.0F);
  for (std::size_t c = 0; c <= count; ++c) {
    const double weight = std::exp(static_cast<double>(scores[c] - top));
    const auto delta = static_cast<float>(weight / all - (is_right(c) ? weight / right : 0.0));
    if (std::abs(delta) < 1e-4F) continue;
    if (c == count) {
      back_output(0, alone, delta, gradient);
      back(tables_[0], decision.features, gradient);
      continue;
    }
    back_output(1, hidden[c], delta, gradient);
    for (std::size_t k = 0; k < width; ++k) shared[k] += gradient[k];
    back(tables_[2], mentions[decision.candidates[c].antecedent], gradient);
    back(pairs_, decision.candidates[c].features, gradient);
  }
  back(tables_[1], decision.features, shared);
  return std::log(all) - std::log(right);
}

// Whole numbers, hidden units and outputs in 1/1024. The members stand side by side, each with its share of the output.
void write(const Settings& settings, const std::vector<std::unique_ptr<Trainer>>& members) {
  constexpr float kScale = 1024.0F;
  const auto share = 1.0F / static_cast<float>(members.size());
  std::string tensors;
  std::string header = "{\"__metadata__\":{\"format\":\"newsgraph coreference\",\"version\":\"" +
                       std::string(kCoreferenceFeaturesVersion) + "\",\"width\":\"" +
                       std::to_string(settings.width * members.size()) + "\"}";
  const auto put = [&](float value, std::size_t bytes) {
    const float limit = bytes == 2 ? 32767.0F : 2.0e9F;
    const auto whole = static_cast<std::int64_t>(std::lround(std::clamp(value, -limit, limit)));
    for (std::size_t i = 0; i < bytes; ++i) tensors.push_back(static_cast<char>((whole >> (8 * i)) & 0xFF));
  };
  const auto add_tensor = [&](const std::string& name, const auto& table_of, const char* type, std::size_t bytes,
                              float scale) {
    const std::size_t begin = tensors.size();
    const std::size_t width = table_of(*members[0]).width;
    const std::size_t rows = table_of(*members[0]).values.size() / width;
    for (std::size_t row = 0; row < rows; ++row) {
      for (const auto& member : members) {
        const float* values = table_of(*member).values.data() + row * width;
        for (std::size_t k = 0; k < width; ++k) put(values[k] * scale, bytes);
      }
    }
    header += ",\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":[" + std::to_string(rows) + "," +
              std::to_string(width * members.size()) + "],\"data_offsets\":[" + std::to_string(begin) + "," +
              std::to_string(tensors.size()) + "]}";
  };
  using T = const Trainer;
  add_tensor(
      "mention.alone", [](T& t) -> const Table& { return t.tables_[0]; }, "I16", 2, kScale);
  add_tensor(
      "mention.anaphor", [](T& t) -> const Table& { return t.tables_[1]; }, "I16", 2, kScale);
  add_tensor(
      "mention.antecedent", [](T& t) -> const Table& { return t.tables_[2]; }, "I16", 2, kScale);
  add_tensor(
      "pair", [](T& t) -> const Table& { return t.pairs_; }, "I16", 2, kScale);
  add_tensor(
      "alone.output", [](T& t) -> const Table& { return t.output_[0]; }, "I16", 2, kScale* share);
  add_tensor(
      "pair.output", [](T& t) -> const Table& { return t.output_[1]; }, "I16", 2, kScale* share);
  add_tensor(
      "alone.bias", [](T& t) -> const Table& { return t.bias_[0]; }, "I32", 4, kScale);
  add_tensor(
      "pair.bias", [](T& t) -> const Table& { return t.bias_[1]; }, "I32", 4, kScale);
  for (int side = 0; side < 2; ++side) {
    float sum = side == 0 ? -settings.lean : 0.0F;
    for (const auto& member : members) sum += member->output_bias_[side].values[0] * share;
    const std::size_t begin = tensors.size();
    const auto whole = static_cast<std::int64_t>(std::lround(sum * kScale * kScale));
    for (int i = 0; i < 8; ++i) tensors.push_back(static_cast<char>((whole >> (8 * i)) & 0xFF));
    header += std::string(",\"") + (side == 0 ? "alone" : "pair") +
              ".output_bias\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[" + std::to_string(begin) + "," +
              std::to_string(tensors.size()) + "]}";
  }
  header += "}";
  while (header.size() % 8 != 0) header += ' ';
  std::string size;
  for (int i = 0; i < 8; ++i) size.push_back(static_cast<char>((header.size() >> (8 * i)) & 0xFF));
  std::ofstream stream(settings.out, std::ios::binary);
  stream << size << header << tensors;
}

Settings read_arguments(int count, char** arguments) {
  Settings settings;
  std::vector<std::string> files;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--epochs" && i + 1 < count)
      settings.epochs = std::stoi(arguments[++i]);
    else if (argument == "--width" && i + 1 < count)
      settings.width = std::stoul(arguments[++i]);
    else if (argument == "--members" && i + 1 < count)
      settings.members = static_cast<unsigned>(std::stoul(arguments[++i]));
    else if (argument == "--seed" && i + 1 < count)
      settings.seed = static_cast<unsigned>(std::stoul(arguments[++i]));
    else if (argument == "--rate" && i + 1 < count)
      settings.rate = std::stof(arguments[++i]);
    else if (argument == "--decay" && i + 1 < count)
      settings.decay = std::stof(arguments[++i]);
    else if (argument == "--lean" && i + 1 < count)
      settings.lean = std::stof(arguments[++i]);
    else if (argument == "--dropout" && i + 1 < count)
      settings.dropout = std::stof(arguments[++i]);
    else
      files.push_back(argument);
  }
  if (files.size() < 3 || files.size() % 2 == 0) {
    std::cerr << "usage: coreference_trainer OUT.safetensors [--epochs N] [--width N] [--seed N] TREES GOLD ...\n";
    std::exit(2);
  }
  settings.out = files[0];
  for (std::size_t i = 1; i + 1 < files.size(); i += 2) settings.corpora.emplace_back(files[i], files[i + 1]);
  return settings;
}

}  // namespace

int main(int count, char** arguments) {
  const Settings settings = read_arguments(count, arguments);
  Data data;
  for (const auto& [trees, gold_path] : settings.corpora) {
    const std::map<std::string, GoldSpans> gold = read_gold(gold_path);
    for (const Document& document : read_trees(trees)) {
      if (const auto at = gold.find(document.id); at != gold.end()) add_document(document, at->second, data);
    }
  }
  std::size_t anaphors = 0;
  for (const Decision& decision : data.decisions) anaphors += decision.has_right ? 1U : 0U;
  std::cerr << data.decisions.size() << " decisions, " << anaphors << " with an antecedent\n";
  std::vector<std::unique_ptr<Trainer>> members;
  for (unsigned k = 0; k < settings.members; ++k) {
    members.push_back(std::make_unique<Trainer>(settings, settings.seed + k));
    members.back()->train(data);
  }
  write(settings, members);
}
