// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: any bytes read as text. Whatever they are, reading ends, and documents are valid UTF-8 with text.
#include "fuzz_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  newsgraph::test::fuzz_reading(data, size, newsgraph::reading::Format::Automatic);
  return 0;
}
