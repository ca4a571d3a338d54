# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib

import pytest

from laban.io.pack import load_pack
from laban.io.pack.design import read_design
from laban.io.pack.toml import Toml
from laban.model.design import Alternative, Choice, Design, LeaveOut, Noise, Setting, WeightNoise
from laban.model.text import Text

SOUND = """\
format = 1
[name]
en = "Usual"
[[choice]]
name = "means"
[[choice.alternatives]]
name = "own"
[[choice.alternatives]]
name = "geometric"
set = { "aggregate.levels.index.method" = "geometric" }
"""


def read(text: str, file: str = "designs/default.toml"):
    design, problems = read_design(Toml(file, tomllib.loads(text), text))
    assert all(each.text("vi") and each.text("en") for each in problems)
    return design, [(each.code, str(each.where)) for each in problems]


def test_a_file_that_says_nothing_is_the_usual_design_with_the_name_of_its_file():
    assert read("format = 1", "designs/wide.toml") == (Design(code="wide"), [])


def test_every_field_is_read():
    design, problems = read("""
format = 1
code = "c"
draws = 7
seed = 0
top = [1, 2]
levels = [0.5]
[name]
vi = "T"
[held]
en = "All else"
[[choice]]
name = "a"
[choice.title]
en = "A"
[[choice.alternatives]]
name = "x"
probability = 2
[choice.alternatives.title]
vi = "X"
[choice.alternatives.set]
"treat.items.2.1.first" = "none"
impute.neighbours = 3
[weights]
method = "uniform"
spread = 0.5
levels = ["pillar"]
[leave_out]
probability = 0.5
items = ["a"]
[noise]
on = ["late"]
size = 0.1
""")
    settings = (Setting(("treat", "items", "2.1", "first"), "none"), Setting(("impute", "neighbours"), 3))
    alternative = Alternative(name="x", names=Text.of({"vi": "X"}), probability=2.0, settings=settings)
    assert (design, problems) == (
        Design(
            code="c",
            names=Text.of({"vi": "T"}),
            held=Text.of({"en": "All else"}),
            choices=(Choice(name="a", names=Text.of({"en": "A"}), alternatives=(alternative,)),),
            weights=WeightNoise(method="uniform", spread=0.5, levels=("pillar",)),
            leave_out=LeaveOut(probability=0.5, items=("a",)),
            noise=Noise(on=("late",), size=0.1),
            draws=7,
            seed=0,
            top=(1, 2),
            levels=(0.5,),
        ),
        [],
    )


def test_quotation_marks_around_a_path_say_nothing():
    apart = SOUND.replace('"aggregate.levels.index.method"', "aggregate.levels.index.method")
    assert read(apart) == read(SOUND)


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (("format = 1", ""), "pack.missing_key", "designs/default.toml"),
        (("format = 1", "format = 0"), "pack.bad_format", "designs/default.toml:1:format"),
        (("format = 1", "format = 1\ndrawz = 3"), "pack.unknown_key", "designs/default.toml:2:drawz"),
        (("format = 1", "format = 1\ndraws = 1.5"), "pack.not_whole", "designs/default.toml:2:draws"),
        (("format = 1", 'format = 1\ncode = "a b"'), "pack.bad_code", "designs/default.toml:2:code"),
        (('en = "Usual"', "en = 3"), "pack.not_words", "designs/default.toml:2:name"),
        (('name = "means"', 'nam = "means"'), "pack.unknown_key", "designs/default.toml:5:choice.0.nam"),
        (('name = "own"', "name = 1"), "pack.not_text", "designs/default.toml:7:choice.0.alternatives.0.name"),
        (('= "geometric" }', "= 3 }"), "design.wrong_type",
         'designs/default.toml:10:choice.0.alternatives.1.set."aggregate.levels.index.method"'),
        (('{ "aggregate.levels.index.method" = "geometric" }', '"x"'), "pack.not_a_table",
         "designs/default.toml:10:choice.0.alternatives.1.set"),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_line(change, code, place):
    assert SOUND.count(change[0]) == 1
    assert read(SOUND.replace(*change))[1] == [(code, place)]


def test_a_newer_format_is_told_alone():
    assert read("format = 2\nwhat = 1") == (None, [("pack.newer_format", "designs/default.toml:1:format")])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("choice = 3", "pack.not_a_list"),
        ("choice = [3]", "pack.not_a_table"),
        ('[[choice]]\nname = "a"\nalternatives = 1', "pack.not_a_list"),
        ("noise = 1", "pack.not_a_table"),
    ],
)
def test_what_is_no_table_is_told(text, code):
    assert read(f"format = 1\n{text}")[1][0][0] == code


def test_a_pack_has_its_designs_by_code(pack_with):
    pack = load_pack(pack_with({"designs/b.toml": SOUND, "designs/a.toml": SOUND}))
    assert list(pack.designs) == ["a", "b"]
    assert pack.designs["a"].names.into("en") == "Usual"
    assert ("designs/a.toml") in dict(pack.inputs)


def test_a_pack_without_designs_has_none(pack_with):
    assert load_pack(pack_with()).designs == {}


def test_what_does_not_fit_the_method_is_told_with_the_line_of_the_setting(told):
    wrong = SOUND.replace(
        '"aggregate.levels.index.method" = "geometric"', '"aggregate.method" = "zz", treat.first = "none"'
    )
    assert told({"designs/d.toml": wrong}) == [
        ("method.unknown_word", "designs/d.toml:10:choice[means].alternative[geometric].set[aggregate.method]"),
        ("design.no_effect", "designs/d.toml:10:choice[means].alternative[geometric].set[treat.first]"),
    ]


def test_two_designs_of_one_code_are_refused(told):
    again = SOUND.replace("format = 1", 'format = 1\ncode = "default"')
    assert told({"designs/a.toml": again, "designs/b.toml": again}) == [("design.same_code", "designs/b.toml:2:code")]


def test_a_folder_with_nearly_the_right_name_is_a_slip(told):
    assert told({"design/default.toml": SOUND}) == [("pack.near_name", "design")]
