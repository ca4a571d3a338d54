# SPDX-License-Identifier: Apache-2.0
"""Run the site and the worker as children: one that ends is started again, and all end with their parent.

Each child leads a session of its own, so that Ctrl+C reaches only the parent, who stops them one after another; the
kernel stops them too if the parent is killed.
"""

from __future__ import annotations

import ctypes
import errno
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType

from laban_portal.config.terminal import out
from laban_portal.ui.errors import WrongState

PATIENCE_S = 12.0
"""How long a child may take to stop before it is killed."""

SOON_S, TRIES = 10.0, 4
"""A child that ends so soon, so many times in a row, is given up: something is wrong that starting again does not mend."""

PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Child:
    """A name, a command, and the address on which it will answer."""

    name: str
    command: tuple[str, ...]
    address: tuple[str, int] | None


class Stopped(Exception):
    """Somebody asked to stop."""


def is_free(bind: str, port: int) -> bool:
    """Tell whether a port can be listened on."""
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise WrongState("command.no_address", bind=bind) from error
            return False
    return True


def free_port(bind: str) -> int:
    """Return a port nobody listens on."""
    with socket.socket(socket.AF_INET6 if ":" in bind else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((bind, 0))
        return int(probe.getsockname()[1])


def run_children(children: Sequence[Child], *, on_ready: Callable[[], None]) -> int:
    """Run until stopped (0) or until a child cannot be kept alive (1); `on_ready` is called when all answer, and at Enter."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    running = {child.name: _start(child) for child in children}
    began = dict.fromkeys(running, time.monotonic())
    failed = dict.fromkeys(running, 0)
    try:
        _wait_for_answers(children, running)
        on_ready()
        while True:
            for child in children:
                if running[child.name].poll() is None:
                    continue
                failed[child.name] = failed[child.name] + 1 if time.monotonic() - began[child.name] < SOON_S else 1
                if failed[child.name] >= TRIES:
                    out("command.given_up", to=sys.stderr, name=child.name)
                    return 1
                out("command.restarted", to=sys.stderr, name=child.name, status=running[child.name].returncode)
                time.sleep(2.0 ** (failed[child.name] - 2))
                running[child.name], began[child.name] = _start(child), time.monotonic()
            if _entered():
                on_ready()
    except Stopped:
        out("command.stopping")
        return 0
    finally:
        _end(list(running.values()))


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  the kernel's own signature
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise Stopped


def _start(child: Child) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  our own commands
        child.command, stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=_die_with_parent  # noqa: PLW1509  this process has one thread
    )  # fmt: skip


def _die_with_parent() -> None:
    """Ask the kernel (Linux) to stop this child if its parent dies."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _wait_for_answers(children: Sequence[Child], running: dict[str, subprocess.Popen[bytes]]) -> None:
    """Wait until every child with an address listens, at most half a minute; one that ended is left to the loop."""
    until = time.monotonic() + 30
    for child in children:
        while child.address and time.monotonic() < until and running[child.name].poll() is None:
            try:
                host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(child.address[0], child.address[0])  # noqa: S104  compared, not bound
                with socket.create_connection((host, child.address[1]), timeout=1):
                    break
            except OSError:
                time.sleep(0.1)


def _entered() -> bool:
    """Wait half a second; tell whether Enter was pressed in a terminal meanwhile."""
    if not sys.stdin or not sys.stdin.isatty():
        time.sleep(0.5)
        return False
    ready, _, _ = select.select([sys.stdin], [], [], 0.5)
    return bool(ready) and bool(sys.stdin.readline())


def _end(running: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask all to stop, wait, then kill whoever is left, with all it started."""
    for process in running:
        if process.poll() is None:
            process.terminate()
    until = time.monotonic() + PATIENCE_S
    for process in running:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, until - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
