// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "entity_clusters.hpp"

#include "newsgraph/language/person_lexicon.hpp"

#include "known_names.hpp"
#include "node_union.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

namespace newsgraph::resolution {
namespace {

// A short name belongs to the bearer that four in five articles with both names mean by it.
constexpr std::size_t kClearNumerator = 4, kClearDenominator = 5;
// A thing's short name joins where one in so many of its articles, and more than one of many, uses it for the long one.
constexpr std::size_t kThingShare = 20, kMany = 5;
// Where a thing's short name is used in so many times as many articles as the long one, it is called so.
constexpr std::size_t kUsual = 3;

bool is_number(const std::string& word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

class Clusterer {
 public:
  Clusterer(LocalNames& names, const Overrides& overrides)
      : names_(names), nodes_(build_nodes(names)), union_(names, nodes_, overrides) {
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) nodes_of_form_[nodes_[n].form].push_back(n);
  }

  std::vector<EntityCluster> run(const Overrides& overrides) {
    apply_same(overrides);
    unite_run_together();
    unite_rotated();
    unite_person_variants();
    unite_short_forms();
    unite_neighbours();
    unite_leftovers();
    return take_clusters();
  }

 private:
  const NameForm& form(std::uint32_t node) const { return names_.forms[nodes_[node].form]; }
  NameFamily family(std::uint32_t node) const { return names_.forms.family(nodes_[node].form); }

  const std::vector<std::uint32_t>& nodes_of(std::uint32_t form) const {
    static const std::vector<std::uint32_t> kNone;
    const auto found = nodes_of_form_.find(form);
    return found == nodes_of_form_.end() ? kNone : found->second;
  }

  // The user's word goes before any rule.
  void apply_same(const Overrides& overrides) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_key;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) by_key[form(n).key].push_back(n);
    for (const std::vector<std::string>& list : overrides.same) {
      std::uint32_t first = kNoIndex;
      for (const std::string& name : list) {
        for (const NameFamily family : {NameFamily::Person, NameFamily::Group, NameFamily::Thing}) {
          const auto found = by_key.find(name_form(name, family).key);
          if (found == by_key.end()) continue;
          for (const std::uint32_t node : found->second) {
            if (first == kNoIndex) first = node;
            union_.unite_by_user(first, node, "overrides: " + quoted(list.front()) + " is the same as " + quoted(name));
          }
        }
      }
    }
  }

