# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
from support import equal, true


def check_order(context):
    for by in ("degree", "mentions", "pagerank"):
        rows = context.run("top", "--by", by, "--limit", "0", "-g", context.graph, "--jsonl").expect(0).jsonl()
        scores = [row[by] for row in rows]
        true(len(scores) > 5 and scores == sorted(scores, reverse=True), f"--by {by}: {scores}")
        three = context.run("top", "--by", by, "--limit", "3", "-g", context.graph, "--jsonl").expect(0).jsonl()
        equal(three, rows[:3], "--limit 3")
