# SPDX-License-Identifier: Apache-2.0
"""Two hundred people at once on PostgreSQL: each saves a cell every two seconds and opens a form of 60 rows every twenty.

Everything over HTTP against the site as `laban-portal start` runs it, on a temporary PostgreSQL that waits for the disk; the
people (one asyncio process) share the processors with the site. The record is kept in docs/operator/load.md.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measure import ROOT, machine
from benchmarks.writers.site import CSRF, Site
from tests.postgres import postgres

PROVINCES, EACH, ROWS = 34, 6, 60
PEOPLE, SAVE_EVERY_S, OPEN_EVERY_S = 200, 2.0, 20.0
WARM_UP_S, MEASURED_S = 15.0, float(os.environ.get("LOAD_SECONDS", "90"))
TARGETS = {"save": 100.0, "open": 300.0}
"""p95 in milliseconds."""

RECORD = ROOT / "docs" / "operator" / "load.md"


@dataclass(slots=True)
class Tally:
    """Milliseconds of each answer, by what was asked, and what went wrong."""

    taken: dict[str, list[float]] = field(default_factory=lambda: {"save": [], "open": []})
    faults: dict[str, int] = field(default_factory=dict)
    counting: bool = False

    def note(self, what: str, began: float, fault: str = "") -> None:
        """Count one answer."""
        if self.counting:
            self.taken[what].append((time.perf_counter() - began) * 1000)
        if fault:
            self.faults[fault] = self.faults.get(fault, 0) + 1


@dataclass(slots=True)
class Person:
    """Someone with a page open: one connection, kept alive, as browsers do."""

    site: Site
    duty: int
    session: str
    chance: random.Random
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None
    seen: dict[str, int] = field(default_factory=dict)

    async def ask(self, head: str, body: str = "") -> tuple[int, bytes]:
        """Send one request and return the answer's status and body."""
        if self.writer is None or self.reader is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.site.port)
        lines = [
            f"{head} HTTP/1.1", f"Host: 127.0.0.1:{self.site.port}", f"Cookie: sessionid={self.session}; csrftoken={CSRF}",
            f"X-CSRFToken: {CSRF}", f"Origin: http://127.0.0.1:{self.site.port}", "Content-Type: application/json",
            f"Content-Length: {len(body)}", "", body,
        ]  # fmt: skip
        self.writer.write("\r\n".join(lines).encode())
        answer = await self.reader.readuntil(b"\r\n\r\n")
        fields = answer.decode("latin-1").split("\r\n")
        length = next(int(each.split(":")[1]) for each in fields if each.lower().startswith("content-length:"))
        return int(fields[0].split()[1]), await self.reader.readexactly(length)

    async def save(self, tally: Tally) -> None:
        """Type a number into some cell, as it was last seen."""
        element = f"e{self.chance.randrange(ROWS)}"
        cell = {"element": element, "text": str(self.chance.randrange(10**6)), "seen": self.seen.get(element, 0)}
        cell["operation"] = str(uuid.UUID(int=self.chance.getrandbits(128)))
        began = time.perf_counter()
        status, body = await self.ask(
            f"POST /duties/{self.duty}/save", json.dumps({"source": "typed", "cells": [cell]})
        )
        if status != 200:
            tally.note("save", began, f"save: {status}")
            return
        outcome = json.loads(body)["outcomes"][0]
        self.seen[element] = outcome["number"]
        # Six people share a duty: that one of them was quicker is told and is no fault.
        tally.note("save", began, "" if outcome["state"] in {"saved", "conflict", "unchanged"} else outcome["state"])

    async def open(self, tally: Tally) -> None:
        """Open the form."""
        began = time.perf_counter()
        status, body = await self.ask(f"GET /duties/{self.duty}/")
        tally.note("open", began, "" if status == 200 and b"</html>" in body else f"open: {status}")

    async def work(self, tally: Tally, until: float) -> None:
        """Save every two seconds, open every twenty, from a moment of one's own."""
        await asyncio.sleep(self.chance.uniform(0, SAVE_EVERY_S))
        due, opens = time.perf_counter(), time.perf_counter() + self.chance.uniform(0, OPEN_EVERY_S)
        while time.perf_counter() < until:
            if time.perf_counter() >= opens:
                await self.open(tally)
                opens += OPEN_EVERY_S
            await self.save(tally)
            due += SAVE_EVERY_S
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
        if self.writer:
            self.writer.close()


