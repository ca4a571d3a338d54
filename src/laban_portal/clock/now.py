# SPDX-License-Identifier: Apache-2.0
"""Now and today. Everything else takes the time as an argument; tests and demonstrations set it here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

from django.utils import timezone

_set: ContextVar[datetime | None] = ContextVar("set_time", default=None)


def now() -> datetime:
    """Return the moment, in UTC, to the microsecond."""
    return _set.get() or datetime.now(tz=UTC)


def today() -> date:
    """Return the day in the instance's own time zone, in which all dates of rounds are meant."""
    return timezone.localtime(now()).date()


@contextmanager
def time_is(moment: datetime) -> Iterator[None]:
    """Let the time stand at a moment, for tests and for building a demonstration."""
    token = _set.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _set.reset(token)
