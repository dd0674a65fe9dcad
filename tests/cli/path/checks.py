# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
from support import equal, true


def check_edges_join(context):
    """Each edge of a path begins or ends where the one before it did, from the first name to the last."""
    for ends, length in ((("Donald Trump", "Kim Jong Un"), 1), (("Nguyen Phu Trong", "Kim Jong Un"), 2)):
        edges = context.run("path", *ends, "-g", context.graph, "--json").expect(0).json()
        equal(len(edges), length, f"hops between {ends}")
        place = ends[0]
        for edge in edges:
            true(place in (edge["subject"], edge["object"]), f"{place} is not in {edge}")
            place = edge["object"] if place == edge["subject"] else edge["subject"]
        equal(place, ends[1], "end of the path")
