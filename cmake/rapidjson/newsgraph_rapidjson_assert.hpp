// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// RapidJSON's assertion as an exception: a wrong type in a document must be an error to report, never an abort.
#include <stdexcept>
#define RAPIDJSON_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : throw std::logic_error("RapidJSON: failed condition " #condition))
#define RAPIDJSON_ASSERT_THROWS 1
#define RAPIDJSON_NOEXCEPT_ASSERT(condition) static_cast<void>(condition)
