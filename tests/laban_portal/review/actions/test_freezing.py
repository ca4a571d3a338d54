# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from laban_portal.audit.models import Line
from laban_portal.clock.now import time_is, today
from laban_portal.collection.actions.duties import reopen, submit
from laban_portal.collection.actions.rounds import close_round, extend, reopen_round
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Duty, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.typed import Typed
from laban_portal.notices.models import Notice
from laban_portal.review.actions.freezing import freeze_round
from laban_portal.review.models import Appeal, Decision, Snapshot, SnapshotPart
from laban_portal.review.queries.freezing import freeze_plan
from laban_portal.review.snapshot.content import part_values
from laban_portal.review.snapshot.manifest import read_manifest
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState
from tests.laban_portal.conftest import AN, ANH, BINH, NATION, NOON
from tests.laban_portal.review.frozen import accepted, closed, freeze, frozen, type_values


def plan(world):
    world.round.refresh_from_db()
    return freeze_plan(world.round, today())


def codes(found):
    return [each.code for each in found]


def test_freezing_takes_the_accepted_values_and_fixes_them(world):
    digest = frozen(world)
    snapshot = Snapshot.objects.get()
    assert (snapshot.number, snapshot.hash, snapshot.previous, snapshot.values) == (1, digest, "", 5)
    assert Round.objects.get().state == "frozen"
    assert dict(Duty.objects.values_list("unit__key", "state")) == {
        AN: "frozen",
        BINH: "frozen",
        ANH: "open",
        NATION: "open",
    }
    assert set(Cell.objects.values_list("state", flat=True)) == {"frozen"}
    assert verify().breaks == ()
    assert verify().others == (("snapshots.proved", 1),)


def test_a_part_has_each_value_with_its_revision_and_proof(world):
    frozen(world)
    part = SnapshotPart.objects.get(unit=AN)
    values = part_values(part.content)
    assert [(each.element, each.text, each.number, each.sequence) for each in values] == [
        ("people", "1200", 1, 1), ("share", "12.5", 1, 3), ("spending", "350.5", 1, 2),
    ]  # fmt: skip
    assert {each.form for each in values} == {"test/F1@1"}
    assert [(each.number, each.issued_on, each.page, each.sha256) for each in values[0].evidence] == [
        ("12/BC", "2026-01-05", 3, "")
    ]


def test_the_manifest_names_versions_units_and_heads(world):
    frozen(world)
    manifest = read_manifest(Snapshot.objects.get().manifest)
    assert [(each.kind, each.name) for each in manifest.versions] == [("form", "test/F1@1"), ("framework", "test/IX@1")]
    assert [(each.unit, each.values, each.sequence) for each in manifest.units] == [
        (AN, 3, 3), (BINH, 2, 2), (NATION, 0, 0), (ANH, 0, 0),
    ]  # fmt: skip
    assert (manifest.acknowledged, manifest.reason, manifest.made_by) == (("unsigned",), "Đủ số liệu", "Manager")


def test_what_is_undecided_or_not_handed_in_stays_out_and_stays_as_it_is(world):
    accepted(world, AN)
    type_values(world, BINH)
    submit(actor=world.actor("officer-binh"), duty=world.duties[BINH].pk)
    close_round(actor=world.actor("manager"), code="test-2026")
    found = plan(world)
    binh = next(each for each in found.units if each.unit == BINH)
    assert (found.wanted, binh.undecided, binh.values_in, binh.handed_in, found.total.left_out) == (
        ("undecided", "unsigned"), 2, 0, 1, 2,
    )  # fmt: skip
    freeze(world)
    assert set(Cell.objects.filter(duty__unit__key=BINH).values_list("state", flat=True)) == {"submitted"}
    assert Duty.objects.get(unit__key=BINH).state == "submitted"
    assert SnapshotPart.objects.get(unit=BINH).content == ""


