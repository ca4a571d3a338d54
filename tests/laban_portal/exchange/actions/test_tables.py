# SPDX-License-Identifier: Apache-2.0
"""Tables: a dry run tells what a real one does; a fault anywhere leaves nothing; what is taken goes back unchanged."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from laban_portal.audit.models import Line
from laban_portal.clock.now import now
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Revision
from laban_portal.collection.typed import Typed
from laban_portal.exchange.actions import tables
from laban_portal.exchange.actions.tables import import_rows, take_table
from laban_portal.exchange.actions.taking import Sent
from laban_portal.exchange.changes import unpacked
from laban_portal.exchange.models import Import
from laban_portal.exchange.queries.values import as_csv, as_members, unit_values
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, TooMuch
from tests.laban_portal.conftest import AN, BINH
from tests.laban_portal.exchange.sent_back import counted, standing, typed_in

pytestmark = pytest.mark.django_db
HEAD = "unit,form,period,element,value"


def csv(*rows, head=HEAD):
    return "\n".join([head, *rows]).encode()


def row(element, value, unit=AN, form="F1", period="2025", *more):
    return ",".join([unit, form, period, element, value, *more])


def imported(world, content, who="officer-an", **options):
    given = {"media": "text/csv", "style": "point", "dry_run": False, "language": "en", **options}
    return import_rows(actor=world.actor(who), round=world.round.code, content=content, **given)


def refused(world, content, who="officer-an", **options):
    """Import what is refused; returns line, column and code of each fault."""
    before = counted()
    with pytest.raises(Refused) as refusal:
        imported(world, content, who, **options)
    assert counted() == before
    return [(each.where.line, each.where.column, each.code) for each in refusal.value.problems]


GOOD = csv(row("people", "120"), row("spending", "7.5"))


def test_a_dry_run_tells_what_a_real_one_does_and_saves_nothing(world):
    before = counted()
    tried = imported(world, GOOD, dry_run=True)
    assert counted() == before
    done = imported(world, GOOD)
    assert dict(tried.states) == dict(done.states) == {
        "saved": 2, "unchanged": 0, "conflict": 0, "ask": 0, "unread": 0, "refused": 0,
    }  # fmt: skip
    assert [(each.unit, each.form, each.period, each.rows, each.counts.filled) for each in done.duties] == [
        (AN, "F1", "2025", 2, 2)
    ]
    assert tried.duties == done.duties
    assert [(each.element, each.now.shown, each.new.shown, each.place) for each in done.first] == [
        ("people", "empty", "120", "2"), ("spending", "empty", "7,5", "3"),
    ]  # fmt: skip
    assert [each.new.shown for each in tried.first] == [each.new.shown for each in done.first]
    assert standing(world) == {"people": (1, "value", "120"), "spending": (1, "value", "7.5")}
    assert list(Revision.objects.values_list("source", flat=True)) == ["api", "api"]
    line = Line.objects.get(action="audit_exchange.imported")
    assert (line.facts["rows"], line.facts["saved"]) == ("2", "2")


@pytest.mark.parametrize("dry_run", [True, False])
def test_faults_of_the_file_and_of_its_values_are_told_together_each_with_line_and_column(world, dry_run):
    content = csv(
        row("people", "12.5"), row("nothing", "1"), row("spending", "7", form="F9"), row("share", "130"),
        row("people", "1", unit=BINH), row("spending", "=1+1"),
    )  # fmt: skip
    assert refused(world, content, dry_run=dry_run) == [
        (2, "value", "save.not_whole"), (3, "element", "save.unknown_cell"), (4, "form", "exchange.no_duty"),
        (5, "value", "save.no_share"), (6, "form", "exchange.no_duty"), (7, "value", "import_rows.sign"),
    ]  # fmt: skip


def test_another_province_s_duty_and_none_at_all_are_told_in_the_same_words(world):
    other = refused(world, csv(row("people", "1", unit=BINH)))
    none = refused(world, csv(row("people", "1", unit="n/99@2025-07-01")))
    assert other == none == [(2, "form", "exchange.no_duty")]


def test_without_the_revision_that_was_seen_only_empty_cells_are_filled(world):
    typed_in(world, people="100")
    assert refused(world, GOOD) == [(2, "value", "bulk.conflict")]
    content = csv(row("people", "120", AN, "F1", "2025", "1"), head=HEAD + ",seen")
    assert imported(world, content).states["saved"] == 1
    assert refused(world, csv(row("people", "130", AN, "F1", "2025", "1"), head=HEAD + ",seen")) == [
        (2, "value", "bulk.conflict")
    ]


def test_a_person_without_the_right_is_told_at_the_first_line(world):
    assert refused(world, GOOD, "auditor") == [(2, "form", "save.not_yours")]
    with pytest.raises(NotFound):
        imported(world, GOOD, "administrator")


def test_a_file_without_rows_is_a_fault(world):
    assert refused(world, csv()) == [(1, "", "import_rows.no_rows")]
    assert refused(world, b"[]", media="application/json") == [(1, "", "import_rows.no_rows")]


def test_too_many_bytes_and_too_many_rows_are_refused(world, monkeypatch):
    monkeypatch.setattr(tables, "MOST_TABLE", 10)
    with pytest.raises(TooMuch):
        imported(world, GOOD)
    monkeypatch.undo()
    monkeypatch.setattr("laban_portal.exchange.actions.resolving.MOST_ROWS", 1)
    assert refused(world, GOOD) == [(3, "", "exchange.too_many_rows")]


def plant(world):
    """Type what is hard to carry: signs of formulas, commas and quotes, an answer, a reason, a text nobody can read."""
    typed = [
        Typed(element="people", text="1234", note="=1+1", flag="e"),
        Typed(element="spending", text="-1234,567", note='\'=HYPERLINK("x")\ndòng hai, "ngoặc"'),
        Typed(element="share", kind="none", reason="not_yet", note="- chưa có"),
    ]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=now())


def test_what_is_taken_as_csv_goes_back_unchanged_and_no_cell_is_a_formula(world):
    plant(world)
    text = as_csv(unit_values(world.actor("officer-an"), world.round.code, AN))
    assert text.splitlines()[0] == "\ufeffunit,form,period,element,slice,value,kind,reason,flag,note,seen"
    assert f"{AN},F1,2025,people,,1234,value,,e,'=1+1,1" in text.splitlines()
    assert "''=HYPERLINK" in text
    done = imported(world, text.encode(), style="point")
    assert (done.states["unchanged"], done.states["saved"]) == (3, 0)


def test_what_is_taken_as_json_goes_back_unchanged(world):
    plant(world)
    rows = list(as_members(unit_values(world.actor("officer-an"), world.round.code, AN)))
    assert [each["value"] for each in rows] == [1234, -1234.567, ""]
    done = imported(world, json.dumps(rows).encode(), media="application/json", style="")
    assert (done.states["unchanged"], done.states["saved"]) == (3, 0)


def test_what_is_taken_changed_and_sent_back_is_saved(world):
    plant(world)
    text = as_csv(unit_values(world.actor("officer-an"), world.round.code, AN)).replace(
        "people,,1234,", "people,,1300,"
    )
    assert imported(world, text.encode()).states["saved"] == 1
    assert standing(world)["people"] == (2, "value", "1300")
    assert Revision.objects.order_by("-pk")[0].note == "=1+1"


def test_values_are_shown_to_who_may_see_them_and_to_nobody_else(world):
    plant(world)
    for who in ("officer-binh", "officer-anh", "administrator"):
        with pytest.raises(NotFound):
            unit_values(world.actor(who), world.round.code, AN)
    assert len(unit_values(world.actor("auditor"), world.round.code, AN)) == 3


def test_a_table_from_a_page_is_kept_and_compared(world):
    typed_in(world, people="100")
    sent = Sent(name="bảng.csv", content=csv(row("people", "120"), row("spending", "7.5"), row("share", "")))
    key = take_table(actor=world.actor("officer-an"), round=world.round.code, sent=sent, language="vi", style="point")
    made = Import.objects.get(key=key)
    assert (made.kind, made.unit, made.cells, made.name) == ("csv", AN, 2, "bảng.csv")
    assert [(each.element, each.line, each.seen) for each in unpacked(made.content).cells] == [
        ("people", 2, 0), ("spending", 3, 0),
    ]  # fmt: skip


def test_a_table_from_a_page_tells_every_fault_and_leaves_nothing(world):
    before = counted()
    content = csv(row("people", "12.5"), row("spending", "x"), row("share", "1", form="F9"))
    with pytest.raises(Refused) as refusal:
        take_table(
            actor=world.actor("officer-an"), round=world.round.code, sent=Sent(name="a.csv", content=content),
            language="vi", style="point",
        )  # fmt: skip
    assert [(each.where.line, each.code.partition(".")[0]) for each in refusal.value.problems] == [
        (2, "save"), (3, "entry_number"), (4, "exchange"),
    ]  # fmt: skip
    assert counted() == before


def taken(world, name="a.csv", content=GOOD, who="officer-an"):
    sent = Sent(name=name, content=content)
    return take_table(actor=world.actor(who), round=world.round.code, sent=sent, language="vi", style="point")


def test_a_token_for_reading_brings_no_table_by_either_door(world):
    reads = replace(world.actor("officer-an"), scopes=frozenset({"read"}))
    sent, code, before = Sent(name="a.csv", content=GOOD), world.round.code, counted()
    with pytest.raises(NotAllowed) as page:
        take_table(actor=reads, round=code, sent=sent, language="vi", style="point")
    with pytest.raises(NotAllowed) as door:
        import_rows(actor=reads, round=code, content=GOOD, media="text/csv", dry_run=False)
    assert (page.value.code, door.value.code, counted()) == ("exchange.read_only", "exchange.read_only", before)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("a.csv", b"", "exchange.no_file"), ("a.exe", GOOD, "exchange.table_wanted")],
    ids=["nothing", "no table"],
)
def test_a_file_from_a_page_that_is_no_table_is_told_so(world, name, content, code):
    with pytest.raises(Refused) as refusal:
        taken(world, name, content)
    assert [each.code for each in refusal.value.problems] == [code]
    assert not Import.objects.exists()


def test_a_file_from_a_page_is_held_to_its_size_and_to_what_can_be_compared(world, monkeypatch):
    monkeypatch.setattr(tables, "MOST_TABLE", 10)
    with pytest.raises(Refused) as large:
        taken(world)
    monkeypatch.undo()
    monkeypatch.setattr(tables, "MOST_COMPARED", 1)
    with pytest.raises(Refused) as many:
        taken(world)
    assert [[each.code for each in one.value.problems] for one in (large, many)] == [
        ["exchange.too_large"], ["exchange.too_many_cells"],
    ]  # fmt: skip


def test_a_table_from_a_page_that_changes_nothing_is_told_so(world):
    typed_in(world, people="120")
    with pytest.raises(Refused) as refusal:
        taken(world, content=csv(row("people", "120")))
    assert [each.code for each in refusal.value.problems] == ["exchange.nothing_changed"]
