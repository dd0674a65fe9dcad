# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""kill -9 at any moment: readers never see half a file, and the next run finishes with the same bytes."""

import json
import os
import random
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree as ElementTree

from corpus import articles, jsonl
from support import DETERMINISTIC, Failed, equal, true

QUICK, LONG = 3, 50
LONG_RUN = os.environ.get("NEWSGRAPH_LONG") == "1"


def killed_build(context, seconds, *inputs):
    """Whether the kill came before the end."""
    build = subprocess.Popen([str(context.program), "build", *inputs, "-o", "out"], cwd=context.folder,
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=context.environment())
    try:
        build.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        build.send_signal(signal.SIGKILL)
    _, err = build.communicate()
    if build.returncode not in (0, -signal.SIGKILL):
        raise Failed(f"a build to be killed ended with {build.returncode}: {err.decode()}")
    return build.returncode != 0


def expect_whole_files(context):
    """What is there can be read to its end."""
    out = context.path("out")
    for name in DETERMINISTIC:
        if not (out / name).exists():
            continue
        text = (out / name).read_text("utf-8")
        if name.endswith(".graphml"):
            ElementTree.fromstring(text)
        elif name.endswith(".jsonld"):
            json.loads(text)
        else:
            true(not text or text.endswith("\n"), f"{name} ends in the middle of a line")
            for line in text.splitlines():
                json.loads(line)


def kills(context, count, change):
    """Builds of a corpus that changes from time to time, each killed; then one that is left alone."""
    seed = int(os.environ.get("NEWSGRAPH_SEED", "0")) or time.time_ns() % 1_000_000
    print(f"NEWSGRAPH_SEED={seed}")
    dice = random.Random(seed)
    corpus = context.path("corpus.jsonl")
    corpus.write_text(jsonl(articles(160)))
    began = time.monotonic()
    context.build(corpus, to="fresh")
    duration = time.monotonic() - began
    hits = turn = 0
    while hits < count:
        true(turn < 4 * count + 10, f"only {hits} of {turn} kills came before the end")
        if change:
            corpus.write_text(jsonl(articles(160 + turn % 3, seed=1 + turn % 2)))
        hit = killed_build(context, dice.uniform(0.0, duration), corpus)
        expect_whole_files(context)
        if not hit and not change:  # it has finished: a first build again
            shutil.rmtree(context.path("out"))
        hits += hit
        turn += 1
    corpus.write_text(jsonl(articles(160)))
    context.build(corpus)
    context.expect_same(context.outputs("fresh"), what=f"after {hits} kills")
    context.run("verify", "-g", "out").expect(0)
    left = {path.name for path in context.path("out").iterdir()} - {*DETERMINISTIC, "run.json", "newsgraph.db", ".lock"}
    equal(left, set(), "left-over files")


def check_first_build(context):
    kills(context, LONG if LONG_RUN else QUICK, change=False)


def check_changing_corpus(context):
    kills(context, LONG if LONG_RUN else QUICK, change=True)


def check_at_the_end(context):
    """Moments in which the files are put in place: everything is known already, so only these are left."""
    corpus = context.path("corpus.jsonl", jsonl(articles(60)))
    context.build(corpus, to="fresh")
    context.build(corpus)
    began = time.monotonic()
    context.build(corpus)
    duration = time.monotonic() - began
    dice = random.Random(7)
    for _ in range(LONG if LONG_RUN else 6):
        killed_build(context, duration * dice.uniform(0.5, 1.0), corpus)
        expect_whole_files(context)
    context.build(corpus)
    context.expect_same(context.outputs("fresh"), what="after kills near the end")
    context.run("verify", "-g", "out").expect(0)


def check_interrupt(context):
    """Control-C and TERM end a build at once; the next one is whole."""
    corpus = context.path("corpus.jsonl", jsonl(articles(160)))
    for number in (signal.SIGINT, signal.SIGTERM):
        build = subprocess.Popen([str(context.program), "build", corpus, "-o", "out"], cwd=context.folder,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=context.environment())
        time.sleep(0.3)
        build.send_signal(number)
        build.wait(timeout=10)
    context.build(corpus)
    context.build(corpus, to="fresh")
    context.expect_same(context.outputs("fresh"), what="after interrupts")
