// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "local_names.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace newsgraph::resolution {
namespace {

using model::EntityType;
using model::LocalEntity;
using model::MentionKind;

std::string with_family(NameFamily family, std::string_view text) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(family)));
  key += text;
  return key;
}

bool has_mention(const LocalEntity& entity, MentionKind kind) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const auto& m) { return m.kind == kind; });
}

// A country is named by its people, too: "the Syrian president" speaks of Syria.
bool is_named(const LocalEntity& entity) {
  if (entity.name.empty()) return false;
  if (has_mention(entity, MentionKind::Name)) return true;
  if (!has_mention(entity, MentionKind::Description)) return false;
  if (entity.type == EntityType::Concept) return false;
  return entity.concept_key.empty() ||
         (entity.type == EntityType::Place && !language::country_of_name(entity.name).empty());
}

// "the US president", "a Russian spokesman"; not "US officials".
bool is_one_holder(const LocalEntity& entity) {
  if (entity.type != EntityType::Person) return false;
  return std::any_of(entity.titles.begin(), entity.titles.end(), [](const std::string& title) {
    const std::size_t blank = title.rfind(' ');
    return language::is_role_noun(blank == std::string::npos ? title : title.substr(blank + 1));
  });
}

// The capitals in brackets right behind a name: "International Widget Board (IWB)".
std::optional<std::string> bracketed_acronym(const CodePointIndex& text, std::size_t end) {
  constexpr std::size_t kLongest = 8;
  if (end + 3 > text.size() || text.slice(end, end + 2) != " (") return std::nullopt;
  const std::size_t begin = end + 2;
  for (std::size_t i = begin; i < text.size() && i <= begin + kLongest; ++i) {
    const std::string_view c = text.slice(i, i + 1);
    if (c == ")") return i >= begin + 2 ? std::optional<std::string>(text.slice(begin, i)) : std::nullopt;
    if (c.size() != 1 || !((c[0] >= 'A' && c[0] <= 'Z') || c[0] == '.' || c[0] == '&')) return std::nullopt;
  }
  return std::nullopt;
}

// "Indian Navy", but neither "the Indian navy" nor "president".
bool is_written_as_name(std::string_view text) {
  bool begins = true, first = true;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = decode_utf8(text, i);
    const std::string_view rest = text.substr(at, std::min<std::size_t>(text.size() - at, 4));
    const bool small = !first && (rest.starts_with("of ") || rest == "the " || rest == "and " || rest == "for ");
    if (begins && !small && is_letter(c) && !is_upper(c)) return false;
    begins = is_space(c) || c == '-';
    first = false;
  }
  return !first;
}

// Nameless entities whose words are a name after all: one the same article uses for a named entity, or, of several
// words, one that other articles use. They become records of that name.
class Adoption {
 public:
  Adoption(LocalNames& names, const std::vector<ArticleInput>& articles) : names_(names), articles_(articles) {
    for (std::uint32_t r = 0; r < names.named.size(); ++r) {
      const NamedLocal& record = names.named[r];
      ++uses_[record.form];
      note(record, record.form);
      for (const std::uint32_t form : record.also) note(record, form);
    }
  }

  void run() {
    std::vector<NamelessLocal> rest;
    std::vector<NamedLocal> adopted;
    for (NamelessLocal& local : names_.nameless) {
      NamedLocal record;
      if (find(local, record))
        adopted.push_back(std::move(record));
      else
        rest.push_back(std::move(local));
    }
    names_.nameless = std::move(rest);
    names_.named.insert(names_.named.end(), adopted.begin(), adopted.end());
    std::sort(names_.named.begin(), names_.named.end(), [](const NamedLocal& a, const NamedLocal& b) {
      return std::tie(a.document, a.local) < std::tie(b.document, b.local);
    });
  }

 private:
  void note(const NamedLocal& record, std::uint32_t form) { in_article_.try_emplace({record.document, form}, record); }

