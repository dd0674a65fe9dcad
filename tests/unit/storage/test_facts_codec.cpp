// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "facts_codec.hpp"

#include "binary.hpp"
#include "random_facts.hpp"

#include "newsgraph/base/error.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace newsgraph;
using namespace newsgraph::storage::detail;

BOOST_AUTO_TEST_SUITE(facts_codec)

BOOST_AUTO_TEST_CASE(gives_back_what_was_put_in) {
  testing::Random random(1);
  for (int round = 0; round < 1000; ++round) {
    const model::ArticleFacts facts = testing::random_facts(random);
    const auto back = decode_facts(encode_facts(facts));
    BOOST_REQUIRE(back.has_value());
    BOOST_REQUIRE((*back == facts));
    BOOST_TEST(encode_facts(*back) == encode_facts(facts));
  }
}

BOOST_AUTO_TEST_CASE(numbers_keep_their_value_at_the_limits) {
  const std::vector<std::uint64_t> numbers = {0, 1, 127, 128, 16383, 16384, std::numeric_limits<std::uint64_t>::max()};
  const std::vector<std::int64_t> signed_numbers = {0, -1, 1, std::numeric_limits<std::int64_t>::min(),
                                                    std::numeric_limits<std::int64_t>::max()};
  const std::vector<double> fractions = {0.0, -0.0, 1.0, 0.1, 0.8123, 1.0 / 3.0, 2.0, -1.0, 1e300};
  BinaryWriter out;
  for (const std::uint64_t number : numbers) out.number(number);
  for (const std::int64_t number : signed_numbers) out.signed_number(number);
  for (const double fraction : fractions) out.fraction(fraction);
  out.span({0xFFFFFFFFU, 0});
  out.span({0, 0xFFFFFFFFU});
  out.optional_number(0xFFFFFFFFU);
  out.optional_number(std::nullopt);
  BinaryReader in(out.bytes());
  for (const std::uint64_t number : numbers) BOOST_TEST(in.number() == number);
  for (const std::int64_t number : signed_numbers) BOOST_TEST(in.signed_number() == number);
  for (const double fraction : fractions) {
    const double back = in.fraction();
    BOOST_TEST(back == fraction);
    BOOST_TEST(std::signbit(back) == std::signbit(fraction));
  }
  BOOST_TEST((in.span() == model::Span{0xFFFFFFFFU, 0}));
  BOOST_TEST((in.span() == model::Span{0, 0xFFFFFFFFU}));
  BOOST_TEST((in.optional_number() == 0xFFFFFFFFU));
  BOOST_TEST(!in.optional_number());
  BOOST_CHECK_NO_THROW(in.finish());
  BOOST_CHECK_THROW(in.number(), CorruptionError);
}

BOOST_AUTO_TEST_CASE(refuses_every_damaged_record) {
  testing::Random random(2);
  const std::string record = encode_facts(testing::random_facts(random));
  BOOST_CHECK_THROW(decode_facts(""), CorruptionError);
  for (std::size_t size = 1; size < record.size(); ++size) {
    BOOST_CHECK_THROW(decode_facts(record.substr(0, size)), CorruptionError);
  }
  for (std::size_t at = 1; at < record.size(); ++at) {
    std::string flipped = record;
    flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.below(8)));
    BOOST_CHECK_THROW(decode_facts(flipped), CorruptionError);
  }
  BOOST_CHECK_THROW(decode_facts(record + '\0'), CorruptionError);
}

BOOST_AUTO_TEST_CASE(an_older_format_is_no_hit) {
  std::string record = encode_facts({});
  record[0] = 0;
  BOOST_TEST(!decode_facts(record).has_value());
}

// Without a checksum in front, any bytes at all must give an error or a value whose indices hold.
BOOST_AUTO_TEST_CASE(survives_random_bytes) {
  testing::Random random(3);
  int read = 0;
  for (int round = 0; round < 20000; ++round) {
    constexpr std::uint32_t kEntities = 3;
    std::string bytes = encode_statement(testing::random_statement(random, kEntities));
    for (std::uint32_t i = 1 + random.below(3); i > 0; --i) {
      bytes[random.below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(random.below(256));
    }
    if (random.below(4) == 0) bytes.resize(random.below(static_cast<std::uint32_t>(bytes.size())));
    try {
      const model::Statement statement = decode_statement(bytes, kEntities);
      ++read;
      BOOST_REQUIRE(statement.modality <= model::Modality::Conditional);
      if (statement.subject.entity) BOOST_REQUIRE(*statement.subject.entity < kEntities);
      for (const auto& qualifier : statement.qualifiers) BOOST_REQUIRE(qualifier.entity.value_or(0) < kEntities);
    } catch (const CorruptionError&) {
    }
  }
  BOOST_TEST(read > 0);
  BOOST_TEST(read < 20000);
}

BOOST_AUTO_TEST_CASE(a_huge_count_asks_for_no_memory) {
  BinaryWriter out;
  out.number(std::numeric_limits<std::uint64_t>::max() / 2);
  BOOST_CHECK_THROW(decode_strings(out.bytes()), CorruptionError);
  BOOST_CHECK_THROW(decode_spans(out.bytes()), CorruptionError);
  BinaryWriter text;
  text.number(1);
  text.number(0);
  text.number(std::numeric_limits<std::uint64_t>::max());
  BOOST_CHECK_THROW(decode_strings(text.bytes()), CorruptionError);
  BOOST_CHECK_THROW(decode_numbers(encode_numbers({1, 2, 3}), 3), CorruptionError);
}

BOOST_AUTO_TEST_CASE(is_compact) {
  // A statement of twelve words, written out: its strings make most of its size.
  testing::Said said{.document = "a", .subject = "Donald Trump", .type = "MET", .object = "Kim Jong Un"};
  testing::KnowledgeBuilder builder;
  builder.say(said);
  const model::KnowledgeBase knowledge = builder.finish();
  BOOST_TEST(encode_statement(knowledge.statements[0].statement).size() < 90U);
}

BOOST_AUTO_TEST_SUITE_END()
