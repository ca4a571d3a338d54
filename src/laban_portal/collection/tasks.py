# SPDX-License-Identifier: Apache-2.0
"""What is done about rounds every day."""

from __future__ import annotations

from laban_portal.clock.now import today
from laban_portal.collection.actions.reminders import remind


def reminders() -> None:
    """Remind people of what is due, and tell managers who is late."""
    remind(today())


DAILY = [reminders]
"""Called once a day, in the morning."""
