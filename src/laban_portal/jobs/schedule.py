# SPDX-License-Identifier: Apache-2.0
"""Work that comes back each day or hour: found in every app's `tasks.py` (lists DAILY and HOURLY), run once a turn.

Daily work runs at the first look after DAILY_FROM o'clock in the instance's zone; after a time switched off, at once.
A day nobody ran is not made up for: each piece of work looks at what is there, not at what day it was.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.utils import timezone

from laban_portal.clock.now import now
from laban_portal.jobs.actions import end_turn, take_turn
from laban_portal.jobs.queue import Daily

DAILY_FROM = 5
"""Five in the morning: yesterday is over, and whoever comes to work finds today's notices."""

log = logging.getLogger(__name__)


def name_of(work: Daily) -> str:
    """Return the name under which a piece of work is written down."""
    return f"{getattr(work, '__module__', '')}.{getattr(work, '__qualname__', repr(work))}".removeprefix(
        "laban_portal."
    )


def listed(which: str) -> list[Daily]:
    """Return all apps' lists of one name, in the order of the apps."""
    found: list[Daily] = []
    for app in apps.get_app_configs():
        if app.name.startswith("laban_portal.") and find_spec(f"{app.name}.tasks") is not None:
            found += getattr(import_module(f"{app.name}.tasks"), which, ())
    return found


def run_due(daily: Sequence[Daily], hourly: Sequence[Daily], at: datetime) -> int:
    """Run what is due and not taken by another; return how many pieces ran. A failure stops none of the others."""
    local = timezone.localtime(at)
    due = [(work, f"{local:%Y-%m-%dT%H}") for work in hourly]
    if local.hour >= DAILY_FROM:
        due += [(work, f"{local:%Y-%m-%d}") for work in daily]
    return sum(_run(work, day, at) for work, day in due)


def run_all_due() -> int:
    """Run what is due now of every app's lists."""
    return run_due(listed("DAILY"), listed("HOURLY"), now())


def _run(work: Daily, day: str, at: datetime) -> bool:
    name = name_of(work)
    if not take_turn(name=name, day=day, at=at):
        return False
    fault = ""
    try:
        work()
    except Exception:
        log.exception("The repeated work %s failed", name)
        fault = traceback.format_exc()[-2000:]
    end_turn(name=name, day=day, at=now(), fault=fault)
    return True
