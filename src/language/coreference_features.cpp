// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "coreference_features.hpp"

#include "agency.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

constexpr std::uint32_t kPronounCount = 40;
constexpr std::uint32_t kTypeCount = 10;
constexpr std::uint32_t kRelationCount = 20;
constexpr std::uint32_t kClauseCount = 8;

constexpr std::array<std::string_view, kPronounCount - 2> kPronounForms{
    "i",    "me",      "my",    "mine",     "myself", "we",   "us",   "our",     "ours",   "ourselves",
    "you",  "your",    "yours", "yourself", "he",     "him",  "his",  "himself", "she",    "her",
    "hers", "herself", "it",    "its",      "itself", "they", "them", "their",   "theirs", "themselves",
    "this", "that",    "these", "those",    "both",   "one",  "all",  "some"};
constexpr std::array<std::string_view, kRelationCount - 1> kRelations{
    "nsubj", "obj",   "iobj",      "obl",   "nmod",  "nmod:poss", "appos",      "conj",       "root",     "compound",
    "amod",  "advcl", "parataxis", "xcomp", "ccomp", "vocative",  "dislocated", "nsubj:pass", "obl:agent"};

constexpr std::array<std::string_view, kClauseCount - 1> kClauses{"ccomp", "xcomp",     "advcl", "conj",
                                                                  "acl",   "parataxis", "nmod"};

// Families of features and how many values each has; a feature's number is its family's offset plus the value.
enum MentionFamily : std::size_t {
  kKind,
  kPronoun,
  kDefiniteness,
  kNumber,
  kGender,
  kType,
  kRelation,
  kQuoted,
  kName,
  kLength,
  kSameHead,
  kSameText,
  kFirstSentence,
  kDocumentFrequency,
  kTextFrequency,
  kKindDefinitenessHead,
  kRuleFound,
  kPredicate,
  kModifiers,
  kCounted,
  kSentenceStart,
  kCountry,
  kMentionFamilies
};
constexpr std::array<std::uint32_t, kMentionFamilies> kMentionSizes{
    4, kPronounCount, 6, 3, 4, kTypeCount, kRelationCount, 2, 7, 8, 4, 2, 2, 6, 6, 4 * 6 * 4, 2, 3, 5, 3, 2, 2};

enum PairFamily : std::size_t {
  kSentenceDistance,
  kMentionDistance,
  kTokenDistance,
  kKindPair,
  kHead,
  kText,
  kInclusion,
  kCommonWords,
  kNested,
  kSameClause,
  kSubjects,
  kNumbers,
  kGenders,
  kTypes,
  kCountries,
  kClusterSize,
  kClusterNamed,
  kRank,
  kLatest,
  kSpeaker,
  kRule,
  kRoles,
  kPossessors,
  kPronounPair,
  kPronounType,
  kPronounAgreement,
  kRecent,
  kSubjectHistory,
  kKindDistance,
  kPronounDistance,
  kPronounRank,
  kRelationPair,
  kDefinitenessPair,
  kHeadInclusion,
  kCounts,
  kGoverning,
  kPlaces,
  kPronounPlaces,
  kHeadInName,
  kCoordinated,
  kLastKind,
  kAgency,
  kPairFamilies
};
constexpr std::array<std::uint32_t, kPairFamilies> kPairSizes{8,
                                                              10,
                                                              8,
                                                              16,
                                                              3,
                                                              3,
                                                              5,
                                                              4,
                                                              3,
                                                              2,
                                                              4,
                                                              9,
                                                              16,
                                                              kTypeCount* kTypeCount,
                                                              4,
                                                              6,
                                                              2,
                                                              8,
                                                              2,
                                                              6,
                                                              8,
                                                              3,
                                                              3,
                                                              kPronounCount*(kPronounCount + 1),
                                                              kPronounCount* kTypeCount,
                                                              kPronounCount * 12,
                                                              6,
                                                              4,
                                                              4 * 8,
                                                              kPronounCount * 8,
                                                              kPronounCount * 8,
                                                              kRelationCount* kRelationCount,
                                                              36,
                                                              4 * 3 * 5,
                                                              3,
                                                              3 * kClauseCount * 2 + 1,
                                                              4 * 4 * 3,
                                                              kPronounCount * 4 * 3,
                                                              4 * 2,
                                                              3,
                                                              4 * 5,
                                                              3 * 3 * 4};

