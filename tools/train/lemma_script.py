# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Lemmas as edit scripts `<mode><cut><suffix>`: mode k keeps the form, l lower-cases it, t keeps its first letter's
case and lower-cases the rest; then `cut` code points (one digit, or two after `#`) go and `suffix` is appended.
src/language/lemma_script.cpp applies them."""

import features


def base(mode: str, form: str) -> str:
    if mode == "k":
        return form
    if mode == "l":
        return features.lower(form)
    return form[:1] + features.lower(form[1:])


def make(form: str, lemma: str) -> str:
    best = None
    for mode in "lkt":
        text = base(mode, form)
        common = 0
        while common < min(len(text), len(lemma)) and text[common] == lemma[common]:
            common += 1
        cut = len(text) - common
        if cut > 99:
            continue
        cost = cut + len(lemma) - common
        if best is None or cost < best[0]:
            number = str(cut) if cut < 10 else f"#{cut}"
            best = (cost, f"{mode}{number}{lemma[common:]}")
    return best[1] if best else "k0"


def apply(script: str, form: str) -> str:
    text = base(script[0], form)
    if script[1] == "#":
        cut, suffix = int(script[2:4]), script[4:]
    else:
        cut, suffix = int(script[1]), script[2:]
    if cut > len(text):
        return features.lower(form)
    result = text[:len(text) - cut] + suffix
    return result or form
