# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from laban.errors import FrameworkError, LabanError, MethodError, PanelError
from laban.io.pack import load_pack
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import (
    GII,
    READY,
    AggregateRule,
    Aggregating,
    CustomStep,
    Denominating,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Regrouping,
    Screening,
    TreatRule,
    Window,
)
from laban.model.pack import Pack
from laban.model.panel import Flag, Panel
from laban.model.result import Result
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.pipeline import STEPS, compute, resume

ASEM = Path(__file__).resolve().parents[2] / "packs" / "asem"


@pytest.fixture(scope="session")
def asem() -> Pack:
    return load_pack(ASEM)


def _codes(caught: pytest.ExceptionInfo[LabanError]) -> list[str]:
    return [each.code for each in caught.value.problems]


def _arrays(result: Result) -> dict[str, bytes]:
    panels = ("elements", "raw", "imputed", "treated", "normalised")
    arrays = ("scores", "ranks", "coverage", "weights", "effective_weights")
    figures = {name: getattr(result, name).values.tobytes() for name in panels}
    return figures | {name: getattr(result, name).tobytes() for name in arrays}


def _taken(panel: Panel, order: list[int]) -> Panel:
    """Return the panel with its units in another order, or with some of them only."""
    units = Units(tuple(panel.units.members[at] for at in order))
    figures = (panel.values[:, :, order], panel.flags[:, :, order], panel.present[:, order])
    return Panel.of(units, panel.years, panel.items, *figures)


# The order of the steps.


def test_the_steps_are_watched_in_their_order(small_pack):
    seen: list[str] = []
    compute(small_pack.framework, small_pack.panel, small_pack.method, watch=seen.append)
    assert tuple(seen) == STEPS


def test_screening_after_imputing_is_watched_after_it(small_pack):
    method = dataclasses.replace(small_pack.method, screen=Screening(when="after_imputation"))
    seen: list[str] = []
    compute(small_pack.framework, small_pack.panel, method, watch=seen.append)
    assert seen == ["regroup", "denominate", "impute", "screen", "treat", "normalise", "weigh", "aggregate", "rank"]


@pytest.mark.parametrize(("when", "left_out"), [("before_imputation", ["01"]), ("after_imputation", [])])
def test_a_unit_with_a_gap_is_judged_before_or_after_the_gap_is_filled(small_pack, when, left_out):
    screen = Screening(rule="availability", min_available=0.9, when=when, keep=("04",))
    panel = small_pack.panel.of_year(2024)
    result = compute(small_pack.framework, panel, dataclasses.replace(small_pack.method, screen=screen))
    assert [result.units.codes[at] for at in np.flatnonzero(~result.present[0])] == left_out
    gone = ~result.present[0]
    for each in (result.raw, result.imputed, result.treated, result.normalised):
        assert np.isnan(each.values[0][:, gone]).all()
    assert np.isnan(result.scores[0][:, gone]).all()
    assert (result.ranks[0][:, gone] == 0).all()


def test_a_unit_left_out_before_imputing_does_not_shape_the_fill(small_pack):
    screen = Screening(drop=("02",), when="before_imputation")
    before = compute(small_pack.framework, small_pack.panel, dataclasses.replace(small_pack.method, screen=screen))
    late = dataclasses.replace(screen, when="after_imputation")
    after = compute(small_pack.framework, small_pack.panel, dataclasses.replace(small_pack.method, screen=late))
    cost, unit = before.raw.item_place["cost"], 1
    assert before.imputed.values[0, cost, unit] == (5.0 + 3.0 + 7.0 + 4.0) / 4
    assert after.imputed.values[0, cost, unit] == (5.0 + 9.0 + 3.0 + 7.0 + 4.0) / 5
    assert before.present.tolist() == after.present.tolist()


# What is given, and what comes back.


def test_nothing_given_is_changed(small_pack):
    figures, flags = small_pack.panel.values.tobytes(), small_pack.panel.flags.tobytes()
    framework, method = dataclasses.replace(small_pack.framework), dataclasses.replace(small_pack.method)
    compute(small_pack.framework, small_pack.panel, small_pack.method)
    assert (small_pack.panel.values.tobytes(), small_pack.panel.flags.tobytes()) == (figures, flags)
    assert (small_pack.framework, small_pack.method) == (framework, method)


def test_the_same_inputs_give_the_same_bytes(asem):
    first, second = (compute(asem.framework, asem.panel, asem.method) for _ in range(2))
    assert _arrays(first) == _arrays(second)
    assert first.notes == second.notes
    assert list(map(repr, first.changed_cells())) == list(map(repr, second.changed_cells()))


