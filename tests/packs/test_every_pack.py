# SPDX-License-Identifier: Apache-2.0
"""What holds for every pack that ships: it reads without errors, speaks both languages, and computes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from laban.analysis.peers import peers
from laban.errors import Problem, is_error
from laban.io.pack.read import read_pack
from laban.model.pack import Pack
from laban.pipeline import compute

ROOT = Path(__file__).parents[2] / "packs"
NAMES = tuple(sorted(path.name for path in ROOT.iterdir() if (path / "pack.toml").is_file()))


@cache
def shipped(name: str) -> tuple[Pack, tuple[Problem, ...]]:
    pack, problems = read_pack(ROOT / name)
    assert pack is not None, "\n".join(map(str, filter(is_error, problems)))
    return pack, problems


def test_three_packs_ship() -> None:
    assert NAMES == ("asem", "uk-nuts2", "vn-pii")


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_has_no_problem_but_doubts_about_figures(name: str) -> None:
    _, problems = shipped(name)
    areas = {each.code.partition(".")[0] for each in problems}
    assert areas <= {"values", "number", "table"}


@pytest.mark.parametrize("name", NAMES)
def test_units_items_elements_methods_and_groups_have_names_in_vietnamese_and_english(name: str) -> None:
    pack, _ = shipped(name)
    named = [
        pack.names,
        pack.description,
        *(unit.names for unit in pack.units.members),
        *(item.names for item in pack.framework.by_code.values()),
        *(element.names for element in pack.framework.elements),
        *(method.names for method in pack.methods.values()),
        *(rule.names for rule in pack.rules),
        *(feature.names for feature in (pack.peers.features if pack.peers else ())),
    ]
    assert all({"vi", "en"} <= dict(names.versions).keys() for names in named)
    groups = {f"group.{grouping}.{group}" for unit in pack.units.members for grouping, group in unit.groups}
    # What names the country (catalog/actions/units.py) and the code systems (edition/compose.py) is of no group.
    others = {code for code in pack.texts if code.startswith(("national.", "system."))}
    assert groups == set(pack.texts) - others
    assert all({"vi", "en"} <= dict(text.versions).keys() for text in pack.texts.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_unit_has_a_place_on_a_map(name: str) -> None:
    pack, _ = shipped(name)
    assert all(unit.position for unit in pack.units.members)


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_says_where_it_comes_from_and_under_which_licence(name: str) -> None:
    pack, _ = shipped(name)
    assert pack.source
    assert pack.licence
    readme = (ROOT / name / "README.md").read_text(encoding="utf-8")
    assert "MIT" in readme
    assert list((ROOT / name).rglob("LICENSE-*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_every_method_of_a_pack_computes_and_ranks_somebody_every_year(name: str) -> None:
    pack, _ = shipped(name)
    for method in pack.methods.values():
        result = compute(pack.framework, pack.panel, method)
        ranked = (result.ranks[:, result.framework.place[result.framework.root]] > 0).sum(axis=1)
        assert (ranked > 0).all(), method.code
        assert not np.isinf(result.scores).any()


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_says_by_what_its_units_are_alike_and_that_this_is_assumed(name: str) -> None:
    pack, _ = shipped(name)
    result = compute(pack.framework, pack.panel, pack.method)
    found = peers(result, pack.peers)
    assert pack.peers is not None
    assert pack.peers.assumed
    alone = {unit for unit, there in zip(found.units.labels, result.present[-1], strict=True) if not there}
    without = {unit for unit, each in zip(found.units.labels, found.peers, strict=True) if len(each) < 5}
    assert without - alone == ({"UKN0"} if name == "uk-nuts2" else set())  # a region whose employment is not known


@pytest.mark.parametrize("name", NAMES)
def test_an_element_is_asked_for_because_an_indicator_a_rule_or_a_merger_needs_it(name: str) -> None:
    pack, _ = shipped(name)
    needed = {code for indicator in pack.framework.indicators for code in indicator.needs}
    needed |= {element.merge_weight for element in pack.framework.elements}
    relations = " ".join(f"{rule.left} {rule.right}" for rule in pack.rules).split()
    idle = {element.code for element in pack.framework.elements} - needed - set(relations)
    assert idle <= {"stem_professionals"}  # what another element of the table was derived from
