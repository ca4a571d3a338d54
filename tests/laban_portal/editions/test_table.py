# SPDX-License-Identifier: Apache-2.0
"""The decision table of editions, proved: every state × event × asker, by the rules and by the actions themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product

import pytest
from django.db import transaction

from laban_portal.audit.models import Line
from laban_portal.editions.actions import making, stages
from laban_portal.editions.models import Edition, News, Passage
from laban_portal.editions.rules import CLOCK, Hands, Sight, is_one_of, open_events, sight_of
from laban_portal.editions.states import EDITION_STEPS, EditionEvent, EditionState, EditionWho
from laban_portal.editions.wanted import Reckoning, Words
from laban_portal.notices.models import Notice
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, PortalError, WrongState
from tests.laban_portal.editions.standing import WORDS, standing
from tests.laban_portal.review.test_table import askers

MAKERS, MANAGERS = {"analyst", "manager"}, {"manager"}
WHO: Mapping[EditionWho, set[str]] = {
    EditionWho.MAKERS: MAKERS, EditionWho.SIGNERS: MANAGERS, EditionWho.MANAGERS: MANAGERS,
    EditionWho.MANAGERS_OR_CLOCK: {*MANAGERS, "clock"}, EditionWho.CLOCK: {"clock"},
}  # fmt: skip
"""Who is who of an edition that the analyst made, written down by hand."""

SEES_ALL = {"analyst", "manager", "auditor"}
REVIEWERS = {"reviewer", "reviewer-other"}
LOCAL = {
    "officer-an", "finance-an", "leader-an", "officer-binh", "officer-anh", "officer-nation", "token-read", "token-write"
}  # fmt: skip
EVENTS = [each for each in EditionEvent if each not in {EditionEvent.SUPERSEDE, EditionEvent.RECOMPUTE}]
"""What people let happen to an edition that was computed elsewhere; recomputing it is refused, as a test below says."""


def everyone(world) -> dict[str, Actor]:
    return {**askers(world), "clock": CLOCK}


def test_who_is_who_and_nobody_signs_what_they_made(world):
    people = everyone(world)
    made_by_analyst = Hands(made_by=world.accounts["analyst"].pk, computed_by=world.accounts["analyst"].pk)
    for who, expected in WHO.items():
        assert (who, {name for name, actor in people.items() if is_one_of(actor, who, made_by_analyst)}) == (
            who,
            expected,
        )
    manager = world.accounts["manager"].pk
    for hands in (Hands(made_by=manager), Hands(computed_by=manager)):
        assert not is_one_of(people["manager"], EditionWho.SIGNERS, hands)


def test_the_table_opens_just_its_steps_to_everyone(world):
    hands = Hands(made_by=world.accounts["analyst"].pk)
    for (name, actor), state in product(everyone(world).items(), EditionState):
        wanted = {
            event
            for event in EditionEvent
            if (state, event) in EDITION_STEPS and name in WHO[EDITION_STEPS[state, event].who]
        }
        assert (name, state, set(open_events(actor, state, hands))) == (name, state, wanted)


def test_who_sees_how_much_in_each_state(world):
    people = askers(world)
    shown = {"preview", "embargo"}
    for (name, actor), state in product(people.items(), EditionState):
        wanted = Sight.NOTHING
        if name in SEES_ALL or state in {"published", "superseded"} or (name in REVIEWERS and state in shown):
            wanted = Sight.WHOLE
        elif name in LOCAL and state in shown:
            wanted = Sight.OWN
        assert (name, state, sight_of(actor, state)) == (name, state, wanted)


def deed(event: EditionEvent, actor: Actor, seen: str) -> Callable[[], object]:
    deeds: dict[EditionEvent, Callable[[], object]] = {
        EditionEvent.DESCRIBE: lambda: making.describe(actor=actor, code="2025", words=Words(names=WORDS)),
        EditionEvent.SHOW: lambda: stages.show_preview(actor=actor, code="2025"),
        EditionEvent.WITHDRAW: lambda: stages.withdraw_preview(actor=actor, code="2025", reason="Sai"),
        EditionEvent.SIGN: lambda: stages.sign(actor=actor, code="2025", release_at=None, seen=seen),
        EditionEvent.RECALL: lambda: stages.recall(actor=actor, code="2025", reason="Sai"),
        EditionEvent.PUBLISH: lambda: stages.publish(actor=actor, code="2025"),
        EditionEvent.DISCARD: lambda: making.discard(actor=actor, code="2025", reason="Sai"),
    }
    return deeds[event]


def prints() -> tuple[object, ...]:
    counts = [model.objects.count() for model in (Passage, Line, Notice, News)]
    return tuple(Edition.objects.values_list("state", "hash", "names")), tuple(counts)


def refusal_of(name: str, state: EditionState, event: EditionEvent) -> object:
    """Return how the table refuses an asker: not known of, not theirs, not now; or where it leads."""
    public = state in {"published", "superseded"}
    known = name in SEES_ALL or public or (name in REVIEWERS | LOCAL and state in {"preview", "embargo"})
    if name != "clock" and (not known or state == "discarded"):
        return NotFound
    if name not in SEES_ALL | {"clock"}:
        return NotAllowed
    if not any(name in WHO[step.who] for (_, each), step in EDITION_STEPS.items() if each is event):
        return NotAllowed
    return EDITION_STEPS[state, event].to if (state, event) in EDITION_STEPS else WrongState


@pytest.mark.parametrize("state", list(EditionState))
def test_each_event_takes_just_its_step_or_changes_nothing(world, state):
    row = standing(world, state)
    assert row.draft is not None
    seen = row.draft.sha256
    people = askers(world)
    for (name, actor), event in product(people.items(), EVENTS):
        before = prints()
        with transaction.atomic():
            try:
                deed(event, actor, seen)()
                found: object = EditionState(Edition.objects.get().state)
            except PortalError as refusal:
                assert prints() == before
                found = type(refusal)
            transaction.set_rollback(True)
        assert (name, state, event, found) == (name, state, event, refusal_of(name, state, event))


def test_an_edition_computed_elsewhere_is_not_computed_here(world):
    standing(world)
    with pytest.raises(WrongState) as refused:
        making.recompute(actor=world.actor("analyst"), code="2025", reckoning=Reckoning())
    assert refused.value.code == "editions.was_taken"