@pytest.mark.parametrize("code", READY)
def test_every_ready_made_method_ranks_the_asem_countries(asem, code):
    result = compute(asem.framework, asem.panel, READY[code])
    root = result.framework.place[result.framework.root]
    assert sorted(result.ranks[0, root].tolist()) == list(range(1, 52))
    assert np.nanmin(result.scores) >= 0
    assert np.nanmax(result.scores) <= 100


@pytest.mark.parametrize("code", READY)
def test_the_order_of_units_does_not_matter(asem, code):
    order = np.random.default_rng(0).permutation(len(asem.units)).tolist()
    straight = compute(asem.framework, asem.panel, READY[code])
    mixed = compute(asem.framework, _taken(asem.panel, order), READY[code])
    np.testing.assert_allclose(mixed.scores, straight.scores[:, :, order], rtol=0, atol=1e-12)
    assert mixed.ranks.tolist() == straight.ranks[:, :, order].tolist()
    assert mixed.coverage.tolist() == straight.coverage[:, :, order].tolist()


def test_weights_times_a_constant_change_nothing(small_pack):
    framework = small_pack.framework
    scaled = dataclasses.replace(
        framework,
        groups=tuple(dataclasses.replace(each, weight=each.weight * 8) for each in framework.groups),
        indicators=tuple(dataclasses.replace(each, weight=each.weight * 8) for each in framework.indicators),
    )
    given, again = (compute(each, small_pack.panel, small_pack.method) for each in (framework, scaled))
    assert _arrays(given) == _arrays(again)


def test_an_indicator_right_under_the_index_counts_beside_the_pillars(small_pack):
    result = compute(small_pack.framework, small_pack.panel, small_pack.method)
    index, pillar_in, pillar_out, trust = (result.of(code, 2024) for code in ("index", "in", "out", "trust"))
    np.testing.assert_allclose(index, (2 * pillar_in + pillar_out + trust) / 4, rtol=1e-14)
    assert trust.tolist() == result.normalised.values[0, result.normalised.item_place["trust"]].tolist()


def test_one_unit_alone_gets_the_middle_of_each_scale_and_rank_one(small_pack):
    result = compute(small_pack.framework, _taken(small_pack.panel, [0]), small_pack.method)
    assert result.of("index", 2024).tolist() == [50.0]
    assert result.ranks_of("index", 2024).tolist() == [1]
    assert {note.code for note in result.notes} == {"normalise.constant"}


def test_coverage_counts_what_was_observed_not_what_was_filled(small_pack):
    result = compute(small_pack.framework, small_pack.panel, small_pack.method)
    assert result.coverage[0, result.framework.place["in"]].tolist() == [1.0, 0.5, 1.0, 1.0, 1.0, 1.0]
    assert result.coverage[0, 0, 1] == 0.75
    assert not np.isnan(result.scores).any()


# Refusals.


def test_all_problems_are_told_before_anything_is_computed(small_pack):
    framework = dataclasses.replace(
        small_pack.framework,
        groups=(*small_pack.framework.groups, Group(code="lost", parent="nowhere", level="pillar")),
    )
    values = small_pack.panel.values.copy()
    values[0, 0, 0] = np.inf
    panel = dataclasses.replace(small_pack.panel, values=values)
    method = Method(
        rank=dataclasses.replace(Method().rank, ties="random"), custom=(CustomStep(name="x", after="rank"),)
    )
    seen: list[str] = []
    with pytest.raises(FrameworkError) as caught:
        compute(framework, panel, method, watch=seen.append)
    codes = _codes(caught)
    assert {"framework.unknown_parent", "panel.infinite", "method.unknown_word", "method.own_missing"} <= set(codes)
    assert codes.count("method.unknown_word") == 2
    assert seen == []


def test_an_indicator_without_any_value_is_a_named_problem(small_pack):
    values = small_pack.panel.values.copy()
    values[:, small_pack.panel.item_place["patents"]] = np.nan
    with pytest.raises(PanelError) as caught:
        compute(small_pack.framework, dataclasses.replace(small_pack.panel, values=values), small_pack.method)
    assert [(each.code, each.where.item) for each in caught.value.problems] == [("panel.no_values", "patents")]


def test_an_indicator_without_a_value_in_one_year_is_noted_and_left_out_of_that_year(small_pack):
    values = small_pack.panel.values.copy()
    values[0, small_pack.panel.item_place["patents"]] = np.nan
    result = compute(small_pack.framework, dataclasses.replace(small_pack.panel, values=values), small_pack.method)
    assert np.isnan(result.of("out", 2024)).all()
    assert not np.isnan(result.of("index", 2024)).any()
    assert ("impute.all_missing", "patents", 2024) in {(note.code, note.item, note.year) for note in result.notes}


