# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.select import Layout, Selection, figures, results
from laban.errors import MethodError
from laban.texts import LANGUAGES, say

NAN = float("nan")
VALUES = [[10.0, 40, 20], [30.0, 20, NAN]]


def test_the_summary_ranks_units_by_the_index(result_of):
    frame = results(result_of(VALUES), 2025, Layout(shape="summary"))
    assert frame.names == ("unit", "rank", "I")
    assert list(frame.rows()) == [("u1", 1, 30.0), ("u0", 2, 20.0), ("u2", 2, 20.0)]


def test_aggregates_go_from_the_index_down_and_full_adds_the_indicators(result_of):
    result = result_of(VALUES, pillars=2)
    assert results(result, 2025).names == ("unit", "rank", "I", "P0", "P1")
    frame = results(result, 2025, Layout(shape="full"))
    assert frame.names == ("unit", "rank", "I", "P0", "P1", "x0", "x1")
    assert next(iter(frame.rows())) == ("u1", 1, 30.0, 40.0, 20.0, 40.0, 20.0)


def test_ranks_and_ranks_inside_a_group_may_be_shown(result_of):
    result = result_of(VALUES, groups=["n", "n", "s"])
    frame = results(result, 2025, Layout(shape="full", show="ranks"))
    assert list(frame.rows()) == [("u1", 1, 1, 1, 1, 2), ("u0", 2, 2, 2, 3, 1), ("u2", 2, 2, 2, 2, 0)]
    frame = results(result, 2025, Layout(show="group_ranks", grouping="region"))
    assert frame.column("I") == (1, 2, 1)


def test_indicators_may_be_shown_as_observed(result_of):
    result = result_of(VALUES, imputed=[(0, 1)])
    frame = results(result, 2025, Layout(shape="full", show="ranks", raw_indicators=True))
    np.testing.assert_array_equal(frame.column("x0"), [NAN, 10.0, 20.0])


def test_units_may_be_ordered_by_another_item_and_those_without_a_rank_stand_last(result_of):
    frame = results(result_of(VALUES), 2025, Layout(shape="full", order_by="x1"))
    assert frame.column("unit") == ("u0", "u1", "u2")


def test_units_that_do_not_take_part_are_left_out(result_of):
    result = result_of(VALUES, present=[[True, False, True]])
    assert results(result, 2025).column("unit") == ("u0", "u2")
    assert figures(result).column("unit") == ("u0", "u2")


def test_the_figures_of_a_step_have_one_row_a_unit_and_year(result_of):
    result = result_of([VALUES, VALUES])
    frame = figures(result, Selection(years=(2025,), units=("u0", "u1")))
    assert frame.names == ("unit", "year", "x0", "x1")
    assert list(frame.rows()) == [("u0", 2025, 10.0, 30.0), ("u1", 2025, 40.0, 20.0)]
    assert len(figures(result)) == 6


def test_a_group_stands_for_all_below_it_and_a_level_for_its_items(result_of):
    result = result_of([[1.0], [2.0], [3.0]], pillars=2)
    assert figures(result, Selection(items=("P0",))).names == ("unit", "year", "x0", "x1")
    assert figures(result, Selection(items=("P1", "x0"))).names == ("unit", "year", "x0", "x2")
    assert figures(result, Selection(step="scores", level="pillar")).names == ("unit", "year", "P0", "P1")
    assert figures(result, Selection(step="scores", items=("P1",))).names == ("unit", "year", "P1", "x2")


@pytest.mark.parametrize("step", ["elements", "raw", "imputed", "treated", "normalised"])
def test_every_step_can_be_looked_at(result_of, step):
    assert figures(result_of(VALUES), Selection(step=step)).column("x0") == (10.0, 40.0, 20.0)


def test_units_of_one_group_with_names_and_groups(result_of):
    result = result_of(VALUES, groups=["n", "s", "n"])
    frame = figures(result, Selection(grouping="region", group="n", metadata=True, items=("x0",)))
    assert frame.names == ("unit", "year", "name", "group:region", "x0")
    assert list(frame.rows()) == [("u0", 2025, "Unit 0", "n", 10.0), ("u2", 2025, "Unit 2", "n", 20.0)]


def test_a_selection_that_leaves_nobody_is_an_empty_table(result_of):
    result = result_of(VALUES, present=[[False, True, True]])
    frame = figures(result, Selection(units=("u0",)))
    assert (frame.names, len(frame)) == (("unit", "year", "x0", "x1"), 0)


def test_everything_unknown_in_a_layout_is_told_at_once(result_of):
    layout = Layout(shape="pie", show="group_ranks", grouping="income", order_by="Z")
    with pytest.raises(MethodError) as caught:
        results(result_of(VALUES), 1999, layout)
    assert [each.code for each in caught.value.problems] == [
        "select.unknown_year",
        "select.unknown_shape",
        "select.unknown_grouping",
        "select.unknown_item",
    ]
    with pytest.raises(MethodError, match="scores, ranks, group_ranks"):
        results(result_of(VALUES), 2025, Layout(show="colours"))


def test_everything_unknown_in_a_selection_is_told_at_once(result_of):
    asked = Selection(
        step="cooked", items=("x0", "Z"), units=("u9",), years=(1999,), level="cellar", grouping="region", group="w"
    )
    with pytest.raises(MethodError) as caught:
        figures(result_of(VALUES, groups=["n", "n", "s"]), asked)
    codes = [each.code for each in caught.value.problems]
    kinds = ["step", "item", "unit", "year", "level", "group"]
    assert codes == [f"select.unknown_{kind}" for kind in kinds]


def test_every_kind_of_unknown_thing_has_its_sentence():
    for language in LANGUAGES:
        for kind in ("year", "shape", "show", "grouping", "group", "item", "unit", "level", "step"):
            assert "Z" in say(f"select.unknown_{kind}", language, got="Z", known="A")
