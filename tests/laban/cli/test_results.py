# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json

import pytest

LEAVES = "rd_intensity,rd_staff,internet_share,innovative,processing_days"


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_groups_are_shown_beside_the_index(run, measured):
    outcome = run("results", measured)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[0].split() == ["Unit", "Rank", "index", "input", "output"]
    assert outcome.out.splitlines()[1].split()[:3] == ["E", "1", "95.67"]


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        (["--shape", "summary"], "unit,rank,index"),
        (["--shape", "full"], f"unit,rank,index,input,output,{LEAVES}"),
        (["--step", "scores", "--level", "pillar"], "unit,year,name,group:region,input,output"),
        (
            ["--step", "raw", "--items", "output,rd_staff"],
            "unit,year,name,group:region,rd_staff,innovative,processing_days",
        ),
    ],
)
def test_columns_are_the_items_that_were_asked_for(run, measured, words, heads):
    assert run("results", measured, "--format", "csv", *words).out.splitlines()[0] == heads


def test_scores_carry_twelve_digits(run, measured):
    assert _rows(run("results", measured, "--format", "csv").out)[0]["index"] == "95.6702171812"
    assert json.loads(run("results", measured, "--format", "json").out)[0]["index"] == 95.6702171812


def test_ranks_inside_groups_need_a_grouping_and_count_inside_it(run, measured):
    rows = _rows(run("results", measured, "--show", "group_ranks", "--grouping", "region", "--format", "csv").out)
    assert [(row["unit"], row["index"]) for row in rows][:3] == [("E", "1"), ("B", "1"), ("G", "1")]
    refused = run("results", measured, "--show", "group_ranks")
    assert (refused.code, "[select.unknown_grouping]" in refused.err) == (1, True)


def test_raw_indicators_stand_as_observed(run, measured):
    rows = _rows(run("results", measured, "--shape", "full", "--raw", "--year", "2023", "--format", "csv").out)
    assert next(row for row in rows if row["unit"] == "F")["innovative"] == ""
    assert next(row for row in rows if row["unit"] == "B")["rd_staff"] == "10"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--items", "input", "--level", "pillar"], ["--items:cli.needs_step", "--level:cli.needs_step"]),
        (["--step", "raw", "--raw", "--show", "ranks"], ["--show:cli.not_with_step", "--raw:cli.not_with_step"]),
        (["--grouping", "region"], ["--grouping:cli.needs_group_ranks"]),
    ],
)
def test_an_option_that_would_have_no_effect_is_refused(run, measured, words, told):
    outcome = run("results", measured, *words)
    assert (outcome.code, outcome.out) == (1, "")
    lines = outcome.err.splitlines()[:-1]
    assert [f"{line.split()[1]}{line.split('[')[1].rstrip(']')}" for line in lines] == told


def test_an_unknown_item_is_refused(run, measured):
    outcome = run("results", measured, "--step", "raw", "--items", "nothing")
    assert (outcome.code, "[select.unknown_item]" in outcome.err) == (1, True)


def test_generated_figures_are_marked(run, example):
    outcome = run("results", example, "--format", "csv")
    assert {row["data"] for row in _rows(outcome.out)} == {"demonstration"}
