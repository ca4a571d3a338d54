# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laban_portal.audit.actions import note
from laban_portal.audit.models import Line
from laban_portal.clock.now import time_is
from laban_portal.collection.actions.duties import accept, submit
from laban_portal.collection.actions.heads import make_day_head
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.chain import FORMAT, canonical, digest
from laban_portal.collection.models import Cell, Chain, DayHead, Revision
from laban_portal.collection.queries.chain import verify, witness
from laban_portal.collection.typed import Typed
from tests.laban_portal.conftest import AN, BINH, NOON
from tests.laban_portal.flushing import triggers_out_of_force

COLUMNS = (
    "sequence", "form", "element", "period", "slice", "number", "kind", "text", "typed", "flag", "reason", "note", "answer",
    "source", "operation", "account_id", "by_name", "at", "previous", "hash", "duty_id", "chain_id",
)  # fmt: skip
CELL_COLUMNS = (
    "number",
    "kind",
    "text",
    "value",
    "flag",
    "reason",
    "note",
    "answer",
    "first_at",
    "changed_at",
    "by_name",
    "element",
)


def fill(world, *texts, unit=AN, who="officer-an", element="people", at=NOON):
    actor, duty = world.actor(who), world.duties[unit].pk
    for text in texts:
        seen = Cell.objects.filter(duty=duty, element=element).values_list("number", flat=True).first() or 0
        typed = [Typed(element=element, text=text, seen=seen, note="vì sao", flag="p")]
        at += timedelta(seconds=1)
        save_cells(actor=actor, duty=duty, typed=typed, source="typed", at=at)


def tamper(statement, *facts):
    with triggers_out_of_force(), connection.cursor() as cursor:
        cursor.execute(statement, facts)


def breaks(**scope):
    return [(each.code, each.unit, each.sequence) for each in verify(**scope).breaks]


def test_what_was_saved_verifies(world):
    fill(world, "1", "2")
    fill(world, "oops", unit=BINH, who="officer-binh")
    make_day_head(day=date(2026, 3, 10))
    report = verify()
    assert (report.chains, report.revisions, report.days, report.breaks) == (4, 3, 1, ())


def test_each_broken_chain_is_named_with_its_first_broken_link(world):
    fill(world, "1", "2", "3")
    fill(world, "1", "2", unit=BINH, who="officer-binh")
    tamper("UPDATE collection_revision SET text = '9' WHERE sequence = 2")
    assert breaks() == [("chain.hash", AN, 2), ("chain.hash", BINH, 2)]
    assert breaks(unit=BINH) == [("chain.hash", BINH, 2)]
    assert breaks(round_code="other") == []


def test_a_revision_taken_out_is_a_gap_and_one_at_the_end_is_missed_by_the_head(world):
    fill(world, "1", "2", "3")
    fill(world, "1", "2", unit=BINH, who="officer-binh")
    tamper("DELETE FROM collection_revision WHERE sequence = 2")
    assert breaks() == [("chain.gap", AN, 2), ("chain.head", BINH, 1)]


def test_an_end_cut_off_with_its_head_is_found_by_the_head_of_the_day_and_that_one_by_its_witness(world):
    fill(world, "1", "2")
    make_day_head(day=date(2026, 3, 10))
    outside = witness(DayHead.objects.get().content.encode())
    first = Revision.objects.get(sequence=1)
    tamper("DELETE FROM collection_revision WHERE sequence = 2")
    tamper(
        "UPDATE collection_chain SET sequence = 1, head = %s, head_at = %s WHERE id = %s",
        first.hash,
        first.at,
        first.chain_id,
    )
    tamper("UPDATE collection_cell SET number = 1, text = '1', value = 1, changed_at = %s", first.at)
    assert breaks() == [("chain.cut", AN, 2)]
    tamper("DELETE FROM collection_dayhead")
    assert breaks() == []
    assert breaks(heads=[outside]) == [("chain.witness_missing", "", 0), ("chain.cut", AN, 2)]


def test_a_past_written_anew_in_all_its_links_is_found_by_the_witness(world):
    fill(world, "1")
    make_day_head(day=date(2026, 3, 10))
    outside = witness(DayHead.objects.get().content.encode())
    tamper("DELETE FROM collection_revision")
    tamper("DELETE FROM collection_cell")
    tamper("DELETE FROM collection_dayhead")
    Chain.objects.update(sequence=0, head="", head_at=None)
    fill(world, "2")
    make_day_head(day=date(2026, 3, 10))
    assert breaks() == []
    assert breaks(heads=[outside]) == [("chain.witness_differs", "", 0), ("chain.other_than_day", AN, 1)]


def test_heads_of_days_are_a_chain_themselves(world):
    for day in (10, 11, 12):
        fill(world, str(day), at=NOON + timedelta(days=day - 10))
        make_day_head(day=date(2026, 3, day))
    assert breaks() == []
    tamper(
        "UPDATE collection_dayhead SET content = replace(content, 'test-2026', 'test-2027') WHERE day = '2026-03-11'"
    )
    assert [(each.code, each.day) for each in verify().breaks] == [("chain.day_hash", "2026-03-11")]
    tamper("DELETE FROM collection_dayhead WHERE day = '2026-03-11'")
    assert [(each.code, each.day) for each in verify().breaks] == [("chain.day_previous", "2026-03-12")]


