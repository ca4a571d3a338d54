# SPDX-License-Identifier: Apache-2.0
"""Every choice a method can have is said in words, in both languages."""

import re
from dataclasses import replace

import pytest

from laban.model.choices import WORDS
from laban.model.method import (
    GII,
    AggregateRule,
    Aggregating,
    CustomStep,
    Denominating,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Ranking,
    Regrouping,
    Screening,
    TreatRule,
    Weighing,
    Window,
)  # fmt: skip
from laban.report.method_words import method
from laban.report.view import View

MAKE = {
    "denominate.method": lambda word: Method(denominate=Denominating(method=word)),
    "screen.rule": lambda word: Method(screen=Screening(rule=word, keep=("00",), drop=("XX",))),
    "screen.when": lambda word: Method(screen=Screening(rule="both", when=word)),
    "impute.method": lambda word: Method(impute=PerItem(ImputeRule(method=word, by="part", within="pillar", max_lag=2))),
    "treat.method": lambda word: Method(treat=PerItem(TreatRule(method=word, force="log_ct" if word == "force" else ""))),
    "treat.junction": lambda word: Method(treat=PerItem(TreatRule(junction=word))),
    "treat.moments": lambda word: Method(treat=PerItem(TreatRule(moments=word))),
    "treat.first": lambda word: Method(treat=PerItem(TreatRule(first=word))),
    "treat.second": lambda word: Method(treat=PerItem(TreatRule(second=word, combine=True, mirror=False))),
    "treat.force": lambda word: Method(treat=PerItem(TreatRule(method="force" if word else "treat", force=word))),
    "normalise.method": lambda word: Method(normalise=PerItem(NormaliseRule(method=word, goalposts_first=True))),
    "weigh.method": lambda word: Method(weigh=Weighing(method=word)),
    "aggregate.method": lambda word: Method(aggregate=Aggregating(AggregateRule(method=word))),
    "aggregate.penalty": lambda word: Method(aggregate=Aggregating(AggregateRule(method="mazziotta_pareto", penalty=word))),
    "rank.ties": lambda word: Method(rank=Ranking(ties=word, decimals=2)),
    "window.method": lambda word: Method(window=Window(method=word, years=(2024, 2025))),
    "custom.after": lambda word: Method(custom=(CustomStep(name="own", after=word),)),
}  # fmt: skip


def said(view, chosen, language):
    made = method(View(view.pack, replace(view.result, method=chosen), language))
    return [re.sub("<[^>]*>", "", line) for line in re.findall(r"<p>(.*?)</p>", made)]


def test_every_choice_that_exists_is_tested_here():
    assert set(MAKE) == set(WORDS)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("field", "word"), [(field, word) for field, words in WORDS.items() for word in words])
def test_every_choice_has_its_words(field, word, language, view):
    lines = said(view, MAKE[field](word), language)
    assert all(line.strip() and "{" not in line and "  " not in line for line in lines)


@pytest.mark.parametrize("field", [field for field, words in WORDS.items() if len(words) > 1])
def test_two_choices_are_never_said_alike(field, view):
    if field == "treat.force":  # an empty one is the treatment that is not forced, and said as such
        return
    texts = ["\n".join(said(view, MAKE[field](word), "en")) for word in WORDS[field]]
    assert len(set(texts)) == len(texts)


def test_skewness_is_defined_where_it_is_used_and_only_there(view):
    population = Method(treat=PerItem(TreatRule(moments="population")))
    assert any("g₁ = m₃" in line for line in said(view, population, "en"))
    assert any("G₁ = √" in line for line in said(view, GII, "en"))
    assert not any("m₃" in line for line in said(view, Method(), "en"))


def test_a_rule_for_some_indicators_names_them(view):
    rules = PerItem.with_items(
        ImputeRule(method="mean"), {"staff": ImputeRule(), "cost": ImputeRule(), "trust": ImputeRule(method="mean")}
    )
    lines = said(view, Method(impute=rules), "en")
    assert "Only for Staff, Cost: Gaps are not filled; the means leave them out." in lines


def test_many_indicators_with_their_own_rule_are_counted(view):
    codes = {f"gone-{at}": ImputeRule() for at in range(12)}
    lines = said(view, Method(impute=PerItem.with_items(ImputeRule(method="mean"), codes)), "en")
    assert any("gone-7 and 4 more" in line for line in lines)


def test_rules_of_levels_and_groups_are_told_apart(view):
    aggregate = Aggregating(
        AggregateRule(),
        levels=(("pillar", AggregateRule(min_children=2, min_share=0.5, min_coverage=0.66)),),
        groups=(("in", AggregateRule(method="geometric")), ("gone", AggregateRule(method="harmonic"))),
    )
    lines = said(view, Method(aggregate=aggregate), "en")
    assert sum(line.startswith("At the level “pillar”") for line in lines) == 1
    assert sum(line.startswith("Only for Input") for line in lines) == 1
    assert sum(line.startswith("Only for gone") for line in lines) == 1


def test_steps_stand_in_the_order_in_which_they_ran(view):
    late = Method(screen=Screening(rule="availability", when="after_imputation"))

    def order(chosen):
        made = method(View(view.pack, replace(view.result, method=chosen), "en"))
        return [each for each in re.findall(r"<h3>(.*?)</h3>", made) if each in ("Who takes part", "Missing figures")]

    assert order(Method()) == ["Who takes part", "Missing figures"]
    assert order(late) == ["Missing figures", "Who takes part"]


def test_regrouping_and_named_weights_are_said(view):
    chosen = Method(
        regroup=Regrouping(to="new"), weigh=Weighing(method="mine", sets=(("mine", (("in", 1.0),)),)), note="Why."
    )
    lines = said(view, chosen, "en")
    assert any("units of the system new are ranked" in line for line in lines)
    assert any("set “mine”" in line for line in lines)
