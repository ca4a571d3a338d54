# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from laban.cli.main import main

HELP_WITHOUT_ARITHMETIC = """
import sys
from laban.cli.main import main
for words in (["--help"], ["compute", "--help"], ["check"], ["--version"]):
    try:
        main(words)
    except SystemExit:
        pass
heavy = {"numpy", "xlsxwriter", "python_calamine", "laban.pipeline", "laban.model.method"} & set(sys.modules)
if heavy:
    sys.exit(", ".join(sorted(heavy)))
"""


def test_success_ends_with_0(run, measured):
    assert run("check", measured).code == 0


def test_a_refusal_ends_with_1_and_says_that_nothing_was_written(run, tmp_path):
    outcome = run("compute", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert (outcome.code, outcome.out) == (1, "")
    told, last = outcome.err.splitlines()
    assert told.startswith(f"error {tmp_path / 'nowhere'}: ")
    assert (told.split()[-1], last) == ("[pack.no_folder]", "Nothing was written.")
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_understood_ends_with_2(run):
    assert run("frobnicate").code == 2


def test_an_interruption_ends_with_130_and_leaves_nothing_behind(run, measured, tmp_path, monkeypatch):
    def interrupted(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr(tempfile, "mkdtemp", interrupted)
    outcome = run("compute", measured, "--out", tmp_path / "out")
    assert (outcome.code, outcome.out) == (130, "")
    assert outcome.err == "Stopped. Nothing was left half-written.\n"
    assert list(tmp_path.iterdir()) == []
    assert run("compute", measured, "--out", tmp_path / "out", "--lang", "vi").err.startswith("Đã dừng.")


def test_an_unforeseen_fault_keeps_its_traceback(run, measured, tmp_path, monkeypatch):
    def broken(**_):
        raise OSError(errno.EIO, "broken disk")

    monkeypatch.setattr(tempfile, "mkdtemp", broken)
    with pytest.raises(OSError, match="broken disk"):
        run("compute", measured, "--out", tmp_path / "out")


@pytest.mark.parametrize("command", ["compute", "results", "check"])
def test_a_reader_that_goes_away_is_no_fault(measured, monkeypatch, command):
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main([command, str(measured)]) == 0


def test_a_reader_of_everything_that_goes_away_is_no_fault(measured, monkeypatch):
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as pipe, os.fdopen(os.dup(write), "w", buffering=1) as error_pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        monkeypatch.setattr(sys, "stderr", error_pipe)
        assert main(["compute", str(measured), "--progress", "always"]) == 0


def test_the_head_of_a_ranking_can_be_taken(measured):
    script = '"$0" -m laban.cli.main compute "$1" --format csv | head -1; exit ${PIPESTATUS[0]}'
    done = subprocess.run(["bash", "-c", script, sys.executable, measured], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "rank,unit,name,score,coverage\n")
    assert "Traceback" not in done.stderr


def test_help_loads_no_arithmetic():
    done = subprocess.run([sys.executable, "-c", HELP_WITHOUT_ARITHMETIC], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1].endswith("[cli.argument_missing]")) == (0, True)
    assert "usage: laban compute" in done.stdout


def test_nothing_is_written_to_the_working_folder(run, measured, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for words in (["check"], ["compute"], ["describe"], ["profile", "A"], ["results"], ["trends"]):
        assert run(words[0], measured, *words[1:]).code == 0
    assert list(Path().iterdir()) == []
