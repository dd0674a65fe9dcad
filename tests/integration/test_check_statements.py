#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""check_statements.py must accept a right build and find every fault put into one. Standard library only."""
import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TEXT = "Zoë  met\n😀 Bob.\u00a0Then they left Oslo."
FILE = "Title: A title\nDate: 2019-02-28\n\n" + TEXT


def part(words, **more):
    begin = TEXT.index(words)
    return {"text": " ".join(words.split()), "begin": begin, "end": begin + len(words), **more}


def entity(number, name, kind):
    place = part(name)
    return {"id": f"e{number:016x}", "name": name, "type": kind, "aliases": [{"text": name, "count": 1}],
            "mentions": [{"doc": "a.txt", "begin": place["begin"], "end": place["end"], "text": name, "kind": "name"}], "articles": 1,
            "same_as": [], "formerly": []}


def build():
    entities = [entity(1, "Zoë", "Person"), entity(2, "Bob", "Person")]
    relation = part("met")
    statement = {"id": "m" + "0" * 16, "edge": "s" + "0" * 16, "doc": "a.txt", "subject": part("Zoë", entity=entities[0]["id"], type="Person"),
                 "relation": {"type": "MET", "phrase": "met", "lemma": "meet", "begin": relation["begin"], "end": relation["end"]},
                 "object": part("Bob", entity=entities[1]["id"], type="Person"), "qualifiers": [], "polarity": "affirmed", "modality": "actual",
                 "confidence": 0.9, "rule": "verb-object", "sentence": {"index": 0, **part("Zoë  met\n😀 Bob.")}}
    return {"entities": entities, "statements": [statement]}


FAULTS = {
    "a span one too long": lambda b: b["statements"][0]["subject"].update(end=4),
    "a span outside the text": lambda b: b["statements"][0]["sentence"].update(end=900),
    "words that stand elsewhere": lambda b: b["statements"][0]["object"].update(text="Rob"),
    "white space not folded": lambda b: b["statements"][0]["sentence"].update(text="Zoë  met\n😀 Bob."),
    "a mention in bytes": lambda b: b["entities"][1]["mentions"][0].update(begin=15, end=18),
    "an unknown entity": lambda b: b["statements"][0]["object"].update(entity="e" + "f" * 16),
    "a wrong type": lambda b: b["statements"][0]["object"].update(type="Place"),
    "an entity out of order": lambda b: b["entities"].reverse(),
    "a statement twice": lambda b: b["statements"].append(b["statements"][0]),
    "a wrong count of articles": lambda b: b["entities"][0].update(articles=2),
    "a name that is no alias": lambda b: b["entities"][0].update(name="Zoe"),
    "an object without an edge": lambda b: b["statements"][0].pop("edge"),
    "a relation outside its sentence": lambda b: b["statements"][0]["relation"].update(begin=26, end=30),
    "an end before the start": lambda b: b["statements"][0].update(start="2019-03", end="2019-02-27"),
    "no article of this build": lambda b: (b["statements"][0].update(doc="b.txt"), [m.update(doc="b.txt") for e in b["entities"] for m in e["mentions"]]),
}


def verdict(folder, content):
    for name, lines in content.items():
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return subprocess.run([sys.executable, HERE / "check_statements.py", folder, folder / "in"], check=False, capture_output=True, text=True)


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        (folder / "in/a.txt").write_bytes(FILE.encode())
        right = verdict(folder, build())
        if right.returncode != 0:
            failed += 1
            print("FAILED a right build is refused:", right.stdout, right.stderr, file=sys.stderr)
        for what, spoil in FAULTS.items():
            spoilt = copy.deepcopy(build())
            spoil(spoilt)
            if verdict(folder, spoilt).returncode != 1:
                failed += 1
                print("FAILED not found:", what, file=sys.stderr)
    print(f"{len(FAULTS) + 1 - failed} of {len(FAULTS) + 1} right")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
