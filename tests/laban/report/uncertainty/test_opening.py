# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

from laban.draw.svg import words
from laban.report.uncertainty import opening
from laban.texts import say


def test_the_page_begins_with_what_an_interval_is(looked):
    made = opening.title_block(looked)
    assert words(say("uncertainty.meaning", "en")) in made
    assert "Small design" in made
    assert "6 (seed 1)" in made


def test_a_run_that_was_stopped_says_on_how_many_draws_it_stands(looked):
    assert opening.interrupted(looked) == ""
    stopped = replace(looked, found=replace(looked.found, asked=1000, interrupted=True))
    assert "stands on 6 of the 1,000 draws" in opening.title_block(stopped)


def test_generated_figures_are_named_as_such(looked):
    demonstration = replace(looked, pack=replace(looked.pack, demonstration=True))
    assert looked.text("demonstration_text") in opening.title_block(demonstration)


def test_the_first_three_come_with_their_intervals(looked):
    made = opening.headlines(looked)
    assert made.count("<li>") == 3
    assert "<strong>Unit 1</strong>" in made
    assert "90%: 2–3.8" in made


def test_the_figures_that_sum_it_up(looked):
    said = [each.replace("</dd></div>", "").rsplit("<dd>", 1)[1] for each in opening.numbers(looked)]
    assert said == ["6", "1", "2.7", "2", "1 of 5"]


def test_without_pairs_nothing_is_said_of_groups(looked):
    large = replace(looked, found=replace(looked.found, wins=None, apart=None))
    assert len(opening.numbers(large)) == 3
