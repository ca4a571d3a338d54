# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.analysis.audit.other_choices import joined, other_choices, ways
from laban.model.design import Choice
from laban.model.method import Ranking, Regrouping
from laban.model.text import Text
from laban.pipeline import compute


def test_each_alternative_is_computed_alone_and_one_that_cannot_be_is_told(small_pack, small_design):
    found = other_choices(small_pack.framework, small_pack.panel, small_pack.method, small_design, small_pack.methods)
    ((code, names, result),) = found.results
    assert (code, names.into("en"), names.into("vi")) == (
        "imputation=median",
        "Imputation: median",
        "Bù thiếu: trung vị",
    )
    assert result.method.impute.default.method == "median"
    ((refused, problem),) = found.refused
    assert (refused.into("en"), problem.code) == ("mean: geometric", "aggregate.not_positive")


def test_what_is_the_method_itself_or_ranks_other_units_is_passed_over(small_pack):
    other = replace(small_pack.method, code="dense", names=Text.of({"en": "Dense"}), rank=Ranking(ties="dense"))
    moved = replace(small_pack.method, regroup=Regrouping(to="new"))
    nameless = replace(other, code="bare", names=Text())
    methods = {"default": small_pack.method, "dense": other, "moved": moved, "bare": nameless}
    assert [(code, names.into("en")) for code, names, _ in ways(small_pack.method, None, methods)] == [
        ("method=dense", "Dense"), ("method=bare", "bare"),
    ]  # fmt: skip


def test_nothing_is_computed_without_design_and_other_methods(small_pack):
    found = other_choices(small_pack.framework, small_pack.panel, small_pack.method, None, {})
    assert (found.results, found.refused) == ((), ())


def test_other_methods_are_computed_as_they_are(small_pack):
    other = replace(small_pack.method, code="dense", rank=Ranking(ties="dense"))
    found = other_choices(small_pack.framework, small_pack.panel, small_pack.method, None, {"dense": other})
    whole = compute(small_pack.framework, small_pack.panel, other)
    assert found.results[0][2].ranks.tolist() == whole.ranks.tolist()


def test_a_name_without_words_is_its_code():
    assert joined(Choice(name="mean", alternatives=()), Text(), "geometric").into("vi") == "mean: geometric"
