# SPDX-License-Identifier: Apache-2.0
"""What is done about rounds every day."""

from __future__ import annotations

from laban_portal.clock.now import today
from laban_portal.collection.actions.heads import daily_head
from laban_portal.collection.actions.reminders import remind


def reminders() -> None:
    """Remind people of what is due, and tell managers who is late."""
    remind(today())


def day_head() -> None:
    """Make yesterday's head over all chains of values, and let it leave the machine."""
    daily_head(today=today())


DAILY = [day_head, reminders]
"""Called once a day, in the morning."""
