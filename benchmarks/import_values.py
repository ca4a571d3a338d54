# SPDX-License-Identifier: Apache-2.0
"""Import a file of values with their chains into a large yearly round, on each database; compare with the plain action.

`./run bench import [SIZE]`: 200,000 values, or so many; 34 units, forms of 2,000, 600, 300 and 40 cells, one period a year.
What is measured begins with the file of values (CSV) and ends with the committed transaction; each time on a fresh database
that waits for the disk. The record is kept in docs/operator/import.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.measure import machine
from benchmarks.writers.site import Site
from tests.postgres import postgres

SIZE, PLAIN, WANTED = 200_000, 20_000, 20_000
"""Values; values for the plain action, which is slower; values a second that are wanted."""

DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@contextmanager
def fresh(database: str) -> Iterator[Site]:
    """Give an instance with a database of its own, that waits for the disk."""
    with tempfile.TemporaryDirectory(prefix="laban-import-") as folder:
        if database == "sqlite":
            yield Site(Path(folder))
            return
        with postgres(durable=True) as address:
            yield Site(Path(folder), address)


def ask(site: Site, *words: str) -> Any:
    """Run a command of `benchmarks.writers.importing` in the instance, and return what it says."""
    command = [sys.executable, "-m", "benchmarks.writers.importing", *words]
    done = subprocess.run(command, env=site.environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    return json.loads(done.stdout.splitlines()[-1])


def measure(database: str, size: int) -> dict[str, Any]:
    """Import on a fresh database, prove all chains, and save some of the values plainly on another one."""
    with fresh(database) as site:
        file = site.folder / "values.csv"
        laid = ask(site, "lay", str(size), str(file))
        found = ask(site, "import", str(file))
        judged = ask(site, "judge")
    with fresh(database) as site:
        file = site.folder / "values.csv"
        ask(site, "lay", str(min(size, PLAIN)), str(file))
        plain = ask(site, "plain", str(file), str(PLAIN))
    return {**found, "duties": laid["duties"], "judged": judged, "plain": plain["values"] / plain["seconds"]}


def row(database: str, found: dict[str, Any]) -> str:
    """Write what was measured as a row of the table."""
    seconds, judged, speed = found["seconds"], found["judged"], found["values"] / found["seconds"]
    busy = found["processor"] / found["values"] * 1e6
    whole = found["values"] == found["saved"] == judged["revisions"] == judged["cells"] == judged["proved"]
    reading, writing = found["reading"] / seconds, found["writing"] / seconds
    shares = (reading, 1 - reading - writing, writing)
    told = " | ".join(f"{share:.0%}" for share in shares)
    holds = "yes" if whole and not judged["breaks"] else "NO: " + "; ".join(judged["breaks"][:3])
    return (
        f"| {DATABASES[database]} | {found['values']:,} | {found['duties']:,} | {seconds:.1f} s | {speed:,.0f} "
        f"| {busy:.0f} µs | {told} | {found['peak_mb']:.0f} MB ({found['before_mb']:.0f} before) | {found['plain']:,.0f} "
        f"| {speed / found['plain']:.1f} | {holds} |"
    )


def main(words: list[str] | None = None) -> int:
    """Measure on both databases, or those asked for."""
    given = sys.argv[1:] if words is None else words
    size = next((int(each) for each in given if each.isdecimal()), SIZE)
    print(f"On {machine()}\n")
    print(
        "| database | values | duties | took | values a second | processor a value | reading the file "
        "| taking and hashing | writing | memory peak | plain action, values a second | times as fast | all chains prove |"
    )
    print("|---" * 13 + "|", flush=True)
    enough = True
    for database in [each for each in DATABASES if each in given] or DATABASES:
        found = measure(database, size)
        print(row(database, found), flush=True)
        enough = enough and found["values"] / found["seconds"] >= WANTED
    print(f"\nWanted: {WANTED:,} values a second on each.{'' if enough else ' NOT REACHED.'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
