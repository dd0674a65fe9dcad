# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
# Compiler settings shared by every target; used through the interface library newsgraph_compiler.
add_library(newsgraph_compiler INTERFACE)
target_compile_features(newsgraph_compiler INTERFACE cxx_std_20)
# No contraction anywhere: results must be the same bits on every instruction set.
target_compile_options(newsgraph_compiler INTERFACE -ffp-contract=off)
if(NEWSGRAPH_DEVELOPER)
  target_compile_options(newsgraph_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
  target_compile_definitions(newsgraph_compiler INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(NEWSGRAPH_SANITIZE)
  target_compile_options(newsgraph_compiler INTERFACE -fsanitize=${NEWSGRAPH_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(newsgraph_compiler INTERFACE -fsanitize=${NEWSGRAPH_SANITIZE})
  # g++ 12 with sanitizers takes boost::optional for uninitialized (Boost.Graph's named_graph.hpp).
  target_compile_options(newsgraph_compiler INTERFACE -Wno-error=maybe-uninitialized)
endif()
find_program(NEWSGRAPH_MOLD mold)
if(NEWSGRAPH_DEVELOPER AND NEWSGRAPH_MOLD AND NOT CMAKE_CROSSCOMPILING)
  target_link_options(newsgraph_compiler INTERFACE -fuse-ld=mold)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
