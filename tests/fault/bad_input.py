# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""One bad article never stops a build: each kind is named with its reason, and the article beside it is read as ever."""

import gzip
import json
import os
import resource
import xml.etree.ElementTree as ElementTree
import zlib

from support import ARTICLES, equal, true

GOOD = (ARTICLES / "hanoi.txt").read_bytes()


def build_beside_good(context, expect, err, *options):
    """Builds corpus/ with the good article added to it; everything of the good one must be in the graph."""
    context.path("corpus/hanoi.txt", GOOD)
    result = context.build("corpus", *options, expect=expect, err=err)
    expect_good(context)
    return result


def expect_good(context, document="hanoi.txt"):
    context.path("alone/hanoi.txt", GOOD)
    context.build("alone", to="out-alone")
    alone = context.lines("statements.jsonl", "out-alone")
    found = [dict(s, doc="hanoi.txt") for s in context.lines("statements.jsonl") if s["doc"] == document]
    parts = lambda statements: [(s["subject"]["text"], s["relation"]["phrase"], s.get("object", {}).get("text"))
                                for s in statements]
    true(alone and parts(found) == parts(alone), f"statements of the good article: {parts(found)}")
    context.run("verify", "-g", "out").expect(0)


def skipped(context, path):
    """The reason run.json gives for not reading the path."""
    entries = [entry for entry in context.record()["skipped"] if entry["path"] == path]
    equal(len(entries), 1, f"entries for {path} in run.json: {context.record()['skipped']}")
    return entries[0]["reason"]


def bad_file(context, name, content, reason, expect=1):
    context.path(f"corpus/{name}", content)
    build_beside_good(context, expect, f"corpus/{name}: .*{reason}")
    true(reason in skipped(context, f"corpus/{name}"), f"reason in run.json: {skipped(context, f'corpus/{name}')}")


def check_unreadable_file(context):
    if os.geteuid() != 0:
        context.path("corpus/locked.txt", "Paris is large.").chmod(0)
        build_beside_good(context, 1, "corpus/locked.txt: .*ermission denied")
    else:  # root may read everything; a link to nothing can't be read by anybody
        context.path("corpus").mkdir()
        context.path("corpus/locked.txt").symlink_to("/nowhere/at/all")
        build_beside_good(context, 1, "corpus/locked.txt: .*dangling link")
    equal(context.record()["counts"]["unreadable"], 1, "unreadable in run.json")


def check_file_by_name_that_is_no_file(context):
    """A device or pipe named explicitly is read as such, a loop of links is no path at all."""
    context.path("loop.txt").symlink_to("loop.txt")
    context.run("build", "loop.txt", "-o", "out").expect(2, "loop.txt")


def check_empty_file(context):
    bad_file(context, "empty.txt", b"", "empty file")


def check_blank_file(context):
    bad_file(context, "blank.txt", b" \n\n\t\n", "no text")


def check_empty_jsonl(context):
    bad_file(context, "empty.jsonl", b"", "empty file")


def check_binary_file(context):
    bad_file(context, "binary.txt", bytes(range(256)) * 64, "binary file")


def check_damaged_gzip(context):
    bad_file(context, "cut.txt.gz", gzip.compress(GOOD * 50)[:200], "damaged compressed file")


def check_no_gzip_at_all(context):
    """A name that lies: the content decides."""
    context.path("corpus/plain.txt.gz", "Angela Merkel visited Paris.\n")
    build_beside_good(context, 0, None)
    equal(context.record()["counts"]["documents"], 2, "documents")


def check_broken_utf8(context):
    """Repaired and reported, not skipped."""
    context.path("corpus/broken.txt", b"Angela Merkel visited Paris on Monday. It cost \xff\xfe\x80 nothing. " * 20)
    build_beside_good(context, 0, "corpus/broken.txt: .*not valid UTF-8")
    equal(context.record()["counts"]["documents"], 2, "documents")
    for name in ("statements.jsonl", "graph.graphml"):
        (context.path("out") / name).read_text("utf-8")


def check_windows_1252(context):
    text = "The café in Zürich – “Zum Löwen” – reopened. Angela Merkel visited Zürich on Monday.\n"
    context.path("corpus/old.txt", text.encode("windows-1252"))
    build_beside_good(context, 0, "corpus/old.txt: .*windows-1252")
    names = {entity["name"] for entity in context.lines("entities.jsonl")}
    true("Zürich" in names, f"names: {names}")


