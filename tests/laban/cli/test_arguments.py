# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

import pytest

from laban.cli.arguments import MODULES, language_of, parse, parser_of
from laban.texts import LANGUAGES

ENGLISH_OF_ARGPARSE = re.compile(r"usage:|options:|positional arguments|show this help|show program|optional arguments")


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        (["--lang", "vi"], {"LABAN_LANG": "en"}, "vi"),
        (["check", "--lang=vi", "p"], {}, "vi"),
        (["--lang", "vi", "check", "--lang", "en"], {}, "en"),
        ([], {"LABAN_LANG": "vi", "LC_ALL": "en_GB.UTF-8"}, "vi"),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        (["--lang", "fr"], {"LANG": "vi_VN"}, "vi"),
        (["--lang"], {}, "en"),
    ],
)
def test_the_language_is_that_of_the_option_then_of_the_surroundings(words, environment, language):
    assert language_of(words, environment) == language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [None, *MODULES])
def test_help_has_examples_and_speaks_one_language(run, command, language):
    words = ["--help", "--lang", language] if command is None else [command, "--help", "--lang", language]
    outcome = run(*words)
    assert (outcome.code, outcome.err) == (0, "")
    assert re.search(r"^(example|examples|ví dụ):\n  laban ", outcome.out, re.MULTILINE)
    assert f"  laban {command or 'check'} " in outcome.out
    assert bool(ENGLISH_OF_ARGPARSE.search(outcome.out)) == (language == "en")
    assert ("cách dùng: laban" in outcome.out) == (language == "vi")


def test_the_exit_codes_stand_in_the_help(run):
    assert "exit codes: 0 done, 1 the input was refused or has errors, 2 not understood, 130 stopped" in run("-h").out


def test_the_version_is_printed(run):
    outcome = run("--version")
    assert (outcome.code, re.fullmatch(r"laban \d+\.\d+\.\d+\n", outcome.out) is not None) == (0, True)


@pytest.mark.parametrize("command", MODULES)
def test_every_argument_has_its_help_in_both_languages(command):
    for language in LANGUAGES:
        assert [action.dest for action in parser_of(language).commands[command]._actions if not action.help] == []


def test_options_that_are_not_given_have_their_defaults():
    asked = parse(["compute", "packs/asem"], "en")
    assert (asked.module, str(asked.pack), asked.format, asked.progress) == ("compute", "packs/asem", "table", "auto")
    assert (asked.year, asked.item, asked.method, asked.top, asked.out) == (None, "", "", None, None)


def test_an_option_is_not_guessed_from_its_beginning(run):
    outcome = run("compute", "p", "--form", "csv")
    assert outcome.code == 2
    assert "“--form csv” is not understood here" in outcome.err


def test_what_a_command_does_not_know_is_told_with_its_own_usage(run):
    outcome = run("check", "p", "q", "--top", "3")
    assert outcome.code == 2
    assert outcome.err.splitlines() == [
        "usage: laban check [-h] [--lang {vi,en}] [--format {table,csv,json}] PACK",
        "error “q --top 3” is not understood here. `laban check --help` says what can be written. [cli.argument_unknown]",
    ]
