# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Trains the student on gold data and, with --soft, on teacher-labelled text.

    train.py --data DIR --work DIR [--config student.toml] [--soft FILE.pt] [--name student] [--minutes M]

Resumes from DIR/NAME.last.pt when it is there; writes DIR/NAME.best.pt (averaged weights) after each better epoch.
"""

import argparse
import copy
import json
import math
import random
import time
import tomllib
from pathlib import Path

import numpy as np
import torch

import batching
import data
import evaluate
import gazetteer
import labels as label_sets
import lemma_script
import losses
import network

TAGS = ("upos", "xpos", "feats", "lemma")


def treebank_item(s, index) -> dict:
    """A sentence with its targets as candidate lists (K = 1)."""
    item = {"forms": s.forms}
    values = {"upos": s.upos, "xpos": s.xpos, "feats": s.feats,
              "lemma": [lemma_script.make(f, m) for f, m in zip(s.forms, s.lemmas)]}
    for kind in TAGS:
        ids = [index[kind].get(v, -1) for v in values[kind]]
        item[kind] = (np.maximum(np.array(ids), 0)[:, None], (np.array(ids) >= 0).astype(np.float32)[:, None])
    ones = np.ones((len(s.forms), 1), np.float32)
    item["arc"] = (np.array(s.heads)[:, None], ones)
    item["head"] = np.array(s.heads)
    item["label"] = (np.array([index["deprel"][d] for d in s.deprels])[:, None], ones)
    return item


def names_item(s, index) -> dict:
    tags = label_sets.NER_TAGS
    skipped = np.array([t != "O" and t[2:] not in s.types for t in tags])
    gold = np.array([index["ner"][t] if t == "O" or t[2:] in s.types else 0 for t in s.names])
    return {"forms": s.forms, "gold": gold, "skipped": np.broadcast_to(skipped, (len(gold), len(tags)))}


def stack(items, key) -> tuple[torch.Tensor, torch.Tensor]:
    width = max(item[key][0].shape[1] for item in items)
    def padded(part, dtype):
        rows = [np.pad(item[key][part], ((0, 0), (0, width - item[key][part].shape[1]))) for item in items]
        return torch.from_numpy(np.concatenate(rows).astype(dtype))
    return padded(0, np.int64), padded(1, np.float32)


def batch_loss(net, featuriser, items, rng, case_rate) -> torch.Tensor:
    """Items of one batch are all of one kind: trees (gold or teacher) or names."""
    forms = [batching.change_case(item["forms"], rng, case_rate) for item in items]
    batch = featuriser.batch(forms)
    x, mask = net.encode(batch), batch["mask"]
    flat = x[mask]
    if "gold" in items[0]:
        gold = torch.from_numpy(np.concatenate([i["gold"] for i in items]))
        skipped = torch.from_numpy(np.concatenate([i["skipped"] for i in items]))
        return losses.partial_names(net.name_scores(flat), gold, skipped)
    total = 0.0
    for kind, scores in net.tag_scores(flat).items():
        total = total + 0.5 * losses.soft(scores, *stack(items, kind))
    total = total + losses.soft(net.arc_scores(x, mask)[mask], *stack(items, "arc"))
    dependents, heads = net.label_parts(x)
    gold_heads = torch.zeros(mask.shape, dtype=torch.long)
    gold_heads[mask] = torch.from_numpy(np.concatenate([i["head"] for i in items]))
    chosen = heads.gather(1, gold_heads[..., None].expand(-1, -1, heads.shape[2]))
    total = total + losses.soft(net.label_scores(dependents[mask], chosen[mask]), *stack(items, "label"))
    if "ner" in items[0]:
        total = total + losses.soft(net.name_scores(flat), *stack(items, "ner"))
    return total


def epoch_batches(sets, config, rng) -> list:
    t = config["training"]
    batches = batching.by_length(sets["trees"], t["words_per_batch"], rng, lambda i: len(i["forms"]))
    half = t["ner_sentences"] // 2
    drawn = rng.sample(sets["gold_names"], min(half, len(sets["gold_names"])))
    drawn += rng.sample(sets["gmb_names"], min(half, len(sets["gmb_names"])))
    batches += batching.by_length(drawn, t["words_per_batch"], rng, lambda i: len(i["forms"]))
    if sets["soft"]:
        words, chosen = 0, []
        for item in rng.sample(sets["soft"], len(sets["soft"])):
            chosen.append(item)
            words += len(item["forms"])
            if words >= t["soft_words"]:
                break
        batches += batching.by_length(chosen, t["words_per_batch"], rng, lambda i: len(i["forms"]))
    rng.shuffle(batches)
    return batches


def load_sets(folder, config, soft_path):
    trees = data.read_conllu(folder / "ud/train.conllu")
    label_names = label_sets.build(trees, config["training"]["min_script_count"])
    index = label_sets.index(label_names)
    sets = {
        "trees": [treebank_item(s, index) for s in trees],
        "gold_names": [names_item(s, index) for s in data.read_bio(folder / "ner/train.bio")],
        "gmb_names": [names_item(s, index) for s in data.read_bio(folder / "ner/src/gmb-voa-train.bio.xz")],
        "soft": torch.load(soft_path) if soft_path else [],
    }
    return sets, label_names


def load_vectors(work):
    saved = np.load(work / "vectors.npz")
    matrix = saved["matrix"].astype(np.float32) * saved["scale"][:, None]
    return list(saved["words"]), torch.from_numpy(np.vstack([np.zeros((1, matrix.shape[1]), np.float32), matrix]))


class Scores:
    def __init__(self, folder):
        self.trees = {n: data.read_conllu(folder / f"ud/{n}-dev.conllu") for n in ("ewt", "gum")}
        self.names = {n: data.read_bio(folder / f"ner/src/{n}-dev.bio") for n in ("uner-ewt", "gum-news", "gmb-voa")}

    def __call__(self, net, featuriser, label_names) -> dict:
        net.eval()
        result = {n: evaluate.treebank(net, featuriser, label_names, s) for n, s in self.trees.items()}
        result["names"] = {n: evaluate.names(net, featuriser, label_names, s) for n, s in self.names.items()}
        net.train()
        return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("student.toml"))
    parser.add_argument("--soft", type=Path)
    parser.add_argument("--start", type=Path, help="weights to start from")
    parser.add_argument("--name", default="student")
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    config = tomllib.loads(args.config.read_text())
    t = config["training"]
    minutes = t["minutes"] if args.minutes is None else args.minutes
    torch.manual_seed(config["seed"])
    sets, label_names = load_sets(args.data, config, args.soft)
    words, vectors = load_vectors(args.work)
    featuriser = batching.Featuriser(words, config["network"]["table_rows"],
                                    gazetteer.Gazetteer(args.work / "gazetteer.safetensors"))
    net = network.Network(config["network"], vectors, {k: len(v) for k, v in label_names.items()})
    if args.start:
        net.grow_from(torch.load(args.start)["weights"])
    average = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), lr=t["learning_rate"], betas=(0.9, 0.98),
                                  weight_decay=t["weight_decay"])
    state = {"epoch": 0, "step": 0, "elapsed": 0.0, "best": 0.0}
    last = args.work / f"{args.name}.last.pt"
    if last.exists():
        saved = torch.load(last)
        net.load_state_dict(saved["net"])
        average.load_state_dict(saved["average"])
        optimiser.load_state_dict(saved["optimiser"])
        state = saved["state"]
    scores = Scores(args.data)
    begun = time.time() - state["elapsed"]
    while state["epoch"] < t["epochs"] and (not minutes or time.time() - begun < minutes * 60):
        rng = random.Random(config["seed"] * 1000 + state["epoch"])
        torch.manual_seed(config["seed"] * 1000 + state["epoch"])
        if args.soft and state["epoch"] > 0:
            sets["soft"] = torch.load(args.soft)    # labelling may still go on
        run_epoch(net, average, optimiser, featuriser, epoch_batches(sets, config, rng), config, state, begun,
                  minutes, rng)
        state["epoch"] += 1
        state["elapsed"] = time.time() - begun
        found = scores(average, featuriser, label_names)
        average.eval()
        print(json.dumps({"epoch": state["epoch"], "minutes": round(state["elapsed"] / 60, 1), **found}), flush=True)
        value = found["ewt"]["las"] + found["gum"]["las"] + 0.2 * sum(found["names"].values()) / 3
        if value > state["best"]:
            state["best"] = value
            torch.save({"weights": average.state_dict(), "labels": label_names, "config": config, "scores": found},
                       args.work / f"{args.name}.best.pt")
        torch.save({"net": net.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(),
                    "state": state}, last)


def run_epoch(net, average, optimiser, featuriser, batches, config, state, begun, minutes, rng) -> None:
    t = config["training"]
    net.train()
    for number, items in enumerate(batches):
        progress = (state["epoch"] + number / len(batches)) / t["epochs"]
        if minutes:
            progress = max(progress, (time.time() - begun) / 60 / minutes)
            if progress >= 1.0:
                return
        warm = min(1.0, (state["step"] + 1) / 300)
        rate = t["learning_rate"] * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, progress))))
        for group in optimiser.param_groups:
            group["lr"] = rate
        loss = batch_loss(net, featuriser, items, rng, t["case_rate"])
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimiser.step()
        state["step"] += 1
        decay = min(t["ema"], (1 + state["step"]) / (10 + state["step"]))
        with torch.no_grad():
            for mine, theirs in zip(average.parameters(), net.parameters()):
                mine.lerp_(theirs, 1 - decay)
        if number % 100 == 0:
            print(f"epoch {state['epoch']} batch {number}/{len(batches)} loss {loss.item():.3f} "
                  f"rate {rate:.5f} {(time.time() - begun) / 60:.1f} min", flush=True)


if __name__ == "__main__":
    main()
