# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from laban.cli.counting import Counting
from laban.texts import say

FILES = [
    "failures.csv", "manifest.json", "pairwise.csv", "rank_probabilities.csv", "uncertainty.csv", "uncertainty.html",
]  # fmt: skip
DESIGN = """\
format = 1
draws = 300
top = [1, 2]
[name]
en = "Two means"
[[choice]]
name = "mean"
[[choice.alternatives]]
name = "own"
[[choice.alternatives]]
name = "harmonic"
set = { "aggregate.method" = "harmonic" }
[weights]
method = "uniform"
"""


@pytest.fixture
def designed(own):
    """Return a pack with a design of its own."""
    (own / "designs").mkdir()
    (own / "designs" / "means.toml").write_text(DESIGN, encoding="utf-8")
    return own


def _rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_ranking_is_printed_with_intervals_and_what_they_are(run, measured):
    outcome = run("uncertainty", measured, "--draws", 200)
    title, blank, heading, *rows = outcome.out.splitlines()
    assert (outcome.code, title, blank) == (0, "Example index · 2024", "")
    assert heading.split()[:5] == ["Rank", "Code", "Unit", "Median", "90%"]
    assert sum("●" in row for row in rows) == 8
    assert rows[-1] == say("uncertainty.meaning", "en")
    assert "its weights vary by ±25%" in outcome.err
    assert "200 draws in" in outcome.err


def test_every_file_is_written_and_says_what_it_is_over(run, measured, tmp_path):
    out = tmp_path / "sure"
    outcome = run("uncertainty", measured, "--draws", 200, "--out", out)
    assert (outcome.code, sorted(path.name for path in out.iterdir())) == (0, FILES)
    assert f"Results: {out}" in outcome.err
    for name in FILES:
        if name.endswith(".csv"):
            assert "over" in (out / name).read_text(encoding="utf-8").splitlines()[0].split(",")
    said = json.loads((out / "manifest.json").read_bytes())
    assert said["draws"] == {"asked": 200, "done": 200, "interrupted": False}
    assert [each["file"] for each in said["outputs"]] == [name for name in FILES if name != "manifest.json"]


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(run, measured, tmp_path):
    def written(name, seed, **more):
        words = [word for key, value in more.items() for word in (f"--{key}", value)]
        run("uncertainty", measured, "--draws", 500, "--seed", seed, "--out", tmp_path / name, *words)
        return {file: (tmp_path / name / file).read_bytes() for file in FILES}

    assert written("a", 1) == written("b", 1) == written("c", 1, workers=2)
    assert written("d", 2)["uncertainty.csv"] != written("a", 1)["uncertainty.csv"]


def test_the_design_of_the_pack_is_used_with_its_draws(run, designed):
    outcome = run("uncertainty", designed, "--format", "csv")
    rows = _rows(outcome.out)
    assert outcome.code == 0
    assert [name for name in rows[0] if name.startswith("p_")] == ["p_top1", "p_top2"]
    assert {row["year"] for row in rows} == {"2024"}
    assert max(int(row["draws"]) for row in rows) <= 300
    assert [float(row["mean_rank"]) for row in rows] == sorted(float(row["mean_rank"]) for row in rows)


def test_an_unknown_design_or_year_is_refused_with_the_known_ones(run, designed):
    assert (
        "--design: the pack has no design x. Choose one of: means." in run("uncertainty", designed, "--design", "x").err
    )
    refused = run("uncertainty", designed, "--year", 1999)
    assert (refused.code, "cli.year_unknown" in refused.err) == (1, True)


def test_json_has_numbers_and_no_text_for_what_is_missing(run, measured):
    records = json.loads(run("uncertainty", measured, "--draws", 100, "--format", "json", "--top", 2).out)
    assert len(records) == 2
    assert isinstance(records[0]["rank"], int)
    assert isinstance(records[0]["p_top1"], int | float)
    assert records[0]["over"] == "choices, not samples"


def test_kept_draws_are_written(run, measured, tmp_path):
    run("uncertainty", measured, "--draws", 50, "--keep", "--out", tmp_path / "kept")
    rows = _rows((tmp_path / "kept" / "draws.csv").read_text(encoding="utf-8"))
    assert [row["draw"] for row in rows] == [str(at) for at in range(1, 51)]


def test_generated_figures_are_marked_in_every_row_and_on_the_page(run, example, tmp_path):
    outcome = run("uncertainty", example, "--draws", 50, "--out", tmp_path / "d")
    assert "DEMONSTRATION DATA" in outcome.err
    for name in ("uncertainty", "rank_probabilities", "pairwise"):
        assert {row["data"] for row in _rows((tmp_path / "d" / f"{name}.csv").read_text())} == {"demonstration"}
    assert "demonstration" in (tmp_path / "d" / "uncertainty.html").read_text(encoding="utf-8")


def test_an_impossible_design_is_refused_naming_choice_and_alternative(run, designed, tmp_path):
    path = designed / "designs" / "means.toml"
    path.write_text(DESIGN.replace('"aggregate.method" = "harmonic"', '"treat.max_points" = 3, "treat.first" = "none"'))
    refused = run("uncertainty", designed, "--out", tmp_path / "no")
    assert refused.code == 1
    assert "designs/means.toml" in refused.err
    assert not (tmp_path / "no").exists()


def test_what_a_reader_must_know_of_the_design_is_told(run, designed):
    path = designed / "designs" / "means.toml"
    same = '[[choice.alternatives]]\nname = "own again"\n[weights]'
    path.write_text(DESIGN.replace("[weights]", same), encoding="utf-8")
    done = run("uncertainty", str(designed), "--lang", "en")
    assert "“own” and “own again” come to the same figures" in done.err


def test_ctrl_c_leaves_what_was_computed_marked_with_its_draws(run, measured, tmp_path, monkeypatch):
    def stop(counting, done, total):
        if counting.kind == "draws" and done >= total // 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(Counting, "watch", stop)
    outcome = run("uncertainty", measured, "--draws", 300_000, "--out", tmp_path / "stopped")
    said = json.loads((tmp_path / "stopped" / "manifest.json").read_bytes())
    assert outcome.code == 130
    assert "STOPPED after" in outcome.err
    assert said["draws"]["interrupted"] is True
    assert 0 < said["draws"]["done"] < 300_000
    assert "Stopped early" in (tmp_path / "stopped" / "uncertainty.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_real_ctrl_c_ends_a_long_run_with_code_130(measured, tmp_path):
    command = [sys.executable, "-m", "laban.cli.main", "uncertainty", str(measured), "--draws", "2000000000"]
    started = subprocess.Popen(
        [*command, "--out", str(tmp_path / "out")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}
    )
    time.sleep(6)
    started.send_signal(signal.SIGINT)
    _, error = started.communicate(timeout=60)
    assert started.returncode == 130, error.decode()
    assert json.loads((Path(tmp_path) / "out" / "manifest.json").read_bytes())["draws"]["done"] > 0
