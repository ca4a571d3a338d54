# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json

import pytest

from laban.texts import say

FILES = ["alone.csv", "alone_units.csv", "failures.csv", "manifest.json", "sensitivity.csv", "sensitivity.html"]
CHOICES = """\
format = 1
[name]
en = "Two choices"
[[choice]]
name = "mean"
[choice.title]
en = "Joining"
[[choice.alternatives]]
name = "own"
[[choice.alternatives]]
name = "median"
set = { "aggregate.method" = "median" }
[[choice]]
name = "scale"
[[choice.alternatives]]
name = "own"
[[choice.alternatives]]
name = "ranks"
set = { "normalise.method" = "percentile_rank" }
"""
GEOMETRIC = CHOICES.replace('"median" }', '"geometric" }')


@pytest.fixture
def designed(own):
    """Return a pack with designs of its own: choices alone, the same with weights, and one that mostly fails."""
    (own / "designs").mkdir()
    weighted = f"{CHOICES}[weights]\nmethod = 'uniform'\nspread = 0.5\n"
    for name, text in (("choices", CHOICES), ("weighted", weighted), ("failing", GEOMETRIC)):
        (own / "designs" / f"{name}.toml").write_text(f'code = "{name}"\n{text}', encoding="utf-8")
    return own


def test_factors_and_single_changes_are_printed_with_what_a_share_is(run, designed):
    outcome = run("sensitivity", designed, "--design", "weighted", "--base", 32)
    lines = outcome.out.splitlines()
    assert (outcome.code, lines[0]) == (0, "Example index · 2024")
    assert lines[2].split("  ")[0] == "What varies"
    assert sorted(line.split("  ")[0] for line in lines[3:6]) == ["Joining", "Weights", "scale"]
    assert all("█" in line or "%" in line for line in lines[3:6])
    assert [line.split("  ")[0] for line in lines if line.startswith("Joining:")] == ["Joining: median"]
    assert lines[-1] == say("sensitivity.meaning", "en")
    assert "256 computations for 32 rows of the sample" in outcome.err


def test_choices_alone_are_told_exactly(run, designed):
    outcome = run("sensitivity", designed, "--design", "choices")
    assert "All 4 combinations computed" in outcome.err
    assert "…" not in outcome.out


def test_every_file_is_written_and_says_what_it_is_over(run, designed, tmp_path):
    out = tmp_path / "choices"
    outcome = run("sensitivity", designed, "--design", "weighted", "--base", 32, "--out", out)
    assert (outcome.code, sorted(path.name for path in out.iterdir())) == (0, FILES)
    for name in FILES:
        if name.endswith(".csv"):
            assert "over" in (out / name).read_text(encoding="utf-8").splitlines()[0].split(",")
    said = json.loads((out / "manifest.json").read_bytes())
    assert said["rows"] == {"asked": 32, "done": 32, "interrupted": False}
    assert f"Results: {out}" in outcome.err


def test_the_same_seed_gives_the_same_bytes_with_any_number_of_workers(run, designed, tmp_path):
    def written(name, seed, workers):
        words = ("--base", 64, "--seed", seed, "--workers", workers, "--out", tmp_path / name)
        run("sensitivity", designed, "--design", "weighted", *words)
        return {file: (tmp_path / name / file).read_bytes() for file in FILES}

    assert written("a", 1, 1) == written("b", 1, 2)
    assert written("c", 2, 1)["sensitivity.csv"] != written("a", 1, 1)["sensitivity.csv"]


def test_csv_and_json_hold_every_share_of_the_year(run, designed):
    words = ("sensitivity", designed, "--design", "weighted", "--base", 32, "--year", 2023, "--format")
    rows = list(csv.DictReader(io.StringIO(run(*words, "csv").out)))
    assert {row["year"] for row in rows} == {"2023"}
    assert {row["of"] for row in rows} == {"shift", "rank", "score"}
    records = json.loads(run(*words, "json").out)
    assert len(records) == len(rows)
    assert (records[0]["of"], records[0]["year"], records[0]["unit"]) == ("shift", 2023, "")
    assert isinstance(records[0]["first_low"], float)


def test_a_base_that_is_no_power_of_two_is_refused_and_one_is_named(run, designed):
    refused = run("sensitivity", designed, "--design", "weighted", "--base", 100)
    assert (refused.code, "such as 64 or 4096" in refused.err) == (1, True)


def test_a_design_that_mostly_fails_is_refused_with_the_cause(run, designed):
    refused = run("sensitivity", designed, "--design", "failing", "--base", 16)
    assert refused.code == 1
    assert "sensitivity.too_many_failed" in refused.err


def test_an_unknown_design_is_refused(run, designed):
    refused = run("sensitivity", designed, "--design", "x")
    assert "Choose one of:" in refused.err


def test_generated_figures_are_marked(run, example, tmp_path):
    outcome = run("sensitivity", example, "--base", 16, "--out", tmp_path / "d")
    assert "DEMONSTRATION DATA" in outcome.err
    text = (tmp_path / "d" / "sensitivity.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["data"] for row in rows} == {"demonstration"}


def test_it_speaks_vietnamese(run, designed):
    outcome = run("--lang", "vi", "sensitivity", designed, "--design", "choices")
    assert outcome.out.splitlines()[-1] == say("sensitivity.meaning", "vi")
    assert "Đã tính đủ 4 tổ hợp" in outcome.err
