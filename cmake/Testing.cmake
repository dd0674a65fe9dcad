# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
find_package(Boost 1.74 CONFIG REQUIRED COMPONENTS unit_test_framework)
# newsgraph_unit_test(LAYER SOURCES main.cpp test_x.cpp ... SUITES suite_x ... [LIBRARIES libs ...])
# One executable for each layer; one CTest entry for each Boost.Test suite (a suite that matches nothing fails).
# Tests find the checkout through the environment: NEWSGRAPH_SOURCE_DIR, and NEWSGRAPH_SHARED (../shared).
# `unit_tests` builds the unit tests alone (for the sanitizer presets).
add_custom_target(unit_tests)
function(newsgraph_unit_test layer)
  cmake_parse_arguments(arg "" "" "SOURCES;SUITES;LIBRARIES" ${ARGN})
  add_executable(unit_${layer} ${arg_SOURCES})
  target_link_libraries(unit_${layer} PRIVATE newsgraph::${layer} Boost::unit_test_framework ${arg_LIBRARIES})
  add_dependencies(unit_tests unit_${layer})
  foreach(suite IN LISTS arg_SUITES)
    add_test(NAME unit.${layer}.${suite} COMMAND unit_${layer} --run_test=${suite} --color_output=no)
    set_tests_properties(unit.${layer}.${suite} PROPERTIES LABELS unit
      ENVIRONMENT "TSAN_OPTIONS=halt_on_error=1;NEWSGRAPH_SOURCE_DIR=${PROJECT_SOURCE_DIR};NEWSGRAPH_SHARED=${PROJECT_SOURCE_DIR}/../shared")
  endforeach()
endfunction()
