# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Labels raw text with teachers; the student then learns from their doubts too (train.py --soft).

    newsgraph analyze --jsonl < news.jsonl > news.conllu      # segmentation only is used
    distill.py --data DIR --work DIR --text news.conllu --teacher teacher [--student v1] [--words N]

Teachers' probabilities are averaged (the fine-tuned encoder counts double). Of every distribution the few likeliest
candidates are kept. Documents in data.NEVER_LABELLED are left out.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch

import batching
import data
import gazetteer
import network
import teacher
import train
import tree

KEPT = {"upos": 3, "xpos": 3, "feats": 2, "arc": 4, "label": 4, "ner": 3}


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


class Ensemble:
    def __init__(self, members):
        self.members = members    # (network, featuriser, weight)

    @torch.inference_mode()
    def label(self, sentences: list[list[str]]) -> list[dict]:
        """Soft items of sentences, which must be sorted by falling length."""
        total = sum(weight for _, _, weight in self.members)
        tags, arcs, names, encoded = {}, 0, 0, []
        for net, featuriser, weight in self.members:
            batch = featuriser.batch(sentences)
            x, mask = net.encode(batch), batch["mask"]
            flat = x[mask]
            share = weight / total
            for kind, scores in net.tag_scores(flat).items():
                tags[kind] = tags.get(kind, 0) + share * scores.softmax(-1)
            arcs = arcs + share * net.arc_scores(x, mask).softmax(-1)
            names = names + share * net.name_scores(flat).softmax(-1)
            encoded.append((net, net.label_parts(x), share))
        heads = torch.zeros(mask.shape, dtype=torch.long)
        logs = arcs.clamp(min=1e-9).log().numpy()
        for i, sentence in enumerate(sentences):
            n = len(sentence)
            heads[i, :n] = torch.tensor(tree.decode(logs[i, :n, :n + 1]))
        labels = 0
        for net, (dependents, candidates), share in encoded:
            chosen = candidates.gather(1, heads[..., None].expand(-1, -1, candidates.shape[2]))
            labels = labels + share * net.label_scores(dependents[mask], chosen[mask]).softmax(-1)
        flat_all = {**{k: v for k, v in tags.items() if k != "lemma"}, "arc": arcs[mask], "label": labels, "ner": names}
        return self.split(sentences, flat_all, heads[mask].numpy())

    @staticmethod
    def split(sentences, scores, heads) -> list[dict]:
        best = {}
        for kind, values in scores.items():
            weights, index = values.topk(min(KEPT[kind], values.shape[-1]), -1)
            weights = weights / weights.sum(-1, keepdim=True)
            best[kind] = (index.numpy().astype(np.int16), weights.numpy().astype(np.float16))
        items, at = [], 0
        for sentence in sentences:
            end = at + len(sentence)
            item = {"forms": sentence, "head": heads[at:end].astype(np.int64)}
            for kind, (index, weights) in best.items():
                item[kind] = (index[at:end].copy(), weights[at:end].copy())
            nothing = np.zeros((len(sentence), 1))
            item["lemma"] = (nothing.astype(np.int16), nothing.astype(np.float16))    # lemmas come from gold alone
            items.append(item)
            at = end
        return items


def load_student(work: Path, name: str):
    saved = torch.load(work / f"{name}.best.pt")
    words, vectors = train.load_vectors(work)
    net = network.Network(saved["config"]["network"], vectors, {k: len(v) for k, v in saved["labels"].items()})
    net.load_state_dict(saved["weights"])
    names = gazetteer.Gazetteer(work / "gazetteer.safetensors")
    return net.eval(), batching.Featuriser(words, saved["config"]["network"]["table_rows"], names), saved["labels"]


def load_teacher(work: Path, name: str):
    saved = torch.load(work / f"{name}.best.pt")
    net, featuriser = teacher.build(saved["config"], saved["labels"])
    net.load_state_dict(saved["weights"])
    return net.eval(), featuriser, saved["labels"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--teacher", default="teacher")
    parser.add_argument("--student", action="append", default=[])
    parser.add_argument("--words", type=int, default=1_200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--name", default="soft")
    args = parser.parse_args()
    torch.set_num_threads(1)
    net, featuriser, labels = load_teacher(args.work, args.teacher)
    members = [(net, featuriser, 2.0)]
    for name in args.student:
        student, words, student_labels = load_student(args.work, name)
        if student_labels != labels:
            raise SystemExit(f"{name} has other labels than the teacher")
        members.append((student, words, 1.0))
    ensemble = Ensemble(members)
    sentences = read_text(args.text)
    sentences = [s for s in sentences if featuriser.pieces(s) <= teacher.MAX_PIECES]
    random.Random(args.seed).shuffle(sentences)
    items, words = [], 0
    for start in range(0, len(sentences), 4000):
        chunk = sorted(sentences[start:start + 4000], key=lambda s: -len(s))
        while chunk:
            size = max(1, 800 // len(chunk[0]))
            items += ensemble.label(chunk[:size])
            words += sum(map(len, chunk[:size]))
            chunk = chunk[size:]
        print(f"{words} words", flush=True)
        torch.save(items, args.work / f"{args.name}.part.pt")
        (args.work / f"{args.name}.part.pt").replace(args.work / f"{args.name}.pt")
        if words >= args.words:
            break


if __name__ == "__main__":
    main()
