// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target over the files of a seed corpus, in the normal build: prints how many there were.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      // Every prefix of an eighth more: cut-off files are the commonest damage.
      for (std::size_t eighth = 0; eighth <= 8; ++eighth) {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size() * eighth / 8);
      }
      ++count;
    }
  }
  std::cout << count << " seeds\n";
  return count > 0 ? 0 : 1;
}
