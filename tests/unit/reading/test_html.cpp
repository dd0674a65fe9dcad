// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"
#include "html_page.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace {

using namespace newsgraph::test;
using newsgraph::reading::Format;
namespace data = boost::unit_test::data;

// What a news site wraps around an article; the sentences are ours.
const std::string kPage = R"(<!DOCTYPE html><html><head>
<title>Summit ends early | The Paper</title>
<meta property="og:title" content="Summit ends early &amp; without a deal">
<meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2019-02-28T15:04:00+07:00">
<meta property="article:modified_time" content="2019-03-05T10:00:00Z">
<link rel="canonical" href="https://thepaper.example/world/summit">
<script>var text = "Trump signed a treaty on Tuesday, the script said to nobody.";</script>
<style>p { color: red }</style></head>
<body class="has-sidebar nav-open">
<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
<div class="cookie-consent"><p>We use cookies to make this site better, and so do our partners.</p></div>
<main><article class="story related-enabled">
<h1>Summit ends early &amp; without a deal</h1>
<p class="byline">By Jane Doe, Associated Press</p>
<figure><img src="a.jpg"><figcaption>Donald Trump and Kim Jong Un meet at a hotel in Hanoi. / AFP / John Roe</figcaption></figure>
<div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
<p>Donald Trump left Vietnam on Thursday&nbsp;after the summit&#146;s end.<br><br>Kim Jong Un stayed &ldquo;one day&rdquo; longer.</p>
<p><a href="/x">Read more: What happened in Singapore in 2018</a></p>
<h2>No agreement</h2>
<p>&quot;No.&quot;</p>
<p>The <a href="/un">United Nations</a> keeps its sanctions, diplomats said.</p>
<aside><p>Sign up for our newsletter and get all the news in your inbox every day.</p></aside>
<div class="related"><h3>Related stories</h3><ul><li><a href="/1">Kim took the train to Hanoi, and it took him three days.</a></li></ul></div>
<p>Talks will go on &mdash; but nobody knows when.</p>
</article>
<section id="comments"><p>Great article, I could not agree more with every word of it!</p></section>
</main>
<footer><p>Copyright 2019 The Paper. All rights reserved.</p></footer></body></html>)";

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(the_article_and_nothing_else) {
  const auto read = read_string(kPage, Format::Html);
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.documents[0].text ==
             "Summit ends early & without a deal\n\n"
             "Donald Trump and Kim Jong Un meet at a hotel in Hanoi.\n\n"
             "Donald Trump left Vietnam on Thursday after the summit\u2019s end.\n\n"
             "Kim Jong Un stayed \u201Cone day\u201D longer.\n\n"
             "No agreement\n\n"
             "\"No.\"\n\n"
             "The United Nations keeps its sanctions, diplomats said.\n\n"
             "Talks will go on \u2014 but nobody knows when.");
}

BOOST_AUTO_TEST_CASE(its_fields) {
  const auto read = read_string(kPage, Format::Html, {}, "page.html");
  const auto& document = read.documents.at(0);
  BOOST_TEST(document.id == "page.html");
  BOOST_TEST(document.title == "Summit ends early & without a deal");
  BOOST_TEST(document.published->to_string() == "2019-02-28");
  BOOST_TEST(document.outlet == "The Paper");
  BOOST_TEST(document.uri == "https://thepaper.example/world/summit");
}

std::string published(const std::string& head, const std::string& body = "") {
  const auto read = read_string(
      "<html><head>" + head + "</head><body>" + body + "<p>Trump met Kim in Hanoi.</p></body></html>", Format::Html);
  const auto& date = read.documents.at(0).published;
  return date ? date->to_string() : "";
}

BOOST_AUTO_TEST_CASE(where_dates_stand) {
  BOOST_TEST(published(R"(<meta name="pubdate" content="Thu, 28 Feb 2019 10:00:00 GMT">)") == "2019-02-28");
  BOOST_TEST(
      published(R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},
      {"@type":"NewsArticle","dateModified":"2019-03-05","datePublished":"2019-02-28T01:00:00Z"}]}</script>)") ==
      "2019-02-28");
  BOOST_TEST(published("", R"(<time datetime="2019-02-28">yesterday</time>)") == "2019-02-28");
  BOOST_TEST(published("", R"(<span itemprop="datePublished" content="2019-02-28">today</span>)") == "2019-02-28");
  BOOST_TEST(published(R"(<link rel="canonical" href="https://x.com/2019/02/28/a">)") == "2019-02-28");
}

BOOST_AUTO_TEST_CASE(a_date_line_below_the_headline) {
  BOOST_TEST(published("", "<h1>Summit</h1><div>By Jane Doe | March 3, 2020 | Updated March 5, 2020</div>") ==
             "2020-03-03");
  BOOST_TEST(published("", "<h1>Summit</h1><div>Updated: March 5, 2020</div>") == "");
}

BOOST_AUTO_TEST_CASE(a_modification_is_no_publication) {
  BOOST_TEST(published(R"(<meta property="article:modified_time" content="2019-03-05">)") == "");
  BOOST_TEST(
      published(R"(<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2019-03-05"}</script>)") ==
      "");
  BOOST_TEST(published("", R"(<time itemprop="dateModified" datetime="2019-03-05">x</time>)") == "");
  BOOST_TEST(
      published("", R"(<p>Updated <time datetime="2019-03-05">x</time></p><time datetime="2019-02-28">y</time>)") ==
      "2019-02-28");
}

