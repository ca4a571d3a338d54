# SPDX-License-Identifier: Apache-2.0
"""Kill the site at random moments while people write, then look whether anything acknowledged is lost.

`./run python -m benchmarks.kill [KILLS] [sqlite|postgresql …]`: 200 kills on each database. Web server and workers get
SIGKILL together while saves are under way; on PostgreSQL the database is brought down too, without a checkpoint, at every
tenth kill. Writers send again what was not answered, under the same mark, as the entry page does. In the end every
acknowledged value must be there under its number, no sending may be there twice, and the chains must verify.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import machine
from benchmarks.writers.site import Board, Site, Writer

UNITS, PEOPLE, FIELDS = 4, 3, 12


@dataclass(frozen=True, slots=True)
class Record:
    """What came of it."""

    kills: int
    acknowledged: int
    repeated: int
    conflicts: int
    revisions: int
    lost: int
    broken: tuple[str, ...]
    refused: tuple[str, ...]
    seconds: float

    @property
    def holds(self) -> bool:
        """Tell whether nothing was lost and all verifies."""
        return not (self.lost or self.broken or self.refused)


def kill(folder: Path, database_url: str, kills: int, seed: int, crash: Callable[[], None] | None = None) -> Record:
    """Kill so often, and judge. `crash` brings the database down and up again."""
    chance, began = random.Random(seed), time.perf_counter()  # noqa: S311  no secret
    site = Site(folder, database_url)
    people = site.ask("lay", str(UNITS), str(PEOPLE), str(FIELDS))
    board = Board(folder / "acknowledged")
    board.file.touch()
    writers = [_writer(site, board, at, each) for at, each in enumerate(people)]
    threads = [threading.Thread(target=each.write) for each in writers]
    site.start()
    for thread in threads:
        thread.start()
    try:
        for at in range(kills):
            _wait_for_saves(board)
            time.sleep(chance.uniform(0, 0.25))
            site.kill()
            if crash and at % 10 == 9:
                crash()
            site.start()
        _wait_for_saves(board)
    finally:
        board.stop.set()
        for thread in threads:
            thread.join()
        site.kill()
    found = site.ask("judge", str(board.file))
    return Record(
        kills, board.acknowledged, board.repeated, board.conflicts, found["revisions"], found["lost_count"],
        tuple(found["breaks"]), tuple(board.refused), time.perf_counter() - began,
    )  # fmt: skip


def _writer(site: Site, board: Board, at: int, person: dict[str, object]) -> Writer:
    """Give each person three cells of their own, and one that all of the unit share."""
    own = [f"e{1 + at % PEOPLE * 3 + each}" for each in range(3)]
    return Writer(site, board, int(str(person["duty"])), str(person["session"]), [*own, "e0"], at)


def _wait_for_saves(board: Board) -> None:
    """Wait until the site saves again."""
    before, until = board.acknowledged, time.monotonic() + 120
    while board.acknowledged < before + 5 and not board.stop.is_set():
        if time.monotonic() > until:
            message = f"the site did not come back: {board.refused}"
            raise RuntimeError(message)
        time.sleep(0.005)


def on_sqlite(kills: int, seed: int = 1) -> Record:
    """Kill the site on SQLite."""
    with tempfile.TemporaryDirectory(prefix="laban-kill-") as folder:
        return kill(Path(folder), "", kills, seed)


def on_postgresql(kills: int, seed: int = 1) -> Record:
    """Kill the site on a PostgreSQL of its own, and that one too."""
    from tests.postgres import binaries, postgres  # noqa: PLC0415  only where it is wanted

    with tempfile.TemporaryDirectory(prefix="laban-kill-") as folder, postgres(durable=True) as address:
        data = _data_folder(address)
        programs = binaries() or Path()

        def crash() -> None:
            told = ("-o", _options(data), "-l", str(data.parent / "log"))
            for words in (("-m", "immediate", "stop"), (*told, "start")):
                user = ["runuser", "-u", "postgres", "--"] if data.owner() == "postgres" else []
                command = [*user, str(programs / "pg_ctl"), "-D", str(data), "-w", *words]
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

        return kill(Path(folder), address, kills, seed, crash)


def _data_folder(address: str) -> Path:
    import psycopg  # noqa: PLC0415  only where it is wanted

    with psycopg.connect(address) as connection:
        found = connection.execute("SHOW data_directory").fetchone()
    return Path(str(found[0] if found else ""))


def _options(data: Path) -> str:
    """Return the options with which the server was started."""
    words = (data / "postmaster.opts").read_text(encoding="utf-8").split('"')[1::2]
    return " ".join(words[2:])  # pg_ctl names the folder itself


def say(name: str, record: Record) -> None:
    """Print a record as docs/operator/durability.md quotes it."""
    print(
        f"| {name} | {record.kills} | {record.acknowledged} | {record.repeated} | {record.conflicts} | {record.revisions} "
        f"| {record.lost} | {len(record.broken)} | {record.seconds:.0f} s |",
        flush=True,
    )
    for each in (*record.broken, *record.refused):
        print(f"  {each}", flush=True)


def main(words: list[str] | None = None) -> int:
    """Kill on the databases asked for, or both."""
    given = sys.argv[1:] if words is None else words
    kills = next((int(each) for each in given if each.isdecimal()), 200)
    names = [each for each in given if not each.isdecimal()] or ["sqlite", "postgresql"]
    print(f"On {machine()}\n")
    print("| database | kills | acknowledged | sent again | conflicts shown | revisions | lost | broken | took |")
    print("|---|---|---|---|---|---|---|---|---|", flush=True)
    records = []
    for name in names:
        records.append(on_sqlite(kills) if name == "sqlite" else on_postgresql(kills))
        say(name, records[-1])
    return 0 if all(each.holds for each in records) else 1


if __name__ == "__main__":
    sys.exit(main())
