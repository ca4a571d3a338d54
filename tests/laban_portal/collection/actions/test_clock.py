# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from laban_portal.audit.models import Line
from laban_portal.clock import steady
from laban_portal.collection.actions.clock import correct_clock
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import ClockCorrection, Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.typed import Typed
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, NOON


def _save(world, at, element="people", text="5"):
    actor, duty = world.actor("officer-an"), world.duties[AN].pk
    return save_cells(actor=actor, duty=duty, typed=[Typed(element=element, text=text)], source="typed", at=at)


def test_a_clock_moved_while_the_site_runs_stops_saving_and_leaves_no_trace(world, monkeypatch):
    ahead = time.time() - timedelta(days=10).total_seconds()
    monkeypatch.setattr(steady, "_began", (ahead, time.clock_gettime(time.CLOCK_BOOTTIME)))
    with pytest.raises(WrongState) as refusal:
        _save(world, NOON)
    assert (refusal.value.code, Revision.objects.count()) == ("save.clock_leapt", 0)
    assert all(say(refusal.value.code, language, **refusal.value.facts) for language in ("vi", "en"))


def test_after_a_clock_stood_ahead_an_operator_s_word_lets_the_unit_go_on(world):
    wrong = NOON + timedelta(days=10)
    _save(world, wrong)
    with pytest.raises(WrongState) as refusal:
        _save(world, NOON, "spending")
    assert refusal.value.code == "save.clock_back"
    assert correct_clock(reason="Pin CMOS hết", at=NOON) == (wrong, 1)
    later = NOON + timedelta(minutes=1)
    assert _save(world, later, "spending").outcomes[0].state == "saved"
    assert list(Revision.objects.order_by("sequence").values_list("at", flat=True)) == [
        wrong,
        wrong + timedelta(microseconds=1),
    ]
    assert Line.objects.filter(action="audit_rounds.clock_corrected").count() == 1
    assert verify(round_code=world.round.code).breaks == ()


@pytest.mark.django_db
def test_a_correction_wants_a_reason_and_something_to_correct():
    with pytest.raises(WrongState) as empty:
        correct_clock(reason=" ", at=NOON)
    with pytest.raises(WrongState) as nothing:
        correct_clock(reason="Pin CMOS hết", at=NOON)
    assert (empty.value.code, nothing.value.code) == ("clock_set.no_reason", "clock_set.nothing_ahead")
    assert ClockCorrection.objects.count() == 0


def test_the_command_says_until_when_times_are_wrong(world):
    _save(world, NOON + timedelta(days=10))
    said = StringIO()
    call_command("clock_corrected", "--reason", "Pin CMOS hết", "--language", "en", stdout=said)
    assert said.getvalue().startswith(
        "Recorded: times up to 2026-03-20T05:00:00+00:00 are those of a wrong clock. 1 units"
    )
    with pytest.raises(CommandError):
        call_command("clock_corrected", "--reason", " ", "--language", "vi")
