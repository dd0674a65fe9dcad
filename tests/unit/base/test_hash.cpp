// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/hash.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

BOOST_AUTO_TEST_SUITE(hash)

// FIPS 180-4 examples.
BOOST_AUTO_TEST_CASE(sha256_of_known_texts) {
  BOOST_TEST(newsgraph::sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(newsgraph::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(newsgraph::sha256_hex(std::string(1'000'000, 'a')) ==
             "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// XXH3-64 of the empty input, as its specification gives it: ids must not change with the library's version.
BOOST_AUTO_TEST_CASE(hash64_is_xxh3) {
  BOOST_TEST(newsgraph::hash64("") == 0x2D06800538D394C2ULL);
  BOOST_TEST(newsgraph::hash64("a") != newsgraph::hash64("b"));
  BOOST_TEST(newsgraph::hash64("a", 1) != newsgraph::hash64("a", 2));
}

BOOST_AUTO_TEST_CASE(hex16_pads) {
  BOOST_TEST(newsgraph::hex16(0) == "0000000000000000");
  BOOST_TEST(newsgraph::hex16(0xABCDEF) == "0000000000abcdef");
  BOOST_TEST(newsgraph::hex16(~0ULL) == "ffffffffffffffff");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
