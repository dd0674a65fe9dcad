// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/coreference.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include "newsgraph/base/error.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using newsgraph::language::Cluster;
using newsgraph::language::Mention;
using newsgraph::language::NameType;
using newsgraph::language::Sentence;
using newsgraph::language::Token;
using newsgraph::language::Upos;
using newsgraph::model::EntityType;

// A document written by hand: a word a line group "form/UPOS/head/deprel[/NAME]", heads from 1, features told by the
// tag.
class Article {
 public:
  Article& add(std::string_view sentence) {
    Sentence result;
    result.begins_paragraph = sentences_.empty();
    std::istringstream stream{std::string(sentence)};
    std::string item;
    while (stream >> item) result.tokens.push_back(token_of(item));
    sentences_.push_back(result);
    return *this;
  }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  std::vector<Cluster> clusters() const {
    return newsgraph::language::cluster_mentions(sentences_, newsgraph::language::find_mentions(sentences_));
  }
  std::string text_of(const Mention& mention) const {
    std::string text;
    for (std::uint32_t i = mention.begin; i < mention.end; ++i) {
      if (!text.empty()) text += ' ';
      text += sentences_[mention.sentence].tokens[i].form;
    }
    return text;
  }
  // "a | b | c" of the cluster that holds this phrase's n-th occurrence.
  std::string cluster_with(std::string_view phrase, int occurrence = 0) const {
    const auto all = clusters();
    const Cluster* cluster = find(all, phrase, occurrence);
    return cluster == nullptr ? "none" : written(*cluster);
  }
  // The members of that cluster, by their first mentions.
  std::string members_of(std::string_view phrase) const {
    const auto all = clusters();
    const Cluster* cluster = find(all, phrase, 0);
    std::string text;
    if (cluster == nullptr) return "none";
    for (const std::uint32_t member : cluster->members) {
      if (!text.empty()) text += " + ";
      text += text_of(all[member].mentions.front());
    }
    return text;
  }
  const Cluster* find(const std::vector<Cluster>& all, std::string_view phrase, int occurrence) const {
    std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, const Cluster*>> found;
    for (const Cluster& cluster : all) {
      for (const Mention& mention : cluster.mentions) {
        if (text_of(mention) == phrase) found.push_back({{mention.sentence, mention.begin}, &cluster});
      }
    }
    std::sort(found.begin(), found.end());
    return found.size() > static_cast<std::size_t>(occurrence) ? found[static_cast<std::size_t>(occurrence)].second
                                                               : nullptr;
  }

 private:
  std::string written(const Cluster& cluster) const {
    std::string text;
    for (const Mention& mention : cluster.mentions) {
      if (!text.empty()) text += " | ";
      text += text_of(mention);
    }
    return text;
  }
  std::string_view keep(std::string text) {
    kept_.push_back(std::move(text));
    return kept_.back();
  }
  Token token_of(const std::string& item) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= item.size() && parts.size() < 5) {
      const std::size_t end = std::min(item.find('/', begin), item.size());
      parts.push_back(item.substr(begin, end - begin));
      begin = end + 1;
    }
    BOOST_REQUIRE_GE(parts.size(), 4U);
    Token token;
    token.form = keep(parts[0]);
    token.lemma = parts[0];
    std::string tag = parts[1];
    if (tag == "NOUNS") {  // a plural
      tag = "NOUN";
      token.feats = "Number=Plur";
      token.lemma = parts[0].substr(0, parts[0].size() - 1);
    } else if (tag == "NOUN" || tag == "PROPN") {
      token.feats = "Number=Sing";
    }
    if (tag == "VERB" && parts[0] == "said") token.lemma = "say";
    for (int i = 0; i <= static_cast<int>(Upos::X); ++i) {
      if (to_string(static_cast<Upos>(i)) == tag) token.upos = static_cast<Upos>(i);
    }
    token.head = std::stoi(parts[2]) - 1;
    token.deprel = keep(parts[3]);
    if (parts.size() == 5) {
      const std::string_view name = std::string_view(parts[4]).substr(2);
      for (int i = 1; i <= static_cast<int>(NameType::Date); ++i) {
        if (to_string(static_cast<NameType>(i)) == name) token.name = static_cast<NameType>(i);
      }
      token.name_begins = parts[4].front() == 'B';
    }
    return token;
  }

  std::deque<std::string> kept_;
  std::vector<Sentence> sentences_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(coreference)

