// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The JSON lines of the analyze job: articles, and coreference documents.

#include "analyze_source.hpp"
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/conllu.hpp"
#include "newsgraph/language/coreference.hpp"
#include "newsgraph/language/segmentation.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <istream>
#include <limits>
#include <utility>
#include <vector>

namespace newsgraph::language {
namespace {

constexpr const char* kInputName = "standard input";

rapidjson::Document parse_object(const std::string& line, std::size_t number) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
  if (json.HasParseError()) {
    throw InputError(std::string("no JSON: ") + rapidjson::GetParseError_En(json.GetParseError()), kInputName, number);
  }
  if (!json.IsObject()) throw InputError("a line holds one JSON object, {…}", kInputName, number);
  return json;
}

std::string string_member(const rapidjson::Value& json, const char* name) {
  const auto at = json.FindMember(name);
  if (at == json.MemberEnd() || !at->value.IsString()) return {};
  return {at->value.GetString(), at->value.GetStringLength()};
}

// Its own id, else its address, else one made of its content (DESIGN section 3).
std::string article_id(const rapidjson::Value& json, const std::string& text) {
  std::string id = fold_whitespace(string_member(json, "id"));
  if (const auto at = json.FindMember("id"); id.empty() && at != json.MemberEnd() && at->value.IsInt64()) {
    id = std::to_string(at->value.GetInt64());
  }
  if (id.empty()) id = fold_whitespace(string_member(json, "url"));
  if (id.empty()) id = "-#" + sha256_hex(string_member(json, "title") + text).substr(0, 12);
  return id;
}

class ArticleItem : public AnalyzeItem {
 public:
  ArticleItem(std::string line, std::size_t number) : line_(std::move(line)), number_(number) {}

  void segment(const Analyzer& analyzer) override {
    const rapidjson::Document json = parse_object(line_, number_);
    const auto at = json.FindMember("text");
    if (at == json.MemberEnd() || !at->value.IsString()) {
      throw InputError("an article has a string \"text\"", kInputName, number_);
    }
    text_.assign(at->value.GetString(), at->value.GetStringLength());
    id_ = article_id(json, text_);
    analysis = analyzer.segment(text_);
  }
  void write(const Analyzer& /*analyzer*/, std::string& out) override {
    std::size_t number = 0;
    for (const Sentence& sentence : analysis.sentences) {
      if (sentence.begins_document) out += "# newdoc id = " + id_ + "\n";
      if (sentence.begins_paragraph) out += "# newpar\n";
      write_conllu(sentence, id_ + "-" + std::to_string(++number), {}, out);
    }
  }
  std::size_t size() const noexcept override { return line_.size(); }

 private:
  std::string line_;
  std::size_t number_;
  std::string id_;
  std::string text_;
};

// A document of coreference data; its tokens stay in the parsed JSON.
class CoreferenceItem : public AnalyzeItem {
 public:
  CoreferenceItem(std::string line, std::size_t number) : line_(std::move(line)), number_(number) {}

  void segment(const Analyzer& /*analyzer*/) override {
    json_ = parse_object(line_, number_);
    const auto at = json_.FindMember("sentences");
    if (at == json_.MemberEnd() || !at->value.IsArray()) fail();
    std::uint32_t position = 0;
    for (const rapidjson::Value& tokens : at->value.GetArray()) {
      if (!tokens.IsArray()) fail();
      analysis.sentences.push_back(read_sentence(tokens, position));
      analysis.sentences.back().begins_document = analysis.sentences.size() == 1;
    }
  }

  void write(const Analyzer& analyzer, std::string& out) override {
    analyzer.resolve_coreference(analysis);
    std::vector<std::uint32_t> offsets;
    std::uint32_t tokens = 0;
    for (const Sentence& sentence : analysis.sentences) {
      offsets.push_back(tokens);
      tokens += static_cast<std::uint32_t>(sentence.tokens.size());
    }
    auto& memory = json_.GetAllocator();
    rapidjson::Value mentions(rapidjson::kArrayType);
    for (const ReferringPhrase& phrase : referring_phrases(analysis.sentences, analysis.clusters)) {
      rapidjson::Value mention(rapidjson::kObjectType);
      mention.AddMember("s", offsets[phrase.sentence] + phrase.begin, memory);
      mention.AddMember("e", offsets[phrase.sentence] + phrase.end, memory);
      mention.AddMember("c", phrase.cluster, memory);
      mentions.PushBack(mention, memory);
    }
    json_.RemoveMember("mentions");
    json_.AddMember("mentions", mentions, memory);
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    if (!json_.Accept(writer)) throw InputError("holds a number that JSON can't", kInputName, number_);
    out.append(buffer.GetString(), buffer.GetSize());
    out += '\n';
  }
  std::size_t size() const noexcept override { return line_.size(); }

 private:
  [[noreturn]] void fail() const {
    throw InputError("a document has \"sentences\", an array of arrays of words", kInputName, number_);
  }

  // An empty sentence is kept, so that numbers of sentences agree with the input's.
  Sentence read_sentence(const rapidjson::Value& tokens, std::uint32_t& position) const {
    Sentence sentence;
    sentence.span.begin = position;
    for (const rapidjson::Value& value : tokens.GetArray()) {
      if (!value.IsString() || value.GetStringLength() == 0) fail();
      Token token;
      const std::string_view given(value.GetString(), value.GetStringLength());
      token.form = unescape_penn_token(given);
      token.span = {position, position + static_cast<std::uint32_t>(count_code_points(given))};
      position = token.span.end + 1;
      sentence.tokens.push_back(std::move(token));
    }
    sentence.span.end = sentence.tokens.empty() ? position : sentence.tokens.back().span.end;
    return sentence;
  }

  std::string line_;
  std::size_t number_;
  rapidjson::Document json_;
};

template <typename Item>
class LineSource : public AnalyzeSource {
 public:
  explicit LineSource(std::istream& in) : in_(in) {}

  std::unique_ptr<AnalyzeItem> next() override {
    for (std::string line; std::getline(in_, line);) {
      ++number_;
      if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (line.find_first_not_of(" \t\r") != std::string::npos) return std::make_unique<Item>(std::move(line), number_);
    }
    if (in_.bad()) throw InputError("can't be read", kInputName, number_);
    return nullptr;
  }

 private:
  std::istream& in_;
  std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<AnalyzeSource> open_jsonl_source(std::istream& in) {
  return std::make_unique<LineSource<ArticleItem>>(in);
}

std::unique_ptr<AnalyzeSource> open_coreference_source(std::istream& in) {
  return std::make_unique<LineSource<CoreferenceItem>>(in);
}

}  // namespace newsgraph::language
