# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""The article the project was asked for, built alone: what its graph must hold and what it must not. The article lies
beside the checkout (../shared) and is not part of it; without it the cases are skipped."""

import csv
import io
import re

from support import Failed, shared_folder, Skipped, true

PRONOUNS = {"i", "he", "she", "it", "we", "they", "you", "him", "her", "them", "us", "his", "its", "their", "our", "this",
            "that", "these", "those", "who", "which", "both", "one", "another", "anything", "himself", "themselves"}


def build(context):
    article = shared_folder() / "data" / "news" / "hanoi-summit.txt"
    if not article.exists():
        raise Skipped(f"{article} is absent")
    context.build(article)


def edges(context):
    build(context)
    table = context.run("export", "--to", "csv", "-g", "out").expect(0).text
    return list(csv.DictReader(io.StringIO(table, newline="")))


def plain(name):
    return re.sub(r"[\s-]+", " ", name).casefold()


def expect_edge(context, subject, relation, object_name, **more):
    """A plain fact between two names whose type or phrase matches; `more` are columns it must have."""
    found = edges(context)
    between = [edge for edge in found if plain(edge["subject"]) == plain(subject)
               and plain(edge["object"]) == plain(object_name)]
    fits = [edge for edge in between if edge["polarity"] == "affirmed" and edge["modality"] == "actual"
            and re.search(relation, f"{edge['kind']} {edge['relation']}")]
    shown = [f"{edge['kind']} ({edge['relation']}) {edge['polarity']} {edge['modality']} {edge['place']} "
             f"{edge['start']}..{edge['end']}" for edge in (fits or between)]
    true(any(more.items() <= edge.items() for edge in fits),
         f"{subject} -{relation}-> {object_name} {more or ''} is missing; between the two: {shown or 'nothing'}; "
         f"of {subject}: {sorted({e['object'] for e in found if plain(e['subject']) == plain(subject)})}")


def statements(context):
    build(context)
    return context.lines("statements.jsonl")


def expect_none(found, what):
    if found:
        raise Failed(f"{what}: " + "\n".join(map(str, found)))


def facts(context):
    return [s for s in statements(context) if s["polarity"] == "affirmed" and s["modality"] in ("actual", "claimed")]


def slots(statement):
    every = [statement["subject"], statement.get("object"), statement.get("place"), statement.get("attributed_to"),
             *statement["qualifiers"]]
    return [slot["text"] for slot in every if slot]


def check_trump_met_kim(context):
    expect_edge(context, "Donald Trump", r"^MET\b", "Kim Jong Un", place="Hanoi", start="2019-02-27", end="2019-02-28")


def check_un_tightened_sanctions(context):
    expect_edge(context, "United Nations", r"tightened sanctions on", "North Korea")


def check_us_tightened_sanctions(context):
    expect_edge(context, "United States", r"tightened sanctions on", "North Korea")


def check_kim_leads_north_korea(context):
    expect_edge(context, "Kim Jong Un", r"^LEADS\b|leader of", "North Korea")


def check_trump_left_vietnam(context):
    expect_edge(context, "Donald Trump", r"^LEFT\b|left$", "Vietnam")


def check_sanders_speaks_for_white_house(context):
    expect_edge(context, "Sarah Sanders", r"spokeswoman of|SPOKES", "White House")


def check_moon_is_president_of_south_korea(context):
    expect_edge(context, "Moon Jae-in", r"president of|^LEADS\b", "South Korea")


def check_cirincione_is_president_of_ploughshares(context):
    expect_edge(context, "Joe Cirincione", r"president of|^LEADS\b", "Ploughshares Fund")


def check_no_agreement_was_reached(context):
    expect_none([s for s in facts(context) if "reach" in s["relation"]["lemma"].split()
                 and "agreement" in " ".join(slots(s))], "an agreement reached")


def check_nothing_was_signed(context):
    expect_none([s for s in facts(context) if {"sign", "signing"} & set(s["relation"]["lemma"].split())
                 or "signing" in s["relation"]["phrase"].split()], "a signing that was cancelled")


def check_no_caption_credits(context):
    build(context)
    marks = re.compile(r"\bLOEB\b|\bSaul\b|Powered by|automated translation|AFP /", re.IGNORECASE)
    expect_none([e["name"] for e in context.lines("entities.jsonl")
                 if any(marks.search(alias["text"]) for alias in e["aliases"])], "entities of credits")
    expect_none([s for s in context.lines("statements.jsonl") if any(map(marks.search, slots(s)))], "credits")


def check_no_pronoun_is_a_node(context):
    build(context)
    names = {entity["name"] for entity in context.lines("entities.jsonl")}
    expect_none([name for name in names if plain(name) in PRONOUNS], "pronouns")


def check_every_span_is_right(context):
    """By a check of statements.jsonl against the text that shares no code with the program."""
    found = statements(context)
    text = (shared_folder() / "data" / "news" / "hanoi-summit.txt").read_text("utf-8")
    true(len(found) > 20, f"{len(found)} statements")
    for statement in found:
        parts = [statement["subject"], statement.get("object"), statement.get("place"), statement.get("attributed_to"),
                 statement["sentence"], *statement["qualifiers"]]
        for part in filter(None, parts):
            expected = " ".join(text[part["begin"]:part["end"]].split())
            true(part["text"] == expected, f"{part} where the text has {expected!r}")