template <std::size_t Size>
constexpr std::array<std::uint32_t, Size + 1> offsets_of(const std::array<std::uint32_t, Size>& sizes) {
  std::array<std::uint32_t, Size + 1> offsets{};
  for (std::size_t i = 0; i < Size; ++i) offsets[i + 1] = offsets[i] + sizes[i];
  return offsets;
}
constexpr auto kMentionOffsets = offsets_of(kMentionSizes);
constexpr auto kPairOffsets = offsets_of(kPairSizes);
static_assert(kMentionOffsets.back() < 65536 && kPairOffsets.back() < 65536);

void put(FeatureList& out, MentionFamily family, std::size_t value) {
  const auto number = kMentionOffsets[family] + std::min<std::size_t>(value, kMentionSizes[family] - 1);
  out.push_back(static_cast<std::uint16_t>(number));
}
void put(FeatureList& out, PairFamily family, std::size_t value) {
  const auto number = kPairOffsets[family] + std::min<std::size_t>(value, kPairSizes[family] - 1);
  out.push_back(static_cast<std::uint16_t>(number));
}

std::size_t number_value(char number) {
  return number == 's' ? 0 : number == 'p' ? 1 : 2;
}
std::size_t gender_value(char gender) {
  return gender == 'm' ? 0 : gender == 'f' ? 1 : gender == 'n' ? 2 : 3;
}
std::size_t type_value(const std::optional<EntityType>& type) {
  return type ? static_cast<std::size_t>(*type) : kTypeCount - 1;
}
std::size_t kind_value(const Discourse& discourse, std::uint32_t i) {
  return discourse.info(i).coordination ? 3 : static_cast<std::size_t>(discourse.mention(i).kind);
}
bool is_pronoun(const Discourse& discourse, std::uint32_t i) {
  return discourse.mention(i).kind == MentionKind::Pronoun;
}

std::size_t pronoun_value(const Discourse& discourse, std::uint32_t i) {
  const std::string& lemma = discourse.info(i).lemma;
  const auto* const at = std::find(kPronounForms.begin(), kPronounForms.end(), lemma);
  return static_cast<std::size_t>(at - kPronounForms.begin());  // one past the list: some other pronoun
}

std::size_t relation_value(const Discourse& discourse, std::uint32_t i) {
  const std::string_view relation = discourse.head_token(i).deprel;
  const auto* at = std::find(kRelations.begin(), kRelations.end(), relation);
  if (at == kRelations.end()) at = std::find(kRelations.begin(), kRelations.end(), base_relation(relation));
  return static_cast<std::size_t>(at - kRelations.begin());
}

std::size_t distance_bucket(std::uint32_t distance) {
  constexpr std::array<std::uint32_t, 7> kBounds{0, 1, 2, 3, 5, 9, 19};
  return static_cast<std::size_t>(std::lower_bound(kBounds.begin(), kBounds.end(), distance) - kBounds.begin());
}

std::size_t power_bucket(std::uint32_t value) {
  std::size_t bucket = 0;
  for (; value > 1; value /= 2) ++bucket;
  return bucket;
}

std::size_t common_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t common = 0;
  for (const std::string& word : a) common += std::find(b.begin(), b.end(), word) != b.end() ? 1U : 0U;
  return common;
}

bool heads_match(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  const MentionInfo& a = discourse.info(i);
  const MentionInfo& b = discourse.info(j);
  if (a.lemma == b.lemma) return true;
  const bool name_i = discourse.mention(i).kind == MentionKind::Name;
  const bool name_j = discourse.mention(j).kind == MentionKind::Name;
  return name_i && name_j && !a.words.empty() && !b.words.empty() && a.words.back() == b.words.back();
}

// 0 the head of the mention itself, 1 of another in its cluster, 2 of none. Looks at the last few of the cluster.
std::size_t head_value(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  if (is_pronoun(discourse, i)) return 2;
  if (!is_pronoun(discourse, j) && heads_match(discourse, i, j)) return 0;
  const auto& mentions = discourse.entity_of(j).mentions;
  constexpr std::size_t kMost = 12;
  for (std::size_t k = 0; k < std::min(mentions.size(), kMost); ++k) {
    if (!is_pronoun(discourse, mentions[k]) && heads_match(discourse, i, mentions[k])) return 1;
  }
  return 2;
}

// Of the words beside the head: 0 equal, 1 i's among j's, 2 j's among i's, 3 some in common, 4 none.
std::size_t inclusion_value(const MentionInfo& a, const MentionInfo& b) {
  const std::size_t common = common_words(a.words, b.words);
  if (common == a.words.size() && common == b.words.size()) return 0;
  if (common == a.words.size()) return 1;
  if (common == b.words.size()) return 2;
  return common > 0 ? 3 : 4;
}

