#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Fits the weights of a statement's confidence on statements judged by reading.

usage: confidence.py collect FEATURES LABELS [--newsfacts SHARED BUILD] BUILD SHEET [BUILD SHEET]...
       confidence.py fit LABELS [WEIGHTS.hpp] [--ridge 10]

`collect` joins judged sheets (tools/evaluate/precision) and the builds they were drawn from with the features that
build/dev's statement_features prints for the same articles, and writes a table of document, spans, rule, verdict and
features: no sentences. Statements that are drawn no more, or otherwise, are left out. `fit` is a logistic regression
with a ridge on all weights but the bias (Newton's method); it prints the reliability of held-out tenths (statements of
one document stay together) and writes src/extraction/confidence_weights.hpp. With --newsfacts the statements of a build
of data/newsfacts count too: as right where they hit a gold fact, else as UNKNOWN, since its gold is not complete. Standard library only; same data, same
weights.
"""
import argparse
import csv
import json
import math
import pathlib
import sys
import zlib

BINS = [0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]
RIDGE = 10.0
NAMES = 7  # columns of the key
UNKNOWN = 0.4  # how often a statement is right that hits no gold fact


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def key_of(statement):
    thing = statement.get("object", {})
    return (statement["doc"], str(statement["relation"]["begin"]), str(statement["subject"]["begin"]),
            str(statement["subject"]["end"]), str(thing.get("begin", -1)), str(thing.get("end", -1)), statement["rule"])


def collect(arguments):
    features = {}
    with open(arguments.features, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            features[tuple(cells[:NAMES])] = cells[NAMES:]
    rows = {}
    for build, sheet in zip(arguments.sheets[::2], arguments.sheets[1::2]):
        keys = {statement["id"]: key_of(statement) for statement in lines_of(pathlib.Path(build) / "statements.jsonl")}
        with open(sheet, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, escapechar="\\"):
                key = keys.get(row["statement_id"])
                if key in features:
                    rows[key] = ["1" if row["verdict"] == "right" else "0"] + features[key]
    if arguments.newsfacts:
        for key, hit in newsfacts(*map(pathlib.Path, arguments.newsfacts)):
            if key in features:
                rows.setdefault(key, ["1" if hit else str(UNKNOWN)] + features[key])
    with open(arguments.labels, "w", encoding="utf-8") as file:
        for key in sorted(rows):
            file.write("\t".join(list(key) + rows[key]) + "\n")
    print(f"{len(rows)} statements, {sum(row[0] == '1' for row in rows.values())} right")


def newsfacts(shared, build):
    """Keys of the statements of a build of newsfacts, and whether they hit a fact."""
    sys.path.insert(0, str(shared / "eval"))
    import from_build
    import score_newsfacts as scorer
    golds = scorer.load_gold(str(shared / "data" / "newsfacts"), None)
    golds = golds if isinstance(golds, dict) else {gold.doc: gold for gold in golds}
    edges = {}
    for statement in lines_of(build / "statements.jsonl"):
        edges[statement["id"]] = key_of(statement)
    raw = from_build.convert(str(build), "newsfacts", False)
    prediction = scorer.Pred(raw)
    for doc, gold in golds.items():
        ids = [edge["id"] for edge in raw["edges"] if edge["doc"] == doc]
        for id_, edge in zip(ids, prediction.edges.get(doc, [])):
            yield edges[id_], any(scorer.match(gold, fact, edge) for fact in gold.facts)


def probability(weights, row):
    return 1.0 / (1.0 + math.exp(-sum(w * x for w, x in zip(weights, row))))


def solve(matrix, right):
    """Gauss's elimination with pivots."""
    size = len(right)
    rows = [list(matrix[i]) + [right[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, size + 1):
                rows[r][c] -= factor * rows[i][c]
    out = [0.0] * size
    for i in range(size - 1, -1, -1):
        out[i] = (rows[i][size] - sum(rows[i][c] * out[c] for c in range(i + 1, size))) / rows[i][i]
    return out


def train(data, ridge):
    size = len(data[0][1])
    weights = [0.0] * size
    for _ in range(25):
        gradient = [-ridge * w if i else 0.0 for i, w in enumerate(weights)]
        hessian = [[(ridge if i == j and i else 1e-6 if i == j else 0.0) for j in range(size)] for i in range(size)]
        for label, row in data:
            p = probability(weights, row)
            for i, x in enumerate(row):
                if not x:
                    continue
                gradient[i] += (label - p) * x
                for j, y in enumerate(row):
                    hessian[i][j] += p * (1 - p) * x * y
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-9:
            break
    return weights


def reliability(pairs):
    """Rows of (low, high, count, mean confidence, precision), and the expected calibration error."""
    rows, error = [], 0.0
    for low, high in zip(BINS, BINS[1:]):
        inside = [pair for pair in pairs if low <= pair[0] < high]
        if inside:
            mean, right = sum(p for p, _ in inside) / len(inside), sum(label for _, label in inside) / len(inside)
            rows.append((low, min(high, 1.0), len(inside), mean, right))
            error += abs(mean - right) * len(inside) / len(pairs)
    return rows, error


def read(path):
    data, folds = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            data.append((float(cells[NAMES]), [float(cell) for cell in cells[NAMES + 1:]]))
            folds.append(zlib.crc32(cells[0].encode()) % 10)
    return data, folds


def held_out(data, folds, ridge):
    pairs = []
    for fold in range(10):
        weights = train([row for row, f in zip(data, folds) if f != fold], ridge)
        pairs += [(probability(weights, row), label) for (label, row), f in zip(data, folds) if f == fold and label in (0.0, 1.0)]
    return pairs


def fit(arguments):
    data, folds = read(arguments.labels)
    pairs = held_out(data, folds, arguments.ridge)
    rows, error = reliability(pairs)
    print(f"held out, {len(pairs)} statements: log loss "
          f"{-sum(label * math.log(p) + (1 - label) * math.log(1 - p) for p, label in pairs) / len(pairs):.4f}, "
          f"expected calibration error {error:.4f}")
    for low, high, count, mean, right in rows:
        print(f"  {low:.1f}–{high:.1f}  mean {mean:.3f}  right {right:.3f}  of {count}")
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7):
        kept = [label for p, label in pairs if p >= least]
        print(f"  at least {least:.2f}: {len(kept)} kept, {sum(kept) / max(1, len(kept)):.3f} right")
    weights = train(data, arguments.ridge)
    if arguments.weights:
        lines = ",\n    ".join(", ".join(f"{w:.3f}" for w in weights[i:i + 8]) for i in range(0, len(weights), 8))
        pathlib.Path(arguments.weights).write_text(
            "// SPDX-FileCopyrightText: 2026 newsgraph contributors\n// SPDX-License-Identifier: Apache-2.0\n"
            "#pragma once\n// Generated by `tools/train/confidence.py fit tools/train/confidence.tsv`; in the order of the features.\n\n"
            '#include "confidence.hpp"\n\nnamespace newsgraph::extraction {\n\n'
            f"// clang-format off\ninline constexpr ConfidenceFeatures kWeights = {{\n    {lines}}};\n// clang-format on\n\n}}  // namespace newsgraph::extraction\n", encoding="utf-8")
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    collecting = verbs.add_parser("collect")
    collecting.add_argument("features")
    collecting.add_argument("labels")
    collecting.add_argument("--newsfacts", nargs=2, metavar=("SHARED", "BUILD"))
    collecting.add_argument("sheets", nargs="+")
    fitting = verbs.add_parser("fit")
    fitting.add_argument("labels")
    fitting.add_argument("weights", nargs="?")
    fitting.add_argument("--ridge", type=float, default=RIDGE)
    arguments = parser.parse_args()
    (collect if arguments.verb == "collect" else fit)(arguments)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main()
