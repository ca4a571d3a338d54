# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest

from laban.cli.counting import Counting, duration
from laban.cli.terminal import CLEAR, Terminal

PIPE = Terminal("en", columns=0, error_columns=0, colours=True, moves=False)
SCREEN = Terminal("en", columns=0, error_columns=100, colours=False, moves=True)
NARROW = Terminal("en", columns=0, error_columns=30, colours=False, moves=True)


def _ago(seconds: float) -> float:
    return time.perf_counter() - seconds


def test_a_live_line_tells_how_far_how_fast_and_how_long(capsys):
    counting = Counting(SCREEN, "draws", began=_ago(10))
    counting.watch(5000, 20000)
    bar = "━" * 6 + "─" * 18
    assert capsys.readouterr().err == f"{CLEAR}{bar} 5,000 of 20,000 draws · 500 a second · 30 s left"


def test_a_live_line_is_not_drawn_at_every_call(capsys):
    counting = Counting(SCREEN, "draws", began=_ago(10))
    for done in range(1000):
        counting.watch(done, 1000)
    assert capsys.readouterr().err.count(CLEAR) <= 2


def test_a_narrow_terminal_gets_words_cut_to_one_line(capsys):
    Counting(NARROW, "draws", began=_ago(10)).watch(5000, 20000)
    assert capsys.readouterr().err == f"{CLEAR}5,000 of 20,000 draws · 500 a"


@pytest.mark.parametrize(
    ("mode", "began", "lines"),
    [("auto", 1.5, 0), ("auto", 6, 1), ("always", 1.5, 1), ("always", 0.5, 0), ("never", 60, 0)],
)
def test_into_a_pipe_a_line_is_written_now_and_then(capsys, mode, began, lines):
    counting = Counting(PIPE, "variants", mode, began=_ago(began))
    counting.watch(1, 4)
    counting.watch(2, 4)
    assert len(capsys.readouterr().err.splitlines()) == lines


def test_the_line_is_cleared_at_the_end_and_the_seconds_come_back(capsys):
    counting = Counting(SCREEN, "draws", began=_ago(2))
    assert counting.finish() == counting.seconds == pytest.approx(2, abs=0.5)
    assert capsys.readouterr().err == CLEAR


def test_nothing_done_yet_has_no_rate():
    assert Counting(PIPE, "draws").words(0, 10) == "0 of 10 draws · 0 a second · 1 s left"


def test_the_rate_is_taken_from_the_first_report_on():
    slow_start = Counting(PIPE, "draws", began=_ago(100), first=(_ago(10), 100), last=(_ago(0), 1100))
    assert slow_start.rate == pytest.approx(100, rel=0.01)


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.0, "1 s"), (59.4, "59 s"), (60, "1 min 0 s"), (3599, "59 min 59 s"), (7262, "2 h 1 min")]
)
def test_a_time_is_said_as_people_say_it(seconds, said):
    assert duration(seconds, "en") == said
