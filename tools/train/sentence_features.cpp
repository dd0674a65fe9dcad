// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Writes the training data of the sentence splitter: reads CoNLL-U on stdin, lays the sentences out as text (one blank
// between two, an empty line before each newpar and newdoc) and prints, for every place where a sentence might end, 1
// or 0 and its features, as whole numbers. See sentences.py.

#include "boundary_features.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/tokenizer.hpp"

#include <iostream>
#include <string>
#include <unordered_set>

namespace {

using newsgraph::language::BoundaryReader;
using newsgraph::language::Word;

// One paragraph and the code points at which its sentences end.
struct Paragraph {
  std::string text;
  std::unordered_set<std::size_t> ends;
  std::size_t size = 0;
};

void print(const Paragraph& paragraph) {
  const std::vector<Word> words = newsgraph::language::tokenize(paragraph.text);
  BoundaryReader reader(paragraph.text, words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool boundary = paragraph.ends.contains(words[i].end);
    if (reader.is_candidate(i)) {
      std::cout << (boundary ? '1' : '0');
      for (const std::uint32_t feature : reader.features(i)) std::cout << ' ' << feature;
      std::cout << '\n';
    }
    reader.advance(i, boundary);
  }
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  Paragraph paragraph;
  for (std::string line; std::getline(std::cin, line);) {
    if (line.starts_with("# newpar") || line.starts_with("# newdoc")) {
      print(paragraph);
      paragraph = {};
    }
    if (!line.starts_with("# text = ")) continue;
    const std::string text = line.substr(9);
    if (!paragraph.text.empty()) {
      paragraph.text += ' ';
      ++paragraph.size;
    }
    paragraph.text += text;
    paragraph.size += newsgraph::count_code_points(text);
    paragraph.ends.insert(paragraph.size);
  }
  print(paragraph);
  return std::cout.flush() ? 0 : 1;
}
