#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Train the sentence splitter: logistic regression over the features that sentence_features prints.

  sentences.py --features PROGRAM --data DIR -o models/en/sentences.safetensors

PROGRAM is build/dev/src/language/sentence_features; DIR holds ud/train.conllu. Standard library only, about two minutes
on one core; the same seed gives the same file.
"""
import argparse
import array
import json
import math
import random
import struct
import subprocess

TABLE_SIZE = 1 << 17
FEATURES = 26
VERSION = "1"  # kBoundaryFeaturesVersion
SCALE = 256    # weights are stored as round(weight * SCALE) in 16 bits


def read_examples(program, path):
    """Labels, and FEATURES indices an example, in one flat array."""
    labels, indices = array.array("b"), array.array("I")
    with open(path, "rb") as stream:
        process = subprocess.Popen([program], stdin=stream, stdout=subprocess.PIPE)
        for line in process.stdout:
            numbers = list(map(int, line.split()))
            if len(numbers) != FEATURES + 1:
                raise SystemExit(f"{program} prints {len(numbers) - 1} features, expected {FEATURES}")
            labels.append(numbers[0])
            indices.extend(numbers[1:])
    if process.wait() != 0:
        raise SystemExit(f"{program} failed")
    return labels, indices


def train(labels, indices, epochs, rate, decay, seed):
    """AdaGrad on the log loss; an example that is surely right is passed over, as it would change next to nothing."""
    weights = array.array("d", bytes(8 * TABLE_SIZE))
    squares = array.array("d", [1e-3]) * TABLE_SIZE
    bias = -2.0
    order = list(range(len(labels)))
    shuffle = random.Random(seed)
    for epoch in range(epochs):
        shuffle.shuffle(order)
        loss = 0.0
        for number in order:
            features = indices[number * FEATURES:(number + 1) * FEATURES]
            score = bias
            for f in features:
                score += weights[f]
            score = max(-30.0, min(30.0, score))
            probability = 1.0 / (1.0 + math.exp(-score))
            gradient = probability - labels[number]
            if -0.003 < gradient < 0.003:
                continue
            loss += -math.log(probability if labels[number] else 1.0 - probability)
            for f in features:
                g = gradient + decay * weights[f]
                squares[f] += g * g
                weights[f] -= rate * g / math.sqrt(squares[f])
            bias -= 0.002 * gradient
        print(f"epoch {epoch + 1}: loss {loss / len(labels):.5f}", flush=True)
    return weights, bias


def save(path, weights, bias, threshold, note):
    """The safetensors layout: header length, JSON header, tensor bytes."""
    quantised = [max(-32767, min(32767, round(w * SCALE))) for w in weights]
    header = json.dumps({
        "__metadata__": {"format": "newsgraph-sentences", "version": VERSION, "scale": str(SCALE), "bias": str(round(bias * SCALE)),
                         "threshold": str(round(threshold * SCALE)), "trained": note},
        "weights": {"dtype": "I16", "shape": [TABLE_SIZE], "data_offsets": [0, 2 * TABLE_SIZE]}}).encode()
    header += b" " * (-len(header) % 8)
    with open(path, "wb") as stream:
        stream.write(struct.pack("<Q", len(header)) + header + struct.pack(f"<{TABLE_SIZE}h", *quantised))


def report(labels, indices, weights, bias):
    """F1 over the candidate boundaries (gold history) for some thresholds."""
    scores = []
    for number in range(len(labels)):
        scores.append(bias + sum(weights[f] for f in indices[number * FEATURES:(number + 1) * FEATURES]))
    for threshold in (-1.0, -0.5, 0.0, 0.5, 1.0):
        found = sum(s > threshold for s in scores)
        right = sum(s > threshold and y for s, y in zip(scores, labels))
        gold = sum(labels)
        print(f"threshold {threshold:+.1f}: precision {right / max(1, found):.4f} recall {right / gold:.4f} F1 {2 * right / (found + gold):.4f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", required=True, metavar="PROGRAM")
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=0.05)
    parser.add_argument("--decay", type=float, default=1e-4)
    parser.add_argument("--threshold", type=float, default=-0.5)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    labels, indices = read_examples(a.features, f"{a.data}/ud/train.conllu")
    print(f"{len(labels)} places, {sum(labels)} of them boundaries inside paragraphs")
    weights, bias = train(labels, indices, a.epochs, a.rate, a.decay, a.seed)
    report(*read_examples(a.features, f"{a.data}/ud/dev.conllu"), weights, bias)
    save(a.output, weights, bias, a.threshold, f"UD English EWT and GUM train, {a.epochs} epochs, seed {a.seed}")


if __name__ == "__main__":
    main()
