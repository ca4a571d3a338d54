# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.errors import problem
from laban.report.audit import robustness as module
from laban.report.audit.blocks import Picture, Table, Verdicts, Words
from laban.report.audit.robustness import inner_level, robustness, spans
from laban.texts import say


def test_ranks_stand_with_their_intervals_and_what_stands_out(seen, of_kind, texts):
    rows = texts(of_kind(robustness(seen), Table)[0])
    assert rows[0] == ("1", "Unit 4", "5", "4.2\u00a0– 5.8", "1.6", "outside its interval, wide")
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5", "6"]


def test_the_page_says_what_an_interval_is(seen, bare, of_kind):
    meaning = say("uncertainty.meaning", "en")
    assert [meaning in [each.text for each in of_kind(robustness(view), Words)] for view in (seen, bare)] == [
        True,
        True,
    ]


def test_the_picture_stands_by_mean_rank_with_inner_interval_and_groups(seen):
    rows = spans(seen, seen.audit.robustness)
    assert [each.name for each in rows] == ["Unit 0", "Unit 1", "Unit 2", "Unit 3", "Unit 4", "Unit 5"]
    assert rows[0].inner == (1.0, 1.0)
    assert [each.group for each in rows] == [1, 2, 2, 2, 2, 2]


def test_without_the_draws_themselves_the_outer_interval_is_drawn_by_rank(seen):
    rows = spans(replace(seen, uncertainty=None), seen.audit.robustness)
    assert [each.mark for each in rows] == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    assert {each.inner == each.outer for each in rows} == {True}


def test_the_inner_interval_is_narrower_than_the_outer(seen):
    found = seen.audit.robustness
    wide = replace(seen.uncertainty, design=replace(seen.design, levels=(0.95,)))
    views = (seen, replace(seen, uncertainty=wide), replace(seen, uncertainty=None))
    assert [inner_level(view, found) for view in views] == [0.5, 0.5, 0.5]


def test_draws_that_failed_are_counted_by_cause(seen, of_kind):
    assert of_kind(robustness(seen), Words)[-1].text == (
        "1 of 6 draws failed (16.7%). Output: the mean was not defined in 1 draws (16.7%)."
    )
    sound = replace(seen.audit.robustness, failed=0)
    view = replace(seen, audit=replace(seen.audit, robustness=sound))
    assert of_kind(robustness(view), Words)[-1].text == "All 6 draws could be computed."


def test_on_paper_the_picture_is_cut_and_of_too_many_units_there_is_none(seen, of_kind, monkeypatch):
    monkeypatch.setattr(module, "PIECE", 4)
    assert [len(each.rows) for each in of_kind(robustness(seen), Picture)[0].paper] == [3, 3]
    monkeypatch.setattr(module, "MOST_DRAWN", 3)
    assert of_kind(robustness(seen), Picture) == []


def test_why_there_are_no_intervals_is_said_and_nothing_is_concluded(bare, of_kind):
    assert of_kind(robustness(bare), Verdicts) == []
    assert of_kind(robustness(bare), Words)[-1].text.startswith("No simulation was given")
    refused = replace(bare, missing=(problem("audit.unknown_level", level="x", known="y"),))
    assert of_kind(robustness(refused), Words)[-1].text == "The framework has no level “x”. Choose one of: y."
