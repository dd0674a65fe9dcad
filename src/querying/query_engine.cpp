// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_choice.hpp"
#include "relation_kind.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/querying/query.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace newsgraph::querying {
namespace {

using storage::EdgeRow;
using storage::EntityRow;

constexpr std::size_t kMaxMatches = 1000000;
constexpr std::uint32_t kUnbound = 0xFFFFFFFFU;

// One end of an edge: an entity's id, or a literal's text behind a mark that no id begins with.
using Key = std::string;
Key subject_key(const EdgeRow& edge) {
  return edge.subject_id;
}
Key object_key(const EdgeRow& edge) {
  return edge.object_id.empty() ? "\"" + edge.object_name : edge.object_id;
}
bool is_literal(const Key& key) {
  return !key.empty() && key[0] == '"';
}

// An edge that fits a pattern, and whether it was read against its arrow.
struct Fit {
  std::uint32_t edge = 0;
  bool reversed = false;
};

// A way to fit the patterns so far: what the variables stand for and the edge of each pattern, by number.
struct Match {
  std::vector<std::uint32_t> values;
  std::vector<std::uint32_t> edges;
};

class QueryEngine {
 public:
  QueryEngine(const storage::Database& database, const std::vector<Pattern>& patterns, const QueryOptions& options)
      : database_(database), patterns_(patterns), options_(options), names_(database, result_.notes) {}

  QueryResult run() {
    number_variables();
    if (!choose_names()) return std::move(result_);
    matches_.push_back(
        {std::vector<std::uint32_t>(variables_.size(), kUnbound), std::vector<std::uint32_t>(patterns_.size(), 0)});
    std::vector<bool> done(patterns_.size(), false);
    for (std::size_t i = 0; i < patterns_.size() && !matches_.empty(); ++i) {
      const std::size_t next = most_bound(done);
      done[next] = true;
      join(next);
    }
    if (!patterns_.empty()) collect_answers();
    return std::move(result_);
  }

 private:
  void number_variables() {
    for (const Pattern& pattern : patterns_) {
      for (const Term* term : {&pattern.subject, &pattern.object}) {
        if (!term->variable.empty() && variable_of(*term) == kUnbound) variables_.push_back(term->variable);
      }
    }
    is_bound_.assign(variables_.size(), false);
  }

  std::uint32_t variable_of(const Term& term) const {
    const auto place = std::find(variables_.begin(), variables_.end(), term.variable);
    if (term.variable.empty() || place == variables_.end()) return kUnbound;
    return static_cast<std::uint32_t>(place - variables_.begin());
  }

  // False where a name means nobody: then nothing fits. All names are looked up, for the notes.
  bool choose_names() {
    bool all = true;
    for (const Pattern& pattern : patterns_) {
      for (const Term* term : {&pattern.subject, &pattern.object}) {
        if (!term->name.empty() && !names_.choose(*term)) all = false;
      }
    }
    return all;
  }

  bool is_known(const Term& term) const {
    const std::uint32_t variable = variable_of(term);
    return !term.name.empty() || (variable != kUnbound && is_bound_[variable]);
  }

