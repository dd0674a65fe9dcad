# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""The recurrent half of a bidirectional LSTM layer as a PyTorch function over recurrence.cpp (built on first use)."""

import ctypes
import hashlib
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

import torch

FLAGS = ["-std=c++20", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-Wno-psabi"]


@lru_cache(maxsize=1)
def library() -> ctypes.CDLL:
    source = Path(__file__).with_name("recurrence.cpp")
    digest = hashlib.sha256(source.read_bytes() + " ".join(FLAGS).encode()).hexdigest()[:16]
    built = Path(tempfile.gettempdir()) / f"newsgraph-recurrence-{digest}.so"
    if not built.exists():
        part = built.with_suffix(".part")
        subprocess.run(["g++", *FLAGS, str(source), "-o", str(part)], check=True)
        part.replace(built)
    return ctypes.CDLL(str(built))


def pointer(tensor: torch.Tensor, offset: int = 0) -> ctypes.c_void_p:
    return ctypes.c_void_p(tensor.data_ptr() + offset * tensor.element_size())


def long(value: int) -> ctypes.c_int64:
    return ctypes.c_int64(value)


class Recurrence(torch.autograd.Function):
    """(gates before activation, recurrent weights) of both directions -> states[words x 2 hidden].

    `first` and `active` (int64) give the rows of each time step; hidden must be a multiple of 32.
    """

    @staticmethod
    def forward(ctx, first, active, gates_on, weights_on, gates_back, weights_back):
        hidden = weights_on.shape[1]
        if hidden % 32:
            raise ValueError("the recurrence wants a multiple of 32 units")
        words = len(gates_on)
        out = gates_on.new_empty(words, 2 * hidden)
        saved = []
        for way, (gates, weights) in enumerate(((gates_on, weights_on), (gates_back, weights_back))):
            gates = gates.detach().clone(memory_format=torch.contiguous_format)
            cells = gates.new_empty(words, hidden)
            turned = weights.detach().t().contiguous()
            library().recurrence_forward(pointer(first), pointer(active), long(len(first)), way, long(hidden),
                                         pointer(turned), pointer(gates), pointer(cells), pointer(out, way * hidden),
                                         long(2 * hidden))
            saved += [gates, cells]
        ctx.save_for_backward(first, active, weights_on, weights_back, out, *saved)
        return out

    @staticmethod
    def backward(ctx, grad):
        first, active, weights_on, weights_back, out, *saved = ctx.saved_tensors
        grad = grad.contiguous()
        hidden = weights_on.shape[1]
        results = []
        for way, weights in enumerate((weights_on, weights_back)):
            gates, cells = saved[2 * way].clone(), saved[2 * way + 1]
            before = cells.new_empty(cells.shape)
            library().recurrence_backward(pointer(first), pointer(active), long(len(first)), way, long(hidden),
                                          pointer(weights.detach().contiguous()), pointer(gates), pointer(cells),
                                          pointer(out, way * hidden), pointer(grad, way * hidden), long(2 * hidden),
                                          pointer(before))
            results += [gates, gates.t() @ before]
        return None, None, *results
