# SPDX-License-Identifier: Apache-2.0
"""Close and freeze the round of a demonstration, correct a frozen value, make the next snapshot, and ask once more."""

from __future__ import annotations

from datetime import date

from laban_portal.clock.now import time_is, today
from laban_portal.collection.actions.rounds import close_round
from laban_portal.collection.models import Cell, Round
from laban_portal.collection.states import CellState
from laban_portal.config.actions.demonstrated_papers import register_paper
from laban_portal.config.demonstration.papers import Paper, Row
from laban_portal.config.demonstration.scene import Scene
from laban_portal.review.actions.corrections import Wanted, ask_correction, grant_correction
from laban_portal.review.actions.freezing import freeze_round, make_snapshot
from laban_portal.review.queries.freezing import freeze_plan
from laban_portal.review.queries.snapshots import next_plan
from laban_portal.ui.words import say

CLOSED, FROZEN, ASKED, GRANTED, NEXT, ASKED_AGAIN = 28, 26, 18, 10, 5, 2
"""When everything happens, in working days before today."""

NUMBERS = {"01": "412/TK-TH", "24": "385/TK-TH"}
"""The numbers of the letters that correct."""


def freeze(scene: Scene) -> None:
    """Freeze the round, and go on with it after that."""
    course, manager, code = scene.course, scene.manager, scene.code
    with time_is(course.at(CLOSED)):
        close_round(actor=manager, code=code, reason=say("demo_words.closed", "vi"))
    row = Round.objects.get(code=code)
    with time_is(course.at(FROZEN)):
        plan = freeze_plan(row, today())
        reason = say("demo_words.unsigned", "vi") if plan.wanted else ""
        freeze_round(actor=manager, code=code, reason=reason, acknowledged=plan.wanted, seen=plan.seen)
    with time_is(course.at(ASKED, 45)):
        correction, domain = _ask(scene, "canbo.hanoi", "01")
    with time_is(course.at(GRANTED, 100)):
        grant_correction(actor=scene.reviewer_of(domain), correction=correction, words=say("demo_words.granted", "vi"))
    with time_is(course.at(NEXT, 30)):
        make_snapshot(
            actor=manager, code=code, reason=say("demo_words.next_snapshot", "vi"), seen=next_plan(row.pk).seen
        )
    with time_is(course.at(ASKED_AGAIN, 200)):
        _ask(scene, "canbo.bacninh", "24")


def _ask(scene: Scene, officer: str, unit: str) -> tuple[int, str]:
    """Ask for the correction of a whole number of a province, with a new document; return the request and its domain."""
    actor, cell = scene.actors[officer], _cell(scene, unit)
    text = str(int((cell.value or 0) * 1.04) + 1)
    key = register_paper(actor, cell.duty.unit_id, _paper(scene, cell, unit, text, today()))
    wanted = Wanted(
        element=cell.element, slice=cell.slice, text=text, reason=say("demo_words.correction", "vi"), document=key, page=1,
        seen=cell.number,
    )  # fmt: skip
    return ask_correction(actor=actor, duty=cell.duty_id, wanted=wanted), cell.duty.domain


def _cell(scene: Scene, unit: str) -> Cell:
    """Return a frozen value of a province, a whole number that stands alone."""
    cells = Cell.objects.filter(
        duty__round__code=scene.code,
        duty__unit__code=unit,
        state=CellState.FROZEN,
        kind="value",
        slice="",
        value__gte=50,
    ).select_related("duty")
    fields = {form: {each.element: each for each in content.form.fields} for form, content in scene.contents.items()}
    rows = cells.order_by("-duty__form__code", "pk")
    return next(
        each
        for each in rows
        if fields[each.duty.form_id][each.element].kind == "integer" and not fields[each.duty.form_id][each.element].by
    )


def _paper(scene: Scene, cell: Cell, unit: str, text: str, on: date) -> Paper:
    """Return the document that says the corrected value."""
    names = next(each.names for each in scene.places if each.code == unit)
    element = scene.contents[cell.duty.form_id].elements[cell.element]
    row = Row(
        duty=cell.duty_id, element=cell.element, slice="", name=element.names.into("vi"), unit=element.unit, text=text, page=1
    )  # fmt: skip
    return Paper(
        kind="letter", issuer=say("demo_papers.from_statistics", "vi", unit=names["vi"]), number=NUMBERS[unit],
        issued_on=on, title=say("demo_papers.title_corrected", "vi", unit=names["vi"], year=scene.year), rows=(row,),
    )  # fmt: skip
