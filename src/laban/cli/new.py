# SPDX-License-Identifier: Apache-2.0
"""`laban new PACKDIR`: begin a pack from a small example, or from another pack with generated figures."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from laban.cli.terminal import Terminal
from laban.datasets.writing import write_demonstration
from laban.errors import FormatError, Place, problem
from laban.io.pack.new_folder import new_folder
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
    if not (like / "pack.toml").is_file():
        raise FormatError([problem("cli.not_a_pack", Place(file=str(like)))])
    if folder.resolve().is_relative_to(like.resolve()):
        raise FormatError([problem("cli.inside_like", Place(file=str(folder)))])
    with new_folder(folder) as fresh:
        shutil.copytree(like, fresh, dirs_exist_ok=True)
        write_demonstration(fresh, seed)
