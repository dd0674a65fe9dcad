// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an element's name, class, id and role tell of its contents. Pure functions.

#include <string_view>

namespace newsgraph::reading {

/// Begins and ends a block of text.
bool is_block_element(std::string_view name) noexcept;
/// Its contents are never article text: script, nav, aside, form ...
bool is_dropped_element(std::string_view name) noexcept;
/// class or id words that boilerplate bears: "related", "share", "newsletter", "cookie" ...
bool sounds_like_boilerplate(std::string_view class_or_id);
/// class or id words that an article's text bears: "article-body", "story", "content" ...
bool sounds_like_article(std::string_view class_or_id);
/// ARIA roles beside the text: navigation, complementary ...
bool is_dropped_role(std::string_view role) noexcept;

}  // namespace newsgraph::reading
