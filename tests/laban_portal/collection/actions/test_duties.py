# SPDX-License-Identifier: Apache-2.0
"""What happens to a duty: every state × event × role, what a hand-in refuses, and to whom a duty can be given."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from laban_portal.audit.models import Line
from laban_portal.clock.now import now, time_is
from laban_portal.collection.actions.duties import accept, assign, happen, reopen, return_duty, submit, withdraw
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Duty, Extension, Round
from laban_portal.collection.queries.office import receipt
from laban_portal.collection.states import DUTY_STEPS, DutyState, Event
from laban_portal.collection.typed import Typed
from laban_portal.notices.models import Notice
from laban_portal.ui.errors import NotAllowed, NotFound, PortalError, Refused, Stale, WrongState
from tests.laban_portal.conftest import AN, BINH, NOON

UNIT = {"officer-an", "leader-an"}
MAY = {
    Event.SUBMIT: UNIT, Event.WITHDRAW: UNIT, Event.RETURN: {"reviewer"}, Event.ACCEPT: {"reviewer"},
    Event.REOPEN: {"reviewer", "manager"}, Event.FREEZE: {"manager"},
}  # fmt: skip
SEES = {"officer-an", "leader-an", "finance-an", "reviewer", "analyst", "manager", "auditor"}
PEOPLE = (*sorted(SEES), "officer-binh", "leader-binh", "officer-anh", "officer-nation", "administrator", "stranger")


def _fill(world, unit=AN, who="officer-an", cells=("people", "spending")):
    typed = [Typed(element=each, text="12") for each in cells]
    saved = save_cells(actor=world.actor(who), duty=world.duties[unit].pk, typed=typed, source="typed", at=now())
    assert [each.state for each in saved.outcomes] == ["saved"] * len(cells), saved.outcomes


def _expected(who, state, event):
    """Return the state after it, or the refusal: what may not be seen is not there, what is not theirs is not allowed."""
    if who not in SEES:
        return NotFound
    if who not in MAY[event]:
        return NotAllowed
    if (state, event) not in DUTY_STEPS or event is Event.FREEZE:
        return WrongState
    return DutyState(DUTY_STEPS[state, event].to)


def test_every_state_event_and_role_by_the_table(world):
    _fill(world)
    duty = world.duties[AN].pk
    for who in PEOPLE:
        actor = world.actor(who)
        for state in DutyState:
            for event in Event:
                Duty.objects.filter(pk=duty).update(state=state)
                try:
                    happen(actor=actor, duty=duty, event=event, reason="Số liệu chưa khớp")
                    found: object = DutyState(Duty.objects.get(pk=duty).state)
                except PortalError as refusal:
                    found = type(refusal)
                    assert Duty.objects.get(pk=duty).state == state
                assert (who, state, event, found) == (who, state, event, _expected(who, state, event))


def _handed_in_at(duty):
    submitted_at = Duty.objects.get(pk=duty).submitted_at
    assert submitted_at is not None
    return submitted_at.isoformat()


def test_what_was_handed_in_anew_is_not_decided_unseen(world):
    _fill(world)
    duty, officer, reviewer = world.duties[AN].pk, world.actor("officer-an"), world.actor("reviewer")
    submit(actor=officer, duty=duty)
    seen = _handed_in_at(duty)
    withdraw(actor=officer, duty=duty)
    with time_is(NOON + timedelta(minutes=1)):
        submit(actor=officer, duty=duty)
    for event in (Event.ACCEPT, Event.RETURN):
        with pytest.raises(Stale) as refusal:
            happen(actor=reviewer, duty=duty, event=event, reason="Số liệu chưa khớp", seen=seen)
        assert (refusal.value.code, Duty.objects.get(pk=duty).state) == ("handing.handed_in_anew", "submitted")
    page = world.client("reviewer").get(f"/duties/{duty}/accept")
    assert f'name="seen" value="{_handed_in_at(duty)}"' in page.content.decode()
    answer = world.client("reviewer").post(f"/duties/{duty}/accept", {"seen": seen})
    assert (answer.status_code, Duty.objects.get(pk=duty).state) == (409, "submitted")
    happen(actor=reviewer, duty=duty, event=Event.ACCEPT, seen=_handed_in_at(duty))
    assert Duty.objects.get(pk=duty).state == "accepted"


def test_without_a_second_factor_a_reviewer_decides_nothing(world):
    Duty.objects.update(state="submitted")
    with pytest.raises(NotFound):
        accept(actor=world.actor("reviewer", strong=False), duty=world.duties[AN].pk)


def test_a_hand_in_refuses_with_every_missing_and_unreadable_cell(world):
    typed = [Typed(element="people", text="nhiều")]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=now())
    with pytest.raises(Refused) as refusal:
        submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
    assert [(each.code, each.where.item) for each in refusal.value.problems] == [
        ("handing.unread", "people"),
        ("handing.missing", "spending"),
    ]
    assert Duty.objects.get(pk=world.duties[AN].pk).state == "open"


def test_no_data_with_its_reason_is_an_answer(world):
    _fill(world, cells=("people",))
    none = Typed(element="spending", kind="none", reason="not_collected")
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=[none], source="typed", at=now())
    submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
    assert Duty.objects.get(pk=world.duties[AN].pk).state == "submitted"


def test_handing_in_leaves_a_line_a_notice_and_a_receipt_with_the_head(world):
    _fill(world)
    submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
    chain = world.duties[AN].chain
    chain.refresh_from_db()
    found = receipt(world.actor("officer-an"), world.duties[AN].pk, date(2026, 3, 10), "vi")
    assert (found.head, found.sequence, found.by_name, found.at) == (chain.head, "2", "Officer-An", now())
    assert list(Line.objects.filter(action__startswith="audit_duties").values_list("action", "unit")) == [
        ("audit_duties.submitted", AN)
    ]
    assert list(Notice.objects.values_list("account__email", "kind")) == [
        ("reviewer@example.vn", "duty_notices.submitted")
    ]


def test_a_closed_round_takes_nothing_but_under_a_lock_exception(world):
    _fill(world)
    Round.objects.update(state="closed")
    with pytest.raises(WrongState) as refusal:
        submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
    assert refusal.value.code == "save.round_closed"
    Extension.objects.create(round=world.round, unit_id=AN, closes_on=date(2026, 4, 5), reason="Bão")
    submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
    withdraw(actor=world.actor("leader-an"), duty=world.duties[AN].pk)
    assert Duty.objects.get(pk=world.duties[AN].pk).state == "open"


def test_returning_wants_a_reason_and_tells_the_unit(world):
    _fill(world)
    submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
    with pytest.raises(Refused):
        return_duty(actor=world.actor("reviewer"), duty=world.duties[AN].pk, reason="  ")
    return_duty(actor=world.actor("reviewer"), duty=world.duties[AN].pk, reason="Chi lớn hơn tổng")
    duty = Duty.objects.get(pk=world.duties[AN].pk)
    assert (duty.state, duty.reason, duty.submitted_at) == ("returned", "Chi lớn hơn tổng", None)
    told = (
        Notice.objects.filter(kind="duty_notices.returned")
        .order_by("account__email")
        .values_list("account__email", flat=True)
    )
    assert list(told) == ["leader-an@example.vn", "officer-an@example.vn"]


def test_an_accepted_duty_is_opened_again_with_a_reason(world):
    Duty.objects.filter(pk=world.duties[AN].pk).update(state="accepted")
    reopen(actor=world.actor("manager"), duty=world.duties[AN].pk, reason="Đính chính")
    assert Duty.objects.get(pk=world.duties[AN].pk).state == "returned"


@pytest.mark.parametrize("who", ["officer-an", "leader-an", "manager"])
def test_a_duty_is_given_to_a_department_and_a_person_there(world, who):
    office, person = world.organisations["finance-an"], world.accounts["finance-an"]
    assert assign(actor=world.actor(who), duties=[world.duties[AN].pk], organisation=office.pk, person=person.pk) == 1
    duty = Duty.objects.get(pk=world.duties[AN].pk)
    assert (duty.organisation_id, duty.person_id) == (office.pk, person.pk)
    assert list(Notice.objects.values_list("account__email", "kind")) == [
        ("finance-an@example.vn", "duty_notices.assigned")
    ]


@pytest.mark.parametrize("who", ["finance-an", "reviewer", "auditor", "analyst"])
def test_others_who_see_a_duty_may_not_give_it(world, who):
    with pytest.raises(NotAllowed):
        assign(actor=world.actor(who), duties=[world.duties[AN].pk], organisation=world.organisations["finance-an"].pk)


def test_a_bulk_with_another_provinces_duty_stops_whole(world):
    with pytest.raises(NotFound):
        assign(
            actor=world.actor("leader-an"),
            duties=[world.duties[AN].pk, world.duties[BINH].pk],
            organisation=world.organisations["finance-an"].pk,
        )
    assert Duty.objects.filter(organisation__code="finance-an").count() == 0


def test_a_duty_is_never_given_to_another_unit_or_to_someone_who_is_not_there(world):
    for organisation, person, code in (
        ("binh", None, "handing.other_unit"),
        ("finance-an", "officer-binh", "handing.not_there"),
    ):
        with pytest.raises(Refused) as refusal:
            assign(
                actor=world.actor("leader-an"), duties=[world.duties[AN].pk], organisation=world.organisations[organisation].pk,  # noqa: E501  one row of a table laid out by hand
                person=world.accounts[person].pk if person else None,
            )  # fmt: skip
        assert [each.code for each in refusal.value.problems] == [code]


def test_no_duty_or_too_many_are_refused(world):
    with pytest.raises(Refused):
        assign(actor=world.actor("leader-an"), duties=[], organisation=world.organisations["an"].pk)


def test_a_handed_in_duty_cannot_be_given_away(world):
    Duty.objects.update(state="submitted")
    with pytest.raises(Refused) as refusal:
        assign(
            actor=world.actor("leader-an"),
            duties=[world.duties[AN].pk],
            organisation=world.organisations["finance-an"].pk,
        )
    assert [each.code for each in refusal.value.problems] == ["handing.already_in"]
