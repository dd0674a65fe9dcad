# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Readers of the training data: treebanks (CoNLL-U), names (BIO), news (JSON lines)."""

import json
import lzma
import re
from dataclasses import dataclass, field
from pathlib import Path

NEVER_LABELLED = {"wn0084", "wn0381", "wn0403", "wn0491", "wn0531", "hanoi-summit"}


@dataclass
class Sentence:
    forms: list[str]
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)   # BIO tags
    types: frozenset = frozenset()                   # the name types this source annotates exhaustively
    source: str = ""


def read_conllu(path: Path) -> list[Sentence]:
    sentences, current, source = [], None, ""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# source = "):
                source = line[11:]
            elif line.startswith("#"):
                continue
            elif not line:
                if current:
                    sentences.append(current)
                current = None
            else:
                cols = line.split("\t")
                if not cols[0].isdigit():
                    continue
                if current is None:
                    current = Sentence([], source=source)
                for target, value in zip((current.forms, current.lemmas, current.upos, current.xpos, current.feats),
                                         cols[1:6]):
                    target.append(value)
                current.heads.append(int(cols[6]) if cols[6].isdigit() else 0)
                current.deprels.append(cols[7])
    if current:
        sentences.append(current)
    return sentences


def read_bio(path: Path) -> list[Sentence]:
    opener = lzma.open if path.suffix == ".xz" else open
    sentences, forms, tags, source, types = [], [], [], "", frozenset()
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# source = ") and "\t" not in line:
                source = line[11:]
            elif line.startswith("# types = ") and "\t" not in line:
                types = frozenset(line[10:].split(","))
            elif not line:
                if forms:
                    sentences.append(Sentence(forms, names=tags, types=types, source=source))
                forms, tags = [], []
            elif "\t" in line:
                form, tag = line.rsplit("\t", 1)
                forms.append(form)
                tags.append(tag)
    if forms:
        sentences.append(Sentence(forms, names=tags, types=types, source=source))
    return sentences


def read_news(folder: Path):
    """Yields (id, text) of every article that may be used for self-training."""
    for name in ("wikinews.jsonl", "voa.jsonl"):
        with open(folder / name, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if record["id"] not in NEVER_LABELLED:
                    yield record["id"], record["text"]


def rough_words(text: str) -> list[str]:
    """Word forms for counting only."""
    return re.findall(r"\w+(?:[-.'’]\w+)*|[^\w\s]", text)
