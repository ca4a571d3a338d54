# SPDX-License-Identifier: Apache-2.0
"""The real site in processes of its own, that can be killed and started again; and people who write to it over HTTP."""

from __future__ import annotations

import http.client
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CSRF = "a" * 32


@dataclass(slots=True)
class Site:
    """One instance: its folder, its database (empty: SQLite), its port."""

    folder: Path
    database_url: str = ""
    workers: int = 2
    port: int = 0
    running: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])

    @property
    def environment(self) -> dict[str, str]:
        """Return the settings of the instance."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("LABAN_")}
        return {
            **own, "DJANGO_SETTINGS_MODULE": "laban_portal.config.settings", "LABAN_DATA": str(self.folder),
            "LABAN_DATABASE_URL": self.database_url, "LABAN_SITE_URL": f"http://127.0.0.1:{self.port}",
            "LABAN_LOG_LEVEL": "ERROR",
        }  # fmt: skip

    def ask(self, *words: str) -> Any:
        """Run the ground's command and return what it says."""
        command = [sys.executable, "-m", "benchmarks.writers.ground", *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr[-3000:])
        return json.loads(done.stdout.splitlines()[-1])

    def start(self) -> None:
        """Start the web server with its workers, in a process group of its own."""
        command = [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port),
            "--http", "1", "--no-ws", "--workers", str(self.workers), "--backlog", "1024", "--log-level", "error",
            "laban_portal.config.wsgi:application",
        ]  # fmt: skip
        with (self.folder / "site.log").open("ab") as log:
            self.running = subprocess.Popen(
                command, env=self.environment, start_new_session=True, stdout=log, stderr=log
            )

    def kill(self) -> None:
        """Kill the server and all its workers, as a power cut would: no process gets to do anything more."""
        if self.running:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()
            self.running = None


@dataclass(slots=True)
class Board:
    """What all writers share: what was acknowledged, and whether to go on."""

    file: Path
    stop: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    acknowledged: int = 0
    repeated: int = 0
    conflicts: int = 0
    refused: list[str] = field(default_factory=list)

    def acknowledge(self, *facts: object) -> None:
        """Write down what the site said is saved."""
        with self.lock:
            self.acknowledged += 1
            with self.file.open("a", encoding="utf-8") as out:
                out.write(json.dumps(facts) + "\n")


@dataclass(slots=True)
class Writer:
    """A person who types values into some cells, one after another, and sends again what was not answered."""

    site: Site
    board: Board
    duty: int
    session: str
    elements: list[str]
    seed: int
    line: http.client.HTTPConnection | None = None

    def write(self, most: int = 0) -> None:
        """Type until told to stop, or so many values."""
        try:
            self._write(most)
        finally:
            self._hang_up()

    def _write(self, most: int) -> None:
        chance, seen, done = random.Random(self.seed), dict.fromkeys(self.elements, 0), 0  # noqa: S311  no secret
        while not self.board.stop.is_set() and (not most or done < most):
            element = chance.choice(self.elements)
            text, operation = str(chance.randrange(10**6)), str(uuid.UUID(int=chance.getrandbits(128)))
            outcome = self._until_answered(element, text, operation, seen[element])
            if outcome is None:
                return
            seen[element] = int(str(outcome["number"]))
            if outcome["state"] == "saved":
                self.board.acknowledge(self.duty, element, outcome["number"], text, operation)
                done += 1
            elif outcome["state"] == "conflict":
                self.board.conflicts += 1
            elif outcome["state"] != "unchanged":
                self.board.refused.append(str(outcome))
                return

    def _until_answered(self, element: str, text: str, operation: str, seen: int) -> dict[str, object] | None:
        cell = {"element": element, "text": text, "operation": operation, "seen": seen}
        body = json.dumps({"source": "typed", "cells": [cell]})
        first = True
        while not self.board.stop.is_set():
            answer = self._send(body)
            if answer is not None:
                self.board.repeated += not first
                return answer
            first = False
            time.sleep(0.05)
        return None

    def _send(self, body: str) -> dict[str, object] | None:
        """Send once; nothing where no whole answer came back."""
        headers = {
            "Cookie": f"sessionid={self.session}; csrftoken={CSRF}", "X-CSRFToken": CSRF, "Content-Type": "application/json",
        }  # fmt: skip
        try:
            self.line = self.line or http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=60)
            self.line.request("POST", f"/duties/{self.duty}/save", body, headers)
            answer = self.line.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException):
            self._hang_up()
            return None
        if answer.status >= 500:  # a database that is only just coming back
            self._hang_up()
            return None
        if answer.status != 200:
            self.board.refused.append(f"{answer.status} {said[:300]!r}")
            self.board.stop.set()
            return None
        outcome: dict[str, object] = json.loads(said)["outcomes"][0]
        return outcome

    def _hang_up(self) -> None:
        if self.line:
            self.line.close()
        self.line = None
