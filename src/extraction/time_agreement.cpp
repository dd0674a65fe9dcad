// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_agreement.hpp"

#include "word_list.hpp"

#include <array>
#include <string>

namespace newsgraph::extraction {

bool is_about(std::string_view marker) {
  static constexpr std::array<std::string_view, 20> kAbout = {
      "about",  "over",     "regarding", "concerning",     "since",      "until",  "till",
      "before", "prior to", "despite",   "from",           "because of", "due to", "ahead of",
      "with",   "without",  "based on",  "as a result of", "than",       "against"};
  return is_among(kAbout, marker) || marker.starts_with("according");
}

bool is_during(std::string_view marker) {
  return marker == "at" || marker == "in" || marker == "during" || marker == "on";
}

bool is_taking_part(std::string_view lemma) {
  static constexpr std::array<std::string_view, 12> kVerbs = {
      "win", "lose", "host", "attend", "hold", "stage", "fight", "contest", "organise", "organize", "boycott", "enter"};
  return is_among(kVerbs, lemma);
}

bool is_issued(std::string_view lemma) {
  static constexpr std::array<std::string_view, 16> kVerbs = {
      "release", "publish", "issue",  "post",  "hold",      "air",  "broadcast", "record",
      "print",   "write",   "upload", "tweet", "circulate", "give", "file",      "conduct"};
  return is_among(kVerbs, lemma);
}

bool is_arranging(std::string_view lemma) {
  return in(
      "schedule plan set expect due slate postpone delay book fix arrange move reschedule confirm announce call "
      "extend delay defer adjourn",
      lemma);
}

bool is_consequence(std::string_view lemma) {
  return in("follow result stem derive mark come", lemma);
}

Told told_as(const Tree& tree, const Frame& frame) {
  if (!frame.governors.empty() || frame.kind != FrameKind::Verb || is_arranging(tree.lemma(frame.head)))
    return Told::Otherwise;
  std::string_view tag = tree[frame.head].xpos;
  for (const int c : tree.children(frame.head)) {
    if (tree.base(c) != "aux") continue;
    if (tree.lemma(c) != "be" || tree[frame.head].xpos == "VBG") return Told::Otherwise;
    tag = tree[c].xpos;
  }
  if (tag == "VBD") return Told::Past;
  return tag == "VBZ" || tag == "VBP" ? Told::Present : Told::Otherwise;
}

}  // namespace newsgraph::extraction