  bool find(const NamelessLocal& local, NamedLocal& record) {
    const std::string& name = articles_[local.document].facts.entities[local.local].name;
    if (!is_written_as_name(name)) return false;
    std::uint32_t most = 0;
    for (const NameFamily family : {NameFamily::Thing, NameFamily::Person, NameFamily::Group}) {
      const std::uint32_t form = names_.forms.form_of(name, family);
      if (form == kNoIndex) continue;
      if (const auto found = in_article_.find({local.document, form}); found != in_article_.end()) {
        record = found->second;
        record.local = local.local;
        return true;
      }
      const auto used = uses_.find(form);
      if (used == uses_.end() || names_.forms[form].words.size() < 2 || used->second <= most) continue;
      most = used->second;
      record = {local.document, local.local, EntityType::Concept, form, {}, 0, names_.name_index(name)};
    }
    return most > 0;
  }

  LocalNames& names_;
  const std::vector<ArticleInput>& articles_;
  std::unordered_map<std::uint32_t, std::uint32_t> uses_;  // records by form
  std::map<std::pair<std::uint32_t, std::uint32_t>, NamedLocal> in_article_;
};

// One article's part of the collection.
class ArticleNames {
 public:
  ArticleNames(LocalNames& names, std::map<Profile, std::uint32_t>& profiles, const ArticleInput& article,
               std::uint32_t document)
      : names_(names), profiles_(profiles), article_(article), document_(document), text_(article.document.text) {}

  void collect() {
    for (std::uint32_t i = 0; i < article_.facts.entities.size(); ++i) {
      const LocalEntity& entity = article_.facts.entities[i];
      if (is_named(entity) && add_named(entity, i)) continue;
      add_nameless(entity, i);
    }
  }

 private:
  bool add_named(const LocalEntity& entity, std::uint32_t local) {
    const NameFamily family = family_of(entity.type);
    NamedLocal record;
    record.form = fullest_form(entity, family);
    if (record.form == kNoIndex) return false;
    record.document = document_;
    record.local = local;
    record.type = entity.type;
    add_form(record, names_.forms.form_of(entity.name, family));
    for (const model::LocalMention& mention : entity.mentions) {
      if (mention.kind != MentionKind::Name) continue;
      add_form(record, names_.forms.form_of(mention.text, family));
      if (family != NameFamily::Thing) continue;
      if (const auto acronym = bracketed_acronym(text_, mention.span.end)) {
        const std::uint32_t form = names_.forms.form_of(*acronym, family);
        if (form != kNoIndex && may_stand_for(names_.forms[form], names_.forms[record.form], family))
          add_form(record, form);
      }
    }
    const Profile profile = family == NameFamily::Person ? profile_of(entity) : Profile{};
    const auto [known, fresh] = profiles_.try_emplace(profile, static_cast<std::uint32_t>(names_.profiles.size()));
    if (fresh) names_.profiles.push_back(profile);
    record.profile = known->second;
    record.name = names_.name_index(entity.name);
    names_.named.push_back(std::move(record));
    return true;
  }

