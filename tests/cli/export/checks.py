# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree

from support import equal, true


def export(context, format_name, *options):
    return context.run("export", "--to", format_name, *options, "-g", context.graph).expect(0)


def edge_ids(context):
    """Of edges between two entities: what the property-graph formats hold."""
    with open(context.graph / "statements.jsonl", encoding="utf-8") as lines:
        statements = [json.loads(line) for line in lines]
    return {s["edge"] for s in statements if "edge" in s and "entity" in s["object"]}


def check_same_bytes_as_build(context):
    for name in ("graphml", "jsonld"):
        equal(export(context, name).out == (context.graph / f"graph.{name}").read_bytes(), True, f"{name} as built")


def check_file(context):
    for name in ("graphml", "jsonld", "ntriples", "gexf", "cypher", "csv", "dot", "cytoscape"):
        context.path(f"{name}.out", "of yesterday")
        result = export(context, name, "-o", context.path(f"{name}.out"))
        equal(result.out, b"", "stdout beside -o")
        true(context.path(f"{name}.out").read_bytes() == export(context, name).out, f"{name}: -o differs from stdout")
    equal({path.suffix for path in context.folder.iterdir()}, {".out"}, "files beside (.tmp must be gone)")


def check_graphml(context):
    for options in ((), ("--strict",)):
        root = ElementTree.fromstring(export(context, "graphml", *options).out)
        space = {"g": "http://graphml.graphdrawing.org/xmlns"}
        nodes = {node.get("id") for node in root.iterfind(".//g:node", space)}
        edges = root.findall(".//g:edge", space)
        equal({edge.get("id") for edge in edges}, edge_ids(context), "edges")
        true(all({edge.get("source"), edge.get("target")} <= nodes for edge in edges), "an edge without its node")
        keys = {key.get("id") for key in root.iterfind("g:key", space)}
        true(keys and all(data.get("key") in keys for data in root.iterfind(".//g:data", space)), "an undeclared key")


def check_jsonld(context):
    document = export(context, "jsonld").json()
    true("@context" in document and document["@graph"], "a JSON-LD document")
    found = {node["@id"].removeprefix("st:") for node in document["@graph"] if node["@id"].startswith("st:")}
    true(edge_ids(context) <= found, "an edge is missing")


def check_ntriples(context):
    term = r'(<[^<>" ]+>|_:\w+|"(\\.|[^"\\])*"(\^\^<[^<>" ]+>|@[a-zA-Z-]+)?)'
    lines = export(context, "ntriples").text.splitlines()
    true(len(lines) > 100, f"{len(lines)} triples")
    for line in lines:
        true(re.fullmatch(rf"(<[^<>\" ]+>|_:\w+) <[^<>\" ]+> {term} \.", line), f"no triple: {line}")
    for edge in edge_ids(context):
        true(any(edge in line for line in lines), f"edge {edge} is missing")


def check_gexf(context):
    root = ElementTree.fromstring(export(context, "gexf").out)
    edges = {element.get("id") for element in root.iter() if element.tag.endswith("}edge")}
    equal(edges, edge_ids(context), "edges")


def check_csv(context):
    rows = list(csv.DictReader(io.StringIO(export(context, "csv").text, newline=""), strict=True))
    true(all(None not in row and None not in row.values() for row in rows), "rows of unequal length")
    identifier = next(name for name, value in rows[0].items() if re.fullmatch("s[0-9a-f]{16}", value))
    equal({row[identifier] for row in rows}, edge_ids(context), "rows")


def check_neo4j_csv(context):
    export(context, "neo4j-csv", "-o", context.path("all.nodes.csv"))
    tables = [list(csv.DictReader(io.StringIO(context.path(name).read_text("utf-8"), newline="")))
              for name in ("all.nodes.csv", "all.rels.csv")]
    heads = [list(table[0]) for table in tables]
    identifier = next(name for name in heads[0] if name.endswith(":ID") or ":ID(" in name)
    start, end = (next(name for name in heads[1] if mark in name) for mark in (":START_ID", ":END_ID"))
    nodes = {row[identifier] for row in tables[0]}
    equal(len(tables[1]), len(edge_ids(context)), "relationships")
    true(all({row[start], row[end]} <= nodes for row in tables[1]), "a relationship without its node")


def check_cypher(context):
    text = export(context, "cypher").text
    true("MERGE" in text and all(edge in text for edge in edge_ids(context)), "an edge is missing")


def check_dot(context):
    text = export(context, "dot").text
    true(re.match(r"(//.*\n)*digraph ", text) and text.rstrip().endswith("}"), text[:300])
    equal(len(re.findall(r"->", re.sub(r'"(\\.|[^"\\])*"', "x", text))), len(edge_ids(context)), "edges")


def check_cytoscape(context):
    elements = export(context, "cytoscape").json()["elements"]
    equal({edge["data"]["id"] for edge in elements["edges"]}, edge_ids(context), "edges")
    nodes = {node["data"]["id"] for node in elements["nodes"]}
    true(all({edge["data"]["source"], edge["data"]["target"]} <= nodes for edge in elements["edges"]), "a lost node")


def check_evidence(context):
    sentence = "left Vietnam on Thursday without an agreement"
    true(sentence in export(context, "graphml").text, "no sentence by default")
    true(sentence not in export(context, "graphml", "--evidence", "none").text, "a sentence with --evidence none")
    true(sentence in export(context, "graphml", "--evidence", "all").text, "no sentence with --evidence all")


def check_base_iri(context):
    text = export(context, "ntriples", "--base-iri", "https://kg.lantern.example/").text
    true("https://kg.lantern.example/entity/" in text and "https://example.org/kg/entity" not in text, text[:500])


def check_max_types(context):
    text = export(context, "graphml", "--max-types", "1").text
    true("RELATED_TO" in text and "RELATED_TO" not in export(context, "graphml").text, "RELATED_TO")
