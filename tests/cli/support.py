# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""What the runners of tests/cli and tests/fault share: running the program, checking what it did, listing cases.

A case is a function that takes a Context and raises Failed (or Skipped, with the reason). The environment of the
program is made anew for each run, so that the tester's own NEWSGRAPH_* variables decide nothing.
"""

import argparse
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
ARTICLES = TESTS / "data" / "articles"
TIMEOUT = 120
DETERMINISTIC = ("graph.graphml", "graph.jsonld", "statements.jsonl", "entities.jsonl")
SKIPPED = 77


class Failed(Exception):
    pass


class Skipped(Exception):
    pass


@dataclass
class Result:
    arguments: list
    code: int
    out: bytes
    err: bytes

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def message(self):
        return self.err.decode("utf-8", "replace")

    def describe(self):
        shown = lambda data: data.decode("utf-8", "replace")[:3000]
        return (f"newsgraph {' '.join(map(str, self.arguments))}\nexit code {self.code}\n"
                f"--- stdout\n{shown(self.out)}\n--- stderr\n{shown(self.err)}")

    def expect(self, code=0, err=None, out=None):
        """The exit code; what stderr and stdout match (regular expressions, one or several; "" is nothing at all).

        Without `err` standard error must be empty."""
        if self.code != code:
            raise Failed(f"exit code {code} was expected\n{self.describe()}")
        for name, text, wanted in (("stderr", self.message, "" if err is None else err),
                                   ("stdout", self.out.decode("utf-8", "replace"), out)):
            if wanted is None:
                continue
            if wanted == "":
                if text:
                    raise Failed(f"{name} must be empty\n{self.describe()}")
                continue
            for pattern in [wanted] if isinstance(wanted, str) else wanted:
                if not re.search(pattern, text, re.MULTILINE):
                    raise Failed(f"{name} does not match {pattern!r}\n{self.describe()}")
        return self

    def json(self):
        try:
            return json.loads(self.text)
        except ValueError as error:
            raise Failed(f"stdout is no JSON: {error}\n{self.describe()}")

    def jsonl(self):
        try:
            return [json.loads(line) for line in self.text.splitlines()]
        except ValueError as error:
            raise Failed(f"stdout is no JSON Lines: {error}\n{self.describe()}")

    def csv(self):
        if self.out and not self.out.endswith(b"\r\n"):
            raise Failed(f"RFC 4180 ends every record with CR LF\n{self.describe()}")
        rows = list(csv.reader(io.StringIO(self.text, newline=""), strict=True))
        if len({len(row) for row in rows}) != 1:
            raise Failed(f"rows of unequal length\n{self.describe()}")
        return [dict(zip(rows[0], row)) for row in rows[1:]]


class Context:
    """One case's view: the program, a folder of its own, and the graph built of tests/data/articles."""

    def __init__(self, program, folder, graph):
        self.program = Path(program).resolve()
        self.folder = Path(folder)
        self.graph = graph

    def environment(self, extra=None):
        keep = ("PATH", "HOME", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH")
        environment = {name: os.environ[name] for name in keep if name in os.environ}
        environment["LC_ALL"] = "C.UTF-8"
        environment.update(extra or {})
        return environment

    def run(self, *arguments, stdin=b"", env=None, timeout=TIMEOUT, cwd=None, prefix=()):
        if isinstance(stdin, str):
            stdin = stdin.encode("utf-8")
        words = [str(word) for word in arguments]
        try:
            done = subprocess.run([*prefix, str(self.program), *words], input=stdin, capture_output=True,
                                  env=self.environment(env), cwd=cwd or self.folder, timeout=timeout)
        except subprocess.TimeoutExpired:
            raise Failed(f"newsgraph {' '.join(words)}: no end after {timeout} s")
        return Result(words, done.returncode, done.stdout, done.stderr)

    def path(self, name, content=None):
        path = self.folder / name
        if content is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    def build(self, *inputs, to="out", expect=0, err=None, **options):
        """A build; returns its Result. The folder is self.path(to)."""
        return self.run("build", *inputs, "-o", self.path(to), **options).expect(expect, err)

    def record(self, to="out"):
        return json.loads((self.path(to) / "run.json").read_text("utf-8"))

    def lines(self, name, to="out"):
        with open(self.path(to) / name, encoding="utf-8", newline="\n") as file:
            return [json.loads(line) for line in file]

    def outputs(self, to="out"):
        return {name: (self.path(to) / name).read_bytes() for name in DETERMINISTIC}

    def expect_same(self, expected, to="out", what=""):
        for name, content in self.outputs(to).items():
            if content != expected[name]:
                raise Failed(f"{what}: {name} differs ({len(expected[name])} bytes expected, {len(content)} found)")


def equal(found, expected, what):
    if found != expected:
        raise Failed(f"{what}: {expected!r} was expected, not {found!r}")


def true(condition, what):
    if not condition:
        raise Failed(what)


def shared_folder():
    """The data beside the checkout; not part of the project, so what needs it is skipped without it."""
    folder = Path(os.environ.get("NEWSGRAPH_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        raise Skipped(f"{folder} is absent")
    return folder


def build_graph(program, folder):
    """The graph that most cases read, made once of tests/data/articles, again when what it depends on is newer."""
    folder = Path(folder)
    stamp = folder / "run.json"
    newest = max(path.stat().st_mtime for path in
                 [Path(program), *ARTICLES.iterdir(), *(ROOT / "models").rglob("*"), *(ROOT / "schemas").iterdir()])
    if stamp.exists() and (folder / "newsgraph.db").exists() and stamp.stat().st_mtime > newest:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    Context(program, folder.parent, None).run("build", ARTICLES, "-o", folder).expect(0)
    return folder


def run_case(name, function, program, graph):
    """Runs one case in a folder of its own; returns "passed", "failed" or "skipped"."""
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="newsgraph-case-"))
    try:
        function(Context(program, folder, graph))
        outcome, detail = "passed", ""
    except Skipped as reason:
        outcome, detail = "skipped", f": {reason}"
    except Failed as failure:
        outcome, detail = "failed", f"\n{failure}"
    except Exception:  # a broken output that a check stumbled over
        outcome, detail = "failed", f"\n{traceback.format_exc()}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{outcome} {name} ({time.monotonic() - began:.1f} s){detail}", flush=True)
    return outcome


