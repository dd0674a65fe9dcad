# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Same corpus, same bytes: graph.graphml, graph.jsonld, statements.jsonl and entities.jsonl do not depend on threads, the
order of files, the place, the locale or what was built before."""

import random
import shutil

from corpus import articles, jsonl
from support import ARTICLES, ROOT, equal, true

SECRET = "Zbigniew Quartermaine visited Ulaanbaatar with Philippa Featherstonehaugh on Tuesday."


def corpus(context, name="corpus"):
    """A folder of text, HTML and JSONL; also the project's examples where they are."""
    folder = context.path(name)
    shutil.copytree(ARTICLES, folder)
    if (ROOT / "examples" / "corpus").is_dir():
        shutil.copytree(ROOT / "examples" / "corpus", folder / "examples")
    (folder / "wire.jsonl").write_text(jsonl(articles(60)))
    return folder


def fresh(context, folder="corpus", *options):
    shutil.rmtree(context.path("fresh"), ignore_errors=True)
    context.build(folder, *options, to="fresh")
    return context.outputs("fresh")


def check_threads(context):
    corpus(context)
    expected = fresh(context, "corpus", "--threads", "1")
    true(all(expected.values()), "an empty output")
    for threads in (2, 3, 8):
        context.build("corpus", "--threads", threads, to=f"out-{threads}")
        context.expect_same(expected, f"out-{threads}", f"{threads} threads")


def check_many_builds(context):
    """Races show only now and then: many builds of one corpus that is analysed in several batches."""
    context.path("corpus.jsonl", jsonl(articles(100)))
    expected = fresh(context, "corpus.jsonl", "--threads", "1")
    for turn in range(12):
        context.build("corpus.jsonl", "--full", "--threads", 2 + turn % 3)
        context.expect_same(expected, what=f"build {turn}")


def check_order_of_lines(context):
    items = list(articles(80))
    context.path("corpus.jsonl", jsonl(items))
    expected = fresh(context, "corpus.jsonl")
    for seed in (1, 2):
        random.Random(seed).shuffle(items)
        context.path("other.jsonl", jsonl(items))
        context.build("other.jsonl", to=f"out-{seed}")
        context.expect_same(expected, f"out-{seed}", "shuffled lines")
    context.path("parts/b.jsonl", jsonl(items[:30]))
    context.path("parts/a/c.jsonl", jsonl(items[30:]))
    context.build("parts")
    context.expect_same(expected, what="the same lines in two files")


def check_order_of_paths(context):
    folder = corpus(context)
    files = sorted(path for path in folder.iterdir() if path.is_file())
    context.build(*files, to="fresh")
    context.build(*reversed(files))
    context.expect_same(context.outputs("fresh"), what="PATHs in another order")
    context.build(*files, *files, to="twice")
    context.expect_same(context.outputs("fresh"), "twice", "each PATH twice")


def check_place(context):
    """No path of the machine gets into the outputs."""
    folder = corpus(context)
    expected = fresh(context)
    shutil.copytree(folder, context.path("else/where/corpus"))
    context.build("else/where/corpus", to="deep/er/out")
    context.expect_same(expected, "deep/er/out", "another folder")
    context.build(folder.resolve(), to="absolute")
    context.expect_same(expected, "absolute", "an absolute path")
    context.build(".", cwd=folder, to="here")
    context.expect_same(expected, "here", "the current folder")
    true(not any(str(context.folder).encode() in content for content in expected.values()), "a path of the machine")


