# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
from collections import Counter
import json

from support import equal


def check_counts(context):
    """Against statements.jsonl and entities.jsonl, which other code wrote."""
    rows = context.run("stats", "-g", context.graph, "--jsonl").expect(0).jsonl()
    found = {(row["what"], row["name"]): row["count"] for row in rows}
    lines = lambda name: [json.loads(line) for line in open(context.graph / name, encoding="utf-8")]
    statements, entities = lines("statements.jsonl"), lines("entities.jsonl")
    equal(found["total", "statements"], len(statements), "statements")
    equal(found["total", "entities"], len(entities), "entities")
    edges = {s["edge"]: s["relation"]["type"] for s in statements if "edge" in s}
    equal(found["total", "edges"], len(edges), "edges")
    equal({name: n for (what, name), n in found.items() if what == "edges"}, dict(Counter(edges.values())), "types")
    equal({name: n for (what, name), n in found.items() if what == "entities"},
          dict(Counter(entity["type"] for entity in entities)), "entity types")