BOOST_AUTO_TEST_CASE(surnames_titles_and_pronouns) {
  Article article;
  article
      .add(
          "President/PROPN/2/nmod:desc Maria/PROPN/4/nsubj/B-PER Keller/PROPN/2/flat/I-PER visited/VERB/0/root "
          "Oslo/PROPN/4/obj/B-LOC ./PUNCT/4/punct")
      .add(
          "Ms/PROPN/2/nmod:desc Keller/PROPN/3/nsubj/B-PER said/VERB/0/root she/PRON/5/nsubj liked/VERB/3/ccomp "
          "it/PRON/5/obj ./PUNCT/3/punct");
  BOOST_TEST(article.cluster_with("Maria Keller") == "Maria Keller | Keller | she");
  BOOST_TEST(article.cluster_with("Oslo") == "Oslo | it");
  const auto all = article.clusters();
  const Cluster* person = article.find(all, "she", 0);
  BOOST_REQUIRE(person != nullptr);
  BOOST_TEST((person->type == EntityType::Person));
  BOOST_TEST(person->gender == 'f');
}

BOOST_AUTO_TEST_CASE(different_full_names_are_different_persons) {
  Article article;
  article
      .add(
          "Vu/PROPN/4/nsubj/B-PER An/PROPN/1/flat/I-PER Binh/PROPN/1/flat/I-PER met/VERB/0/root Vu/PROPN/4/obj/B-PER "
          "Lan/PROPN/5/flat/I-PER Chi/PROPN/5/flat/I-PER ./PUNCT/4/punct")
      .add("Mr/PROPN/2/nmod:desc Vu/PROPN/3/nsubj/B-PER spoke/VERB/0/root ./PUNCT/3/punct")
      .add("An/PROPN/4/nsubj/B-PER -/PUNCT/3/punct/I-PER Binh/PROPN/1/flat/I-PER left/VERB/0/root ./PUNCT/4/punct")
      .add("Mr/PROPN/2/nmod:desc Vu/PROPN/3/nsubj/B-PER stayed/VERB/0/root ./PUNCT/3/punct");
  // The surname is his of whom the text has spoken most; a given name belongs to the full one.
  BOOST_TEST(article.cluster_with("Vu An Binh") == "Vu An Binh | Vu | An - Binh | Vu");
  BOOST_TEST(article.cluster_with("Vu Lan Chi") == "Vu Lan Chi");
}

BOOST_AUTO_TEST_CASE(a_shared_surname_is_whom_the_first_sentence_is_about) {
  Article article;
  article.add("Noor/PROPN/3/nsubj/B-PER Weaver/PROPN/1/flat/I-PER died/VERB/0/root ./PUNCT/3/punct")
      .add(
          "Kim/PROPN/3/nsubj/B-PER Weaver/PROPN/1/flat/I-PER confirmed/VERB/0/root the/DET/5/det news/NOUN/3/obj "
          "./PUNCT/3/punct")
      .add("Weaver/PROPN/2/nsubj/B-PER played/VERB/0/root drums/NOUN/2/obj ./PUNCT/2/punct")
      .add("Weaver/PROPN/2/nsubj/B-PER sang/VERB/0/root too/ADV/2/advmod ./PUNCT/2/punct");
  BOOST_TEST(article.cluster_with("Noor Weaver") == "Noor Weaver | Weaver | Weaver");
  BOOST_TEST(article.cluster_with("Kim Weaver") == "Kim Weaver");
}

BOOST_AUTO_TEST_CASE(a_country_is_not_its_bodies) {
  Article article;
  article
      .add(
          "The/DET/3/det Chile/PROPN/3/compound/B-ORG Senate/PROPN/4/nsubj/I-ORG met/VERB/0/root in/ADP/6/case "
          "Chile/PROPN/4/obl/B-LOC ./PUNCT/4/punct")
      .add("Chile/PROPN/2/nsubj/B-LOC won/VERB/0/root ./PUNCT/2/punct");
  BOOST_TEST(article.cluster_with("Chile Senate") == "Chile Senate");
  BOOST_TEST(article.cluster_with("Chile") == "Chile | Chile | Chile");
}

