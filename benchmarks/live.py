# SPDX-License-Identifier: Apache-2.0
"""The public site under load: live pages made for each request, and the same pages as files of a plain web server.

The demonstration with its published editions, on SQLite, as `laban-portal start` runs it. Readers are one asyncio process
with raw sockets kept alive, on the same processors; they ask for nothing that caches use, so that every page is made anew.
`LIVE_DATA` names a data folder where `laban-portal demo --stage published` was run, `LIVE_SITE` a site built from it; else
they are made (some minutes). Files are served by nginx (on the path, or in `LIVE_NGINX`) with `deploy/public-site.conf`;
without nginx that part is left out. A web server's ceiling is what it does with a plain file of the same size without any
rule. The record is in docs/operator/load.md.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from benchmarks.desk import _start
from benchmarks.load import RECORD, _processor_s, _share
from benchmarks.measure import ROOT, machine
from benchmarks.writers.site import Site

EDITION, READERS, WARM_UP_S, MEASURED_S = "vi/2025-2", 16, 3.0, float(os.environ.get("LOAD_SECONDS", "20"))
PAGES = {"ranking": "ranking.html", "profile": "units/01.html", "CSV": "ranking.csv"}
ROUNDS, WARMED = 3, 16
BEGIN, END = "<!-- live -->", "<!-- end of live -->"


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of each answer, bytes of one, processor seconds of server and readers, and the whole time."""

    taken: list[float]
    size: int
    server: float
    readers: float
    seconds: float

    @property
    def rate(self) -> float:
        """Return the answers a second."""
        return len(self.taken) / self.seconds


def main() -> None:
    """Measure, print, and write the record."""
    with tempfile.TemporaryDirectory() as folder:
        site = Site(_data(Path(folder)))
        environment = {**site.environment, "LABAN_DEMONSTRATION": "yes"}
        lines = [*_live(site, environment), *_files(Path(folder), environment)]
    print("\n".join(lines))
    before, _, rest = RECORD.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    head = ["## The public site", "", "`./run bench live` measures it again and writes this part.", ""]
    RECORD.write_text("\n".join([before.rstrip(), "", BEGIN, *head, *lines, END]) + (after or "\n"), encoding="utf-8")


def _data(folder: Path) -> Path:
    """Return a data folder with published editions: a copy of the one that was named, else a new one."""
    data = folder / "data"
    if os.environ.get("LIVE_DATA"):
        shutil.copytree(os.environ["LIVE_DATA"], data)
        return data
    command = [sys.executable, "-m", "laban_portal.config.main", "demo", "--stage", "published"]
    subprocess.run(
        command, env={**Site(data).environment, "LABAN_DEMONSTRATION": "yes"}, capture_output=True, check=True
    )
    return data


def _live(site: Site, environment: dict[str, str]) -> list[str]:
    """Measure the pages of the portal itself."""
    running = _start(site, environment)
    try:
        for page in PAGES.values():  # every process reads the editions at its first page
            for _ in range(WARMED):
                with urlopen(f"http://127.0.0.1:{site.port}/site/{EDITION}/{page}", timeout=120) as answer:
                    answer.read()
        found = {(what, packed): _asked(site.port, f"/site/{EDITION}/{page}", running.pid, packed=packed)
                 for what, page in PAGES.items() for packed in (False, True)}  # fmt: skip
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)
    others = f"{os.getloadavg()[0]:.1f}"
    lines = [
        f"{machine()}, SQLite, {READERS} readers in one process on the same processors, {MEASURED_S:.0f} s each.",
        "Server ms and readers ms: of a processor, for each answer.",
        f"Processes that wanted a processor at the end, ours among them: {others}.", "",
        "| live, made for each request | bytes | a second | p50 ms | p95 ms | p99 ms | server ms | readers ms |",
        "|---|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    return [
        *lines,
        *(_line(f"{what}{', packed' if packed else ''}", each) for (what, packed), each in found.items()),
        "",
    ]


