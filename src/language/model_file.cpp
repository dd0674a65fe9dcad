// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/model_file.hpp"

#include "half.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <optional>
#include <utility>

namespace newsgraph::language {
namespace {

constexpr unsigned kFormatVersion = 1;
constexpr std::size_t kMaxHeader = std::size_t{1} << 20U;
constexpr std::size_t kMaxDescription = std::size_t{1} << 24U;
constexpr std::uint32_t kMaxDimension = 1U << 24U;
constexpr std::uint32_t kMaxWidth = 1U << 12U;
constexpr std::string_view kRemedy = "; reinstall the model or train it anew (tools/train)";

constexpr std::array<std::pair<std::string_view, DataType>, 4> kTypes{
    {{"F32", DataType::F32}, {"F16", DataType::F16}, {"I8", DataType::I8}, {"U64", DataType::U64}}};
constexpr std::array<const char*, kLabelKinds> kLabelNames{"upos", "xpos", "feats", "lemma", "deprel", "ner"};

std::size_t size_of(DataType type) noexcept {
  switch (type) {
    case DataType::F32:
      return 4;
    case DataType::F16:
      return 2;
    case DataType::I8:
      return 1;
    case DataType::U64:
      return 8;
  }
  return 1;
}

std::string_view as_text(std::span<const std::byte> bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[noreturn]] void fail_at(const std::string& path, const std::string& what) {
  throw ModelError(path + ": " + what + std::string(kRemedy));
}

std::string read_small_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail_at(path.string(), "cannot be read");
  std::string text;
  char buffer[1 << 16];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
    text.append(buffer, static_cast<std::size_t>(in.gcount()));
    if (text.size() > kMaxDescription) fail_at(path.string(), "is too large for a model description");
  }
  return text;
}

// Iterative parsing: nesting in a hostile file must not exhaust the stack.
void parse(rapidjson::Document& json, std::string_view text, const std::string& path) {
  json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  if (json.HasParseError()) {
    fail_at(path, std::string("byte ") + std::to_string(json.GetErrorOffset()) + ": " +
                      rapidjson::GetParseError_En(json.GetParseError()));
  }
  if (!json.IsObject()) fail_at(path, "holds no JSON object");
}

const rapidjson::Value& member(const rapidjson::Value& object, const char* name, const std::string& path) {
  if (!object.IsObject()) fail_at(path, std::string("is no object where '") + name + "' is expected");
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd()) fail_at(path, std::string("has no '") + name + "'");
  return found->value;
}

std::string text_member(const rapidjson::Value& object, const char* name, const std::string& path) {
  const rapidjson::Value& value = member(object, name, path);
  if (!value.IsString()) fail_at(path, std::string("'") + name + "' is no string");
  return {value.GetString(), value.GetStringLength()};
}

std::uint32_t size_member(const rapidjson::Value& object, const char* name, const std::string& path) {
  const rapidjson::Value& value = member(object, name, path);
  if (!value.IsUint() || value.GetUint() == 0 || value.GetUint() > kMaxDimension) {
    fail_at(path, std::string("'") + name + "' is no size");
  }
  return value.GetUint();
}

void check_version(const rapidjson::Value& object, const std::string& path) {
  const rapidjson::Value& value = member(object, "format_version", path);
  const bool right = value.IsUint() ? value.GetUint() == kFormatVersion
                                    : value.IsString() && value.GetString() == std::to_string(kFormatVersion);
  if (!right) {
    fail_at(path, "is of another format version than " + std::to_string(kFormatVersion) + ", which this program reads");
  }
}

}  // namespace

ModelFile::ModelFile(const std::filesystem::path& folder) : folder_(folder) {
  read_description(folder / "model.json");
  map_weights(folder / "weights.safetensors");
  try {
    read_header();
  } catch (...) {
    ::munmap(const_cast<std::byte*>(mapping_.data()), mapping_.size());
    throw;
  }
}