BOOST_AUTO_TEST_CASE(half_a_name_of_a_country) {
  Article article;
  article.add("North/PROPN/2/compound/B-LOC Korea/PROPN/3/nsubj/I-LOC won/VERB/0/root ./PUNCT/3/punct")
      .add("The/DET/2/det North/PROPN/3/nsubj/B-LOC left/VERB/0/root ./PUNCT/3/punct");
  BOOST_TEST(article.cluster_with("North Korea") == "North Korea | North");
}

BOOST_AUTO_TEST_CASE(places_by_what_they_are) {
  Article article;
  article
      .add(
          "He/PRON/2/nsubj left/VERB/0/root the/DET/4/det city/NOUN/2/obj of/ADP/6/case Lima/PROPN/4/nmod/B-LOC "
          "./PUNCT/2/punct")
      .add("The/DET/3/det Peruvian/ADJ/3/amod/B-NORP capital/NOUN/4/nsubj grew/VERB/0/root ./PUNCT/4/punct");
  BOOST_TEST(article.cluster_with("Lima") == "the city of Lima | Lima | The Peruvian capital");
}

BOOST_AUTO_TEST_CASE(titles_are_no_names) {
  Article article;
  article
      .add(
          "US/PROPN/2/compound/B-PER Secretary/PROPN/7/nsubj/I-PER of/ADP/4/case/I-PER State/PROPN/2/nmod/I-PER "
          "Paul/PROPN/2/flat/I-PER Keller/PROPN/2/flat/I-PER left/VERB/0/root ./PUNCT/7/punct")
      .add("Vice/PROPN/2/compound/B-PER President/PROPN/3/nsubj/I-PER spoke/VERB/0/root ./PUNCT/3/punct");
  const auto mentions = newsgraph::language::find_mentions(article.sentences());
  std::string names;
  for (const Mention& mention : mentions) {
    if (mention.kind == newsgraph::model::MentionKind::Name) names += article.text_of(mention) + ";";
  }
  BOOST_TEST(names == "Paul Keller;");
}

BOOST_AUTO_TEST_CASE(namesakes_of_other_gender_stay_apart) {
  Article article;
  article
      .add("Mr/PROPN/2/nmod:desc Paul/PROPN/4/nsubj/B-PER Keller/PROPN/2/flat/I-PER left/VERB/0/root ./PUNCT/4/punct")
      .add("Mrs/PROPN/2/nmod:desc Keller/PROPN/3/nsubj/B-PER stayed/VERB/0/root ./PUNCT/3/punct");
  BOOST_TEST(article.cluster_with("Paul Keller") == "Paul Keller");
}

BOOST_AUTO_TEST_CASE(hyphens_and_acronyms) {
  Article article;
  article
      .add(
          "Park/PROPN/6/nsubj/B-PER Jin-ho/PROPN/1/flat/I-PER of/ADP/5/case the/DET/5/det UN/PROPN/1/nmod/B-ORG "
          "spoke/VERB/0/root ./PUNCT/6/punct")
      .add(
          "The/DET/3/det United/PROPN/3/compound/B-ORG Nations/PROPN/4/nsubj/I-ORG thanked/VERB/0/root "
          "Park/PROPN/4/obj/B-PER Jin/PROPN/5/flat/I-PER Ho/PROPN/5/flat/I-PER ./PUNCT/4/punct");
  BOOST_TEST(article.cluster_with("Park Jin-ho") == "Park Jin-ho | Park Jin Ho");
  BOOST_TEST(article.cluster_with("UN") == "UN | United Nations");
}

BOOST_AUTO_TEST_CASE(a_role_finds_its_holder) {
  Article article;
  article
      .add(
          "Chilean/ADJ/2/amod/B-NORP president/NOUN/3/nmod:desc Ana/PROPN/8/nsubj/B-PER Rojas/PROPN/3/flat/I-PER "
          "and/CCONJ/7/cc Peruvian/ADJ/7/amod/B-NORP leader/NOUN/3/conj met/VERB/0/root ./PUNCT/8/punct")
      .add("The/DET/3/det Chilean/ADJ/3/amod/B-NORP president/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct")
      .add("The/DET/3/det Mexican/ADJ/3/amod/B-NORP president/NOUN/4/nsubj stayed/VERB/0/root ./PUNCT/4/punct");
  BOOST_TEST(article.cluster_with("Ana Rojas") == "Ana Rojas | The Chilean president");
  BOOST_TEST(article.cluster_with("The Mexican president") == "The Mexican president");
}

