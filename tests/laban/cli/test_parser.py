# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.cli.parser import NOT_UNDERSTOOD, UNDERSTOOD, understood
from laban.errors import Place


@pytest.mark.parametrize(
    ("words", "place", "sentence", "code"),
    [
        ([], "", "COMMAND is missing.", "argument_missing"),
        (["check"], "", "PACK is missing.", "argument_missing"),
        (["import", "coinr"], "", "--meta, --data, PACKDIR is missing.", "argument_missing"),
        (["frob"], "COMMAND", "“frob” is not a choice. Choose one of: check, compute, ", "choice_unknown"),
        (
            ["check", "p", "--format", "x"],
            "--format",
            "“x” is not a choice. Choose one of: table, csv, json.",
            "choice_unknown",
        ),
        (["check", "p", "--format", "it's"], "--format", "“it's” is not a choice.", "choice_unknown"),
        (["compute", "p", "--out"], "--out", "this option needs a value.", "value_missing"),
        (["results", "p", "--raw=3"], "--raw", "this option takes no value, and “3” was given.", "value_unwanted"),
        (["compute", "p", "--year", "abc"], "--year", "“abc” is not a whole number.", "not_whole"),
        (["compute", "p", "--year", "20,5"], "--year", "“20,5” is not a whole number.", "not_whole"),
        (["compute", "p", "--top", "0"], "--top", "“0” is not a whole number from 1 up.", "not_count"),
        (["compute", "p", "--top", "-1"], "--top", "“-1” is not a whole number from 1 up.", "not_count"),
        (["trends", "p", "--latest", "x"], "--latest", "“x” is not a whole number from 1 up.", "not_count"),
        (["new", "p", "--demonstration", "-5"], "--demonstration", "“-5” is not a whole number from 0 up.", "not_seed"),
    ],
)
def test_what_is_not_understood_is_told_with_place_and_code(run, words, place, sentence, code):
    outcome = run(*words)
    assert (outcome.code, outcome.out) == (NOT_UNDERSTOOD, "")
    usage, *_, last = outcome.err.splitlines()
    assert usage.startswith("usage: laban")
    assert last.startswith(f"error {place}: {sentence}" if place else f"error {sentence}")
    assert last.endswith(f"[cli.{code}]")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["compute"], "lỗi thiếu PACK. Lệnh `laban compute --help` cho biết có thể viết những gì."),
        (["compute", "p", "--year", "abc"], "lỗi --year: “abc” không phải là số nguyên."),
        (["compute", "p", "--bogus"], "lỗi không hiểu “--bogus” ở đây."),
        (["check", "p", "--format", "x"], "lỗi --format: “x” không phải là một lựa chọn."),
    ],
)
def test_it_speaks_vietnamese_too(run, words, sentence):
    outcome = run(*words, "--lang", "vi")
    assert outcome.code == NOT_UNDERSTOOD
    assert outcome.err.startswith("cách dùng: laban")
    assert outcome.err.splitlines()[-1].startswith(sentence)


@pytest.mark.parametrize(
    ("message", "code", "known"),
    [
        ("argument --format: invalid choice: 'x' (choose from 'table', 'csv')", "cli.choice_unknown", "table, csv"),
        ("argument --format: invalid choice: 'x' (choose from table, csv)", "cli.choice_unknown", "table, csv"),
        ("argument C: invalid choice: 'x', maybe you meant 'y'? (choose from y)", "cli.choice_unknown", "y"),
    ],
)
def test_the_words_of_other_versions_of_python_are_understood(message, code, known):
    found = understood(message, "laban")
    assert (found.code, dict(found.facts)["given"], dict(found.facts)["known"]) == (code, "x", known)


def test_a_sentence_that_nobody_knows_is_passed_on():
    found = understood("something new", "laban check")
    assert (found.code, found.where) == ("cli.not_understood", Place())
    assert "something new" in found.text("en")
    assert "`laban check --help`" in found.text("vi")


def test_every_sentence_that_is_understood_has_its_own_in_both_languages():
    for name in UNDERSTOOD:
        facts = {"given": "x", "known": "y", "help": "z"}
        found = understood(f"no {name}", "laban")
        assert type(found)(f"cli.{name}", Place(), tuple(facts.items())).text("en")
        assert type(found)(f"cli.{name}", Place(), tuple(facts.items())).text("vi")
