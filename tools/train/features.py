# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""What the network sees of one word: its normalised form, its shape, and hashes of its pieces.

src/language/features.cpp computes the same numbers; a parity test compares the two. All features but the
context flags depend on the word form alone, so the runtime may cache them per form.
"""

from functools import lru_cache

import xxhash

PTB = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
PLAIN = {
    0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x2032: "'", 0x00B4: "'", 0x0060: "'",
    0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"', 0x2033: '"', 0x00AB: '"', 0x00BB: '"',
    0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2015: "-", 0x2212: "-",
    0x2026: "...", 0x00A0: " ",
}

# Slots of the type encoder, in order; each has NGRAM-free single keys except the last, which is a bag.
SLOTS = ("norm", "prefix2", "prefix3", "prefix4", "suffix2", "suffix3", "suffix4", "shape", "ngrams")
HASH_SEEDS = (0x6E677331, 0x6E677332)
VOCAB_SEED = 0x6E677330
CASE_CLASSES = 8


def lower_char(c: int) -> int:
    """Simple lower case of Latin, Greek and Cyrillic letters; kept small so that C++ does the same."""
    if 0x41 <= c <= 0x5A or (0xC0 <= c <= 0xDE and c != 0xD7):
        return c + 32
    if 0x100 <= c <= 0x137 or 0x14A <= c <= 0x177:
        return c | 1
    if 0x139 <= c <= 0x148 or 0x179 <= c <= 0x17E:
        return c + 1 if c & 1 else c
    if c == 0x178:
        return 0xFF
    if 0x391 <= c <= 0x3A9 or 0x410 <= c <= 0x42F:
        return c + 32
    if 0x400 <= c <= 0x40F:
        return c + 80
    return c


def lower(text: str) -> str:
    return "".join(chr(lower_char(ord(c))) for c in text)


def is_lower(c: int) -> bool:
    if 0x61 <= c <= 0x7A or (0xDF <= c <= 0xFF and c != 0xF7) or 0x3B1 <= c <= 0x3C9 or 0x430 <= c <= 0x45F:
        return True
    return 0x100 <= c <= 0x17F and lower_char(c) == c


def is_upper(c: int) -> bool:
    return lower_char(c) != c


def plain(form: str) -> str:
    """PTB escapes, curly quotes and dashes to ASCII; case and digits kept."""
    form = PTB.get(form, form)
    return "".join(PLAIN.get(ord(c), c) for c in form)


def normalise(form: str) -> str:
    return "".join("0" if "0" <= c <= "9" else chr(lower_char(ord(c))) for c in plain(form))


def shape(form: str) -> str:
    """Xxxx-style shape of the plain form; runs are cut after three."""
    out = []
    run = 0
    for c in plain(form):
        o = ord(c)
        s = "X" if is_upper(o) else "x" if is_lower(o) else "d" if "0" <= c <= "9" else c
        run = run + 1 if out and out[-1] == s else 1
        if run <= 3:
            out.append(s)
    return "".join(out)


def case_class(form: str) -> int:
    """0 no letter, 1 lower, 2 Title, 3 UPPER (2+), 4 single upper, 5 mixed, 6 digits only, 7 letters and digits."""
    letters = uppers = digits = 0
    first_upper = False
    for i, c in enumerate(plain(form)):
        o = ord(c)
        if is_upper(o):
            uppers += 1
            letters += 1
            first_upper = first_upper or i == 0
        elif is_lower(o):
            letters += 1
        elif "0" <= c <= "9":
            digits += 1
    if digits:
        return 7 if letters else 6
    if not letters:
        return 0
    if not uppers:
        return 1
    if uppers == letters:
        return 3 if letters > 1 else 4
    return 2 if first_upper and uppers == 1 else 5


def keys(form: str) -> list[list[str]]:
    """The strings to hash, one list per slot (a list of several is averaged)."""
    norm = normalise(form)
    result = [["n" + norm]]
    result += [["p" + str(n) + norm[:n]] for n in (2, 3, 4)]
    result += [["s" + str(n) + norm[-n:]] for n in (2, 3, 4)]
    result.append(["h" + shape(form)])
    marked = "<" + norm[:20] + ">"
    grams = [marked[i:i + n] for n in (3, 4) for i in range(len(marked) - n + 1)]
    result.append(["g" + g for g in grams] or ["g" + marked])
    return result


def vocab_hash(norm: str) -> int:
    return xxhash.xxh3_64_intdigest(norm.encode(), seed=VOCAB_SEED)


@lru_cache(maxsize=400_000)
def hashed_rows(form: str, table_rows: int) -> tuple[tuple[tuple[int, ...], ...], int]:
    """Rows of the shared hash table per slot (two per key), and the case class."""
    rows = tuple(
        tuple(xxhash.xxh3_64_intdigest(key.encode(), seed=seed) % table_rows for key in slot for seed in HASH_SEEDS)
        for slot in keys(form)
    )
    return rows, case_class(form)


def context_flags(forms: list[str]) -> list[int]:
    """Bit 0: first word of the sentence; bit 1: headline case; bit 2: all upper case."""
    long_words = capitals = uppers = 0
    for form in forms:
        kind = case_class(form)
        if len(form) >= 4 and kind in (1, 2, 3, 5):
            long_words += 1
            capitals += kind in (2, 3)
            uppers += kind == 3
    flags = 0
    if long_words >= 3 and capitals * 10 >= long_words * 8:
        flags = 2
        if uppers * 10 >= long_words * 8:
            flags = 4
    return [flags | (1 if i == 0 else 0) for i in range(len(forms))]
