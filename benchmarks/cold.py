# SPDX-License-Identifier: Apache-2.0
"""Whole commands in fresh processes: what a person waits for."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import ROOT, fresh, machine


def main() -> None:
    """Time the commands that the README quotes."""
    print(machine())
    laban = shutil.which("laban") or str(Path(sys.executable).parent / "laban")
    with tempfile.TemporaryDirectory() as place:
        commands = {
            "laban --help": [laban, "--help"],
            "laban check packs/asem": [laban, "check", str(ROOT / "packs/asem")],
            "laban compute packs/asem --out DIR": [
                laban,
                "compute",
                str(ROOT / "packs/asem"),
                "--out",
                f"{place}/asem",
            ],
            "laban compute packs/vn-pii --out DIR": [
                laban,
                "compute",
                str(ROOT / "packs/vn-pii"),
                "--out",
                f"{place}/vn",
            ],
        }
        for name, command in commands.items():
            found = fresh(command, 5)
            print(f"{name}: least {found.least_s:.2f} s, median {found.median_s:.2f} s, peak {found.peak_mb:.0f} MB")
