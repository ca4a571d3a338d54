# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json

import pytest

from laban.cli.compare import addition, named, settings_of, value_of
from laban.errors import MethodError


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_pack_agrees_with_itself(run, measured):
    outcome = run("compare", measured, measured)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(
        "Example index: 8 units in both. Correlation of scores 1.00; of ranks 1.00 (Spearman), 1.00 (Kendall)."
    )
    assert "at most by 0." in outcome.out
    assert len(outcome.out.splitlines()) == 2 + 1 + 8


def test_a_changed_method_moves_units_and_the_largest_movers_come_first(run, measured):
    rows = rows_of(run("compare", measured, measured, "--set", "normalise.method=rank", "--format", "csv").out)
    gained = [abs(float(row["places_gained"])) for row in rows]
    assert gained == sorted(gained, reverse=True)
    assert any(float(row["score_change"]) for row in rows)


def test_an_indicator_left_out_shows_in_what_lies_above_it_only(run, measured):
    words = ["compare", measured, measured, "--drop", "internet_share", "--what", "items", "--format", "json"]
    found = {row["item"]: row for row in json.loads(run(*words).out)}
    assert "internet_share" not in found
    assert found["index"]["pearson"] < 1.0
    assert found["output"]["pearson"] == pytest.approx(1.0)


def test_a_table_may_be_cut_and_says_so(run, measured):
    out = run("compare", measured, measured, "--top", 3).out
    assert out.splitlines()[-1] == "… and 5 more (--top)"


def test_it_speaks_vietnamese(run, measured):
    out = run("--lang", "vi", "compare", measured, measured).out
    assert "8 đơn vị có trong cả hai" in out
    assert "Số bậc tăng" in out


def test_generated_figures_are_marked(run, example):
    rows = rows_of(run("compare", example, example, "--format", "csv").out)
    assert {row["data"] for row in rows} == {"demonstration"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--item", "nowhere"], "compare.unknown_item"),
        (["--year", "1999"], "compare.unknown_year"),
        (["--drop", "nowhere"], "audit.unknown_drop"),
        (["--add", "nowhere"], "audit.unknown_add"),
        (["--set", "treat.method"], "compare.bad_setting"),
        (["--set", "treat.colour=red"], "compare.unknown_path"),
        (["--set", "colour=red"], "compare.unknown_path"),
        (["--set", "treat.skewness=much"], "compare.not_number"),
        (["--set", "treat.max_points=2.5"], "compare.not_whole"),
        (["--set", "treat.mirror=perhaps"], "compare.not_switch"),
        (["--set", "treat.method=magic"], "method.unknown_word"),
    ],
)
def test_what_makes_no_sense_is_refused(run, measured, words, code):
    outcome = run("compare", measured, measured, *words)
    assert (outcome.code, outcome.out) == (1, "")
    assert f"[{code}]" in outcome.err


def test_an_unknown_method_is_refused(run, measured):
    outcome = run("compare", measured, f"{measured}:magic")
    assert outcome.code == 1
    assert "[cli.method_unknown]" in outcome.err


def test_a_folder_with_a_colon_in_its_name_is_a_folder(tmp_path):
    folder = tmp_path / "a:b"
    folder.mkdir()
    assert named(str(folder)) == (folder, "")
    assert named(f"{folder}:gii") == (folder, "gii")


def test_additions_and_values_are_read_as_they_are_written():
    assert [addition(text).direction for text in ("a", "a:P", "a:P:-1", "a:P:1")] == [1, 1, -1, 1]
    assert value_of("a,b", tuple[str, ...]) == ("a", "b")
    assert value_of("2024,2025", tuple[int, ...]) == (2024, 2025)
    assert value_of("True", bool) is True
    assert value_of("3", int | None) == 3
    assert value_of("none", str) == "none"


def test_all_settings_that_make_no_sense_are_told_at_once():
    with pytest.raises(MethodError) as refusal:
        settings_of(["x", "treat.skewness=y", "screen.min_available=0.5"])
    assert [each.code for each in refusal.value.problems] == ["compare.bad_setting", "compare.not_number"]
