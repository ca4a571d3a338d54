# SPDX-License-Identifier: Apache-2.0
"""Rounds are made whole or not at all; a standing one asks every period with its own day."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from laban_portal.audit.models import Line
from laban_portal.catalog.models import Version
from laban_portal.collection.actions.rounds import (
    close_round,
    end_extension,
    extend,
    extend_round,
    make_round,
    open_round,
    reopen_round,
    unlock,
)
from laban_portal.collection.models import Chain, Duty, Extension, Round
from laban_portal.collection.queries.plan import preview
from laban_portal.collection.wanted import RoundWanted
from laban_portal.notices.models import Notice
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from tests.laban_portal.conftest import AN, BINH, FORM_CONTENT, canonical


def _version(kind, code, content, **more):
    text, digest = canonical(content)
    return Version.objects.create(
        kind=kind,
        pack="test",
        code=code,
        number=1,
        names={"vi": code},
        content=text,
        hash=digest,
        state="ready",
        **more,
    )


def _form(code, frequency, workdays):
    content = json.loads(json.dumps(FORM_CONTENT))
    content["form"] |= {"code": code, "frequency": frequency, "due_workdays": workdays}
    return _version("form", code, content, domain="money")


@pytest.fixture
def wanted(world):
    return RoundWanted(
        code="r-1", name_vi="Đợt", name_en="Round", framework=world.round.framework_id, forms=(world.form.pk,), year=2025,
        system="n", opens_on=date(2026, 3, 10), on_time_until=date(2026, 4, 20), closes_on=date(2026, 4, 30),
    )  # fmt: skip


def test_a_standing_round_asks_every_form_for_every_period_of_its_own_with_its_own_day(world, wanted):
    quarter, custom = _form("F4", "quarter", 10), _form("FC", "custom", 5)
    calendar = _version(
        "calendar",
        "CAL",
        {
            "off": [
                {"day": "2025-04-07", "names": {"vi": "Giỗ Tổ", "en": "Kings"}, "status": "confirmed", "source": ""}
            ],
            "working": [],
        },
    )
    asked = replace(
        wanted, kind="standing", forms=(quarter.pk, custom.pk), calendar=calendar.pk, custom_periods=("2025-06-14/2025-07-01",),  # noqa: E501  one row of a table laid out by hand
        on_time_until=None, closes_on=None, units=(AN,),
    )  # fmt: skip
    make_round(actor=world.actor("manager"), wanted=asked)
    made = (
        Duty.objects.filter(round__code="r-1")
        .order_by("on_time_until")
        .values_list("form__code", "period", "on_time_until", "closes_on")
    )
    assert list(made) == [
        ("F4", "2025-Q1", date(2025, 4, 15), None), ("FC", "2025-06-14/2025-07-01", date(2025, 7, 8), None),
        ("F4", "2025-Q2", date(2025, 7, 14), None), ("F4", "2025-Q3", date(2025, 10, 14), None), ("F4", "2025-Q4", date(2026, 1, 14), None),  # noqa: E501  one row of a table laid out by hand
    ]  # fmt: skip
    assert Chain.objects.filter(round__code="r-1").count() == 1


def test_units_are_those_that_exist_on_the_day_and_never_the_nation(world, wanted):  # noqa: ARG001  a fixture that builds what is asked for
    assert [key for key, _ in preview(wanted).units] == [AN, BINH]
    before = preview(replace(wanted, system="o", units_on=date(2025, 6, 30)))
    after = preview(replace(wanted, system="o", units_on=date(2025, 7, 1)))
    assert (len(before.units), [each.code for each in after.problems if each.severity == "error"]) == (
        2,
        ["round_faults.none_on_day"],
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"code": "new"}, "code"), ({"code": "Có dấu"}, "code"), ({"code": "test-2026"}, "code_taken"), ({"name_en": " "}, "name"),  # noqa: E501  one row of a table laid out by hand
        ({"kind": "weekly"}, "kind"), ({"framework": 10**9}, "framework"), ({"calendar": 10**9}, "calendar"), ({"year": 1066}, "year"),  # noqa: E501  one row of a table laid out by hand
        ({"opens_on": None}, "opens_on"), ({"on_time_until": None}, "on_time_until"), ({"closes_on": None}, "closes_on"),
        ({"on_time_until": date(2026, 3, 9)}, "on_time_before_open"), ({"closes_on": date(2026, 4, 19)}, "closes_before"),
        ({"custom_periods": ("2025-13",)}, "custom_period"), ({"system": ""}, "no_units"), ({"units": ("x/1",)}, "unit"),
        ({"forms": ()}, "no_forms"), ({"forms": (10**9,)}, "form"),
    ],
)  # fmt: skip
def test_each_fault_is_told_and_nothing_is_made(world, wanted, change, code):
    with pytest.raises(Refused) as refusal:
        make_round(actor=world.actor("manager"), wanted=replace(wanted, **change))
    assert [each.code for each in refusal.value.problems] == [f"round_faults.{code}"]
    assert (Round.objects.count(), Duty.objects.count()) == (1, 4)


def test_two_versions_of_a_form_are_a_fault_and_a_silent_calendar_only_a_warning(world, wanted):
    second = Version.objects.get(pk=world.form.pk)
    second.pk, second.number = None, 2
    second.save()
    plan = preview(replace(wanted, forms=(world.form.pk, second.pk)))
    assert [(each.code, each.severity.value) for each in plan.problems] == [
        ("round_faults.form_twice", "error"), ("round_faults.calendar_silent", "warning"),
    ]  # fmt: skip


def test_opening_tells_everyone_with_a_duty_and_nobody_else(world, wanted):
    make_round(actor=world.actor("manager"), wanted=wanted)
    open_round(actor=world.actor("manager"), code="r-1")
    told = sorted(Notice.objects.values_list("account__email", flat=True))
    assert told == [f"{who}@example.vn" for who in ("leader-an", "leader-binh", "officer-an", "officer-binh")]
    assert list(Line.objects.order_by("pk").values_list("action", flat=True)) == [
        "audit_rounds.made",
        "audit_rounds.opened",
    ]


def test_a_round_moves_by_its_table_only(world):
    manager = world.actor("manager")
    with pytest.raises(WrongState):
        open_round(actor=manager, code="test-2026")
    with pytest.raises(WrongState):
        reopen_round(actor=manager, code="test-2026", reason="x")
    close_round(actor=manager, code="test-2026")
    with pytest.raises(WrongState):
        close_round(actor=manager, code="test-2026")
    reopen_round(actor=manager, code="test-2026", reason="Bão")
    assert Round.objects.get().state == "open"


@pytest.mark.parametrize(
    "who", ["officer-an", "leader-an", "reviewer", "analyst", "auditor", "administrator", "stranger"]
)
def test_nobody_but_a_manager_moves_anything(world, wanted, who):
    actor, day = world.actor(who), date(2026, 4, 5)
    for act in (
        lambda: make_round(actor=actor, wanted=wanted), lambda: open_round(actor=actor, code="test-2026"),
        lambda: close_round(actor=actor, code="test-2026"), lambda: reopen_round(actor=actor, code="test-2026", reason="x"),
        lambda: extend(actor=actor, code="test-2026", unit=AN, closes_on=day, reason="x"),
        lambda: extend_round(actor=actor, code="test-2026", on_time_until=None, closes_on=day, reason="x"),
        lambda: unlock(actor=actor, duty=world.duties[AN].pk, closes_on=day, reason="x"),
        lambda: end_extension(actor=actor, extension=1, reason="x"),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            act()
    assert (Extension.objects.count(), Line.objects.count(), Round.objects.get().state) == (0, 0, "open")


def test_an_exception_wants_a_reason_and_a_day_to_come_and_may_move_the_on_time_day(world):
    manager = world.actor("manager")
    with pytest.raises(Refused) as refusal:
        extend(actor=manager, code="test-2026", unit=AN, closes_on=date(2026, 3, 1), reason="x" * 501)
    assert [each.code for each in refusal.value.problems] == ["round_faults.closes_past", "round_faults.reason_long"]
    unlock(actor=manager, duty=world.duties[AN].pk, closes_on=date(2026, 4, 5), reason="Bão")
    extend(
        actor=manager,
        code="test-2026",
        unit=BINH,
        closes_on=date(2026, 4, 5),
        on_time_until=date(2026, 4, 1),
        reason="Bão",
    )
    assert dict(Duty.objects.values_list("unit__key", "on_time_until"))[BINH] == date(2026, 4, 1)
    with pytest.raises(NotFound):
        extend(actor=manager, code="test-2026", unit="x/1", closes_on=date(2026, 4, 5), reason="Bão")


def test_an_exception_is_ended_once(world):
    manager = world.actor("manager")
    made = extend(actor=manager, code="test-2026", unit=AN, closes_on=date(2026, 4, 5), reason="Bão")
    end_extension(actor=manager, extension=made, reason="Hết bão")
    with pytest.raises(WrongState):
        end_extension(actor=manager, extension=made, reason="Hết bão")
    assert Extension.objects.get().closes_on == date(2026, 3, 9)


def test_duties_with_dates_of_their_own_keep_them_when_the_round_moves(world):
    Duty.objects.filter(unit_id=BINH).update(on_time_until=date(2026, 3, 25))
    extend_round(
        actor=world.actor("manager"),
        code="test-2026",
        on_time_until=date(2026, 3, 27),
        closes_on=date(2026, 4, 9),
        reason="Bão",
    )
    assert dict(Duty.objects.filter(unit__in=[AN, BINH]).values_list("unit__key", "on_time_until")) == {
        AN: date(2026, 3, 27),
        BINH: date(2026, 3, 25),
    }
