# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Best tree under arc scores (Chu-Liu/Edmonds) with exactly one child of the root."""

import numpy as np


def find_cycle(heads):
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        cycle = path[path.index(node):] if state[node] == 1 else []
        for seen in path:
            state[seen] = 2
        if cycle:
            return cycle
    return []


def edmonds(scores: np.ndarray) -> list[int]:
    """scores[d][h], both 0..n, node 0 the root. Returns heads (heads[0] = 0)."""
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    scores[0] = -np.inf
    heads = [0] + [int(scores[d].argmax()) for d in range(1, n)]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [v for v in range(n) if v not in inside]
    position = {v: i for i, v in enumerate(outside)}
    c = len(outside)
    small = np.full((c + 1, c + 1), -np.inf)
    enter, leave = {}, {}
    base = {v: scores[v, heads[v]] for v in cycle}
    for v in outside:
        for u in outside:
            small[position[v], position[u]] = scores[v, u]
        best = max(cycle, key=lambda u: scores[v, u])
        small[position[v], c] = scores[v, best]
        leave[v] = best
        best = max(cycle, key=lambda u: scores[u, v] - base[u])
        small[c, position[v]] = scores[best, v] - base[best]
        enter[v] = best
    solved = edmonds(small)
    result = list(heads)
    for v in outside[1:]:
        h = solved[position[v]]
        result[v] = leave[v] if h == c else outside[h]
    source = outside[solved[c]]
    result[enter[source]] = source
    return result


def decode(scores: np.ndarray) -> list[int]:
    """scores[d][h] for d in 0..n-1 (words), h in 0..n (0 = root). Returns 1-based heads of the words."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    heads = edmonds(full)
    roots = [d for d in range(1, n + 1) if heads[d] == 0]
    if len(roots) != 1:
        best = None
        for root in roots:
            trial = full.copy()
            trial[1:, 0] = -np.inf
            trial[root] = -np.inf
            trial[root, 0] = full[root, 0]
            found = edmonds(trial)
            total = sum(trial[d, found[d]] for d in range(1, n + 1))
            if best is None or total > best[0]:
                best = (total, found)
        heads = best[1]
    return heads[1:]
