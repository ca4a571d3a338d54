# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import filecmp
from pathlib import Path

import pytest

from laban.io.pack import load_pack, read_pack

PII = Path(__file__).resolve().parents[3] / "packs" / "vn-pii"


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_small_example_is_begun_and_computes(run, tmp_path, language):
    outcome = run("new", tmp_path / "mine", "--lang", language)
    assert (outcome.code, outcome.out) == (0, "")
    assert f"laban check {tmp_path / 'mine'}" in outcome.err
    pack, problems = read_pack(tmp_path / "mine")
    assert pack is not None
    assert (problems, pack.code, pack.languages[0]) == ((), "mine", language)
    assert run("check", tmp_path / "mine").code == 0


def test_the_same_seed_gives_the_same_figures_and_another_gives_others(run, tmp_path):
    for name, seed in (("one", 7), ("two", 7), ("other", 8)):
        assert run("new", tmp_path / name, "--like", PII, "--demonstration", seed).code == 0
    tables = [path.relative_to(tmp_path / "one").as_posix() for path in (tmp_path / "one" / "data").iterdir()]
    assert filecmp.cmpfiles(tmp_path / "one", tmp_path / "two", tables, shallow=False)[0] == tables
    assert filecmp.cmpfiles(tmp_path / "one", tmp_path / "other", tables, shallow=False)[0] == []
    assert load_pack(tmp_path / "one").demonstration
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "other", "two"]


def test_a_pattern_and_a_seed_go_together(run, tmp_path):
    for words in (["--like", PII], ["--demonstration", 1]):
        outcome = run("new", tmp_path / "x", *words)
        assert (outcome.code, "[cli.like_and_seed]" in outcome.err) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_a_pattern_that_is_no_pack_or_has_no_recipe_is_refused(run, measured, tmp_path):
    assert "[cli.not_a_pack]" in run("new", tmp_path / "x", "--like", tmp_path, "--demonstration", 1).err
    outcome = run("new", tmp_path / "x", "--like", measured, "--demonstration", 1)
    assert (outcome.code, "[demonstration.no_recipe]" in outcome.err) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_a_pack_is_not_copied_into_itself(run, own):
    before = sorted(own.rglob("*"))
    outcome = run("new", own / "inside", "--like", own, "--demonstration", 1)
    assert (outcome.code, "[cli.inside_like]" in outcome.err) == (1, True)
    assert sorted(own.rglob("*")) == before


@pytest.mark.parametrize("words", [[], ["--like", PII, "--demonstration", 1]], ids=["example", "like"])
def test_a_folder_in_use_and_a_place_that_cannot_be_written_are_refused(run, tmp_path, words):
    (tmp_path / "file").touch()
    assert "[pack.folder_in_use]" in run("new", tmp_path, *words).err
    outcome = run("new", tmp_path / "file" / "x", *words)
    assert (outcome.code, "[pack.not_written]" in outcome.err) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
