// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// N-Triples: the same triples as the JSON-LD, for bulk loading. What a term means is read from the same context.

#include "base_iri.hpp"
#include "formats.hpp"
#include "jsonld_context.hpp"
#include "output.hpp"
#include "rdf_graph.hpp"
#include "text.hpp"

#include "newsgraph/base/error.hpp"

#include <rapidjson/document.h>

#include <map>
#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {
namespace {

constexpr std::string_view kType = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

// Prefixes and terms of the context, expanded.
class Context {
 public:
  explicit Context(const std::string& base) {
    rapidjson::Document context;
    context.Parse(context_for(base) + "}");
    NEWSGRAPH_CONTRACT(!context.HasParseError());
    const auto& terms = context["@context"];
    for (const auto& term : terms.GetObject()) {
      if (term.value.IsString()) prefixes_.emplace(std::string(term.name.GetString()) + ":", term.value.GetString());
    }
    for (const auto& term : terms.GetObject()) {
      if (!term.value.IsObject()) continue;
      Term& known = terms_[term.name.GetString()];
      known.predicate = bracketed(term.value["@id"].GetString());
      if (term.value.HasMember("@type")) known.type = term.value["@type"].GetString();
    }
  }

  std::string_view predicate(std::string_view term) {
    if (term.find(':') == std::string_view::npos) return find(term).predicate;
    return compact_ = bracketed(term);
  }
  /// "xsd:integer" and the like, where the context coerces the term's values.
  std::string_view type(std::string_view term) const { return find(term).type; }
  std::string_view prefix(std::string_view prefix) const {
    const auto found = prefixes_.find(prefix);
    NEWSGRAPH_CONTRACT(found != prefixes_.end());
    return found->second;
  }
  /// "<http://schema.org/name>" of "schema:name".
  std::string bracketed(std::string_view compact) const {
    const std::size_t colon = compact.find(':') + 1;
    return std::string("<").append(prefix(compact.substr(0, colon))).append(compact.substr(colon)).append(">");
  }

 private:
  struct Term {
    std::string predicate, type;
  };
  const Term& find(std::string_view term) const {
    const auto found = terms_.find(term);
    NEWSGRAPH_CONTRACT(found != terms_.end());
    return found->second;
  }

  std::map<std::string, std::string, std::less<>> prefixes_;
  std::map<std::string, Term, std::less<>> terms_;
  std::string compact_;
};

class NTriplesSink : public RdfSink {
 public:
  NTriplesSink(Output& out, const std::string& base) : out_(out), context_(base) {}

  void begin(std::initializer_list<std::string_view> types, std::string_view prefix, std::string_view id) override {
    subject_ = std::string("<").append(context_.prefix(prefix)).append(id).append("> ");
    for (const std::string_view type : types) out_ << subject_ << kType << ' ' << context_.bracketed(type) << " .\n";
  }
  void end() override { out_.flush_if_full(); }
  void begin_set(std::string_view) override {}
  void end_set() override {}

  void text(std::string_view term, std::string_view value, std::string_view language) override {
    literal(term, value);
    out_ << '@' << language << " .\n";
  }
  void plain(std::string_view term, std::string_view value) override {
    literal(term, value);
    out_ << " .\n";
  }
  void count(std::string_view term, std::uint64_t value) override {
    std::string digits;
    append_integer(digits, value);
    typed(term, digits, context_.type(term));
  }
  void confidence(std::string_view term, double value) override {
    std::string digits;
    append_confidence(digits, value);
    typed(term, digits, context_.type(term));
  }
  void date(std::string_view term, const model::PartialDate& value) override {
    typed(term, value.to_string(), date_type(value));
  }
  void link(std::string_view term, std::string_view prefix, std::string_view id) override {
    out_ << subject_ << context_.predicate(term) << " <";
    if (!prefix.empty()) out_ << context_.prefix(prefix);
    out_ << id << "> .\n";
  }

 private:
  void literal(std::string_view term, std::string_view value) {
    out_ << subject_ << context_.predicate(term) << " \"";
    for (const char c : value) {  // cleaned: no line breaks or other control characters
      if (c == '"' || c == '\\') out_ << '\\';
      out_ << c;
    }
    out_ << '"';
  }
  void typed(std::string_view term, std::string_view value, std::string_view type) {
    literal(term, value);
    out_ << "^^" << context_.bracketed(type) << " .\n";
  }

  Output& out_;
  Context context_;
  std::string subject_;
};

}  // namespace

void write_ntriples(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  Output out(sink);
  NTriplesSink triples(out, checked_base_iri(options));
  tell_graph(knowledge, options, triples);
  out.finish();
}

}  // namespace newsgraph::exporting::detail
