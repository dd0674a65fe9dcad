// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/analyze_job.hpp"

#include "analyze_source.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace newsgraph::language {
namespace {

// Enough words for the network to work on whole batches, few enough that threads share the work of small inputs.
constexpr std::size_t kBatchBytes = 48'000;
constexpr std::size_t kBatchItems = 512;

struct Batch {
  std::vector<std::unique_ptr<AnalyzeItem>> items;
  std::string output;
  std::exception_ptr error;
  bool done = false;
};

// Fills a batch; false at the end of the input. An error is kept in the batch, behind the items before it.
bool read_batch(AnalyzeSource& source, Batch& batch) {
  std::size_t size = 0;
  try {
    while (size < kBatchBytes && batch.items.size() < kBatchItems) {
      std::unique_ptr<AnalyzeItem> item = source.next();
      if (item == nullptr) return !batch.items.empty();
      size += item->size();
      batch.items.push_back(std::move(item));
    }
  } catch (...) {
    batch.error = std::current_exception();
  }
  return true;
}

// Where an item can't be read, those before it are still written.
void work(Batch& batch, const Analyzer& analyzer, Analyzer::Workspace& workspace) {
  std::vector<Analysis*> documents;
  for (const std::unique_ptr<AnalyzeItem>& item : batch.items) {
    try {
      item->segment(analyzer);
    } catch (...) {
      batch.error = std::current_exception();
      break;
    }
    documents.push_back(&item->analysis);
  }
  batch.items.resize(documents.size());
  try {
    analyzer.annotate(documents, workspace);
    for (const std::unique_ptr<AnalyzeItem>& item : batch.items) item->write(analyzer, batch.output);
  } catch (...) {
    batch.error = std::current_exception();
  }
  batch.items.clear();
}

// A fixed crew of threads over a bounded queue; results are taken in the order of the batches.
class Crew {
 public:
  Crew(const Analyzer& analyzer, unsigned threads)
      : analyzer_(analyzer), limit_(2 * static_cast<std::size_t>(threads)) {
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
  }
  ~Crew() {
    {
      const std::scoped_lock lock(mutex_);
      stopped_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
  }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  bool full() const noexcept { return in_order_.size() >= limit_; }
  bool empty() const noexcept { return in_order_.empty(); }

  void add(std::unique_ptr<Batch> batch) {
    {
      const std::scoped_lock lock(mutex_);
      waiting_.push_back(batch.get());
    }
    in_order_.push_back(std::move(batch));
    changed_.notify_all();
  }

  // Waits for the oldest batch.
  std::unique_ptr<Batch> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return in_order_.front()->done; });
    std::unique_ptr<Batch> batch = std::move(in_order_.front());
    in_order_.pop_front();
    return batch;
  }

 private:
  void serve() {
    Analyzer::Workspace workspace(analyzer_);
    for (;;) {
      Batch* batch = nullptr;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
        if (stopped_) return;
        batch = waiting_.front();
        waiting_.pop_front();
      }
      work(*batch, analyzer_, workspace);
      {
        const std::scoped_lock lock(mutex_);
        batch->done = true;
      }
      changed_.notify_all();
    }
  }

  const Analyzer& analyzer_;
  std::size_t limit_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch*> waiting_;                   // guarded by mutex_
  bool stopped_ = false;                         // guarded by mutex_
  std::deque<std::unique_ptr<Batch>> in_order_;  // the caller's thread only
  std::vector<std::jthread> threads_;            // last: joined before the rest goes
};

void hand_out(const Batch& batch, const std::function<void(std::string_view)>& out) {
  if (!batch.output.empty()) out(batch.output);
  if (batch.error != nullptr) std::rethrow_exception(batch.error);
}

std::unique_ptr<AnalyzeSource> open(std::istream& in, const Analyzer& analyzer, const AnalyzeOptions& options) {
  if (options.coreference) return open_coreference_source(in);
  switch (options.input) {
    case AnalyzeInput::Jsonl:
      return open_jsonl_source(in);
    case AnalyzeInput::Pretokenized:
      return open_pretokenized_source(in);
    case AnalyzeInput::Conllu:
      return open_conllu_source(in);
    case AnalyzeInput::Text:
      break;
  }
  return open_text_source(in, analyzer);
}

}  // namespace

void run_analyze(std::istream& in, const std::function<void(std::string_view)>& out, const Analyzer& analyzer,
                 const AnalyzeOptions& options) {
  const std::unique_ptr<AnalyzeSource> source = open(in, analyzer, options);
  const unsigned threads = options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  if (threads == 1) {
    Analyzer::Workspace workspace(analyzer);
    for (Batch batch; read_batch(*source, batch); batch = {}) {
      work(batch, analyzer, workspace);
      hand_out(batch, out);
    }
    return;
  }
  Crew crew(analyzer, threads);
  for (bool more = true; more || !crew.empty();) {
    if (more && !crew.full()) {
      auto batch = std::make_unique<Batch>();
      more = read_batch(*source, *batch);
      const bool failed = batch->error != nullptr;
      if (more) crew.add(std::move(batch));
      if (failed) more = false;
    } else {
      hand_out(*crew.take(), out);
    }
  }
}

}  // namespace newsgraph::language
