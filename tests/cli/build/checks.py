# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
import gzip
import json
import lzma
import os
import pty
import re
import shutil
import subprocess

from support import ARTICLES, DETERMINISTIC, equal, true


def check_files(context):
    context.build(ARTICLES)
    found = {path.name for path in context.path("out").iterdir() if not path.name.startswith(".")}
    equal(found, {*DETERMINISTIC, "run.json", "newsgraph.db"}, "files of a build")
    record = context.record()
    equal(record["status"], "ok", "status in run.json")
    equal(record["counts"]["documents"], 4, "documents in run.json")


def check_json(context):
    summary = context.build(ARTICLES, "--json").json()
    equal([summary[key] for key in ("files", "documents", "analysed", "reused", "skipped", "unreadable")],
          [3, 4, 4, 0, 0, 0], "summary")
    equal(summary["statements"], len(context.lines("statements.jsonl")), "statements")
    equal(summary["entities"], len(context.lines("entities.jsonl")), "entities")
    again = context.build(ARTICLES, "--json").json()
    equal([again["analysed"], again["reused"]], [0, 4], "analysed and reused the second time")


def check_dry_run(context):
    context.run("build", ARTICLES, "-o", "out", "--dry-run").expect(0, out="^4 articles from 3 files would be read")
    equal(list(context.folder.iterdir()), [], "what a dry run leaves")


def check_document_ids(context):
    context.build(ARTICLES)
    entities = context.lines("entities.jsonl")
    documents = {mention["doc"] for entity in entities for mention in entity["mentions"]}
    equal(documents, {"hanoi.txt", "sanctions.html", "brief-1", "brief-2"}, "documents")


def check_document_id_of_a_file(context):
    context.build(ARTICLES / "hanoi.txt")
    equal({s["doc"] for s in context.lines("statements.jsonl")}, {"hanoi.txt"}, "document of a file given by name")


def check_same_names_in_two_folders(context):
    for folder in ("a", "b"):
        context.path(f"{folder}/x.txt", f"Paris is the capital of France. The {folder} minister visited Berlin on Monday.\n")
    context.build("a", "b")
    found = {mention["doc"] for entity in context.lines("entities.jsonl") for mention in entity["mentions"]}
    equal(found, {"a/x.txt", "b/x.txt"}, "ids of two files x.txt")


def check_standard_input(context):
    # An article without an address has the file's name as its uri, and that differs here.
    articles = [json.loads(line) for line in (ARTICLES / "briefs.jsonl").read_text("utf-8").splitlines()]
    lines = "".join(json.dumps({"url": f"https://harbour.example/{n}", **a}) + "\n" for n, a in enumerate(articles))
    context.build(context.path("briefs.jsonl", lines), to="file")
    context.build("-", to="pipe", stdin=lines)
    context.expect_same(context.outputs("file"), "pipe", "JSONL by standard input")


def check_standard_input_text(context):
    context.build("-", "--format", "text", stdin=(ARTICLES / "hanoi.txt").read_bytes())
    equal(context.record()["counts"]["documents"], 1, "documents")
    context.build("-", "--format", "html", to="html", stdin=(ARTICLES / "sanctions.html").read_bytes())
    equal(context.record("html")["counts"]["documents"], 1, "documents")


def check_compressed(context):
    for file in ARTICLES.iterdir():
        context.path(f"gz/{file.name}.gz", gzip.compress(file.read_bytes()))
        context.path(f"xz/{file.name}.xz", lzma.compress(file.read_bytes()))
    for folder in ("gz", "xz"):
        context.build(folder, to=f"out-{folder}")
        equal(context.record(f"out-{folder}")["counts"]["documents"], 4, f"documents of {folder}")
        statements = [s["sentence"]["text"] for s in context.lines("statements.jsonl", f"out-{folder}")]
        with open(context.graph / "statements.jsonl", encoding="utf-8") as plain:
            equal(sorted(statements), sorted(json.loads(line)["sentence"]["text"] for line in plain), "sentences")


def check_folder_rules(context):
    shutil.copytree(ARTICLES, context.path("corpus"))
    context.path("corpus/.hidden.txt", "Rome is hidden. Rome lies in Italy.\n")
    context.path("corpus/.git/x.txt", "Rome is hidden. Rome lies in Italy.\n")
    context.path("corpus/picture.png", b"\x89PNG\r\n")
    context.path("corpus/earlier/newsgraph.db", b"")
    context.path("corpus/earlier/x.txt", "Rome is old. Rome lies in Italy.\n")
    context.build("corpus")
    record = context.record()
    equal(record["counts"]["documents"], 4, "documents")
    kinds = {(entry["path"], entry["kind"]) for entry in record["skipped"]}
    true(("corpus/picture.png", "not-an-article") in kinds and ("corpus/earlier", "not-an-article") in kinds,
         f"skipped: {kinds}")


