// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lemmas as edit scripts, as tools/train/lemma_script.py makes them: `<mode><cut><suffix>`, where mode k keeps the
// form, l lower-cases it, t lower-cases all but its first letter; then `cut` code points go (one digit, or two after
// `#`) and `suffix` is appended. A value type; pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::language {

class LemmaScript {
 public:
  /// Reads a script; nothing where it is none.
  static std::optional<LemmaScript> parse(std::string_view script);
  /// The lemma of `form`. Where the script cuts more than there is, the lower-cased form.
  void apply(std::string_view form, std::string& lemma) const;

 private:
  char mode_ = 'k';
  std::uint32_t cut_ = 0;
  std::string suffix_;
};

}  // namespace newsgraph::language
