# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Compares the C++ network with the trained one, word by word, over EWT's development set.

    parity.py --data DIR --work DIR --name NAME --binary newsgraph [--model DIR] [--sentences N]

Differences come from rounding the weights to int8 alone; more than 1 in 200 of any column is an error (exit 1).
"""

import argparse
import subprocess
import sys
from pathlib import Path

import torch

import data
import distill
import evaluate

COLUMNS = {"lemma": 2, "upos": 3, "xpos": 4, "feats": 5, "head": 6, "deprel": 7, "ner": 9}


def analyzed(binary: Path, model: Path | None, sentences: list[data.Sentence]) -> list[list[list[str]]]:
    text = "".join("".join(f"{i + 1}\t{form}" + "\t_" * 8 + "\n" for i, form in enumerate(s.forms)) + "\n"
                   for s in sentences)
    chosen = ["--model", model] if model else []
    done = subprocess.run([binary, "analyze", "--conllu", *chosen], input=text, capture_output=True, text=True, check=True)
    blocks = done.stdout.strip("\n").split("\n\n")
    return [[line.split("\t") for line in block.split("\n") if line[0].isdigit()] for block in blocks]


def name_of(misc: str) -> str:
    return next((item[3:] for item in misc.split("|") if item.startswith("NE=")), "O")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="student")
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="folder of the exported model; the one installed otherwise")
    parser.add_argument("--sentences", type=int, default=500)
    args = parser.parse_args()
    torch.set_num_threads(1)
    sentences = data.read_conllu(args.data / "ud/ewt-dev.conllu")[:args.sentences]
    net, featuriser, labels = distill.load_student(args.work, args.name)
    expected = evaluate.annotate(net, featuriser, labels, [s.forms for s in sentences])
    found = analyzed(args.binary, args.model, sentences)
    words = 0
    different = dict.fromkeys(COLUMNS, 0)
    for wanted, rows in zip(expected, found):
        words += len(rows)
        for kind, column in COLUMNS.items():
            mine = [name_of(r[column]) if kind == "ner" else r[column] for r in rows]
            different[kind] += sum(str(a) != b for a, b in zip(wanted[kind], mine))
    print(f"{words} words, different: {different}")
    return 1 if len(expected) != len(found) or max(different.values()) * 200 > words else 0


if __name__ == "__main__":
    sys.exit(main())