def check_output_inside_corpus(context):
    shutil.copytree(ARTICLES, context.path("corpus"))
    context.build("corpus", to="corpus/out")
    first = context.outputs("corpus/out")
    context.build("corpus", to="corpus/out")
    context.expect_same(first, "corpus/out", "a build that lies in its own corpus")


def check_not_english(context):
    context.path("corpus/fr.txt", "Le président de la République a reçu mardi à l'Élysée le chancelier allemand pour un "
                 "entretien consacré à l'avenir de l'Europe. Les deux dirigeants ont annoncé qu'ils se réuniraient de "
                 "nouveau au mois de juin à Berlin afin de préparer ensemble le sommet européen de Bruxelles.\n")
    context.path("corpus/en.txt", (ARTICLES / "hanoi.txt").read_bytes())
    result = context.build("corpus")
    true("1 not in English" in result.text, result.describe())
    context.build("corpus", "--language", "any", to="any")
    equal(context.record("any")["counts"]["documents"], 2, "documents with --language any")


def check_published(context):
    context.path("a.txt", "Barack Obama visited Berlin on Monday. Obama met Angela Merkel yesterday.\n")
    context.build("a.txt", to="none")
    true(not any(s.get("start") for s in context.lines("statements.jsonl", "none")), "a relative time without a date")
    context.build("a.txt", "--published", "2016-11-16", to="dated")
    starts = {s.get("start") for s in context.lines("statements.jsonl", "dated")}
    true("2016-11-14" in starts, f"Monday before 2016-11-16; found {starts}")


def check_overrides(context):
    context.path("overrides.json", json.dumps({"rename": {"Donald Trump": "Donald J. Trump"}, "drop": ["Manila"]}))
    context.build(ARTICLES, "--overrides", "overrides.json")
    names = {entity["name"] for entity in context.lines("entities.jsonl")}
    true("Donald J. Trump" in names and "Donald Trump" not in names and "Manila" not in names, f"names: {names}")
    context.path("wrong.json", json.dumps({"rename": []}))
    context.build(ARTICLES, "--overrides", "wrong.json", expect=2, err="wrong.json: .*rename")
    context.path("broken.json", "{")
    context.build(ARTICLES, "--overrides", "broken.json", expect=2, err="broken.json")


def check_same_as(context):
    iri = "http://www.wikidata.org/entity/Q22686"
    context.path("same.tsv", f"Donald Trump\t{iri}\n")
    context.build(ARTICLES, "--same-as", "same.tsv")
    entities = {entity["name"]: entity for entity in context.lines("entities.jsonl")}
    equal(entities["Donald Trump"]["same_as"], [iri], "same_as of Donald Trump")


def check_evidence_none(context):
    context.build(ARTICLES, "--evidence", "none")
    sentence = "left Vietnam on Thursday without an agreement"
    for name in ("graph.graphml", "graph.jsonld"):
        true(sentence not in (context.path("out") / name).read_text("utf-8"), f"{name} holds a sentence")
        true(sentence in (context.graph / name).read_text("utf-8"), f"{name} holds no sentence by default")


def check_verbose(context):
    context.build(ARTICLES, "-v", err="newsgraph: info: analysing")


def check_output_is_a_file(context):
    context.path("out", "a file")
    context.build(ARTICLES, expect=3, err="out: .*(file of that name|Not a directory|not a directory)")
    equal(context.path("out").read_text(), "a file", "the file in the way")


def check_nothing_to_read(context):
    context.path("empty").mkdir()
    result = context.build("empty")
    true(result.text.startswith("0 articles from 0 files"), result.describe())
    equal(context.lines("statements.jsonl"), [], "statements")
    context.run("verify", "-g", "out").expect(0)


def check_progress_on_a_terminal(context):
    """Shown where a person looks, and wiped away at the end; elsewhere standard error stays empty (all other cases)."""
    outside, inside = pty.openpty()
    build = subprocess.Popen([str(context.program), "build", ARTICLES, "-o", "out"], cwd=context.folder, stdout=inside,
                             stderr=inside, env=context.environment())
    os.close(inside)
    seen = b""
    try:
        while piece := os.read(outside, 4096):
            seen += piece
    except OSError:  # the end of a terminal
        pass
    os.close(outside)
    equal(build.wait(), 0, "exit code")
    for stage in (rb"reading \d of 3", rb"analysing \d of 4", b"resolving", b"writing"):
        true(re.search(rb"\r\x1b\[K" + stage, seen), f"{stage} is not in {seen!r}")
    true(b"\r\x1b[K4 articles from 3 files" in seen, f"the line is not wiped before the summary: {seen!r}")
