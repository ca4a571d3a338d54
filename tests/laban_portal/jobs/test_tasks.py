# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from laban_portal.clock.now import now, time_is
from laban_portal.jobs.actions import end_turn, take_turn
from laban_portal.jobs.models import Turn
from laban_portal.jobs.tasks import clear_sessions, forget_old_jobs

pytestmark = pytest.mark.django_db


def test_ended_sessions_are_dropped_and_others_stay():
    for name, hours in (("ended", -1), ("open", 1)):
        Session.objects.create(session_key=name, session_data="", expire_date=timezone.now() + timedelta(hours=hours))
    clear_sessions()
    assert list(Session.objects.values_list("session_key", flat=True)) == ["open"]


def test_turns_long_past_are_forgotten():
    take_turn(name="old", day="d", at=now() - timedelta(days=91))
    take_turn(name="new", day="d", at=now() - timedelta(days=1))
    end_turn(name="new", day="d", at=now())
    forget_old_jobs()
    assert list(Turn.objects.values_list("name", flat=True)) == ["new"]
    with time_is(now() + timedelta(days=91)):
        forget_old_jobs()
    assert not Turn.objects.exists()
