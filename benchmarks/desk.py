# SPDX-License-Identifier: Apache-2.0
"""The reviewer's desk with the data of 34 provinces, on SQLite and on PostgreSQL: each page within 300 ms (p95).

The demonstration (34 provinces, every form, the pack's rules), opened over HTTP as `laban-portal start` runs it: the queue,
and one value after another with its findings, history, other units and proof. The record is kept in docs/operator/load.md.
"""

from __future__ import annotations

import http.client
import json
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.load import RECORD, _processor_s
from benchmarks.measure import machine
from benchmarks.writers.site import Site
from tests.postgres import postgres

DUTIES, VALUES, QUEUES, WARM_UP = 100, 4, 60, 40
TARGET_MS = 300.0
BEGIN, END = "<!-- desk -->", "<!-- end of desk -->"
"""Between these the record stands in the page, so that neither benchmark writes over the other's."""


def main() -> None:
    """Measure on both databases, print, and write the record."""
    with tempfile.TemporaryDirectory() as folder:
        found = {"SQLite": _measured(Path(folder), "")}
    with tempfile.TemporaryDirectory() as folder, postgres(durable=True) as address:
        found["PostgreSQL"] = _measured(Path(folder), address)
    lines = _lines(found)
    print("\n".join(lines))
    _write(lines)


def _measured(folder: Path, address: str) -> tuple[dict[str, list[float]], float]:
    """Return the milliseconds of each answer, by page, and the site's own processor time a page."""
    site = Site(folder, database_url=address)
    environment = {**site.environment, "LABAN_DEMONSTRATION": "1"}
    subprocess.run(
        [sys.executable, "-m", "laban_portal.config.main", "demo"], env=environment, capture_output=True, check=True
    )
    command = [sys.executable, "-m", "benchmarks.writers.reviewer", str(DUTIES), str(VALUES)]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    laid = json.loads(said.splitlines()[-1])
    running = _start(site, environment)
    try:
        return _opened(site, laid["session"], laid["pages"], running.pid)
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)


def _start(site: Site, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start the site as an operator starts a demonstration, and wait until it answers."""
    command = [sys.executable, "-m", "laban_portal.config.main", "start", "--demonstration", "--port", str(site.port)]
    log = (site.folder / "site.log").open("ab")
    running = subprocess.Popen(command, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    for _ in range(600):
        if f"127.0.0.1:{site.port}".encode() in (site.folder / "site.log").read_bytes():
            return running
        time.sleep(0.1)
    raise RuntimeError((site.folder / "site.log").read_text())


def _opened(site: Site, session: str, pages: list[str], pid: int) -> tuple[dict[str, list[float]], float]:
    """Open the pages in no order, one after another, as one reviewer does."""
    chance = random.Random(0)  # noqa: S311  no secret is drawn
    asked = [("queue", "/desk/")] * QUEUES + [("value", each) for each in pages]
    chance.shuffle(asked)
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
    taken: dict[str, list[float]] = {"queue": [], "value": []}
    before = 0.0
    for count, (what, address) in enumerate(asked[:WARM_UP] + asked):
        before = before or (_processor_s(pid) if count == WARM_UP else 0.0)
        began = time.perf_counter()
        connection.request("GET", address, headers={"Cookie": f"sessionid={session}"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200 or b"</html>" not in body:
            message = f"{answer.status} {address}"
            raise RuntimeError(message)
        if count >= WARM_UP:
            taken[what].append((time.perf_counter() - began) * 1000)
    return taken, (_processor_s(pid) - before) * 1000 / len(asked)


def _share(taken: list[float], share: float) -> float:
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _lines(found: dict[str, tuple[dict[str, list[float]], float]]) -> list[str]:
    lines = [
        "The demonstration: 34 provinces, every form and rule; one reviewer opens the queue and values in no order.",
        f"{machine()}, PostgreSQL that waits for the disk, the reader on the same processors.", "",
        "| page | database | answers | p50 ms | p95 ms | p99 ms | wanted: p95 |", "|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    for database, (taken, _) in found.items():
        for what, each in taken.items():
            figures = " | ".join(f"{_share(each, share):.0f}" for share in (0.50, 0.95, 0.99))
            lines.append(f"| {what} | {database} | {len(each)} | {figures} | ≤ {TARGET_MS:.0f} |")
    own = ", ".join(f"{busy:.0f} ms on {database}" for database, (_, busy) in found.items())
    return [*lines, "", f"The site's own processor time a page: {own}."]


def _write(lines: list[str]) -> None:
    """Put the record into its place in the page."""
    page = re.sub(f"\n*{BEGIN}.*?{END}\n*", "\n", RECORD.read_text(encoding="utf-8"), flags=re.DOTALL)
    words = "`./run bench desk` measures the reviewer's desk again and writes this part."
    part = "\n".join(("", BEGIN, "## The reviewer's desk", "", words, "", *lines, END, ""))
    RECORD.write_text(page.rstrip("\n") + "\n" + part, encoding="utf-8")
