# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Fine-tunes the pretrained encoder into the student's teacher.

    teacher.py --data DIR --work DIR [--config mpnet.toml] [--name teacher] [--seed N] [--minutes M]

Same heads, same losses and same label sets as the student; loop.py says how a training goes on and ends.
"""

import torch
from torch import nn

import data
import encoder
import features
import loop
import network
import train

MAX_PIECES = 480


class PieceFeaturiser:
    """Words to pieces; has the interface of batching.Featuriser."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.cache = {}

    def word(self, form: str):
        found = self.cache.get(form)
        if found is None:
            ids = self.tokenizer.encode(features.plain(form), add_special_tokens=False)[:12]
            found = (ids or [self.tokenizer.unk_token_id], features.case_class(form))
            self.cache[form] = found
        return found

    def pieces(self, forms) -> int:
        return sum(len(self.word(f)[0]) for f in forms)

    def batch(self, sentences):
        lengths = [len(s) for s in sentences]
        mask = torch.zeros(len(sentences), max(lengths), dtype=torch.bool)
        rows, firsts, cases = [], [], []
        for i, sentence in enumerate(sentences):
            mask[i, :len(sentence)] = True
            row, row_cases, starts = [self.tokenizer.cls_token_id], [0], []
            for form in sentence:
                ids, case = self.word(form)
                starts.append(len(row))
                row += ids
                row_cases += [case] * len(ids)
            rows.append(row + [self.tokenizer.sep_token_id])
            cases.append(row_cases + [0])
            firsts.append(starts)
        longest = max(len(r) for r in rows)
        pad = lambda values: torch.tensor([v + [0] * (longest - len(v)) for v in values])  # noqa: E731
        first = torch.zeros(mask.shape, dtype=torch.long)
        first[mask] = torch.tensor([f for starts in firsts for f in starts])
        attention = torch.tensor([[1] * len(r) + [0] * (longest - len(r)) for r in rows])
        return {"ids": pad(rows), "cases": pad(cases), "attention": attention, "first": first, "mask": mask,
                "lengths": torch.tensor(lengths)}


class Teacher(network.Heads):
    def __init__(self, config, model, sizes):
        width = model.config.hidden_size
        super().__init__(width, config["hidden"], config["name_hidden"], config["dropout"], sizes)
        self.model = model
        self.case = nn.Embedding(8, width)
        nn.init.zeros_(self.case.weight)
        self.mix = nn.Parameter(torch.zeros(model.config.num_hidden_layers + 1))
        model.embeddings.word_embeddings.weight.requires_grad = False
        self.half = config["half"]

    def encode(self, batch):
        embedded = self.model.embeddings.word_embeddings(batch["ids"]) + self.case(batch["cases"])
        with torch.autocast(embedded.device.type, torch.bfloat16, enabled=self.half):
            out = self.model(inputs_embeds=embedded, attention_mask=batch["attention"], output_hidden_states=True)
        weights = self.mix.softmax(0)
        mixed = sum(w * h.float() for w, h in zip(weights, out.hidden_states))
        first = batch["first"][..., None].expand(-1, -1, mixed.shape[2])
        return nn.functional.dropout(mixed.gather(1, first), self.dropout, self.training)


def build(config, label_names, work):
    model, tokenizer = encoder.load(config["network"]["encoder"], work)
    net = Teacher(config["network"], model, {k: len(v) for k, v in label_names.items()})
    return net, PieceFeaturiser(tokenizer)


def step_rates(config, progress: float, step: int) -> tuple[float, float]:
    warm = min(1.0, (step + 1) / 200) * max(0.02, 1.0 - progress)
    return config["training"]["encoder_rate"] * warm, config["training"]["head_rate"] * warm


def main() -> None:
    args = loop.arguments(__doc__, "teacher").parse_args()
    config = loop.configure(args)
    t = config["training"]
    sets, label_names = train.load_sets(args.data, config, None)
    net, featuriser = build(config, label_names, args.work)
    net.to(args.device)
    for name, items in sets.items():
        sets[name] = [i for i in items if featuriser.pieces(i["forms"]) <= MAX_PIECES]
    inner = [p for p in net.model.parameters() if p.requires_grad]
    outer = [p for n, p in net.named_parameters() if not n.startswith("model.")]
    optimiser = torch.optim.AdamW([{"params": inner}, {"params": outer}], weight_decay=0.01)
    scores = train.Scores(args.data)
    loop.run(loop.Training(
        net, optimiser, label_names,
        batches=lambda rng: train.epoch_batches(sets, config, rng),
        batch=lambda items, rng: train.training_batch(featuriser, items, rng, t["case_rate"]),
        loss=train.batch_loss,
        rates=lambda progress, step: step_rates(config, progress, step),
        scores=lambda which: scores(which, featuriser, label_names),
        clip=1.0), args, config)


if __name__ == "__main__":
    main()
