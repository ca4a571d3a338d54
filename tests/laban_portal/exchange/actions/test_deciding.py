# SPDX-License-Identifier: Apache-2.0
"""An import is confirmed cell by cell: nothing before, all or nothing then, and never over what somebody saved meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from laban_portal.audit.models import Line
from laban_portal.clock.now import time_is
from laban_portal.collection.models import Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.evidence.models import Citation, Document
from laban_portal.exchange.actions.deciding import apply_import, drop_import
from laban_portal.exchange.models import Import
from laban_portal.exchange.queries.comparison import comparison
from laban_portal.exchange.tasks import old_imports
from laban_portal.ui.errors import NotFound, Refused, Stale, WrongState
from tests.laban_portal.conftest import NOON
from tests.laban_portal.evidence.papers import add
from tests.laban_portal.exchange.sent_back import (
    DOCUMENT,
    NOTE,
    PAGE,
    VALUE,
    filled,
    rows_in,
    sent,
    standing,
    taken,
    typed_in,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def shown(world, key, who="officer-an"):
    """Return groups and revisions of an import as they are shown now."""
    page = comparison(world.actor(who), key, "en")
    cells = [cell for each in page.duties for cell in each.cells]
    return {cell.element: cell for cell in cells}, {cell.at: cell.number for cell in cells}


def confirm(world, key, take, leave=(), seen=None, who="officer-an"):
    cells, numbers = shown(world, key, who)
    return apply_import(
        actor=world.actor(who), key=key, take={cells[each].at for each in take}, leave={cells[each].at for each in leave},
        seen=numbers if seen is None else seen,
    )  # fmt: skip


def test_what_is_new_changed_and_unchanged_is_told_apart_and_nothing_is_saved_before(world):
    typed_in(world, people="100", spending="5")
    content = filled(taken(world), people=120, share=30)
    before = Revision.objects.count()
    key = sent(world, content)
    cells, numbers = shown(world, key)
    assert {name: each.group for name, each in cells.items()} == {"people": "changed", "share": "new"}
    people = cells["people"]
    assert (people.base.shown, people.now.shown, people.new.shown, people.number) == ("100", "100", "120", 1)
    assert sorted(numbers.values()) == [0, 1]
    assert Revision.objects.count() == before


def test_what_is_chosen_is_saved_by_the_chain_and_the_rest_is_left(world):
    typed_in(world, people="100")
    key = sent(world, filled(taken(world), people=120, spending=7.5, share=30))
    assert confirm(world, key, ["people", "spending"]) == 2
    assert standing(world) == {"people": (2, "value", "120"), "spending": (1, "value", "7.5")}
    assert [each.source for each in Revision.objects.order_by("pk")] == ["typed", "workbook", "workbook"]
    assert verify().breaks == ()
    row = Import.objects.get(key=key)
    assert (row.state, row.saved, row.applied_at) == ("applied", 2, NOON)
    line = Line.objects.get(action="audit_exchange.applied")
    assert (line.about, line.facts["saved"], line.facts["file"]) == (f"import:{key}", "2", "an.xlsx")


def test_a_cell_that_somebody_changed_must_be_decided_and_both_answers_hold(world):
    typed_in(world, people="100", spending="5")
    content = filled(taken(world), people=120, spending=6)
    typed_in(world, seen=1, people="110", spending="8")
    key = sent(world, content)
    cells, _ = shown(world, key)
    assert {name: each.group for name, each in cells.items()} == {"people": "conflict", "spending": "conflict"}
    assert (cells["people"].base.shown, cells["people"].now.shown, cells["people"].new.shown) == ("100", "110", "120")
    assert cells["people"].now.by_name == "Officer-An"
    with pytest.raises(Refused) as refusal:
        confirm(world, key, ["people"])
    assert [(each.code, dict(each.facts)) for each in refusal.value.problems] == [
        ("exchange.undecided", {"name": "Chi"})
    ]
    assert standing(world)["people"] == (2, "value", "110")
    assert confirm(world, key, ["people"], leave=["spending"]) == 1
    assert standing(world) == {"people": (3, "value", "120"), "spending": (2, "value", "8")}


def test_every_conflict_without_an_answer_is_told_at_once(world):
    content = filled(taken(world), people=120, spending=6)
    typed_in(world, people="110", spending="8")
    key = sent(world, content)
    with pytest.raises(Refused) as refusal:
        confirm(world, key, [])
    assert [each.code for each in refusal.value.problems] == ["exchange.undecided"] * 2


def test_what_somebody_else_typed_as_well_is_no_conflict(world):
    content = filled(taken(world), people=120, spending=6)
    typed_in(world, people="120")
    page = comparison(world.actor("officer-an"), sent(world, content), "en")
    assert dict(page.counts) == {"new": 1, "changed": 0, "conflict": 0, "same": 1, "cited": 0}


def test_a_change_after_the_page_was_shown_saves_nothing_and_is_shown_again(world):
    key = sent(world, filled(taken(world), people=120, spending=6))
    _, numbers = shown(world, key)
    typed_in(world, people="50")
    with pytest.raises(Stale) as stale:
        apply_import(actor=world.actor("officer-an"), key=key, take=set(numbers), leave=set(), seen=numbers)
    assert (stale.value.code, stale.value.facts) == ("exchange.changed_meanwhile", {"count": "1"})
    assert standing(world) == {"people": (1, "value", "50")}
    assert Import.objects.get(key=key).state == "checked"


def test_nothing_chosen_is_refused(world):
    key = sent(world, filled(taken(world), people=120))
    with pytest.raises(Refused) as refusal:
        confirm(world, key, [])
    assert [each.code for each in refusal.value.problems] == ["exchange.nothing_taken"]


def test_an_import_is_confirmed_once(world):
    key = sent(world, filled(taken(world), people=120))
    _, numbers = shown(world, key)
    confirm(world, key, ["people"])
    with pytest.raises(WrongState) as refusal:
        apply_import(actor=world.actor("officer-an"), key=key, take={0}, leave=set(), seen=numbers)
    assert refusal.value.code == "exchange.import_applied"


@pytest.mark.parametrize("who", ["leader-an", "finance-an", "officer-binh", "manager", "auditor"])
def test_an_import_is_its_makers_alone(world, who):
    key = sent(world, filled(taken(world), people=120))
    for act in (
        lambda: comparison(world.actor(who), key, "en"),
        lambda: apply_import(actor=world.actor(who), key=key, take={0}, leave=set(), seen={0: 0}),
        lambda: drop_import(actor=world.actor(who), key=key),
    ):
        with pytest.raises(NotFound):
            act()
    assert standing(world) == {}


def test_a_duty_that_was_handed_in_meanwhile_takes_nothing(world):
    key = sent(world, filled(taken(world), people=120))
    _, numbers = shown(world, key)
    duty = world.duties["n/01@2025-07-01"]
    duty.state = "submitted"
    duty.save()
    with pytest.raises(Refused) as refusal:
        apply_import(actor=world.actor("officer-an"), key=key, take={0}, leave=set(), seen=numbers)
    assert [each.code for each in refusal.value.problems] == ["save.duty_submitted"]
    assert standing(world) == {}


def test_documents_come_along_are_registered_once_and_cited(world):
    known = add(world)

    def papers(book):
        page = book["Minh chứng"]
        row = next(row for row in range(5, 80) if page.cell(row, 2).value and not page.cell(row, 1).value)
        labels.append(str(page.cell(row, 2).value))
        page.cell(row, 4).value, page.cell(row, 7).value, page.cell(row, 5).value = (
            "Sở KHCN",
            "Báo cáo nhân lực",
            "7/BC",
        )
        book["F1"][f"{DOCUMENT}{rows['people']}"] = labels[0]
        book["F1"][f"{PAGE}{rows['people']}"] = 3
        book["F1"][f"{DOCUMENT}{rows['spending']}"] = "12/QĐ-UBND"

    labels: list[str] = []
    content = taken(world)
    rows = rows_in(content)
    key = sent(world, filled(content, change=papers, people=120, spending=6))
    assert confirm(world, key, ["people", "spending"]) == 2
    made = Document.objects.exclude(key=known).get()
    assert (made.title, made.issuer, made.number, made.unit_id) == (
        "Báo cáo nhân lực",
        "Sở KHCN",
        "7/BC",
        "n/01@2025-07-01",
    )
    assert sorted(Citation.objects.values_list("element", "document__key", "page", "number")) == [
        ("people", made.key, 3, 1), ("spending", known, None, 1),
    ]  # fmt: skip


def test_a_dropped_import_holds_nothing_any_more(world):
    key = sent(world, filled(taken(world), people=120))
    drop_import(actor=world.actor("officer-an"), key=key)
    row = Import.objects.get(key=key)
    assert (row.state, row.content) == ("dropped", "")
    with pytest.raises(WrongState):
        apply_import(actor=world.actor("officer-an"), key=key, take={0}, leave=set(), seen={0: 0})


def test_an_import_that_nobody_confirms_is_dropped_after_two_weeks(world):
    old, new = sent(world, filled(taken(world), people=120)), ""
    with time_is(NOON + timedelta(days=1)):
        new = sent(world, filled(taken(world), people=130))
    with time_is(NOON + timedelta(days=14, minutes=1)):
        old_imports()
    states = {row.key: (row.state, bool(row.content)) for row in Import.objects.all()}
    assert states == {old: ("dropped", False), new: ("checked", True)}
    assert Line.objects.filter(action="audit_exchange.too_old").count() == 1


def test_a_note_alone_is_a_change(world):
    typed_in(world, people="100")
    key = sent(world, filled(taken(world), people=(NOTE, "đã soát")))
    assert confirm(world, key, ["people"]) == 1
    revision = Revision.objects.order_by("-pk").first()
    assert revision is not None
    assert (revision.number, revision.text, revision.note) == (2, "100", "đã soát")


def test_an_emptied_cell_is_a_change(world):
    typed_in(world, people="100")
    key = sent(world, filled(taken(world), people=(VALUE, None)))
    assert confirm(world, key, ["people"]) == 1
    assert standing(world)["people"] == (2, "empty", "")