BOOST_AUTO_TEST_CASE(appositions_are_one) {
  Article article;
  article.add(
      "Ana/PROPN/9/nsubj/B-PER Rojas/PROPN/1/flat/I-PER ,/PUNCT/4/punct head/NOUN/1/appos of/ADP/7/case the/DET/7/det "
      "fund/NOUN/4/nmod ,/PUNCT/4/punct resigned/VERB/0/root ./PUNCT/9/punct");
  BOOST_TEST(article.cluster_with("Ana Rojas") == "Ana Rojas | head of the fund");
  const auto phrases = newsgraph::language::referring_phrases(article.sentences(), article.clusters());
  BOOST_REQUIRE(!phrases.empty());
  BOOST_TEST(phrases.front().begin == 0U);
  BOOST_TEST(phrases.front().end == 7U);  // the apposition is part of the phrase
}

BOOST_AUTO_TEST_CASE(speakers_say_i) {
  Article article;
  article.add(
      "\"/PUNCT/3/punct I/PRON/3/nsubj left/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root "
      "Ana/PROPN/6/nsubj/B-PER Rojas/PROPN/7/flat/I-PER ./PUNCT/6/punct");
  BOOST_TEST(article.cluster_with("Ana Rojas") == "I | Ana Rojas");
}

BOOST_AUTO_TEST_CASE(the_speaker_is_not_he_in_his_own_words) {
  Article article;
  article
      .add(
          "Paul/PROPN/3/nsubj/B-PER Keller/PROPN/1/flat/I-PER met/VERB/0/root John/PROPN/3/obj/B-PER "
          "Baker/PROPN/4/flat/I-PER ./PUNCT/3/punct")
      .add(
          "\"/PUNCT/3/punct He/PRON/3/nsubj agreed/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root "
          "Keller/PROPN/6/nsubj/B-PER ./PUNCT/6/punct");
  BOOST_TEST(article.cluster_with("John Baker") == "John Baker | He");
}

BOOST_AUTO_TEST_CASE(a_speaker_named_by_a_pronoun_keeps_his_name) {
  Article article;
  article.add("Paul/PROPN/3/nsubj/B-PER Keller/PROPN/1/flat/I-PER spoke/VERB/0/root ./PUNCT/3/punct")
      .add(
          "\"/PUNCT/3/punct I/PRON/3/nsubj agree/VERB/7/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct he/PRON/7/nsubj "
          "said/VERB/0/root ./PUNCT/7/punct");
  BOOST_TEST(article.cluster_with("Paul Keller") == "Paul Keller | I | he");
}

BOOST_AUTO_TEST_CASE(a_headline_role_is_found_below) {
  Article article;
  article.add("Chilean/ADJ/2/amod/B-NORP president/NOUN/3/nsubj resigns/VERB/0/root")
      .add("President/PROPN/3/nmod:desc of/ADP/3/case Chile/PROPN/5/nsubj/B-LOC has/AUX/5/aux resigned/VERB/0/root")
      .add(
          "Chilean/ADJ/2/amod/B-NORP president/NOUN/3/nmod:desc Ana/PROPN/5/nsubj/B-PER Rojas/PROPN/3/flat/I-PER "
          "left/VERB/0/root ./PUNCT/5/punct");
  BOOST_TEST(article.cluster_with("Ana Rojas") == "Chilean president | Ana Rojas");
}

BOOST_AUTO_TEST_CASE(we_of_a_leader_is_his_country) {
  Article article;
  article.add("Chile/PROPN/2/nsubj/B-LOC won/VERB/0/root ./PUNCT/2/punct")
      .add(
          "\"/PUNCT/3/punct We/PRON/3/nsubj won/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root "
          "Chilean/ADJ/8/amod/B-NORP president/NOUN/9/nmod:desc Ana/PROPN/6/nsubj/B-PER ./PUNCT/6/punct");
  BOOST_TEST(article.members_of("We") == "Chile");
}

