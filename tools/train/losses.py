# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Training losses. Gold and teacher labels have one form: up to K candidates with probabilities."""

import torch
from torch.nn import functional as F


def soft(scores: torch.Tensor, index: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """Cross entropy against candidates index[N,K] with weight[N,K]; rows without weight do not count."""
    logs = scores.log_softmax(-1).gather(-1, index)
    return -(logs * weight).sum() / weight.sum().clamp(min=1.0)


def partial_names(scores: torch.Tensor, gold: torch.Tensor, unlabelled: torch.Tensor) -> torch.Tensor:
    """Names where a source annotates only some types: its O may be any tag of the other types.

    gold[N] is a tag or 0 (O); unlabelled[N, tags] marks tags of types the source leaves out.
    """
    logs = scores.log_softmax(-1)
    one_hot = F.one_hot(gold, scores.shape[-1]).bool()
    possible = one_hot | (unlabelled & (gold == 0)[:, None])
    return -logs.masked_fill(~possible, -1e9).logsumexp(-1).mean()
