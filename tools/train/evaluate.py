# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Decoding and scores during training (the reported figures come from tools/evaluate/language)."""

import random

import numpy as np
import torch

import batching
import lemma_script
import tree


def allowed_transitions(tags: list[str]) -> np.ndarray:
    ok = np.zeros((len(tags), len(tags)), bool)
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            ok[i, j] = not after.startswith("I-") or before[2:] == after[2:] and before != "O"
    return ok


def viterbi(scores: np.ndarray, tags: list[str], ok: np.ndarray) -> list[str]:
    penalty = np.where(ok, 0.0, -1e9)
    best = scores[0] + np.array([-1e9 if t.startswith("I-") else 0.0 for t in tags])
    back = []
    for row in scores[1:]:
        table = best[:, None] + penalty
        back.append(table.argmax(0))
        best = table.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [tags[i] for i in reversed(path)]


def spans(tags: list[str]) -> set:
    found, start = set(), None
    for i, tag in enumerate(tags + ["O"]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == tags[start][2:]):
            found.add((start, i, tags[start][2:]))
            start = None
        if tag.startswith("B-") or (tag.startswith("I-") and start is None):
            start = i
    return found


@torch.inference_mode()
def annotate(net, featuriser, labels, forms_list: list[list[str]], want=("tags", "tree", "names")) -> list[dict]:
    """Annotations in input order."""
    order = sorted(range(len(forms_list)), key=lambda i: -len(forms_list[i]))
    results = [None] * len(forms_list)
    ok = allowed_transitions(labels["ner"])
    start = 0
    while start < len(order):
        chosen, words = [], 0
        while start < len(order) and words < 2000:
            chosen.append(order[start])
            words += len(forms_list[order[start]])
            start += 1
        sentences = [forms_list[i] for i in chosen]
        batch = batching.to_device(featuriser.batch(sentences), next(net.parameters()).device)
        x, mask = net.encode(batch), batch["mask"]
        flat = x[mask]
        tags = {t: s.argmax(1).tolist() for t, s in net.tag_scores(flat).items()} if "tags" in want else {}
        names = net.name_scores(flat).cpu().numpy() if "names" in want else None
        arcs = net.arc_scores(x, mask).cpu().numpy() if "tree" in want else None
        deps, heads = net.label_parts(x) if "tree" in want else (None, None)
        at = 0
        for row, i in enumerate(chosen):
            n = len(sentences[row])
            result = {kind: [labels[kind][k] for k in values[at:at + n]] for kind, values in tags.items()}
            if tags:
                result["lemma"] = [lemma_script.apply(s, f) for s, f in zip(result["lemma"], sentences[row])]
            if arcs is not None:
                result["head"] = tree.decode(arcs[row, :n, :n + 1])
                chosen_heads = heads[row, torch.tensor(result["head"])]
                found = net.label_scores(deps[row, :n], chosen_heads)
                result["deprel"] = constrain_root(found.cpu().numpy(), result["head"], labels["deprel"])
            if names is not None:
                result["ner"] = viterbi(names[at:at + n], labels["ner"], ok)
            results[i] = result
            at += n
    return results


def constrain_root(scores: np.ndarray, heads: list[int], names: list[str]) -> list[str]:
    """`root` goes to the root and to nothing else."""
    root = names.index("root")
    out = []
    for row, head in zip(scores, heads):
        row = row.copy()
        row[root] = -1e9
        out.append("root" if head == 0 else names[int(row.argmax())])
    return out


def treebank(net, featuriser, labels, sentences) -> dict[str, float]:
    found = annotate(net, featuriser, labels, [s.forms for s in sentences], ("tags", "tree"))
    hits = dict.fromkeys(("upos", "xpos", "feats", "lemma", "uas", "las"), 0)
    total = 0
    for s, f in zip(sentences, found):
        total += len(s.forms)
        for kind, gold in (("upos", s.upos), ("xpos", s.xpos), ("feats", s.feats), ("lemma", s.lemmas)):
            hits[kind] += sum(a == b for a, b in zip(gold, f[kind]))
        hits["uas"] += sum(a == b for a, b in zip(s.heads, f["head"]))
        hits["las"] += sum(a == b and c == d for a, b, c, d in zip(s.heads, f["head"], s.deprels, f["deprel"]))
    return {k: round(100 * v / total, 2) for k, v in hits.items()}


def names(net, featuriser, labels, sentences) -> float:
    found = annotate(net, featuriser, labels, [s.forms for s in sentences], ("names",))
    right = predicted = gold_count = 0
    wanted = {"PER", "ORG", "LOC"}
    for s, f in zip(sentences, found):
        gold = {x for x in spans(s.names) if x[2] in wanted}
        mine = {x for x in spans(f["ner"]) if x[2] in wanted}
        right += len(gold & mine)
        predicted += len(mine)
        gold_count += len(gold)
    return round(200 * right / max(1, predicted + gold_count), 2)
