# SPDX-License-Identifier: Apache-2.0
"""What of editions waits for a person: to sign one, to publish one whose moment has come, to look at one's own page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.db.models import Q

from laban_portal.clock.now import now
from laban_portal.editions.models import Edition, Look
from laban_portal.editions.rules import Hands, Sight, open_events, seen_units, sight_of
from laban_portal.editions.states import EditionEvent, EditionState
from laban_portal.people.rules import Actor, Role, has_role, own_units
from laban_portal.ui.waiting import Waiting
from laban_portal.ui.words import say

OPEN = (EditionState.PREVIEW, EditionState.EMBARGO)


def waiting(actor: Actor, on: date, language: str) -> Sequence[Waiting]:  # noqa: ARG001  every room's list is asked alike
    """Return what waits; two queries at most."""
    rows = list(Edition.objects.filter(state__in=OPEN))
    return [*_of_ministry(actor, rows, language), *_of_unit(actor, rows, language)] if rows else []


def _of_ministry(actor: Actor, rows: Sequence[Edition], language: str) -> Iterator[Waiting]:
    for row in rows:
        hands = Hands(made_by=row.made_by_id or 0, computed_by=row.computed_by_id or 0)
        events = open_events(actor, EditionState(row.state), hands)
        if EditionEvent.SIGN in events:
            yield _one(row, "sign", language)
        elif EditionEvent.PUBLISH in events and row.embargo_until and row.embargo_until <= now():
            yield _one(row, "publish", language)


def _of_unit(actor: Actor, rows: Sequence[Edition], language: str) -> Iterator[Waiting]:
    if not has_role(actor, Role.LEADER) or not seen_units(actor):
        return
    shown = [
        row for row in rows if row.state == EditionState.PREVIEW and sight_of(actor, EditionState.PREVIEW) is Sight.OWN
    ]
    own = own_units(actor)
    looked = set(
        Look.objects.filter(Q(("unit__in", own)), edition__in=shown, account=actor.account).values_list(
            "edition", flat=True
        )
    )
    for row in shown:
        if row.pk not in looked:
            yield _one(row, "look", language)


def _one(row: Edition, what: str, language: str) -> Waiting:
    return Waiting(
        kind="edition", group="waiting", link=f"/editions/{row.code}/", step=say(f"editions.step_{what}", language),
        title=say(f"editions.waits_{what}", language, name=_in(row.names or row.index_names, language), code=row.code),
        about=_in(row.index_names, language),
    )  # fmt: skip


def _in(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()), "")
