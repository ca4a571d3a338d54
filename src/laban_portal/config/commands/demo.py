# SPDX-License-Identifier: Apache-2.0
"""`laban-portal demo`: build demonstration data in an empty database."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from laban_portal.config.demonstration.course import STAGES
from laban_portal.config.terminal import Parser, language, out
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import say

PACK = "vn-pii"
SEED = 2025


def run(arguments: list[str]) -> int:
    """Build a demonstration here."""
    parser = Parser("demo")
    parser.word("--stage", says="stage", metavar="|".join(STAGES), default=STAGES[0])
    parser.word("--pack", says="pack", type=Path)
    parser.word("--seed", says="seed", type=int, default=SEED)
    asked = parser.parse_args(arguments)
    if asked.stage not in STAGES:
        raise WrongState("demo.no_stage", stage=asked.stage, stages=", ".join(STAGES))
    os.environ["LABAN_DEMONSTRATION"] = "yes"
    from laban_portal.config.opening import open_site, prepare_database  # noqa: PLC0415  --help must not wait for it

    open_site()
    prepare_database()
    build_here(stage=asked.stage, pack=asked.pack or default_pack(), seed=asked.seed)
    return 0


def default_pack() -> Path:
    """Return the ready pack: beside the source, or in the working folder."""
    for place in (Path(__file__).resolve().parents[4], Path.cwd()):
        if (place / "packs" / PACK / "pack.toml").exists():
            return place / "packs" / PACK
    raise WrongState("demo.no_pack", pack=PACK)


def build_here(*, stage: str, pack: Path, seed: int = SEED) -> None:
    """Build, and show how far it is."""
    from laban_portal.config.actions.demonstrate import build_demonstration  # noqa: PLC0415  models need a set-up Django

    began = time.perf_counter()
    count = build_demonstration(pack=pack, stage=stage, seed=seed, progress=_show)
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 70 + "\r")
    out("demo.built", accounts=count, seconds=round(time.perf_counter() - began))


def _show(step: str) -> None:
    """Show a step: on a terminal in one line, elsewhere the first of each kind."""
    name, _, which = step.partition(" ")
    terminal = sys.stderr.isatty()
    if terminal or not which or which.startswith("1/"):
        words = say(f"demo.step_{name}", language(), which=which)
        sys.stderr.write(f"\r{words:<70}" if terminal else f"{words}\n")
        sys.stderr.flush()
