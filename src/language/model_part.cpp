// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "model_part.hpp"

#include "newsgraph/base/error.hpp"

#include <rapidjson/document.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <utility>

namespace newsgraph::language {
namespace {

constexpr std::size_t kLengthBytes = 8;

// Little-endian on every machine; there are eight bytes at least.
std::uint64_t read_u64(std::string_view bytes) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = kLengthBytes; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

void ModelPart::refuse(const std::string& reason) const {
  throw ModelError(file_.string() + ": " + reason + "; install the model that came with this version of newsgraph");
}

ModelPart::ModelPart(std::filesystem::path file) : file_(std::move(file)) {
  std::ifstream stream(file_, std::ios::binary);
  if (!stream) refuse("can't be opened");
  bytes_.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  if (stream.bad()) refuse("can't be read");
  if (bytes_.size() < kLengthBytes) refuse("is damaged");
  const std::uint64_t header_size = read_u64(bytes_);
  if (header_size > bytes_.size() - kLengthBytes) refuse("is damaged");
  data_begin_ = kLengthBytes + static_cast<std::size_t>(header_size);
  // Iterative parsing: nesting in a hostile file must not exhaust the stack.
  rapidjson::Document header;
  header.Parse<rapidjson::kParseIterativeFlag>(bytes_.data() + kLengthBytes, static_cast<std::size_t>(header_size));
  if (header.HasParseError() || !header.IsObject() || !header.HasMember("__metadata__") ||
      !header["__metadata__"].IsObject()) {
    refuse("is damaged: its header is no JSON object with __metadata__");
  }
  for (const auto& member : header["__metadata__"].GetObject()) {
    if (member.value.IsString()) {
      metadata_.emplace(std::string(member.name.GetString(), member.name.GetStringLength()),
                        std::string(member.value.GetString(), member.value.GetStringLength()));
    }
  }
}

std::string_view ModelPart::metadata(std::string_view name) const {
  const auto found = metadata_.find(name);
  return found != metadata_.end() ? std::string_view(found->second) : std::string_view{};
}

}  // namespace newsgraph::language
