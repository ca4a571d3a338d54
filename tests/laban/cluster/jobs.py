# SPDX-License-Identifier: Apache-2.0
"""Jobs for the tests of the cluster: worker processes must be able to load them, so they are no part of a test file."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from laban.errors import MethodError, Place, problem


def inverse(number: int) -> float:
    """Return a figure whose sums depend on the order in which they are taken."""
    return 1 / (number + 0.1)


def slow_at_first(number: int) -> float:
    """The earlier the job, the later it is done."""
    time.sleep(0.02 * max(0, 8 - number))
    return inverse(number)


def inverse_once_killed(folder: Path, victim: int, number: int) -> float:
    """Kill the process that does one of the jobs, the first time only."""
    mark = folder / "killed"
    if number == victim and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return inverse(number)


def deadly(number: int) -> float:
    """Kill whoever does the third job, every time."""
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return inverse(number)


def refused_at_five(number: int) -> float:
    """Refuse the sixth job in Laban's way, and a later one sooner and in another way."""
    if number == 5:
        time.sleep(0.2)
        raise MethodError([problem("cluster.workers", Place(item="a"), got=number)])
    if number == 6:
        raise ZeroDivisionError
    return inverse(number)


class Stubborn(Exception):
    """An error that cannot be read again after it was written down."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} and {second}")
        # Some libraries teach Python to read such errors again once they are loaded; not with this in it.
        self.carries = Unreadable()


def stubborn(number: int) -> float:
    """Raise what cannot travel."""
    raise Stubborn(str(number), "more")


class Unreadable:
    """A function that can be written down, but not read."""

    def __call__(self, number: int) -> float:
        """Never happens on a worker."""
        return inverse(number)

    def __reduce__(self):
        return _refuse, ()


def _refuse():
    raise ImportError("not on this machine")


def process_of(number: int) -> int:
    """Return who does the job."""
    time.sleep(0.05)
    return os.getpid() + 0 * number


def endless(folder: Path, number: int) -> float:
    """Never end the sixth job; say so by a file."""
    if number == 5:
        (folder / f"{os.getpid()}").touch()
        time.sleep(600)
    return inverse(number)
