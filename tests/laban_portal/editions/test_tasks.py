# SPDX-License-Identifier: Apache-2.0
"""Once an hour what no job has published is published, should its moment have come."""

from __future__ import annotations

from datetime import timedelta

from laban_portal.editions.models import Edition
from laban_portal.editions.states import EditionState
from laban_portal.editions.tasks import HOURLY
from tests.laban_portal.conftest import NOON
from tests.laban_portal.editions.standing import standing


def test_each_hour_publishes_what_is_due_and_nothing_before_its_moment(world):
    standing(world, EditionState.EMBARGO, code="2024", year=2024, embargo_until=NOON - timedelta(minutes=1))
    standing(world, EditionState.EMBARGO, embargo_until=NOON + timedelta(minutes=1))
    for each in HOURLY:
        each()
    assert dict(Edition.objects.values_list("code", "state")) == {"2024": "published", "2025": "embargo"}
