# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.collection.rules.follow_ups import may_mark
from tests.laban_portal.conftest import AN, ANH, BINH, NATION

MAY = {
    "officer-an": {AN}, "leader-an": {AN}, "finance-an": {AN}, "officer-binh": {BINH}, "leader-binh": {BINH},
    "officer-nation": {NATION}, "reviewer": {AN, BINH, ANH, NATION}, "analyst": {AN, BINH, ANH, NATION},
    "manager": {AN, BINH, ANH, NATION}, "administrator": set(), "auditor": set(), "stranger": set(),
}  # fmt: skip


@pytest.mark.parametrize("who", sorted(MAY))
def test_a_cell_is_marked_by_who_works_with_it(world, who):
    actor = world.actor(who)
    assert {unit for unit in (AN, BINH, ANH, NATION) if may_mark(actor, unit, "money")} == MAY[who]


def test_without_a_second_factor_a_reviewer_marks_nothing(world):
    assert not may_mark(world.actor("reviewer", strong=False), AN, "money")
