# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
# cmake -D ROOT=checkout -P layers.cmake
# Fails when a layer includes what it must not: another layer above or beside it, or a library that only one layer may
# see (docs/ARCHITECTURE.md). The list is written out here once more, so that a slip in src/*/CMakeLists.txt shows.
cmake_minimum_required(VERSION 3.25)

set(allowed_base base)
set(allowed_model base model)
set(allowed_reading base model reading)
set(allowed_language base model language)
set(allowed_extraction base model language extraction)
set(allowed_resolution base model language extraction resolution)
set(allowed_graph base model graph)
set(allowed_storage base model storage)
set(allowed_exporting base model graph exporting)
set(allowed_querying base model graph storage querying)
set(allowed_pipeline base model reading language extraction resolution graph storage exporting querying pipeline)
set(allowed_cli ${allowed_pipeline} cli)
set(layers base model reading language extraction resolution graph storage exporting querying pipeline cli)

# header pattern|layers whose sources may include it
set(libraries
  "^boost/|graph"
  "^sqlite3|storage"
  "^CLI/|cli"
  "^spdlog/|cli"
  "^hwy/|language"
  "^libxml/|reading"
  "^archive|reading"
  "^iostream$|cli")

# NOTICE: other kinds of message break long lines.
function(complain file text)
  message(NOTICE "${file}: ${text}")
  set_property(GLOBAL PROPERTY failed TRUE)
endfunction()

function(check_library file layer header)
  foreach(entry IN LISTS libraries)
    string(REPLACE "|" ";" entry "${entry}")
    list(GET entry 0 pattern)
    list(GET entry 1 owner)
    if(header MATCHES "${pattern}" AND NOT layer STREQUAL owner)
      complain("${file}" "<${header}> may be included in src/${owner} only")
    endif()
  endforeach()
endfunction()

function(check_file file layer is_public)
  file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS includes)
    if(NOT line MATCHES "[<\"]([^>\"]+)[>\"]")
      continue()
    endif()
    set(header "${CMAKE_MATCH_1}")
    if(header MATCHES "^newsgraph/([a-z]+)/")
      if(NOT CMAKE_MATCH_1 IN_LIST allowed_${layer})
        complain("${file}" "${layer} must not include ${header}")
      endif()
    elseif(header MATCHES "^\\.\\./|/src/")
      complain("${file}" "reaches into another folder: ${header}")
    else()
      check_library("${file}" ${layer} "${header}")
      if(is_public AND header MATCHES "^(boost|sqlite3|CLI|spdlog|hwy|rapidjson|libxml|archive|nettle|xxhash|utf8proc)")
        complain("${file}" "a public header shows <${header}>")
      elseif(file MATCHES "\\.hpp$" AND header MATCHES "^rapidjson/")
        complain("${file}" "<${header}> belongs in .cpp files")
      endif()
    endif()
  endforeach()
  if(NOT layer STREQUAL cli)
    file(STRINGS "${ROOT}/${file}" loud REGEX "std::(cout|cerr|clog|exit|abort|quick_exit|_Exit|terminate)[^a-z_]")
    foreach(line IN LISTS loud)
      complain("${file}" "the library must not print, exit or abort: ${line}")
    endforeach()
  endif()
endfunction()

set(count 0)
foreach(layer IN LISTS layers)
  file(GLOB_RECURSE own RELATIVE "${ROOT}" "${ROOT}/src/${layer}/*.cpp" "${ROOT}/src/${layer}/*.hpp"
       "${ROOT}/src/${layer}/*.in")
  file(GLOB_RECURSE public RELATIVE "${ROOT}" "${ROOT}/include/newsgraph/${layer}/*.hpp")
  foreach(file IN LISTS own)
    check_file("${file}" ${layer} FALSE)
    math(EXPR count "${count}+1")
  endforeach()
  foreach(file IN LISTS public)
    check_file("${file}" ${layer} TRUE)
    math(EXPR count "${count}+1")
  endforeach()
endforeach()
# A folder that is no known layer would go unchecked.
file(GLOB folders RELATIVE "${ROOT}/src" "${ROOT}/src/*")
foreach(folder IN LISTS folders)
  if(IS_DIRECTORY "${ROOT}/src/${folder}" AND NOT folder IN_LIST layers)
    complain("src/${folder}" "is no layer; add it to tests/lint/layers.cmake with what it may include")
  endif()
endforeach()
if(count EQUAL 0)
  complain("${ROOT}" "no source was found")
endif()
get_property(failed GLOBAL PROPERTY failed)
if(failed)
  message(FATAL_ERROR "includes across layers (above)")
endif()
message(STATUS "${count} files checked")
