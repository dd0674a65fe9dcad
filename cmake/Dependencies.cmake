# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
# Everything comes from Debian 12; docs/DEPENDENCIES.md says why each is here.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(hwy REQUIRED IMPORTED_TARGET libhwy)
if(NOT NEWSGRAPH_LANGUAGE_ONLY)
  find_package(Boost 1.74 CONFIG REQUIRED)
  find_package(spdlog REQUIRED)
  find_package(CLI11 REQUIRED)
  find_package(SQLite3 REQUIRED)
  find_package(LibXml2 REQUIRED)
  find_package(LibArchive REQUIRED)
  pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)
  find_library(CLD2_LIBRARY cld2 REQUIRED)
endif()

# Debian's RapidJSON config defines no target. The macros must agree in every translation unit.
find_path(RAPIDJSON_INCLUDE_DIR rapidjson/document.h REQUIRED)
add_library(newsgraph_rapidjson INTERFACE)
target_include_directories(newsgraph_rapidjson SYSTEM INTERFACE "${RAPIDJSON_INCLUDE_DIR}" "${PROJECT_SOURCE_DIR}/cmake/rapidjson")
target_compile_definitions(newsgraph_rapidjson INTERFACE RAPIDJSON_HAS_STDSTRING=1)
target_compile_options(newsgraph_rapidjson INTERFACE -include "${PROJECT_SOURCE_DIR}/cmake/rapidjson/newsgraph_rapidjson_assert.hpp")
