# SPDX-License-Identifier: Apache-2.0
"""What of editions waits is told to whom it waits for, until it is done, and to nobody else."""

from __future__ import annotations

from datetime import timedelta

from laban_portal.clock.now import time_is
from laban_portal.editions.models import Look
from laban_portal.editions.queries.waiting import waiting
from laban_portal.editions.states import EditionState
from tests.laban_portal.conftest import AN, NOON
from tests.laban_portal.editions.standing import WORDS, standing


def steps(world, who: str) -> list[tuple[str, str]]:
    """Return what waits for a person: the address, and its sentence in English."""
    return [(each.link, each.title) for each in waiting(world.actor(who), NOON.date(), "en")]


def told(world) -> dict[str, int]:
    """Return for how many editions each person is asked to do something."""
    found = {who: len(steps(world, who)) for who in world.accounts if who != "stranger"}
    return {who: count for who, count in found.items() if count}


def test_a_preview_waits_for_another_signer_and_for_each_leader_until_they_have_looked(world):
    row = standing(world, EditionState.PREVIEW)
    assert told(world) == {"manager": 1, "leader-an": 1, "leader-binh": 1}
    link, sentence = steps(world, "manager")[0]
    assert (link, WORDS["en"] in sentence) == ("/editions/2025/", True)
    Look.objects.create(edition=row, unit=AN, account_id=world.accounts["leader-an"].pk)
    assert told(world) == {"manager": 1, "leader-binh": 1}


def test_what_one_made_oneself_is_not_waiting_for_ones_own_signature(world):
    standing(world, EditionState.PREVIEW, made_by_id=world.accounts["manager"].pk)
    assert told(world) == {"leader-an": 1, "leader-binh": 1}


def test_a_signed_edition_waits_for_a_manager_once_its_moment_has_come(world):
    standing(world, EditionState.EMBARGO, embargo_until=NOON + timedelta(hours=1), names={})
    assert told(world) == {}
    with time_is(NOON + timedelta(hours=2)):
        assert told(world) == {"manager": 1}
        assert "Test edition" in steps(world, "manager")[0][1]


def test_drafts_and_what_is_public_wait_for_nobody(world):
    for state in (EditionState.DRAFT, EditionState.PUBLISHED, EditionState.SUPERSEDED, EditionState.DISCARDED):
        standing(world, state, code=f"20{len(state)}", year=2000 + len(state))
    assert told(world) == {}
