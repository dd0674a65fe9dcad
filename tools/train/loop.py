# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Command line, schedule and interruptions: what the trainings of student and teacher have in common.

A training is seeded, ends after its epochs or by the clock (--minutes; the learning rate falls to its end either way),
and resumes from WORK/NAME.last.pt, written after each epoch and every ten minutes. The weights with the best
development scores so far are in WORK/NAME.best.pt. With --device cuda sums differ from run to run in their last bits.
"""

import argparse
import copy
import json
import random
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import torch
from torch.utils.data import DataLoader, Dataset

import batching

SAVE_SECONDS = 600


def arguments(doc: str, name: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name(f"{name}.toml"))
    parser.add_argument("--name", default=name)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", type=torch.device, default="cpu")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches; 0: the training itself")
    return parser


def configure(args) -> dict:
    """Reads the configuration and seeds everything."""
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    config = tomllib.loads(args.config.read_text())
    if args.minutes is not None:
        config["training"]["minutes"] = args.minutes
    if args.seed is not None:
        config["seed"] = args.seed
    torch.manual_seed(config["seed"])
    return config


@dataclass
class Training:
    """What is trained and how; `run` does the rest."""

    net: torch.nn.Module
    optimiser: torch.optim.Optimizer
    labels: dict
    batches: Callable      # random generator -> the batches of an epoch
    batch: Callable        # items, random generator -> tensors (see batching.to_device)
    loss: Callable         # network, tensors -> loss
    rates: Callable        # progress 0..1, step -> learning rate of each parameter group
    scores: Callable       # network -> development scores
    clip: float
    ema: float = 0.0       # > 0: what counts is the moving average of the weights

    def __post_init__(self):
        self.average = copy.deepcopy(self.net).eval() if self.ema else self.net

    def step(self, batch, progress: float, step: int) -> torch.Tensor:
        for group, rate in zip(self.optimiser.param_groups, self.rates(progress, step)):
            group["lr"] = rate
        loss = self.loss(self.net, batch)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), self.clip)
        self.optimiser.step()
        if self.ema:
            decay = min(self.ema, (2 + step) / (11 + step))
            with torch.no_grad():
                for mine, theirs in zip(self.average.parameters(), self.net.parameters()):
                    mine.lerp_(theirs, 1 - decay)
        return loss.detach()

    def saved(self, state: dict) -> dict:
        parts = {"net": self.net.state_dict(), "optimiser": self.optimiser.state_dict(), "state": state}
        return parts | ({"average": self.average.state_dict()} if self.ema else {})

    def restore(self, saved: dict) -> dict:
        self.net.load_state_dict(saved["net"])
        if self.ema:
            self.average.load_state_dict(saved["average"])
        self.optimiser.load_state_dict(saved["optimiser"])
        return saved["state"]


class EpochBatches(Dataset):
    """Batches of an epoch as tensors. Each has a random generator of its own: who makes it changes nothing."""

    def __init__(self, make: Callable, batches: list, seed: int):
        self.make, self.batches, self.seed = make, batches, seed

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, i):
        return self.make(self.batches[i], random.Random(self.seed * 1_000_000 + i))


def value_of(scores: dict) -> float:
    """What the best epoch is chosen by."""
    return scores["ewt"]["las"] + scores["gum"]["las"] + 0.2 * sum(scores["names"].values()) / 3


def run(training: Training, args, config) -> None:
    t = config["training"]
    last = args.work / f"{args.name}.last.pt"
    state = {"epoch": 0, "batch": 0, "step": 0, "elapsed": 0.0, "best": 0.0}
    if last.exists():
        state = training.restore(torch.load(last, map_location="cpu", weights_only=False))
    begun = time.time() - state["elapsed"]
    saved_at = time.time()
    progress = 0.0
    while progress < 1.0 and state["epoch"] < t["epochs"]:
        seed = config["seed"] * 1000 + state["epoch"]
        torch.manual_seed(seed)
        items = training.batches(random.Random(seed))
        loader = DataLoader(EpochBatches(training.batch, items, seed), batch_size=None, num_workers=args.workers,
                            sampler=range(state["batch"], len(items)), pin_memory=args.device.type == "cuda")
        training.net.train()
        for batch in loader:
            progress = (state["epoch"] + state["batch"] / len(items)) / t["epochs"]
            if t["minutes"]:
                progress = max(progress, (time.time() - begun) / 60 / t["minutes"])
            if progress >= 1.0:
                break
            loss = training.step(batching.to_device(batch, args.device), progress, state["step"])
            state["step"] += 1
            state["batch"] += 1
            state["elapsed"] = time.time() - begun
            if state["step"] % 100 == 0:
                print(f"epoch {state['epoch']} batch {state['batch']}/{len(items)} loss {loss.item():.3f} "
                      f"{state['elapsed'] / 60:.1f} min", flush=True)
            if time.time() - saved_at > SAVE_SECONDS:
                saved_at = time.time()
                torch.save(training.saved(state), last)
        state["epoch"], state["batch"] = state["epoch"] + 1, 0
        if progress >= t.get("scored_from", 0.0) or state["epoch"] == t["epochs"]:
            keep_if_best(training, args, config, state)
        torch.save(training.saved(state), last)


def keep_if_best(training: Training, args, config, state: dict) -> None:
    found = training.scores(training.average)
    print(json.dumps({"epoch": state["epoch"], "minutes": round(state["elapsed"] / 60, 1), **found}), flush=True)
    if value_of(found) > state["best"]:
        state["best"] = value_of(found)
        torch.save({"weights": training.average.state_dict(), "labels": training.labels, "config": config,
                    "scores": found}, args.work / f"{args.name}.best.pt")