def check_environment(context):
    corpus(context)
    expected = fresh(context)
    for number, variables in enumerate(({"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "C", "TZ": "America/Lima"},
                                        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"})):
        context.build("corpus", env=variables, to=f"out-{number}")
        context.expect_same(expected, f"out-{number}", str(variables))


def check_rebuilt(context):
    """Nothing new: everything is reused and the bytes stay."""
    corpus(context)
    expected = fresh(context)
    for options in ((), ("--full",), ()):
        context.build("corpus", *options, to="fresh")
        context.expect_same(expected, "fresh", f"again {options}")
    equal(context.record("fresh")["counts"]["analysed"], 0, "articles analysed again")


def check_edit_and_undo(context):
    folder = corpus(context)
    context.build("corpus")
    before = context.outputs()
    article = folder / "hanoi.txt"
    text = article.read_text("utf-8")
    article.write_text(text + f"\n{SECRET}\n")
    context.build("corpus")
    true(SECRET.encode() in context.outputs()["statements.jsonl"], "the edit is not in the graph")
    context.expect_same(fresh(context), what="after an edit")
    equal(context.record()["counts"]["analysed"], 1, "articles analysed after one edit")
    article.write_text(text)
    context.build("corpus")
    context.expect_same(before, what="after its undoing")
    context.expect_same(fresh(context), what="against a fresh build")


def check_add_and_delete(context):
    folder = corpus(context)
    context.build("corpus")
    before = context.outputs()
    (folder / "secret.txt").write_text(f"{SECRET} Donald Trump met Kim Jong Un again.\n")
    context.build("corpus")
    context.expect_same(fresh(context), what="after an article was added")
    (folder / "secret.txt").unlink()
    result = context.build("corpus")
    true("1 gone since the last build" in result.text, result.describe())
    context.expect_same(before, what="after it was deleted")


def check_deleted_text_is_gone(context):
    """From every file of the output, the database and its log included; so are the names that only it had."""
    folder = corpus(context)
    (folder / "secret.txt").write_text(f"{SECRET} The two met in Ulaanbaatar.\n\n{SECRET}\n" * 20)
    context.build("corpus")
    words = (b"Quartermaine", b"Featherstonehaugh")
    whole = lambda: b"".join(path.read_bytes() for path in sorted(context.path("out").iterdir()))
    true(all(word in whole() for word in words), "the text was never there")
    (folder / "secret.txt").unlink()
    context.build("corpus")
    for path in context.path("out").iterdir():
        for word in words:
            true(word not in path.read_bytes(), f"{path.name} still holds {word.decode()}")


def check_rename(context):
    folder = corpus(context)
    context.build("corpus")
    (folder / "hanoi.txt").rename(folder / "renamed.txt")
    context.build("corpus")
    context.expect_same(fresh(context), what="after a file was renamed")
    (folder / "renamed.txt").rename(folder / "hanoi.txt")
    context.build("corpus")
    context.expect_same(fresh(context), what="and renamed back")


def check_other_corpus(context):
    """The corpus is exactly this call's PATHs."""
    folder = corpus(context)
    context.build("corpus")
    context.build(folder / "briefs.jsonl")
    context.build(folder / "briefs.jsonl", to="fresh")
    context.expect_same(context.outputs("fresh"), what="another corpus in the same folder")


def check_change_of_options(context):
    """What an option changes is taken up, and back."""
    corpus(context)
    expected = fresh(context)
    for options in (("--published", "2001-02-03"), ("--evidence", "none"), ("--max-types", "2"),
                    ("--base-iri", "https://kg.example/")):
        context.build("corpus", *options)
        context.expect_same(fresh(context, "corpus", *options), what=f"with {options}")
        context.build("corpus")
        context.expect_same(expected, what=f"without {options} again")


def check_random_history(context):
    """Ten random changes; after each the incremental build equals one from scratch."""
    dice = random.Random(5)
    items = {item["id"]: item for item in articles(25)}
    spare = list(articles(60, seed=9))
    for step in range(10):
        change = dice.choice(("add", "edit", "delete"))
        known = sorted(items)
        if change == "add":
            item = dict(dice.choice(spare), id=f"added-{step}")
            items[item["id"]] = item
        elif change == "edit":
            key = dice.choice(known)
            items[key] = dict(items[key], text=dice.choice(spare)["text"])
        else:
            del items[dice.choice(known)]
        context.path("corpus.jsonl", jsonl(items.values()))
        context.build("corpus.jsonl")
        context.expect_same(fresh(context, "corpus.jsonl"), what=f"step {step}: {change}")
    context.run("verify", "-g", "out").expect(0)
