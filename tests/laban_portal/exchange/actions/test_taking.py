# SPDX-License-Identifier: Apache-2.0
"""A workbook that comes back with a fault leaves nothing, and every fault is told with its sheet and cell."""

from __future__ import annotations

import pytest

from laban_portal.catalog.models import Version
from laban_portal.collection.models import Duty, Revision
from laban_portal.exchange.actions.taking import Sent, take_back
from laban_portal.exchange.changes import unpacked
from laban_portal.exchange.models import Import, Issue
from laban_portal.people.actions.tokens import make_token
from laban_portal.people.queries import token_actor
from laban_portal.ui.errors import NotAllowed, Refused
from tests.laban_portal.conftest import AN, FORM, FORM_CONTENT, NOON, canonical
from tests.laban_portal.exchange.sent_back import DOCUMENT, FLAG, REASON, counted, filled, sent, taken, typed_in

pytestmark = pytest.mark.django_db


def faults(world, content, who="officer-an", name="an.xlsx"):
    """Send a workbook back that is refused; returns its faults as sheet, cell and code."""
    before = counted()
    with pytest.raises(Refused) as refusal:
        sent(world, content, who, name)
    assert counted() == before
    return [(each.where.sheet, each.where.cell, each.code) for each in refusal.value.problems]


def test_only_the_changed_cells_are_kept_with_what_their_sender_saw(world):
    typed_in(world, people="100")
    key = sent(world, filled(taken(world), people=120, spending=7.5))
    row = Import.objects.get(key=key)
    assert (row.kind, row.state, row.cells, row.unit, row.by_name, row.made_at) == (
        "workbook", "checked", 2, AN, "Officer-An", NOON,
    )  # fmt: skip
    cells = unpacked(row.content).cells
    assert [(each.element, each.text, each.style, each.seen, each.address) for each in cells] == [
        ("people", "120", "point", 1, "H6"), ("spending", "7.5", "point", 0, "H7"),
    ]  # fmt: skip


def test_every_fault_is_told_at_once_each_at_its_cell(world):
    content = filled(taken(world), people="12,5 người", spending="=1+1", share=[(REASON, "không biết"), (FLAG, "zz")])
    assert faults(world, content) == [
        ("F1", "H7", "returned_workbook.formula"), ("F1", "I8", "returned_workbook.reason_unknown"),
        ("F1", "J8", "returned_workbook.flag_unknown"), ("F1", "H6", "save.not_whole"),
    ]  # fmt: skip


def test_a_number_with_two_readings_is_told(world):
    assert faults(world, filled(taken(world), spending="1.234")) == [("F1", "H7", "entry_number.unclear")]


def test_a_workbook_without_a_change_is_told_so(world):
    assert faults(world, filled(taken(world))) == [("", "", "exchange.nothing_changed")]


@pytest.mark.parametrize("who", ["officer-binh", "officer-anh", "officer-nation"])
def test_another_province_s_workbook_is_not_known_and_it_is_not_told_whose_it_is(world, who):
    content = filled(taken(world), people=120)
    assert faults(world, content, who) == [("", "", "exchange.not_known")]


def test_a_workbook_whose_record_is_gone_is_not_known(world):
    content = filled(taken(world), people=120)
    Issue.objects.all().delete()
    assert faults(world, content) == [("", "", "exchange.not_known")]


def test_a_form_that_has_another_version_since_is_told(world):
    content = filled(taken(world), people=120)
    form: dict[str, object] = {**FORM, "names": {"vi": "Biểu khác", "en": "Other"}}
    text, digest = canonical({**FORM_CONTENT, "form": form})
    other = Version.objects.create(
        kind="form",
        pack="test",
        code="F1",
        number=2,
        names={},
        domain="money",
        content=text,
        hash=digest,
        state="ready",
    )
    Duty.objects.filter(pk=world.duties[AN].pk).update(form=other)
    assert faults(world, content) == [("F1", "", "exchange.form_changed")]


def test_a_duty_that_takes_no_values_any_more_is_told(world):
    content = filled(taken(world), people=120)
    duty = world.duties[AN]
    duty.state = "submitted"
    duty.save()
    assert faults(world, content) == [("F1", "", "save.duty_submitted")]


def test_a_person_without_the_right_is_told_so(world):
    assert faults(world, filled(taken(world), people=120), "finance-an") == [("F1", "", "save.not_yours")]
    assert faults(world, filled(taken(world, "auditor"), people=120), "auditor") == [("F1", "", "save.not_yours")]


def test_a_file_of_ours_under_a_path_is_refused_by_its_name(world):
    found = faults(world, filled(taken(world), people=120), name="../../etc/an.xlsx")
    assert found == [("", "", "files.name_path")]


def test_a_page_without_end_and_a_document_that_is_withdrawn_are_told(world):
    from tests.laban_portal.evidence.papers import add, pdf  # noqa: PLC0415  drawn for this test alone

    add(world, content=pdf(2))
    content = filled(taken(world), people=[("H", 5), (DOCUMENT, "12/QĐ-UBND"), ("M", 9)])
    assert faults(world, content) == [("F1", "H6", "evidence.page_beyond")]


def test_a_token_that_may_only_read_sends_nothing(world):
    content = filled(taken(world), people=120)
    made = make_token(actor=world.actor("officer-an"), name="r", scopes=["read"], expires_at=NOON.replace(month=4))
    actor = token_actor(secret=made.secret, address="127.0.0.1", on=NOON.date())
    assert actor is not None
    with pytest.raises(NotAllowed):
        take_back(actor=actor, sent=Sent(name="an.xlsx", content=content), language="vi")
    assert (Import.objects.count(), Revision.objects.count()) == (0, 0)
