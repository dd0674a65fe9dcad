// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_extract.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/extraction/tuples.hpp"
#include "table.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace newsgraph::cli {

void CommandExtract::setup(CLI::App& app) {
  app.add_option("--style", style_, "graph, carb, carb11, benchie or wire57")->capture_default_str();
  app.add_flag("--sentences", options_.sentences, "Each line of the input is a text of its own; its id is its number");
  app.add_flag("--pretokenized", options_.pretokenized, "The same, with tokens separated by one blank");
  app.add_flag("--tsv", options_.tsv, "Print sentence, confidence, arg1, relation, arg2 ... separated by tabs");
  app.add_flag("--strict", strict_, "Exit code 1 when an article could not be read");
  app.add_option("--min-confidence", options_.min_confidence,
                 "Leave out what is less certain (graph: " + number_text(extraction::kLeastConfidence) +
                     ", benchie: " + number_text(extraction::default_min_confidence(extraction::TupleStyle::Benchie)) +
                     ", wire57: " + number_text(extraction::default_min_confidence(extraction::TupleStyle::Wire57)) +
                     ", else 0)");
  app.add_option("--threads", options_.threads, "Threads (0: one for each core)")->envname("NEWSGRAPH_THREADS");
  app.add_option("--model", options_.model, "Folder of the language model")->type_name("DIR");
  app.add_option("--relations", options_.relations, "Table of relation types")->type_name("FILE");
}

int CommandExtract::run() {
  const auto style = extraction::tuple_style_from(style_);
  if (!style) throw UsageError("--style: '" + style_ + "' is none of: graph, carb, carb11, benchie, wire57");
  options_.style = *style;
  const std::size_t failures = pipeline::run_extract(
      std::cin, [](std::string_view bytes) { std::cout << bytes; }, options_);
  return strict_ && failures != 0 ? kNothingFound : kOk;
}

}  // namespace newsgraph::cli