def noted_days(*days):
    for day in days:
        with time_is(NOON + timedelta(days=day - 10)):
            note("audit_people.logged_in", account=None, by_name="Ánh", about="account:1", methods="password")
            note("audit_people.logged_in", account=None, by_name="Bình", about="account:2", methods="password")
            make_day_head(day=date(2026, 3, day))


LINE_COLUMNS = ("at", "account_id", "by_name", "came_by", "address", "action", "about", "unit", "facts", "search_key")


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("column", LINE_COLUMNS)
def test_a_change_of_any_column_of_an_audit_line_is_found_and_its_day_named(column):
    noted_days(10, 11, 12)
    assert breaks() == []
    new = {"at": other_moment(), "account_id": "7", "facts": """'{"methods":"none"}'"""}.get(column, "'x'")
    line = Line.objects.filter(by_name="Ánh")[1].pk
    tamper(f"UPDATE audit_line SET {column} = {new} WHERE id = %s", line)  # noqa: S608  names of our own tables
    assert [(each.code, each.day) for each in verify().breaks] == [("chain.audit_changed", "2026-03-11")]


@pytest.mark.usefixtures("world")
def test_an_audit_line_taken_out_put_in_or_moved_is_found_and_its_day_named():
    noted_days(10, 11, 12)
    first = Line.objects.order_by("pk").first()
    assert first is not None
    tamper("DELETE FROM audit_line WHERE id = %s", first.pk)
    assert [(each.code, each.day, dict(each.facts)["found"]) for each in verify().breaks] == [
        ("chain.audit_lines", "2026-03-10", "1")
    ]
    for number, code in ((-1, "chain.audit_changed"), (-2, "chain.audit_lines")):
        first.pk = number
        first.save(force_insert=True)
        assert [(each.code, each.day) for each in verify().breaks] == [(code, "2026-03-10")]


@pytest.mark.usefixtures("world")
def test_audit_lines_and_heads_written_anew_are_found_by_the_witness():
    noted_days(10)
    outside = witness(DayHead.objects.get().content.encode())
    tamper("DELETE FROM audit_line WHERE by_name = 'Ánh'")
    tamper("DELETE FROM collection_dayhead")
    make_day_head(day=date(2026, 3, 10))
    assert breaks() == []
    found = verify(heads=[outside]).breaks
    assert [(each.code, each.day) for each in found] == [
        ("chain.witness_differs", "2026-03-10"), ("chain.audit_lines", "2026-03-10"),
    ]  # fmt: skip


def test_a_head_of_the_older_format_still_verifies_and_the_next_one_covers_the_lines_before_it(world):
    fill(world, "1")
    note("audit_people.logged_in", account=None, by_name="Ánh")
    chain = world.duties[AN].chain
    chain.refresh_from_db()
    links = [[world.round.code, AN, chain.sequence, chain.head]]
    old = canonical({"format": FORMAT, "day": "2026-03-10", "previous": "", "chains": links})
    DayHead.objects.create(day=date(2026, 3, 10), content=old.decode(), hash=digest(old))
    make_day_head(day=date(2026, 3, 11))
    assert breaks(heads=[witness(old)]) == []
    tamper("UPDATE audit_line SET by_name = 'x' WHERE by_name = 'Ánh'")
    assert [(each.code, each.day) for each in verify().breaks] == [("chain.audit_changed", "2026-03-11")]


def test_a_head_of_the_newer_format_without_its_lines_is_no_head():
    with pytest.raises(ValueError, match="no head of a day"):
        witness(b'{"format":"laban-day/2","day":"2026-03-10","previous":"","chains":[]}')


@pytest.mark.parametrize("count", ["required", "filled", "faulty"])
def test_a_count_that_its_cells_do_not_bear_out_is_named(world, count):
    fill(world, "1")
    assert breaks() == []
    tamper(f"UPDATE collection_duty SET {count} = {count} + 3 WHERE unit_id = %s", AN)  # noqa: S608  names of our own tables
    (found,) = verify().breaks
    assert (found.code, found.unit, dict(found.facts)["differs"].split()[0]) == ("chain.counts", AN, count)


def test_a_state_that_no_event_of_the_trail_led_to_is_named(world):
    for texts, element in ((("1",), "people"), (("2",), "spending")):
        fill(world, *texts, element=element)
    duty = world.duties[AN].pk
    submit(actor=world.actor("officer-an"), duty=duty)
    accept(actor=world.actor("reviewer"), duty=duty)
    assert breaks() == []
    tamper("UPDATE collection_duty SET state = 'submitted' WHERE id = %s", duty)
    assert [(each.code, each.unit, dict(each.facts)["wanted"]) for each in verify().breaks] == [
        ("chain.state", AN, "accepted")
    ]
    tamper("UPDATE collection_duty SET state = 'frozen' WHERE id = %s", duty)
    assert breaks() == []
    tamper("UPDATE collection_duty SET state = 'accepted' WHERE unit_id = %s", BINH)
    assert breaks() == [("chain.state", BINH, 0)]


