// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_build.hpp"

#include "build_summary.hpp"
#include "option_values.hpp"
#include "progress_line.hpp"

#include "newsgraph/base/error.hpp"

#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include <iostream>

namespace newsgraph::cli {

void CommandBuild::setup(CLI::App& app) {
  app.add_option("PATH", options_.inputs, "Articles: files, folders, or - for standard input")->required();
  app.add_option("-o,--output", options_.output, "Folder for the graph")->capture_default_str()->type_name("DIR");
  app.add_flag("--full", options_.full,
               "Forget what earlier builds in the folder found; also mends a damaged database");
  app.add_flag("--dry-run", options_.dry_run, "Say what would be read; write nothing");
  app.add_option("--threads", options_.threads, "Threads (0: one for each core)")
      ->envname("NEWSGRAPH_THREADS")
      ->capture_default_str();
  app.add_option("--model", options_.model, "Folder of the language model")->type_name("DIR");
  app.add_option("--relations", options_.relations, "Table of relation types")->type_name("FILE");
  app.add_option("--overrides", options_.overrides, "Corrections to entities (docs/formats/overrides.md)")
      ->type_name("FILE");
  app.add_option("--same-as", options_.same_as, "Lines 'name<TAB>IRI' for schema:sameAs")->type_name("FILE");
  app.add_option("--published", published_, "Date of articles that give none")->type_name("DATE");
  app.add_option("--language", language_, "'en', or 'any' to read articles in other languages too")
      ->capture_default_str();
  app.add_option("--format", format_, "What standard input is: jsonl, text or html")->capture_default_str();
  app.add_option(
         "--max-article-size", max_article_size_,
         "Larger articles are not read; counted after decompression, so that a small file can't fill the memory")
      ->capture_default_str()
      ->type_name("SIZE");
  app.add_option("--base-iri", options_.exporting.base_iri, "What IRIs begin with")->capture_default_str();
  app.add_option("--max-types", options_.exporting.max_types, "Edge types kept apart in exports")
      ->capture_default_str();
  app.add_option("--evidence", evidence_, "Sentences in exports: none, first or all")->capture_default_str();
  app.add_flag("--json", json_, "Print the summary as JSON");
}

int CommandBuild::run() {
  if (!published_.empty()) options_.reading.published = parse_date("--published", published_);
  options_.reading.max_article_size = parse_size("--max-article-size", max_article_size_);
  options_.exporting.evidence = parse_evidence(evidence_);
  if (language_ != "en" && language_ != "any") {
    throw UsageError("--language: '" + language_ + "' is none of: en, any");
  }
  options_.reading.any_language = language_ == "any";
  if (format_ == "text") {
    options_.reading.standard_input_format = reading::Format::Text;
  } else if (format_ == "html") {
    options_.reading.standard_input_format = reading::Format::Html;
  } else if (format_ != "jsonl") {
    throw UsageError("--format: '" + format_ + "' is none of: jsonl, text, html");
  }
  pipeline::BuildReport report;
  {
    ProgressLine line;
    std::string stage;
    report = pipeline::run_build(options_, [&](const pipeline::Progress& progress) {
      if (stage != progress.stage) {
        stage = progress.stage;
        spdlog::info("{}", stage);
      }
      line.show(progress);
    });
  }
  log_problems(report);
  json_ ? print_summary_json(std::cout, options_, report) : print_summary(std::cout, options_, report);
  return count_failures(report) == 0 ? kOk : kNothingFound;
}

}  // namespace newsgraph::cli
