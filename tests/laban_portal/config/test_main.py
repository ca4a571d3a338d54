# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
import subprocess
import sys
import time

import pytest

from laban_portal.config.main import OF_APPS, OWN, SPEAKING, main

pytestmark = pytest.mark.once


def test_help_names_every_command_in_the_readers_language(capsys, monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "vi")
    assert main([]) == 0
    said = capsys.readouterr().out
    assert re.findall(r"^  ([a-z-]+)  ", said, re.MULTILINE) == [*OWN, *OF_APPS]
    assert said.startswith("Cách dùng: laban-portal LỆNH")


def test_help_answers_before_django_is_loaded():
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "laban_portal.config.main", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert time.perf_counter() - began < 1.5
    assert "django.db" not in done.stderr


@pytest.mark.parametrize("name", OWN)
def test_each_command_explains_itself(name, capsys, monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "en")
    with pytest.raises(SystemExit) as left:
        main([name, "--help"])
    assert (left.value.code, capsys.readouterr().out.startswith(f"usage: laban-portal {name}")) == (0, True)


def test_a_wrong_argument_is_refused_in_the_readers_language(capsys, monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "vi")
    with pytest.raises(SystemExit) as left:
        main(["start", "--loud"])
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("Chưa hiểu tham số của laban-portal start")


@pytest.mark.parametrize("name", sorted(SPEAKING))
def test_a_command_of_an_app_is_given_the_readers_language_unless_another_is_named(name, monkeypatch):
    given = []
    monkeypatch.setattr("laban_portal.config.opening.open_site", lambda: None)
    monkeypatch.setattr("django.core.management.ManagementUtility.execute", lambda self: given.append(self.argv[2:]))
    monkeypatch.setenv("LABAN_LANG", "en")
    assert (main([name]), main([name, "--language", "vi"])) == (0, 0)
    assert given == [["--language", "en"], ["--language", "vi"]]


def test_an_unknown_command_is_refused(capsys, monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "en")
    assert main(["dance"]) == 2
    assert capsys.readouterr().err == "There is no command dance. Type laban-portal --help to see the commands.\n"


def test_a_secret_is_long_and_new_each_time(capsys):
    assert (main(["secret"]), main(["secret"])) == (0, 0)
    first, second = capsys.readouterr().out.split()
    assert (len(first) > 80, first != second) == (True, True)


def test_faults_of_the_settings_end_the_command_with_their_words(command):
    done = command("doctor", LABAN_PROT="8000")
    assert (done.returncode, done.stderr.splitlines()[0]) == (3, "Laban chưa chạy được / Laban cannot start:")
    assert "LABAN_PROT: không có thiết lập này; " in done.stderr
    assert " / there is no such setting; " in done.stderr