// How often the cluster was spoken of in the last sentences, and how often as a subject.
std::pair<std::size_t, std::size_t> recent_history(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  constexpr std::uint32_t kSentences = 5;
  constexpr std::size_t kMost = 6;
  const auto& mentions = discourse.entity_of(j).mentions;
  std::size_t recent = 0;
  std::size_t subjects = 0;
  for (auto at = std::lower_bound(mentions.begin(), mentions.end(), i); at != mentions.begin() && recent < kMost;) {
    --at;
    if (discourse.mention(i).sentence - discourse.mention(*at).sentence > kSentences) break;
    ++recent;
    subjects += discourse.info(*at).subject ? 1U : 0U;
  }
  return {recent, subjects};
}

std::size_t roles_value(const MentionInfo& info, const DiscourseEntity& entity) {
  if (info.roles.empty() || entity.roles.empty()) return 2;
  constexpr std::size_t kMost = 8;
  for (const Role& own : info.roles) {
    for (std::size_t k = 0; k < std::min(entity.roles.size(), kMost); ++k) {
      if (roles_agree(own, entity.roles[k])) return 0;
    }
  }
  return 1;
}

std::size_t possessors_value(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  const auto possessor = [&](std::uint32_t k) -> std::int32_t {
    const std::int32_t child = discourse.tree_of(k).child(discourse.mention(k).head, "nmod:poss");
    return child < 0 ? -1 : discourse.mention_at(discourse.mention(k).sentence, static_cast<std::uint32_t>(child));
  };
  if (is_pronoun(discourse, i) || is_pronoun(discourse, j)) return 2;
  const std::int32_t a = possessor(i);
  const std::int32_t b = possessor(j);
  if (a < 0 || b < 0) return a < 0 && b < 0 ? 2 : 1;
  return discourse.same(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)) ? 0 : 1;
}

std::size_t nested_value(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  if (!discourse.nested(i, j)) return 0;
  return discourse.tree_of(i).dominates(discourse.mention(i).head, discourse.mention(j).head) ? 1 : 2;
}

std::size_t speaker_value(const Discourse& discourse, std::uint32_t i, std::uint32_t j, bool speaker) {
  const std::int32_t a = discourse.info(i).quote;
  const std::int32_t b = discourse.info(j).quote;
  if (speaker) return 0;
  if (a < 0 && b < 0) return 1;
  if (a == b) return 2;
  if (a >= 0 && b >= 0) return 3;
  return a >= 0 ? 4 : 5;
}

// Whether the antecedent belongs to a verb above the mention: what it is there, by what clause the mention hangs below
// it, and whether the mention is a subject. "Pierce said he …": nsubj, ccomp, subject.
std::size_t governing_value(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  constexpr std::size_t kNone = std::size_t{3} * kClauseCount * 2;
  constexpr int kMostSteps = 12;
  if (discourse.mention(i).sentence != discourse.mention(j).sentence) return kNone;
  const TreeIndex& tree = discourse.tree_of(i);
  const std::int32_t verb = discourse.head_token(j).head;
  if (verb < 0) return kNone;
  auto at = static_cast<std::int32_t>(discourse.mention(i).head);
  for (int step = 0; step < kMostSteps && at >= 0; ++step) {
    const Token& token = tree.token(static_cast<std::uint32_t>(at));
    if (token.head == verb) {
      if (at == static_cast<std::int32_t>(discourse.mention(j).head)) return kNone;
      const auto* const clause = std::find(kClauses.begin(), kClauses.end(), base_relation(token.deprel));
      const std::size_t role = discourse.info(j).subject ? 0U : discourse.info(j).object ? 1U : 2U;
      const auto kind = static_cast<std::size_t>(clause - kClauses.begin());
      return (role * kClauseCount + kind) * 2 + (discourse.info(i).subject ? 1U : 0U);
    }
    at = token.head;
  }
  return kNone;
}

// Which mention of its sentence it is.
std::size_t place_value(const Discourse& discourse, std::uint32_t i) {
  return std::min<std::uint32_t>(i - discourse.first_of(discourse.mention(i).sentence), 3);
}

// Whether the head is a word of a name in the cluster: "the agency" of Yonhap News Agency.
bool is_head_in_name(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  const std::string& lemma = discourse.info(i).lemma;
  for (const std::uint32_t name : discourse.entity_of(j).names) {
    const auto& words = discourse.info(name).words;
    if (std::find(words.begin(), words.end(), lemma) != words.end()) return true;
  }
  return false;
}

