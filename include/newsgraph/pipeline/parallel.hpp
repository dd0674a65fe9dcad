// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Work on numbered items by several threads. Which thread takes which item is left open; results must only depend on
// the item, so that the number of threads never shows.

#include <cstddef>
#include <functional>

namespace newsgraph::pipeline {

/// The number of threads meant by `wanted` (0: one for each core).
unsigned thread_count(unsigned wanted) noexcept;

/// Calls work(thread, item) for every item below `count`, on `threads` threads (numbered from 0). While they work, the
/// calling thread runs `meanwhile` about five times a second, and once at the end. The first exception of a worker
/// stops the others and is thrown here.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(unsigned, std::size_t)>& work,
                  const std::function<void()>& meanwhile = {});

}  // namespace newsgraph::pipeline
