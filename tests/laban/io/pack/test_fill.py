# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from laban.io.pack.fill import convert, fill, iso_day, nearest, unknown_keys
from laban.io.pack.toml import Spot, Toml
from laban.model.text import Text

SPOT = Spot(Toml("f.toml", {}))


@dataclass(frozen=True, kw_only=True)
class Part:
    word: str
    names: Text = Text()


@dataclass(frozen=True, kw_only=True)
class Whole:
    count: int
    share: float = 0.5
    on: bool = False
    since: date | None = None
    most: int | None = None
    words: tuple[str, ...] = ()
    pair: tuple[float, float] = (0.0, 0.0)
    parts: tuple[Part, ...] = ()
    part: Part = Part(word="usual")
    weights: tuple[tuple[str, float], ...] = ()
    sets: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = ()


def filled(table, start=None):
    value, problems = fill(Whole, table, SPOT, start)
    assert all(each.text("vi") and each.text("en") for each in problems)
    return value, [(each.code, each.where.column) for each in problems]


def test_every_kind_of_field_is_filled():
    value, problems = filled({
        "count": 3, "share": 1, "on": True, "since": date(2024, 7, 1), "most": 2, "words": ["a", "b"], "pair": [1, 2.5],
        "parts": [{"word": "a", "name": {"vi": "A"}}], "part": {"word": "b"}, "weights": {"x": 1}, "sets": {"s": {"x": 0.5}},
    })  # fmt: skip
    assert problems == []
    assert value == Whole(
        count=3, share=1.0, on=True, since=date(2024, 7, 1), most=2, words=("a", "b"), pair=(1.0, 2.5),
        parts=(Part(word="a", names=Text.of({"vi": "A"})),), part=Part(word="b"), weights=(("x", 1.0),),
        sets=(("s", (("x", 0.5),)),),
    )  # fmt: skip


def test_what_is_left_out_comes_from_the_start_or_the_defaults():
    assert filled({"count": 1}) == (Whole(count=1), [])
    assert filled({"share": 0.1}, Whole(count=7, on=True)) == (Whole(count=7, on=True, share=0.1), [])


def test_a_needed_key_that_is_missing_or_wrong_leaves_nothing():
    assert filled({}) == (None, [("pack.missing_key", "")])
    assert filled({"count": "1"}) == (None, [("pack.not_whole", "count")])


@pytest.mark.parametrize(
    ("key", "value", "code", "column"),
    [
        ("cuont", 1, "pack.unknown_key", "cuont"),
        ("count", True, "pack.not_whole", "count"),
        ("count", 1.0, "pack.not_whole", "count"),
        ("count", 10**400, "pack.not_whole", "count"),
        ("share", "0.5", "pack.not_a_number", "share"),
        ("share", True, "pack.not_a_number", "share"),
        ("share", float("inf"), "pack.not_a_number", "share"),
        ("share", 10**400, "pack.not_a_number", "share"),
        ("share", -1e308, "pack.not_a_number", "share"),
        ("on", 1, "pack.not_a_switch", "on"),
        ("since", "1.7.2024", "pack.not_a_day", "since"),
        ("since", 2024, "pack.not_a_day", "since"),
        ("since", datetime(2024, 7, 1), "pack.not_a_day", "since"),  # noqa: DTZ001 - TOML knows local times
        ("words", "a", "pack.not_a_list", "words"),
        ("words", ["a", 1], "pack.not_text", "words.1"),
        ("pair", [1], "pack.wrong_length", "pair"),
        ("parts", {"word": "a"}, "pack.not_a_list", "parts"),
        ("parts", [{"word": "a"}, {}], "pack.missing_key", "parts.1"),
        ("parts", [{"word": "a", "name": "A"}], "pack.not_words", "parts.0.name"),
        ("parts", [{"word": "a", "name": {"Viet": "A"}}], "pack.not_words", "parts.0.name"),
        ("part", 5, "pack.not_a_table", "part"),
        ("weights", [1], "pack.not_a_table", "weights"),
        ("sets", {"s": {"x": "1"}}, "pack.not_a_number", "sets.s.x"),
    ],
)
def test_each_fault_is_told_with_its_key_and_the_rest_is_kept(key, value, code, column):
    start = Whole(count=1, most=5)
    assert filled({key: value}, start) == (start, [(code, column)])


def test_a_table_that_is_none_gives_back_the_start():
    assert filled([], Whole(count=1)) == (Whole(count=1), [("pack.not_a_table", "")])


def test_keys_of_somebody_else_are_passed_over():
    assert fill(Part, {"word": "a", "items": {}}, SPOT, beside=("items",)) == (Part(word="a"), [])


def test_an_unknown_key_is_told_with_the_nearest_known_one():
    (found,) = unknown_keys({"methd": 1}, ["method", "by"], SPOT)
    assert dict(found.facts) == {"key": "methd", "known": "method"}


def test_without_a_near_word_the_first_known_ones_are_listed():
    assert nearest("zzz", ["a", "b", "c"], most=2) == "a · b …"
    assert nearest("x" * 100, ["a"]) == "a"


def test_a_day_is_only_read_in_full():
    assert (iso_day("2024-07-01"), iso_day("2024-02-30"), iso_day("2024-W01-1"), iso_day("")) == (
        date(2024, 7, 1), None, None, None,
    )  # fmt: skip


def test_a_day_may_be_written_in_quotation_marks():
    assert convert(date, "2024-07-01", SPOT) == (date(2024, 7, 1), [])


def test_a_type_without_a_rule_is_a_fault_of_the_programme():
    with pytest.raises(TypeError, match="no rule"):
        convert(bytes, 1, SPOT)
