# SPDX-License-Identifier: Apache-2.0
"""Rounds that are closed and frozen while people save and processes are killed; each command in a process of its own.

`python -m benchmarks.writers.freezing lay ROUNDS UNITS FIELDS` makes rounds whose duties are accepted, but one that was
opened again. `write ROUND FILE` saves into that one until the round takes no more, and writes down what was acknowledged.
`freeze ROUND` closes and freezes, as often as it must. `judge FILE` tells what is lost, what is half done, what does not
verify.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path

from laban_portal.config.opening import open_site, prepare_database

open_site()

# ruff: noqa: E402  models need a set-up Django
from django.db.utils import OperationalError

from benchmarks.writers.ground import _unit, _versions
from laban_portal.catalog.models import Version
from laban_portal.clock.now import now, today
from laban_portal.collection.actions.duties import accept, reopen, submit
from laban_portal.collection.actions.rounds import close_round
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Chain, Duty, Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.typed import Typed
from laban_portal.people.models import Account, Grant, Organisation
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import Actor
from laban_portal.review.actions.freezing import freeze_round
from laban_portal.review.models import SnapshotPart
from laban_portal.review.queries.freezing import freeze_plan
from laban_portal.review.snapshot.content import part_values
from laban_portal.ui.errors import PortalError


def lay(rounds: int, units: int, fields: int) -> list[str]:
    """Make rounds with one duty a unit, all accepted; the last unit's duty is opened again."""
    prepare_database()
    form, framework = _versions(fields)
    desk = Organisation.objects.create(code="desk", kind="ministry", sort_key="desk")
    for role in ("manager", "reviewer"):
        _person(role, desk, role)
    offices = dict(_unit(at) for at in range(units))
    for key, office in offices.items():
        _person(key, office, "officer")
    return [_round(f"r{at}", form, framework, offices, fields) for at in range(rounds)]


def _person(name: str, organisation: Organisation, role: str) -> None:
    account = Account.objects.create(email=f"{name.replace('/', '-')}@example.vn", name=name, password="!")  # noqa: S106  none fits
    Grant.objects.create(account=account, organisation=organisation, role=role, from_day=today() - timedelta(days=9))


def _actor(name: str) -> Actor:
    return actor_of(Account.objects.get(name=name), on=today(), strong=True)


def _round(code: str, form: Version, framework: Version, offices: dict[str, Organisation], fields: int) -> str:
    day = today()
    far = day + timedelta(days=300)
    round_ = Round.objects.create(
        code=code, names={"vi": code, "en": code}, kind="yearly", framework=framework, year=day.year - 1, state="open",
        opens_on=day - timedelta(days=9), on_time_until=far, closes_on=far,
    )  # fmt: skip
    for key, office in offices.items():
        chain = Chain.objects.create(round=round_, unit_id=key)
        duty = Duty.objects.create(
            round=round_, chain=chain, unit_id=key, form=form, domain="money", period=str(day.year - 1),
            organisation=office, on_time_until=far, required=fields,
        )  # fmt: skip
        typed = [Typed(element=f"e{at}", text=str(at + 1)) for at in range(fields)]
        save_cells(actor=_actor(key), duty=duty.pk, typed=typed, source="typed", at=now())
        submit(actor=_actor(key), duty=duty.pk)
        accept(actor=_actor("reviewer"), duty=duty.pk)
    reopen(actor=_actor("manager"), duty=duty.pk, reason="Again")
    return code


def write(code: str, file: Path) -> dict[str, object]:
    """Save one value after another into the duty that is open, until nothing is taken any more."""
    duty = Duty.objects.get(round__code=code, state="returned")
    actor, number, text = _actor(duty.unit_id), 1, 1
    with file.open("a", encoding="utf-8") as out:
        while True:
            text += 1
            try:
                typed = [Typed(element="e0", text=str(text), seen=number)]
                saved = save_cells(actor=actor, duty=duty.pk, typed=typed, source="typed", at=now())
            except OperationalError:  # the database did not come round to it; nothing was acknowledged
                continue
            except PortalError as refusal:
                return {"refused": refusal.code, "saved": number - 1}
            number = saved.outcomes[0].number
            out.write(json.dumps([duty.pk, "e0", number, str(text)]) + "\n")
            out.flush()


def freeze(code: str) -> dict[str, object]:
    """Close a round and freeze it, with the plan of that very moment; as often as somebody saved in between."""
    manager, stale = _actor("manager"), 0
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if Round.objects.get(code=code).state == "open":
        close_round(actor=manager, code=code)
    while True:
        row = Round.objects.get(code=code)
        if row.state == "frozen":
            return {"stale": stale}
        try:
            seen = freeze_plan(row, today()).seen
            ticks = ("undecided", "unsigned")
            freeze_round(actor=manager, code=code, reason="Frozen", acknowledged=ticks, seen=seen)
        except (PortalError, OperationalError):
            stale += 1


def judge(file: Path) -> dict[str, object]:
    """Tell what of the acknowledged is not there, which rounds are half frozen, and what does not verify."""
    acknowledged = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []
    there = {tuple(each) for each in Revision.objects.values_list("duty_id", "element", "number", "text")}
    lost = [each for each in acknowledged if tuple(each) not in there]
    states, half = {}, []
    for row in Round.objects.order_by("code"):
        frozen = {
            (unit, element): number
            for unit, element, number in Cell.objects.filter(duty__round=row, state="frozen").values_list(
                "duty__unit__key", "element", "number"
            )
        }
        parts = SnapshotPart.objects.filter(snapshot__round=row).values_list("unit", "content")
        taken = {(unit, each.element): each.number for unit, text in parts for each in part_values(text)}
        states[row.code] = row.state
        if frozen != taken or bool(taken) != (row.state == "frozen"):
            half.append(row.code)
    return {
        "acknowledged": len(acknowledged), "lost": lost, "half": half, "states": states,
        "breaks": [f"{each.code} {each.words}" for each in verify().breaks],
    }  # fmt: skip


if __name__ == "__main__":
    what, *given = sys.argv[1:]
    if what == "lay":
        found: object = lay(*map(int, given))
    elif what == "write":
        found = write(given[0], Path(given[1]))
    elif what == "freeze":
        found = freeze(given[0])
    else:
        found = judge(Path(given[0]))
    print(json.dumps(found))
