# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.model.checks import design_problems
from laban.model.checks.design import MARKS, design_faults
from laban.model.design import Alternative, Choice, Design, LeaveOut, Noise, Setting, WeightNoise
from laban.model.method import ImputeRule, Method, PerItem, TreatRule

OWN = Alternative(name="own")
TREATED = Method(treat=PerItem(TreatRule()), impute=PerItem(ImputeRule(method="mean")))


def setting(name, path, value, **more):
    return Alternative(name=name, settings=(Setting(tuple(path.split(".")), value),), **more)


def choice(*alternatives, name="treatment"):
    return Choice(name=name, alternatives=alternatives)


SOUND = choice(OWN, setting("none", "treat.method", "none"))


@pytest.fixture
def said(small_framework, small_units):
    def problems(method=TREATED, **fields):
        found = design_problems(Design(**fields), method, small_framework, small_units, (2024, 2025))
        assert all(each.text("vi") != each.text("en") for each in found)
        return [(each.code.removeprefix("design."), str(each.where)) for each in found]

    return problems


def test_a_sound_design_has_no_problem(said):
    assert said(
        choices=(SOUND, choice(OWN, setting("1–100", "normalise.low", 1.0), name="scale")),
        weights=WeightNoise(method="uniform", levels=("pillar", "indicator")),
        leave_out=LeaveOut(probability=0.5, items=("in", "cost")),
        noise=Noise(on=("imputed", "late"), size=0.5),
    ) == []  # fmt: skip


def test_a_design_that_varies_nothing_is_refused(said):
    assert said() == [("nothing_varies", "")]
    assert said(weights=WeightNoise(method="dirichlet")) == []


def test_a_choice_needs_two_alternatives_and_names_of_its_own(said):
    lone = choice(setting("", "treat.method", "none"), name="treatment")
    assert said(choices=(SOUND, lone)) == [
        ("same_choice", "choice[treatment].name"),
        ("few_alternatives", "choice[treatment]"),
        ("no_name", "choice[treatment].alternative[].name"),
    ]


def test_two_alternatives_of_one_name_are_refused_and_of_one_method_told(said):
    twins = choice(OWN, OWN)
    assert said(choices=(twins,)) == [
        ("same_alternative", "choice[treatment].alternative[own].name"),
        ("same_method", "choice[treatment].alternative[own]"),
    ]


@pytest.mark.parametrize("given", [-0.5, float("nan"), float("inf")])
def test_a_probability_must_be_a_number_from_nought(said, given):
    odd = choice(OWN, setting("none", "treat.method", "none", probability=given))
    assert said(choices=(odd,)) == [("bad_probability", "choice[treatment].alternative[none].probability")]


def test_a_choice_of_which_nothing_can_be_drawn_is_refused(said):
    nothing = choice(replace(OWN, probability=0.0), setting("none", "treat.method", "none", probability=0.0))
    assert said(choices=(nothing,)) == [("no_probability", "choice[treatment]")]


def test_a_field_that_no_method_has_is_refused(said):
    wrong = choice(OWN, setting("x", "treat.firstt", "none"), setting("y", "what", "none"))
    assert said(choices=(wrong,)) == [
        ("unknown_path", "choice[treatment].alternative[x].set[treat.firstt]"),
        ("unknown_path", "choice[treatment].alternative[y].set[what]"),
    ]


def test_the_units_cannot_vary(said):
    moved = choice(OWN, setting("old", "regroup.to", "old"))
    assert said(choices=(moved,)) == [("fixed_path", "choice[treatment].alternative[old].set[regroup.to]")]


def test_what_the_changed_method_has_wrong_is_told_at_its_alternative(said):
    wrong = choice(
        OWN,
        setting("x", "normalise.method", "zz"),
        setting("y", "impute.method", "group_mean"),
        setting("z", "normalise.low", 200.0),
    )
    assert said(choices=(wrong,)) == [
        ("method.unknown_word", "choice[treatment].alternative[x]"),
        ("method.no_grouping", "choice[treatment].alternative[y]"),
        ("method.reversed_range", "choice[treatment].alternative[z]"),
    ]


