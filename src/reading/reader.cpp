// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/reading/reader.hpp"

#include "byte_source.hpp"
#include "file_name.hpp"
#include "formats.hpp"
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <new>
#include <utility>

namespace newsgraph::reading {
namespace {

constexpr std::size_t kSniffed = 1024;  // bytes in which a format shows

std::string_view without_leading_space(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t after = i;
    if (!is_space(decode_utf8(text, after))) break;
    i = after;
  }
  return text.substr(i);
}

bool looks_like_json(std::string_view head) {
  if (!head.starts_with('{')) return false;
  const std::string_view rest = without_leading_space(head.substr(1));
  return rest.starts_with('"') || rest.starts_with('}');
}

bool looks_like_html(std::string_view head) {
  if (!head.starts_with('<')) return false;
  const std::string lower = to_lower(head);
  for (const std::string_view opener : {"<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<article",
                                        "<main", "<meta", "<title", "<div", "<section", "<p>", "<p ", "<h1"}) {
    if (lower.starts_with(opener)) return true;
  }
  return false;
}

// A file named explicitly is read by its content; its name decides only where the content shows nothing.
Format format_of_content(Input& input, const std::filesystem::path& path) {
  const std::string_view head = without_leading_space(input.peek(kSniffed));
  if (looks_like_json(head)) return Format::Jsonl;
  if (looks_like_html(head)) return Format::Html;
  const Format named = format_of_name(path.filename().native());
  return named == Format::Automatic ? Format::Text : named;
}

void read_source(std::unique_ptr<ByteSource> source, const Delivery& delivery) {
  const std::string name = portable_name(delivery.file().path);
  Input input(unmark(decompress(std::move(source), name)));
  Format format = delivery.file().format;
  if (format == Format::Automatic) format = format_of_content(input, delivery.file().path);
  switch (format) {
    case Format::Html:
      return read_html(input, delivery);
    case Format::Jsonl:
      return read_jsonl(input, delivery);
    case Format::Text:
    case Format::Automatic:
      return read_text(input, delivery);
  }
}

template <typename Open>
void read(const InputFile& file, const ReadOptions& options, const ReadSink& sink, Open open) {
  const Delivery delivery(file, options, sink);
  try {
    read_source(open(), delivery);
  } catch (const InputError& error) {
    delivery.skip({}, error.line(), error.reason());
  }
}

}  // namespace

void read_file(const InputFile& file, const ReadOptions& options, const ReadSink& sink) {
  read(file, options, sink, [&] { return open_file(file.path); });
}

void read_stream(std::istream& stream, const std::string& name, Format format, const ReadOptions& options,
                 const ReadSink& sink) {
  const InputFile file{name, name, format};
  read(file, options, sink, [&] { return open_stream(stream, name); });
}

}  // namespace newsgraph::reading
