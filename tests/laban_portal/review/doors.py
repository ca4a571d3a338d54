# SPDX-License-Identifier: Apache-2.0
"""What lies behind the doors of review in the small country, of each unit: a decision, an appeal and a discussion.

Each holds the unit's own figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from laban_portal.clock.now import now
from laban_portal.review.models import Appeal, Decision
from laban_portal.threads.models import Message, Thread
from tests.laban_portal.conftest import World


def lay_review(world: World, figures: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Lay it and return the numbers by unit: decision (not appealed against), appeal, thread."""
    found = {}
    for unit, figure in figures.items():
        duty = world.duties[unit]

        def lowered(words: str, duty=duty, figure=figure) -> Decision:
            return Decision.objects.create(
                duty=duty, element="people", number=1, verdict="lower", code="other", words=words, before=figure, after="1",
                after_number=1, appeal_until=date(2026, 3, 17), by=world.accounts["reviewer"], by_name="Reviewer", at=now(),
            )  # fmt: skip

        appeal = Appeal.objects.create(
            decision=lowered(f"Không phải {figure}"),
            words=f"Đúng là {figure}",
            answer_due=date(2026, 3, 24),
            made_at=now(),
        )
        thread = Thread.objects.create(about=f"cell:{duty.pk}:people:", unit=unit, domain="money", last_at=now())
        Message.objects.create(thread=thread, words=f"Có phải {figure}?", by_name="Reviewer", side="ministry", at=now())
        found[unit] = {"decision": lowered("Xem lại").pk, "appeal": appeal.pk, "thread": thread.pk}
    return found
