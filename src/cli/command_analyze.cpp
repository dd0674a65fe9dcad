// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_analyze.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/language/analyze_job.hpp"
#include "newsgraph/pipeline/locate.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace newsgraph::cli {

void CommandAnalyze::setup(CLI::App& app) {
  CLI::Option* jsonl = app.add_flag("--jsonl", jsonl_, "The input is articles, a JSON object a line");
  CLI::Option* pretokenized = app.add_flag("--pretokenized", pretokenized_, "A sentence a line, tokens as they are");
  CLI::Option* conllu = app.add_flag("--conllu", conllu_, "Keep the tokens of CoNLL-U input, fill in the columns");
  jsonl->excludes(pretokenized)->excludes(conllu);
  pretokenized->excludes(conllu);
  app.add_flag("--coref", coreference_, "JSON lines with 'sentences' in, the same with 'mentions' out")
      ->excludes(pretokenized)
      ->excludes(conllu);
  app.add_option("--threads", threads_, "Threads (0: one for each core)")->envname("NEWSGRAPH_THREADS");
  app.add_option("--model", model_, "Folder of the language model")->type_name("DIR");
}

int CommandAnalyze::run() {
  language::AnalyzeOptions options;
  options.threads = threads_;
  options.coreference = coreference_;
  if (jsonl_) options.input = language::AnalyzeInput::Jsonl;
  if (pretokenized_) options.input = language::AnalyzeInput::Pretokenized;
  if (conllu_) options.input = language::AnalyzeInput::Conllu;
  const language::Analyzer analyzer(pipeline::locate_model(model_));
  language::run_analyze(
      std::cin, [](std::string_view bytes) { std::cout << bytes; }, analyzer, options);
  return kOk;
}

}  // namespace newsgraph::cli
