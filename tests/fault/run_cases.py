#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of bad input, damage and interruption: python3 tests/fault/run_cases.py --newsgraph PROGRAM [FILE[.CASE]...]

Each file beside this one holds functions check_NAME(context): bad_input.py what can't be read, damage.py databases, disks
and locks, kill.py a build that is killed, determinism.py same corpus, same bytes. NEWSGRAPH_LONG=1 kills more often.
"""

import importlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "cli")]
from support import main  # noqa: E402

FILES = tuple(name for name in ("bad_input", "damage", "kill", "determinism") if (HERE / f"{name}.py").exists())


def collect():
    return {f"{file}.{name.removeprefix('check_')}": function for file in FILES
            for name, function in vars(importlib.import_module(file)).items() if name.startswith("check_")}


if __name__ == "__main__":
    sys.exit(main(collect(), __doc__.splitlines()[0]))
