# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Known names in a sentence: the longest entries of the gazetteer that start at capitalised words.

src/language/gazetteer.cpp computes the same numbers; parity.py compares the two through the network.
make_gazetteer.py writes the file.
"""

import json
import struct
from pathlib import Path

import numpy as np
import xxhash

import features

CLASSES = ("country", "demonym", "large-city", "city", "state", "region", "first-name", "surname", "title",
           "organisation-word", "place-word", "calendar", "company-suffix")
SINGLE, BEGIN, INSIDE = range(3)
FEATURES = 3 * len(CLASSES)      # row of a feature: 3 * class + SINGLE, BEGIN or INSIDE
PREFIX = 1 << 15                 # of an entry: longer ones begin with its words
KEY_SEED = 0x6E677333
MAX_WORDS = 4
FORMAT_VERSION = "1"
CAPITALISED = (2, 3, 4, 5)       # case classes


def key_of(words: list[str]) -> int:
    """Of normalised words."""
    return xxhash.xxh3_64_intdigest(" ".join(words).encode(), seed=KEY_SEED)


def data_hash(path: Path) -> str:
    """XXH3-64 of what follows the header; model.json names it."""
    data = path.read_bytes()
    size, = struct.unpack_from("<Q", data)
    return f"{xxhash.xxh3_64_intdigest(data[8 + size:]):016x}"


class Gazetteer:
    def __init__(self, path: Path):
        data = path.read_bytes()
        size, = struct.unpack_from("<Q", data)
        header = json.loads(data[8:8 + size])
        if header["__metadata__"]["classes"].split() != list(CLASSES):
            raise ValueError(f"{path} has other classes")
        body = data[8 + size:]
        part = lambda name, kind: np.frombuffer(body[slice(*header[name]["data_offsets"])], kind)  # noqa: E731
        self.masks = dict(zip(part("keys", np.uint64).tolist(), part("masks", np.uint16).tolist()))
        self.cache = {}

    def word(self, form: str) -> tuple[str, int]:
        """Normal form and mask of a word alone."""
        found = self.cache.get(form)
        if found is None:
            norm = features.normalise(form)
            known = features.case_class(form) in CAPITALISED
            found = (norm, self.masks.get(key_of([norm]), 0) if known else 0)
            self.cache[form] = found
        return found

    def match(self, forms: list[str]) -> list[list[int]]:
        """Rising feature numbers of each word."""
        result = [[] for _ in forms]
        at = 0
        while at < len(forms):
            mask = self.word(forms[at])[1]
            length = 1
            if mask & PREFIX:
                norms = [self.word(form)[0] for form in forms[at:at + MAX_WORDS]]
                for count in range(len(norms), 1, -1):
                    longer = self.masks.get(key_of(norms[:count]), 0) & ~PREFIX
                    if longer:
                        mask, length = longer, count
                        break
            classes = [c for c in range(len(CLASSES)) if mask >> c & 1]
            for i in range(length):
                kind = SINGLE if length == 1 else BEGIN if i == 0 else INSIDE
                result[at + i] = [3 * c + kind for c in classes]
            at += length
        return result