def _files(folder: Path, environment: dict[str, str]) -> list[str]:
    """Measure the same pages as files, each against a plain file of its size on the same server without rules."""
    nginx = os.environ.get("LIVE_NGINX") or shutil.which("nginx")
    if not nginx:
        return ["No nginx here: the same pages as files were not measured."]
    root = Path(os.environ.get("LIVE_SITE") or folder / "site")
    if not root.exists():
        command = [sys.executable, "-m", "laban_portal.config.main", "build-site", str(root), "--formats", "csv"]
        subprocess.run(command, env=environment, capture_output=True, check=True)
    lines = ["| file by nginx | bytes | a second | p50 ms | p95 ms | p99 ms | server ms | readers ms |",
             "|---|---|---|---|---|---|---|---|"]  # fmt: skip
    shares = []
    own = (ROOT / "deploy" / "public-site.conf").read_text(encoding="utf-8")
    for what, page in PAGES.items():
        (folder / "fixed.bin").write_bytes(b"x" * (root / EDITION / page).stat().st_size)
        ours, plain = [], []
        for _ in range(ROUNDS):  # in turns, so that other work on the machine falls on both
            with _nginx(nginx, folder, root, own) as (port, pid):
                ours.append(_asked(port, f"/{EDITION}/{page}", pid, seconds=MEASURED_S / ROUNDS))
            with _nginx(nginx, folder, folder, "server { listen 8080; root /srv/laban-site; }") as (port, pid):
                plain.append(_asked(port, "/fixed.bin", pid, seconds=MEASURED_S / ROUNDS))
        lines += [_line(what, _joined(ours)), _line(f"{what}: plain file of the size", _joined(plain))]
        each = sorted(mine.rate / other.rate for mine, other in zip(ours, plain, strict=True))
        shares.append(f"{what} {each[0]:.2f} to {each[-1]:.2f}, median {each[ROUNDS // 2]:.2f}")
    return [*lines, "", f"Answers a second against the plain file, {ROUNDS} turns: {'; '.join(shares)}."]


@contextmanager
def _nginx(nginx: str, folder: Path, root: Path, server: str) -> Iterator[tuple[int, int]]:
    """Run nginx as two processes, with all it writes in a folder."""
    port, place = Site(folder).port, Path(tempfile.mkdtemp(dir=folder))
    said = server.replace("8080", f"127.0.0.1:{port}").replace("/srv/laban-site", str(root))
    types = Path("/etc/nginx/mime.types")
    if not types.exists():
        said = said.replace("include mime.types;", "include own.types;")
        (place / "own.types").write_text(
            "types { text/html html; text/css css; image/svg+xml svg; application/json json; }"
        )
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    own_folders = "".join(f"{kind}_temp_path {place}/{kind};\n" for kind in kinds)
    user = "user root;\n" if os.geteuid() == 0 else ""
    (place / "nginx.conf").write_text(
        f"{user}worker_processes 2;\ndaemon off;\npid {place}/pid;\nerror_log {place}/error.log;\nevents {{}}\nhttp {{\n"
        f"access_log off;\n{own_folders}sendfile on;\nkeepalive_requests 10000000;\n{said}\n}}\n"
    )
    running = subprocess.Popen([nginx, "-p", str(place), "-e", f"{place}/error.log", "-c", str(place / "nginx.conf")])
    time.sleep(1)
    try:
        yield port, running.pid
    finally:
        running.terminate()
        running.wait(10)


def _asked(port: int, address: str, pid: int, *, packed: bool = False, seconds: float = 0.0) -> Measured:
    accepted = "Accept-Encoding: gzip\r\n" if packed else ""
    asked = f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{accepted}\r\n".encode()
    return asyncio.run(_readers(port, asked, pid, seconds or MEASURED_S))


async def _readers(port: int, asked: bytes, pid: int, seconds: float) -> Measured:
    taken: list[float] = []
    sizes: set[int] = set()
    warm = min(WARM_UP_S, seconds / 2)
    until = time.perf_counter() + warm + seconds
    reading = asyncio.gather(*(_reader(port, asked, until, taken, sizes) for _ in range(READERS)))
    await asyncio.sleep(warm)
    taken.clear()
    began, before, own = time.perf_counter(), _processor_s(pid), time.process_time()
    await asyncio.sleep(max(0.0, until - time.perf_counter() - 0.2))
    found = Measured(
        list(taken), max(sizes), _processor_s(pid) - before, time.process_time() - own, time.perf_counter() - began
    )
    await reading
    return found


async def _reader(port: int, asked: bytes, until: float, taken: list[float], sizes: set[int]) -> None:
    """Ask for the page again and again on one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    while time.perf_counter() < until:
        began = time.perf_counter()
        writer.write(asked)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if b" 200 " not in head[:16]:
            raise RuntimeError(head.decode("latin-1"))
        size = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
        await reader.readexactly(size)
        sizes.add(size)
        taken.append((time.perf_counter() - began) * 1000)
    writer.close()


def _joined(each: list[Measured]) -> Measured:
    """Return several measurements of the same as one."""
    taken = [one for every in each for one in every.taken]
    server, readers, seconds = (
        sum(getattr(every, name) for every in each) for name in ("server", "readers", "seconds")
    )
    return Measured(taken, each[0].size, server, readers, seconds)


def _line(what: str, each: Measured) -> str:
    count = len(each.taken)
    spent = " | ".join(f"{1000 * part / count:.3f}" for part in (each.server, each.readers))
    times = " | ".join(f"{_share(each.taken, share):.1f}" for share in (0.50, 0.95, 0.99))
    return f"| {what} | {each.size} | {each.rate:.0f} | {times} | {spent} |"


if __name__ == "__main__":
    main()
