// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One news article as every later layer sees it (DESIGN section 3, Document). A value type.

#include "newsgraph/model/date.hpp"

#include <optional>
#include <string>

namespace newsgraph::model {

struct Document {
  std::string id;
  std::string uri;  ///< web address, else the path as in `id`
  std::string title;
  std::optional<PartialDate> published;
  std::string outlet;    ///< who printed it
  std::string agency;    ///< who wrote it (AP, Reuters …), where a credit or dateline says so
  std::string language;  ///< "en", or "" where the detector is not sure
  std::string text;      ///< UTF-8; all offsets count its code points
  std::string sha256;    ///< of `text`
  bool operator==(const Document&) const = default;
};

}  // namespace newsgraph::model
