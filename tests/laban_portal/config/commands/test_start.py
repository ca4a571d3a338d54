# SPDX-License-Identifier: Apache-2.0
"""`./run` alone, as somebody sees it who tries it: a demonstration is built, answers, stops, is refused otherwise."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from laban_portal.config.supervise import is_free

pytestmark = [pytest.mark.once, pytest.mark.slow]


def start(data: Path, *arguments: str) -> tuple[subprocess.Popen[bytes], Path]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("LABAN_", "DJANGO_", "COV"))}
    log = data.parent / f"log-{time.monotonic_ns()}"
    with log.open("wb") as out:
        running = subprocess.Popen(
            [sys.executable, "-m", "laban_portal.config.main", "start", *arguments], stdin=subprocess.DEVNULL, stdout=out,
            stderr=subprocess.STDOUT, env={**own, "LABAN_DATA": str(data), "LABAN_LANG": "en"},
        )  # fmt: skip
    return running, log


def address(running: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + 180
    while time.monotonic() < until and running.poll() is None:
        found = re.search(r"The portal is ready: (http://127\.0\.0\.1:\d+)", log.read_text())
        if found:
            return found.group(1)
        time.sleep(0.2)
    raise AssertionError(log.read_text())


def quiet_port() -> str:
    """Return a free port outside of those that other programs are given by chance."""
    return next(str(port) for port in range(20000 + os.getpid() % 5000, 32000) if is_free("127.0.0.1", port))


def get(url: str) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:  # noqa: S310  our own address
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def test_the_demonstration_starts_answers_stops_and_starts_no_other_way(tmp_path):
    data = tmp_path / "data"
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        running, log = start(data, "--demonstration", "--port", str(taken.getsockname()[1]))
        assert (running.wait(60), "is in use by another program" in log.read_text()) == (1, True)
    running, log = start(data, "--demonstration", "--port", quiet_port(), "--workers", "1")
    site = address(running, log)
    keys = json.loads((data / "demonstration.json").read_text())
    said = log.read_text()
    assert [key["email"] for key in keys if key["email"] not in said or key["password"] not in said] == []
    assert [path for path in [data, *data.rglob("*")] if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
    assert {"laban.sqlite3", "static", "secret_key", "demonstration.json"} <= {path.name for path in data.iterdir()}
    assert [line for line in said.splitlines() if " INFO " in line] == []
    assert json.loads(get(f"{site}/healthz")[1])["status"] == "ok"
    status, page = get(f"{site}/accounts/login/")
    style = re.search(rb'href="(/static/ui/[^"]+\.css)"', page)
    assert style is not None
    assert (status, b"demonstration" in page) == (200, True)
    assert get(f"{site}{style.group(1).decode()}")[0] == 200
    running.send_signal(signal.SIGINT)
    assert running.wait(30) == 0
    with pytest.raises(urllib.error.URLError):
        get(f"{site}/healthz")
    for arguments in ((), ("--demonstration", "--bind", "10.0.0.5")):
        running, log = start(data, *arguments, "--port", quiet_port())
        assert running.wait(60) != 0, arguments
        assert "127.0.0.1 only" in log.read_text() or "is a demonstration" in log.read_text()
