// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/version.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

namespace {

using newsgraph::InputError;

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(input_error_names_path_and_line) {
  const InputError located("missing comma", "a.jsonl", 17);
  BOOST_TEST(located.what() == std::string("a.jsonl:17: missing comma"));
  BOOST_TEST(located.reason() == "missing comma");
  BOOST_TEST(located.line() == 17U);
  BOOST_TEST(InputError("empty file", "a.txt").what() == std::string("a.txt: empty file"));
  BOOST_TEST(InputError("empty file", "").what() == std::string("empty file"));
}

BOOST_AUTO_TEST_CASE(contract_names_condition_and_place) {
  BOOST_CHECK_EXCEPTION(NEWSGRAPH_CONTRACT(1 > 2), newsgraph::ContractViolation, [](const auto& violation) {
    const std::string message = violation.what();
    return message.find("1 > 2") != std::string::npos && message.find("test_error.cpp") != std::string::npos;
  });
  BOOST_CHECK_NO_THROW(NEWSGRAPH_CONTRACT(2 > 1));
}

BOOST_AUTO_TEST_CASE(a_locked_or_corrupt_store_is_a_storage_error) {
  BOOST_CHECK_THROW(throw newsgraph::LockedError("x"), newsgraph::StorageError);
  BOOST_CHECK_THROW(throw newsgraph::CorruptionError("x"), newsgraph::StorageError);
}

BOOST_AUTO_TEST_CASE(version_has_three_numbers) {
  const std::string version(newsgraph::program_version());
  BOOST_TEST(std::count(version.begin(), version.end(), '.') == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