def test_bounds_from_a_year_without_figures_are_refused(small_pack):
    method = dataclasses.replace(small_pack.method, window=Window(method="named", years=(2019,)))
    with pytest.raises(MethodError) as caught:
        compute(small_pack.framework, small_pack.panel, method)
    assert _codes(caught) == ["method.unknown_year"]


def test_figures_that_are_ratios_already_need_no_denominators(small_pack):
    panel = small_pack.panel
    kept = [at for at, item in enumerate(panel.items) if item != "people"]
    ratios = Panel.of(panel.units, panel.years, tuple(panel.items[at] for at in kept), panel.values[:, kept])
    result = compute(
        small_pack.framework, ratios, dataclasses.replace(small_pack.method, denominate=Denominating(method="none"))
    )
    assert result.raw.values[:, 0].tolist() == panel.values[:, 0].tolist()
    with pytest.raises(PanelError) as caught:
        compute(small_pack.framework, ratios, small_pack.method)
    assert _codes(caught) == ["panel.missing_element"]


# Several years.


@pytest.mark.parametrize(
    ("window", "learned"),
    [
        (Window(method="each"), {(2024,), (2025,)}),
        (Window(method="all"), {(2024, 2025)}),
        (Window(method="named", years=(2024,)), {(2024,)}),
    ],
    ids=["each", "all", "named"],
)
def test_bounds_are_learned_from_the_years_of_the_window(small_pack, window, learned):
    method = dataclasses.replace(small_pack.method, window=window, treat=PerItem(TreatRule()))
    result = compute(small_pack.framework, small_pack.panel, method)
    assert {scale.window for scale in result.scales} == learned
    assert {treatment.window for treatment in result.treatments} == learned
    patents = result.normalised.values[:, result.normalised.item_place["patents"]]
    low, high = patents.min(axis=1).tolist(), patents.max(axis=1).tolist()
    if window.method == "each":
        assert (low, high) == ([0.0, 0.0], [100.0, 100.0])
    if window.method == "all":
        assert (min(low), max(high)) == (0.0, 100.0)
        assert high[0] < 100
    if window.method == "named":
        assert (low[0], high[0]) == (0.0, 100.0)


def test_a_frozen_window_gives_a_year_the_same_scores_whatever_comes_after_it(small_pack):
    method = dataclasses.replace(small_pack.method, window=Window(method="named", years=(2024,)))
    both = compute(small_pack.framework, small_pack.panel, method)
    alone = compute(small_pack.framework, small_pack.panel.of_year(2024), method)
    assert both.scores[0].tobytes() == alone.scores[0].tobytes()


# Mergers.


def test_a_merged_unit_is_rebuilt_from_its_parts_and_flagged(small_framework, small_panel, small_method):
    old = small_panel.units.members
    key = UnitKey("new", "N")
    merged = Unit(key=key, names=Text.of({"en": "North"}), predecessors=(old[0].key, old[1].key))
    others = tuple(
        Unit(key=UnitKey("new", f"n{at}"), names=unit.names, predecessors=(unit.key,))
        for at, unit in enumerate(old[2:])
    )
    units = Units((*old, merged, *others))
    values = np.concatenate([small_panel.values, np.full((2, 5, 5), np.nan)], axis=2)
    present = np.concatenate([small_panel.present, np.zeros((2, 5), bool)], axis=1)
    panel = Panel.of(units, small_panel.years, small_panel.items, values, present=present)
    method = dataclasses.replace(small_method, regroup=Regrouping(to="new"))
    result = compute(small_framework, panel, method)
    assert result.units.codes == ("N", "n0", "n1", "n2", "n3")
    staff = result.raw.item_place["staff"]
    assert result.raw.values[0, staff, 0] == (10.0 + 20.0) / (1000.0 + 2000.0) * 1000.0
    assert result.raw.flags[0, staff].tolist() == [Flag.REBUILT, 0, 0, 0, 0]
    rebuilt = [cell for cell in result.changed_cells() if cell.step == "regroup"]
    assert {(cell.unit, cell.reason) for cell in rebuilt} == {(0, "regroup.added"), (0, "regroup.mean")}
    assert {cell.item for cell in rebuilt} == {"staff", "people", "patents", "trust"}
    assert result.coverage[0, result.framework.place["in"], 0] == 0.5


# The GII's rules.