BOOST_AUTO_TEST_CASE(we_who_dine_are_no_country) {
  Article article;
  article.add("Chile/PROPN/2/nsubj/B-LOC won/VERB/0/root ./PUNCT/2/punct")
      .add(
          "\"/PUNCT/3/punct We/PRON/3/nsubj dine/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root "
          "Chilean/ADJ/8/amod/B-NORP president/NOUN/9/nmod:desc Ana/PROPN/6/nsubj/B-PER ./PUNCT/6/punct");
  BOOST_TEST(article.members_of("We") == "");
}

BOOST_AUTO_TEST_CASE(an_opposition_leader_does_not_lead_the_country) {
  Article article;
  article
      .add(
          "Chilean/ADJ/2/amod/B-NORP president/NOUN/3/nmod:desc Ana/PROPN/5/nsubj/B-PER Rojas/PROPN/3/flat/I-PER "
          "left/VERB/0/root ./PUNCT/5/punct")
      .add(
          "The/DET/4/det Chilean/ADJ/4/amod/B-NORP opposition/NOUN/4/compound leader/NOUN/5/nsubj stayed/VERB/0/root "
          "./PUNCT/5/punct");
  BOOST_TEST(article.cluster_with("Ana Rojas") == "Ana Rojas");
}

BOOST_AUTO_TEST_CASE(one_name_tagged_in_two_ways_is_one) {
  Article article;
  article.add("Ondor/PROPN/2/nsubj/B-LOC grew/VERB/0/root ./PUNCT/2/punct")
      .add("Tourists/NOUNS/2/nsubj like/VERB/0/root Ondor/PROPN/2/obj/B-PER ./PUNCT/2/punct");
  BOOST_TEST(article.cluster_with("Ondor") == "Ondor | Ondor");
}

BOOST_AUTO_TEST_CASE(plurals_have_members) {
  Article article;
  article
      .add(
          "Paul/PROPN/3/nsubj/B-PER Keller/PROPN/1/flat/I-PER met/VERB/0/root John/PROPN/3/obj/B-PER "
          "Baker/PROPN/4/flat/I-PER ./PUNCT/3/punct")
      .add("The/DET/3/det two/NUM/3/nummod leaders/NOUNS/4/nsubj dined/VERB/0/root ./PUNCT/4/punct");
  BOOST_TEST(article.members_of("The two leaders") == "Paul Keller + John Baker");
}

BOOST_AUTO_TEST_CASE(they_are_those_named_together) {
  Article article;
  article.add("Ana/PROPN/4/nsubj/B-PER and/CCONJ/3/cc Paul/PROPN/1/conj/B-PER met/VERB/0/root ./PUNCT/4/punct")
      .add("They/PRON/2/nsubj dined/VERB/0/root ./PUNCT/2/punct");
  BOOST_TEST(article.cluster_with("They") == "Ana and Paul | They");
  BOOST_TEST(article.members_of("They") == "Ana + Paul");
}

BOOST_AUTO_TEST_CASE(peoples_are_no_countries) {
  Article article;
  article.add("Chile/PROPN/2/nsubj/B-LOC won/VERB/0/root ./PUNCT/2/punct")
      .add("Chileans/PROPN/2/nsubj/B-NORP cheered/VERB/0/root ./PUNCT/2/punct");
  BOOST_TEST(article.cluster_with("Chile") == "Chile");
}

BOOST_AUTO_TEST_CASE(every_mention_is_in_one_cluster_in_order) {
  Article article;
  article.add(
      "Ana/PROPN/4/nsubj/B-PER and/CCONJ/3/cc Paul/PROPN/1/conj/B-PER met/VERB/0/root them/PRON/4/obj ./PUNCT/4/punct");
  const auto mentions = newsgraph::language::find_mentions(article.sentences());
  std::size_t clustered = 0;
  std::pair<std::uint32_t, std::uint32_t> last{0, 0};
  for (const Cluster& cluster : article.clusters()) {
    clustered += cluster.mentions.size();
    const std::pair first{cluster.mentions.front().sentence, cluster.mentions.front().begin};
    BOOST_TEST((last <= first));
    last = first;
  }
  BOOST_TEST(clustered == mentions.size());
}

