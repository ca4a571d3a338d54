# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random
import uuid
from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from laban_portal.catalog.models import Version
from laban_portal.collection import bulk_spool
from laban_portal.collection.actions import bulk_going
from laban_portal.collection.actions.bulk import append
from laban_portal.collection.actions.bulk_taking import CELL, REVISION
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Chain, ClockCorrection, Duty, Extension, Known, Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.typed import STATES, Typed
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, BINH, FORM, FRAMEWORK_ELEMENTS, NOON, canonical

FIELDS = [
    {"element": "people", "kind": "integer", "by": ["sex"]},
    {"element": "spending", "kind": "number"},
    {"element": "share", "kind": "share", "required": False},
    {"element": "plan", "kind": "yes_no"},
    {"element": "kind", "kind": "choice", "choices": "sex"},
    {"element": "words", "kind": "text", "when": "plan = 1"},
]
ELEMENTS = [
    *FRAMEWORK_ELEMENTS,
    *({"code": code, "names": {"vi": code, "en": code}} for code in ("plan", "kind", "words")),
]
SEX = {
    "code": "sex",
    "names": {"vi": "Giới", "en": "Sex"},
    "options": [
        {"code": "f", "names": {"vi": "Nữ", "en": "Female"}}, {"code": "m", "names": {"vi": "Nam", "en": "Male"}},
    ],
}  # fmt: skip
PLACES = [
    ("people", ""), ("people", "sex=f"), ("people", "sex=m"), ("spending", ""), ("share", ""), ("plan", ""), ("kind", ""),
    ("words", ""),
]  # fmt: skip
TEXTS = (
    *(
        "0",
        "-0",
        "7",
        "-7",
        "007",
        "12",
        "125",
        "999999",
        "1000001",
        "1234567890123456",
        "12,5",
        "12.5",
        "1.234",
        "1,234",
        "0,125",
    ),
    *(
        "1234,567",
        "1234.500",
        "12,50",
        "100,1",
        "45 %",
        "(5)",
        " 8 ",
        "1e3",
        "abc",
        "",
        "yes",
        "có",
        "f",
        "Nữ",
        "5\n6",
        "\u202e5",
    ),
    *("12,00", "0.0", "-0,5", ",5", "5,", "1.234.567", "+3", "٣", "x" * 3000),
)


@pytest.fixture
def duties(world):
    """Give An five duties in two rounds: three periods of a form with all kinds of fields, and another form."""
    content = {"form": {**FORM, "code": "F2", "sections": [{**FORM["sections"][0], "fields": FIELDS}]}}
    text, digest = canonical({**content, "code_lists": [SEX], "elements": ELEMENTS})
    form = Version.objects.create(
        kind="form",
        pack="test",
        code="F2",
        number=1,
        names={},
        domain="money",
        content=text,
        hash=digest,
        state="ready",
    )
    other = Round.objects.create(
        code="other", kind="yearly", framework=world.round.framework, year=2024, state="open", opens_on=date(2026, 3, 1),
        on_time_until=date(2026, 3, 20), closes_on=date(2026, 3, 31),
    )  # fmt: skip
    made = [world.duties[AN].pk]
    for round_, period in ((world.round, "2024"), (world.round, "2025"), (other, "2026"), (other, "2024")):
        chain, _ = Chain.objects.get_or_create(round=round_, unit_id=AN)
        duty = Duty.objects.create(
            round=round_, chain=chain, unit_id=AN, form=form, domain="money", period=period,
            organisation=world.organisations["an"], on_time_until=date(2026, 3, 20), closes_on=date(2026, 3, 31), required=2,
        )  # fmt: skip
        made.append(duty.pk)
    for period, part in (("2023", ""), ("2024", "sex=f")):
        Known.objects.create(unit_id=AN, element="people", period=period, slice=part, text="12", value=12, source="S")
    return made


