// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "heads.hpp"

#include "type_encoder.hpp"

#include "newsgraph/base/error.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace newsgraph::language {
namespace {

constexpr std::array<Upos, 17> kAllUpos{Upos::ADJ,   Upos::ADP,   Upos::ADV, Upos::AUX,  Upos::CCONJ, Upos::DET,
                                        Upos::INTJ,  Upos::NOUN,  Upos::NUM, Upos::PART, Upos::PRON,  Upos::PROPN,
                                        Upos::PUNCT, Upos::SCONJ, Upos::SYM, Upos::VERB, Upos::X};

[[noreturn]] void unknown_label(const ModelFile& model, const std::string& label) {
  throw ModelError((model.folder() / "model.json").string() + ": label '" + label +
                   "' is not known to this program; reinstall the model or train it anew (tools/train)");
}

Upos upos_of(const ModelFile& model, const std::string& label) {
  for (const Upos upos : kAllUpos) {
    if (to_string(upos) == label) return upos;
  }
  unknown_label(model, label);
}

// The softmax probability of one of the scores.
float probability(const float* scores, std::size_t count, std::size_t chosen, std::vector<float>& buffer) {
  const float top = scores[highest({scores, count})];
  buffer.resize(count);
  for (std::size_t i = 0; i < count; ++i) buffer[i] = scores[i] - top;
  const float sum = exponentials(buffer);
  return buffer[chosen] / sum;
}

void apply_matrix(const ByteRows& x, std::size_t rows, const ByteMatrix& matrix, Floats& out) {
  out.resize(rows * matrix.padded_columns());
  multiply(x, rows, matrix, out.data(), matrix.padded_columns());
}

// What is negative becomes zero; then bytes.
void rectify(Floats& values, std::size_t rows, const ByteMatrix& from, ByteRows& out) {
  float* const data = values.data();
  for (std::size_t i = 0; i < values.size(); ++i) data[i] = data[i] > 0.0F ? data[i] : 0.0F;
  to_bytes(data, from.padded_columns(), rows, from.columns(), out);
}

}  // namespace

TagHead::TagHead(const ModelFile& model)
    : xpos_(model.labels(LabelKind::Xpos)), feats_(model.labels(LabelKind::Feats)) {
  const std::size_t width = model.dimensions().width;
  const std::size_t hidden = model.dimensions().hidden;
  hidden_.reset(width, hidden);
  load_matrix(model, "tag_hidden", width, hidden, true, hidden_);
  const auto upos = model.labels(LabelKind::Upos);
  const auto lemma = model.labels(LabelKind::Lemma);
  scores_.reset(hidden, upos.size() + xpos_.size() + feats_.size() + lemma.size());
  load_matrix(model, "upos", hidden, upos.size(), true, scores_);
  load_matrix(model, "xpos", hidden, xpos_.size(), true, scores_, upos.size());
  load_matrix(model, "feats", hidden, feats_.size(), true, scores_, upos.size() + xpos_.size());
  load_matrix(model, "lemma", hidden, lemma.size(), true, scores_, upos.size() + xpos_.size() + feats_.size());
  for (const std::string& label : upos) upos_.push_back(upos_of(model, label));
  for (const std::string& label : lemma) {
    const std::optional<LemmaScript> script = LemmaScript::parse(label);
    if (!script) unknown_label(model, label);
    scripts_.push_back(*script);
  }
}

void TagHead::apply(const ByteRows& x, const Batch& batch, Scratch& scratch) const {
  apply_matrix(x, batch.words(), hidden_, scratch.hidden);
  rectify(scratch.hidden, batch.words(), hidden_, scratch.bytes);
  apply_matrix(scratch.bytes, batch.words(), scores_, scratch.scores);
  const auto pieces = batch.pieces();
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    for (std::size_t i = 0; i < pieces[p].size; ++i) {
      Token& token = pieces[p].token(i);
      const float* scores = scratch.scores.data() + batch.row(p, i) * scores_.padded_columns();
      token.upos = upos_[highest({scores, upos_.size()})];
      scores += upos_.size();
      token.xpos = xpos_[highest({scores, xpos_.size()})];
      scores += xpos_.size();
      token.feats = feats_[highest({scores, feats_.size()})];
      scores += feats_.size();
      scripts_[highest({scores, scripts_.size()})].apply(token.form, token.lemma);
    }
  }
}

NameHead::NameHead(const ModelFile& model) {
  const auto labels = model.labels(LabelKind::Name);
  const std::size_t width = model.dimensions().width;
  const std::size_t hidden = model.dimensions().name_hidden;
  hidden_.reset(width, hidden);
  load_matrix(model, "name_hidden", width, hidden, true, hidden_);
  scores_.reset(hidden, labels.size());
  load_matrix(model, "ner", hidden, labels.size(), true, scores_);
  for (const std::string& label : labels) {
    const std::optional<NameTag> tag = NameTag::parse(label);
    if (!tag) unknown_label(model, label);
    tags_.push_back(*tag);
  }
}

void NameHead::apply(const ByteRows& x, const Batch& batch, Scratch& scratch) const {
  apply_matrix(x, batch.words(), hidden_, scratch.hidden);
  rectify(scratch.hidden, batch.words(), hidden_, scratch.bytes);
  apply_matrix(scratch.bytes, batch.words(), scores_, scratch.scores);
  const auto pieces = batch.pieces();
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    scratch.rows.clear();
    for (std::size_t i = 0; i < pieces[p].size; ++i) {
      scratch.rows.push_back(scratch.scores.data() + batch.row(p, i) * scores_.padded_columns());
    }
    scratch.best.resize(scratch.rows.size());
    scratch.decoder.decode(scratch.rows, tags_, scratch.best);
    for (std::size_t i = 0; i < scratch.rows.size(); ++i) {
      Token& token = pieces[p].token(i);
      const NameTag& tag = tags_[scratch.best[i]];
      token.name = tag.type;
      token.name_begins = tag.begins;
      token.name_margin = probability(scratch.rows[i], tags_.size(), scratch.best[i], scratch.exponentials);
    }
  }
}