// 0 in one coordination, 1 in one sentence, 2 else.
std::size_t coordinated_value(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  if (discourse.mention(i).sentence != discourse.mention(j).sentence) return 2;
  const Token& a = discourse.head_token(i);
  const Token& b = discourse.head_token(j);
  const auto head_i = static_cast<std::int32_t>(discourse.mention(i).head);
  const auto head_j = static_cast<std::int32_t>(discourse.mention(j).head);
  const bool conj_i = base_relation(a.deprel) == "conj";
  const bool conj_j = base_relation(b.deprel) == "conj";
  return (conj_i && (a.head == head_j || (conj_j && a.head == b.head))) || (conj_j && b.head == head_i) ? 0U : 1U;
}

// For a pronoun that may be anything: which, whether it acts or has, and who the other can be.
std::size_t agency_value(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  const MentionInfo& info = discourse.info(i);
  const std::size_t pronoun = info.gender == 'n' ? 0 : info.number == 'p' && info.person == 3 ? 1 : 2;
  const std::size_t role = acts(discourse, i) ? 1 : info.possessive ? 2 : 0;
  return (pronoun * 3 + role) * 4 + static_cast<std::size_t>(agency_of(discourse, j));
}

void add_pronoun_features(const Discourse& discourse, std::uint32_t i, std::uint32_t j, std::uint32_t distance,
                          std::uint32_t rank, FeatureList& out) {
  const DiscourseEntity& entity = discourse.entity_of(j);
  const std::size_t own = pronoun_value(discourse, i);
  const std::size_t other = is_pronoun(discourse, j) ? pronoun_value(discourse, j) : kPronounCount;
  put(out, kPronounPair, own * (kPronounCount + 1) + other);
  put(out, kPronounType, own * kTypeCount + type_value(entity.type));
  put(out, kPronounAgreement, own * 12 + number_value(entity.number) * 4 + gender_value(entity.gender));
  put(out, kPronounDistance, own * 8 + distance_bucket(distance));
  put(out, kPronounRank, own * 8 + std::min<std::uint32_t>(rank, 7));
  put(out, kAgency, agency_value(discourse, i, j));
}

void add_word_features(const Discourse& discourse, std::uint32_t i, std::uint32_t j, FeatureList& out) {
  const MentionInfo& a = discourse.info(i);
  const MentionInfo& b = discourse.info(j);
  const std::size_t head = head_value(discourse, i, j);
  const std::size_t inclusion = inclusion_value(a, b);
  const bool same_kind = discourse.mention(i).kind == discourse.mention(j).kind;
  put(out, kHead, head);
  put(out, kText,
      same_kind && a.lemma == b.lemma && inclusion == 0 ? (a.definiteness == b.definiteness ? 0U : 1U) : 2U);
  if (head == 0) put(out, kInclusion, inclusion);
  put(out, kCommonWords, common_words(a.words, b.words));
  put(out, kHeadInclusion, (kind_value(discourse, i) * 3 + head) * 5 + inclusion);
  put(out, kDefinitenessPair, static_cast<std::size_t>(a.definiteness) * 6 + static_cast<std::size_t>(b.definiteness));
  put(out, kRoles, roles_value(a, discourse.entity_of(j)));
  put(out, kPossessors, possessors_value(discourse, i, j));
  put(out, kCounts, a.count && b.count ? (*a.count == *b.count ? 0U : 1U) : 2U);
}

}  // namespace

std::uint32_t mention_feature_count() noexcept {
  return kMentionOffsets.back();
}
std::uint32_t pair_feature_count() noexcept {
  return kPairOffsets.back();
}

void add_mention_features(const Discourse& discourse, std::uint32_t i, const MentionContext& context,
                          FeatureList& out) {
  const Mention& mention = discourse.mention(i);
  const MentionInfo& info = discourse.info(i);
  const std::size_t kind = kind_value(discourse, i);
  const auto definiteness = static_cast<std::size_t>(info.definiteness);
  const std::size_t same_head = std::min<std::uint32_t>(context.same_head, 3);
  put(out, kKind, kind);
  if (is_pronoun(discourse, i)) put(out, kPronoun, pronoun_value(discourse, i));
  put(out, kDefiniteness, definiteness);
  put(out, kNumber, number_value(info.number));
  put(out, kGender, gender_value(info.gender));
  put(out, kType, type_value(info.type));
  put(out, kRelation, relation_value(discourse, i));
  put(out, kQuoted, info.quote >= 0 ? 1 : 0);
  put(out, kName, static_cast<std::size_t>(mention.name));
  put(out, kLength, power_bucket(mention.end - mention.begin));
  put(out, kSameHead, same_head);
  put(out, kSameText, context.same_text ? 1 : 0);
  put(out, kFirstSentence, mention.sentence == 0 ? 1 : 0);
  put(out, kDocumentFrequency, power_bucket(discourse.frequency(i).same_head));
  put(out, kTextFrequency, power_bucket(discourse.frequency(i).same_text));
  put(out, kKindDefinitenessHead, (kind * 6 + definiteness) * 4 + same_head);
  put(out, kRuleFound, context.has_rule_choice ? 1 : 0);
  put(out, kPredicate, info.predicate_of >= 0 ? 1 : info.apposition_of >= 0 ? 2 : 0);
  put(out, kModifiers, info.words.size());
  put(out, kCounted, info.count ? (*info.count > 1 ? 1U : 0U) : 2U);
  put(out, kSentenceStart, mention.begin == 0 ? 1 : 0);
  put(out, kCountry, info.country.empty() ? 0 : 1);
}