BOOST_AUTO_TEST_CASE(broken_trees_and_contracts) {
  Article article;
  article.add("Ana/PROPN/2/flat/B-PER Ana/PROPN/1/flat/I-PER he/PRON/9/nsubj ./PUNCT/4/punct");
  BOOST_TEST(article.clusters().size() >= 1U);
  BOOST_TEST(newsgraph::language::find_mentions({}).empty());
  std::vector<Mention> wrong(1);
  wrong.front().sentence = 7;
  BOOST_CHECK_THROW(newsgraph::language::cluster_mentions(article.sentences(), wrong), newsgraph::ContractViolation);
}

BOOST_AUTO_TEST_CASE(the_model_is_checked) {
  using newsgraph::language::CoreferenceModel;
  BOOST_CHECK_THROW(CoreferenceModel{"/nonexistent/coreference.safetensors"}, newsgraph::ModelError);
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "newsgraph-test-coreference.safetensors";
  const std::string header = R"({"__metadata__":{"version":"1","width":"64"}})";
  const std::string size(1, static_cast<char>(header.size()));
  for (const std::string& bytes :
       {std::string(), std::string("short"), std::string(8, '\xff'), size + std::string(7, '\0') + header,
        size + std::string(7, '\0') + std::string(header.size(), 'x')}) {
    std::ofstream(file, std::ios::binary) << bytes;
    BOOST_CHECK_THROW(CoreferenceModel{file}, newsgraph::ModelError);
  }
  std::filesystem::remove(file);
}

newsgraph::language::CoreferenceModel shipped_model() {
  const char* root = std::getenv("NEWSGRAPH_SOURCE_DIR");
  return newsgraph::language::CoreferenceModel(std::filesystem::path(root != nullptr ? root : ".") /
                                               "models/en/coreference.safetensors");
}

// The first mention of the cluster that the model puts the phrase into.
std::string first_of(const Article& article, std::string_view phrase) {
  const auto model = shipped_model();
  const auto mentions = newsgraph::language::find_mentions(article.sentences());
  const auto clusters = newsgraph::language::cluster_mentions(article.sentences(), mentions, &model);
  const Cluster* cluster = article.find(clusters, phrase, 0);
  return cluster == nullptr ? "none" : article.text_of(cluster->mentions.front());
}

BOOST_AUTO_TEST_CASE(a_part_or_a_place_is_not_the_whole) {
  Article article;
  article
      .add(
          "Red/PROPN/2/compound/B-ORG Hat/PROPN/3/nsubj/I-ORG sued/VERB/0/root Red/PROPN/7/compound/B-ORG "
          "Hat/PROPN/7/compound/I-ORG Enterprise/PROPN/7/compound/I-ORG Linux/PROPN/3/obj/I-ORG ./PUNCT/3/punct")
      .add(
          "Norland/PROPN/2/nsubj/B-LOC praised/VERB/0/root Norland/PROPN/4/compound/B-ORG Police/PROPN/2/obj/I-ORG "
          "./PUNCT/2/punct")
      .add(
          "Yonhap/PROPN/2/nsubj/B-ORG praised/VERB/0/root Yonhap/PROPN/5/compound/B-ORG News/PROPN/5/compound/I-ORG "
          "Agency/PROPN/2/obj/I-ORG ./PUNCT/2/punct");
  BOOST_TEST(article.cluster_with("Red Hat") == "Red Hat");
  BOOST_TEST(article.cluster_with("Norland") == "Norland");
  BOOST_TEST(article.cluster_with("Yonhap") == "Yonhap | Yonhap News Agency");
}

BOOST_AUTO_TEST_CASE(a_word_of_a_persons_name_is_not_the_person) {
  Article article;
  article.add("Bill/PROPN/3/nsubj/B-PER Frist/PROPN/1/flat/I-PER praised/VERB/0/root it/PRON/3/obj ./PUNCT/3/punct")
      .add("The/DET/2/det bill/NOUN/3/nsubj passed/VERB/0/root ./PUNCT/3/punct");
  BOOST_TEST(first_of(article, "The bill") == "The bill");
}

