// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/parallel.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace newsgraph::pipeline {
namespace {

BOOST_AUTO_TEST_SUITE(parallel)

BOOST_AUTO_TEST_CASE(every_item_is_worked_on_once) {
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::vector<std::atomic<int>> seen(1000);
    parallel_for(seen.size(), threads, [&](unsigned thread, std::size_t item) {
      BOOST_TEST_REQUIRE(thread < threads);
      ++seen[item];
    });
    for (const auto& count : seen) BOOST_TEST(count == 1);
  }
}

BOOST_AUTO_TEST_CASE(nothing_to_do_still_runs_meanwhile) {
  int calls = 0;
  parallel_for(
      0, 2, [](unsigned, std::size_t) { BOOST_FAIL("no item"); }, [&] { ++calls; });
  BOOST_TEST(calls >= 1);
}

BOOST_AUTO_TEST_CASE(meanwhile_runs_after_the_last_item) {
  std::atomic<int> done{0};
  int seen_last = 0;
  parallel_for(
      50, 2, [&](unsigned, std::size_t) { ++done; }, [&] { seen_last = done; });
  BOOST_TEST(seen_last == 50);
}

BOOST_AUTO_TEST_CASE(an_exception_stops_the_others_and_is_thrown_here) {
  std::atomic<int> done{0};
  BOOST_CHECK_THROW(parallel_for(1000000, 2,
                                 [&](unsigned, std::size_t item) {
                                   if (item == 10) throw std::runtime_error("item 10");
                                   ++done;
                                 }),
                    std::runtime_error);
  BOOST_TEST(done < 1000000);
}

BOOST_AUTO_TEST_CASE(an_exception_of_meanwhile_is_thrown_too) {
  BOOST_CHECK_THROW(parallel_for(
                        10, 2, [](unsigned, std::size_t) {}, [] { throw std::runtime_error("disk full"); }),
                    std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace newsgraph::pipeline
