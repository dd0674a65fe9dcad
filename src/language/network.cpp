// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/network.hpp"

#include "batch.hpp"
#include "equal_rows.hpp"
#include "gazetteer.hpp"
#include "heads.hpp"
#include "kernels.hpp"
#include "recurrent_layer.hpp"
#include "type_encoder.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace newsgraph::language {
namespace {

// In words. Enough rows for the matrix products, few enough for the second-level cache.
constexpr std::size_t kBatchWords = 1024;
constexpr std::size_t kFlagKinds = 8;
constexpr std::uint8_t kFirstWord = 1;
constexpr std::uint8_t kHeadline = 2;
constexpr std::uint8_t kAllCapitals = 4;

// How the letters of a whole sentence look (features.context_flags of tools/train).
class CaseCount {
 public:
  void add(const TypeCache::Entry& word) noexcept {
    const CaseClass kind = word.case_class;
    const bool title = kind == CaseClass::Title;
    const bool upper = kind == CaseClass::Upper;
    if (!word.is_long || !(title || upper || kind == CaseClass::Lower || kind == CaseClass::Mixed)) return;
    ++words_;
    capitals_ += title || upper ? 1U : 0U;
    uppers_ += upper ? 1U : 0U;
  }
  std::uint8_t flags() const noexcept {
    if (words_ < 3 || capitals_ * 10 < words_ * 8) return 0;
    return uppers_ * 10 >= words_ * 8 ? kAllCapitals : kHeadline;
  }

 private:
  std::size_t words_ = 0, capitals_ = 0, uppers_ = 0;
};

Gazetteer open_gazetteer(const ModelFile& model) {
  if (model.gazetteer_hash().empty()) return {};
  return {model.folder() / "gazetteer.safetensors", model.gazetteer_hash()};
}

}  // namespace

struct Network::Parts {
  explicit Parts(const ModelFile& model)
      : width(model.dimensions().width),
        names_known(open_gazetteer(model)),
        types(model, names_known),
        flags(model.floats("flags", {kFlagKinds, width})),
        known(model.gazetteer_hash().empty() ? std::vector<float>()
                                             : model.floats("known", {kGazetteerFeatures, width})),
        tags(model),
        names(model),
        tree(model) {
    for (std::uint32_t i = 0; i < model.dimensions().layers; ++i)
      layers.emplace_back(model, "lstm" + std::to_string(i));
  }

  void encode(const Batch& batch, Workspace::State& state) const;
  void add_known(KnownName name, float* out) const noexcept;

  std::size_t width;
  Gazetteer names_known;
  TypeEncoder types;
  std::vector<float> flags;
  std::vector<float> known;  // a row a feature of the gazetteer
  std::vector<RecurrentLayer> layers;
  TagHead tags;
  NameHead names;
  TreeHead tree;
};

struct Network::Workspace::State {
  TypeCache types;
  Batch batch;
  Floats x;
  ByteRows rows;  // of x, for the heads
  std::vector<Piece> pieces;
  std::vector<TypeCache::Entry> entries;  // of each row
  std::vector<std::uint8_t> flags;        // of each row
  std::vector<KnownName> known;           // of each row
  std::vector<std::uint16_t> piece_masks;
  std::vector<KnownName> piece_known;
  EqualRows equal;
  RecurrentLayer::Scratch recurrent;
  TagHead::Scratch tags;
  NameHead::Scratch names;
  TreeHead::Scratch tree;
};

Network::Workspace::Workspace() : state_(std::make_unique<State>()) {}
Network::Workspace::~Workspace() = default;
Network::Workspace::Workspace(Workspace&&) noexcept = default;
Network::Workspace& Network::Workspace::operator=(Workspace&&) noexcept = default;

Network::Network(const ModelFile& model) : parts_(std::make_unique<Parts>(model)) {}
Network::~Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;

// Classes in rising order: sums in floating point depend on it.
void Network::Parts::add_known(KnownName name, float* out) const noexcept {
  for (std::size_t c = 0; c < kGazetteerClasses; ++c) {
    if ((name.classes >> c & 1U) == 0) continue;
    const float* const row = known.data() + (3 * c + static_cast<std::size_t>(name.place)) * width;
    for (std::size_t k = 0; k < width; ++k) out[k] += row[k];
  }
}