@pytest.fixture
def gii_framework() -> Framework:
    """Two sub-indices; a pillar of three groups, of which two weigh half."""
    groups = [
        Group(code="index", parent="", level="index"),
        Group(code="inputs", parent="index", level="sub-index"),
        Group(code="outputs", parent="index", level="sub-index"),
        Group(code="people", parent="inputs", level="pillar"),
        Group(code="market", parent="inputs", level="pillar"),
        Group(code="results", parent="outputs", level="pillar"),
        Group(code="g1", parent="people", level="group", weight=0.5),
        Group(code="g2", parent="people", level="group", weight=0.5),
        Group(code="g3", parent="people", level="group"),
        Group(code="g4", parent="market", level="group"),
        Group(code="g5", parent="market", level="group"),
        Group(code="g6", parent="results", level="group"),
        Group(code="g7", parent="results", level="group"),
    ]
    leaves = [Indicator(code=f"i{at}", parent=f"g{at}") for at in range(1, 8)]
    return Framework("gii", "1", Text(), tuple(groups), tuple(leaves))


def _gii_panel(small_units: Units, missing: list[tuple[str, int]]) -> Panel:
    items = tuple(f"i{at}" for at in range(1, 8))
    values = np.array([[np.roll([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], at) for at in range(7)]])
    for item, unit in missing:
        values[0, items.index(item), unit] = np.nan
    return Panel.of(small_units, (2025,), items, values)


def test_gii_groups_of_half_weight_count_half(gii_framework, small_units):
    result = compute(gii_framework, _gii_panel(small_units, []), GII)
    one, two, three = (result.of(code, 2025) for code in ("g1", "g2", "g3"))
    np.testing.assert_allclose(result.of("people", 2025), (one + two + 2 * three) / 4, rtol=1e-14)
    assert result.effective_weights[result.framework.place["i1"]] == 0.5 * 0.5 * 0.25


def test_gii_asks_for_two_groups_a_pillar_and_two_thirds_of_a_sub_index(gii_framework, small_units):
    missing = [("i4", 0), ("i7", 1), ("i1", 2), ("i2", 2)]
    result = compute(gii_framework, _gii_panel(small_units, missing), GII)
    without = {code: np.flatnonzero(np.isnan(result.of(code, 2025))).tolist() for code in gii_framework.children}
    assert without == {
        "index": [], "inputs": [2], "outputs": [1], "people": [2], "market": [0], "results": [1],
        "g1": [2], "g2": [2], "g3": [], "g4": [0], "g5": [], "g6": [], "g7": [1],
    }  # fmt: skip
    assert result.coverage[0, result.framework.place["inputs"], :3].tolist() == [0.8, 1.0, 0.6]
    noted = {(note.item, dict(note.facts)["units"]) for note in result.notes if note.code == "aggregate.too_few"}
    assert noted == {("market", "00"), ("results", "01"), ("people", "02"), ("inputs", "02")}


def test_gii_reflects_only_what_is_skewed_and_peaked(small_pack):
    values = small_pack.panel.values.copy()
    values[0, small_pack.panel.item_place["patents"]] = [1.0, 1.1, 1.2, 1.3, 1.4, 900.0]
    panel = dataclasses.replace(small_pack.panel, values=values)
    result = compute(small_pack.framework, panel, dataclasses.replace(GII, impute=small_pack.method.impute))
    treated = {each.item for each in result.treatments if each.window == (2024,) and (each.capped or each.transform)}
    assert treated == {"patents"}


# Other choices together.


def test_different_means_in_different_groups_and_levels(small_pack):
    method = Method(
        impute=PerItem(ImputeRule(method="median")),
        normalise=PerItem(NormaliseRule(low=1.0)),
        aggregate=Aggregating(
            default=AggregateRule(),
            levels=(("pillar", AggregateRule(method="harmonic")),),
            groups=(("out", AggregateRule(method="geometric")), ("index", AggregateRule(method="median"))),
        ),
    )
    result = compute(small_pack.framework, small_pack.panel, method)
    staff, cost = (result.normalised.values[0, result.normalised.item_place[code]] for code in ("staff", "cost"))
    np.testing.assert_allclose(result.of("in", 2024), 1.5 / (1 / staff + 0.5 / cost), rtol=1e-13)
    np.testing.assert_allclose(result.of("out", 2024), result.of("patents", 2024), rtol=1e-13)


def test_indicators_that_are_formed_already_give_the_same_scores(small_pack):
    whole = compute(small_pack.framework, small_pack.panel, small_pack.method)
    again = resume(small_pack.framework, whole.raw, small_pack.method)
    np.testing.assert_array_equal(again.scores, whole.scores)
    np.testing.assert_array_equal(again.ranks, whole.ranks)
