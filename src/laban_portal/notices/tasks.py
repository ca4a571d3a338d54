# SPDX-License-Identifier: Apache-2.0
"""What is done about notices every day. The jobs that send letters stand beside what enqueues them, in `actions`."""

from __future__ import annotations

from laban_portal.clock.now import today
from laban_portal.notices.actions import send_digests


def digests() -> None:
    """Send today's digests; the schedule calls it each morning."""
    send_digests(day=today())


DAILY = [digests]
"""Called once a day, in the morning."""
