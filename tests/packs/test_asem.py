# SPDX-License-Identifier: Apache-2.0
"""The ASEM pack is the whole of the two tables it was made from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from laban.io.pack.read import load_pack
from laban.model.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(Path(__file__).parents[2] / "packs" / "asem")


def test_it_holds_51_countries_49_indicators_and_four_denominators_of_2018(pack: Pack) -> None:
    assert len(pack.units) == 51
    assert pack.panel.years == (2018,)
    assert len(pack.framework.indicators) == 49
    assert {each.denominator for each in pack.framework.indicators} == {"", "Area", "Energy", "GDP", "Population"}


def test_the_tree_is_index_two_sub_indices_eight_pillars(pack: Pack) -> None:
    assert pack.framework.levels == ("index", "sub-index", "pillar", "indicator")
    assert pack.framework.children["Index"] == ("Conn", "Sust")
    assert [len(pack.framework.children[code]) for code in ("Conn", "Sust")] == [5, 3]


def test_the_64_cells_that_the_source_leaves_empty_stay_empty(pack: Pack) -> None:
    assert int(np.isnan(pack.panel.values).sum()) == 64


def test_a_target_is_given_only_where_it_is_on_the_indicator_s_own_scale(pack: Pack) -> None:
    for indicator in pack.framework.indicators:
        assert (indicator.target is None) == bool(indicator.denominator)


def test_it_is_not_a_demonstration(pack: Pack) -> None:
    assert not pack.demonstration
