# SPDX-License-Identifier: Apache-2.0
"""What is done about appeals every day."""

from __future__ import annotations

from laban_portal.clock.now import today
from laban_portal.review.actions.reminders import remind_of_appeals


def appeal_reminders() -> None:
    """Remind those who may answer of the appeals that wait."""
    remind_of_appeals(today())


DAILY = [appeal_reminders]
"""Called once a day, in the morning."""