def main() -> None:
    """Measure, print, and write the record."""
    with tempfile.TemporaryDirectory() as folder, postgres(durable=True) as address:
        site = Site(Path(folder), database_url=address)
        people = site.ask("lay", str(PROVINCES), str(EACH), str(ROWS))[:PEOPLE]
        running = _start(site)
        try:
            tally, busy, own = asyncio.run(_people(site, people, running.pid))
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(30)
    lines = _lines(tally, busy, own)
    print("\n".join(lines))
    _, mark, others = RECORD.read_text(encoding="utf-8").partition("<!-- desk -->")
    RECORD.write_text(_page(lines) + (f"\n{mark}{others}" if mark else ""), encoding="utf-8")


def _start(site: Site) -> subprocess.Popen[bytes]:
    """Start the site as an operator does, and wait until it answers."""
    command = [sys.executable, "-m", "laban_portal.config.main", "start", "--port", str(site.port)]
    environment = {name: value for name, value in site.environment.items() if name != "LABAN_SITE_URL"}
    log = (site.folder / "site.log").open("ab")
    running = subprocess.Popen(command, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    for _ in range(600):
        if b"127.0.0.1" in (site.folder / "site.log").read_bytes():
            return running
        time.sleep(0.1)
    raise RuntimeError((site.folder / "site.log").read_text())


async def _people(site: Site, people: list[dict[str, str]], pid: int) -> tuple[Tally, float, float]:
    tally = Tally()
    until = time.perf_counter() + WARM_UP_S + MEASURED_S
    seeds = [random.Random(place) for place in range(len(people))]  # noqa: S311  no secret is drawn
    everyone = [
        Person(site, int(each["duty"]), each["session"], chance) for each, chance in zip(people, seeds, strict=True)
    ]
    working = asyncio.gather(*(each.work(tally, until) for each in everyone))
    await asyncio.sleep(WARM_UP_S)
    tally.counting, before, own = True, _processor_s(pid), time.process_time()
    await asyncio.sleep(MEASURED_S)
    tally.counting = False
    busy, own = _processor_s(pid) - before, time.process_time() - own
    await working
    return tally, busy / MEASURED_S, own / MEASURED_S


def _processor_s(pid: int) -> float:
    """Return the processor seconds of the site and all its children so far."""
    stats = [_stat(path) for path in Path("/proc").glob("[0-9]*/stat")]
    parents = {int(each[0]): int(each[3]) for each in stats if each}
    family = {pid}
    for _ in range(4):
        family |= {child for child, parent in parents.items() if parent in family}
    return sum(int(each[13]) + int(each[14]) for each in stats if each and int(each[0]) in family) / os.sysconf(
        "SC_CLK_TCK"
    )


def _stat(path: Path) -> list[str]:
    try:
        number, rest = path.read_text().split(" (", 1)
    except OSError:
        return []
    return [number, "", *rest.rsplit(") ", 1)[1].split()]


def _share(taken: list[float], share: float) -> float:
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


def _lines(tally: Tally, busy: float, own: float) -> list[str]:
    lines = [
        f"{PEOPLE} people on {PROVINCES} duties, {ROWS} rows each, {MEASURED_S:.0f} s after {WARM_UP_S:.0f} s to warm up.",
        machine() + ", PostgreSQL that waits for the disk, generator on the same processors.", "",
        "| | answers | a second | p50 ms | p95 ms | p99 ms | wanted: p95 |", "|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    for what, taken in tally.taken.items():
        figures = " | ".join(f"{_share(taken, share):.0f}" for share in (0.50, 0.95, 0.99))
        lines.append(f"| {what} | {len(taken)} | {len(taken) / MEASURED_S:.0f} | {figures} | ≤ {TARGETS[what]:.0f} |")
    faults = ", ".join(f"{name} × {count}" for name, count in sorted(tally.faults.items())) or "none"
    return [*lines, "", f"Processors busy: site {busy:.2f}, people {own:.2f}. Faults: {faults}."]


def _page(lines: list[str]) -> str:
    head = [
        "# Under load", "",
        "Each person saves a cell every two seconds and opens a form every twenty; six share a duty, so that saves wait for",
        "one another as they do in a round's last hour. `./run bench load` measures it again and writes this page.", "",
    ]  # fmt: skip
    return "\n".join([*head, *lines, ""])


if __name__ == "__main__":
    main()
