#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Builds a corpus with newsgraph and exports it in every format: make_build.py PROGRAM FOLDER PATH...

The folder is made anew. Exit 77, with the reason: an input is not there. Standard library only.
"""
import os
import re
import shutil
import subprocess
import sys

FILES = {"cypher": "graph.cypher", "gexf": "graph.gexf", "neo4j-csv": "graph.nodes.csv", "ntriples": "graph.nt"}


def main():
    program, folder, inputs = sys.argv[1], sys.argv[2], sys.argv[3:]
    for path in inputs:
        if not os.path.exists(path) or (os.path.isdir(path) and not os.listdir(path)):
            print(f"SKIPPED: {path} is not there")
            sys.exit(1 if os.environ.get("NEWSGRAPH_REQUIRE_ALL") == "1" else 77)
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([program, "build", *inputs, "-o", folder, "--full"], check=True)
    help_text = subprocess.run([program, "export", "--help"], check=True, capture_output=True, text=True).stdout
    for name, file in FILES.items():
        if re.search(rf"\b{re.escape(name)}\b", help_text):
            subprocess.run([program, "export", "-g", folder, "--to", name, "-o", os.path.join(folder, file)], check=True)


if __name__ == "__main__":
    main()
