# SPDX-License-Identifier: Apache-2.0
"""Nothing about appeals moves any more once the round is frozen."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.collection.rules.handing import Whose
from laban_portal.collection.states import AppealEvent, AppealState, DutyState, RoundState
from laban_portal.review.rules.appeals import Refusal, Standing, answered, appeal_refusal
from tests.laban_portal.conftest import AN

FROZEN = Refusal(kind="wrong_state", code="appeals.round_frozen")


def whose_of(world) -> Whose:
    return Whose(unit=AN, domain="money", organisation=world.duties[AN].organisation_id, decided_by=0)


def test_in_a_frozen_round_nobody_appeals(world):
    found = appeal_refusal(
        world.actor("officer-an"), whose_of(world), verdict="lower", until=date(2026, 3, 20), current=True, made=False,
        duty=DutyState.FROZEN, round_state=RoundState.FROZEN, on=date(2026, 3, 10),
    )  # fmt: skip
    assert found == FROZEN


@pytest.mark.parametrize(("who", "event"), [("reviewer", AppealEvent.UPHOLD), ("officer-an", AppealEvent.WITHDRAW)])
def test_in_a_frozen_round_no_appeal_is_answered_or_taken_back(world, who, event):
    standing = Standing(appeal=AppealState.OPEN, duty=DutyState.FROZEN, round=RoundState.FROZEN)
    assert answered(world.actor(who), event, standing, whose_of(world)) == FROZEN