BOOST_AUTO_TEST_CASE(the_previous_one_is_another) {
  Article article;
  article
      .add(
          "The/DET/2/det mayor/NOUN/5/nsubj Sally/PROPN/2/appos/B-PER Capp/PROPN/3/flat/I-PER opened/VERB/0/root "
          "it/PRON/5/obj ./PUNCT/5/punct")
      .add("The/DET/3/det previous/ADJ/3/amod mayor/NOUN/4/nsubj closed/VERB/0/root it/PRON/4/obj ./PUNCT/4/punct");
  BOOST_TEST(first_of(article, "The previous mayor") == "The previous mayor");
}

BOOST_AUTO_TEST_CASE(what_the_ranker_says_by_a_hair_is_less_certain) {
  Article article;
  article
      .add(
          "Maria/PROPN/3/nsubj/B-PER Keller/PROPN/1/flat/I-PER visited/VERB/0/root Oslo/PROPN/3/obj/B-LOC "
          "./PUNCT/3/punct")
      .add("She/PRON/2/nsubj liked/VERB/0/root it/PRON/2/obj ./PUNCT/2/punct");
  const auto model = shipped_model();
  const auto mentions = newsgraph::language::find_mentions(article.sentences());
  for (const Cluster& cluster : newsgraph::language::cluster_mentions(article.sentences(), mentions, &model)) {
    for (const Mention& mention : cluster.mentions) {
      const bool ranked = &mention != &cluster.mentions.front();
      BOOST_TEST((mention.certainty < newsgraph::language::kSure) == ranked);
      BOOST_TEST(mention.certainty > 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_model_keeps_the_order_and_every_mention) {
  const newsgraph::language::CoreferenceModel model = shipped_model();
  Article article;
  article
      .add(
          "Maria/PROPN/3/nsubj/B-PER Keller/PROPN/1/flat/I-PER visited/VERB/0/root Oslo/PROPN/3/obj/B-LOC "
          "./PUNCT/3/punct")
      .add("She/PRON/2/nsubj liked/VERB/0/root it/PRON/2/obj ./PUNCT/2/punct");
  const auto mentions = newsgraph::language::find_mentions(article.sentences());
  const auto clusters = newsgraph::language::cluster_mentions(article.sentences(), mentions, &model);
  std::size_t clustered = 0;
  for (const Cluster& cluster : clusters) clustered += cluster.mentions.size();
  BOOST_TEST(clustered == mentions.size());
  const Cluster* person = article.find(clusters, "She", 0);
  BOOST_REQUIRE(person != nullptr);
  BOOST_TEST(article.text_of(person->mentions.front()) == "Maria Keller");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(lexicons)

BOOST_AUTO_TEST_CASE(countries) {
  using namespace std::string_view_literals;
  BOOST_TEST(newsgraph::language::country_of_name("US") == "United States"sv);
  BOOST_TEST(newsgraph::language::country_of_name("us") == ""sv);
  BOOST_TEST(newsgraph::language::country_of_name("the UK") == "United Kingdom"sv);
  BOOST_TEST(newsgraph::language::country_of_name("Côte d'Ivoire") == "Ivory Coast"sv);
  BOOST_TEST(newsgraph::language::country_of_demonym("North Koreans") == "North Korea"sv);
  BOOST_TEST(newsgraph::language::country_of_capital("Pyongyang") == "North Korea"sv);
  BOOST_TEST(newsgraph::language::country_of_any("Springfield") == ""sv);
}

BOOST_AUTO_TEST_CASE(persons_and_nouns) {
  BOOST_TEST(newsgraph::language::is_person_title("mr"));
  BOOST_TEST(!newsgraph::language::is_person_title("table"));
  BOOST_TEST(newsgraph::language::gender_of_noun("spokeswoman") == 'f');
  BOOST_TEST(newsgraph::language::gender_of_given_name("maria") == 'f');
  BOOST_TEST((newsgraph::language::kind_of_noun("company") == EntityType::Organization));
  BOOST_TEST(!newsgraph::language::kind_of_noun("idea").has_value());
  BOOST_TEST(newsgraph::language::is_role_noun("president"));
}

BOOST_AUTO_TEST_SUITE_END()
