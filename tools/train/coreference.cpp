// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Trains the coreference ranker: coreference OUT.safetensors [--epochs N] [--width N] [--members N] [--seed N]
// TREES.conllu GOLD.jsonl [TREES GOLD ...]. TREES are the documents of GOLD (data/coref) as `newsgraph analyze
// --conllu` prints them. Features come from the library itself, so that training and use can't differ. One thread; same
// seed, same weights.

#include "coreference_network.hpp"

#include <iostream>

namespace {

using namespace newsgraph::language;  // a tool of this layer

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
  for (const auto& [trees, gold_path] : settings.corpora) add_corpus(trees, gold_path, data);
  std::size_t anaphors = 0;
  for (const Decision& decision : data.decisions) anaphors += decision.has_right ? 1U : 0U;
  std::cerr << data.decisions.size() << " decisions, " << anaphors << " with an antecedent\n";
  std::vector<std::unique_ptr<Trainer>> members;
  for (unsigned k = 0; k < settings.members; ++k) {
    members.push_back(std::make_unique<Trainer>(settings, settings.seed + k));
    members.back()->train(data);
  }
  write_model(settings, members);
}
