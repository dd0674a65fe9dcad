# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
# newsgraph_layer(NAME SOURCES a.cpp ... LAYERS base ... [PRIVATE libs ...])
# One static library for each layer; LAYERS is all it may include (tests/lint checks the includes against the same list).
function(newsgraph_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LAYERS;PRIVATE" ${ARGN})
  add_library(newsgraph_${name} STATIC ${arg_SOURCES})
  add_library(newsgraph::${name} ALIAS newsgraph_${name})
  target_include_directories(newsgraph_${name} PUBLIC "${PROJECT_SOURCE_DIR}/include" PRIVATE "${PROJECT_SOURCE_DIR}/src/${name}")
  target_link_libraries(newsgraph_${name} PUBLIC newsgraph_compiler)
  foreach(layer IN LISTS arg_LAYERS)
    target_link_libraries(newsgraph_${name} PUBLIC newsgraph::${layer})
  endforeach()
  target_link_libraries(newsgraph_${name} PRIVATE ${arg_PRIVATE})
endfunction()
