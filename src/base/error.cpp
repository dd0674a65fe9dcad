// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"

#include <utility>

namespace newsgraph {
namespace {

std::string located(const std::string& message, const std::string& path, std::size_t line) {
  if (path.empty()) return message;
  return line == 0 ? path + ": " + message : path + ":" + std::to_string(line) + ": " + message;
}

}  // namespace

InputError::InputError(const std::string& message, std::string path, std::size_t line)
    : Error(located(message, path, line)), path_(std::move(path)), reason_(message), line_(line) {}

namespace detail {

void throw_contract_violation(const char* condition, const char* file, int line) {
  throw ContractViolation(std::string(file) + ":" + std::to_string(line) + ": broken contract: " + condition);
}

}  // namespace detail
}  // namespace newsgraph
