// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/irregular_verbs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace newsgraph::language {
namespace {

// Sorted by base; the commoner forms first.
constexpr auto kVerbs = std::to_array<IrregularVerb>({
    {"arise", "arose", "arisen"},
    {"awake", "awoke", "awoken"},
    {"bear", "bore", "born"},
    {"bear", "bore", "borne"},
    {"beat", "beat", "beaten"},
    {"become", "became", "become"},
    {"begin", "began", "begun"},
    {"bend", "bent", "bent"},
    {"bet", "bet", "bet"},
    {"bind", "bound", "bound"},
    {"bite", "bit", "bitten"},
    {"bleed", "bled", "bled"},
    {"blow", "blew", "blown"},
    {"break", "broke", "broken"},
    {"breed", "bred", "bred"},
    {"bring", "brought", "brought"},
    {"broadcast", "broadcast", "broadcast"},
    {"build", "built", "built"},
    {"burn", "burned", "burned"},
    {"burn", "burnt", "burnt"},
    {"burst", "burst", "burst"},
    {"buy", "bought", "bought"},
    {"cast", "cast", "cast"},
    {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"},
    {"cling", "clung", "clung"},
    {"come", "came", "come"},
    {"cost", "cost", "cost"},
    {"creep", "crept", "crept"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"dig", "dug", "dug"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"dream", "dreamed", "dreamed"},
    {"dream", "dreamt", "dreamt"},
    {"drink", "drank", "drunk"},
    {"drive", "drove", "driven"},
    {"dwell", "dwelt", "dwelt"},
    {"eat", "ate", "eaten"},
    {"fall", "fell", "fallen"},
    {"feed", "fed", "fed"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"flee", "fled", "fled"},
    {"fling", "flung", "flung"},
    {"fly", "flew", "flown"},
    {"forbid", "forbade", "forbidden"},
    {"forecast", "forecast", "forecast"},
    {"foresee", "foresaw", "foreseen"},
    {"forget", "forgot", "forgotten"},
    {"forgive", "forgave", "forgiven"},
    {"forgo", "forwent", "forgone"},
    {"freeze", "froze", "frozen"},
    {"get", "got", "got"},
    {"get", "got", "gotten"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grind", "ground", "ground"},
    {"grow", "grew", "grown"},
    {"hang", "hung", "hung"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hide", "hid", "hidden"},
    {"hit", "hit", "hit"},
    {"hold", "held", "held"},
    {"hurt", "hurt", "hurt"},
    {"keep", "kept", "kept"},
    {"kneel", "knelt", "knelt"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"leap", "leaped", "leaped"},
    {"leap", "leapt", "leapt"},
    {"learn", "learned", "learned"},
    {"learn", "learnt", "learnt"},
    {"leave", "left", "left"},
    {"lend", "lent", "lent"},
    {"let", "let", "let"},
    {"lie", "lay", "lain"},
    {"light", "lit", "lit"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"mislead", "misled", "misled"},
    {"mistake", "mistook", "mistaken"},
    {"misunderstand", "misunderstood", "misunderstood"},
    {"mow", "mowed", "mown"},
    {"outbid", "outbid", "outbid"},
    {"outdo", "outdid", "outdone"},
    {"outgrow", "outgrew", "outgrown"},
    {"overcome", "overcame", "overcome"},
    {"overdo", "overdid", "overdone"},
    {"overhear", "overheard", "overheard"},
    {"overrun", "overran", "overrun"},
    {"oversee", "oversaw", "overseen"},
    {"overshoot", "overshot", "overshot"},
    {"oversleep", "overslept", "overslept"},
    {"overtake", "overtook", "overtaken"},
    {"overthrow", "overthrew", "overthrown"},
    {"pay", "paid", "paid"},
    {"prove", "proved", "proved"},
    {"prove", "proved", "proven"},
    {"put", "put", "put"},
    {"quit", "quit", "quit"},
    {"read", "read", "read"},
    {"rebuild", "rebuilt", "rebuilt"},
    {"redo", "redid", "redone"},
    {"remake", "remade", "remade"},
    {"repay", "repaid", "repaid"},
    {"resell", "resold", "resold"},
    {"retake", "retook", "retaken"},
    {"rewrite", "rewrote", "rewritten"},
    {"rid", "rid", "rid"},
    {"ride", "rode", "ridden"},
    {"ring", "rang", "rung"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"sew", "sewed", "sewn"},
    {"shake", "shook", "shaken"},
    {"shed", "shed", "shed"},
    {"shine", "shone", "shone"},
    {"shoot", "shot", "shot"},
    {"show", "showed", "shown"},
    {"shrink", "shrank", "shrunk"},
    {"shut", "shut", "shut"},
    {"sing", "sang", "sung"},
    {"sink", "sank", "sunk"},
    {"sit", "sat", "sat"},
    {"slay", "slew", "slain"},
    {"sleep", "slept", "slept"},
    {"slide", "slid", "slid"},
    {"sling", "slung", "slung"},
    {"slink", "slunk", "slunk"},
    {"slit", "slit", "slit"},
    {"smell", "smelled", "smelled"},
    {"smell", "smelt", "smelt"},
    {"sow", "sowed", "sown"},
    {"speak", "spoke", "spoken"},
    {"speed", "sped", "sped"},
    {"spell", "spelled", "spelled"},
    {"spell", "spelt", "spelt"},
    {"spend", "spent", "spent"},
    {"spill", "spilled", "spilled"},
    {"spill", "spilt", "spilt"},
    {"spin", "spun", "spun"},
    {"split", "split", "split"},
    {"spoil", "spoiled", "spoiled"},
    {"spoil", "spoilt", "spoilt"},
    {"spread", "spread", "spread"},
    {"spring", "sprang", "sprung"},
    {"stand", "stood", "stood"},
    {"steal", "stole", "stolen"},
    {"stick", "stuck", "stuck"},
    {"sting", "stung", "stung"},
    {"stink", "stank", "stunk"},
    {"strew", "strewed", "strewn"},
    {"stride", "strode", "stridden"},
    {"strike", "struck", "struck"},
    {"strike", "struck", "stricken"},
    {"string", "strung", "strung"},
    {"strive", "strove", "striven"},
    {"swear", "swore", "sworn"},
    {"sweep", "swept", "swept"},
    {"swell", "swelled", "swollen"},
    {"swim", "swam", "swum"},
    {"swing", "swung", "swung"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tear", "tore", "torn"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"thrust", "thrust", "thrust"},
    {"tread", "trod", "trodden"},
    {"undercut", "undercut", "undercut"},
    {"undergo", "underwent", "undergone"},
    {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"},
    {"undo", "undid", "undone"},
    {"uphold", "upheld", "upheld"},
    {"upset", "upset", "upset"},
    {"wake", "woke", "woken"},
    {"wear", "wore", "worn"},
    {"weave", "wove", "woven"},
    {"weep", "wept", "wept"},
    {"win", "won", "won"},
    {"wind", "wound", "wound"},
    {"withdraw", "withdrew", "withdrawn"},
    {"withhold", "withheld", "withheld"},
    {"withstand", "withstood", "withstood"},
    {"work", "worked", "worked"},
    {"work", "wrought", "wrought"},
    {"wring", "wrung", "wrung"},
    {"write", "wrote", "written"},
});

constexpr bool base_before(const IrregularVerb& verb, std::string_view base) {
  return verb.base < base;
}

static_assert(std::is_sorted(kVerbs.begin(), kVerbs.end(), [](const IrregularVerb& left, const IrregularVerb& right) {
  return base_before(left, right.base);
}));

// A past tense or a participle, and whose.
struct Form {
  std::string_view form;
  std::uint16_t verb;
};

constexpr bool form_before(const Form& entry, std::string_view form) {
  return entry.form < form;
}

constexpr auto kForms = [] {
  std::array<Form, 2 * kVerbs.size()> forms{};
  for (std::size_t i = 0; i < kVerbs.size(); ++i) {
    forms[2 * i] = {kVerbs[i].past, static_cast<std::uint16_t>(i)};
    forms[2 * i + 1] = {kVerbs[i].participle, static_cast<std::uint16_t>(i)};
  }
  std::sort(forms.begin(), forms.end(),
            [](const Form& left, const Form& right) { return form_before(left, right.form); });
  return forms;
}();

// Bases of other, regular verbs; "lay" has irregular forms of its own.
constexpr auto kOtherBases = std::to_array<std::string_view>(
    {"bore", "bound", "fell", "felt", "found", "ground", "lay", "left", "saw", "smelt", "wound"});

const Form* find_form(std::string_view form) {
  const auto* const found = std::lower_bound(kForms.begin(), kForms.end(), form, form_before);
  return found != kForms.end() && found->form == form ? found : nullptr;
}

}  // namespace

const IrregularVerb* find_irregular_verb(std::string_view base) {
  const auto* const found = std::lower_bound(kVerbs.begin(), kVerbs.end(), base, base_before);
  return found != kVerbs.end() && found->base == base ? found : nullptr;
}

std::string_view irregular_verb_lemma(std::string_view form) {
  const Form* const found = find_form(form);
  return found != nullptr ? kVerbs[found->verb].base : std::string_view{};
}

bool is_base_of_another(std::string_view form) {
  return std::binary_search(kOtherBases.begin(), kOtherBases.end(), form);
}

std::string_view past_of_participle(std::string_view participle) {
  for (const Form* entry = find_form(participle);
       entry != nullptr && entry != kForms.end() && entry->form == participle; ++entry) {
    if (kVerbs[entry->verb].participle == participle) return kVerbs[entry->verb].past;
  }
  return participle;
}

}  // namespace newsgraph::language
