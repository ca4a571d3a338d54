# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pickle

import pytest

from laban.errors import FormatError, PanelError, Place, Severity, problem, raise_if


def test_a_place_is_written_as_people_quote_it():
    assert str(Place(file="data.csv", line=12, column="GDP")) == "data.csv:12:GDP"
    assert str(Place(file="b.xlsx", sheet="Data", cell="C4")) == "b.xlsx[Data]:C4"
    assert str(Place(item="2.1.3", unit="34", year=2025)) == "indicator[2.1.3].unit[34].year[2025]"
    assert str(Place(file="a.csv", line=3, item="x")) == "a.csv:3 indicator[x]"
    assert str(Place()) == ""


def test_a_problem_speaks_the_language_it_is_asked_in():
    found = problem("cli.year_unknown", Place(file="--year"), year=1999, known="2024, 2025")
    assert found.text("vi").startswith("không có số liệu năm 1999")
    assert str(found) == "--year: there are no figures for 1999. Choose one of: 2024, 2025. [cli.year_unknown]"
    assert str(problem("cli.like_and_seed")).endswith("[cli.like_and_seed]")


def test_all_problems_are_raised_in_one_error():
    found = [problem("cli.like_and_seed"), problem("cli.year_unknown", Place(file="f"), year=1, known="2")]
    with pytest.raises(FormatError) as caught:
        raise_if(found, FormatError)
    assert caught.value.problems == tuple(found)
    assert (caught.value.code, caught.value.where) == ("cli.like_and_seed", Place())
    assert str(caught.value).count("\n") == 1


def test_warnings_and_notices_stop_nothing():
    raise_if([problem("cli.like_and_seed", severity=Severity.WARNING)], PanelError)


def test_every_error_of_the_family_is_also_a_value_error():
    assert issubclass(PanelError, ValueError)


def test_an_error_travels_whole_between_processes():
    sent = PanelError([problem("cli.year_unknown", Place(file="f", year=3), year=1, known="2")])
    arrived = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own bytes
    assert (type(arrived), arrived.problems, str(arrived)) == (PanelError, sent.problems, str(sent))
