# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Databases that are damaged, disks that are full, folders that may not be written, two builds in one place."""

import os
import re
import shutil
import sqlite3
import subprocess
import time

from corpus import articles, jsonl
from support import ARTICLES, DETERMINISTIC, Failed, Skipped, equal, true


def check_corrupt_database(context):
    """Said, with the way out; --full recovers and gives the bytes of a build from scratch."""
    for name, spoil in (("overwritten", lambda data: b"\xff" * len(data)),
                        ("cut", lambda data: data[:len(data) // 2]),
                        ("no_database", lambda data: b"This is a text file, not a database. " * 100),
                        ("holes", lambda data: data[:4096] + b"\x00" * (len(data) - 8192) + data[-4096:])):
        shutil.copytree(context.graph, context.path(name))
        database = context.path(name) / "newsgraph.db"
        database.write_bytes(spoil(database.read_bytes()))
        before = context.outputs(name)
        context.run("build", ARTICLES, "-o", name).expect(3, r"newsgraph\.db: .*--full", "")
        context.expect_same(before, name, f"{name}: outputs after a build that failed")
        for verb in (["stats"], ["query", "?a -?-> ?b"], ["verify"], ["export", "--to", "graphml"]):
            result = context.run(*verb, "-g", name)
            if result.code == 0:  # it may answer from pages that are whole, but then right
                equal(result.out, context.run(*verb, "-g", context.graph).out, f"{name}: {verb}")
            else:
                result.expect(3, r"newsgraph\.db: .*--full")
        context.run("build", ARTICLES, "-o", name, "--full").expect(0)
        fresh = {file: (context.graph / file).read_bytes() for file in DETERMINISTIC}
        context.expect_same(fresh, name, f"{name}: after --full")
        context.run("verify", "-g", name).expect(0)


def check_database_of_another_version(context):
    shutil.copytree(context.graph, context.path("out"))
    database = sqlite3.connect(context.path("out/newsgraph.db"))
    database.execute("PRAGMA user_version = 9999")
    database.close()
    context.run("stats", "-g", "out").expect(3, r"newsgraph\.db: .*(version|newer)")
    context.run("build", ARTICLES, "-o", "out").expect(3, r"newsgraph\.db: .*(version|newer)")


def check_empty_database(context):
    """What a build leaves that was killed at its very beginning."""
    context.path("out/newsgraph.db", b"")
    context.run("stats", "-g", "out").expect(3, r"newsgraph\.db: ")
    context.build(ARTICLES)
    context.expect_same({name: (context.graph / name).read_bytes() for name in DETERMINISTIC}, what="rebuilt")


def check_lost_outputs(context):
    """Files that somebody deleted or changed are written again."""
    context.build(ARTICLES)
    expected = context.outputs()
    (context.path("out") / "graph.graphml").unlink()
    (context.path("out") / "statements.jsonl").write_text("changed")
    context.build(ARTICLES)
    context.expect_same(expected, what="outputs")


class SmallDisk:
    """A file system of a few pages, mounted for a while; only root can."""

    def __init__(self, context, kibibytes):
        self.folder = context.path("disk")
        self.folder.mkdir()
        self.options = f"size={kibibytes}k"

    def __enter__(self):
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", self.options, "tmpfs", str(self.folder)], capture_output=True)
        if done.returncode != 0:
            raise Skipped(f"a tmpfs can't be mounted: {done.stderr.decode().strip()}")
        return self

    def grow(self, kibibytes):
        subprocess.run(["mount", "-o", f"remount,size={kibibytes}k", str(self.folder)], check=True)

    def __exit__(self, *_):
        subprocess.run(["umount", str(self.folder)], check=True)


def expect_disk_trouble(context, large, run, grow):
    """A small build fits, a large one does not: exit 3, said, the old outputs stay; with more room it succeeds."""
    context.path("small.jsonl", jsonl(articles(3)))
    run("small.jsonl").expect(0)
    before = context.outputs("disk/out")
    result = run(large)
    true(result.code == 3, f"exit code 3 was expected\n{result.describe()}")
    true(re.search(r"[Nn]o space left|File too large|can't write", result.message), f"the reason is not said\n{result.describe()}")
    context.expect_same(before, "disk/out", "outputs after a full disk")
    context.run("verify", "-g", "disk/out").expect(0)
    grow()
    run(large).expect(0)
    context.build(large, to="elsewhere")
    context.expect_same(context.outputs("elsewhere"), "disk/out", "with more room")
    equal([p.name for p in context.path("disk/out").iterdir() if p.name.endswith(".tmp")], [], "left-over files")


def check_full_disk(context):
    context.path("large.jsonl", jsonl(articles(150)))
    with SmallDisk(context, 900) as disk:
        expect_disk_trouble(context, "large.jsonl", lambda corpus: context.run("build", corpus, "-o", "disk/out"),
                            lambda: disk.grow(64 * 1024))


def check_limit_of_file_size(context):
    """The same without root: no file may grow beyond a limit."""
    context.path("large.jsonl", jsonl(articles(150)))
    context.path("disk").mkdir()
    limits = ["1600"]  # blocks of 512 bytes
    words = lambda: ("sh", "-c", f"trap '' XFSZ; ulimit -f {limits[0]}; exec \"$0\" \"$@\"")
    expect_disk_trouble(context, "large.jsonl", lambda corpus: context.run("build", corpus, "-o", "disk/out", prefix=words()),
                        lambda: limits.__setitem__(0, "unlimited"))


def check_full_disk_while_exporting(context):
    with SmallDisk(context, 4):
        context.path("disk/graph.jsonld", "of yesterday")
        context.run("export", "--to", "jsonld", "-o", "disk/graph.jsonld", "-g", context.graph).expect(3, "No space left")
        equal(context.path("disk/graph.jsonld").read_text(), "of yesterday", "the file of before")


def check_folder_that_may_not_be_written(context):
    if os.geteuid() == 0:
        context.run("build", ARTICLES, "-o", "/proc/newsgraph-test").expect(3, "/proc/newsgraph-test: can't create")
        return
    context.path("closed").mkdir(mode=0o555)
    context.run("build", ARTICLES, "-o", "closed/out").expect(3, "closed/out: can't create .*ermission")


def check_second_build(context):
    """A build that waits for its input holds the lock; a second one is told who is at work, readers are not kept out."""
    context.build(ARTICLES)
    before = context.outputs()
    first = subprocess.Popen([str(context.program), "build", "-", "-o", "out"], cwd=context.folder, stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=context.environment())
    try:
        lock = context.path("out/.lock")
        deadline = time.monotonic() + 30
        while lock.read_text() != f"{first.pid}\n":
            true(time.monotonic() < deadline and first.poll() is None, "the first build did not take the lock")
            time.sleep(0.01)
        second = context.run("build", ARTICLES, "-o", "out")
        second.expect(4, rf"out: another build is at work here \(process {first.pid}\)", "")
        context.run("build", ARTICLES, "-o", "out", "--full").expect(4, "another build is at work")
        context.expect_same(before, what="outputs while two builds meet")
        context.run("verify", "-g", "out").expect(0)
        out, err = first.communicate((ARTICLES / "briefs.jsonl").read_bytes(), timeout=60)
        equal((first.returncode, err), (0, b""), "the first build")
        true(out.startswith(b"2 articles"), f"summary: {out!r}")
    finally:
        if first.poll() is None:
            first.kill()
            first.wait()
    context.build(ARTICLES)
    context.expect_same(before, what="afterwards")


def check_lock_of_a_dead_build(context):
    """A lock file that a killed build left keeps nobody out."""
    context.path("out/.lock", "999999\n")
    context.build(ARTICLES)
    context.run("verify", "-g", "out").expect(0, out="all right")


def check_failed_build_is_recorded(context):
    context.build(ARTICLES)
    (context.path("out") / "newsgraph.db").write_bytes(b"no database " * 1000)
    context.run("build", ARTICLES, "-o", "out").expect(3, "--full")
    record = context.record()
    equal(record["status"], "failed", "status in run.json")
    true("--full" in record["error"], f"error in run.json: {record['error']}")


def check_damaged_model(context):
    model = context.path("model")
    shutil.copytree(ARTICLES.parents[2] / "models" / "en", model)
    for name in ("weights.safetensors", "gazetteer.safetensors"):
        data = (model / name).read_bytes()
        for spoiled in (data[:len(data) // 2], b"", b"\xff" * 4096, data[:-1] + bytes([data[-1] ^ 1])):
            (model / name).write_bytes(spoiled)
            context.run("build", ARTICLES, "-o", "out", "--model", "model").expect(3, name)
            context.run("analyze", "--model", "model", stdin="Hello.\n").expect(3, name, "")
        (model / name).write_bytes(data)
    if context.path("out").exists() and (context.path("out") / "graph.graphml").exists():
        raise Failed("a graph was made with a damaged model")
