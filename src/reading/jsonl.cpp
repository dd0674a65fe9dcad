// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "encoding.hpp"
#include "formats.hpp"
#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <array>
#include <utility>

namespace newsgraph::reading {
namespace {

// How much of one line is passed over in search of its end, in multiples of max_article_size, before the file is given
// up: a bomb of one endless line must not be decompressed to the last byte.
constexpr std::size_t kPatience = 256;
// So many broken lines in a row: this is no JSONL, and naming each of a billion would fill the memory.
constexpr std::size_t kBrokenInARow = 10'000;

// Collects the string values of our keys of one flat object; whatever is nested below other keys is passed over.
class ArticleHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ArticleHandler> {
 public:
  RawArticle article;
  std::string date;
  std::string problem;  ///< a wrong type: "\"text\" is a number, not a string"
  bool has_text = false;

  bool Null() { return true; }  // as if the key were absent
  bool Bool(bool) { return scalar("a boolean"); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return scalar("a number"); }
  bool String(const char* text, rapidjson::SizeType length, bool) {
    if (depth_ == 0) return reject("a string, not an object");
    if (depth_ > 1 || target_ == nullptr) return true;
    target_->assign(text, length);
    has_text = has_text || target_ == &article.text;
    if (!is_valid_utf8(*target_)) return reject('"' + key_ + "\" holds a lone surrogate");
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType length, bool) {
    if (depth_ == 1) choose({text, length});
    return true;
  }
  bool StartObject() {
    if (depth_ == 1 && target_ != nullptr) return wrong_type("an object");
    ++depth_;
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    --depth_;
    return true;
  }
  bool StartArray() {
    if (depth_ == 0) return reject("an array, not an object");
    if (depth_ == 1 && target_ != nullptr) return wrong_type("an array");
    ++depth_;
    return true;
  }
  bool EndArray(rapidjson::SizeType) {
    --depth_;
    return true;
  }

 private:
  void choose(std::string_view key) {
    const std::array<std::pair<std::string_view, std::string*>, 6> keys{{{"id", &article.id},
                                                                         {"title", &article.title},
                                                                         {"date", &date},
                                                                         {"url", &article.address},
                                                                         {"outlet", &article.outlet},
                                                                         {"text", &article.text}}};
    target_ = nullptr;
    for (const auto& [name, target] : keys) {
      if (name == key) target_ = target;
    }
    key_ = key;
  }
  bool scalar(const char* type) {
    if (depth_ == 0) return reject(std::string(type) + ", not an object");
    return depth_ > 1 || target_ == nullptr || wrong_type(type);
  }
  bool wrong_type(const char* type) { return reject("wrong type: \"" + key_ + "\" is " + type + ", not a string"); }
  bool reject(std::string why) {
    problem = std::move(why);
    return false;
  }

  std::size_t depth_ = 0;
  std::string key_;
  std::string* target_ = nullptr;
};

// RapidJSON's words for what is wrong, without its capital and full stop.
std::string syntax_error(rapidjson::ParseErrorCode code, std::size_t offset) {
  std::string message = rapidjson::GetParseError_En(code);
  if (code == rapidjson::kParseErrorStringEscapeInvalid) message = "invalid escape or control character in a string";
  if (!message.empty() && message.back() == '.') message.pop_back();
  if (!message.empty() && message.front() >= 'A' && message.front() <= 'Z') {
    message.front() = static_cast<char>(message.front() + 32);
  }
  return "broken JSON: " + message + " at byte " + std::to_string(offset + 1) + " of the line";
}

class JsonlReader {
 public:
  JsonlReader(Input& input, const Delivery& delivery) : input_(input), delivery_(delivery) {}

  void run() {
    const std::size_t limit = delivery_.options().max_article_size;
    const std::size_t patience = limit > SIZE_MAX / kPatience ? SIZE_MAX : limit * kPatience;
    while (broken_in_a_row_ < kBrokenInARow) {
      const Input::Line result = input_.read_line(line_, limit, patience);
      if (result == Input::Line::End) return finish();
      ++number_;
      if (result == Input::Line::Endless) {
        return skip({}, delivery_.too_large("line") + "; it has no end in sight, so the rest of the file was not read");
      }
      if (result == Input::Line::TooLong) {
        skip({}, delivery_.too_large("line"));
      } else {
        read_line();
      }
    }
    skip({}, "no JSON for " + std::to_string(kBrokenInARow) + " lines; the rest of the file was not read");
  }

 private:
  void finish() {
    if (number_ == 0 && delivery_.file().path != "-") delivery_.skip({}, 0, "empty file", SkipKind::Empty);
  }

  void read_line() {
    if (number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
    if (line_.ends_with('\r')) line_.pop_back();
    if (is_blank(line_)) return;
    if (!is_valid_utf8(line_)) {
      Decoded decoded = decode_text(std::move(line_));
      line_ = std::move(decoded.text);
      if (!decoded.failure.empty()) return skip({}, decoded.failure);
      delivery_.warn(number_, decoded.repair);
    }
    parse();
  }

  void parse() {
    constexpr unsigned kFlags =
        rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    if (line_.find('\0') != std::string::npos) return skip({}, "broken JSON: a NUL byte");
    ArticleHandler handler;
    rapidjson::InsituStringStream stream(line_.data());
    const rapidjson::ParseResult result = parser_.Parse<kFlags>(stream, handler);
    if (!handler.problem.empty()) return skip(handler.article.id, handler.problem);
    if (result.IsError()) return skip(handler.article.id, syntax_error(result.Code(), result.Offset()));
    broken_in_a_row_ = 0;
    if (!handler.has_text) return delivery_.skip(handler.article.id, number_, "no text", SkipKind::Empty);
    handler.article.published = delivery_.date_of_field(handler.date, number_);
    delivery_.deliver(std::move(handler.article), number_);
  }

  void skip(const std::string& id, std::string reason) {
    ++broken_in_a_row_;
    delivery_.skip(id, number_, std::move(reason));
  }

  Input& input_;
  const Delivery& delivery_;
  rapidjson::Reader parser_;
  std::string line_;
  std::size_t number_ = 0;
  std::size_t broken_in_a_row_ = 0;
};

}  // namespace

void read_jsonl(Input& input, const Delivery& delivery) {
  JsonlReader(input, delivery).run();
}

}  // namespace newsgraph::reading
