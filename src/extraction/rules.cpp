// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "rules.hpp"

#include "newsgraph/base/error.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {
namespace {

constexpr std::array kRules = {
    Rule{"verb-object", "The court rejected the appeal.", "the court | rejected | the appeal", 0.88},
    Rule{"verb-oblique", "The minister flew to Geneva.", "the minister | flew to | Geneva", 0.85},
    Rule{"verb-object-oblique", "The council tightened sanctions on Libya.",
         "the council | tightened sanctions on | Libya", 0.82},
    Rule{"object-place", "The police arrested Ana Ruiz in Oslo.", "Ana Ruiz | was arrested in | Oslo", 0.80},
    Rule{"verb-recipient", "The bank gave the ministry a loan.", "the bank | gave a loan to | the ministry", 0.82},
    Rule{"verb-alone", "The talks collapsed.", "the talks | collapsed |", 0.84},
    Rule{"verb-predicative", "The mayor became governor.", "the mayor | became | governor", 0.82},
    Rule{"verb-as", "The envoy named the group as a partner.", "the envoy | named as partner | the group", 0.80},
    Rule{"said-that", "The minister said the bridge was safe.", "the minister | said | the bridge was safe", 0.90},
    Rule{"demand-of", "The union demanded that the ministry pay.", "the union | demanded of … to pay | the ministry",
         0.80},
    Rule{"passive-agent", "The law was passed by parliament.", "parliament | passed | the law", 0.88},
    Rule{"passive-oblique", "The treaty was signed in Rome.", "the treaty | was signed in | Rome", 0.83},
    Rule{"passive-alone", "The mayor was arrested.", "the mayor | was arrested |", 0.85},
    Rule{"together", "France and Spain met on Monday.", "France | met with | Spain", 0.85},
    Rule{"is-noun", "Malta is an island.", "Malta | is | an island", 0.87},
    Rule{"is-noun-of", "Valletta is the capital of Malta.", "Valletta | is capital of | Malta", 0.90},
    Rule{"is-adjective", "The road is closed.", "the road | is closed |", 0.82},
    Rule{"is-adjective-to", "The firm is responsible for the leak.", "the firm | is responsible for | the leak", 0.84},
    Rule{"is-at", "The two ministers were in Oslo.", "the ministers | were in | Oslo", 0.84},
    Rule{"apposition", "Ana Ruiz, a lawyer, left.", "Ana Ruiz | is | a lawyer", 0.85},
    Rule{"apposition-of", "Ana Ruiz, head of the central bank, left.", "Ana Ruiz | is head of | the central bank",
         0.91},
    Rule{"title-of", "French President Ana Ruiz left.", "Ana Ruiz | is president of | France", 0.91},
    Rule{"title", "Senator Ana Ruiz left.", "Ana Ruiz | is | senator", 0.90},
    Rule{"kind", "The software company Acme sued the bank.", "Acme | is | software company", 0.88},
    Rule{"description-of", "Ana Ruiz left. The French president had met reporters.",
         "Ana Ruiz | is president of | France", 0.84},
    Rule{"spokesperson-of", "The ministry confirmed it. Spokesman Jan Novak said so.",
         "Jan Novak | is spokesman of | the ministry", 0.72},
    Rule{"office-of", "Italy regretted the delay. A spokesman for President Jan Novak said so.",
         "Jan Novak | is president of | Italy", 0.68},
    Rule{"whose", "The army, whose commander is Jan Novak, left.", "Jan Novak | is commander of | the army", 0.80},
    Rule{"affiliation", "Ana Ruiz of the World Bank said so.", "Ana Ruiz | is of | the World Bank", 0.86},
    Rule{"event-of", "Turkey's invasion of Cyprus began.", "Turkey | invasion of | Cyprus", 0.80},
    Rule{"event-between", "The summit between France and Spain ended.", "France | summit with | Spain", 0.85},
    Rule{"event-place", "The summit in Oslo ended.", "the summit | took place in | Oslo", 0.80},
    Rule{"place-in", "He was born in Split, Croatia.", "Split | is in | Croatia", 0.85},
    Rule{"part-of", "The Third Company, First Battalion, left.", "the Third Company | is part of | First Battalion",
         0.82},
    Rule{"led-by", "The French-backed rebels left.", "France | backs | the rebels", 0.86},
    Rule{"based-in", "Paris-based Renault cut jobs.", "Renault | is based in | Paris", 0.88},
    Rule{"date-of", "The bank was founded in 1863.", "the bank | was founded in | 1863", 0.86},
    Rule{"lifespan", "Ana Ruiz (4 May 1961 – 2 June 2010) was a lawyer.", "Ana Ruiz | was born on | 4 May 1961", 0.88},
    // The benchmarks' styles only.
    Rule{"has", "The firm's director resigned.", "the firm | has | director", 0.45},
    Rule{"clause", "A frame rendered flat for a benchmark.", "arg1 | relation | arg2", 0.70},
};

}  // namespace

std::span<const Rule> rules() {
  return kRules;
}

const Rule& rule(std::string_view name) {
  const auto found = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& r) { return r.name == name; });
  NEWSGRAPH_CONTRACT(found != kRules.end());
  return *found;
}

}  // namespace newsgraph::extraction
