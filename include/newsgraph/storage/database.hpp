// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The project file newsgraph.db (SQLite, WAL): documents, each article's facts keyed by what they were computed from,
// the merged graph with its indexes, and the history of builds. docs/formats/store.md describes the tables. One
// Database belongs to one thread; several readers and one writer may have the file open.

#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/document.hpp"
#include "newsgraph/model/knowledge.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::storage {

/// How a name was found to stand for an entity.
enum class NameMatch : std::uint8_t { Exact, Folded, Words };

/// An entity as queries see it, without its mentions.
struct EntityRow {
  std::string id, name, type;
  std::uint32_t mentions = 0, articles = 0;
  NameMatch match = NameMatch::Exact;  ///< set by find_entities()
};

struct EdgeRow {
  std::string id, type, phrase, polarity, modality;
  std::string subject_id, subject_name, subject_type;
  std::string object_id, object_name, object_type;  ///< object_id "" for a literal: object_name is its text
  std::uint32_t support = 0, articles = 0, origins = 0;
  double confidence = 0.0;
  std::string start, end, place, first_seen, last_seen;
  std::vector<std::string> attributed_to;
};

struct EvidenceRow {
  std::string statement_id, edge_id, document_id, title, published, outlet, uri;
  std::string sentence;  ///< white space folded
  std::string subject, relation, object, rule;
  std::string polarity, modality, attributed_to;
  double confidence = 0.0;
  model::Span span;
};

/// What a query pattern asks for; empty members do not restrict.
struct EdgeFilter {
  std::vector<std::string> subjects{}, objects{};  ///< entity ids, any of them
  std::vector<std::string> types{};                ///< relation types, any of them
  std::string subject_type{}, object_type{};       ///< "Person"
  std::string modality{}, polarity{};              ///< "actual", "affirmed"
  std::string since{}, until{};                    ///< ISO dates against start/end, else first/last seen
  std::string source{};                            ///< outlet, agency or attributed name
  std::uint32_t min_support = 0;
};

struct BuildRecord {
  std::string finished;  ///< time, UTC
  std::string json;      ///< as in run.json
};

enum class OpenMode { ReadOnly, ReadWrite };

class Database {
 public:
  /// Opens, and in ReadWrite mode creates and migrates. Throws StorageError; CorruptionError when the file is damaged.
  Database(const std::filesystem::path& file, OpenMode mode);
  ~Database();
  Database(Database&&) noexcept;

  // -- cache of extraction: key is hex of (document, model, rules); nothing where the entry is of an older format
  std::optional<model::ArticleFacts> find_facts(std::string_view key) const;
  /// Written in batches of a transaction each, so that a killed program loses the last few only.
  void put_facts(std::string_view key, const model::ArticleFacts& facts);

  /// Replaces documents, graph and indexes by this knowledge base in one transaction, and forgets every cached result
  /// whose key is not in `live_keys` (sorted); deleted text is gone from the file (secure_delete, and the log is cut
  /// back, as soon as no reader is at work). `build_json` joins the history.
  void replace_graph(const model::KnowledgeBase& knowledge, const std::vector<std::string>& live_keys,
                     const std::string& build_json);
  /// The whole knowledge base as last stored. Throws StorageError where nothing was built yet.
  model::KnowledgeBase load_graph() const;
  std::optional<std::string> find_document_text(std::string_view id) const;
  /// Sorted by bytes; empty before the first build.
  std::vector<std::string> document_ids() const;

  // -- answers from the indexes
  /// Whom a name may mean: those with just this alias first, then those with an alias alike but for case and marks,
  /// then those whose name or alias has all its words; in each group by how often that alias means them, then by
  /// mentions, then id.
  std::vector<EntityRow> find_entities(std::string_view name) const;
  std::optional<EntityRow> find_entity_by_id(std::string_view id) const;  ///< also by an id listed under formerly
  std::vector<model::Alias> aliases(std::string_view entity_id) const;
  std::vector<std::string> reasons(std::string_view entity_id) const;
  std::vector<EdgeRow> find_edges(const EdgeFilter& filter,
                                  std::size_t limit = 0) const;  ///< by support, confidence, id
  std::optional<EdgeRow> find_edge(std::string_view id) const;   ///< an s or an m id
  std::vector<EvidenceRow> evidence(std::string_view id) const;  ///< of an s or an m id, by document and place
  /// Earliest build first.
  std::vector<BuildRecord> history() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Keeps two builds of one folder apart (flock on DIR/.lock, released by the kernel when the process ends).
class BuildLock {
 public:
  /// Throws LockedError, saying which process is at work.
  explicit BuildLock(const std::filesystem::path& folder);
  ~BuildLock();
  BuildLock(const BuildLock&) = delete;
  BuildLock& operator=(const BuildLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace newsgraph::storage
