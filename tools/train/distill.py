# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Labels raw text with teachers; the student then learns from their doubts too (train.py --soft).

    newsgraph analyze --jsonl < news.jsonl > news.conllu      # segmentation only is used
    distill.py --data DIR --work DIR --text news.conllu --teacher teacher [--teacher t2 ...] [--student v1] [--names]

The members' probabilities are averaged (a fine-tuned encoder counts double). Of every distribution the few likeliest
candidates are kept. Documents in data.NEVER_LABELLED are left out. --names labels the sentences of the name corpora too.
"""

import argparse
import multiprocessing
import random
from pathlib import Path

import numpy as np
import torch

import batching
import data
import gazetteer
import network
import soft
import teacher
import train
import tree

KEPT = {"upos": 3, "xpos": 3, "feats": 2, "arc": 4, "label": 4, "ner": 3}
CHUNK = 8000    # sentences


def read_text(path: Path) -> list[list[str]]:
    """Forms of each sentence; documents that must stay unseen are skipped."""
    sentences, forms, skip = [], [], False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                skip = line.rsplit("=", 1)[-1].strip() in data.NEVER_LABELLED
            elif line[0].isdigit():
                cols = line.split("\t", 2)
                if cols[0].isdigit():
                    forms.append(cols[1])
            elif not line.strip() and forms:
                if not skip and 4 <= len(forms) <= 80:
                    sentences.append(forms)
                forms = []
    return sentences


def read_names(folder: Path) -> list[list[str]]:
    """Forms of the sentences whose names are known but not their trees."""
    found = data.read_bio(folder / "ner/train.bio") + data.read_bio(folder / "ner/src/gmb-voa-train.bio.xz")
    return [s.forms for s in found if 4 <= len(s.forms) <= 80]


class Ensemble:
    """Members are (network, featuriser, weight); they and all tensors lie on `device`."""

    def __init__(self, members, device: torch.device, pool):
        self.members, self.device, self.pool = members, device, pool
        self.total = sum(weight for _, _, weight in members)

    @torch.inference_mode()
    def label(self, batches: list[list[list[str]]]) -> list[dict]:
        """Soft items of batches of sentences; each batch must be sorted by falling length."""
        scored = [self.score(sentences) for sentences in batches]
        trees = self.pool.map(tree.decode, [arcs for part in scored for arcs in part["trees"]], chunksize=32)
        items = []
        for sentences, part in zip(batches, scored):
            heads = torch.zeros(part["mask"].shape, dtype=torch.long)
            for i, sentence in enumerate(sentences):
                heads[i, :len(sentence)] = torch.tensor(trees[len(items) + i])
            items += self.split(sentences, part, heads.to(self.device))
        return items

    def score(self, sentences: list[list[str]]) -> dict:
        scores, encoded = {}, []
        for net, featuriser, weight in self.members:
            batch = batching.to_device(featuriser.batch(sentences), self.device)
            x, mask = net.encode(batch), batch["mask"]
            flat = x[mask]
            share = weight / self.total
            found = {k: v for k, v in net.tag_scores(flat).items() if k != "lemma"}
            found |= {"ner": net.name_scores(flat), "arcs": net.arc_scores(x, mask)}
            for kind, values in found.items():
                scores[kind] = scores.get(kind, 0) + share * values.softmax(-1)
            encoded.append((net, net.label_parts(x), share))
        logs = scores["arcs"].clamp(min=1e-9).log().cpu().numpy()
        trees = [logs[i, :len(s), :len(s) + 1] for i, s in enumerate(sentences)]
        return {"scores": scores, "encoded": encoded, "mask": mask, "trees": trees}

    @staticmethod
    def split(sentences, part, heads) -> list[dict]:
        mask, scores, labels = part["mask"], dict(part["scores"]), 0
        scores["arc"] = scores.pop("arcs")[mask]
        for net, (dependents, candidates), share in part["encoded"]:
            chosen = candidates.gather(1, heads[..., None].expand(-1, -1, candidates.shape[2]))
            labels = labels + share * net.label_scores(dependents[mask], chosen[mask]).softmax(-1)
        scores["label"] = labels
        best = {}
        for kind, values in scores.items():
            weights, index = values.topk(min(KEPT[kind], values.shape[-1]), -1)
            weights = weights / weights.sum(-1, keepdim=True)
            best[kind] = (index.cpu().numpy().astype(np.int16), weights.cpu().numpy().astype(np.float16))
        flat_heads = heads[mask].cpu().numpy()
        items, at = [], 0
        for sentence in sentences:
            end = at + len(sentence)
            item = {"forms": sentence, "head": flat_heads[at:end].astype(np.int64)}
            for kind, (index, weights) in best.items():
                item[kind] = (index[at:end], weights[at:end])
            items.append(item)
            at = end
        return items


def load_student(work: Path, name: str):
    saved = torch.load(work / f"{name}.best.pt", map_location="cpu", weights_only=False)
    words, vectors = train.load_vectors(work)
    net = network.Network(saved["config"]["network"], vectors, {k: len(v) for k, v in saved["labels"].items()})
    net.load_state_dict(saved["weights"])
    names = gazetteer.Gazetteer(work / "gazetteer.safetensors")
    return net.eval(), batching.Featuriser(words, saved["config"]["network"]["table_rows"], names), saved["labels"]


def load_teacher(work: Path, name: str):
    saved = torch.load(work / f"{name}.best.pt", map_location="cpu", weights_only=False)
    net, featuriser = teacher.build(saved["config"], saved["labels"], work)
    net.load_state_dict(saved["weights"])
    return net.eval(), featuriser, saved["labels"]


def load_members(args) -> list:
    members, labels = [], None
    for names, load, weight in ((args.teacher, load_teacher, 2.0), (args.student, load_student, 1.0)):
        for name in names:
            net, featuriser, its_labels = load(args.work, name)
            if labels not in (None, its_labels):
                raise SystemExit(f"{name} has other labels than the members before it")
            labels = its_labels
            members.append((net.to(args.device), featuriser, weight))
    return members


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--teacher", action="append", required=True)
    parser.add_argument("--student", action="append", default=[])
    parser.add_argument("--names", action="store_true")
    parser.add_argument("--words", type=int, default=1_200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--name", default="soft")
    parser.add_argument("--device", type=torch.device, default="cpu")
    parser.add_argument("--words-per-batch", type=int, default=800)
    parser.add_argument("--workers", type=int, default=1, help="processes that decode trees")
    args = parser.parse_args()
    torch.set_num_threads(1)
    pool = multiprocessing.get_context("fork").Pool(args.workers)    # before anything lies on the device
    members = load_members(args)
    ensemble = Ensemble(members, args.device, pool)
    sentences = read_text(args.text) + (read_names(args.data) if args.names else [])
    fits = members[0][1].pieces
    sentences = [s for s in sentences if fits(s) <= teacher.MAX_PIECES]
    random.Random(args.seed).shuffle(sentences)
    items, words = [], 0
    for start in range(0, len(sentences), CHUNK):
        chunk = sorted(sentences[start:start + CHUNK], key=lambda s: -len(s))
        batches = []
        while chunk:
            size = max(1, args.words_per_batch // len(chunk[0]))
            batches.append(chunk[:size])
            chunk = chunk[size:]
        items += ensemble.label(batches)
        words = sum(len(item["forms"]) for item in items)
        print(f"{words} words", flush=True)
        if words >= args.words:
            break
    soft.save(args.work / f"{args.name}.pt", items)


if __name__ == "__main__":
    main()