BOOST_AUTO_TEST_CASE(a_plain_page_is_read_too) {
  BOOST_TEST(read_string("<h1>Summit</h1><p>Trump met Kim.</p><p>He left.</p>", Format::Html).documents.at(0).text ==
             "Summit\n\nTrump met Kim.\n\nHe left.");
  BOOST_TEST(
      read_string(
          "<html><head><title>Summit - The Paper</title></head><body>Trump met Kim in Hanoi on Thursday and left."
          "</body></html>",
          Format::Html)
          .documents.at(0)
          .text == "Summit - The Paper\n\nTrump met Kim in Hanoi on Thursday and left.");
}

BOOST_AUTO_TEST_CASE(paragraphs_without_any_semantic_element) {
  std::string page = "<html><body><div id=top><a href=/>Home</a></div><table><tr><td><div id=a>";
  std::string expected = "Summit";
  for (int i = 0; i < 5; ++i) {
    const std::string sentence =
        "The delegation number " + std::to_string(i) + " met its counterpart, and they spoke for hours.";
    page += "<p>" + sentence + "</p>";
    expected += "\n\n" + sentence;
  }
  page +=
      "</div></td><td><ul><li><a href=/1>Another story about something else entirely.</a></li></ul></td></tr></table>";
  BOOST_TEST(read_string("<h1>Summit</h1>" + page, Format::Html).documents.at(0).text == expected);
}

BOOST_DATA_TEST_CASE(a_page_without_text_is_named,
                     data::make({"<html></html>", "<h1>Only a headline</h1>",
                                 "<script>var a = 'Some long text here.';</script>",
                                 "<ul><li><a href=1>Home</a></li><li><a href=2>World</a></li></ul>", "<!-- nothing -->",
                                 "<p>&nbsp;</p>"}),
                     page) {
  const auto read = read_string(page, Format::Html);
  BOOST_TEST(read.documents.empty());
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST(read.skipped[0].reason == "HTML without text");
  BOOST_TEST(is_failure(read.skipped[0].kind));
}

BOOST_DATA_TEST_CASE(depth_is_no_danger, data::make({"div", "b", "p", "section", "blockquote", "table", "font"}), tag) {
  std::string page;
  for (int i = 0; i < 20'000; ++i) page += std::string("<") + tag + ">";
  page += "<p>Trump met Kim in Hanoi.</p>";
  BOOST_TEST(read_string(page, Format::Html).documents.at(0).text == "Trump met Kim in Hanoi.");
  for (int i = 0; i < 20'000; ++i) page += std::string("</") + tag + ">";
  BOOST_TEST(read_string(page, Format::Html).documents.at(0).text == "Trump met Kim in Hanoi.");
}

BOOST_AUTO_TEST_CASE(nothing_outside_is_fetched) {
  const auto read = read_string(
      "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>"
      "<p>Trump met &x; Kim in Hanoi.</p></body></html>",
      Format::Html);
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.documents[0].text.find("root:") == std::string::npos);
}

BOOST_DATA_TEST_CASE(boilerplate_lines,
                     data::make({"Read more: What happened", "Share this article", "Advertisement",
                                 "Sign up for our newsletter.", "We use cookies to improve this site.",
                                 "Photo: Jane Doe", "\u00A9 2019 The Paper", "Share",
                                 "Powered by automated translation"}),
                     line) {
  BOOST_TEST(newsgraph::reading::is_boilerplate_line(line));
}

BOOST_DATA_TEST_CASE(lines_of_an_article,
                     data::make({"Related talks in Vienna failed on Friday.", "More than 100 people died.",
                                 "Shares in Samsung fell.", "Sharing power was his aim.", "\"No,\" he said."}),
                     line) {
  BOOST_TEST(!newsgraph::reading::is_boilerplate_line(line));
}

BOOST_AUTO_TEST_CASE(credits_of_captions) {
  using newsgraph::reading::without_credit;
  BOOST_TEST(without_credit("Trump and Kim meet in Hanoi. (Photo by Jane Doe/Getty Images)") ==
             "Trump and Kim meet in Hanoi.");
  BOOST_TEST(without_credit("Trump and Kim meet in Hanoi. Jane Doe/EPA") == "Trump and Kim meet in Hanoi.");
  BOOST_TEST(without_credit("Photograph: Jane Doe/Reuters") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
