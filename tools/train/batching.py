# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Sentences to tensors."""

import random

import numpy as np
import torch

import features
import gazetteer


class Featuriser:
    """Looks words up once and remembers their rows."""

    def __init__(self, words, table_rows: int, names: gazetteer.Gazetteer):
        self.ids = {w: i + 1 for i, w in enumerate(words)}    # 0 is the unknown word
        self.table_rows = table_rows
        self.names = names
        self.cache = {}

    def word(self, form: str):
        found = self.cache.get(form)
        if found is None:
            rows, case = features.hashed_rows(form, self.table_rows)
            singles = [r for slot in rows[:-1] for r in slot]
            found = (self.ids.get(features.normalise(form), 0), singles, list(rows[-1]), case)
            self.cache[form] = found
        return found

    def batch(self, sentences: list[list[str]]) -> dict:
        """Sentences must be sorted by falling length. Word types are encoded once a batch (`type`: the type of a word)."""
        lengths = [len(s) for s in sentences]
        mask = torch.zeros(len(sentences), max(lengths), dtype=torch.bool)
        types, type_of, flags, known, known_offsets = {}, [], [], [], []
        for i, sentence in enumerate(sentences):
            mask[i, :len(sentence)] = True
            flags += features.context_flags(sentence)
            type_of += [types.setdefault(form, len(types)) for form in sentence]
            for found in self.names.match(sentence):
                known_offsets.append(len(known))
                known += found
        vocab, rows, grams, offsets, cases = [], [], [], [], []
        for form in types:
            number, singles, bag, case = self.word(form)
            vocab.append(number)
            rows.append(singles)
            offsets.append(len(grams))
            grams += bag
            cases.append(case)
        return {
            "vocab": torch.tensor(vocab), "rows": torch.from_numpy(np.array(rows, np.int64)),
            "grams": torch.tensor(grams), "gram_offsets": torch.tensor(offsets), "case": torch.tensor(cases),
            "type": torch.tensor(type_of), "flags": torch.tensor(flags),
            "known": torch.tensor(known, dtype=torch.long), "known_offsets": torch.tensor(known_offsets),
            "lengths": torch.tensor(lengths), "mask": mask,
        }


def to_device(batch: dict, device: torch.device) -> dict:
    """The batch's tensors on `device`; lengths stay where the program reads them."""
    return {k: v if k == "lengths" else v.to(device, non_blocking=True) for k, v in batch.items()}


def change_case(forms: list[str], rng: random.Random, rate: float) -> list[str]:
    """Now and then a sentence turns into a headline, capitals or lower case."""
    draw = rng.random()
    if draw >= rate:
        return forms
    if draw < rate / 3:
        return [f.lower() for f in forms]
    if draw < rate * 2 / 3:
        return [f.upper() for f in forms]
    return [f[:1].upper() + f[1:] if len(f) > 3 or i == 0 else f for i, f in enumerate(forms)]


def by_length(sentences: list, words_per_batch: int, rng: random.Random, length=len) -> list[list]:
    """Batches of about equal numbers of words; alike lengths together, order of batches random."""
    noisy = sorted(sentences, key=lambda s: (length(s) + rng.random() * 4))
    batches, current, words = [], [], 0
    for sentence in noisy:
        current.append(sentence)
        words += length(sentence)
        if words >= words_per_batch:
            batches.append(current)
            current, words = [], 0
    if current:
        batches.append(current)
    rng.shuffle(batches)
    for batch in batches:
        batch.sort(key=lambda s: -length(s))
    return batches
