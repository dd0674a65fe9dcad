// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/analyzer.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/coreference.hpp"
#include "newsgraph/language/irregular_verbs.hpp"
#include "newsgraph/language/model_file.hpp"
#include "newsgraph/language/network.hpp"

#include "name_consistency.hpp"
#include "name_joining.hpp"
#include "slips.hpp"
#include "verb_lemma.hpp"

#include <utility>
#include <vector>

namespace newsgraph::language {

struct Analyzer::Impl {
  explicit Impl(const std::filesystem::path& folder)
      : model(folder),
        network(model),
        splitter(folder / "sentences.safetensors"),
        coreference(folder / "coreference.safetensors"),
        // all files decide about results
        id(model.id() + "-" + splitter.hash().substr(0, 8) + "-" + coreference.hash().substr(0, 8)) {}

  ModelFile model;
  Network network;
  SentenceSplitter splitter;
  CoreferenceModel coreference;
  std::string id;
};

struct Analyzer::Workspace::State {
  Network::Workspace network;
  std::vector<Sentence*> sentences;
};

Analyzer::Workspace::Workspace(const Analyzer& /*analyzer*/) : state_(std::make_unique<State>()) {}
Analyzer::Workspace::~Workspace() = default;
Analyzer::Workspace::Workspace(Workspace&&) noexcept = default;

Analyzer::Analyzer(const std::filesystem::path& model_folder) : impl_(std::make_unique<Impl>(model_folder)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analysis Analyzer::segment(std::string_view text) const {
  return language::segment(text, impl_->splitter);
}

namespace {

void mend_lemmas(std::vector<Sentence>& sentences) {
  for (Sentence& sentence : sentences) {
    for (Token& token : sentence.tokens) {
      if (token.upos == Upos::NOUN) mend_noun_lemma(to_lower(token.form), token.lemma);
      if (token.upos != Upos::VERB) continue;
      const std::string form = to_lower(token.form);
      const bool is_past = token.xpos == "VBD" || token.xpos == "VBN";
      const std::string_view irregular = is_past ? irregular_verb_lemma(form) : std::string_view{};
      if (!irregular.empty()) {
        token.lemma = irregular;
      } else {
        mend_verb_lemma(form, token.lemma);
      }
    }
  }
}

}  // namespace

void Analyzer::annotate(std::span<Analysis* const> documents, Workspace& workspace) const {
  std::vector<Sentence*>& sentences = workspace.state_->sentences;
  sentences.clear();
  for (Analysis* document : documents) {
    for (Sentence& sentence : document->sentences) {
      if (!sentence.tokens.empty()) sentences.push_back(&sentence);
    }
  }
  impl_->network.annotate(sentences, workspace.state_->network);
  for (Analysis* document : documents) {
    mend_lemmas(document->sentences);
    for (Sentence& sentence : document->sentences) mend_slips(sentence);
    make_names_consistent(document->sentences);
    for (Sentence& sentence : document->sentences) join_cut_names(sentence);
  }
}

void Analyzer::resolve_coreference(Analysis& document) const {
  document.clusters = cluster_mentions(document.sentences, find_mentions(document.sentences), &impl_->coreference);
}

Analysis Analyzer::analyze(std::string_view text, Workspace& workspace) const {
  Analysis document = segment(text);
  Analysis* const documents[] = {&document};
  annotate(documents, workspace);
  resolve_coreference(document);
  return document;
}

const std::string& Analyzer::model_id() const noexcept {
  return impl_->id;
}

}  // namespace newsgraph::language
