#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Loads what a build or export wrote into the programs it is meant for, and compares what arrived with what was written.

usage: check.py KIND --source DIR --work DIR [--boost PROGRAM] FOLDER...

Each FOLDER holds graph.graphml, graph.jsonld, statements.jsonl and entities.jsonl. KIND is one of
  readers   networkx and igraph: equal counts, every value of the GraphML file arrives
  boost     Boost.Graph's own GraphML reader (--boost: the program)
  rdf       rdflib: the JSON-LD parses, its literals fit their datatypes, its counts are those of the other files
  schemas   JSON Schema (draft-04): every line of statements.jsonl and entities.jsonl, graph.jsonld, run.json
  jsonld    npm: jsonld.js in safe mode, jsonld-streaming-parser, oxigraph (the same graph in all), SHACL
  gephi     Gephi Toolkit: no warning, everything arrives
  neo4j     Neo4j with APOC: everything arrives; Cypher script and CSV, where they are there, give the same graph

Exit 0: all well; 1: a check failed; 77: skipped, the reason is printed (with NEWSGRAPH_REQUIRE_ALL=1 that is a failure).
Uses Debian's Python packages (python3-networkx, python3-igraph, python3-rdflib, python3-jsonschema).
"""
import argparse
import collections
import fcntl
import importlib
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

HERE = Path(__file__).resolve().parent
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
OPENS = [word for package in ("lang", "nio", "io", "util", "util.concurrent") for word in ("--add-opens", f"java.base/java.{package}=ALL-UNNAMED")]
OPENS += ["--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED"]


class Skip(Exception):
    pass


class Failures(list):
    def check(self, what, expected, seen):
        if expected != seen:
            self.append(f"{what}: expected {expected}, saw {seen}")


def need_program(*names):
    for name in names:
        if shutil.which(name) is None:
            raise Skip(f"{name} is not installed (tools/setup --tests installs it)")


def need_module(name, package):
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Skip(f"Python module {name} is not installed (Debian: {package})") from None


def run(command, failures, **options):
    """Runs a checking program, whose own complaints go to our stderr; a status other than 0 is a failure."""
    print("+", " ".join(map(str, command))[:300], flush=True)
    done = subprocess.run([str(word) for word in command], check=False, stdout=subprocess.PIPE, text=True, **options)
    for line in done.stdout.splitlines():
        print(line[:2000])
    if done.returncode != 0:
        failures.append(f"{Path(str(command[0])).name} exited with {done.returncode}")
    return done


def json_lines(path):
    with open(path, encoding="utf-8", newline="\n") as stream:
        return [json.loads(line) for line in stream]


def graphml_facts(path):
    """Nodes and edges of the file by kind; streamed, since a build's file can be large."""
    nodes, kinds, joined, support = 0, collections.Counter(), 0, 0
    for _, element in xml.iterparse(path):
        if element.tag == GRAPHML + "node":
            nodes += 1
        elif element.tag == GRAPHML + "edge":
            kinds[element.get("label")] += 1
            joined += element.get("label").startswith("RELATED_TO")
            support += sum(int(d.text) for d in element if d.get("key") == "support")
        if element.tag in (GRAPHML + "node", GRAPHML + "edge"):
            element.clear()
    return nodes, kinds, joined, support


def readers(args, failures):
    need_module("networkx", "python3-networkx")
    need_module("igraph", "python3-igraph")
    files = [folder / "graph.graphml" for folder in args.folders]
    run([sys.executable, HERE / "importcheck/graph_check.py", *files], failures)


def boost(args, failures):
    for folder in args.folders:
        nodes, kinds, _, _ = graphml_facts(folder / "graph.graphml")
        run([args.boost, folder / "graph.graphml", nodes, sum(kinds.values())], failures)