def lines_beside_good(context, bad, expect, err):
    """Good line, bad line, good line: the bad one's number is named, the others are read."""
    good = [json.dumps({"id": i, "text": "Angela Merkel visited Paris on Monday."}) for i in ("one", "three")]
    bad = bad if isinstance(bad, bytes) else bad.encode()
    context.path("corpus/news.jsonl", good[0].encode() + b"\n" + bad + b"\n" + good[1].encode() + b"\n")
    build_beside_good(context, expect, err)
    documents = {s["doc"] for s in context.lines("statements.jsonl")}
    true({"one", "three"} <= documents, f"documents: {documents}")


def check_broken_json_line(context):
    lines_beside_good(context, '{"id": "two", "text": "Paris', 1, "corpus/news.jsonl:2: broken JSON: .*byte")
    true("broken JSON" in skipped(context, "corpus/news.jsonl:2"), "reason in run.json")


def check_json_line_is_no_object(context):
    for bad in ('["text"]', '"text"', "5", "null", "true"):
        lines_beside_good(context, bad, 1, "corpus/news.jsonl:2: .*(object|broken JSON|no text)")


def check_wrong_types(context):
    for bad in ('{"id": "two", "text": 5}', '{"id": {"x": 1}, "text": "Paris."}', '{"id": "two", "text": ["Paris."]}',
                '{"id": "two", "text": "Paris.", "date": 2019}', '{"id": "two", "text": "Paris.", "title": true}'):
        lines_beside_good(context, bad, 1, "corpus/news.jsonl:2: wrong type: \"(id|text|date|title)\" is an? ")


def check_no_text(context):
    lines_beside_good(context, '{"id": "two", "title": "Paris"}', 1, "corpus/news.jsonl:2: no text")


def check_lone_surrogate(context):
    lines_beside_good(context, '{"id": "two", "text": "Paris \\ud83d is large."}', 1, "corpus/news.jsonl:2: .*(surrogate|broken JSON)")
    lines_beside_good(context, b'{"id": "two", "text": "Paris \xed\xa0\xbd is large."}', 0, "corpus/news.jsonl:2: .*not valid UTF-8")


def check_100000_nested_brackets(context):
    lines_beside_good(context, "[" * 100_000, 1, "corpus/news.jsonl:2: .*(array|broken JSON)")
    deep = '{"id": "two", "extra": ' + "[" * 100_000 + "]" * 100_000 + ', "text": "Rome is old."}'
    lines_beside_good(context, deep, 0, None)  # a key that isn't ours is passed over, however deep
    lines_beside_good(context, '{"id": "two", "text": "Rome.", "extra": ' + '{"a":' * 100_000, 1,
                      "corpus/news.jsonl:2: broken JSON")


def check_50_mb_line(context):
    lines_beside_good(context, b'{"id": "two", "text": "' + b"Paris is large. " * (50 * 65536) + b'"}', 1,
                      "corpus/news.jsonl:2: line larger than the limit of 1048576 bytes; raise --max-article-size")


def check_50_mb_line_as_text(context):
    bad_file(context, "line.txt", b"Paris is large. " * (50 * 65536), "larger than the limit of 1048576 bytes")


def check_one_long_sentence(context):
    """Below the limit, but without a single full stop or line end."""
    context.path("corpus/long.txt", "Angela Merkel visited Paris and then " * 10_000)
    build_beside_good(context, 0, None, "--threads", "2")


def check_one_long_word(context):
    context.path("corpus/word.txt", "a" * 900_000)
    context.path("corpus/dots.txt", "." * 300_000)
    build_beside_good(context, 0, None)


def check_max_article_size(context):
    context.path("corpus/big.txt", "Angela Merkel visited Paris. " * 100)
    build_beside_good(context, 1, "corpus/big.txt: .*limit of 2000 bytes", "--max-article-size", "2kB")
    build_beside_good(context, 0, None, "--max-article-size", "1MiB")
    equal(context.record()["counts"]["documents"], 2, "documents")


def check_html_without_text(context):
    bad_file(context, "empty.html", "<html><head><title>Home</title></head><body><nav>Home</nav><script>x()</script></body></html>",
             "HTML without text")


def check_html_nested_20000_deep(context):
    context.path("corpus/deep.html", "<html><body>" + "<div>" * 20_000 + "<p>Angela Merkel visited Paris on Monday.</p>"
                 + "</div>" * 20_000 + "</body></html>")
    context.path("corpus/hanoi.txt", GOOD)
    result = context.run("build", "corpus", "-o", "out")
    true(result.code in (0, 1), f"a crash\n{result.describe()}")
    if result.code == 1:
        result.expect(1, "corpus/deep.html: ")
    expect_good(context)


