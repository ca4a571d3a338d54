# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.analysis.uncertainty.variants import after, before, same, sizes, up_to_normalising, varied, ways
from laban.model.design import Choice, Design
from laban.model.method import Method
from tests.laban.analysis.uncertainty.indices import way

MIXED = Choice(
    name="mixed",
    alternatives=(
        way("own"), way("both", impute__method="mean", aggregate__method="geometric"),
        way("late", aggregate__method="harmonic"),
    ),
)  # fmt: skip
SCALE = Choice(name="scale", alternatives=(way("own"), way("z", normalise__method="z_score")))
LATE = Choice(name="late", alternatives=(way("own"), way("equal", weigh__method="equal")))
DESIGN = Design(choices=(MIXED, SCALE, LATE))


def test_only_what_differs_up_to_normalising_is_listed_before_it():
    assert sizes(DESIGN) == (4, 6)
    early, late = before(DESIGN, Method()), after(DESIGN, Method())
    assert (len(early.combinations), len(late.combinations)) == (4, 6)
    assert [each.named for each in early.combinations] == [
        "mixed = own; scale = own", "mixed = own; scale = z", "mixed = both; scale = own", "mixed = both; scale = z",
    ]  # fmt: skip


def test_alternatives_lead_to_the_combination_with_their_settings():
    early, late = before(DESIGN, Method()), after(DESIGN, Method())
    drawn = np.array([[0, 0, 0], [1, 1, 0], [2, 1, 1]], np.int32)
    methods = [early.combinations[at].method for at in early.place(drawn)]
    assert [(each.impute.default.method, each.normalise.default.method) for each in methods] == [
        ("none", "min_max"), ("mean", "z_score"), ("none", "z_score"),
    ]  # fmt: skip
    later = [late.combinations[at].method for at in late.place(drawn)]
    assert [(each.aggregate.default.method, each.weigh.method) for each in later] == [
        ("arithmetic", "given"), ("geometric", "given"), ("harmonic", "equal"),
    ]  # fmt: skip


def test_what_comes_before_forgets_what_comes_after():
    early = before(DESIGN, Method())
    assert {each.method.aggregate for each in early.combinations} == {up_to_normalising(Method()).aggregate}


def test_general_settings_are_made_first_whatever_the_order_of_the_choices():
    general = way("g", aggregate__method="geometric").settings
    special = way("s", aggregate__levels__pillar__method="arithmetic").settings
    one = varied(Method(), [general, special], late=True)
    other = varied(Method(), [special, general], late=True)
    assert one == other
    assert one.aggregate.of("p", "pillar").method == "arithmetic"
    assert one.aggregate.of("I", "index").method == "geometric"


def test_a_choice_is_split_by_when_its_settings_work():
    assert [len(each) for each in ways(MIXED, late=False)] == [0, 1, 0]
    assert [len(each) for each in ways(MIXED, late=True)] == [0, 1, 1]


def test_alternatives_with_equal_figures_are_found():
    early, late = before(DESIGN, Method()), after(DESIGN, Method())
    different = np.arange(6, dtype=np.int32)
    found = list(same([np.array([0, 0, 1, 1], np.int32), different], [early, late], DESIGN))
    assert [(choice.name, one, other) for choice, one, other in found] == [("scale", 0, 1)]
    assert list(same([np.arange(4, dtype=np.int32), different], [early, late], DESIGN)) == []


def test_a_design_without_choices_has_one_way():
    assert sizes(Design()) == (1, 1)
    assert before(Design(), Method()).place(np.zeros((2, 0), np.int32)).tolist() == [0, 0]
