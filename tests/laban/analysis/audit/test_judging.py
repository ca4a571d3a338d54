# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.analysis.audit.judging import Question, above, among, answered, below
from laban.model.audit.finding import Judgement
from laban.model.audit.thresholds import Thresholds

ASKED = Question(code="alpha", part="structure", limit="alpha")
FOUR = [(("a",), 0.9), (("b",), 0.6), (("c",), 0.8), (("d",), 0.75)]


def judged(figures, **others):
    return answered(ASKED, figures, below(0.7), Thresholds(), **others)


def test_nothing_that_stands_out_is_good():
    (found,) = judged([(("a",), 0.9), (("b",), 0.8)])
    assert (found.code, found.judgement, found.figure, found.limit) == ("alpha_good", Judgement.GOOD, 0.8, 0.7)
    assert found.listed == ()
    assert dict(found.facts) == {"total": 2}


def test_a_few_that_stand_out_want_looking_at_and_many_are_a_problem():
    (few,) = judged(FOUR)
    assert (few.code, few.judgement, few.listed) == ("alpha_found", Judgement.LOOK, ((("b",), 0.6),))
    (many,) = judged([*FOUR, (("e",), 0.5)])
    assert many.judgement is Judgement.PROBLEM
    assert [codes for codes, _ in many.listed] == [("e",), ("b",)]


def test_one_that_is_grave_by_itself_is_a_problem_unless_the_question_is_never_grave():
    (found,) = judged(FOUR, grave=lambda value: value < 0.65)
    assert found.judgement is Judgement.PROBLEM
    easy = Question(code="alpha", part="structure", limit="alpha", never_grave=True)
    (found,) = answered(easy, FOUR, below(2.0), Thresholds(), grave=lambda _: True)
    assert found.judgement is Judgement.LOOK


def test_missing_figures_are_not_judged_and_nothing_is_said_of_nothing():
    (found,) = judged([*FOUR, (("e",), float("nan"))])
    assert dict(found.facts)["total"] == 4
    assert judged([(("e",), float("nan"))]) == ()


def test_the_worst_may_be_the_highest_and_names_may_stand_out():
    asked = Question(code="redundant", part="correlation", limit="redundant", highest=True)
    (found,) = answered(asked, FOUR, among([("c",)]), Thresholds())
    assert found.figure == 0.9
    assert found.listed == ((("c",), 0.8),)
    (found,) = answered(asked, FOUR, above(0.85), Thresholds(), limit=0.5)
    assert (found.listed, found.limit) == (((("a",), 0.9),), 0.5)
