# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes a trained student as models/en/{model.json,weights.safetensors,gazetteer.safetensors}.

    export.py --work DIR --name NAME --out ../../models/en --version 0.1.0

Matrices are stored transposed (input x output) as int8 with a scale for each output, embedding tables as int8 with a scale
for each row. The layout is that of safetensors: u64 header length, JSON header, data.
"""

import argparse
import json
import shutil
import struct
from pathlib import Path

import numpy as np
import torch
import xxhash

import features
import gazetteer

FORMAT_VERSION = 1
TYPES = {np.dtype(np.float32): "F32", np.dtype(np.int8): "I8", np.dtype(np.uint64): "U64"}


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scale = np.maximum(np.abs(matrix).max(1), 1e-6) / 127
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


class Collector:
    def __init__(self, weights):
        self.weights = {k: v.float().numpy() for k, v in weights.items()}
        self.tensors = {}

    def matrix(self, name, weights):
        """`weights` is output x input, as PyTorch has it."""
        rows, self.tensors[name + ".scale"] = quantise(weights)
        self.tensors[name + ".weight"] = rows.T

    def linear(self, name, source, bias=True, scale=1.0):
        self.matrix(name, self.weights[source + ".weight"] * scale)
        if bias:
            self.tensors[name + ".bias"] = (self.weights[source + ".bias"] * scale).astype(np.float32)

    def raw(self, name, source, dtype=np.float32):
        self.tensors[name] = self.weights[source].astype(dtype)


def collect(saved, vectors) -> dict[str, np.ndarray]:
    c = Collector(saved["weights"])
    hashes = np.array([features.vocab_hash(str(w)) for w in vectors["words"]], np.uint64)
    order = np.argsort(hashes)
    c.tensors["words.hash"] = hashes[order]
    c.tensors["words.vectors"] = vectors["matrix"][order]
    c.tensors["words.scale"] = vectors["scale"][order]
    c.tensors["table"], c.tensors["table.scale"] = quantise(c.weights["types.table.weight"])
    c.raw("case", "types.case.weight")
    c.raw("flags", "flags.weight")
    c.raw("known", "known.weight")
    c.linear("mix", "types.mix")
    c.raw("norm.weight", "types.norm.weight")
    c.raw("norm.bias", "types.norm.bias")
    for layer in range(saved["config"]["network"]["layers"]):
        for way, suffix in (("forward", ""), ("backward", "_reverse")):
            base = f"layers.{layer}.lstm."
            name = f"lstm{layer}.{way}"
            c.matrix(name + ".input", c.weights[f"{base}weight_ih_l0{suffix}"])
            c.tensors[name + ".input.bias"] = c.weights[f"{base}bias_ih_l0{suffix}"] + c.weights[f"{base}bias_hh_l0{suffix}"]
            c.matrix(name + ".state", c.weights[f"{base}weight_hh_l0{suffix}"])
    for kind in ("upos", "xpos", "feats", "lemma"):
        c.linear(kind, f"tags.{kind}")
    for name in ("tag_hidden", "name_hidden", "arc_dependent", "arc_head", "label_dependent"):
        c.linear(name, name)
    c.linear("ner", "names")
    c.linear("label_head", "label_head", bias=False)
    c.linear("deprel", "labels")
    c.linear("arc", "arc", scale=saved["config"]["network"]["hidden"] ** -0.5)
    c.raw("arc_root", "arc_root")
    c.raw("label_root", "label_root")
    return c.tensors


def write(tensors, saved, out: Path, version: str, vector_dims: int, names_hash: str) -> None:
    header, data = {}, bytearray()
    for name, tensor in sorted(tensors.items(), key=lambda item: (-item[1].dtype.itemsize, item[0])):
        begin = len(data)
        data += np.ascontiguousarray(tensor).tobytes()
        header[name] = {"dtype": TYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [begin, len(data)]}
    digest = f"{xxhash.xxh3_64_intdigest(bytes(data)):016x}"
    header["__metadata__"] = {"format_version": str(FORMAT_VERSION), "xxh3": digest, "created_by": "tools/train/export.py",
                              "licence": "CC BY-SA 4.0"}
    text = json.dumps(header, sort_keys=True).encode()
    text += b" " * (-len(text) % 8)
    out.mkdir(parents=True, exist_ok=True)
    (out / "weights.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + bytes(data))
    network = {k: saved["config"]["network"][k]
               for k in ("width", "layers", "hidden", "name_hidden", "table_rows", "slot_dims")}
    network |= {"vector_dims": vector_dims, "vocabulary": len(tensors["words.hash"])}
    description = {"format_version": FORMAT_VERSION, "language": "en", "version": version, "weights_xxh3": digest,
                   "gazetteer_xxh3": names_hash,
                   "network": network, "training": saved["config"], "scores_in_training": saved["scores"],
                   "labels": saved["labels"]}
    (out / "model.json").write_text(json.dumps(description, indent=1, ensure_ascii=False, sort_keys=True) + "\n",
                                    encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="student")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[2] / "models/en")
    parser.add_argument("--version", required=True)
    args = parser.parse_args()
    saved = torch.load(args.work / f"{args.name}.best.pt", map_location="cpu", weights_only=False)
    vectors = np.load(args.work / "vectors.npz")
    tensors = collect(saved, vectors)
    names = args.work / "gazetteer.safetensors"
    write(tensors, saved, args.out, args.version, vectors["matrix"].shape[1], gazetteer.data_hash(names))
    shutil.copyfile(names, args.out / names.name)
    total = sum(t.nbytes for t in tensors.values())
    print(f"{total / 1e6:.1f} MB, scores in training {saved['scores']}")


if __name__ == "__main__":
    main()