def rdf(args, failures):
    rdflib = need_module("rdflib", "python3-rdflib")
    rdf_ns = rdflib.RDF
    for folder in args.folders:
        graph = rdflib.Graph().parse(str(folder / "graph.jsonld"), format="json-ld")
        kg = rdflib.Namespace(next(iri for prefix, iri in graph.namespaces() if prefix == "kg"))
        statements = set(graph.subjects(rdf_ns.type, kg.Statement))
        between = [s for s in statements if isinstance(graph.value(s, rdf_ns.object), rdflib.URIRef)]
        print(f"{folder.name}: {len(graph)} triples, {len(statements)} statements, {len(between)} between entities")
        ill = [str(o) for o in graph.objects() if isinstance(o, rdflib.Literal) and o.datatype is not None and o.value is None]
        failures.check(f"{folder.name}: literals that do not fit their datatype", [], ill[:5])
        lines = json_lines(folder / "statements.jsonl")
        edges = {line["edge"] for line in lines if "edge" in line}
        failures.check(f"{folder.name}: statement nodes are the edges of statements.jsonl", edges, {str(s).rsplit("/", 1)[1] for s in statements})
        mentions = {str(m).rsplit("/", 1)[1] for m in graph.subjects(rdf_ns.type, kg.Mention)}
        failures.check(f"{folder.name}: mention nodes are the lines of statements.jsonl", {line["id"] for line in lines if "edge" in line}, mentions)
        _, kinds, joined, support = graphml_facts(folder / "graph.graphml")
        if not joined:
            failures.check(f"{folder.name}: edges of the GraphML", len(between), sum(kinds.values()))
        wanted = sum(int(graph.value(s, kg.support)) for s in between)
        failures.check(f"{folder.name}: support of all edges of the GraphML", wanted, support)
        facts = collections.Counter()
        for subject, predicate, object_ in graph:
            if str(predicate).startswith(str(kg).rsplit("vocab#", 1)[0] + "rel/"):
                facts[subject, predicate, object_] += 1
        for s in statements:
            triple = (graph.value(s, rdf_ns.subject), graph.value(s, rdf_ns.predicate), graph.value(s, rdf_ns.object))
            plain = graph.value(s, kg.polarity) == kg.affirmed and graph.value(s, kg.modality) == kg.actual
            likely = float(graph.value(s, kg.confidence)) >= 0.5
            if plain and likely and isinstance(triple[2], rdflib.URIRef):
                failures.check(f"{folder.name}: {s} is a triple", 1, facts.pop(triple, 0))
        failures.check(f"{folder.name}: triples that no plain fact backs", [], list(facts)[:3])