def self_test(cases, silent):
    """A case that a program passes which does nothing and says nothing (but those where this is right) can't fail."""
    with tempfile.TemporaryDirectory(prefix="newsgraph-cli-") as graph, redirect_stdout(io.StringIO()):
        hollow = [name for name, function in cases.items()
                  if run_case(name, function, "/bin/true", Path(graph)) == "passed" and name not in silent]
    print(f"cases that can't fail: {hollow}" if hollow else f"each of {len(cases)} cases can fail")
    return 1 if hollow else 0


def main(cases, description, silent=()):
    """Command line of a runner; `cases` maps names to functions. Exit code 1 for failures, 77 where all was skipped.
    `silent` names the cases in which a right answer is no output."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--newsgraph", default=str(ROOT / "build" / "release" / "newsgraph"), help="the program")
    parser.add_argument("--work", help="folder for the graph that cases share (default: a temporary one)")
    parser.add_argument("--list", action="store_true", help="print the names of the cases")
    parser.add_argument("--prepare", action="store_true", help="only build the shared graph")
    parser.add_argument("--self-test", action="store_true", help="check that each case can fail")
    parser.add_argument("cases", nargs="*", help="names, or beginnings of names (default: all)")
    options = parser.parse_args()
    if options.list:
        print("\n".join(cases))
        return 0
    if options.self_test:
        return self_test(cases, silent)
    chosen = {name: function for name, function in cases.items()
              if not options.cases or any(name == word or name.startswith(word + ".") for word in options.cases)}
    if not chosen:
        print(f"no case is called {' '.join(options.cases)}", file=sys.stderr)
        return 2
    work = Path(options.work).resolve() if options.work else Path(tempfile.mkdtemp(prefix="newsgraph-cli-"))
    try:
        graph = build_graph(options.newsgraph, work / "graph")
        if options.prepare:
            return 0
        outcomes = [run_case(name, function, options.newsgraph, graph) for name, function in chosen.items()]
    except Failed as failure:
        print(f"the shared graph can't be built:\n{failure}")
        return 1
    finally:
        if not options.work:
            shutil.rmtree(work, ignore_errors=True)
    counts = {outcome: outcomes.count(outcome) for outcome in ("passed", "failed", "skipped")}
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    if counts["failed"]:
        return 1
    return SKIPPED if counts["skipped"] == len(outcomes) else 0
