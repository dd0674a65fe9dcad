// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hashes. XXH3 for ids (stable across machines and versions of the library), SHA-256 for the contents of articles.
// All functions are pure and thread-safe.

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

/// XXH3-64 of the bytes.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0) noexcept;

/// 16 lower-case hex digits.
std::string hex16(std::uint64_t value);

/// 64 lower-case hex digits of the SHA-256 (FIPS 180-4) of the bytes.
std::string sha256_hex(std::string_view bytes);

}  // namespace newsgraph
