# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
from support import equal, true


def check_limit(context):
    words = ["query", "?a -?-> ?b", "-g", context.graph, "--jsonl"]
    everything = context.run(*words, "--limit", "0").expect(0).jsonl()
    true(len(everything) > 2, f"{len(everything)} answers")
    equal(context.run(*words, "--limit", "2").expect(0).jsonl(), everything[:2], "the first two answers")


def check_formats_agree(context):
    words = ["query", "?a -?-> ?b", "-g", context.graph, "--limit", "0"]
    rows = context.run(*words, "--json").expect(0).json()
    equal(context.run(*words, "--jsonl").expect(0).jsonl(), rows, "--jsonl")
    flat = [{key: "; ".join(value) if isinstance(value, list) else value for key, value in row.items()} for row in rows]
    found = context.run(*words, "--csv").expect(0).csv()
    for row in found:
        row["support"], row["confidence"] = int(row["support"]), float(row["confidence"])
    equal(found, flat, "--csv")


def check_either_direction(context):
    words = ["-g", context.graph, "--jsonl", "--limit", "0"]
    rows = context.run("query", '"Kim Jong Un" -MET- ?x', *words).expect(0).jsonl()
    true(any(row["x"] == "Donald Trump" for row in rows), f"answers: {rows}")


def check_no_match_keeps_formats(context):
    words = ["query", "Kim Jong Un -SANCTIONED-> Manila", "-g", context.graph]
    equal(context.run(*words, "--json").expect(1).json(), [], "--json without a match")
    equal(context.run(*words, "--jsonl").expect(1).jsonl(), [], "--jsonl without a match")
