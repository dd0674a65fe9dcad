// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A trained model on disk: a folder with model.json (dimensions, vocabularies) and weights.safetensors (docs/NETWORK.md
// describes both). The weights are memory-mapped; views stay valid as long as the ModelFile lives. Opening reads every
// byte once (the hash). Immutable and thread-safe afterwards. Throws ModelError, naming file and place, for anything
// that is missing, damaged or of another version.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Sizes of the network, as model.json gives them.
struct NetworkDimensions {
  std::uint32_t width = 0;        ///< of word vectors and LSTM layers
  std::uint32_t layers = 0;       ///< bidirectional LSTM layers
  std::uint32_t hidden = 0;       ///< of the tag, arc and label spaces
  std::uint32_t name_hidden = 0;  ///< of the name space
  std::uint32_t table_rows = 0;   ///< of the hash table of word pieces
  std::uint32_t slot_dims = 0;    ///< columns of that table
  std::uint32_t vector_dims = 0;  ///< of the frozen word vectors
  std::uint32_t vocabulary = 0;   ///< words that have such a vector
};

enum class LabelKind : std::uint8_t { Upos, Xpos, Feats, Lemma, Deprel, Name };
inline constexpr std::size_t kLabelKinds = 6;

enum class DataType : std::uint8_t { F32, F16, I8, U64 };

class ModelFile {
 public:
  explicit ModelFile(const std::filesystem::path& folder);
  ~ModelFile();
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;

  const NetworkDimensions& dimensions() const noexcept { return dimensions_; }
  std::span<const std::string> labels(LabelKind kind) const noexcept { return labels_[static_cast<std::size_t>(kind)]; }
  /// "en 0.1.0 6f0c…": language, version and hash of the weights.
  const std::string& id() const noexcept { return id_; }
  /// XXH3-64 of the data of gazetteer.safetensors, which the network then needs; empty for a network without one.
  const std::string& gazetteer_hash() const noexcept { return gazetteer_hash_; }
  const std::filesystem::path& folder() const noexcept { return folder_; }

  /// The bytes of a tensor that must have this type and shape.
  std::span<const std::byte> bytes(std::string_view name, DataType type,
                                   std::initializer_list<std::size_t> shape) const;
  /// Its numbers, from F32 or F16; all are finite.
  std::vector<float> floats(std::string_view name, std::initializer_list<std::size_t> shape) const;
  struct Matrix {
    std::vector<std::int8_t> values;  ///< row by row
    std::vector<float> scales;        ///< of each column
  };
  /// The matrix `name`.weight [depth, columns] of I8 with `name`.scale [columns].
  Matrix matrix(const std::string& name, std::size_t depth, std::size_t columns) const;
  /// Its numbers, from U64.
  std::vector<std::uint64_t> integers(std::string_view name, std::size_t size) const;

 private:
  struct Tensor {
    DataType type = DataType::F32;
    std::vector<std::size_t> shape;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  void read_description(const std::filesystem::path& path);
  void map_weights(const std::filesystem::path& path);
  void read_header();
  const Tensor& find(std::string_view name, std::initializer_list<std::size_t> shape) const;
  [[noreturn]] void fail(const std::string& what) const;

  std::filesystem::path folder_;
  std::string weights_path_;
  std::string expected_hash_;
  std::string id_;
  std::string gazetteer_hash_;
  NetworkDimensions dimensions_;
  std::array<std::vector<std::string>, kLabelKinds> labels_;
  std::span<const std::byte> mapping_;
  std::span<const std::byte> data_;
  std::map<std::string, Tensor, std::less<>> tensors_;
};

}  // namespace newsgraph::language
