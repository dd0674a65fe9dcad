// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// All places of a statement that may name an entity.

#include "newsgraph/model/article_facts.hpp"

namespace newsgraph::resolution {

/// Calls visit(entity, span) for subject, object, qualifiers, source and place, where there are such.
template <typename Visit>
void for_each_slot(model::Statement& statement, const Visit& visit) {
  visit(statement.subject.entity, statement.subject.span);
  if (statement.object) visit(statement.object->entity, statement.object->span);
  for (model::Qualifier& qualifier : statement.qualifiers) visit(qualifier.entity, qualifier.span);
  if (statement.attributed_to) visit(statement.attributed_to->entity, statement.attributed_to->span);
  if (statement.place) visit(statement.place->entity, statement.place->span);
}

}  // namespace newsgraph::resolution
