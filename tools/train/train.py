# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Trains the student on gold data and, with --soft, on teacher-labelled text.

    train.py --data DIR --work DIR [--config student.toml] [--soft FILE.pt] [--start FILE.pt] [--name student]

loop.py says how a training goes on and ends. What counts is a moving average of the weights.
"""

import math
from pathlib import Path

import numpy as np
import torch

import batching
import data
import evaluate
import gazetteer
import labels as label_sets
import lemma_script
import loop
import losses
import network
import soft

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


def training_batch(featuriser, items, rng, case_rate) -> dict[str, torch.Tensor]:
    """What the network reads and what it should say; items are all of one kind: trees (gold or teacher) or names."""
    batch = featuriser.batch([batching.change_case(item["forms"], rng, case_rate) for item in items])
    if "gold" in items[0]:
        for kind in ("gold", "skipped"):
            batch[kind] = torch.from_numpy(np.concatenate([i[kind] for i in items]))
        return batch
    for kind in (*TAGS, "arc", "label", *(["ner"] if "ner" in items[0] else [])):
        batch[f"{kind}_index"], batch[f"{kind}_weight"] = stack(items, kind)
    batch["head"] = torch.zeros(batch["mask"].shape, dtype=torch.long)
    batch["head"][batch["mask"]] = torch.from_numpy(np.concatenate([i["head"] for i in items]))
    return batch


def batch_loss(net, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    x, mask = net.encode(batch), batch["mask"]
    flat = x[mask]
    if "gold" in batch:
        return losses.partial_names(net.name_scores(flat), batch["gold"], batch["skipped"])

    def loss_of(scores, kind):
        return losses.soft(scores, batch[f"{kind}_index"], batch[f"{kind}_weight"])

    total = 0.5 * sum(loss_of(scores, kind) for kind, scores in net.tag_scores(flat).items())
    total = total + loss_of(net.arc_scores(x, mask)[mask], "arc")
    dependents, heads = net.label_parts(x)
    chosen = heads.gather(1, batch["head"][..., None].expand(-1, -1, heads.shape[2]))
    total = total + loss_of(net.label_scores(dependents[mask], chosen[mask]), "label")
    if "ner_index" in batch:
        total = total + loss_of(net.name_scores(flat), "ner")
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
        "soft": soft.load(soft_path) if soft_path else [],
    }
    return sets, label_names


def load_vectors(work):
    saved = np.load(work / "vectors.npz")
    matrix = saved["matrix"].astype(np.float32) * saved["scale"][:, None]
    return list(saved["words"]), torch.from_numpy(np.vstack([np.zeros((1, matrix.shape[1]), np.float32), matrix]))


def cosine_rate(highest: float, progress: float, step: int) -> float:
    return highest * min(1.0, (step + 1) / 300) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, progress))))


class Scores:
    def __init__(self, folder):
        self.trees = {n: data.read_conllu(folder / f"ud/{n}-dev.conllu") for n in ("ewt", "gum")}
        self.names = {n: data.read_bio(folder / f"ner/src/{n}-dev.bio") for n in ("uner-ewt", "gum-news", "gmb-voa")}

    def __call__(self, net, featuriser, label_names) -> dict:
        net.eval()
        result = {n: evaluate.treebank(net, featuriser, label_names, s) for n, s in self.trees.items()}
        result["names"] = {n: evaluate.names(net, featuriser, label_names, s) for n, s in self.names.items()}
        return result


def main() -> None:
    parser = loop.arguments(__doc__, "student")
    parser.add_argument("--soft", type=Path)
    parser.add_argument("--start", type=Path, help="weights to start from; the network may be deeper")
    args = parser.parse_args()
    config = loop.configure(args)
    t = config["training"]
    sets, label_names = load_sets(args.data, config, args.soft)
    words, vectors = load_vectors(args.work)
    names = gazetteer.Gazetteer(args.work / "gazetteer.safetensors")
    featuriser = batching.Featuriser(words, config["network"]["table_rows"], names)
    net = network.Network(config["network"], vectors, {k: len(v) for k, v in label_names.items()})
    if args.start:
        net.grow_from(torch.load(args.start, map_location="cpu", weights_only=False)["weights"])
    net.to(args.device)
    optimiser = torch.optim.AdamW(net.parameters(), betas=(0.9, 0.98), weight_decay=t["weight_decay"])
    scores = Scores(args.data)
    loop.run(loop.Training(
        net, optimiser, label_names,
        batches=lambda rng: epoch_batches(sets, config, rng),
        batch=lambda items, rng: training_batch(featuriser, items, rng, t["case_rate"]),
        loss=batch_loss,
        rates=lambda progress, step: [cosine_rate(t["learning_rate"], progress, step)],
        scores=lambda which: scores(which, featuriser, label_names),
        clip=2.0, ema=t["ema"]), args, config)


if __name__ == "__main__":
    main()