void Network::Parts::encode(const Batch& batch, Workspace::State& state) const {
  types.begin_batch(state.types, batch.words());
  state.entries.resize(batch.words());
  state.flags.resize(batch.words());
  state.known.resize(batch.words());
  const auto pieces = batch.pieces();
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    CaseCount count;
    state.piece_masks.resize(pieces[p].size);
    state.piece_known.resize(pieces[p].size);
    for (std::size_t i = 0; i < pieces[p].size; ++i) {
      TypeCache::Entry& entry = state.entries[batch.row(p, i)];
      entry = types.look_up(state.types, pieces[p].token(i).form);
      count.add(entry);
      state.piece_masks[i] = entry.known;
    }
    names_known.match(pieces[p].tokens(), state.piece_masks, state.piece_known);
    const std::uint8_t whole = count.flags();
    for (std::size_t i = 0; i < pieces[p].size; ++i) {
      state.flags[batch.row(p, i)] = static_cast<std::uint8_t>(whole | (i == 0 ? kFirstWord : 0));
      state.known[batch.row(p, i)] = state.piece_known[i];
    }
  }
  types.finish_batch(state.types);
  state.x.resize(batch.words() * width);
  state.equal.begin(batch.words());
  for (std::size_t row = 0; row < batch.words(); ++row) {
    state.equal.add(state.entries[row].row, state.flags[row], state.known[row]);
    const float* const type = types.vector(state.types, state.entries[row].row);
    const float* const flag = flags.data() + state.flags[row] * width;
    float* const out = state.x.data() + row * width;
    for (std::size_t k = 0; k < width; ++k) out[k] = type[k] + flag[k];
    if (state.known[row].classes != 0) add_known(state.known[row], out);
  }
  for (const RecurrentLayer& layer : layers) {
    layer.apply(state.x.data(), batch.steps(), state.recurrent, &layer == &layers.front() ? &state.equal : nullptr);
  }
}

namespace {

void cut_into_pieces(std::span<Sentence* const> sentences, std::vector<Piece>& pieces) {
  pieces.clear();
  for (Sentence* const sentence : sentences) {
    const std::size_t size = sentence->tokens.size();
    for (std::size_t begin = 0; begin < size; begin += Network::kMaxSentence) {
      pieces.push_back({sentence, static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(std::min(Network::kMaxSentence, size - begin))});
    }
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.size > b.size; });
}

// Heads were relative to their pieces; later roots hang from the first.
void join_pieces(Sentence& sentence) {
  std::int32_t root = kRoot;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    Token& token = sentence.tokens[i];
    const auto begin = static_cast<std::int32_t>(i / Network::kMaxSentence * Network::kMaxSentence);
    if (token.head != kRoot) {
      token.head += begin;
    } else if (root == kRoot) {
      root = static_cast<std::int32_t>(i);
    } else {
      token.head = root;
      token.deprel = "parataxis";
    }
  }
}

}  // namespace

void Network::annotate(std::span<Sentence* const> sentences, Workspace& workspace) const {
  Workspace::State& state = *workspace.state_;
  cut_into_pieces(sentences, state.pieces);
  const std::span<const Piece> pieces(state.pieces);
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t words = 0;
    std::size_t end = begin;
    while (end < pieces.size() && (end == begin || words + pieces[end].size <= kBatchWords))
      words += pieces[end++].size;
    state.batch.lay_out(pieces.subspan(begin, end - begin));
    parts_->encode(state.batch, state);
    to_bytes(state.x.data(), parts_->width, words, parts_->width, state.rows);
    parts_->tags.apply(state.rows, state.batch, state.tags);
    parts_->names.apply(state.rows, state.batch, state.names);
    parts_->tree.apply(state.rows, state.batch, state.tree);
    begin = end;
  }
  for (Sentence* const sentence : sentences) {
    if (sentence->tokens.size() > kMaxSentence) join_pieces(*sentence);
  }
}

}  // namespace newsgraph::language