def test_what_the_method_itself_has_wrong_is_not_told_again(said):
    broken = replace(TREATED, impute=PerItem(ImputeRule(method="group_mean")))
    assert said(broken, choices=(SOUND,)) == []


def test_two_choices_cannot_set_one_field(said):
    other = choice(OWN, setting("mild", "treat.method", "none"), name="mildness")
    assert said(choices=(SOUND, other)) == [("same_path", "choice[mildness]")]


def test_a_field_of_all_items_and_of_a_single_one_are_the_same(said):
    single = choice(OWN, setting("one", "treat.items.a.method", "none"), name="one")
    whole = choice(OWN, setting("mild", "treat.method", "none"), name="all")
    assert ("same_path", "choice[all]") in said(choices=(single, whole))


def test_a_setting_of_what_the_method_does_not_do_is_an_error(said):
    idle = choice(OWN, setting("mild", "treat.skewness", 3.0))
    assert said(Method(), choices=(idle,)) == [
        ("no_effect", "choice[treatment].alternative[mild].set[treat.skewness]"),
    ]


def test_a_setting_counts_where_another_choice_makes_it_count(said):
    mild = choice(OWN, setting("mild", "treat.skewness", 3.0), name="limits")
    treated = choice(OWN, setting("treat", "treat.method", "treat"))
    assert said(Method(), choices=(treated, mild)) == []


@pytest.mark.parametrize(
    ("fields", "code", "place"),
    [
        ({"draws": 0}, "too_low", "draws"),
        ({"seed": -1}, "too_low", "seed"),
        ({"top": (3, 0)}, "too_low", "top.1"),
        ({"levels": (0.5, 90.0)}, "bad_level", "levels.1"),
        ({"weights": WeightNoise(method="normal")}, "unknown_word", "weights.method"),
        ({"weights": WeightNoise(method="uniform", spread=25.0)}, "bad_spread", "weights.spread"),
        ({"weights": WeightNoise(concentration=0.0)}, "not_positive", "weights.concentration"),
        ({"weights": WeightNoise(levels=("pilar",))}, "unknown_level", "weights.levels.0"),
        ({"leave_out": LeaveOut(probability=1.5)}, "not_a_share", "leave_out.probability"),
        ({"leave_out": LeaveOut(items=("cost",))}, "never_left_out", "leave_out"),
        ({"noise": Noise(on=("all",))}, "half_noise", "noise"),
        ({"noise": Noise(size=0.5)}, "half_noise", "noise"),
        ({"noise": Noise(on=("all",), size=-1.0)}, "too_low", "noise.size"),
        ({"noise": Noise(on=("odd",), size=1.0)}, "unknown_word", "noise.on.0"),
        ({"noise": Noise(method="t")}, "unknown_word", "noise.method"),
        ({"noise": Noise(bounds="free")}, "unknown_word", "noise.bounds"),
    ],
)
def test_numbers_and_words_out_of_range_are_refused_at_their_place(said, fields, code, place):
    assert said(choices=(SOUND,), **fields) == [(code, place)]


def test_the_index_itself_and_what_is_no_item_cannot_be_left_out(said):
    out = LeaveOut(probability=0.5, items=("index", "cost", "zz"))
    assert said(choices=(SOUND,), leave_out=out) == [
        ("unknown_item", "leave_out.items.0 indicator[index]"),
        ("unknown_item", "leave_out.items.2 indicator[zz]"),
    ]


def test_marks_are_what_is_known_of_cells_in_lower_case():
    assert MARKS == (
        "all", "estimated", "provisional", "break", "unreliable", "imputed", "rebuilt", "late", "disputed", "generated",
    )  # fmt: skip


def test_a_fault_leads_to_its_keys_in_a_design_file(small_framework, small_units):
    wrong = choice(OWN, setting("x", "treat.firstt", "none"))
    faults = design_faults(Design(choices=(SOUND, wrong)), TREATED, small_framework, small_units)
    assert [each.path for each in faults] == [
        ("choice", "1", "name"),
        ("choice", "1", "alternatives", "1", "set", "treat.firstt"),
    ]
