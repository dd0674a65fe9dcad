// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Writes the hand-made knowledge bases in every format: export_fixtures DIR gives DIR/<name>/<file>. tests/integration
// loads these files into the real programs.
#include "fixture.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

namespace fs = std::filesystem;
using newsgraph::exporting::Exporter;
using newsgraph::exporting::ExportOptions;
using newsgraph::model::KnowledgeBase;

void write_all(const fs::path& folder, const KnowledgeBase& knowledge) {
  fs::create_directories(folder);
  const auto save = [&](std::string_view name, const auto& write) {
    std::ofstream file(folder / name, std::ios::binary);
    write([&](std::string_view piece) { file.write(piece.data(), static_cast<std::streamsize>(piece.size())); });
    if (!file.flush()) throw std::runtime_error("can't write " + (folder / name).string());
  };
  for (const Exporter& exporter : newsgraph::exporting::exporters()) {
    save(exporter.file_name, [&](const auto& sink) { exporter.write(knowledge, ExportOptions{}, sink); });
    if (exporter.write_companion == nullptr) continue;
    save(exporter.companion_name,
         [&](const auto& sink) { exporter.write_companion(knowledge, ExportOptions{}, sink); });
  }
  save("statements.jsonl", [&](const auto& sink) { newsgraph::exporting::write_statements_jsonl(knowledge, sink); });
  save("entities.jsonl", [&](const auto& sink) { newsgraph::exporting::write_entities_jsonl(knowledge, sink); });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: export_fixtures DIR\n";
    return 2;
  }
  try {
    const fs::path folder = argv[1];
    write_all(folder / "summit", newsgraph::exporting::test::summit());
    write_all(folder / "hostile", newsgraph::exporting::test::hostile());
    write_all(folder / "many", newsgraph::exporting::test::many_types(400));
  } catch (const std::exception& error) {
    std::cerr << "export_fixtures: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
