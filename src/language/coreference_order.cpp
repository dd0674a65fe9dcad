// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Descriptions and pronouns, resolved in text order to what came before them.
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include "agency.hpp"
#include "coreference_doubt.hpp"
#include "coreference_ranker.hpp"
#include "coreference_steps.hpp"
#include "discourse.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

// How far back each kind looks; bounds that keep the whole linear.
constexpr std::uint32_t kPronounSentences = 4;
constexpr std::uint32_t kTypeSentences = 3;
constexpr std::size_t kMostSameHead = 24;
constexpr std::uint32_t kMostCandidates = 120;

bool includes(const std::vector<std::string>& all, const std::vector<std::string>& part) {
  return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

class Resolver {
 public:
  Resolver(Discourse& discourse, const CoreferenceModel* model, const RankingOracle* oracle)
      : discourse_(discourse), ranker_(discourse, model, oracle) {}

  void run() {
    for (std::uint32_t i = 0; i < discourse_.size(); ++i) {
      const bool resolved = discourse_.latest_before(i, i) >= 0;
      if (!resolved && speaker_of(i) < 0) {
        const std::int64_t holder = std::max({role_holder(i), reporter(i), partner(i)});
        std::int64_t antecedent = holder >= 0 ? holder : find_antecedent(i);
        const bool ranked = holder < 0 && ranker_.active() && may_be_ranked(i);
        if (ranked) {
          const std::int64_t by_rule = antecedent;
          antecedent = ranker_.choose(i, by_rule);
          if (antecedent >= 0 && ranker_.is_judge() && is_doubtful(by_rule, antecedent, i)) antecedent = -1;
        }
        if (antecedent >= 0 && may_merge(i, static_cast<std::uint32_t>(antecedent))) {
          const auto j = static_cast<std::uint32_t>(antecedent);
          discourse_.set_certainty(
              i, std::min(ranked && ranker_.is_judge() ? ranker_.margin() : kSure, discourse_.certainty(j)));
          discourse_.merge(i, j);
        }
      }
      remember(i);
      if (ranker_.active()) ranker_.remember(i);
    }
    // "I" and "we" in a quotation wait until its speaker, who often follows, is known.
    for (std::uint32_t i = 0; i < discourse_.size(); ++i) {
      if (const std::int64_t speaker = speaker_of(i); speaker >= 0) {
        const std::int64_t antecedent = of_speaker(i, static_cast<std::uint32_t>(speaker));
        if (antecedent >= 0 && discourse_.compatible(i, static_cast<std::uint32_t>(antecedent)))
          discourse_.merge(i, static_cast<std::uint32_t>(antecedent));
      }
    }
  }

 private:
  // Whether the ranker's choice for a description should not be believed.
  bool is_doubtful(std::int64_t by_rule, std::int64_t antecedent, std::uint32_t i) const {
    const auto j = static_cast<std::uint32_t>(antecedent);
    const bool agreed = by_rule >= 0 && discourse_.same(j, static_cast<std::uint32_t>(by_rule));
    return is_doubtful_link(discourse_, i, j, agreed, ranker_.margin());
  }

  // Two persons' names never become one by what is between them.
  bool may_merge(std::uint32_t i, std::uint32_t j) const {
    return !discourse_.entity_of(i).has_name || !discourse_.entity_of(j).has_name || discourse_.compatible(i, j);
  }

  // The speaker's mention for a first person inside his quotation, else -1.
  std::int64_t speaker_of(std::uint32_t i) const {
    const MentionInfo& info = discourse_.info(i);
    return info.person == 1 && info.quote >= 0 ? discourse_.speaker_of_quote(info.quote) : -1;
  }

  // Appositions and predicates belong to what they are said of; nationalities and dates are matched by their words.
  bool may_be_ranked(std::uint32_t i) const {
    const MentionInfo& info = discourse_.info(i);
    return info.predicate_of < 0 && info.apposition_of < 0 && !info.adjective && info.type != EntityType::Literal;
  }

  std::int64_t find_antecedent(std::uint32_t i) {
    const MentionInfo& info = discourse_.info(i);
    switch (discourse_.mention(i).kind) {
      case MentionKind::Name:
        return -1;
      case MentionKind::Description:
        return info.coordination ? coordination(i) : description(i);
      case MentionKind::Pronoun:
        break;
    }
    if (info.indefinite || info.demonstrative) return -1;
    if (info.person != 3) return speech_pronoun(i);
    if (info.reflexive) return reflexive(i);
    return pronoun(i);
  }

  void remember(std::uint32_t i) {
    const MentionInfo& info = discourse_.info(i);
    if (!info.roles.empty()) role_holders_.push_back(i);
    if (discourse_.mention(i).kind == MentionKind::Description && !info.coordination) by_head_[info.lemma].push_back(i);
  }

  // The same things named together again.
  std::int64_t coordination(std::uint32_t i) {
    std::vector<std::uint32_t> roots;
    for (const std::uint32_t j : discourse_.info(i).conjuncts) roots.push_back(discourse_.root(j));
    std::sort(roots.begin(), roots.end());
    const auto [at, is_new] = coordinations_.try_emplace(roots, i);
    return is_new || roots.size() < 2 ? -1 : static_cast<std::int64_t>(at->second);
  }

  std::int64_t description(std::uint32_t i) {
    const MentionInfo& info = discourse_.info(i);
    if (info.predicate_of >= 0 || info.apposition_of >= 0) return -1;
    const bool definite = is_definite(info);
    if (const std::int64_t found = by_head(i, definite); found >= 0) return found;
    return definite ? by_type(i) : -1;
  }

  // "the US president": who was said to be that, before, or else (in a headline) soon after. Sure enough not to be
  // ranked.
  std::int64_t role_holder(std::uint32_t i) {
    const MentionInfo& info = discourse_.info(i);
    if (discourse_.mention(i).kind != MentionKind::Description || info.coordination || info.roles.empty()) return -1;
    if (info.predicate_of >= 0 || info.apposition_of >= 0) return -1;
    const bool definite = info.definiteness == Definiteness::Definite ||
                          info.definiteness == Definiteness::Possessive ||
                          info.definiteness == Definiteness::Demonstrative;
    if (!definite && info.country.empty()) return -1;
    // "their new leader" is not whom the text has called the leader.
    constexpr std::array<std::string_view, 6> kLater{"acting", "future", "incoming", "interim", "new", "next"};
    const bool later = std::any_of(kLater.begin(), kLater.end(), [&](std::string_view word) {
      return std::find(info.words.begin(), info.words.end(), word) != info.words.end();
    });
    if (later) return -1;
    for (std::size_t k = role_holders_.size(); k-- > 0 && role_holders_.size() - k <= kMostSameHead;) {
      if (holds_role(i, role_holders_[k])) return role_holders_[k];
    }
    if (info.country.empty()) return -1;
    const std::uint32_t last = std::min(discourse_.size(), i + kMostCandidates);
    for (std::uint32_t j = i + 1; j < last; ++j) {
      if (discourse_.mention(j).kind == MentionKind::Name && holds_role(i, j)) return j;
    }
    return -1;
  }

  // "Norway claims that it needs the dam", "the rebels announced they will leave": who says so. What "it" is said to be
  // may be anything ("the ministry said it was a success").
  std::int64_t reporter(std::uint32_t i) const {
    const MentionInfo& info = discourse_.info(i);
    const bool thing = info.gender == 'n';
    if (discourse_.mention(i).kind != MentionKind::Pronoun || info.person != 3 || !info.subject || info.demonstrative ||
        info.indefinite || info.reflexive || !(thing || info.number == 'p'))
      return -1;
    const TreeIndex& tree = discourse_.tree_of(i);
    const std::int32_t clause = discourse_.head_token(i).head;
    if (clause < 0 || tree.child_of_base(static_cast<std::uint32_t>(clause), "cop") >= 0) return -1;
    const Token& said = tree.token(static_cast<std::uint32_t>(clause));
    if (said.deprel != "ccomp" || said.head < 0 || said.upos != Upos::VERB) return -1;
    const auto verb = static_cast<std::uint32_t>(said.head);
    const std::int32_t subject = tree.child(verb, "nsubj");
    if (!is_agent_verb(tree.token(verb).lemma) || subject < 0 || said.head > clause) return -1;
    const std::int32_t j = discourse_.mention_at(discourse_.mention(i).sentence, static_cast<std::uint32_t>(subject));
    if (j < 0 || static_cast<std::uint32_t>(j) >= i) return -1;
    const auto speaker = static_cast<std::uint32_t>(j);
    const DiscourseEntity& entity = discourse_.entity_of(speaker);
    if (discourse_.info(speaker).quote != info.quote || entity.only_pronouns || !discourse_.compatible(i, speaker))
      return -1;
    if (agency_of(discourse_, speaker) != Agency::Agent || entity.type == EntityType::Person) {
      return !thing && entity.number == 'p' && agency_of(discourse_, speaker) != Agency::Thing ? j : -1;
    }
    return thing && (entity.type == EntityType::Group || entity.number == 'p') ? -1 : j;
  }

  // "Ana Ruiz and her husband Jan", "the firm and its owner": whose stands right before.
  std::int64_t partner(std::uint32_t i) const {
    const MentionInfo& info = discourse_.info(i);
    if (discourse_.mention(i).kind != MentionKind::Pronoun || !info.possessive || info.person != 3 ||
        info.number == 'p' || info.reflexive)
      return -1;
    const TreeIndex& tree = discourse_.tree_of(i);
    const std::uint32_t token = discourse_.mention(i).head;
    const std::int32_t owned = tree.token(token).head;
    if (owned < 0 || token < 2 || to_lower(tree.token(token - 1).form) != "and") return -1;
    const Token& noun = tree.token(static_cast<std::uint32_t>(owned));
    if (noun.deprel != "conj" || noun.head < 0 || noun.head >= static_cast<std::int32_t>(token)) return -1;
    const std::int32_t j = discourse_.mention_at(discourse_.mention(i).sentence, static_cast<std::uint32_t>(noun.head));
    if (j < 0 || static_cast<std::uint32_t>(j) >= i) return -1;
    const auto first = static_cast<std::uint32_t>(j);
    const DiscourseEntity& entity = discourse_.entity_of(first);
    if (!entity.has_name || discourse_.info(first).possessive || !discourse_.compatible(i, first)) return -1;
    const bool person = info.gender == 'm' || info.gender == 'f';
    if (person) return entity.type == EntityType::Person && entity.number != 'p' ? j : -1;
    return entity.type == EntityType::Organization ? j : -1;
  }

  bool holds_role(std::uint32_t i, std::uint32_t j) const {
    if (discourse_.info(j).roles.empty() || discourse_.nested(i, j) || !discourse_.compatible(i, j) ||
        same_clause(i, j)) {
      return false;
    }
    for (const Role& own : discourse_.info(i).roles) {
      for (const Role& other : discourse_.info(j).roles) {
        const bool sure = own.country.empty() || own.country == other.country;
        if (own.former == other.former && sure && roles_agree(own, other)) return true;
      }
    }
    return false;
  }

  bool possessors_agree(std::uint32_t i, std::uint32_t j) const {
    const auto possessor = [&](std::uint32_t k) -> std::int32_t {
      const std::int32_t child = discourse_.tree_of(k).child(discourse_.mention(k).head, "nmod:poss");
      return child < 0 ? -1 : discourse_.mention_at(discourse_.mention(k).sentence, static_cast<std::uint32_t>(child));
    };
    const std::int32_t a = possessor(i);
    const std::int32_t b = possessor(j);
    if (a < 0 || b < 0) return a < 0;
    return discourse_.same(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
  }

  std::int64_t by_head(std::uint32_t i, bool definite) {
    const MentionInfo& info = discourse_.info(i);
    const auto at = by_head_.find(info.lemma);
    if (at == by_head_.end()) return -1;
    const std::vector<std::uint32_t>& earlier = at->second;
    for (std::size_t k = earlier.size(); k-- > 0 && earlier.size() - k <= kMostSameHead;) {
      const std::uint32_t j = earlier[k];
      const MentionInfo& other = discourse_.info(j);
      if (info.number != other.number || info.country != other.country) {
        const bool country_left_out = info.country.empty() && info.number == other.number && definite;
        if (!country_left_out) continue;
      }
      if (info.count && other.count && *info.count != *other.count) continue;
      if (discourse_.nested(i, j) || !discourse_.compatible(i, j)) continue;
      if (definite) {
        if (includes(other.words, info.words) && possessors_agree(i, j)) return j;
      } else if (info.definiteness == Definiteness::Bare && other.definiteness == Definiteness::Bare &&
                 info.words == other.words && !info.words.empty()) {
        return j;
      }
    }
    return -1;
  }

  // "the company" of a company named just before; "the country" of a country.
  std::int64_t by_type(std::uint32_t i) {
    const MentionInfo& info = discourse_.info(i);
    if (!info.type || info.number != 's' || !info.words.empty() || info.definiteness == Definiteness::Possessive)
      return -1;
    if (info.type != EntityType::Organization && info.type != EntityType::Place) return -1;
    const std::uint32_t sentence = discourse_.mention(i).sentence;
    const std::uint32_t first = discourse_.first_of(sentence > kTypeSentences ? sentence - kTypeSentences : 0);
    for (std::uint32_t j = i; j-- > first && i - j < kMostCandidates;) {
      const DiscourseEntity& entity = discourse_.entity_of(j);
      if (!entity.has_name || entity.type != info.type || discourse_.info(j).adjective) continue;
      if (discourse_.mention(j).kind != MentionKind::Name || discourse_.nested(i, j)) continue;
      if (info.type == EntityType::Place && is_nation_noun(info.lemma) == entity.country.empty()) continue;
      return j;
    }
    return -1;
  }

  std::int64_t speech_pronoun(std::uint32_t i) {
    const MentionInfo& info = discourse_.info(i);
    // The nearest of the same person and number with the same voice: inside quotations, or outside.
    const auto key = std::pair(info.person, info.number);
    auto& last = last_speech_[info.quote >= 0 ? 1 : 0][key];
    const std::int64_t antecedent = last;
    last = static_cast<std::int64_t>(i);
    return antecedent;
  }

  std::int64_t of_speaker(std::uint32_t i, std::uint32_t speaker) {
    const MentionInfo& info = discourse_.info(i);
    const DiscourseEntity& entity = discourse_.entity_of(speaker);
    const bool body = entity.type == EntityType::Organization || entity.type == EntityType::Place;
    if (info.number == 's') {
      const bool person = !entity.type || entity.type == EntityType::Person;
      return entity.number == 'p' || !person ? -1 : static_cast<std::int64_t>(speaker);
    }
    if (body || entity.number == 'p') return speaker;
    const bool for_country = std::any_of(entity.roles.begin(), entity.roles.end(),
                                         [](const Role& role) { return !role.country.empty() && !role.former; });
    if (for_country && is_personal(discourse_, i)) return -1;
    const auto [at, is_new] = we_of_speaker_.try_emplace(discourse_.root(speaker), i);
    return is_new ? -1 : static_cast<std::int64_t>(at->second);
  }

  std::int64_t reflexive(std::uint32_t i) {
    const TreeIndex& tree = discourse_.tree_of(i);
    std::int32_t at = discourse_.head_token(i).head;
    for (int step = 0; step < 6 && at >= 0; ++step) {
      const auto here = static_cast<std::uint32_t>(at);
      const std::int32_t subject = tree.child_of_base(here, "nsubj");
      if (subject >= 0) {
        const std::int32_t j =
            discourse_.mention_at(discourse_.mention(i).sentence, static_cast<std::uint32_t>(subject));
        if (j >= 0 && discourse_.compatible(i, static_cast<std::uint32_t>(j))) return j;
      }
      at = tree.token(here).head;
    }
    return pronoun(i);
  }

  // Subject and object of one verb are not the same, but for reflexives.
  bool same_clause(std::uint32_t i, std::uint32_t j) const {
    return discourse_.mention(i).sentence == discourse_.mention(j).sentence &&
           discourse_.head_token(i).head == discourse_.head_token(j).head && discourse_.head_token(i).head >= 0 &&
           !discourse_.info(i).possessive && !discourse_.info(j).possessive && !discourse_.info(i).reflexive;
  }

  bool is_speaker_of_quote(std::uint32_t i, std::uint32_t candidate) const {
    const std::int64_t speaker = discourse_.speaker_of_quote(discourse_.info(i).quote);
    return speaker >= 0 && discourse_.same(static_cast<std::uint32_t>(speaker), candidate);
  }

  // Whether the candidate's cluster can be what the pronoun says at all.
  bool agrees(std::uint32_t i, std::uint32_t j) const {
    const MentionInfo& info = discourse_.info(i);
    const DiscourseEntity& entity = discourse_.entity_of(j);
    if (entity.type == EntityType::Literal || discourse_.info(j).adjective) return false;
    if (discourse_.info(j).person != 3) return false;
    if (info.gender == 'm' || info.gender == 'f') {
      if (entity.number == 'p' || (entity.gender != '?' && entity.gender != info.gender)) return false;
      return entity.type == EntityType::Person || (!entity.type && entity.has_name);
    }
    if (info.gender == 'n')
      return entity.number != 'p' && entity.type != EntityType::Person && entity.gender != 'm' && entity.gender != 'f';
    if (entity.number == 'p') return true;
    return entity.type == EntityType::Organization || entity.type == EntityType::Group || discourse_.info(j).indefinite;
  }

  std::int64_t score(std::uint32_t i, std::uint32_t j) const {
    const MentionInfo& info = discourse_.info(i);
    const MentionInfo& other = discourse_.info(j);
    const DiscourseEntity& entity = discourse_.entity_of(j);
    const std::uint32_t distance = discourse_.mention(i).sentence - discourse_.mention(j).sentence;
    std::int64_t points = 100 - 28 * static_cast<std::int64_t>(distance);
    points -= static_cast<std::int64_t>(std::min<std::uint32_t>(info.position - other.position, 60)) / 3;
    if (other.subject)
      points += 22;
    else if (other.object)
      points += 8;
    if (info.subject && other.subject) points += 8;
    if (other.possessive) points -= 4;
    if (entity.has_name) points += 8;
    points += 5 * static_cast<std::int64_t>(std::min<std::size_t>(entity.mentions.size(), 5));
    if (other.definiteness == Definiteness::Bare && discourse_.mention(j).kind == MentionKind::Description) points -= 6;
    if (discourse_.mention(j).kind == MentionKind::Pronoun && other.lemma == info.lemma) points += 16;
    if ((info.quote >= 0) != (other.quote >= 0)) points -= 10;
    if (base_relation(discourse_.head_token(j).deprel) == "nmod") points -= 8;
    return points;
  }

  std::int64_t pronoun(std::uint32_t i) {
    const std::uint32_t sentence = discourse_.mention(i).sentence;
    const std::uint32_t first = discourse_.first_of(sentence > kPronounSentences ? sentence - kPronounSentences : 0);
    std::int64_t best = -1;
    std::int64_t best_points = 0;
    std::vector<std::uint32_t> seen;
    for (std::uint32_t j = i; j-- > first && i - j < kMostCandidates;) {
      const std::uint32_t root = discourse_.root(j);
      if (std::find(seen.begin(), seen.end(), root) != seen.end()) continue;
      if (!agrees(i, j) || discourse_.nested(i, j) || same_clause(i, j) || is_speaker_of_quote(i, j)) continue;
      seen.push_back(root);
      const std::int64_t points = score(i, j);
      if (best < 0 || points > best_points) {
        best = j;
        best_points = points;
      }
    }
    return best;
  }

  Discourse& discourse_;
  CoreferenceRanker ranker_;
  std::map<std::string, std::vector<std::uint32_t>> by_head_;
  std::vector<std::uint32_t> role_holders_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> coordinations_;
  struct Last {
    std::int64_t mention = -1;
    operator std::int64_t() const { return mention; }
    Last& operator=(std::int64_t value) {
      mention = value;
      return *this;
    }
  };
  std::map<std::pair<std::uint8_t, char>, Last> last_speech_[2];
  std::map<std::uint32_t, std::uint32_t> we_of_speaker_;
};

}  // namespace

void link_in_text_order(Discourse& discourse, const CoreferenceModel* model, const RankingOracle* oracle) {
  Resolver(discourse, model, oracle).run();
}

}  // namespace newsgraph::language
