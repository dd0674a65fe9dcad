// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#define BOOST_TEST_MODULE pipeline
#include <boost/test/unit_test.hpp>
