# SPDX-License-Identifier: Apache-2.0
"""Discussions that are resolved twice, that are not there, that two people open at once."""

from __future__ import annotations

import pytest

from laban_portal.threads.actions import Speaker, _opened, resolve
from laban_portal.threads.models import Thread
from laban_portal.ui.errors import NotFound, WrongState
from tests.laban_portal.conftest import AN, NOON


def test_what_is_not_there_is_not_resolved_and_nothing_is_resolved_twice(world):
    officer = world.accounts["officer-an"]
    with pytest.raises(NotFound):
        resolve(thread=999, account=officer.pk, name=officer.name, at=NOON)
    thread = Thread.objects.create(about="cell:1:people:", unit=AN)
    resolve(thread=thread.pk, account=officer.pk, name=officer.name, at=NOON)
    with pytest.raises(WrongState):
        resolve(thread=thread.pk, account=officer.pk, name=officer.name, at=NOON)


def test_a_discussion_that_another_person_opened_at_the_same_moment_is_joined(world):
    officer = world.accounts["officer-an"]
    speaker = Speaker(account=officer.pk, name=officer.name, side="unit")
    first = _opened("cell:1:people:", AN, "money", speaker, NOON)
    assert _opened("cell:1:people:", AN, "money", speaker, NOON).pk == first.pk
    assert Thread.objects.count() == 1
