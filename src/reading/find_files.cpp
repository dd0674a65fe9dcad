// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The corpus of a call (DESIGN section 9, build) and the ids of its files (section 3). A file is known by its canonical
// path, so what links and overlapping PATHs show twice is read once; a folder reached by a link is entered after all
// real folders, so that ids don't depend on the names of links.
#include "file_name.hpp"
#include "newsgraph/base/error.hpp"
#include "newsgraph/reading/reader.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

namespace newsgraph::reading {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStoreName = "newsgraph.db";

// A file as one PATH shows it.
struct Found {
  fs::path path;         // PATH as given, and what was found below it
  std::string id;        // path relative to PATH, or the file name
  std::string as_given;  // id where two different files have the same one
  Format format = Format::Automatic;
  bool linked = false;
};

bool better_name(const Found& a, const Found& b) {
  return std::tuple(a.linked, a.id.size(), a.id, a.as_given) < std::tuple(b.linked, b.id.size(), b.id, b.as_given);
}

class Finder {
 public:
  void add_path(const std::string& argument) {
    const fs::path path(argument);
    std::error_code error;
    if (fs::is_directory(path, error)) {
      root_ = path;
      entered_.clear();
      pending_.push_back({path, "", false});
      walk();
      return;
    }
    Found file{path, portable_name(path.filename()), portable_name(path), Format::Automatic,
               fs::is_symlink(path, error)};
    add_file(std::move(file));
  }

  Corpus finish() && {
    resolve_ids();
    for (auto& [canonical, file] : files_) {
      corpus_.files.push_back({std::move(file.path), std::move(file.id), file.format});
    }
    std::sort(corpus_.files.begin(), corpus_.files.end(),
              [](const InputFile& a, const InputFile& b) { return std::tie(a.id, a.path) < std::tie(b.id, b.path); });
    std::sort(corpus_.skipped.begin(), corpus_.skipped.end(),
              [](const Skipped& a, const Skipped& b) { return std::tie(a.path, a.id) < std::tie(b.path, b.id); });
    return std::move(corpus_);
  }

 private:
  struct Folder {
    fs::path path;
    std::string relative;  // below the PATH, with a final slash, or ""
    bool linked = false;
  };

  void walk() {
    while (!pending_.empty() || !linked_.empty()) {
      auto& queue = pending_.empty() ? linked_ : pending_;
      const Folder folder = std::move(queue.front());
      queue.pop_front();
      enter(folder);
    }
  }

  void enter(const Folder& folder) {
    std::error_code error;
    const fs::path canonical = fs::canonical(folder.path, error);
    if (error) return skip(folder.relative, folder.path, "can't be entered: " + error.message(), SkipKind::Unreadable);
    if (!entered_.insert(canonical.string()).second) return;
    if (fs::exists(folder.path / kStoreName, error)) {
      return skip(folder.relative, folder.path, "a build's output (it holds newsgraph.db) is not entered",
                  SkipKind::NotAnArticle);
    }
    std::vector<fs::path> names;
    fs::directory_iterator entries(folder.path, error);
    for (const fs::directory_iterator end; !error && entries != end; entries.increment(error)) {
      names.push_back(entries->path().filename());
    }
    if (error) skip(folder.relative, folder.path, "can't be listed: " + error.message(), SkipKind::Unreadable);
    std::sort(names.begin(), names.end());
    for (const fs::path& name : names) {
      if (!name.native().starts_with('.')) add_entry(folder, name);
    }
  }

  void add_entry(const Folder& folder, const fs::path& name) {
    const fs::path path = folder.path / name;
    const std::string relative = folder.relative + portable_name(name);
    std::error_code error;
    const bool link = fs::is_symlink(path, error);
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
      (link ? linked_ : pending_).push_back({path, relative + "/", link || folder.linked});
      return;
    }
    const Format format = format_of_name(name.native());
    if (format == Format::Automatic || (fs::exists(status) && !fs::is_regular_file(status))) {
      return skip(relative, path, "not an article", SkipKind::NotAnArticle);
    }
    if (!fs::exists(status)) {
      const std::string why = link ? "dangling link" : "can't be read: " + error.message();
      return skip(relative, path, why, SkipKind::Unreadable);
    }
    add_file({path, relative, portable_name(root_ / relative), format, link || folder.linked});
  }

  void add_file(Found file) {
    std::error_code error;
    fs::path canonical = fs::canonical(file.path, error);
    if (error) canonical = file.path;
    const auto [place, added] = files_.try_emplace(canonical.string(), file);
    if (added) return;
    Found& known = place->second;
    if (known.path == file.path && known.id == file.id) return;
    if (better_name(file, known)) std::swap(file, known);
    skip(file.id, file.path, "the same file as " + known.path.string(), SkipKind::Duplicate);
  }

  // Two different files with one id: the path as given, for both.
  void resolve_ids() {
    std::map<std::string, int> counts;
    for (const auto& [canonical, file] : files_) ++counts[file.id];
    for (auto& [canonical, file] : files_) {
      if (counts[file.id] > 1) file.id = file.as_given;
    }
  }

  void skip(const std::string& id, const fs::path& path, std::string reason, SkipKind kind) {
    corpus_.skipped.push_back({id.empty() ? portable_name(path) : id, portable_name(path), std::move(reason), kind});
  }

  fs::path root_;
  std::deque<Folder> pending_;  // real folders, in order of their names
  std::deque<Folder> linked_;   // folders behind links, entered when no real one is left
  std::set<std::string> entered_;
  std::map<std::string, Found> files_;  // by canonical path
  Corpus corpus_;
};

}  // namespace

Corpus find_files(const std::vector<std::string>& paths, const ReadOptions& options) {
  bool standard_input = false;
  for (const std::string& path : paths) {
    standard_input = standard_input || path == "-";
    std::error_code error;
    if (path != "-" && !fs::exists(path, error)) {
      throw UsageError("no such file or folder: " + path + (error ? " (" + error.message() + ")" : ""));
    }
  }
  Finder finder;
  for (const std::string& path : paths) {
    if (path != "-") finder.add_path(path);
  }
  Corpus corpus = std::move(finder).finish();
  if (standard_input) corpus.files.insert(corpus.files.begin(), {"-", "-", options.standard_input_format});
  return corpus;
}

}  // namespace newsgraph::reading
