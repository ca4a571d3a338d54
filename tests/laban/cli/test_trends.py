# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io

import pytest


def _measured(text: str) -> dict[str, float]:
    return {row["unit"]: float(row["measured"]) for row in csv.DictReader(io.StringIO(text))}


def test_the_change_of_an_item_is_shown_for_every_unit(run, measured):
    words = ["--item", "internet_share", "--data", "raw", "--measure", "difference", "--format", "csv"]
    outcome = run("trends", measured, *words)
    assert (outcome.code, outcome.err) == (0, "")
    found = _measured(outcome.out)
    assert found["A"] == pytest.approx(74.0 - 71.5)
    assert found["H"] == pytest.approx(82.0 - 79.3)
    assert len(found) == 8


def test_the_index_and_its_yearly_growth_are_the_default(run, measured):
    assert run("trends", measured).out == run("trends", measured, "--item", "index", "--measure", "cagr").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--latest", "1"], "trends.bad_latest"),
        (["--item", "x"], "cli.item_unknown"),
        (["--item", "input", "--data", "raw"], "trends.unknown_item"),
    ],
)
def test_what_cannot_be_measured_is_refused(run, measured, words, code):
    outcome = run("trends", measured, *words)
    assert (outcome.code, outcome.out) == (1, "")
    assert f"[{code}]" in outcome.err


def test_generated_figures_are_marked(run, example):
    rows = csv.DictReader(io.StringIO(run("trends", example, "--format", "csv").out))
    assert {row["data"] for row in rows} == {"demonstration"}
