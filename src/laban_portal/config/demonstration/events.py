# SPDX-License-Identifier: Apache-2.0
"""Things that happen at moments: put down in any order, they happen in the order of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from laban_portal.clock.now import time_is


class Event(NamedTuple):
    """One thing that happens; `act` is told the moment."""

    at: datetime
    act: Callable[[datetime], object]


def happen(events: Iterable[Event]) -> None:
    """Let everything happen, each with the time standing at its moment."""
    for each in sorted(events, key=lambda event: event.at):
        with time_is(each.at):
            each.act(each.at)
