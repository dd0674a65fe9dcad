// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The context at the head of every JSON-LD file. Its one source is schemas/context.jsonld, which the build embeds.

#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {

/// schemas/context.jsonld as it stands, for the base IRI https://example.org/kg/.
std::string_view embedded_context() noexcept;

/// `{"@context":{…}` for this base IRI (ending in "/"), without the brace that ends the file.
std::string context_for(std::string_view base);

/// The name of a relation type as an RDF property: TALKED_WITH gives talkedWith. Different types give different names:
/// one that camel case can't give back (A__B, U_1) carries a hash.
std::string property_name(std::string_view type);

}  // namespace newsgraph::exporting::detail
