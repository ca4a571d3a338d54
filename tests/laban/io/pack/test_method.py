# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from laban.io.pack import load_pack
from laban.io.pack.method import read_method
from laban.io.pack.toml import Toml
from laban.model.method import (
    GII,
    AggregateRule,
    Aggregating,
    CustomStep,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Ranking,
    TreatRule,
    Weighing,
    Window,
)
from laban.model.text import Text


def read(text: str, file: str = "method.toml", own: Method | None = None):
    method, problems = read_method(Toml(file, tomllib.loads(text), text), own)
    assert all(each.text("vi") and each.text("en") for each in problems)
    return method, [(each.code, each.severity.value, str(each.where)) for each in problems]


def test_a_file_that_chooses_nothing_is_the_default():
    assert read("format = 1") == (Method(), [])


def test_an_alternative_without_a_code_has_the_name_of_its_file():
    assert read("format = 1", "methods/mild.toml")[0].code == "mild"


def test_every_kind_of_choice_is_read():
    method, problems = read("""
format = 1
code = "c"
note = "n"
[name]
vi = "T"
[screen]
rule = "both"
keep = ["01"]
[impute]
method = "regression"
predictors = ["a"]
[impute.items."2.1.2"]
method = "none"
[weigh]
method = "s"
[weigh.sets.s]
"1" = 2
[rank]
decimals = 2
[window]
method = "named"
years = [2023, 2024]
[[custom]]
name = "own"
after = "impute"
""")
    assert problems == []
    default = ImputeRule(method="regression", predictors=("a",))
    assert method == replace(
        Method(), code="c", note="n", names=Text.of({"vi": "T"}),
        screen=replace(Method().screen, rule="both", keep=("01",)),
        impute=PerItem(default, (("2.1.2", replace(default, method="none")),)),
        weigh=Weighing(method="s", sets=(("s", (("1", 2.0),)),)),
        rank=Ranking(decimals=2), window=Window(method="named", years=(2023, 2024)),
        custom=(CustomStep(name="own", after="impute"),),
    )  # fmt: skip


def test_a_file_is_based_on_a_ready_made_method_and_changes_what_it_says():
    method, problems = read('format = 1\nbased_on = "gii"\n[treat]\nmax_points = 3')
    assert problems == []
    assert method == replace(GII, code="default", names=Text(), treat=PerItem(replace(GII.treat.default, max_points=3)))


def test_exceptions_of_the_base_keep_only_what_they_differed_in():
    method, _ = read(
        'format = 1\nbased_on = "gii"\n[aggregate]\nmethod = "geometric"\n[aggregate.levels.pillar]\nmin_share = 0.5'
    )
    assert method.aggregate == Aggregating(
        AggregateRule(method="geometric"),
        levels=(
            ("sub-index", AggregateRule(method="geometric", min_coverage=0.66)),
            ("pillar", AggregateRule(method="geometric", min_children=2, min_share=0.5)),
        ),
    )


def test_an_alternative_may_be_based_on_the_pack_s_own_method():
    own = replace(Method(), code="own", note="n", normalise=PerItem(NormaliseRule(low=1.0)))
    method, problems = read('format = 1\nbased_on = "pack"\n[rank]\nties = "max"', "methods/m.toml", own)
    assert (method, problems) == (replace(own, code="m", note="", rank=Ranking(ties="max")), [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", [("pack.missing_key", "error", "method.toml")]),
        ("format = 0", [("pack.bad_format", "error", "method.toml:1:format")]),
        ('format = 1\nbased_on = "gi"', [("pack.unknown_base", "error", "method.toml:2:based_on")]),
        ('format = 1\nbased_on = "pack"', [("pack.unknown_base", "error", "method.toml:2:based_on")]),
        ('format = 1\ncode = "a b"', [("pack.bad_code", "error", "method.toml:2:code")]),
        ("format = 1\ncode = 5", [("pack.not_text", "error", "method.toml:2:code")]),
        ("format = 1\n[imput]", [("pack.unknown_key", "error", "method.toml:2:imput")]),
        ("format = 1\n[rank]\ntie = 1", [("pack.unknown_key", "error", "method.toml:3:rank.tie")]),
        ("format = 1\nimpute = 5", [("pack.not_a_table", "error", "method.toml:2:impute")]),
        ("format = 1\nrank = 5", [("pack.not_a_table", "error", "method.toml:2:rank")]),
        ("format = 1\n[impute]\nitems = 5", [("pack.not_a_table", "error", "method.toml:3:impute.items")]),
        (
            "format = 1\n[impute.items.a]\nmethd = 1",
            [("pack.unknown_key", "error", "method.toml:3:impute.items.a.methd")],
        ),
        ("format = 1\n[impute.items]\na = 5", [("pack.not_a_table", "error", "method.toml:3:impute.items.a")]),
        (
            "format = 1\n[aggregate.levels.a]\npower = true",
            [("pack.not_a_number", "error", "method.toml:3:aggregate.levels.a.power")],
        ),
        ("format = 1\n[weigh.sets.a]\nb = '1'", [("pack.not_a_number", "error", "method.toml:3:weigh.sets.a.b")]),
        ("format = 1\n[custom]\nname = 'a'", [("pack.not_a_list", "error", "method.toml:2:custom")]),
        ("format = 1\n[window]\nyears = ['a']", [("pack.not_whole", "error", "method.toml:3:window.years.0")]),
        ("format = 1\nname = 'a'", [("pack.not_words", "error", "method.toml:2:name")]),
        ("format = 1\n[treat]\nskewness = 1.5", [("pack.idle_choice", "warning", "method.toml:2:treat")]),
    ],
)
def test_each_fault_is_told_with_its_key(text, told):
    method, found = read(text)
    assert found == told
    assert method is not None


def test_a_newer_format_leaves_nothing():
    assert read("format = 2\n[whatever]") == (None, [("pack.newer_format", "error", "method.toml:1:format")])


def test_a_choice_that_is_the_default_anyway_is_not_idle():
    assert read("format = 1\n[treat]\nskewness = 2.0\n[impute]\nmethod = 'none'\nneighbours = 5")[1] == []


def test_a_fault_that_an_alternative_inherits_is_told_once(told):
    assert [code for code, _ in told({"method.toml": ('to = "new"', 'to = "nwe"')})].count("method.unknown_system") == 1


def test_the_default_method_comes_first_and_alternatives_by_their_code(pack_with):
    pack = load_pack(pack_with())
    assert list(pack.methods) == ["main", "other"]
    assert pack.method == pack.methods["main"]
    assert pack.methods["other"].impute == pack.method.impute


def test_a_pack_without_method_toml_is_refused(told):
    assert told({"method.toml": None}) == [("pack.file_missing", "method.toml")]


def test_treatment_is_read_with_every_field():
    text = 'format = 1\n[treat]\nmethod = "treat"\njunction = "and"\nmirror = false\npower = 1'
    assert read(text)[0].treat == PerItem(TreatRule(junction="and", mirror=False, power=1.0))
