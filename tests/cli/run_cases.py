#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of the command line: python3 tests/cli/run_cases.py --newsgraph build/release/newsgraph [VERB[.CASE]...]

A folder for each verb. Its cases.toml holds cases that one command shows:
  name, run (arguments), code (0), stdin, env, stdout (what it matches: expressions, each somewhere), stdout_is (exactly),
  stderr (expressions; without it standard error must be empty), format (json, jsonl, csv: well-formed, at least one row),
  rows (objects; each is part of some row).
Arguments may hold {graph} (a build of tests/data/articles), {edge} and {statement} (ids in it of "Trump met Kim"),
{articles}, {folder} (empty, the case's own). Its checks.py, if any, has functions check_NAME(context) for the rest.
"""

import importlib.util
import json
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from support import ARTICLES, Failed, main, true  # noqa: E402

KEYS = {"name", "run", "code", "stdin", "env", "stdout", "stdout_is", "stderr", "format", "rows"}


def meeting(graph):
    """The statement of tests/data/articles/hanoi.txt that Trump met Kim in Hanoi."""
    with open(graph / "statements.jsonl", encoding="utf-8") as lines:
        for statement in map(json.loads, lines):
            if (statement["relation"]["type"] == "MET" and "Trump" in statement["subject"]["text"]
                    and "Kim" in statement.get("object", {}).get("text", "") and statement["polarity"] == "affirmed"
                    and "edge" in statement):
                return statement
    raise Failed("the shared graph does not say that Trump met Kim")


def fill(word, context):
    word = (word.replace("{graph}", str(context.graph)).replace("{articles}", str(ARTICLES))
            .replace("{folder}", str(context.folder)))
    if "{edge}" in word or "{statement}" in word:
        statement = meeting(context.graph)
        word = word.replace("{edge}", statement["edge"]).replace("{statement}", statement["id"])
    return word


def declared(case):
    unknown = set(case) - KEYS
    if unknown:
        raise ValueError(f"{case['name']}: unknown keys {unknown}")

    def check(context):
        result = context.run(*(fill(word, context) for word in case["run"]), stdin=case.get("stdin", ""),
                             env={name: fill(value, context) for name, value in case.get("env", {}).items()})
        result.expect(case.get("code", 0), case.get("stderr"), case.get("stdout"))
        if "stdout_is" in case and result.text != case["stdout_is"]:
            raise Failed(f"stdout must be exactly\n{case['stdout_is']}\n{result.describe()}")
        if "format" in case:
            rows = getattr(result, case["format"])()
            true(isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows),
                 f"rows were expected\n{result.describe()}")
            for wanted in case.get("rows", []):
                true(any(wanted.items() <= {k: v for k, v in row.items()
                                            if isinstance(v, (str, int, float))}.items() for row in rows),
                     f"no row holds {wanted}\n{result.describe()}")
    return check


def load_checks(file):
    spec = importlib.util.spec_from_file_location(f"checks_{file.parent.name}", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name.removeprefix("check_"): function for name, function in vars(module).items()
            if name.startswith("check_")}


def collect():
    cases = {}
    for folder in sorted(path for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_")):
        found = []
        if (folder / "cases.toml").exists():
            with open(folder / "cases.toml", "rb") as file:
                found += [(case["name"], declared(case)) for case in tomllib.load(file)["case"]]
        if (folder / "checks.py").exists():
            found += load_checks(folder / "checks.py").items()
        for name, function in found:
            if cases.setdefault(f"{folder.name}.{name}", function) is not function:
                raise ValueError(f"two cases are called {folder.name}.{name}")
    return cases


if __name__ == "__main__":
    sys.exit(main(collect(), __doc__.splitlines()[0], silent=("analyze.no_input", "extract.no_input")))
