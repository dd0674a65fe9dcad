# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
import json

from support import equal, true

TEXT = ("\u201cWe don't know,\u201d Sarah Sanders said in S\u00e3o Paulo.  She left at 5 p.m.\n"
        "The U.S. can't wait.\n\nA second paragraph (about Mr. Kim) ends here\n")

CONLLU = """# newdoc id = a
# sent_id = a-1
# text = Kim didn't sign it.
# my_comment = kept
1\tKim\t_\t_\t_\t_\t_\t_\t_\tMine=Yes
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tsign\tsing\tNOUN\tNN\t_\t0\troot\t_\t_
5\tit\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
6\t.\t_\t_\t_\t_\t_\t_\t_\t_

# sent_id = a-2
1\tTrump\t_\t_\t_\t_\t_\t_\t_\t_
2\tleft\t_\t_\t_\t_\t_\t_\t_\t_
3\tHanoi\t_\t_\t_\t_\t_\t_\t_\t_

"""


def sentences(text):
    """CoNLL-U, checked: ten columns, ids from 1, one root, heads inside, no cycle."""
    true(text.endswith("\n\n") or not text, "an empty line ends the last sentence")
    found = []
    for block in text.split("\n\n")[:-1]:
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        true(all(len(row) == 10 and all(row) for row in rows), f"ten columns:\n{block}")
        words = [row for row in rows if "-" not in row[0] and "." not in row[0]]
        equal([row[0] for row in words], [str(i + 1) for i in range(len(words))], "ids")
        heads = [int(row[6]) for row in words]
        equal(heads.count(0), 1, f"roots:\n{block}")
        for start in range(1, len(words) + 1):
            place, steps = start, 0
            while place and steps <= len(words):
                place, steps = heads[place - 1], steps + 1
            true(place == 0, f"a cycle:\n{block}")
        true(all(row[2] != "_" or row[1] == "_" for row in words) and all(row[3] != "_" for row in words),
             f"an empty lemma or tag:\n{block}")
        found.append((comments, rows, words))
    return found


def surface(rows):
    """The text that the tokens and SpaceAfter=No spell."""
    out, inside = "", 0
    for row in rows:
        if "-" in row[0]:
            inside = int(row[0].split("-")[1])
        elif int(row[0]) <= inside:
            continue
        out += row[1] + ("" if "SpaceAfter=No" in row[9].split("|") else " ")
    return out.strip()


def check_text_is_kept(context):
    found = sentences(context.run("analyze", stdin=TEXT).expect(0).text)
    true(len(found) >= 4, f"{len(found)} sentences")
    for comments, rows, _ in found:
        text = next(c for c in comments if c.startswith("# text = ")).removeprefix("# text = ")
        equal(" ".join(surface(rows).split()), " ".join(text.split()), "tokens against # text")
    equal("".join("".join(surface(rows).split()) for _, rows, _ in found), "".join(TEXT.split()), "characters")
    equal(sum("# newpar" in comments for comments, _, _ in found), 2, "paragraphs")
    equal(sum("# newdoc" in comments for comments, _, _ in found), 1, "documents")


def check_jsonl(context):
    articles = [{"id": "first", "text": "Kim left Hanoi."}, {"id": "b/2.txt", "text": "Trump stayed. He slept."}]
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    found = sentences(context.run("analyze", "--jsonl", stdin=lines).expect(0).text)
    documents = [c for comments, _, _ in found for c in comments if c.startswith("# newdoc")]
    equal(documents, ["# newdoc id = first", "# newdoc id = b/2.txt"], "documents")
    equal(len(found), 3, "sentences")


def check_pretokenized(context):
    lines = ["Donald Trump met Mr. Kim -LRB- again -RRB- .", "`` Yes , '' he said ."]
    found = sentences(context.run("analyze", "--pretokenized", stdin="\n".join(lines) + "\n").expect(0).text)
    equal([" ".join(row[1] for row in words) for _, _, words in found], lines, "tokens")


def check_conllu(context):
    """Comments, multi-word tokens, forms and MISC are kept exactly; the other columns are filled in, not copied."""
    result = context.run("analyze", "--conllu", stdin=CONLLU).expect(0)
    found = sentences(result.text)
    expected = [block.split("\n") for block in CONLLU.split("\n\n")[:-1]]
    equal(len(found), 2, "sentences")
    for (comments, rows, words), lines in zip(found, expected):
        equal(comments, [line for line in lines if line.startswith("#")], "comments")
        wanted = [line.split("\t") for line in lines if not line.startswith("#")]
        equal([row[:2] for row in rows], [row[:2] for row in wanted], "ids and forms")
        for row, given in zip(rows, wanted):
            kept = [item for item in row[9].split("|") if not item.startswith("NE=")] or ["_"]
            equal("|".join(kept), given[9], f"MISC of {row[1]}")
            if "-" in row[0]:
                equal(row, given, "multi-word token")
    sign = found[0][2][3]
    equal(sign[1:4], ["sign", "sign", "VERB"], "columns that the input had wrong")
    true("NE=B-PER" in found[0][1][0][9] and "Mine=Yes" in found[0][1][0][9], f"MISC of Kim: {found[0][1][0][9]}")


def check_conllu_windows_lines(context):
    plain = context.run("analyze", "--conllu", stdin=CONLLU).expect(0).text
    windows = context.run("analyze", "--conllu", stdin=CONLLU.replace("\n", "\r\n")).expect(0).text
    true("\t" in plain, "nothing was analysed")
    equal(windows.replace("\r\n", "\n"), plain, "CR LF")


def check_coref(context):
    article = {"id": "x", "sentences": [["Sarah", "Sanders", "met", "reporters", "."], ["She", "smiled", "."]]}
    rows = context.run("analyze", "--coref", stdin=json.dumps(article) + "\n").expect(0).jsonl()
    equal([row["id"] for row in rows], ["x"], "ids")
    mentions = rows[0]["mentions"]
    true(all({"s", "e", "c"} <= set(m) for m in mentions), f"{mentions}")
    clusters = {}
    for mention in mentions:
        clusters.setdefault(mention["c"], set()).add(json.dumps([mention["s"], mention["e"]]))
    true(any(len(places) >= 2 for places in clusters.values()), f"She is Sarah Sanders: {mentions}")


def check_threads(context):
    text = "\n\n".join([TEXT.strip()] * 200) + "\n"
    outs = [context.run("analyze", "--threads", n, stdin=text).expect(0).out for n in (1, 2, 5)]
    true(outs[0] and outs[0] == outs[1] == outs[2], "another number of threads gives other bytes")


def check_broken_utf8(context):
    found = context.run("analyze", stdin=b"Kim caf\xe9 left \xff Hanoi.\n").expect(0).out
    found.decode("utf-8")  # whatever it is, it is UTF-8
    true(b"Hanoi" in found, f"{found!r}")
