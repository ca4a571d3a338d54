# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import fcntl
import os
import pty
import struct
import termios
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress

import pytest

from laban.cli.main import main
from laban.cli.terminal import CLEAR, Terminal, by_severity, printable
from laban.errors import Place, Severity, problem

PIPE = Terminal("en", columns=0, error_columns=0, colours=True, moves=False)
SCREEN = Terminal("en", columns=80, error_columns=80, colours=True, moves=True)


class Screen:
    """A terminal of a given width, with what a command wrote to it."""

    def __init__(self, columns: int) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.stream = os.fdopen(slave, "w", encoding="utf-8")

    def seen(self) -> Terminal:
        """Return what Laban sees of it."""
        with redirect_stdout(self.stream), redirect_stderr(self.stream):
            return Terminal.of("en")

    def run(self, *words: str) -> str:
        """Run a command on it, and return everything that it shows."""
        with redirect_stdout(self.stream), redirect_stderr(self.stream):
            assert main(words) == 0
        self.stream.flush()
        os.set_blocking(self.master, False)
        parts = []
        with suppress(BlockingIOError):
            while part := os.read(self.master, 65536):
                parts.append(part)
        return b"".join(parts).decode().replace("\r\n", "\n")


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], Screen]]:
    """Return a function that opens a terminal of a width."""
    for name in ("NO_COLOR", "TERM", "LC_ALL", "LANG", "LABAN_LANG", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    made: list[Screen] = []

    def opened(columns: int) -> Screen:
        made.append(Screen(columns))
        return made[-1]

    yield opened
    for each in made:
        each.stream.close()
        os.close(each.master)


def test_a_terminal_is_seen_with_its_columns_and_is_coloured(screen):
    assert screen(100).seen() == Terminal("en", 100, 100, colours=True, moves=True)


def test_a_terminal_that_does_not_say_its_width_has_the_usual_one(screen):
    assert screen(0).seen().columns == 80


def test_no_color_switches_colours_off_but_not_the_live_line(screen, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert screen(100).seen() == Terminal("en", 100, 100, colours=False, moves=True)


def test_a_dumb_terminal_gets_plain_lines(screen, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert screen(100).seen() == Terminal("en", 100, 100, colours=False, moves=False)


def test_what_is_no_terminal_has_no_columns_and_no_colours(tmp_path):
    with (tmp_path / "out").open("w") as file, redirect_stdout(file), redirect_stderr(file):
        seen = Terminal.of("en")
    assert (seen.columns, seen.error_columns, seen.moves) == (0, 0, False)
    assert seen.painted("x", "1") == "x"


def test_a_command_on_a_terminal_shows_colours_stages_and_a_clean_end(screen, example):
    shown = screen(100).run("compute", str(example), "--top", "2")
    assert "\033[33;1mDEMONSTRATION DATA" in shown
    assert "\033[1mRank  Code  Unit" in shown
    assert "1/10 Reading and checking the pack …" in shown
    last_stage = shown.rindex("10/10 Ranking …")
    assert shown[last_stage:].startswith(f"10/10 Ranking …{CLEAR}\033[1mExample index")


def test_a_command_on_a_terminal_is_plain_where_colours_are_not_wanted(screen, example, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\033" not in screen(100).run("check", str(example))


def test_a_ranking_fits_a_narrow_terminal(screen, example):
    shown = screen(33).run("compute", str(example), "--progress", "never", "--lang", "vi")
    table = shown.replace("\033[1m", "").replace("\033[0m", "").replace(CLEAR, "").split("\n\n")[1].splitlines()
    assert (len(table), max(map(len, table[:9]))) == (10, 33)
    assert "█" not in "".join(table)


def test_colours_stand_only_on_the_stream_that_is_a_terminal():
    mixed = Terminal("en", columns=0, error_columns=80, colours=True, moves=True)
    assert mixed.painted("x", "1") == "x"
    assert mixed.painted("x", "1", error=True) == "\033[1mx\033[0m"


def test_a_problem_is_one_line_with_gravity_place_sentence_and_code():
    each = problem("cli.not_whole", Place(file="data.csv", line=3), given="a\nb\033[2J")
    line = PIPE.problem_line(each, error=True)
    assert (
        line == "error data.csv:3: “a b�[2J” is not a whole number. Write one in digits, such as 2025. [cli.not_whole]"
    )
    assert SCREEN.problem_line(each, error=True).startswith("\033[31;1merror\033[0m data.csv:3: ")


def test_problems_are_told_the_gravest_first_and_else_as_found(capsys):
    def of(severity: Severity, given: str):
        return problem("cli.not_whole", severity=severity, given=given)

    found = [of(Severity.NOTICE, "1"), of(Severity.WARNING, "2"), of(Severity.ERROR, "3"), of(Severity.ERROR, "4")]
    assert [dict(each.facts)["given"] for each in by_severity(found)] == ["3", "4", "2", "1"]
    PIPE.problems(found)
    assert [line.split()[0] for line in capsys.readouterr().err.splitlines()] == ["error", "error", "warning", "notice"]


def test_a_line_to_the_person_overwrites_a_live_one(capsys):
    SCREEN.live("working …")
    SCREEN.error("done")
    PIPE.live("nothing")
    PIPE.error("plain")
    assert capsys.readouterr().err == f"{CLEAR}working …{CLEAR}done\nplain\n"


def test_a_result_ends_with_one_line_feed(capsys):
    PIPE.result("a")
    PIPE.result("b\n")
    assert capsys.readouterr().out == "a\nb\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Đắk Lắk", "Đắk Lắk"),
        ("Hue\u0302\u0301", "Huế"),
        ("a\tb\r\nc", "a b  c"),
        ("\033]0;x\a", "�]0;x�"),
        ("\u202egpj", "�gpj"),
    ],
)
def test_text_that_could_steer_a_terminal_is_disarmed(text, shown):
    assert printable(text) == shown