def check_html_external_entity(context):
    """Nothing is fetched, nothing of the machine gets into the text."""
    context.path("secret", "Secretville is hidden.")
    context.path("corpus/xxe.html", f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{context.path("secret")}">]>'
                 "<html><body><h1>Merkel in Paris</h1><p>Angela Merkel visited Paris &x; on Monday and met the mayor.</p></body></html>")
    build_beside_good(context, 0, None)
    true(b"Secretville" not in b"".join(p.read_bytes() for p in context.path("out").iterdir()), "the file was read")


def bomb(size):
    """A gzip file of so many blanks: one member of 64 MiB, again and again."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    chunk = b" " * (1 << 20)
    member = b"".join([*(packer.compress(chunk) for _ in range(64)), packer.flush()])
    return gzip.compress(b"Paris is large. ") + member * (size >> 26)


def check_gzip_bomb(context):
    """3 GB in 3 MB: given up at the limit, in little memory (address space 4 GB would hold it; 1.5 GB would not)."""
    content = bomb(3 << 30)
    context.path("corpus/bomb.txt.gz", content)
    context.path("corpus/bomb.jsonl.gz", content)
    context.path("corpus/hanoi.txt", GOOD)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    result = context.build("corpus", expect=1, err=["corpus/bomb.txt.gz: .*larger than the limit", "corpus/bomb.jsonl.gz:1: .*limit"])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    true(peak < max(before + 1, 800 * 1024), f"{peak // 1024} MiB of memory\n{result.describe()}")
    expect_good(context)
    true("--max-article-size" in context.run("build", "--help").expect(0).text, "--help names the option")


def check_folder_that_links_to_itself(context):
    context.path("corpus/sub/paris.txt", "Angela Merkel visited Paris on Monday.\n")
    context.path("corpus/sub/again").symlink_to("..")
    context.path("corpus/self").symlink_to(".")
    build_beside_good(context, 0, None)
    documents = {m["doc"] for entity in context.lines("entities.jsonl") for m in entity["mentions"]}
    equal(documents, {"hanoi.txt", "sub/paris.txt"}, "documents")


def check_two_articles_with_one_id(context):
    """Which one is kept does not depend on the order, and the id is named; the same one twice is no fault."""
    lines = [json.dumps({"id": "twin", "text": text}) + "\n"
             for text in ("Angela Merkel visited Paris on Monday.", "Emmanuel Macron visited Rome on Friday.")]
    context.path("a/news.jsonl", "".join(lines))
    context.path("b/news.jsonl", "".join(reversed(lines)))
    for name in "ab":
        result = context.build(f"{name}/news.jsonl", to=f"out-{name}", err="twin: a different article has the same id")
        true("(1 of them another article under its id)" in result.text, result.describe())
    context.expect_same(context.outputs("out-a"), "out-b", "other order")
    equal(len({s["sentence"]["text"] for s in context.lines("statements.jsonl", "out-a")}), 1, "articles kept")
    context.path("c.jsonl", lines[0] * 2)
    result = context.build("c.jsonl", to="c")
    true("1 the same article again" in result.text, result.describe())


def check_bad_date(context):
    lines_beside_good(context, '{"id": "two", "date": "the day after", "text": "Emmanuel Macron visited Rome."}', 0,
                      'corpus/news.jsonl:2: the date "the day after" can\'t be understood')


def check_odd_file_names(context):
    """Names with blanks, quotes, markup and bytes that are no UTF-8 reach the outputs as valid XML and JSON."""
    for name in ('a "b" <c>&.txt', "new\nline.txt", "tab\t.txt", "ü.txt"):
        context.path(f"corpus/{name}", "Angela Merkel visited Paris on Monday.\n")
    plain = context.path("corpus/x.txt", "Angela Merkel visited Paris on Monday.\n")
    os.rename(os.fsencode(plain), os.fsencode(context.folder) + b"/corpus/\xff\xfe.txt")
    build_beside_good(context, 0, None)
    ElementTree.parse(context.path("out") / "graph.graphml")
    json.loads((context.path("out") / "graph.jsonld").read_text("utf-8"))
    equal(context.record()["counts"]["documents"], 6, "documents")


def check_control_characters(context):
    """Characters that XML can't hold."""
    lines_beside_good(context, json.dumps({"id": "a\u0001\u001b\ufffe<b>", "title": "\u0000", "text": "Angela\u0007 Merkel visited Par\ufffeis\u0001 on \u2028Monday."}), 0, None)
    ElementTree.parse(context.path("out") / "graph.graphml")
    json.loads((context.path("out") / "graph.jsonld").read_text("utf-8"))


def check_pipe_in_folder(context):
    """A named pipe in a folder would block for ever; it is no article."""
    context.path("corpus").mkdir()
    os.mkfifo(context.path("corpus/pipe.txt"))
    build_beside_good(context, 0, None)
    equal(skipped(context, "corpus/pipe.txt"), "not an article", "the pipe")
