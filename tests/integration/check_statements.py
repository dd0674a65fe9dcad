#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Checks statements.jsonl and entities.jsonl of a build against the texts it was built from. Shares no code with newsgraph.

usage: check_statements.py BUILD_DIR INPUT...

INPUT: the PATHs given to the build: .txt, .jsonl and .ndjson (also .gz), or folders of them. Articles whose text these formats do
not hold as such (HTML, other encodings) are counted and left out. Every span is cut out of the article and compared with what the
build says stands there; ids, references, order and counts are checked too. Exit 1 when anything is wrong. Standard library only.
"""
import collections
import gzip
import json
import os
import re
import sys

# White space as docs/formats/statements.md defines it: ASCII's, next line, no-break space and Unicode's other spaces.
SPACES = re.compile("[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
FIELD = re.compile(r"(Title|Date|Outlet|URL):")
ID = {kind: re.compile(kind + "[0-9a-f]{16}$") for kind in "ems"}


def fold(text):
    return SPACES.sub(" ", text)


def read_bytes(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as stream:
        return stream.read()


def plain_text(data):
    """The text of a .txt file: what follows its fields and an empty line, unchanged."""
    text = data.decode("utf-8-sig")
    head, blank, body = re.match(r"((?:[^\r\n]+(?:\r\n|\n))*)(\r\n|\n)?(.*)", text, re.DOTALL).groups()
    fields = head.splitlines()
    return body if fields and blank and all(FIELD.match(line) for line in fields) else text


def articles(inputs):
    """(id or ids it may have, text) of every article that the inputs hold as plain text."""
    for argument in inputs:
        files = [argument]
        if os.path.isdir(argument):
            files = [os.path.join(folder, name) for folder, _, names in os.walk(argument) for name in names]
        for path in sorted(files):
            name = path.removesuffix(".gz")
            relative = os.path.relpath(path, argument) if path != argument else os.path.basename(path)
            if name.endswith((".jsonl", ".ndjson")):
                for line in read_bytes(path).split(b"\n"):
                    try:
                        article = json.loads(line)
                        yield {str(article.get("id") or article.get("url") or "")}, article["text"]
                    except (ValueError, KeyError, AttributeError):
                        continue
            elif name.endswith(".txt"):
                try:
                    yield {relative, path}, plain_text(read_bytes(path))
                except UnicodeDecodeError:
                    continue


class Checker:
    def __init__(self, texts):
        self.texts = texts
        self.wrong = collections.Counter()
        self.shown = []
        self.spans = 0
        self.unread = set()

    def fail(self, what, detail):
        self.wrong[what] += 1
        if len(self.shown) < 20:
            self.shown.append(f"{what}: {detail}")

    def require(self, holds, what, detail):
        if not holds:
            self.fail(what, detail)

    def span(self, doc, part, where):
        """The article's characters from begin to end are `text`, white space folded."""
        texts = self.texts.get(doc)
        if texts is None:
            self.unread.add(doc)
            return
        self.spans += 1
        begin, end, said = part["begin"], part["end"], part.get("text")
        for text in texts:   # usually one; several where two inputs give one id
            if 0 <= begin < end <= len(text) and (said is None or fold(text[begin:end]) == said):
                return
        found = fold(texts[0][begin:end]) if begin < end <= len(texts[0]) else "(outside the text)"
        self.fail("span", f"{doc} {begin}-{end} {where}: stands {found[:80]!r}, said {str(said)[:80]!r}")

    def entities(self, entities):
        ids = [entity["id"] for entity in entities]
        self.require(ids == sorted(set(ids)), "order of entities", "ids are not sorted or not unique")
        for entity in entities:
            self.require(ID["e"].match(entity["id"]), "id", entity["id"])
            docs = {mention["doc"] for mention in entity["mentions"]}
            self.require(entity["articles"] == len(docs), "articles of an entity", f"{entity['id']}: {entity['articles']} but {len(docs)}")
            self.require(entity["mentions"], "an entity without mentions", entity["id"])
            self.require(any(a["text"] == entity["name"] for a in entity["aliases"]), "the name is no alias", f"{entity['id']} {entity['name']}")
            counts = [alias["count"] for alias in entity["aliases"]]
            self.require(counts == sorted(counts, reverse=True), "order of aliases", entity["id"])
            for mention in entity["mentions"]:
                self.span(mention["doc"], mention, f"mention of {entity['id']}")
        return {entity["id"]: entity for entity in entities}

    def slot(self, statement, name, part, entities):
        self.span(statement["doc"], part, f"{name} of {statement['id']}")
        if "entity" in part:
            entity = entities.get(part["entity"])
            self.require(entity is not None, "unknown entity", f"{statement['id']} {name}: {part['entity']}")
            if entity and "type" in part:
                self.require(part["type"] == entity["type"], "type of a slot", f"{statement['id']} {name}")
        elif "type" in part:
            self.require(part["type"] == "Literal", "type of a slot", f"{statement['id']} {name}: no entity but {part['type']}")

    def statements(self, statements, entities):
        seen, edges, order = set(), {}, None
        for s in statements:
            self.require(ID["m"].match(s["id"]) and s["id"] not in seen, "id", f"{s['id']} is no id or not unique")
            seen.add(s["id"])
            for name in ("subject", "object", "attributed_to", "place"):
                if name in s:
                    self.slot(s, name, s[name], entities)
            for qualifier in s["qualifiers"]:
                self.slot(s, "qualifier " + qualifier["role"], qualifier, entities)
            self.span(s["doc"], {**s["relation"], "text": None}, f"relation of {s['id']}")
            self.span(s["doc"], s["sentence"], f"sentence of {s['id']}")
            inside = s["sentence"]["begin"] <= s["relation"]["begin"] < s["relation"]["end"] <= s["sentence"]["end"]
            self.require(inside, "relation outside its sentence", s["id"])
            self.require(0 <= s["confidence"] <= 1, "confidence", s["id"])
            self.require(len(str(s["confidence"])) <= 6, "decimals of confidence", f"{s['id']} {s['confidence']}")
            if "start" in s and "end" in s:
                shorter = min(len(s["start"]), len(s["end"]))
                self.require(s["start"][:shorter] <= s["end"][:shorter], "start after end", f"{s['id']} {s['start']} {s['end']}")
            joins = "object" in s and "entity" in s["subject"]
            self.require(("edge" in s) == joins, "an edge needs a subject entity and an object", s["id"])
            place = (s["doc"].encode(), s["sentence"]["begin"])
            self.require(order is None or order <= place, "order of statements", s["id"])
            order = place
            if "edge" in s:
                self.require(ID["s"].match(s["edge"]), "id", s["edge"])
                key = (s["relation"]["type"], s["polarity"], s["modality"],
                       *sorted(part.get("entity", part["text"].lower()) for part in (s["subject"], s["object"])))
                self.require("entity" not in s["object"] or edges.setdefault(s["edge"], key) == key, "edge of two kinds", f"{s['edge']} {key}")
        return len(edges)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    build, inputs = sys.argv[1], sys.argv[2:]
    texts = collections.defaultdict(list)
    for ids, text in articles(inputs):
        for id_ in ids:
            texts[id_].append(text)
    load = lambda name: [json.loads(line) for line in open(os.path.join(build, name), encoding="utf-8", newline="\n")]
    checker = Checker(texts)
    entities, statements = checker.entities(load("entities.jsonl")), load("statements.jsonl")
    edges = checker.statements(statements, entities)
    docs = {s["doc"] for s in statements}
    print(json.dumps({"statements": len(statements), "edges": edges, "entities": len(entities), "documents": len(docs), "spans": checker.spans,
                      "documents not read here": sorted(checker.unread)[:10], "wrong": dict(checker.wrong)}))
    for line in checker.shown:
        print("FAILED", line, file=sys.stderr)
    if statements and not checker.spans:
        print("FAILED nothing could be compared: are these the inputs of this build?", file=sys.stderr)
        sys.exit(1)
    sys.exit(1 if checker.wrong else 0)


if __name__ == "__main__":
    main()
