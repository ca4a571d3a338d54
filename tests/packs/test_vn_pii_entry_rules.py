# SPDX-License-Identifier: Apache-2.0
"""The rules for values at entry of the provincial index: they fit its forms, and its own figures do not drown in findings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from laban.io.pack import load_pack
from laban.model.checks.entry import findings, prepare, with_relations
from laban.model.entry_rule import KINDS, Standing

PACKS = Path(__file__).resolve().parents[2] / "packs"


@pytest.fixture(scope="module")
def pack():
    return load_pack(PACKS / "vn-pii")


@pytest.fixture(scope="module")
def checks(pack):
    elements = {each.code: each for each in (*pack.framework.elements, *pack.form_elements)}
    return prepare(with_relations(pack.entry_rules, pack.rules), pack.forms, pack.code_lists, elements)


def test_every_kind_of_rule_is_used_and_every_rule_can_be(pack, checks):
    rules = with_relations(pack.entry_rules, pack.rules)
    assert {each.kind for each in rules} == set(KINDS)
    assert checks.rules == rules
    used = {check.rule.code for check in checks.checks if hasattr(check, "rule")}
    # Relations of elements that no form asks for are for the figures alone.
    assert {each.code for each in rules if each.left} - used == set()


def test_nothing_public_prescribes_a_rule(pack):
    assert {each.status for each in pack.entry_rules} == {"assumed"}


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_fewer_than_three_in_a_hundred_generated_figures_have_a_finding(pack, checks, year):
    panel = pack.panel
    at = panel.years.index(year)
    cells = found = 0
    for unit in np.flatnonzero(panel.present[at]).tolist():
        now, before = (
            {
                (element, ""): float(value)
                for element, value in zip(panel.items, panel.values[each, :, unit].tolist(), strict=True)
                if not np.isnan(value)
            }
            for each in (at, max(0, at - 1))
        )
        given = Standing(period=str(year), values=now, previous=before, previous_period=str(year - 1))
        cells += len(now)
        found += len({(each.element, each.slice) for each in findings(checks, given) if each.kind != "required"})
    assert 0 < found < 0.03 * cells
