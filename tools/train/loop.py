# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Command line, schedule and interruptions: what the trainings of student and teacher have in common.

A training is seeded, ends after its epochs or by the clock (--minutes; the learning rate falls to its end either way),
and resumes from WORK/NAME.last.pt, written after each epoch and every ten minutes. The weights with the best
development scores so far are in WORK/NAME.best.pt.
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

SAVE_SECONDS = 600


def arguments(doc: str, name: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name(f"{name}.toml"))
    parser.add_argument("--name", default=name)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--threads", type=int, default=1)
    return parser


def configure(args) -> dict:
    """Reads the configuration and seeds everything."""
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    config = tomllib.loads(args.config.read_text())
    if args.minutes is not None:
        config["training"]["minutes"] = args.minutes
    torch.manual_seed(config["seed"])
    return config


@dataclass
class Training:
    """What is trained and how; `run` does the rest."""

    net: torch.nn.Module
    optimiser: torch.optim.Optimizer
    labels: dict
    batches: Callable      # random generator -> the batches of an epoch
    loss: Callable         # batch, random generator -> loss
    rates: Callable        # progress 0..1, step -> learning rate of each parameter group
    scores: Callable       # network -> development scores
    clip: float
    ema: float = 0.0       # > 0: what counts is the moving average of the weights

    def __post_init__(self):
        self.average = copy.deepcopy(self.net).eval() if self.ema else self.net

    def step(self, items, rng, progress: float, step: int) -> float:
        for group, rate in zip(self.optimiser.param_groups, self.rates(progress, step)):
            group["lr"] = rate
        loss = self.loss(items, rng)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), self.clip)
        self.optimiser.step()
        if self.ema:
            decay = min(self.ema, (2 + step) / (11 + step))
            with torch.no_grad():
                for mine, theirs in zip(self.average.parameters(), self.net.parameters()):
                    mine.lerp_(theirs, 1 - decay)
        return loss.item()

    def saved(self, state: dict) -> dict:
        parts = {"net": self.net.state_dict(), "optimiser": self.optimiser.state_dict(), "state": state}
        return parts | ({"average": self.average.state_dict()} if self.ema else {})

    def restore(self, saved: dict) -> dict:
        self.net.load_state_dict(saved["net"])
        if self.ema:
            self.average.load_state_dict(saved["average"])
        self.optimiser.load_state_dict(saved["optimiser"])
        return saved["state"]


def value_of(scores: dict) -> float:
    """What the best epoch is chosen by."""
    return scores["ewt"]["las"] + scores["gum"]["las"] + 0.2 * sum(scores["names"].values()) / 3


def run(training: Training, args, config) -> None:
    t = config["training"]
    last = args.work / f"{args.name}.last.pt"
    state = {"epoch": 0, "batch": 0, "step": 0, "elapsed": 0.0, "best": 0.0}
    if last.exists():
        state = training.restore(torch.load(last))
    begun = time.time() - state["elapsed"]
    saved_at = time.time()
    progress = 0.0
    while progress < 1.0 and state["epoch"] < t["epochs"]:
        rng = random.Random(config["seed"] * 1000 + state["epoch"])
        torch.manual_seed(config["seed"] * 1000 + state["epoch"])
        batches = training.batches(rng)
        training.net.train()
        while state["batch"] < len(batches):
            progress = (state["epoch"] + state["batch"] / len(batches)) / t["epochs"]
            if t["minutes"]:
                progress = max(progress, (time.time() - begun) / 60 / t["minutes"])
            if progress >= 1.0:
                break
            loss = training.step(batches[state["batch"]], rng, progress, state["step"])
            state["step"] += 1
            state["batch"] += 1
            state["elapsed"] = time.time() - begun
            if state["step"] % 100 == 0:
                print(f"epoch {state['epoch']} batch {state['batch']}/{len(batches)} loss {loss:.3f} "
                      f"{state['elapsed'] / 60:.1f} min", flush=True)
            if time.time() - saved_at > SAVE_SECONDS:
                saved_at = time.time()
                torch.save(training.saved(state), last)
        state["epoch"], state["batch"] = state["epoch"] + 1, 0
        keep_if_best(training, args, config, state)
        torch.save(training.saved(state), last)


def keep_if_best(training: Training, args, config, state: dict) -> None:
    found = training.scores(training.average)
    print(json.dumps({"epoch": state["epoch"], "minutes": round(state["elapsed"] / 60, 1), **found}), flush=True)
    if value_of(found) > state["best"]:
        state["best"] = value_of(found)
        torch.save({"weights": training.average.state_dict(), "labels": training.labels, "config": config,
                    "scores": found}, args.work / f"{args.name}.best.pt")