ModelFile::~ModelFile() {
  ::munmap(const_cast<std::byte*>(mapping_.data()), mapping_.size());
}

void ModelFile::fail(const std::string& what) const {
  fail_at(weights_path_, what);
}

void ModelFile::read_description(const std::filesystem::path& path) {
  const std::string name = path.string();
  rapidjson::Document json;
  parse(json, read_small_file(path), name);
  check_version(json, name);
  expected_hash_ = text_member(json, "weights_xxh3", name);
  id_ = text_member(json, "language", name) + ' ' + text_member(json, "version", name) + ' ' + expected_hash_;
  if (json.HasMember("gazetteer_xxh3")) {
    gazetteer_hash_ = text_member(json, "gazetteer_xxh3", name);
    if (gazetteer_hash_.empty()) fail_at(name, "'gazetteer_xxh3' is empty");
    id_ += '-' + gazetteer_hash_.substr(0, 8);
  }
  const rapidjson::Value& network = member(json, "network", name);
  const std::pair<const char*, std::uint32_t*> sizes[] = {{"width", &dimensions_.width},
                                                          {"layers", &dimensions_.layers},
                                                          {"hidden", &dimensions_.hidden},
                                                          {"name_hidden", &dimensions_.name_hidden},
                                                          {"table_rows", &dimensions_.table_rows},
                                                          {"slot_dims", &dimensions_.slot_dims},
                                                          {"vector_dims", &dimensions_.vector_dims},
                                                          {"vocabulary", &dimensions_.vocabulary}};
  for (const auto& [key, target] : sizes) *target = size_member(network, key, name);
  if (dimensions_.width % 32 != 0 || dimensions_.width > kMaxWidth || dimensions_.layers > 16)
    fail_at(name, "the network has a width or depth of no use");
  const rapidjson::Value& labels = member(json, "labels", name);
  for (std::size_t kind = 0; kind < kLabelKinds; ++kind) {
    const rapidjson::Value& list = member(labels, kLabelNames[kind], name);
    if (!list.IsArray() || list.Empty()) fail_at(name, std::string("labels '") + kLabelNames[kind] + "' are no list");
    for (const rapidjson::Value& label : list.GetArray()) {
      if (!label.IsString())
        fail_at(name, std::string("labels '") + kLabelNames[kind] + "' hold something else than strings");
      labels_[kind].emplace_back(label.GetString(), label.GetStringLength());
    }
  }
}

void ModelFile::map_weights(const std::filesystem::path& path) {
  weights_path_ = path.string();
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(std::string("cannot be opened: ") + std::strerror(errno));
  struct stat status {};
  if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size < 8) {
    ::close(file);
    fail("is no weights file (shorter than a header)");
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  const int reason = errno;
  ::close(file);
  if (address == MAP_FAILED) fail(std::string("cannot be mapped: ") + std::strerror(reason));
  mapping_ = {static_cast<const std::byte*>(address), size};
}

