# SPDX-License-Identifier: Apache-2.0
"""A process of its own for what hostile bytes may do to the libraries that read them.

The child sets limits on itself before it reads a byte: memory, processor time, no files written, no processes started, no
network where the system lets it go. It knows no setting, no secret and no database; the parent waits a set time, takes a
set number of bytes, and ends it.
What a child says is judged by the parent as hostile too (inspect/found.py).
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable

MEMORY = 1200 << 20
"""Addresses, not bytes in use: libraries alone take some 300 MB of them."""
AT_ONCE = threading.BoundedSemaphore(3)
"""How many children one process of the site has at the same time; others wait."""
EXHAUSTED, FAILED = 9, 3
GRACE = 2
"""Seconds beyond its processor time that a child may take by the clock."""


class ChildFailed(Exception):
    """The child came to no answer."""


class ChildExhausted(ChildFailed):
    """It took too much time or memory."""


def run_confined(module: str, *arguments: str, seconds: int, most: int) -> bytes:
    """Run a module of this package in a child with limits and return what it writes, at most so many bytes.

    `-I` and the bare environment keep the site's settings, secrets and paths away from it.
    """
    command = [sys.executable, "-I", "-m", module, str(seconds), *arguments]
    bare = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}
    with (
        AT_ONCE,
        subprocess.Popen(  # noqa: S603  our own interpreter and module; no argument is read by a shell
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=bare, cwd="/"
        ) as child,
    ):
        late = threading.Event()

        def end() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(seconds + GRACE, end)
        timer.start()
        try:
            said = child.stdout.read(most + 1) if child.stdout else b""
            if len(said) > most:
                child.kill()
            code = child.wait()
        finally:
            timer.cancel()
            child.kill()
    if late.is_set() or len(said) > most or code == EXHAUSTED or code in {-9, -24}:
        raise ChildExhausted(module)
    if code != 0:
        raise ChildFailed(f"{module}: {code}")
    return said


def leave_network() -> None:
    """Go where there is no network, if the system lets this process: a library taken over could tell nobody."""
    import ctypes  # noqa: PLC0415  only in the child

    new_user, new_network = 0x10000000, 0x40000000
    # Root goes as itself: as somebody of its own it could no longer read what belongs to others.
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(new_network if os.geteuid() == 0 else new_user | new_network)


def confine(seconds: int, memory: int = MEMORY) -> None:
    """Set the limits of this process, once and for all. What a system does not know is left out."""
    import resource  # noqa: PLC0415  not on every system

    leave_network()
    none = dict.fromkeys(("RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_NPROC"), 0)
    limits = {"RLIMIT_CPU": seconds, "RLIMIT_AS": memory, "RLIMIT_NOFILE": 64, **none}
    for name, most in limits.items():
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (most, most))


def answer(work: Callable[..., bytes]) -> None:
    """Be the child: set the limits, do the work with the arguments of the command line, write its bytes."""
    seconds, *arguments = sys.argv[1:]
    confine(int(seconds))
    try:
        said = work(*arguments)
        sys.stdout.buffer.write(said)
        sys.stdout.buffer.flush()
    except MemoryError:
        os._exit(EXHAUSTED)
    except BaseException:  # noqa: BLE001  whatever it is, the parent hears of it by the code alone
        os._exit(FAILED)
    os._exit(0)
