// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "local_names.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"

#include <algorithm>
#include <optional>
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
  if (entity.type == EntityType::Concept || entity.type == EntityType::Literal || entity.name.empty()) return false;
  if (has_mention(entity, MentionKind::Name)) return true;
  if (!has_mention(entity, MentionKind::Description)) return false;
  return entity.concept_key.empty() ||
         (entity.type == EntityType::Place && !language::country_of_name(entity.name).empty());
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

// Small numbers for values that recur.
struct Interners {
  std::map<Profile, std::uint32_t> profiles;
  std::unordered_map<std::string, std::uint32_t> names;
};

// One article's part of the collection.
class ArticleNames {
 public:
  ArticleNames(LocalNames& names, Interners& interners, const ArticleInput& article, std::uint32_t document)
      : names_(names), interners_(interners), article_(article), document_(document), text_(article.document.text) {}

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
    record.form = names_.forms.form_of(entity.name, family);
    if (record.form == kNoIndex) return false;
    record.document = document_;
    record.local = local;
    record.type = entity.type;
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
    const auto [known, fresh] =
        interners_.profiles.try_emplace(profile, static_cast<std::uint32_t>(names_.profiles.size()));
    if (fresh) names_.profiles.push_back(profile);
    record.profile = known->second;
    const auto [name, new_name] =
        interners_.names.try_emplace(entity.name, static_cast<std::uint32_t>(names_.distinct_names.size()));
    if (new_name) names_.distinct_names.push_back(entity.name);
    record.name = name->second;
    names_.named.push_back(std::move(record));
    return true;
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
    // "sanctions" is one concept everywhere; "the spokesman" or "the summit" of two articles are two.
    const bool names_inside = entity.concept_key.find('|') != std::string::npos;
    if (entity.type != EntityType::Concept && !names_inside) key += '@' + article_.document.id;
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
  Interners& interners_;
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
  Interners interners;
  names.profiles.emplace_back();
  interners.profiles.emplace(Profile{}, 0U);
  for (std::uint32_t d = 0; d < articles.size(); ++d) {
    names.document_ids.push_back(articles[d].document.id);
    ArticleNames(names, interners, articles[d], d).collect();
  }
  return names;
}

}  // namespace newsgraph::resolution
