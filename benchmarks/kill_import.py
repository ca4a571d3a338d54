# SPDX-License-Identifier: Apache-2.0
"""Kill imports at random moments, then look whether all of each is there or nothing, and whether every chain proves.

`./run python -m benchmarks.kill_import [KILLS] [SIZE] [sqlite|postgresql …]`: 100 kills of an import of 20,000 values on each
database. Each import is one larger than what stands in every cell; its process gets SIGKILL at a random moment between its
start and the time that a whole one takes. What was not killed in time must be there whole.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass

from benchmarks.import_values import DATABASES, ask, fresh
from benchmarks.measure import machine

KILLS, SIZE = 100, 20_000


@dataclass(frozen=True, slots=True)
class Record:
    """What came of it. `whole` and `nothing`: how many imports were there whole, or not at all."""

    values: int
    kills: int
    whole: int
    nothing: int
    faults: tuple[str, ...]
    seconds: float


def kill(database: str, kills: int, size: int, seed: int = 1) -> Record:
    """Kill so often on a fresh database, and judge after each."""
    began = time.perf_counter()
    with fresh(database) as site:
        file = site.folder / "values.csv"
        ask(site, "lay", str(size), str(file))
        found = ask(site, "kill", str(file), str(kills), str(seed))
    return Record(
        found["values"], found["kills"], found["whole"], found["nothing"], tuple(found["faults"]), time.perf_counter() - began
    )  # fmt: skip


def main(words: list[str] | None = None) -> int:
    """Kill on the databases asked for, or both."""
    given = sys.argv[1:] if words is None else words
    numbers = [int(each) for each in given if each.isdecimal()]
    kills, size = [*numbers, *(KILLS, SIZE)[len(numbers) :]][:2]
    print(f"On {machine()}\n")
    print("| database | values of an import | kills | there whole | not at all | in part | took |")
    print("|---|---|---|---|---|---|---|", flush=True)
    broken = False
    for database in [each for each in DATABASES if each in given] or DATABASES:
        found = kill(database, kills, size)
        print(
            f"| {DATABASES[database]} | {found.values:,} | {found.kills} | {found.whole} | {found.nothing} | "
            f"{len(found.faults)} | {found.seconds:.0f} s |",
            flush=True,
        )
        for each in found.faults:
            print(f"  {each}", flush=True)
        broken = broken or bool(found.faults)
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
