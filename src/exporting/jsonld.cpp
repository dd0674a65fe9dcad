// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// JSON-LD 1.0 in the streaming profile: one node object a line, "@type" before "@id" before the rest.

#include "base_iri.hpp"
#include "formats.hpp"
#include "jsonld_context.hpp"
#include "output.hpp"
#include "rdf_graph.hpp"
#include "text.hpp"

#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {
namespace {

class JsonldSink : public RdfSink {
 public:
  explicit JsonldSink(Output& out) : out_(out) {}

  void begin(std::initializer_list<std::string_view> types, std::string_view prefix, std::string_view id) override {
    if (!first_node_) out_ << ",\n";
    first_node_ = false;
    out_ << "{\"@type\":";
    if (types.size() > 1) out_ << '[';
    for (const std::string_view& type : types) out_ << (&type == types.begin() ? "\"" : ",\"") << type << '"';
    if (types.size() > 1) out_ << ']';
    out_ << ",\"@id\":\"" << prefix << id << '"';
  }
  void end() override {
    out_ << '}';
    out_.flush_if_full();
  }
  void begin_set(std::string_view term) override {
    key(term);
    out_ << '[';
    in_set_ = first_of_set_ = true;
  }
  void end_set() override {
    out_ << ']';
    in_set_ = false;
  }

  void text(std::string_view term, std::string_view value, std::string_view language) override {
    value_of(term);
    if (language == kContextLanguage) {
      append_json_string(out_.text(), value);
      return;
    }
    out_ << "{\"@value\":";
    append_json_string(out_.text(), value);
    out_ << ",\"@language\":\"" << language << "\"}";
  }
  void plain(std::string_view term, std::string_view value) override {
    value_of(term);
    append_json_string(out_.text(), value);
  }
  void count(std::string_view term, std::uint64_t value) override {
    value_of(term);
    append_integer(out_.text(), value);
  }
  // A string: as a number, JSON-LD processors would make it 9.4E-1 or an invalid decimal.
  void confidence(std::string_view term, double value) override {
    value_of(term);
    out_ << '"';
    append_confidence(out_.text(), value);
    out_ << '"';
  }
  void date(std::string_view term, const model::PartialDate& value) override {
    value_of(term);
    if (value.is_complete()) {
      out_ << '"' << value.to_string() << '"';
    } else {
      out_ << "{\"@value\":\"" << value.to_string() << "\",\"@type\":\"" << date_type(value) << "\"}";
    }
  }
  // The context says which terms hold addresses; a compact address as a property says it at the value.
  void link(std::string_view term, std::string_view prefix, std::string_view id) override {
    value_of(term);
    const bool is_term = term.find(':') == std::string_view::npos;
    if (!is_term) out_ << "{\"@id\":";
    out_ << '"' << prefix;
    out_ << id << '"';
    if (!is_term) out_ << '}';
  }

 private:
  static constexpr std::string_view kContextLanguage = "en";

  void key(std::string_view term) { out_ << ",\"" << term << "\":"; }
  void value_of(std::string_view term) {
    if (!in_set_) {
      key(term);
      return;
    }
    if (!first_of_set_) out_ << ',';
    first_of_set_ = false;
  }

  Output& out_;
  bool first_node_ = true, in_set_ = false, first_of_set_ = false;
};

}  // namespace

void write_jsonld(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  Output out(sink);
  out << context_for(checked_base_iri(options)) << ",\n\"@graph\":[\n";
  JsonldSink json(out);
  tell_graph(knowledge, options, json);
  out << "\n]}\n";
  out.finish();
}

}  // namespace newsgraph::exporting::detail
