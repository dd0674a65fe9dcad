#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads GraphML with networkx and python-igraph and compares both with the file itself; prints one line of JSON per file and reader.

    apt-get install python3-networkx python3-igraph
    /usr/bin/python3 graph_check.py graph.graphml

Exit 1: a reader failed, or saw other nodes, edges or values than the file holds.
"""
import collections
import json
import sys
import xml.etree.ElementTree as xml

import igraph
import networkx

NS = "{http://graphml.graphdrawing.org/xmlns}"


def facts(path):
    root = xml.parse(path).getroot()
    names = {(k.get("for"), k.get("id")): k.get("attr.name") for k in root.iter(NS + "key")}
    filled = {kind: collections.Counter(names[kind, d.get("key")] for e in root.iter(NS + kind) for d in e.iter(NS + "data")) for kind in ("node", "edge")}
    return {"nodes": sum(1 for _ in root.iter(NS + "node")), "edges": sum(1 for _ in root.iter(NS + "edge")),
            "node": dict(filled["node"]), "edge": dict(filled["edge"])}


def by_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    node, edge = collections.Counter(), collections.Counter()
    types = {}
    for _, values in graph.nodes(data=True):
        node.update(values.keys())
        types.update({k: type(v).__name__ for k, v in values.items()})
    for _, _, values in graph.edges(data=True):
        edge.update(k for k in values if k != "id")     # networkx adds the edge's id
        types.update({k: type(v).__name__ for k, v in values.items()})
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(), "directed": graph.is_directed(),
            "node": dict(node), "edge": dict(edge), "types": types}


def by_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    out = {"nodes": graph.vcount(), "edges": graph.ecount(), "directed": graph.is_directed(), "types": {}}
    for kind, elements in (("node", graph.vs), ("edge", graph.es)):
        out[kind] = {}
        for name in elements.attributes():
            values = [v for v in elements[name] if v not in ("", None) and v == v]   # igraph: absent is "" or NaN
            out["types"][name] = type(values[0]).__name__ if values else "?"
            if name != "id":                            # igraph adds the ids
                out[kind].update({name: len(values)} if values else {})   # a declared key without values is a column too
    return out


def main():
    bad = not sys.argv[1:]
    for path in sys.argv[1:]:
        want = facts(path)
        want["edge"].pop("id", None)                    # both readers keep the edge's own id under this name
        for name, read, version in (("networkx", by_networkx, networkx.__version__), ("igraph", by_igraph, igraph.__version__)):
            try:
                seen = read(path)
            except Exception as error:                  # a reader that fails is a result
                seen = {"error": f"{type(error).__name__}: {error}"}
            wrong = [key for key in want if seen.get(key) != want[key]]
            print(json.dumps({"file": path.rsplit("/", 1)[-1], "reader": name, "version": version, **seen, "failed": wrong}))
            for key in wrong:
                print(f"FAILED {path} in {name}: {key}: expected {want[key]}, saw {seen.get(key, seen.get('error'))}", file=sys.stderr)
            bad |= bool(wrong)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
