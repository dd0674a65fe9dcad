// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "gazetteer.hpp"
#include "word_features.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/language/sentence.hpp"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace newsgraph::language;
using newsgraph::ModelError;

constexpr std::uint16_t kCountry = 1U << 0U;
constexpr std::uint16_t kCity = 1U << 3U;
constexpr std::uint16_t kRegion = 1U << 5U;
constexpr std::uint16_t kSurname = 1U << 7U;
constexpr std::string_view kHeader =
    R"({"__metadata__":{"format_version":"1","classes":"country demonym large-city city state region first-name )"
    R"(surname title organisation-word place-word calendar company-suffix"}})";

template <typename Number>
void append(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

std::uint64_t key_of(std::string_view normal) {
  return newsgraph::hash64(normal, kGazetteerSeed);
}

// A gazetteer of the test's own.
class File {
 public:
  explicit File(std::map<std::string, std::uint16_t> entries)
      : path_(fs::temp_directory_path() / ("newsgraph-gazetteer-" + std::to_string(::getpid()))) {
    std::map<std::uint64_t, std::uint16_t> by_key;
    for (const auto& [text, mask] : entries) {
      by_key[key_of(text)] |= mask;
      if (const std::size_t blank = text.find(' '); blank != std::string::npos)
        by_key[key_of(text.substr(0, blank))] |= Gazetteer::kPrefix;
    }
    for (const auto& [key, mask] : by_key) append(data, key);
    for (const auto& [key, mask] : by_key) append(data, mask);
    write();
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { fs::remove(path_); }

  std::string bytes() const {
    std::string out;
    append(out, std::uint64_t{header.size()});
    return out + header + data;
  }
  void write() const { write(bytes()); }
  void write(std::string_view bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }
  std::string hash() const { return newsgraph::hex16(newsgraph::hash64(data)); }
  Gazetteer open() const { return {path_, hash()}; }
  bool refused(std::string_view reason) const {
    try {
      open();
    } catch (const ModelError& error) {
      const std::string message = error.what();
      BOOST_TEST_INFO(message);
      return message.find(path_.string()) != std::string::npos && message.find(reason) != std::string::npos;
    }
    return false;
  }
  const fs::path& path() const { return path_; }

  std::string header{kHeader};
  std::string data;

 private:
  fs::path path_;
};

const std::map<std::string, std::uint16_t> kEntries{{"iran", kCountry},          {"united states of america", kCountry},
                                                    {"united states", kCountry}, {"york", kSurname | kCity},
                                                    {"new york", kCity},         {"mary's", kSurname},
                                                    {"region 00", kRegion}};

// Words separated by one blank; the masks as the network gives them, all words being capitalised.
std::vector<KnownName> matched(const Gazetteer& names, std::string_view words) {
  std::vector<Token> tokens;
  std::vector<std::uint16_t> masks;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    tokens.emplace_back().form = words.substr(at, end - at);
    std::string normal;
    append_normal_form(tokens.back().form, normal);
    masks.push_back(names.find(key_of(normal)));
    at = end + 1;
  }
  std::vector<KnownName> known(tokens.size());
  names.match(tokens, masks, known);
  return known;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gazetteer)

BOOST_AUTO_TEST_CASE(the_longest_entry_wins) {
  using Place = KnownName::Place;
  const File file(kEntries);
  const Gazetteer names = file.open();
  const KnownName none{};
  const auto check = [&](std::string_view words, const std::vector<KnownName>& expected) {
    BOOST_TEST_INFO(words);
    BOOST_TEST((matched(names, words) == expected));
  };
  check("Iran said", {{kCountry, Place::Single}, none});
  check("IRAN", {{kCountry, Place::Single}});
  check("The United States", {none, {kCountry, Place::Begin}, {kCountry, Place::Inside}});
  check("United States of America",
        {{kCountry, Place::Begin}, {kCountry, Place::Inside}, {kCountry, Place::Inside}, {kCountry, Place::Inside}});
  check("United States of Mexico", {{kCountry, Place::Begin}, {kCountry, Place::Inside}, none, none});
  check("United", {none});
  check("United Nations", {none, none});
  // a word inside a longer entry says nothing alone
  check("New York York", {{kCity, Place::Begin}, {kCity, Place::Inside}, {kSurname | kCity, Place::Single}});
  // quotes, dashes and digits as the vocabulary has them
  check("Mary\xE2\x80\x99s Region 12", {{kSurname, Place::Single}, {kRegion, Place::Begin}, {kRegion, Place::Inside}});
  check("", {});
}

BOOST_AUTO_TEST_CASE(one_without_a_file_knows_nothing) {
  const Gazetteer names;
  BOOST_TEST(names.find(key_of("iran")) == 0U);
  BOOST_TEST((matched(names, "New York in Iran") == std::vector<KnownName>(4)));
}

BOOST_AUTO_TEST_CASE(a_bad_file_is_refused) {
  File file(kEntries);
  BOOST_CHECK_THROW(Gazetteer(file.path() / "none", file.hash()), ModelError);
  BOOST_CHECK_THROW(Gazetteer(file.path(), "0000000000000000"), ModelError);
  const std::string whole = file.bytes();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    file.write(std::string_view(whole).substr(0, size));
    BOOST_TEST(file.refused(""));
  }
  std::mt19937 random(5);
  for (int trial = 0; trial < 500; ++trial) {
    std::string changed = whole;
    char& byte = changed[random() % changed.size()];
    const char was = byte;
    byte = static_cast<char>(random() & 0xFFU);
    file.write(changed);
    const std::size_t data_begin = whole.size() - file.data.size();
    const bool in_data = static_cast<std::size_t>(&byte - changed.data()) >= data_begin;
    // of the header, only what is read must be right
    if (in_data && byte != was) BOOST_TEST(file.refused("damaged"));
  }
  file.write();
  BOOST_TEST(!file.refused(""));
  file.header.replace(file.header.find("\"1\""), 3, "\"2\"");
  file.write();
  BOOST_TEST(file.refused("another version"));
  file.header = "[]";
  file.write();
  BOOST_TEST(file.refused("__metadata__"));
}

// With a hash that fits, too: a file made by something else.
BOOST_AUTO_TEST_CASE(nonsense_with_a_right_hash_is_refused) {
  File file(kEntries);
  const std::string good = file.data;
  file.data += 'x';
  file.write();
  BOOST_TEST(file.refused("size"));
  file.data = good;
  std::swap(file.data[7], file.data[15]);  // the highest bytes of the two lowest keys
  file.write();
  BOOST_TEST(file.refused("order"));
  file.data = good;
  file.data[good.size() - 1] = static_cast<char>(0x40);
  file.write();
  BOOST_TEST(file.refused("class"));
}

BOOST_AUTO_TEST_SUITE_END()