  // The pattern to look up next: the one with most ends known, so that the indexes narrow it down.
  std::size_t most_bound(const std::vector<bool>& done) const {
    std::size_t best = patterns_.size();
    std::size_t best_score = 0;
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
      if (done[i]) continue;
      const Pattern& pattern = patterns_[i];
      const std::size_t score = 4 * (is_known(pattern.subject) + is_known(pattern.object)) +
                                2 * !pattern.types.empty() + !pattern.subject.type.empty() + 1U;
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

  // The ids one end may have; nothing where that does not restrict it.
  std::optional<std::vector<std::string>> ids_of(const Term& term) {
    if (!term.name.empty()) return std::vector<std::string>{*names_.choose(term)};
    const std::uint32_t variable = variable_of(term);
    if (variable == kUnbound || !is_bound_[variable]) return std::nullopt;
    std::vector<std::uint32_t> values;
    values.reserve(matches_.size());
    for (const Match& match : matches_) values.push_back(match.values[variable]);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<std::string> ids;
    for (const std::uint32_t value : values) {
      if (is_literal(values_[value])) return std::nullopt;
      ids.push_back(values_[value]);
    }
    return ids;
  }

  // Adds the edges that fit a pattern read in one direction, in the database's order.
  void find_fits(const Pattern& pattern, bool reversed, const detail::RelationKinds& kinds, std::vector<Fit>& fits) {
    const Term& subject = reversed ? pattern.object : pattern.subject;
    const Term& object = reversed ? pattern.subject : pattern.object;
    storage::EdgeFilter filter;
    if (auto ids = ids_of(subject)) filter.subjects = std::move(*ids);
    if (auto ids = ids_of(object)) filter.objects = std::move(*ids);
    filter.types = kinds.types();
    filter.subject_type = subject.type;
    filter.object_type = object.type;
    filter.modality = options_.modality;
    filter.polarity = options_.polarity;
    filter.since = options_.since;
    filter.until = options_.until;
    filter.source = options_.source;
    filter.min_support = options_.min_support;
    for (EdgeRow& edge : database_.find_edges(filter)) {
      if (!kinds.match(edge)) continue;
      if (reversed && edge.subject_id == edge.object_id) continue;  // found in the other direction already
      const auto [place, is_new] = edge_numbers_.try_emplace(edge.id, static_cast<std::uint32_t>(edges_.size()));
      fits.push_back({place->second, reversed});
      if (is_new) edges_.push_back(std::move(edge));
    }
  }

  // An edge between two new variables of a lone pattern answers once, though it reads both ways.
  bool reads_both_ways(const Pattern& pattern) const {
    if (!pattern.either_direction) return false;
    const bool is_symmetric =
        !is_known(pattern.subject) && !is_known(pattern.object) && pattern.subject.type == pattern.object.type;
    return !(is_symmetric && patterns_.size() == 1);
  }

  std::uint32_t value_number(const Key& key) {
    const auto [place, is_new] = value_numbers_.try_emplace(key, static_cast<std::uint32_t>(values_.size()));
    if (is_new) values_.push_back(key);
    return place->second;
  }

  void join(std::size_t number) {
    const Pattern& pattern = patterns_[number];
    const detail::RelationKinds kinds(pattern.types);
    std::vector<Fit> fits;
    find_fits(pattern, false, kinds, fits);
    if (reads_both_ways(pattern)) find_fits(pattern, true, kinds, fits);

    const std::uint32_t left = variable_of(pattern.subject);
    const std::uint32_t right = variable_of(pattern.object);
    const bool left_bound = left != kUnbound && is_bound_[left];
    const bool right_bound = right != kUnbound && is_bound_[right];
    // Fits by what their bound ends stand for, so that each match finds its own at once.
    const auto key_of = [&](std::uint32_t left_value, std::uint32_t right_value) {
      return std::uint64_t{left_bound ? left_value : kUnbound} << 32U | (right_bound ? right_value : kUnbound);
    };
    struct Ends {
      std::uint32_t edge, left, right;
    };
    std::unordered_map<std::uint64_t, std::vector<Ends>> by_key;
    for (const Fit& fit : fits) {
      const EdgeRow& edge = edges_[fit.edge];
      const std::uint32_t from = value_number(fit.reversed ? object_key(edge) : subject_key(edge));
      const std::uint32_t to = value_number(fit.reversed ? subject_key(edge) : object_key(edge));
      if (left != kUnbound && left == right && from != to) continue;
      by_key[key_of(from, to)].push_back({fit.edge, from, to});
    }
    std::vector<Match> joined;
    for (const Match& match : matches_) {
      const auto found =
          by_key.find(key_of(left_bound ? match.values[left] : kUnbound, right_bound ? match.values[right] : kUnbound));
      if (found == by_key.end()) continue;
      for (const Ends& ends : found->second) {
        if (joined.size() == kMaxMatches) {
          throw UsageError("the patterns fit in more than a million ways; add a name, a type or a filter");
        }
        joined.push_back(match);
        joined.back().edges[number] = ends.edge;
        if (left != kUnbound) joined.back().values[left] = ends.left;
        if (right != kUnbound) joined.back().values[right] = ends.right;
      }
    }
    matches_ = std::move(joined);
    if (left != kUnbound) is_bound_[left] = true;
    if (right != kUnbound) is_bound_[right] = true;
  }

  struct Rank {
    bool is_plain = true;
    std::uint32_t support = kUnbound;
    double confidence = 1.0;
  };

  Rank rank(const Match& match) const {
    Rank result;
    for (const std::uint32_t number : match.edges) {
      const EdgeRow& edge = edges_[number];
      if (edge.polarity != "affirmed" || edge.modality != "actual") result.is_plain = false;
      result.support = std::min(result.support, edge.support);
      result.confidence = std::min(result.confidence, edge.confidence);
    }
    return result;
  }

  void collect_answers() {
    std::vector<std::pair<Rank, const Match*>> ranked;
    ranked.reserve(matches_.size());
    for (const Match& match : matches_) ranked.emplace_back(rank(match), &match);
    const auto ids_before = [&](const Match& a, const Match& b) {
      for (std::size_t i = 0; i < a.values.size(); ++i) {
        if (a.values[i] != b.values[i]) return values_[a.values[i]] < values_[b.values[i]];
      }
      for (std::size_t i = 0; i < a.edges.size(); ++i) {
        if (a.edges[i] != b.edges[i]) return edges_[a.edges[i]].id < edges_[b.edges[i]].id;
      }
      return false;
    };
    std::sort(ranked.begin(), ranked.end(), [&](const auto& a, const auto& b) {
      const auto& [rank_a, match_a] = a;
      const auto& [rank_b, match_b] = b;
      if (rank_a.is_plain != rank_b.is_plain) return rank_a.is_plain;
      if (rank_a.support != rank_b.support) return rank_a.support > rank_b.support;
      if (rank_a.confidence != rank_b.confidence) return rank_a.confidence > rank_b.confidence;
      return ids_before(*match_a, *match_b);
    });
    if (options_.limit > 0 && ranked.size() > options_.limit) ranked.resize(options_.limit);
    for (const auto& [unused, match] : ranked) result_.answers.push_back(answer(*match));
  }

  Answer answer(const Match& match) {
    Answer result;
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      result.bindings.emplace_back(variables_[i], entity(values_[match.values[i]]));
    }
    for (const std::uint32_t edge : match.edges) result.edges.push_back(edges_[edge]);
    return result;
  }

  EntityRow entity(const Key& key) {
    if (is_literal(key)) {
      EntityRow literal;
      literal.name = key.substr(1);
      literal.type = "Literal";
      return literal;
    }
    const auto [place, is_new] = entities_.try_emplace(key);
    if (is_new) {
      if (auto row = database_.find_entity_by_id(key)) place->second = std::move(*row);
    }
    return place->second;
  }

  const storage::Database& database_;
  const std::vector<Pattern>& patterns_;
  const QueryOptions& options_;
  QueryResult result_;
  detail::NameChoice names_;
  std::vector<std::string> variables_;  // in order of first use
  std::vector<bool> is_bound_;
  std::vector<Key> values_;
  std::unordered_map<Key, std::uint32_t> value_numbers_;
  std::vector<EdgeRow> edges_;
  std::unordered_map<std::string, std::uint32_t> edge_numbers_;
  std::vector<Match> matches_;
  std::map<Key, EntityRow> entities_;
};

}  // namespace

QueryResult run_query(const storage::Database& database, const std::vector<Pattern>& patterns,
                      const QueryOptions& options) {
  return QueryEngine(database, patterns, options).run();
}

}  // namespace newsgraph::querying