  // The entity's longest name, but of things a country's or well-known body's usual name if it has one, and a shorter
  // name used four times as often: the long one is then another's ("Air France" among the names of France).
  std::uint32_t fullest_form(const LocalEntity& entity, NameFamily family) {
    constexpr std::uint32_t kOutnumbered = 4;
    const std::uint32_t longest = names_.forms.form_of(entity.name, family);
    if (family != NameFamily::Thing || longest == kNoIndex) return longest;
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const model::LocalMention& mention : entity.mentions) {
      const std::uint32_t form =
          mention.kind == MentionKind::Name ? names_.forms.form_of(mention.text, family) : kNoIndex;
      if (form != kNoIndex) ++counts[form];
    }
    std::uint32_t usual = kNoIndex, other = kNoIndex;
    for (const auto& [form, count] : counts) {
      std::uint32_t& best = names_.forms[form].usual_name.empty() ? other : usual;
      if (names_.forms[form].acronym && &best == &other) continue;
      if (best == kNoIndex || count > counts[best]) best = form;
    }
    if (usual != kNoIndex) return usual;
    return other != kNoIndex && counts[other] >= kOutnumbered * std::max(counts[longest], 1U) ? other : longest;
  }

  static void add_form(NamedLocal& record, std::uint32_t form) {
    if (form == kNoIndex || form == record.form) return;
    const auto at = std::lower_bound(record.also.begin(), record.also.end(), form);
    if (at == record.also.end() || *at != form) record.also.insert(at, form);
  }

  void add_nameless(const LocalEntity& entity, std::uint32_t local) {
    if (!has_mention(entity, MentionKind::Description) && !has_mention(entity, MentionKind::Name)) return;
    const std::string words = entity.concept_key.empty() ? fold_name(entity.name) : concept_words(entity.concept_key);
    if (words.empty()) return;
    std::string key(model::to_string(entity.type));
    key += ':' + words;
    // "sanctions" is one concept everywhere; "the spokesman" or "the summit" of two articles are two, and so is "the US
    // president" of two years.
    constexpr std::int64_t kQuarterDays = 91;
    const bool names_inside = entity.concept_key.find('|') != std::string::npos;
    const auto& published = article_.document.published;
    if (entity.type != EntityType::Concept && !names_inside)
      key += '@' + article_.document.id;
    else if (published && is_one_holder(entity))
      key += '@' + std::to_string(model::days_from_civil(published->first_day()) / kQuarterDays);
    names_.nameless.push_back({document_, local, std::move(key)});
  }

  // Head lemma and names, folded; countries under their usual name.
  static std::string concept_words(const std::string& concept_key) {
    std::string out;
    for (std::size_t begin = 0; begin <= concept_key.size();) {
      const std::size_t end = std::min(concept_key.find('|', begin), concept_key.size());
      const std::string part = concept_key.substr(begin, end - begin);
      const std::string folded = begin == 0 ? fold_name(part) : name_form(part, NameFamily::Thing).key;
      if (!folded.empty()) out += (out.empty() ? "" : "|") + folded;
      begin = end + 1;
    }
    return out;
  }

  LocalNames& names_;
  std::map<Profile, std::uint32_t>& profiles_;
  const ArticleInput& article_;
  std::uint32_t document_;
  CodePointIndex text_;
};

}  // namespace

std::uint32_t FormTable::add(NameForm form, NameFamily family) {
  const auto [known, fresh] =
      by_key_.try_emplace(with_family(family, form.key), static_cast<std::uint32_t>(forms_.size()));
  if (fresh) {
    forms_.push_back(std::move(form));
    families_.push_back(family);
  }
  return known->second;
}

std::uint32_t FormTable::form_of(std::string_view text, NameFamily family) {
  const auto [known, fresh] = by_text_.try_emplace(with_family(family, text), kNoIndex);
  if (fresh) {
    NameForm form = name_form(text, family);
    if (!form.key.empty()) known->second = add(std::move(form), family);
  }
  return known->second;
}

std::uint32_t FormTable::find(std::string_view key, NameFamily family) const {
  const auto found = by_key_.find(with_family(family, key));
  return found == by_key_.end() ? kNoIndex : found->second;
}

std::uint32_t FormTable::in_family(std::uint32_t form, NameFamily family) {
  return families_[form] == family ? form : add(NameForm(forms_[form]), family);
}

LocalNames collect_names(const std::vector<ArticleInput>& articles) {
  LocalNames names;
  std::map<Profile, std::uint32_t> profiles;
  names.profiles.emplace_back();
  profiles.emplace(Profile{}, 0U);
  for (std::uint32_t d = 0; d < articles.size(); ++d) {
    names.document_ids.push_back(articles[d].document.id);
    ArticleNames(names, profiles, articles[d], d).collect();
  }
  Adoption(names, articles).run();
  return names;
}

std::uint32_t LocalNames::name_index(const std::string& name) {
  const auto [known, fresh] = name_indices.try_emplace(name, static_cast<std::uint32_t>(distinct_names.size()));
  if (fresh) distinct_names.push_back(name);
  return known->second;
}

}  // namespace newsgraph::resolution
