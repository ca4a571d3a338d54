# SPDX-License-Identifier: Apache-2.0
"""Notice that the machine's clock was moved while this process ran: the time of day and the time since boot must agree.

A clock that leaps ahead would stamp values with a day that has not come, and lock their unit until it comes. The time
since boot goes on while a machine sleeps, so that waking up is no leap.
"""

from __future__ import annotations

import time
from datetime import timedelta

LEAP = timedelta(minutes=10)
"""How far the clock may be moved unnoticed: more than any correction a time service makes by itself in a running site."""

_BOOT = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
_began = (time.time(), time.clock_gettime(_BOOT))


def leap(began: tuple[float, float], here: tuple[float, float]) -> timedelta:
    """Return how far the time of day (first) ran ahead of the time since boot (second) between two looks.

    >>> leap((1000.0, 5.0), (87460.0, 65.0)).days
    1
    """
    return timedelta(seconds=(here[0] - began[0]) - (here[1] - began[1]))


def leapt() -> timedelta | None:
    """Return how far the clock was moved since this process began, if by more than `LEAP`."""
    moved = leap(_began, (time.time(), time.clock_gettime(_BOOT)))
    return moved if abs(moved) > LEAP else None