TreeHead::TreeHead(const ModelFile& model)
    : hidden_(model.dimensions().hidden),
      arc_root_(model.floats("arc_root", {hidden_})),
      label_root_(model.floats("label_root", {hidden_})),
      deprels_(model.labels(LabelKind::Deprel)) {
  const std::size_t width = model.dimensions().width;
  const auto load = [&](ByteMatrix& matrix, const char* name, std::size_t depth, std::size_t columns, bool bias) {
    matrix.reset(depth, columns);
    load_matrix(model, name, depth, columns, bias, matrix);
  };
  load(arc_dependent_, "arc_dependent", width, hidden_, true);
  load(arc_head_, "arc_head", width, hidden_, true);
  load(arc_, "arc", hidden_, hidden_, true);
  load(label_dependent_, "label_dependent", width, hidden_, true);
  load(label_head_, "label_head", width, hidden_, false);
  load(labels_, "deprel", hidden_, deprels_.size(), true);
  for (float& value : arc_root_) value = std::max(value, 0.0F);
  const auto root = std::find(deprels_.begin(), deprels_.end(), "root");
  if (root == deprels_.end() || deprels_.size() < 2) unknown_label(model, "(root is missing)");
  root_label_ = static_cast<std::size_t>(root - deprels_.begin());
}

void TreeHead::apply(const ByteRows& x, const Batch& batch, Scratch& scratch) const {
  const std::size_t words = batch.words();
  apply_matrix(x, words, arc_dependent_, scratch.dependents);
  rectify(scratch.dependents, words, arc_dependent_, scratch.bytes);
  apply_matrix(scratch.bytes, words, arc_, scratch.queries);
  apply_matrix(x, words, arc_head_, scratch.heads);
  for (std::size_t p = 0; p < batch.pieces().size(); ++p) find_tree(batch, p, scratch);
  apply_matrix(x, words, label_dependent_, scratch.label_dependents);
  apply_matrix(x, words, label_head_, scratch.label_heads);
  label(batch, scratch);
}

void TreeHead::find_tree(const Batch& batch, std::size_t piece, Scratch& scratch) const {
  const Piece& words = batch.pieces()[piece];
  const std::size_t n = words.size;
  const std::size_t query_stride = arc_.padded_columns();
  const std::size_t head_stride = arc_head_.padded_columns();
  scratch.keys.reset(hidden_, n + 1);
  scratch.sentence_queries.resize(n * hidden_);
  for (std::size_t k = 0; k < hidden_; ++k) scratch.keys.set(k, 0, arc_root_[k]);
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t row = batch.row(piece, i);
    const float* const head = scratch.heads.data() + row * head_stride;
    for (std::size_t k = 0; k < hidden_; ++k) scratch.keys.set(k, i + 1, std::max(head[k], 0.0F));
    std::copy_n(scratch.queries.data() + row * query_stride, hidden_, scratch.sentence_queries.data() + i * hidden_);
  }
  const std::size_t stride = scratch.keys.padded_columns();
  scratch.arc_scores.resize(n * stride);
  multiply(scratch.sentence_queries.data(), hidden_, n, scratch.keys, scratch.arc_scores.data(), stride);
  scratch.found.resize(n);
  scratch.decoder.decode(scratch.arc_scores.data(), n, stride, scratch.found);
  for (std::size_t i = 0; i < n; ++i) {
    Token& token = words.token(i);
    token.head = static_cast<std::int32_t>(scratch.found[i]) - 1;
    token.parse_margin =
        probability(scratch.arc_scores.data() + i * stride, n + 1, scratch.found[i], scratch.exponentials);
  }
}

void TreeHead::label(const Batch& batch, Scratch& scratch) const {
  const std::size_t stride = label_dependent_.padded_columns();
  scratch.label_hidden.resize(batch.words() * hidden_);
  const auto pieces = batch.pieces();
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    for (std::size_t i = 0; i < pieces[p].size; ++i) {
      const std::int32_t head = pieces[p].token(i).head;
      const std::size_t row = batch.row(p, i);
      const float* const mine = scratch.label_dependents.data() + row * stride;
      const float* const other =
          head == kRoot ? label_root_.data()
                        : scratch.label_heads.data() + batch.row(p, static_cast<std::size_t>(head)) * stride;
      float* const out = scratch.label_hidden.data() + row * hidden_;
      for (std::size_t k = 0; k < hidden_; ++k) out[k] = std::max(mine[k] + other[k], 0.0F);
    }
  }
  to_bytes(scratch.label_hidden.data(), hidden_, batch.words(), hidden_, scratch.bytes);
  apply_matrix(scratch.bytes, batch.words(), labels_, scratch.label_scores);
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    for (std::size_t i = 0; i < pieces[p].size; ++i) {
      Token& token = pieces[p].token(i);
      float* const scores = scratch.label_scores.data() + batch.row(p, i) * labels_.padded_columns();
      std::size_t best = root_label_;
      if (token.head != kRoot) {  // `root` goes to the root and to nothing else
        scores[root_label_] = -1e9F;
        best = highest({scores, deprels_.size()});
        token.parse_margin *= probability(scores, deprels_.size(), best, scratch.exponentials);
      }
      token.deprel = deprels_[best];
    }
  }
}

}  // namespace newsgraph::language