void add_pair_features(const Discourse& discourse, std::uint32_t i, std::uint32_t j, const CandidateContext& context,
                       FeatureList& out) {
  const MentionInfo& a = discourse.info(i);
  const MentionInfo& b = discourse.info(j);
  const DiscourseEntity& entity = discourse.entity_of(j);
  const std::uint32_t distance = discourse.mention(i).sentence - discourse.mention(j).sentence;
  const std::size_t kind = kind_value(discourse, i);
  put(out, kSentenceDistance, distance_bucket(distance));
  put(out, kMentionDistance, power_bucket(i - j));
  if (distance == 0) put(out, kTokenDistance, power_bucket(a.position > b.position ? a.position - b.position : 1));
  put(out, kKindPair, kind * 4 + kind_value(discourse, j));
  put(out, kKindDistance, kind * 8 + distance_bucket(distance));
  put(out, kNested, nested_value(discourse, i, j));
  const bool siblings = distance == 0 && discourse.head_token(i).head == discourse.head_token(j).head;
  put(out, kSameClause, siblings ? 1 : 0);
  put(out, kSubjects, (a.subject ? 2U : 0U) + (b.subject ? 1U : 0U));
  put(out, kNumbers, number_value(a.number) * 3 + number_value(entity.number));
  put(out, kGenders, gender_value(a.gender) * 4 + gender_value(entity.gender));
  put(out, kTypes, type_value(a.type) * kTypeCount + type_value(entity.type));
  const bool both_countries = !a.country.empty() && !entity.country.empty();
  put(out, kCountries, both_countries ? (a.country == entity.country ? 0U : 1U) : a.country.empty() ? 2U : 3U);
  put(out, kClusterSize, power_bucket(static_cast<std::uint32_t>(entity.mentions.size())));
  const auto [recent, subjects] = recent_history(discourse, i, j);
  put(out, kRecent, recent);
  put(out, kSubjectHistory, subjects);
  put(out, kClusterNamed, entity.has_name ? 1 : 0);
  put(out, kRank, context.rank);
  put(out, kLatest, context.latest ? 1 : 0);
  put(out, kSpeaker, speaker_value(discourse, i, j, context.speaker));
  const bool rule = context.rule_choice >= 0 && discourse.same(static_cast<std::uint32_t>(context.rule_choice), j);
  put(out, kRule, kind * 2 + (rule ? 1 : 0));
  put(out, kRelationPair, relation_value(discourse, i) * kRelationCount + relation_value(discourse, j));
  put(out, kGoverning, governing_value(discourse, i, j));
  const std::size_t near = std::min<std::uint32_t>(distance, 2);
  put(out, kPlaces, (place_value(discourse, i) * 4 + place_value(discourse, j)) * 3 + near);
  if (is_pronoun(discourse, i))
    put(out, kPronounPlaces, (pronoun_value(discourse, i) * 4 + place_value(discourse, j)) * 3 + near);
  else
    put(out, kHeadInName, kind * 2 + (is_head_in_name(discourse, i, j) ? 1U : 0U));
  put(out, kCoordinated, coordinated_value(discourse, i, j));
  const std::int32_t last = discourse.latest_before(j, i);
  const std::size_t last_kind = last < 0 ? 4U : kind_value(discourse, static_cast<std::uint32_t>(last));
  put(out, kLastKind, kind * 5 + last_kind);
  if (is_pronoun(discourse, i))
    add_pronoun_features(discourse, i, j, distance, context.rank, out);
  else
    add_word_features(discourse, i, j, out);
}

}  // namespace newsgraph::language
