# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
import re

from support import Failed, equal, true

VERBS = ("build", "entity", "query", "why", "path", "top", "stats", "verify", "export", "extract", "analyze")


def check_help_of_every_verb(context):
    listed = re.findall(r"^  ([a-z]+) ", context.run("--help").expect().text.split("Subcommands:")[-1], re.MULTILINE)
    true(set(VERBS) <= set(listed), f"--help lists {listed}")
    for verb in listed:
        for flag in ("-h", "--help"):
            text = context.run(verb, flag).expect(0).text
            true(text.strip() and "Options:" in text, f"{verb} {flag} says: {text}")


def check_unknown_flag_of_every_verb(context):
    for verb in VERBS:
        result = context.run(verb, "--frobnicate").expect(2, "newsgraph: .*")
        # A missing operand may be named instead only where there is one.
        true("--frobnicate" in result.message, f"{verb}: the flag is not named\n{result.describe()}")
        equal(result.out, b"", f"{verb}: stdout")


def check_no_graph(context):
    verbs = {"entity": ["Trump"], "query": ["Trump -MET-> ?who"], "why": ["s0123456789abcdef"], "path": ["A", "B"],
             "top": [], "stats": [], "verify": [], "export": ["--to", "graphml"]}
    for verb, operands in verbs.items():
        result = context.run(verb, *operands, "-g", "nowhere").expect(2, r"newsgraph: nowhere: .*build", "")
        result = context.run(verb, *operands).expect(2, r"newsgraph: output: ")  # the default
        if context.path("output").exists() or context.path("nowhere").exists():
            raise Failed(f"{verb} made a folder\n{result.describe()}")


def check_graph_flag_before_environment(context):
    words = ["stats", "--csv"]
    expected = context.run(*words, "-g", context.graph).expect(0).out
    equal(context.run(*words, env={"NEWSGRAPH_GRAPH": str(context.graph)}).expect(0).out, expected, "NEWSGRAPH_GRAPH")
    equal(context.run(*words, "-g", context.graph, env={"NEWSGRAPH_GRAPH": "/nowhere"}).expect(0).out, expected, "-g")
    context.run(*words, env={"NEWSGRAPH_GRAPH": "/nowhere"}).expect(2, "/nowhere")
    context.path("output").symlink_to(context.graph)
    equal(context.run(*words).expect(0).out, expected, "./output")


def check_config_file(context):
    context.path("mine.toml", f'[stats]\ngraph = "{context.graph}"\n')
    context.run("--config", "mine.toml", "stats").expect(0, out="^total")
    context.run("--config", "mine.toml", "stats", env={"NEWSGRAPH_GRAPH": "/nowhere"}).expect(2, "/nowhere")
    context.path("newsgraph.toml", f'[stats]\ngraph = "{context.graph}"\n')
    context.run("stats").expect(0, out="^total")


def check_closed_output(context):
    result = context.run("query", "?a -?-> ?b", "-g", context.graph, prefix=("sh", "-c", 'exec "$0" "$@" > /dev/full'))
    result.expect(3, "standard output.*disk full|No space left")


def check_misspelt_config(context):
    context.path("newsgraph.toml", "[stats]\ngraf = \"x\"\n")
    context.run("stats", "-g", context.graph).expect(2, "graf")


def check_reader_that_goes_away(context):
    """newsgraph ... | head -1 says nothing about it."""
    result = context.run("export", "--to", "jsonld", "-g", context.graph, prefix=("sh", "-c", '"$0" "$@" | head -1'))
    result.expect(0)
    equal(result.out.count(b"\n"), 1, "lines")
