#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the GUM documents of a treebank with their gold names, for the coreference trainer.

coref_documents.py DATA TREEBANK.conllu > OUT.conllu

Names come from DATA/ner/src/gum-*.bio (the same sentences) and are set in MISC as NE=B-PER; documents that are not
GUM's are left out. Python 3.11 standard library only.
"""
import pathlib
import sys


def read_names(folder):
    """{tokens: tags} of all sentences."""
    names = {}
    for path in sorted(folder.glob("gum-*.bio")):
        tokens, tags = [], []
        for line in path.read_text(encoding="utf-8").split("\n") + [""]:
            if "\t" in line:
                token, tag = line.split("\t")[:2]
                tokens.append(token)
                tags.append(tag)
            elif not line and tokens:
                names[tuple(tokens)] = tags
                tokens, tags = [], []
    return names


def with_names(lines, names):
    """The sentence's lines with NE= in MISC."""
    rows = [line.split("\t") for line in lines]
    words = [row for row in rows if len(row) == 10 and row[0].isdigit()]
    tags = names.get(tuple(row[1] for row in words), ["O"] * len(words))
    for row, tag in zip(words, tags):
        if tag != "O":
            row[9] = f"NE={tag}" if row[9] == "_" else f"{row[9]}|NE={tag}"
    return ["\t".join(row) for row in rows]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    names = read_names(pathlib.Path(sys.argv[1]) / "ner" / "src")
    if not names:
        sys.exit(f"{sys.argv[1]}/ner/src has no gum-*.bio")
    wanted = False
    sentence = []
    with open(sys.argv[2], encoding="utf-8") as stream:
        for line in stream:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                wanted = line.split(" = ")[1].startswith("GUM_")
            if line:
                sentence.append(line)
                continue
            if wanted and sentence:
                print("\n".join(with_names(sentence, names)) + "\n")
            sentence = []


if __name__ == "__main__":
    main()
