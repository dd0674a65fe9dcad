// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "analyze_source.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/conllu.hpp"
#include "newsgraph/language/segmentation.hpp"

#include <algorithm>
#include <exception>
#include <istream>
#include <iterator>
#include <utility>
#include <vector>

namespace newsgraph::language {
namespace {

constexpr const char* kInputName = "standard input";
// A long text goes through the workers in stretches of about this many sentences.
constexpr std::size_t kStretch = 512;
constexpr std::string_view kNewDocument = "# newdoc";

bool has_tokens(std::string_view line) {
  return line.find_first_not_of(" \t\r") != std::string_view::npos;
}

bool begins_document(std::string_view line) {
  return line.starts_with(kNewDocument) && (line.size() == kNewDocument.size() || line[kNewDocument.size()] == ' ');
}

// ---- text

class TextItem : public AnalyzeItem {
 public:
  TextItem(std::shared_ptr<const std::string> text, std::size_t first_number)
      : text_(std::move(text)), first_number_(first_number) {}

  void segment(const Analyzer& /*analyzer*/) override {}  // done by the source, for the whole text at once
  void write(const Analyzer& /*analyzer*/, std::string& out) override {
    std::size_t number = first_number_;
    for (const Sentence& sentence : analysis.sentences) {
      if (sentence.begins_document) out += "# newdoc\n";
      if (sentence.begins_paragraph) out += "# newpar\n";
      write_conllu(sentence, std::to_string(number++), {}, out);
    }
  }
  std::size_t size() const noexcept override { return analysis.sentences.size() * 128; }

