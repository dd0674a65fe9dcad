# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
import json

from support import ARTICLES, equal, true

IMPLIED = {"", "is", "of", "has", "in", "from", "be", "[is]", "[of]", "[has]", "[in]", "[from]"}  # "X, the head of Y"
STYLES = ("graph", "carb", "carb11", "benchie", "wire57")
SENTENCES = [
    "Donald Trump met Kim Jong Un -LRB- the leader of North Korea -RRB- in Hanoi .",
    "",
    "`` We signed the agreement , '' said Sarah Sanders , a spokeswoman of the White House .",
    "Oh no !",
    "The  company 's café in São Paulo , Brazil , did n't open in 2018 .",  # two blanks
    "   ",
    "The French minister , Jean-Yves Le Drian , visited Berlin and met Heiko Maas .",
]


def check_pretokenized_tsv(context):
    """The first column is the input line byte for byte, slots are its tokens unchanged, order is kept."""
    for style in STYLES:
        lines = context.run("extract", "--sentences", "--pretokenized", "--tsv", "--style", style,
                            stdin="\n".join(SENTENCES) + "\n").expect(0).text.splitlines()
        true(lines, f"{style}: nothing was found")
        places = []
        for line in lines:
            sentence, confidence, *slots = line.split("\t")
            true(sentence in SENTENCES, f"{style}: not an input line: {sentence!r}")
            places.append(SENTENCES.index(sentence))
            true(0 < float(confidence) <= 1 and len(slots) >= 2, f"{style}: {line}")
            tokens = set(sentence.split(" ")) | IMPLIED
            for slot in slots:
                true(set(slot.split(" ")) <= tokens, f"{style}: not tokens of the sentence: {slot!r} in {line}")
        equal(places, sorted(places), f"{style}: order")
        true({0, 2, 6} <= set(places), f"{style}: found only in lines {sorted(set(places))}")


def check_pretokenized_odd_bytes(context):
    """Even what is no UTF-8 comes back as it went in."""
    line = b"Donald Trump met Kim Jong Un in caf\xe9 Hanoi ."
    out = context.run("extract", "--pretokenized", "--tsv", "--style", "carb", stdin=line + b"\n").expect(0).out
    true(out, "nothing was found")
    for row in out.splitlines():
        equal(row.split(b"\t")[0], line, "first column")


def check_carriage_return(context):
    line = "Donald Trump met Kim Jong Un in Hanoi ."
    out = context.run("extract", "--sentences", "--tsv", "--style", "carb", stdin=line + "\r\n").expect(0).out
    true(out.startswith(line.encode() + b"\r\t"), f"byte for byte, with the carriage return: {out[:200]!r}")


def check_articles_as_in_a_build(context):
    """Ids and statements as in a build of that one article."""
    for line in (ARTICLES / "briefs.jsonl").read_text("utf-8").splitlines():
        context.path("one.jsonl", line + "\n")
        context.build("one.jsonl", "--full")
        built = (context.path("out") / "statements.jsonl").read_bytes()
        true(built.count(b"\n") >= 2, f"statements: {built!r}")
        equal(context.run("extract", stdin=line + "\n").expect(0).out, built, "statements of one article")


def check_bad_article(context):
    good = [json.dumps(dict(json.loads(line), id=f"good-{i}"))
            for i, line in enumerate((ARTICLES / "briefs.jsonl").read_text("utf-8").splitlines())]
    lines = "\n".join([good[0], '{"id": "broken", "text": ', '{"id": "number", "text": 5}', good[1]]) + "\n"
    for flags, code in (((), 0), (("--strict",), 1)):
        rows = context.run("extract", *flags, stdin=lines).expect(code).jsonl()
        documents = [row["doc"] for row in rows]
        order = sorted(set(documents), key=documents.index)
        equal([order[0], order[-1], len(order)], ["good-0", "good-1", 4], "documents in order of the input")
        errors = {row["doc"]: row["error"] for row in rows if "error" in row}
        equal(set(errors), set(order[1:3]), "documents with an error")
        true(all(set(row) == {"doc", "error"} for row in rows if "error" in row), "{doc, error} and nothing else")
        true(any("broken JSON" in error for error in errors.values()) and "wrong type" in errors["number"], f"{errors}")
    context.run("extract", "--strict", stdin="\n".join(good) + "\n").expect(0)


def check_min_confidence(context):
    lines = "\n".join(SENTENCES) + "\n"
    for words in (["--sentences", "--tsv", "--style", "carb", "--pretokenized"], ["--sentences"]):
        run = lambda least: context.run("extract", *words, "--min-confidence", least, stdin=lines).expect(0).text
        sure = lambda row: float(row.split("\t")[1]) if "--tsv" in words else json.loads(row)["confidence"]
        rows = run("0.0").splitlines()
        limit = sorted(map(sure, rows))[len(rows) // 2] - 0.0001  # rounding in the last digit
        true(any(sure(row) < limit - 0.0001 for row in rows), f"confidences are all alike: {rows}")
        equal(run(str(limit)).splitlines(), [row for row in rows if sure(row) >= limit], f"surer than {limit}")
        equal(run("1.01"), "", "nothing is surer than certain")


def check_threads(context):
    lines = "\n".join(SENTENCES * 40) + "\n"
    outs = [context.run("extract", "--sentences", *style, "--threads", n, stdin=lines).expect(0).out
            for style in ((), ("--tsv", "--style", "carb")) for n in (1, 2, 5)]
    true(outs[0] == outs[1] == outs[2] and outs[0] and outs[3] == outs[4] == outs[5] and outs[3],
         "another number of threads gives other bytes")


def check_spans(context):
    """text is exactly the sentence's characters from begin to end."""
    sentences = [s for s in SENTENCES if s.strip()]
    rows = context.run("extract", "--sentences", stdin="\n".join(sentences) + "\n").expect(0).jsonl()
    true(len(rows) >= 4, f"{len(rows)} statements")
    for row in rows:
        text = sentences[int(row["doc"]) - 1]
        slots = [row["subject"], row.get("object"), row.get("place"), row.get("attributed_to"), row["sentence"],
                 *row["qualifiers"]]
        for slot in filter(None, slots):
            equal(slot["text"], " ".join(text[slot["begin"]:slot["end"]].split()), f"span in {text!r}")
