// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the three reading targets share: read the bytes, check what every document promises.

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/reading/reader.hpp"

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace newsgraph::test {

inline void fuzz_reading(const std::uint8_t* data, std::size_t size, reading::Format format) {
  std::istringstream stream(std::string(reinterpret_cast<const char*>(data), size));
  reading::ReadOptions options;
  options.max_article_size = 64 * 1024;
  reading::ReadSink sink;
  sink.document = [](model::Document&& document) {
    const bool sound = is_valid_utf8(document.text) && is_valid_utf8(document.title) && is_valid_utf8(document.id) &&
                       !document.text.empty() && !document.id.empty() && document.sha256.size() == 64;
    if (!sound) std::abort();
  };
  sink.skipped = [](reading::Skipped&& skipped) {
    if (skipped.reason.empty() || skipped.path.empty()) std::abort();
  };
  reading::read_stream(stream, "in", format, options, sink);
}

}  // namespace newsgraph::test