def standing():
    """Return everything that saving writes, but the numbers of rows."""
    revisions = sorted(Revision.objects.values_list(*(each for each in REVISION)))
    cells = sorted(Cell.objects.values_list(*CELL), key=lambda each: each[:3])
    chains = sorted(Chain.objects.values_list("pk", "sequence", "head", "head_at"))
    counts = sorted(Duty.objects.values_list("pk", "required", "filled", "faulty"))
    return revisions, cells, chains, counts, dict(Duty.objects.values_list("pk", "last_at"))


def drawn(chance, duties, seen):
    """Draw values as people and programs send them: mostly plain, some odd, some twice, some stale."""
    marks = [str(uuid.UUID(int=chance.getrandbits(128))) for _ in range(40)]
    found = []
    for _ in range(chance.randrange(1, 60)):
        duty, (element, part) = chance.choice(duties), chance.choice([*PLACES, *PLACES, ("nothing", "")])
        found.append(
            (
                duty,
                Typed(
                    element=element, slice=part, text=chance.choice(TEXTS), seen=chance.choice([seen, seen, seen, 0, 1, -1]),
                    kind=chance.choice(["value"] * 12 + ["none", "empty", "odd"]),
                    reason=chance.choice(["", "", "not_yet", "other"]), note=chance.choice(["", "", "", "Ghi \"chú\"\\"]),
                    flag=chance.choice(["", "", "e", "q"]), answer=chance.choice(["", "", "", "confirmed", "disputed"]),
                    style=chance.choice(["", "", "", "comma", "point", "both"]),
                    operation=chance.choice([*marks, "short"]),
                ),
            )
        )  # fmt: skip
    return found


def plainly(actor, sent, at):
    """Save with the plain action, duty after duty in the order of their chains."""
    order = Duty.objects.filter(pk__in={duty for duty, _ in sent}).order_by("chain", "pk").values_list("pk", flat=True)
    states, told, counts = Counter(dict.fromkeys(STATES, 0)), {}, {}
    for pk in order:
        typed = [each for duty, each in sent if duty == pk]
        places = [place for place, (duty, _) in enumerate(sent, 1) if duty == pk]
        saved = save_cells(actor=actor, duty=pk, typed=typed, source="api", at=at)
        counts[pk] = (saved.required, saved.filled, saved.faulty)
        states.update(each.state for each in saved.outcomes)
        told |= {
            place: each
            for place, each in zip(places, saved.outcomes, strict=True)
            if each.state not in {"saved", "unchanged"}
        }
    return states, told, counts


def undone(work):
    """Return what some work makes of the database, and undo it."""
    with transaction.atomic():
        result = work()
        found = standing()
        transaction.set_rollback(True)
    return result, found


@pytest.mark.parametrize("seed", range(30))
def test_the_plain_action_and_this_one_make_the_same_of_anything(world, duties, monkeypatch, seed):
    chance = random.Random(seed)
    monkeypatch.setattr(bulk_going, "BATCH", chance.choice([1, 10, 20_000]))
    monkeypatch.setattr(bulk_spool, "WAITING", chance.choice([1, 7, 100_000]))
    actor = world.actor(chance.choice(["officer-an", "leader-an"]))
    for turn in range(3):
        sent, at = drawn(chance, duties, turn), NOON + timedelta(seconds=chance.choice([turn, -turn]))
        (states, told, counts), wanted = undone(lambda sent=sent, at=at: plainly(actor, sent, at))
        stood = standing()
        tried = append(actor=actor, typed=iter(sent), source="api", at=at, dry_run=True)
        assert (standing(), tried.states, {each.place: each.outcome.state for each in tried.told}) == (
            stood, dict(states), {place: each.state for place, each in told.items()},
        )  # fmt: skip
        done = append(actor=actor, typed=iter(sent), source="api", at=at, strict=False)
        assert {each.place: each.outcome for each in done.told} == told
        assert (done.states, done.told_of) == (dict(states), len(told))
        assert standing() == wanted
        assert done.heads == {pk: head for pk, _, head, _ in wanted[2] if pk in done.heads}
        assert {pk: (each.required, each.filled, each.faulty) for pk, each in done.counts.items()} == counts
