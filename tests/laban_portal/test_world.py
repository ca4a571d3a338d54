# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban_portal.catalog.queries import form_content, framework_content
from laban_portal.people.rules import may_see_values, visible_units
from tests.laban_portal.conftest import AN, ANH, ANH2, BINH, NATION


def test_a_province_reads_itself_and_what_it_took_over_whole(world):
    assert visible_units(world.actor("officer-an")) == frozenset({AN, ANH, ANH2})
    assert visible_units(world.actor("officer-binh")) == frozenset({BINH})


def test_a_reviewer_without_a_second_factor_sees_no_province(world):
    assert may_see_values(world.actor("reviewer"), AN)
    assert not may_see_values(world.actor("reviewer", strong=False), AN)
    assert not may_see_values(world.actor("officer-an"), NATION)


def test_the_world_s_form_and_framework_can_be_read(world):
    content = form_content(world.form.pk)
    assert content.cells == (("people", ""), ("spending", ""), ("share", ""))
    framework, rules = framework_content(world.round.framework_id)
    assert (framework.leaves, rules) == (("1",), ())
