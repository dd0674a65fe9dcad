# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Articles made by rule, for builds that take a while: invented people meet, visit, praise and criticise each other."""

import json
import random

FIRST = ("Anna", "Boris", "Clara", "David", "Elena", "Farid", "Greta", "Hugo", "Irene", "Jonas")
LAST = ("Abara", "Brandt", "Castillo", "Dimitrov", "Eriksen", "Fontaine", "Grigori", "Hoffmann")
PLACES = ("Lisbon", "Nairobi", "Ottawa", "Manila", "Vienna", "Lima", "Cairo", "Oslo")
VERBS = ("met {b} in {p}", "visited {p} with {b}", "criticised {b}", "praised {b} in {p}", "did not meet {b}")
DAYS = ("Monday", "Tuesday", "Thursday", "Friday")


def articles(count, seed=1):
    """Dictionaries as JSONL holds them; the same for the same arguments."""
    dice = random.Random(seed)
    person = lambda: f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    for number in range(count):
        sentences = []
        for _ in range(6):
            verb = dice.choice(VERBS).format(b=person(), p=dice.choice(PLACES))
            sentences.append(f"{person()} {verb}{'' if 'not' in verb else ' on ' + dice.choice(DAYS)}.")
        yield {"id": f"article-{number:04}", "url": f"https://wire.example/{number}", "outlet": "The Wire",
               "date": f"2020-{1 + number % 12:02}-{1 + number % 28:02}", "title": f"Report {number}",
               "text": " ".join(sentences[:3]) + "\n\n" + " ".join(sentences[3:])}


def jsonl(items):
    return "".join(json.dumps(item) + "\n" for item in items)