def schemas(args, failures):
    jsonschema = need_module("jsonschema", "python3-jsonschema")

    def validator(name):
        schema = json.loads((args.source / "schemas" / name).read_text(encoding="utf-8"))
        jsonschema.Draft4Validator.check_schema(schema)
        return jsonschema.Draft4Validator(schema)

    def validate(check, document, where):
        for error in check.iter_errors(document):
            failures.append(f"{where}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            if len(failures) > 20:
                return

    statement, entity, jsonld, record = (validator(f"{name}.schema.json") for name in ("statement", "entity", "jsonld", "run"))
    for folder in args.folders:
        for name, check in (("statements.jsonl", statement), ("entities.jsonl", entity)):
            lines = json_lines(folder / name)
            for number, line in enumerate(lines, 1):
                validate(check, line, f"{folder.name}/{name}:{number}")
            print(f"{folder.name}/{name}: {len(lines)} lines")
        validate(jsonld, json.loads((folder / "graph.jsonld").read_text(encoding="utf-8")), f"{folder.name}/graph.jsonld")
        if (folder / "run.json").exists():
            validate(record, json.loads((folder / "run.json").read_text(encoding="utf-8")), f"{folder.name}/run.json")


def prepared(folder, names):
    """A copy of the checking programs where their libraries may be unpacked; one process at a time."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = open(folder / "lock", "w", encoding="utf-8")
    fcntl.flock(lock, fcntl.LOCK_EX)
    changed = False
    for name in names:
        source, copy = HERE / "importcheck" / name, folder / name
        if not copy.exists() or copy.read_bytes() != source.read_bytes():
            shutil.copyfile(source, copy)
            changed = True
    return lock, changed


def jsonld(args, failures):
    need_program("node", "npm")
    folder = args.work / "node"
    lock, changed = prepared(folder, ["package.json", "package-lock.json", "jsonld_check.mjs"])
    with lock:
        if changed or not (folder / "node_modules/jsonld").exists():
            done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder, check=False, capture_output=True, text=True)
            if done.returncode != 0:
                raise Skip(f"npm can't fetch the packages: {done.stderr.strip()[-300:]}")
    for each in args.folders:
        triples = [each / "graph.nt"] if (each / "graph.nt").exists() else []
        run(["node", "--max-old-space-size=6000", folder / "jsonld_check.mjs", each / "graph.jsonld", args.source / "schemas/shapes.ttl", *triples], failures)


def java_classpath(args, profile):
    need_program("java", "javac", "mvn")
    folder = args.work / "java"
    lock, changed = prepared(folder, ["pom.xml", *(path.name for path in (HERE / "importcheck").glob("*.java"))])
    with lock:
        listing = folder / "target" / profile / "cp.txt"
        if changed or not listing.exists():
            command = ["mvn", "-q", "-B", f"-P{profile}", "compile", "dependency:build-classpath", f"-Dmdep.outputFile={listing}"]
            done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
            if done.returncode != 0:
                said = (done.stdout + done.stderr).strip()
                if "Could not" in said and ("resolve" in said or "transfer" in said):
                    raise Skip(f"Maven can't fetch the libraries: {said[-400:]}")
                raise RuntimeError(f"{' '.join(command)}:\n{said[-3000:]}")
    versions = [f"-D{p.tag.split('}')[1]}={p.text}" for p in xml.parse(folder / "pom.xml").getroot().iter() if p.tag.endswith(".version") and p.text]
    return ["java", "-Xmx2g", "-Djava.awt.headless=true", *versions, "-cp", f"{folder / 'target' / profile / 'classes'}:{listing.read_text().strip()}"]


def gephi(args, failures):
    java = java_classpath(args, "gephi")
    for folder in args.folders:   # a JVM each: the check's folder would not show in its output
        files = [path for path in (folder / "graph.graphml", folder / "graph.gexf") if path.exists()]
        run([*java, "GephiImportCheck", *files], failures)


def neo4j(args, failures):
    java = java_classpath(args, "neo4j")
    java[1:1] = OPENS
    run([*java, "Neo4jImportCheck", "graphml", *(folder / "graph.graphml" for folder in args.folders)], failures)
    for folder in args.folders:
        files = [folder / name for name in ("graph.graphml", "graph.cypher", "graph.nodes.csv", "graph.rels.csv")]
        _, kinds, _, _ = graphml_facts(folder / "graph.graphml")
        # Neo4j plans a script's literal rows anew each time, a minute for some thousand edges or a hundred kinds.
        if all(path.exists() for path in files) and len(kinds) <= 150 and sum(kinds.values()) <= 3000:
            run([*java, "Neo4jImportCheck", "same", *files], failures)


KINDS = {"readers": readers, "boost": boost, "rdf": rdf, "schemas": schemas, "jsonld": jsonld, "gephi": gephi, "neo4j": neo4j}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("--source", type=Path, required=True, help="the source tree (for schemas/)")
    parser.add_argument("--work", type=Path, required=True, help="where libraries may be unpacked")
    parser.add_argument("--boost", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    args = parser.parse_args()
    args.folders = [folder.resolve() for folder in args.folders]
    args.work = args.work.resolve()
    failures = Failures()
    try:
        for folder in args.folders:
            if not (folder / "graph.graphml").exists():
                raise Skip(f"{folder} holds no graph.graphml (what builds it was skipped or failed)")
        KINDS[args.kind](args, failures)
    except Skip as reason:
        print(f"SKIPPED: {reason}")
        sys.exit(1 if os.environ.get("NEWSGRAPH_REQUIRE_ALL") == "1" else 77)
    for failure in failures:
        print(f"FAILED: {failure}"[:1500], file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
