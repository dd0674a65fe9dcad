# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""The label sets, fixed by the training data: most frequent first, ties by name."""

from collections import Counter

import lemma_script

NER_TAGS = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC", "NORP", "MISC", "DATE") for p in "BI"]


def ranked(counter: Counter, min_count: int = 1) -> list[str]:
    return [label for label, n in sorted(counter.items(), key=lambda item: (-item[1], item[0])) if n >= min_count]


def build(sentences, min_script_count: int) -> dict[str, list[str]]:
    counts = {kind: Counter() for kind in ("upos", "xpos", "feats", "lemma", "deprel")}
    for s in sentences:
        counts["upos"].update(s.upos)
        counts["xpos"].update(s.xpos)
        counts["feats"].update(s.feats)
        counts["deprel"].update(s.deprels)
        counts["lemma"].update(lemma_script.make(f, m) for f, m in zip(s.forms, s.lemmas))
    result = {kind: ranked(counter, min_script_count if kind in ("lemma", "feats") else 1)
              for kind, counter in counts.items()}
    result["ner"] = NER_TAGS
    return result


def index(labels: dict[str, list[str]]) -> dict[str, dict[str, int]]:
    return {kind: {label: i for i, label in enumerate(names)} for kind, names in labels.items()}
