# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json

import pytest


@pytest.mark.parametrize(
    ("what", "heads", "number"),
    [("indicators", ["item", "year"], 5), ("units", ["unit", "year"], 8 * 3), ("denominators", ["item"], 5)],
)
def test_figures_are_described_for_one_year(run, measured, what, heads, number):
    outcome = run("describe", measured, "--what", what, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(outcome.out)))
    assert outcome.code == 0
    assert set(heads) <= set(rows[0])
    assert {row["year"] for row in rows} == {"2024"}
    assert len(rows) >= min(number, 5)


def test_statistics_carry_twelve_digits_and_json_parses(run, measured):
    records = json.loads(run("describe", measured, "--year", 2023, "--format", "json").out)
    staff = next(each for each in records if each["item"] == "rd_staff")
    assert staff["year"] == 2023
    shares = [310 / 82, 1450 / 145, 900 / 118, 420 / 99, 1210 / 123, 250 / 76, 1530 / 162, 480 / 104]
    assert staff["mean"] == float(f"{sum(shares) / 8:.12g}")


def test_generated_figures_are_marked(run, example):
    outcome = run("describe", example, "--format", "csv")
    assert {row["data"] for row in csv.DictReader(io.StringIO(outcome.out))} == {"demonstration"}
    assert outcome.err.startswith("DEMONSTRATION DATA")


def test_an_unknown_year_is_refused(run, measured):
    outcome = run("describe", measured, "--year", 1999)
    assert (outcome.code, outcome.out) == (1, "")
    assert "Choose one of: 2023, 2024. [cli.year_unknown]" in outcome.err
