# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
import json

from support import equal


def check_by_id(context):
    with open(context.graph / "entities.jsonl", encoding="utf-8") as lines:
        kim = next(e for e in map(json.loads, lines) if e["name"] == "Kim Jong Un")
    words = ["-g", context.graph]
    equal(context.run("entity", kim["id"], *words).expect(0).text,
          context.run("entity", "Kim Jong Un", *words).expect(0).text, "an entity by its id")