def test_a_version_in_use_that_was_changed_past_its_hash_is_named(world):
    tamper("UPDATE catalog_version SET content = replace(content, 'people', 'People') WHERE id = %s", world.form.pk)
    found = verify().breaks
    assert [each.code for each in found][:1] == ["chain.version"]
    assert dict(found[0].facts) == {"version": f"{world.form.pack}/{world.form.code}@{world.form.number}"}
    assert [each.code for each in verify(round_code="other").breaks] == []


@pytest.mark.usefixtures("world")
def test_a_missing_guard_is_named():
    with connection.cursor() as cursor:
        on = " ON collection_revision" if connection.vendor == "postgresql" else ""
        name = "collection_revision_kept_row" if on else "collection_revision_kept_delete"
        cursor.execute(f"DROP TRIGGER {name}{on}")
    assert [each.facts for each in verify().breaks] == [(("name", name),)]


def test_a_cell_put_in_past_the_chain_and_one_taken_out_are_named(world):
    fill(world, "1")
    Cell.objects.update(element="spending")
    assert breaks() == [("chain.cell_alone", AN, 0)]
    Cell.objects.all().delete()
    assert breaks() == [("chain.cell_missing", AN, 1)]


@pytest.mark.parametrize("column", COLUMNS)
def test_a_change_of_any_column_of_a_revision_is_found_and_named(world, column):
    fill(world, "1", "2")
    fill(world, "5", element="spending")
    shift = {"at": other_moment(), "account_id": "account_id + 1", "sequence": "sequence + 7", "number": "number + 7",
             "duty_id": str(world.duties[BINH].pk), "chain_id": str(world.duties[BINH].chain_id)}  # fmt: skip
    new = shift.get(column, f"'x' || substr({column}, 2)")
    tamper(f"UPDATE collection_revision SET {column} = {new} WHERE sequence = 2")  # noqa: S608  names of our own tables
    (found, *others) = breaks()
    assert found[1:] == (AN, 2)
    assert others == ([("chain.gap", BINH, 1)] if column == "chain_id" else [])


def other_moment():
    return "at + interval '1 microsecond'" if connection.vendor == "postgresql" else "'2026-03-10 05:00:02.000001'"


@pytest.mark.parametrize("column", CELL_COLUMNS)
def test_a_change_of_any_column_of_a_cell_is_found_and_named(world, column):
    fill(world, "1", "2")
    moment = "'2026-03-10 05:00:09'"
    new = {"number": "number + 1", "value": "3", "first_at": moment, "changed_at": moment}.get(column, "'x'")
    tamper(f"UPDATE collection_cell SET {column} = {new}")  # noqa: S608  names of our own tables
    ((code, unit, sequence),) = breaks()
    assert (code, unit, sequence) == (("chain.cell_alone", AN, 0) if column == "element" else ("chain.cell", AN, 2))


TEXTS = st.one_of(
    st.integers(-5, 10**7).map(str), st.sampled_from(["", "1.234", "1,5", "tỷ", "12 %"]), st.text(max_size=70)
)
TYPED = st.tuples(
    st.sampled_from(["people", "spending", "share", "nothing"]), TEXTS, st.sampled_from(["value", "none", "empty", "?"]),
    st.sampled_from(["", "not_yet", "other"]), st.sampled_from(["", "vì sao"]), st.sampled_from(["", "p"]), st.integers(0, 2),
    st.sampled_from(["", "comma", "point"]),
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from([AN, BINH]), st.lists(TYPED, max_size=4)), max_size=6), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_saves_verifies_and_any_flipped_letter_is_found(world, sendings, data):
    names = ("element", "text", "kind", "reason", "note", "flag", "seen", "style")
    for unit, cells in sendings:
        typed = [Typed(**dict(zip(names, cell, strict=True))) for cell in cells]
        who = "officer-an" if unit == AN else "officer-binh"
        save_cells(actor=world.actor(who), duty=world.duties[unit].pk, typed=typed, source="typed", at=NOON)
    assert breaks() == []
    rows = list(Revision.objects.values())
    if not rows:
        return
    row = data.draw(st.sampled_from(rows))
    column = data.draw(st.sampled_from([name for name in COLUMNS if isinstance(row[name], str) and row[name]]))
    at = data.draw(st.integers(0, len(row[column]) - 1))
    letter = "~" if row[column][at] != "~" else "!"
    tamper(
        f"UPDATE collection_revision SET {column} = %s WHERE id = %s",  # noqa: S608  names of our own tables
        row[column][:at] + letter + row[column][at + 1 :],
        row["id"],
    )
    unit = world.duties[AN].unit_id if row["chain_id"] == world.duties[AN].chain_id else BINH
    assert [(place, sequence) for _, place, sequence in breaks()] == [(unit, row["sequence"])]
    tamper(f"UPDATE collection_revision SET {column} = %s WHERE id = %s", row[column], row["id"])  # noqa: S608  names of our own tables
