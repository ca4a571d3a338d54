# SPDX-License-Identifier: Apache-2.0
"""Freeze rounds while somebody saves, or kill the freezing, in children of one process; print what stands after it.

`python -m tests.laban_portal.review.freezing_killed killed ROUNDS SEED` freezes each round in a child that is killed, judges,
freezes what is left, judges again. `saved ROUNDS FILE` freezes each while a child saves into it, and judges.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from django.db import connections

from benchmarks.writers.freezing import freeze, judge, lay, write


def child(act, *given) -> tuple[int, int]:
    """Act in a child that says its answer as JSON; return its number and where it says it."""
    connections.close_all()
    read, said = os.pipe()
    number = os.fork()
    if not number:
        os.dup2(said, 1)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        print(json.dumps(act(*given)), flush=True)
        os._exit(0)
    os.close(said)
    return number, read


def heard(read: int) -> str:
    with os.fdopen(read, encoding="utf-8") as file:
        return file.read()


def killed(rounds: int, seed: int) -> list[dict[str, object]]:
    """Kill the freezing of each round within the time that a whole one takes."""
    chance = random.Random(seed)  # noqa: S311  no secret
    codes = lay(rounds, 4, 30)
    for code in codes:
        number, read = child(freeze, code)
        assert os.read(read, 6) == b"ready\n"
        time.sleep(chance.uniform(0, 0.08))
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
        os.close(read)
    half = judge(Path("none"))
    for code in codes:
        freeze(code)
    return [half, judge(Path("none"))]


def saved(rounds: int, file: Path) -> list[dict[str, object]]:
    """Freeze each round once its writer has saved a few values; return what each writer says, and the judgement."""
    file.touch()
    found: list[dict[str, object]] = []
    for code in lay(rounds, 4, 5):
        before = file.stat().st_size
        number, read = child(write, code, file)
        while file.stat().st_size < before + 200:
            time.sleep(0.01)
        freeze(code)
        found.append(json.loads(heard(read)))
        os.waitpid(number, 0)
    return [*found, judge(file)]


if __name__ == "__main__":
    what, many, last = sys.argv[1:]
    print(json.dumps(killed(int(many), int(last)) if what == "killed" else saved(int(many), Path(last))))
