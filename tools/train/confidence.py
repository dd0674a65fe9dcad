#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Fits the weights of a statement's confidence on statements judged by reading.

usage: confidence.py collect FEATURES LABELS [--newsfacts SHARED BUILD] BUILD SHEET [BUILD SHEET]...
       confidence.py fit LABELS [WEIGHTS.hpp] [--ridge 50]

`collect` joins judged sheets (tools/evaluate/precision) and the builds they were drawn from with the features that
build/dev's statement_features prints for the same articles, and writes a table of document, spans, rule, verdict and
features: no sentences. A statement that is drawn no more is left out; one whose ends, status, source, time or wording
have changed since it was judged is kept as "changed", and a later verdict replaces an earlier one. With --newsfacts the
statements of a build of data/newsfacts count too, as "gold": right where they hit a gold fact, else UNKNOWN, since its
gold is not complete. `fit` is a logistic regression with a ridge on all weights but the bias, each scaled by its
feature's spread (Newton's method); it prints what it is worth on held-out tenths of the documents (only statements that
are the same as when judged count there) and writes src/extraction/confidence_weights.hpp. Standard library only; same
data, same weights.
"""
import argparse
import csv
import json
import math
import pathlib
import sys
import zlib

BINS = [0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]
RIDGE = 50.0
KEY = ["doc", "relation", "subject", "subject_end", "object", "object_end", "rule"]
STATUS = ["polarity", "modality", "source", "start", "end", "phrase"]
FEWER = [0, 1, 2, 4]  # what of the key must stay: the words may become more or fewer, the rule another
UNKNOWN = 0.4  # how often a statement is right that hits no gold fact
TRUST = {"same": 1.0, "changed": 0.5, "gold": 0.25}  # weight of a verdict


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def key_of(statement):
    thing = statement.get("object", {})
    return (statement["doc"], str(statement["relation"]["begin"]), str(statement["subject"]["begin"]),
            str(statement["subject"]["end"]), str(thing.get("begin", -1)), str(thing.get("end", -1)), statement["rule"])


def status_of(statement):
    return [statement["polarity"], statement["modality"], str(statement.get("attributed_to", {}).get("begin", -1)),
            statement.get("start", ""), statement.get("end", ""), statement["relation"]["phrase"]]


def collect(arguments):
    features, status, alike = {}, {}, {}
    with open(arguments.features, encoding="utf-8") as file:
        names = next(file).rstrip("\n").split("\t")
        assert names[:len(KEY + STATUS)] == KEY + STATUS, "no table of statement_features"
        for line in file:
            cells = line.rstrip("\n").split("\t")
            key = tuple(cells[:len(KEY)])
            status[key], features[key] = cells[len(KEY):len(KEY + STATUS)], cells[len(KEY + STATUS):]
            alike.setdefault(tuple(key[i] for i in FEWER), key)
    rows = {}
    for build, sheet in zip(arguments.sheets[::2], arguments.sheets[1::2]):
        judged = {statement["id"]: statement for statement in lines_of(pathlib.Path(build) / "statements.jsonl")}
        with open(sheet, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, escapechar="\\"):
                statement = judged.get(row["statement_id"])
                if statement is None or row["verdict"] not in ("right", "wrong"):
                    continue
                key = key_of(statement)
                same = key in features and status[key] == status_of(statement)
                if key not in features:
                    key = alike.get(tuple(key[i] for i in FEWER))
                if key and (same or rows.get(key, [0, "changed"])[1] == "changed"):
                    rows[key] = ["1" if row["verdict"] == "right" else "0", "same" if same else "changed"] + features[key]
    if arguments.newsfacts:
        for key, hit in newsfacts(*map(pathlib.Path, arguments.newsfacts)):
            if key in features:
                rows.setdefault(key, ["1" if hit else str(UNKNOWN), "gold"] + features[key])
    with open(arguments.labels, "w", encoding="utf-8") as file:
        file.write("\t".join(KEY + ["right", "how"] + names[len(KEY + STATUS):]) + "\n")
        for key in sorted(rows):
            file.write("\t".join(list(key) + rows[key]) + "\n")
    counts = {how: [row[0] for row in rows.values() if row[1] == how] for how in TRUST}
    print(", ".join(f"{len(rights)} {how} ({rights.count('1')} right)" for how, rights in counts.items()))


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


class Row:
    def __init__(self, cells):
        self.fold = zlib.crc32(cells[0].encode()) % 10
        self.doc = cells[0]
        self.right = float(cells[len(KEY)])
        self.how = cells[len(KEY) + 1]
        values = [float(cell) for cell in cells[len(KEY) + 2:]]
        self.features = [(i, value) for i, value in enumerate(values) if value]


def read(path):
    with open(path, encoding="utf-8") as file:
        names = next(file).rstrip("\n").split("\t")[len(KEY) + 2:]
        return names, [Row(line.rstrip("\n").split("\t")) for line in file]


def probability(weights, row):
    return 1.0 / (1.0 + math.exp(-sum(weights[i] * x for i, x in row.features)))


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


def variances(rows, size):
    first, second = [0.0] * size, [0.0] * size
    for row in rows:
        for i, x in row.features:
            first[i] += x
            second[i] += x * x
    return [b / len(rows) - (a / len(rows)) ** 2 for a, b in zip(first, second)]


def train(rows, size, ridge):
    """Weights; the first feature is the bias."""
    scale = [ridge * variance + 1e-6 for variance in variances(rows, size)]
    weights = [0.0] * size
    for _ in range(25):
        gradient = [-s * w if i else 0.0 for i, (s, w) in enumerate(zip(scale, weights))]
        hessian = [[scale[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
        for row in rows:
            p, trust = probability(weights, row), TRUST[row.how]
            error, spread = trust * (row.right - p), trust * p * (1 - p)
            for n, (i, x) in enumerate(row.features):
                gradient[i] += error * x
                line, scaled = hessian[i], spread * x
                for j, y in row.features[:n + 1]:
                    line[j] += scaled * y
        for i in range(size):
            for j in range(i):
                hessian[j][i] = hessian[i][j]
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-7:
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


def area(pairs):
    """How often a right statement stands above a wrong one (area under the ROC curve)."""
    above, ties, wrong = 0, 0, 0
    ordered = sorted(pairs)
    i = 0
    while i < len(ordered):
        j = i
        while j < len(ordered) and ordered[j][0] == ordered[i][0]:
            j += 1
        right = sum(label for _, label in ordered[i:j])
        above += right * wrong
        ties += right * (j - i - right)
        wrong += j - i - right
        i = j
    return (above + ties / 2) / max(1, wrong * (len(pairs) - wrong))


def held_out(rows, size, ridge):
    """(confidence, right) of the statements that are as they were judged, each by weights that never saw its document."""
    pairs = []
    for fold in range(10):
        weights = train([row for row in rows if row.fold != fold], size, ridge)
        pairs += [(probability(weights, row), row.right) for row in rows if row.fold == fold and row.how == "same"]
    return pairs


def fit(arguments):
    names, rows = read(arguments.labels)
    pairs = held_out(rows, len(names), arguments.ridge)
    table, error = reliability(pairs)
    print(f"held out, {len(pairs)} statements: area under the curve {area(pairs):.4f}, log loss "
          f"{-sum(label * math.log(p) + (1 - label) * math.log(1 - p) for p, label in pairs) / len(pairs):.4f}, "
          f"expected calibration error {error:.4f}")
    for low, high, count, mean, right in table:
        print(f"  {low:.1f}–{high:.1f}  mean {mean:.3f}  right {right:.3f}  of {count}")
    ordered = sorted(pairs, reverse=True)
    for share in (1.0, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2):
        kept = ordered[:round(share * len(ordered))]
        print(f"  the best {share:.2f}: at least {kept[-1][0]:.3f}, {sum(label for _, label in kept) / len(kept):.3f} right")
    weights = train(rows, len(names), arguments.ridge)
    if arguments.weights:
        write_weights(pathlib.Path(arguments.weights), names, weights)
    return weights


def write_weights(path, names, weights):
    lines = "\n".join(f"    {weight:.4f},{' ' * (9 - len(f'{weight:.4f}'))}// {name}" for name, weight in zip(names, weights))
    path.write_text("""// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Generated by `tools/train/confidence.py fit tools/train/confidence.tsv src/extraction/confidence_weights.hpp`, in the
// order of the features.

#include "confidence_features.hpp"

namespace newsgraph::extraction {

// clang-format off
inline constexpr ConfidenceFeatures kWeights = {
""" + lines + """
};
// clang-format on

}  // namespace newsgraph::extraction
""", encoding="utf-8")


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
