// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace newsgraph::pipeline {

unsigned thread_count(unsigned wanted) noexcept {
  return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

void parallel_for(std::size_t count, unsigned threads, const std::function<void(unsigned, std::size_t)>& work,
                  const std::function<void()>& meanwhile) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::condition_variable finished;
  std::exception_ptr failure;
  const unsigned workers = static_cast<unsigned>(std::clamp<std::size_t>(count, 1, thread_count(threads)));
  unsigned running = workers;

  const auto worker = [&](unsigned thread) {
    try {
      for (std::size_t item = next.fetch_add(1); item < count; item = next.fetch_add(1)) work(thread, item);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
      next.store(count);
    }
    const std::lock_guard lock(mutex);
    --running;
    finished.notify_one();
  };

  {
    std::vector<std::jthread> pool;
    pool.reserve(workers);
    for (unsigned thread = 0; thread < workers; ++thread) pool.emplace_back(worker, thread);
    std::unique_lock lock(mutex);
    for (bool last = false; !last;) {
      last = finished.wait_for(lock, std::chrono::milliseconds(200), [&] { return running == 0; });
      if (!meanwhile) continue;
      lock.unlock();
      try {
        meanwhile();
        lock.lock();
      } catch (...) {
        lock.lock();
        if (!failure) failure = std::current_exception();
        next.store(count);
      }
    }
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace newsgraph::pipeline
