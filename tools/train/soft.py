# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""The file of teacher-labelled sentences: arrays over all their words, cut into sentences when read.

A distribution is its likeliest candidates: (index[words, K] int16, weight[words, K] float16). Lemmas are not among them:
they come from gold alone.
"""

from pathlib import Path

import numpy as np
import torch

KINDS = ("upos", "xpos", "feats", "arc", "label", "ner")


def save(path: Path, items: list[dict]) -> None:
    parts = {kind: tuple(np.concatenate([item[kind][i] for item in items]) for i in (0, 1)) for kind in KINDS}
    parts["head"] = np.concatenate([item["head"] for item in items])
    parts["forms"] = "\n".join("\t".join(item["forms"]) for item in items)
    part = path.with_suffix(".part")
    torch.save(parts, part, pickle_protocol=4)
    part.replace(path)


def load(path: Path) -> list[dict]:
    """Items like those of gold trees (train.treebank_item), with more than one candidate a word."""
    parts = torch.load(path, weights_only=False)
    items, at = [], 0
    for line in parts["forms"].split("\n"):
        forms = line.split("\t")
        words = slice(at, at + len(forms))
        item = {kind: (parts[kind][0][words], parts[kind][1][words]) for kind in KINDS}
        item["lemma"] = (np.zeros((len(forms), 1), np.int16), np.zeros((len(forms), 1), np.float16))
        items.append({"forms": forms, "head": parts["head"][words], **item})
        at = words.stop
    return items
