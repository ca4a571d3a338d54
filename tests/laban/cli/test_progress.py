# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest

from laban.cli.progress import Progress, progress
from laban.cli.terminal import CLEAR, Terminal

PIPE = Terminal("en", columns=0, error_columns=0, colours=True, moves=False)
SCREEN = Terminal("en", columns=0, error_columns=80, colours=False, moves=True)


def _long_ago() -> float:
    return time.perf_counter() - 2.0


@pytest.mark.parametrize(
    ("mode", "began", "lines"),
    [("auto", time.perf_counter, 0), ("auto", _long_ago, 2), ("always", time.perf_counter, 2), ("never", _long_ago, 0)],
)
def test_into_a_pipe_stages_are_lines_where_asked_for_or_after_a_second(capsys, mode, began, lines):
    shown = Progress(PIPE, 2, mode, began=began())
    shown.stage("read")
    shown.stage("rank")
    shown.finish()
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(" (")[0] for line in err.splitlines()] == [
        "1/2 Reading and checking the pack …", "2/2 Ranking …",
    ][:lines]  # fmt: skip


def test_on_a_terminal_one_live_line_is_shown_at_once_and_cleared(capsys):
    with progress(SCREEN, 4, "auto") as shown:
        shown.stage("read")
    bar = "━" * 6 + "─" * 18
    assert capsys.readouterr().err == f"{CLEAR}{bar} 1/4 Reading and checking the pack …{CLEAR}"


def _failing() -> None:
    with progress(SCREEN, 4, "auto") as shown:
        shown.stage("read")
        raise KeyError


def test_the_terminal_is_left_clean_after_a_fault(capsys):
    with pytest.raises(KeyError):
        _failing()
    assert capsys.readouterr().err.endswith(f"…{CLEAR}")


def test_never_is_never(capsys):
    with progress(SCREEN, 4, "never") as shown:
        shown.stage("read")
    assert capsys.readouterr().err == ""


def test_a_narrow_terminal_gets_words_cut_to_one_line(capsys):
    narrow = Terminal("vi", columns=0, error_columns=20, colours=True, moves=True)
    Progress(narrow, 9).stage("treat")
    line = capsys.readouterr().err.removeprefix(CLEAR)
    assert line == "1/9 Xử lý giá trị n"


def test_a_whole_run_shows_every_stage_once(run, measured, tmp_path):
    err = run("compute", measured, "--out", tmp_path / "out", "--progress", "always").err
    stages = [line.split(" … ")[0] for line in err.splitlines() if " … (" in line]
    assert [stage.split()[0] for stage in stages] == [f"{at}/14" for at in range(1, 15)]
    assert len({stage.partition(" ")[2] for stage in stages}) == 14
    assert "1/10 Đọc và kiểm tra gói" in run("trends", measured, "--progress", "always", "--lang", "vi").err
    assert "11/11 Saving the folder" in run(
        "export", measured, "--to", "sdmx", "--out", tmp_path / "sdmx", "--progress", "always"
    ).err  # fmt: skip