void ModelFile::read_header() {
  std::uint64_t length = 0;
  for (std::size_t i = 8; i-- > 0;) length = length << 8U | std::to_integer<std::uint64_t>(mapping_[i]);
  if (length > kMaxHeader || length > mapping_.size() - 8) {
    fail("is no weights file (its header would be " + std::to_string(length) + " bytes long)");
  }
  const auto header = mapping_.subspan(8, static_cast<std::size_t>(length));
  data_ = mapping_.subspan(8 + static_cast<std::size_t>(length));
  rapidjson::Document json;
  parse(json, as_text(header), weights_path_);
  const rapidjson::Value& metadata = member(json, "__metadata__", weights_path_);
  check_version(metadata, weights_path_);
  if (const std::string hash = hex16(hash64(as_text(data_))); hash != expected_hash_) {
    fail("is damaged or belongs to another model.json (hash " + hash + ", expected " + expected_hash_ + ")");
  }
  for (const auto& entry : json.GetObject()) {
    const std::string name(entry.name.GetString(), entry.name.GetStringLength());
    if (name == "__metadata__") continue;
    const std::string type = text_member(entry.value, "dtype", weights_path_);
    const rapidjson::Value& shape = member(entry.value, "shape", weights_path_);
    const rapidjson::Value& offsets = member(entry.value, "data_offsets", weights_path_);
    Tensor tensor;
    bool good = shape.IsArray() && offsets.IsArray() && offsets.Size() == 2 && offsets[0].IsUint64() &&
                offsets[1].IsUint64() && offsets[0].GetUint64() <= offsets[1].GetUint64() &&
                offsets[1].GetUint64() <= data_.size();
    bool known = false;
    for (const auto& [text, value] : kTypes) {
      if (text != type) continue;
      tensor.type = value;
      known = true;
    }
    std::size_t count = 1;
    if (good) {
      for (const rapidjson::Value& size : shape.GetArray()) {
        good = good && size.IsUint() && size.GetUint() <= kMaxDimension && count <= data_.size();
        if (!good) break;
        count *= size.GetUint();
        tensor.shape.push_back(size.GetUint());
      }
    }
    if (!good || !known || count * size_of(tensor.type) != offsets[1].GetUint64() - offsets[0].GetUint64()) {
      fail("tensor '" + name + "': type, shape and place do not fit together");
    }
    tensor.begin = offsets[0].GetUint64();
    tensor.end = offsets[1].GetUint64();
    tensors_.emplace(name, std::move(tensor));
  }
}

const ModelFile::Tensor& ModelFile::find(std::string_view name, std::initializer_list<std::size_t> shape) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) fail("has no tensor '" + std::string(name) + "'");
  if (!std::equal(shape.begin(), shape.end(), found->second.shape.begin(), found->second.shape.end())) {
    std::string wanted;
    for (const std::size_t size : shape) wanted += (wanted.empty() ? "" : "x") + std::to_string(size);
    fail("tensor '" + std::string(name) + "' is not " + wanted + ", as model.json says");
  }
  return found->second;
}

std::span<const std::byte> ModelFile::bytes(std::string_view name, DataType type,
                                            std::initializer_list<std::size_t> shape) const {
  const Tensor& tensor = find(name, shape);
  if (tensor.type != type) fail("tensor '" + std::string(name) + "' has another type of number than expected");
  return data_.subspan(tensor.begin, tensor.end - tensor.begin);
}

std::vector<float> ModelFile::floats(std::string_view name, std::initializer_list<std::size_t> shape) const {
  const Tensor& tensor = find(name, shape);
  if (tensor.type != DataType::F32 && tensor.type != DataType::F16) {
    fail("tensor '" + std::string(name) + "' does not hold floating-point numbers");
  }
  const std::byte* const from = data_.data() + tensor.begin;
  std::vector<float> values((tensor.end - tensor.begin) / size_of(tensor.type));
  if (tensor.type == DataType::F32) {
    std::memcpy(values.data(), from, values.size() * sizeof(float));
  } else {
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::uint16_t half = 0;
      std::memcpy(&half, from + 2 * i, sizeof half);
      values[i] = half_to_float(half);
    }
  }
  for (const float value : values) {
    if (!std::isfinite(value)) fail("tensor '" + std::string(name) + "' holds a number that is not finite");
  }
  return values;
}

ModelFile::Matrix ModelFile::matrix(const std::string& name, std::size_t depth, std::size_t columns) const {
  const auto from = bytes(name + ".weight", DataType::I8, {depth, columns});
  Matrix result{std::vector<std::int8_t>(depth * columns), floats(name + ".scale", {columns})};
  std::memcpy(result.values.data(), from.data(), from.size());
  return result;
}

std::vector<std::uint64_t> ModelFile::integers(std::string_view name, std::size_t size) const {
  const auto from = bytes(name, DataType::U64, {size});
  std::vector<std::uint64_t> values(size);
  std::memcpy(values.data(), from.data(), from.size());
  return values;
}

}  // namespace newsgraph::language
