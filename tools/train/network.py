# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""The student network. docs/NETWORK.md draws it; src/language/network.cpp computes the same function.

word form -> type encoder (frozen vector, hashed pieces, case class -> maxout -> layer norm)
          -> + context flags + known names -> residual bidirectional LSTM layers
          -> heads: UPOS, XPOS, FEATS, lemma script | name tags | arcs (biaffine) | labels
"""

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import PackedSequence

import gazetteer
from recurrence import Recurrence


class TypeEncoder(nn.Module):
    def __init__(self, config, vectors: torch.Tensor):
        super().__init__()
        self.register_buffer("vectors", vectors, persistent=False)
        self.table = nn.Embedding(config["table_rows"], config["slot_dims"])
        nn.init.normal_(self.table.weight, std=0.3)
        self.case = nn.Embedding(8, 16)
        width = vectors.shape[1] + 9 * config["slot_dims"] + 16
        self.mix = nn.Linear(width, 2 * config["width"])
        self.norm = nn.LayerNorm(config["width"])
        self.unknown_rate = config["word_dropout"]

    def forward(self, batch):
        words = self.vectors[batch["vocab"]]
        pairs = self.table(batch["rows"])                       # words x 16 x dims
        slots = pairs.view(len(pairs), 8, 2, -1).sum(2)
        grams = F.embedding_bag(batch["grams"], self.table.weight, batch["gram_offsets"], mode="mean") * 2
        if self.training:
            keep = (torch.rand(len(words), 3, device=words.device) >= self.unknown_rate).float()
            words = words * keep[:, :1]
            slots = torch.cat([slots[:, :1] * keep[:, 1:2, None], slots[:, 1:]], 1)
            grams = grams * keep[:, 2:]
        joined = torch.cat([words, slots.flatten(1), grams, self.case(batch["case"])], 1)
        mixed = self.mix(joined)
        return self.norm(mixed.view(len(mixed), 2, -1).amax(1))[batch["type"]]


class Recurrent(nn.Module):
    """Residual bidirectional LSTM over words laid out time-major (a PackedSequence's data)."""

    def __init__(self, width: int, dropout: float):
        super().__init__()
        self.lstm = nn.LSTM(width, width // 2, bidirectional=True)    # holds the weights
        self.dropout = dropout

    @torch.no_grad()
    def make_identity(self):
        """Cell inputs of zero: the layer adds nothing until it has learnt to."""
        third = slice(self.lstm.hidden_size * 2, self.lstm.hidden_size * 3)
        for weights in self.lstm.parameters():
            weights[third] = 0.0

    def forward(self, x, steps):
        """`steps`: first row and number of rows of each time step (on the CPU), and the sentence of each row."""
        first, active, sentence = steps
        fed = x
        if self.training:    # one mask a sentence
            mask = x.new_empty(int(active[0]), x.shape[1]).bernoulli_(1 - self.dropout) / (1 - self.dropout)
            fed = x * mask[sentence]
        if x.is_cuda:
            return x + self.lstm(PackedSequence(fed, active))[0].data
        parts = []
        for suffix in ("_l0", "_l0_reverse"):
            w_in, w_state, b_in, b_state = (getattr(self.lstm, name + suffix)
                                            for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"))
            parts += [F.linear(fed, w_in, b_in + b_state), w_state]
        return x + Recurrence.apply(first, active, *parts)


class Heads(nn.Module):
    """What is read off a word's vector; student and teacher share it."""

    def __init__(self, width: int, hidden: int, name_hidden: int, dropout: float, sizes: dict[str, int]):
        super().__init__()
        self.dropout = dropout
        self.tag_hidden = nn.Linear(width, hidden)
        self.tags = nn.ModuleDict({t: nn.Linear(hidden, sizes[t]) for t in ("upos", "xpos", "feats", "lemma")})
        self.name_hidden = nn.Linear(width, name_hidden)
        self.names = nn.Linear(name_hidden, sizes["ner"])
        self.arc_dependent = nn.Linear(width, hidden)
        self.arc_head = nn.Linear(width, hidden)
        self.arc_root = nn.Parameter(torch.randn(hidden) * 0.1)
        self.arc = nn.Linear(hidden, hidden)
        self.label_dependent = nn.Linear(width, hidden)
        self.label_head = nn.Linear(width, hidden, bias=False)
        self.label_root = nn.Parameter(torch.randn(hidden) * 0.1)
        self.labels = nn.Linear(hidden, sizes["deprel"])
        self.scale = hidden ** -0.5

    def tag_scores(self, flat):
        hidden = F.dropout(F.relu(self.tag_hidden(flat)), self.dropout, self.training)
        return {t: head(hidden) for t, head in self.tags.items()}

    def name_scores(self, flat):
        return self.names(F.dropout(F.relu(self.name_hidden(flat)), self.dropout, self.training))

    def arc_scores(self, x, mask):
        """batch x dependents x (root + heads); padding heads are -1e9."""
        drop = self.dropout if self.training else 0.0
        dependents = F.dropout(F.relu(self.arc_dependent(x)), drop, self.training)
        heads = F.relu(self.arc_head(x))
        root = F.relu(self.arc_root).expand(len(x), 1, -1)
        heads = F.dropout(torch.cat([root, heads], 1), drop, self.training)
        scores = torch.bmm(self.arc(dependents), heads.transpose(1, 2)) * self.scale
        allowed = torch.cat([mask.new_ones(len(mask), 1), mask], 1)[:, None, :]
        return scores.masked_fill(~allowed, -1e9)

    def label_parts(self, x):
        heads = torch.cat([self.label_root.expand(len(x), 1, -1), self.label_head(x)], 1)
        return self.label_dependent(x), heads

    def label_scores(self, dependents, heads):
        return self.labels(F.dropout(F.relu(dependents + heads), self.dropout, self.training))


class Network(Heads):
    """The student."""

    def __init__(self, config, vectors: torch.Tensor, sizes: dict[str, int]):
        width = config["width"]
        super().__init__(width, config["hidden"], config["name_hidden"], config["dropout"], sizes)
        self.types = TypeEncoder(config, vectors)
        self.flags = nn.Embedding(8, width)
        nn.init.zeros_(self.flags.weight)
        self.known = nn.EmbeddingBag(gazetteer.FEATURES, width, mode="sum")
        nn.init.zeros_(self.known.weight)
        self.unknown_rate = config["word_dropout"]
        self.layers = nn.ModuleList(Recurrent(width, config["dropout"]) for _ in range(config["layers"]))

    def grow_from(self, weights: dict[str, torch.Tensor]) -> None:
        """Takes the weights of a network with fewer layers or no gazetteer; computes the same function afterwards."""
        missing, unexpected = self.load_state_dict(weights, strict=False)
        if unexpected or any(not name.startswith(("layers.", "known.")) for name in missing):
            raise ValueError(f"weights of another network: {unexpected}, {missing}")
        for layer in sorted({name.split(".")[1] for name in missing if name.startswith("layers.")}):
            self.layers[int(layer)].make_identity()

    def encode(self, batch):
        """sentences x longest x width."""
        mask = batch["mask"]
        known = self.known(batch["known"], batch["known_offsets"])
        if self.training:
            known = known * (torch.rand(len(known), 1, device=known.device) >= self.unknown_rate)
        types = F.dropout(self.types(batch) + self.flags(batch["flags"]) + known, 0.2, self.training)
        active = (batch["lengths"] > torch.arange(mask.shape[1])[:, None]).sum(1)
        place = mask.t().nonzero(as_tuple=True)                 # (time, sentence) of each row, time-major
        row_of = torch.zeros(mask.shape, dtype=torch.long, device=mask.device)
        row_of[mask] = torch.arange(len(types), device=mask.device)    # sentence-major
        x = types[row_of[place[1], place[0]]]
        steps = (active.cumsum(0) - active, active, place[1])
        for layer in self.layers:
            x = layer(x, steps)
        padded = x.new_zeros(*mask.shape, x.shape[1]).index_put((place[1], place[0]), x)
        return F.dropout(padded, self.dropout, self.training)
