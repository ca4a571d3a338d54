# SPDX-License-Identifier: Apache-2.0
"""`laban new PACKDIR`: begin a pack from a small example, or from another pack with generated figures."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from laban.cli.terminal import Terminal
from laban.datasets.writing import write_demonstration
from laban.errors import FormatError, Place, problem
from laban.io.scaffold import new_pack
from laban.texts import say


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Write the pack, whole or not at all, and say what to do next."""
    if (asked.like is None) != (asked.demonstration is None):
        raise FormatError([problem("cli.like_and_seed", Place(file="--like, --demonstration"))])
    if asked.like is None:
        new_pack(asked.packdir, language=terminal.language)
    else:
        _copy_with_generated_figures(asked.like, asked.packdir, asked.demonstration)
    terminal.error(say("terminal.begun", terminal.language, pack=asked.packdir))
    return 0


def _copy_with_generated_figures(like: Path, folder: Path, seed: int) -> None:
    """Copy the other pack beside, generate its figures there, then put it in its place."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FormatError([problem("cli.folder_not_empty", Place(file=str(folder)))])
    if not (like / "pack.toml").is_file():
        raise FormatError([problem("cli.not_a_pack", Place(file=str(like)))])
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as place:
        fresh = Path(place) / "pack"
        shutil.copytree(like, fresh)
        write_demonstration(fresh, seed)
        if folder.exists():
            folder.rmdir()
        fresh.rename(folder)
