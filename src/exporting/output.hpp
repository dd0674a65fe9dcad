// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The buffer between a format's writer and its sink: writers append to text() and call flush_if_full() between
// elements, so that the sink sees pieces of about 64 KiB. Not thread-safe. Errors are the sink's.

#include "newsgraph/exporting/exporter.hpp"

#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {

class Output {
 public:
  explicit Output(const Sink& sink) : sink_(sink) { text_.reserve(kPiece + kPiece / 2); }

  /// What is not yet handed over; append to it.
  std::string& text() noexcept { return text_; }
  Output& operator<<(std::string_view piece) {
    text_.append(piece);
    return *this;
  }
  Output& operator<<(char c) {
    text_.push_back(c);
    return *this;
  }
  /// Hands over what has gathered, once it is worth a call.
  void flush_if_full() {
    if (text_.size() >= kPiece) finish();
  }
  /// Hands over the rest. To be called once at the end; nothing is lost silently in a destructor.
  void finish() {
    if (!text_.empty()) sink_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{64} * 1024;
  const Sink& sink_;
  std::string text_;
};

}  // namespace newsgraph::exporting::detail