  // Buckets of nodes by a further key; within a bucket `fits` tells which may be one.
  template <typename Key, typename Fits>
  void unite_bucketed(const Key& key_of, const Fits& fits, const std::string& why) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> buckets;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      std::string key = key_of(n);
      if (!key.empty()) buckets[std::move(key)].push_back(n);
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {  // in node order, not the table's
      const std::string key = key_of(n);
      if (key.empty()) continue;
      const auto found = buckets.find(key);
      if (found == buckets.end() || found->second.size() < 2) continue;
      const std::vector<std::uint32_t> bucket = std::move(found->second);
      buckets.erase(found);
      unite_bucket(bucket, fits, why);
    }
  }

  // The most written about first; a node joins the cluster it fits, and where several fit, none.
  template <typename Fits>
  void unite_bucket(std::vector<std::uint32_t> bucket, const Fits& fits, const std::string& why) {
    std::stable_sort(bucket.begin(), bucket.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (form(a).words.size() != form(b).words.size()) return form(a).words.size() > form(b).words.size();
      return nodes_[a].records.size() > nodes_[b].records.size();
    });
    std::vector<std::vector<std::uint32_t>> clusters;
    for (const std::uint32_t node : bucket) {
      std::size_t fitting = 0, at = 0;
      for (std::size_t c = 0; c < clusters.size(); ++c) {
        const bool all = std::all_of(clusters[c].begin(), clusters[c].end(), [&](std::uint32_t other) {
          return nodes_[other].form != nodes_[node].form && fits(node, other) &&
                 union_.may_unite_full_names(node, other);
        });
        if (!all) continue;
        ++fitting;
        at = c;
      }
      if (fitting != 1) {
        clusters.push_back({node});
        continue;
      }
      union_.unite(clusters[at].front(), node,
                   quoted(display(node)) + " and " + quoted(display(clusters[at].front())) + ": " + why);
      clusters[at].push_back(node);
    }
  }

  // "Face book" and "Facebook", "Kim Jongun" and "Kim Jong Un".
  void unite_run_together() {
    constexpr std::size_t kShortest = 6;
    unite_bucketed(
        [&](std::uint32_t n) {
          std::string run(1, static_cast<char>('0' + static_cast<int>(family(n))));
          for (const std::string& word : form(n).words) run += word;
          return run.size() > kShortest ? run : std::string();
        },
        [](std::uint32_t, std::uint32_t) { return true; }, "the same but for blanks and hyphens");
  }

  // "Jong-un Kim" and "Kim Jong-un": a family name of one word before or behind a given name of two.
  void unite_rotated() {
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const std::vector<std::string>& words = form(n).words;
      if (family(n) != NameFamily::Person || words.size() != 3) continue;
      const std::uint32_t other = names_.forms.find(words[1] + " " + words[2] + " " + words[0], NameFamily::Person);
      const std::vector<std::uint32_t>& bearers = nodes_of(other);
      if (other == kNoIndex || bearers.size() != 1 || nodes_of(nodes_[n].form).size() != 1) continue;
      if (union_.may_unite_full_names(n, bearers.front())) {
        union_.unite(n, bearers.front(),
                     quoted(display(n)) + " and " + quoted(display(bearers.front())) + ": family name first or last");
      }
    }
  }

  // "Joe Biden", "Joseph Biden", "Joseph R. Biden": one surname and given name, middle names that agree.
  void unite_person_variants() {
    unite_bucketed(
        [&](std::uint32_t n) {
          const std::vector<std::string>& words = form(n).words;
          if (family(n) != NameFamily::Person || words.size() < 2) return std::string();
          return std::string(formal_given_name(words.front())) + " " + words.back();
        },
        [&](std::uint32_t a, std::uint32_t b) { return middles_agree(form(a).words, form(b).words); },
        "short given name, initial or middle name");
  }

  static bool middles_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.size() == 2 || b.size() == 2) return true;
    if (a.size() != b.size()) return false;
    for (std::size_t i = 1; i + 1 < a.size(); ++i) {
      const bool initial = (a[i].size() == 1 || b[i].size() == 1) && a[i].front() == b[i].front();
      if (a[i] != b[i] && !initial) return false;
    }
    return true;
  }

  // Short forms join through the articles that have both: links from a form to the clusters whose articles also use it.
  void unite_short_forms() {
    std::map<std::uint32_t, std::map<std::uint32_t, std::vector<std::uint32_t>>> links;  // form, node, records
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      for (const std::uint32_t record : nodes_[n].records) {
        for (const std::uint32_t other : names_.named[record].also) {
          if (nodes_of(other).empty()) continue;
          if (may_be_short(names_.forms[other], form(n), family(n))) links[other][n].push_back(record);
          // Of things the short name may be the one that stands for both.
          if (family(n) != NameFamily::Thing || !may_be_short(form(n), names_.forms[other], family(n))) continue;
          links[nodes_[n].form][nodes_of(other).front()].push_back(record);
        }
      }
    }
    // Forms of more words first: "George Bush" must have joined before "Bush" is counted.
    std::vector<std::uint32_t> order;
    for (const auto& [form, targets] : links) order.push_back(form);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return names_.forms[a].words.size() > names_.forms[b].words.size();
    });
    for (const std::uint32_t form : order) {
      for (const std::uint32_t node : nodes_of(form)) join_bearer(node, links[form]);
    }
  }

  // "France" is short for nothing, "Air France" or not.
  static bool may_be_short(const NameForm& few, const NameForm& many, NameFamily family) {
    return few.usual_name.empty() && may_stand_for(few, many, family);
  }

  void join_bearer(std::uint32_t node, const std::map<std::uint32_t, std::vector<std::uint32_t>>& targets) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> bearers;  // by representative
    std::size_t all = 0;
    for (const auto& [target, records] : targets) {
      if (target == node || !union_.may_unite(node, target)) continue;
      std::vector<std::uint32_t>& list = bearers[union_.find(target)];
      list.insert(list.end(), records.begin(), records.end());
      all += records.size();
    }
    std::uint32_t best = kNoIndex;
    for (const auto& [bearer, records] : bearers) {
      if (best == kNoIndex || records.size() > bearers[best].size()) best = bearer;
    }
    if (best == kNoIndex || bearers[best].size() * kClearDenominator < all * kClearNumerator) return;
    // "California" is not short for "California Zephyr" because one article in fifty took it so.
    const std::size_t own = nodes_[node].records.size(), joint = bearers[best].size();
    if (family(node) != NameFamily::Person && (joint * kThingShare < own || (joint == 1 && own > kMany))) return;
    // "House of Commons" or "Liberal Party" alone may be another country's: one article is not enough.
    const bool last_words = !form(node).acronym && is_tail(form(node).words, form(targets_first(targets, best)).words);
    if (family(node) == NameFamily::Thing && last_words && joint == 1 && own > 1) return;
    if (family(node) == NameFamily::Person && !is_best_known(node, best)) return;
    const std::uint32_t first = *std::min_element(bearers[best].begin(), bearers[best].end());
    const std::uint32_t full = targets_first(targets, best);
    // "Jakarta", a place, is no "Jakarta Post". Of acronyms the type is often misread.
    if (family(node) == NameFamily::Thing && !form(node).acronym &&
        usual_type(nodes_[node]) != usual_type(nodes_[full]))
      return;
    note_short(node, full);
    union_.unite(full, node,
                 quoted(display(node)) + " is short for " + quoted(display(full)) + " in " +
                     std::to_string(bearers[best].size()) + " of " + std::to_string(all) +
                     " articles with both, as in " + names_.document_ids[names_.named[first].document]);
  }

  // A short name is not what the whole is called, but where hardly any article uses the long one ("Norsk QA").
  void note_short(std::uint32_t few, std::uint32_t full) {
    const bool usual = family(few) == NameFamily::Thing && !form(few).acronym &&
                       nodes_[few].records.size() >= kUsual * nodes_[full].records.size();
    if (!usual) short_nodes_.insert(few);
  }

  static bool is_tail(const std::vector<std::string>& few, const std::vector<std::string>& many) {
    return few.size() < many.size() && std::equal(few.rbegin(), few.rend(), many.rbegin());
  }

  // One word that names a person whom its article never names in full ("Paul") is the bearer of whom four in five of
  // all articles write that name somebody of that given name or surname: a Ron Paul is not, beside a Paul Ruiz.
  bool is_best_known(std::uint32_t node, std::uint32_t bearer) {
    if (form(node).words.size() != 1) return true;
    const std::string& word = form(node).words.front();
    // A given name alone is nobody's in particular.
    if (language::gender_of_given_name(word) != '?' && form(bearer).words.back() != word) return false;
    if (bearing_.empty()) {
      for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
        const std::vector<std::string>& words = form(n).words;
        if (family(n) != NameFamily::Person || words.size() < 2) continue;
        bearing_[words.front()].push_back(n);
        if (words.front() != words.back()) bearing_[words.back()].push_back(n);
      }
    }
    std::size_t own = 0, all = 0;
    for (const std::uint32_t n : bearing_[word]) {
      const bool borne = union_.find(n) == bearer;
      if (!borne && !union_.may_unite(node, n)) continue;
      all += nodes_[n].records.size();
      if (borne) own += nodes_[n].records.size();
    }
    return own * kClearDenominator >= all * kClearNumerator;
  }

  std::uint32_t targets_first(const std::map<std::uint32_t, std::vector<std::uint32_t>>& targets,
                              std::uint32_t bearer) {
    std::uint32_t full = kNoIndex;
    for (const auto& [target, records] : targets) {
      if (union_.find(target) != bearer) continue;
      if (full == kNoIndex || records.size() > targets.at(full).size()) full = target;
    }
    return full;
  }

  // "Apple" and "Apple Computer", which articles name side by side without saying that they are one: where half of the
  // articles with the long name also have the short one, a quarter of those with the short one also the long one, and
  // both are of one type ("California" is no "California State Assembly"). Only the first words may stand for all.
  void unite_neighbours() {
    constexpr std::size_t kFewest = 3;
    std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> joint;  // of short node and long node
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const NameForm& full = form(n);
      if (family(n) != NameFamily::Thing || full.words.size() < 2 || !full.usual_name.empty()) continue;
      std::string words;
      for (std::size_t length = 1; length < full.words.size(); ++length) {
        words += (length == 1 ? "" : " ") + full.words[length - 1];
        const std::uint32_t few = names_.forms.find(words, NameFamily::Thing);
        if (few == kNoIndex || nodes_of(few).empty() || !names_.forms[few].usual_name.empty()) continue;
        if (is_number(full.words[length])) break;  // "Norsk" is neither "Norsk 7" nor "Norsk 8"
        const std::uint32_t other = nodes_of(few).front();
        const std::size_t both = articles_with_both(nodes_[n], nodes_[other]);
        if (both < kFewest || 2 * both < nodes_[n].records.size() || 4 * both < nodes_[other].records.size()) continue;
        if (usual_type(nodes_[n]) == usual_type(nodes_[other])) joint[other][n] = both;
      }
    }
    for (const auto& [few, fulls] : joint) {
      std::size_t all = 0;
      std::uint32_t best = kNoIndex;
      for (const auto& [full, both] : fulls) {
        all += both;
        if (best == kNoIndex || both > fulls.at(best)) best = full;
      }
      if (fulls.at(best) * kClearDenominator < all * kClearNumerator || !union_.may_unite(few, best)) continue;
      note_short(few, best);
      union_.unite(best, few,
                   quoted(display(few)) + " is short for " + quoted(display(best)) + ": " +
                       std::to_string(fulls.at(best)) + " articles name both");
    }
  }

  std::size_t articles_with_both(const NameNode& a, const NameNode& b) const {
    std::size_t both = 0;
    auto other = b.records.begin();
    for (const std::uint32_t r : a.records) {  // records are sorted by article
      const std::uint32_t document = names_.named[r].document;
      while (other != b.records.end() && names_.named[*other].document < document) ++other;
      if (other == b.records.end()) break;
      both += names_.named[*other].document == document ? 1U : 0U;
    }
    return both;
  }

  model::EntityType usual_type(const NameNode& node) const {
    std::map<model::EntityType, std::size_t> counts;
    for (const std::uint32_t r : node.records) ++counts[names_.named[r].type];
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  // Persons known by one word only ("Madonna") that found no full name: one node for each set of profiles that fit.
  void unite_leftovers() {
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const std::vector<std::uint32_t>& same = nodes_of(nodes_[n].form);
      if (same.front() != n || same.size() < 2 || form(n).words.size() > 1) continue;
      std::vector<ProfileGroup> groups;
      for (const std::uint32_t node : same) {
        if (short_nodes_.contains(node)) continue;
        ProfileGroup group{nodes_[node].profile, {}};
        group.members.assign(nodes_[node].records.size(), node);  // weighs as many articles as it has
        groups.push_back(std::move(group));
      }
      for (const ProfileGroup& group : join_compatible(std::move(groups))) {
        for (const std::uint32_t node : group.members) {
          if (node != group.members.front() && union_.may_unite(group.members.front(), node))
            union_.unite(group.members.front(), node, "");
        }
      }
    }
  }

  const std::string& display(std::uint32_t node) const { return names_.local_name(nodes_[node].records.front()); }

  std::vector<EntityCluster> take_clusters() {
    std::map<std::uint32_t, EntityCluster> clusters;
    std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> counts;  // of articles, by cluster and full form
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const std::uint32_t root = union_.find(n);
      EntityCluster& cluster = clusters[root];
      cluster.family = family(root);
      cluster.records.insert(cluster.records.end(), nodes_[n].records.begin(), nodes_[n].records.end());
      if (short_nodes_.contains(n))
        cluster.short_forms.push_back(nodes_[n].form);
      else
        counts[root][nodes_[n].form] += nodes_[n].records.size();
    }
    std::vector<EntityCluster> out;
    for (auto& [root, cluster] : clusters) {
      std::sort(cluster.records.begin(), cluster.records.end());
      std::sort(cluster.short_forms.begin(), cluster.short_forms.end());
      cluster.short_forms.erase(std::unique(cluster.short_forms.begin(), cluster.short_forms.end()),
                                cluster.short_forms.end());
      cluster.full_forms = by_falling_count(counts[root]);
      cluster.profile = union_.profile(root);
      cluster.reasons = union_.reasons(root);
      out.push_back(std::move(cluster));
    }
    std::sort(out.begin(), out.end(),
              [](const EntityCluster& a, const EntityCluster& b) { return a.records.front() < b.records.front(); });
    return out;
  }

  // Ties: the longer name, then the alphabet.
  std::vector<std::uint32_t> by_falling_count(const std::map<std::uint32_t, std::size_t>& counts) const {
    std::vector<std::uint32_t> forms;
    for (const auto& [form, articles] : counts) forms.push_back(form);
    std::sort(forms.begin(), forms.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (counts.at(a) != counts.at(b)) return counts.at(a) > counts.at(b);
      const NameForm& x = names_.forms[a];
      const NameForm& y = names_.forms[b];
      return x.words.size() != y.words.size() ? x.words.size() > y.words.size() : x.key < y.key;
    });
    return forms;
  }

  LocalNames& names_;
  std::vector<NameNode> nodes_;
  NodeUnion union_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> nodes_of_form_;
  std::set<std::uint32_t> short_nodes_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> bearing_;  // persons' full names by first and last word
};

}  // namespace

std::vector<EntityCluster> cluster_entities(LocalNames& names, const Overrides& overrides) {
  settle_families(names);
  return Clusterer(names, overrides).run(overrides);
}

}  // namespace newsgraph::resolution