 private:
  std::shared_ptr<const std::string> text_;
  std::size_t first_number_;
};

class TextSource : public AnalyzeSource {
 public:
  TextSource(std::istream& in, const Analyzer& analyzer) {
    std::string text = valid_utf8({std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
    if (in.bad()) throw InputError("can't be read", kInputName);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    text_ = std::make_shared<const std::string>(std::move(text));
    whole_ = analyzer.segment(*text_);
  }

  std::unique_ptr<AnalyzeItem> next() override {
    std::vector<Sentence>& all = whole_.sentences;
    if (next_ == all.size()) return nullptr;
    // a stretch ends with its paragraph, unless that is endless
    std::size_t end = std::min(all.size(), next_ + kStretch);
    while (end < all.size() && !all[end].begins_paragraph && end < next_ + 4 * kStretch) ++end;
    auto item = std::make_unique<TextItem>(text_, next_ + 1);
    item->analysis.sentences.assign(std::move_iterator(all.begin() + static_cast<std::ptrdiff_t>(next_)),
                                    std::move_iterator(all.begin() + static_cast<std::ptrdiff_t>(end)));
    next_ = end;
    return item;
  }

 private:
  std::shared_ptr<const std::string> text_;
  Analysis whole_;
  std::size_t next_ = 0;
};

// ---- tokens given, a sentence a line

class PretokenizedItem : public AnalyzeItem {
 public:
  PretokenizedItem(std::string header, std::string lines, std::size_t first_number)
      : header_(std::move(header)), lines_(std::move(lines)), first_number_(first_number) {}

  void segment(const Analyzer& /*analyzer*/) override {
    lines_ = valid_utf8(std::move(lines_));
    analysis = segment_pretokenized(lines_);
  }
  void write(const Analyzer& /*analyzer*/, std::string& out) override {
    const CodePointIndex index(lines_);
    out += header_;
    std::size_t number = first_number_;
    std::vector<std::string_view> shown;
    for (const Sentence& sentence : analysis.sentences) {
      shown.clear();
      for (const Token& token : sentence.tokens) shown.push_back(index.slice(token.span.begin, token.span.end));
      write_conllu(sentence, std::to_string(number++), shown, out);
    }
  }
  std::size_t size() const noexcept override { return lines_.size(); }

 private:
  std::string header_;
  std::string lines_;
  std::size_t first_number_;
};

class PretokenizedSource : public AnalyzeSource {
 public:
  explicit PretokenizedSource(std::istream& in) : in_(in) {}

  std::unique_ptr<AnalyzeItem> next() override {
    std::string lines;
    const std::size_t first = number_ + 1;
    for (std::string line; std::getline(in_, line);) {
      if (begins_document(line)) {
        std::string header = std::exchange(header_, line + '\n');
        in_document_ = true;
        if (!lines.empty()) return std::make_unique<PretokenizedItem>(std::move(header), std::move(lines), first);
        continue;
      }
      if (!has_tokens(line)) continue;
      ++number_;
      lines += line;
      lines += '\n';
      if (!in_document_) return std::make_unique<PretokenizedItem>("", std::move(lines), first);
    }
    if (in_.bad()) throw InputError("can't be read", kInputName);
    if (lines.empty()) return nullptr;
    return std::make_unique<PretokenizedItem>(std::exchange(header_, ""), std::move(lines), first);
  }

 private:
  std::istream& in_;
  std::string header_;
  std::size_t number_ = 0;
  bool in_document_ = false;
};

// ---- CoNLL-U

class ConlluItem : public AnalyzeItem {
 public:
  explicit ConlluItem(std::vector<ConlluSentence> gold) : gold_(std::move(gold)) {
    for (const ConlluSentence& sentence : gold_) size_ += sentence.rows.size() * 6;
  }

  void segment(const Analyzer& /*analyzer*/) override {
    std::uint32_t position = 0;
    analysis.sentences.reserve(gold_.size());
    for (const ConlluSentence& sentence : gold_) {
      analysis.sentences.push_back(sentence_from(sentence, position));
      position = analysis.sentences.back().span.end + 1;
    }
  }
  void write(const Analyzer& /*analyzer*/, std::string& out) override {
    for (std::size_t s = 0; s < gold_.size(); ++s) write_filled(gold_[s], analysis.sentences[s], out);
  }
  std::size_t size() const noexcept override { return size_; }

 private:
  std::vector<ConlluSentence> gold_;
  std::size_t size_ = 0;
};

class ConlluSource : public AnalyzeSource {
 public:
  explicit ConlluSource(std::istream& in) : reader_(in, kInputName) { read_ahead(); }

  std::unique_ptr<AnalyzeItem> next() override {
    if (!more_ && error_ != nullptr) std::rethrow_exception(error_);
    if (!more_) return nullptr;
    std::vector<ConlluSentence> document;
    in_document_ = in_document_ || ahead_.begins_document();
    do {
      document.push_back(std::move(ahead_));
      read_ahead();
    } while (more_ && in_document_ && !ahead_.begins_document());
    return std::make_unique<ConlluItem>(std::move(document));
  }

 private:
  // An error waits until the sentences before it have been handed on.
  void read_ahead() {
    try {
      more_ = reader_.next(ahead_);
    } catch (const InputError&) {
      more_ = false;
      error_ = std::current_exception();
    }
  }

  std::exception_ptr error_;
  ConlluReader reader_;
  ConlluSentence ahead_;
  bool more_ = false;
  bool in_document_ = false;
};

}  // namespace

std::string valid_utf8(std::string text) {
  if (is_valid_utf8(text)) return text;
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) append_utf8(out, decode_utf8(text, at));
  return out;
}

std::unique_ptr<AnalyzeSource> open_text_source(std::istream& in, const Analyzer& analyzer) {
  return std::make_unique<TextSource>(in, analyzer);
}

std::unique_ptr<AnalyzeSource> open_pretokenized_source(std::istream& in) {
  return std::make_unique<PretokenizedSource>(in);
}

std::unique_ptr<AnalyzeSource> open_conllu_source(std::istream& in) {
  return std::make_unique<ConlluSource>(in);
}

}  // namespace newsgraph::language