def test_all_that_hinders_is_told_at_once(world):
    accepted(world)
    extend(actor=world.actor("manager"), code="test-2026", unit=AN, closes_on=today() + timedelta(days=9), reason="Bão")
    decision = Decision.objects.create(
        duty=world.duties[AN], element="people", number=1, verdict="lower", appeal_until=today() + timedelta(days=3)
    )
    other = Decision.objects.create(
        duty=world.duties[BINH], element="people", number=1, verdict="lower", appeal_until=today() - timedelta(days=3)
    )
    Appeal.objects.create(decision=other, words="Không đúng", answer_due=today())
    assert codes(plan(world).blocking) == [
        "freezing.not_closed", "freezing.open_appeals", "freezing.appeal_days", "freezing.exceptions",
    ]  # fmt: skip
    close_round(actor=world.actor("manager"), code="test-2026")
    with pytest.raises(Refused) as refusal:
        freeze(world, ticks=(), reason="")
    assert codes(refusal.value.problems) == [
        "freezing.open_appeals", "freezing.appeal_days", "freezing.exceptions", "freezing.acknowledge_unsigned",
        "round_faults.reason",
    ]  # fmt: skip
    assert (Snapshot.objects.count(), Round.objects.get().state, decision.pk) == (0, "closed", decision.pk)


def test_appeal_days_that_have_passed_hinder_no_more(world):
    closed(world)
    Decision.objects.create(duty=world.duties[AN], element="people", number=1, verdict="lower", appeal_until=today())
    with time_is(NOON + timedelta(days=1)):
        assert plan(world).blocking == ()


def test_a_round_that_is_open_or_frozen_is_not_frozen(world):
    accepted(world)
    with pytest.raises(WrongState) as refusal:
        freeze(world)
    assert refusal.value.code == "freezing.not_closed"
    close_round(actor=world.actor("manager"), code="test-2026")
    freeze(world)
    with pytest.raises(WrongState) as refusal:
        freeze(world)
    assert refusal.value.code == "freezing.is_frozen"


def test_nothing_accepted_is_nothing_to_freeze(world):
    close_round(actor=world.actor("manager"), code="test-2026")
    assert codes(plan(world).blocking) == ["freezing.nothing"]


@pytest.mark.parametrize("who", ["reviewer", "analyst", "auditor", "officer-an", "leader-an", "administrator"])
def test_only_round_managers_freeze(world, who):
    closed(world)
    with pytest.raises(NotAllowed):
        freeze_round(actor=world.actor(who), code="test-2026", reason="x", acknowledged=(), seen="")
    with pytest.raises(NotFound):
        freeze_round(actor=world.actor("manager"), code="other", reason="x", acknowledged=(), seen="")


def test_who_saw_another_plan_is_shown_the_new_one(world):
    closed(world)
    seen = plan(world).seen
    reopen(actor=world.actor("manager"), duty=world.duties[AN].pk, reason="Sai")
    with pytest.raises(Stale):
        freeze(world, seen=seen)
    assert Round.objects.get().state == "closed"


def test_a_province_that_saved_since_makes_the_plan_stale(world):
    closed(world, AN)
    seen = plan(world).seen
    reopen_round(actor=world.actor("manager"), code="test-2026", reason="Thêm")
    type_values(world, BINH)
    close_round(actor=world.actor("manager"), code="test-2026")
    with pytest.raises(Stale):
        freeze(world, seen=seen)


def test_a_frozen_round_takes_no_value_any_more(world):
    frozen(world)
    with pytest.raises(WrongState) as refusal:
        save_cells(
            actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=[Typed(element="people", text="7", seen=1)],
            source="typed", at=NOON,
        )  # fmt: skip
    assert refusal.value.code in {"save.round_frozen", "save.duty_frozen"}
    assert Cell.objects.get(duty__unit__key=AN, element="people").text == "1200"


def test_freezing_is_written_down_and_told_to_units_reviewers_and_managers(world):
    frozen(world)
    line = Line.objects.get(action="audit_freezing.frozen")
    assert (line.about, line.facts["number"], line.facts["values"]) == ("round:test-2026", "1", "5")
    told = set(Notice.objects.filter(kind="freezing_notices.frozen").values_list("account__email", flat=True))
    assert {"officer-an@example.vn", "officer-binh@example.vn", "reviewer@example.vn"} <= told
    assert "manager@example.vn" not in told


@pytest.mark.parametrize(
    "change", [lambda: Snapshot.objects.update(hash="x"), lambda: SnapshotPart.objects.update(content="")]
)
def test_the_database_itself_keeps_a_snapshot(world, change):
    frozen(world)
    with pytest.raises(DatabaseError, match="never"), transaction.atomic():
        change()


def test_the_number_of_questions_does_not_depend_on_the_number_of_units(world, django_assert_num_queries):
    closed(world, AN)
    world.round.refresh_from_db()
    with django_assert_num_queries(10):
        freeze_plan(world.round, today())
    Duty.objects.filter(unit__in=[ANH, NATION]).update(state="accepted")
    with django_assert_num_queries(10):
        freeze_plan(world.round, today())
