# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.model.audit.finding import MOST_NAMED, PARTS, Finding, Judgement, decimal
from laban.texts import LANGUAGES, say

AGAINST = Finding(
    code="negative_parent_found", part="correlation", judgement=Judgement.PROBLEM, figure=-0.62, limit=-0.1,
    listed=((("TBTs", "Instit"), -0.62),), facts=(("total", 59), ("significance", 0.05)),
)  # fmt: skip


def test_a_conclusion_is_said_with_figure_limit_and_names_in_each_language():
    names = {"TBTs": "Technical barriers", "Instit": "Institutions"}
    english = AGAINST.text("en", lambda code: names.get(code, code))
    assert "1 of 59" in english
    assert (
        "r at most −0.10 with corrected p < 0.05; lowest −0.62): Technical barriers – Institutions (−0.62)." in english
    )
    assert "(r không quá −0,10 với p hiệu chỉnh < 0,05; thấp nhất −0,62): TBTs – Instit (−0,62)." in AGAINST.text("vi")


def test_many_names_are_counted_after_the_first():
    listed = tuple(((f"x{at}",), float("nan")) for at in range(MOST_NAMED + 3))
    assert replace(AGAINST, listed=listed).listing("en", str).endswith(f"x{MOST_NAMED - 1} and 3 more")
    assert replace(AGAINST, listed=listed).listing("vi", str).endswith("và 3 mục nữa")
    assert replace(AGAINST, listed=()).listing("en", str) == ""


def test_shares_are_written_as_percentages_and_facts_as_they_are():
    found = replace(AGAINST, percent=True)
    assert found.written(0.375, "vi") == "38%"
    assert found.written(float("nan"), "en") == "–"
    enveloped = replace(AGAINST,
        code="envelopment_good", listed=(),
        facts=(("low", "5%"), ("high", "30%"), ("efficient", 2), ("units", ("u1", "u2")), ("total", 1)),
    )  # fmt: skip
    assert "2 units reach the best score: Unit u1, Unit u2." in enveloped.text("en", lambda code: f"Unit {code}")


@pytest.mark.parametrize(
    ("value", "language", "decimals", "wanted"),
    [(1.5, "en", 2, "1.50"), (1.5, "vi", 1, "1,5"), (-2.0, "en", 0, "−2"), (float("inf"), "en", 1, "–")],
)
def test_numbers_are_written_as_the_language_does(value, language, decimals, wanted):
    assert decimal(value, language, decimals) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_and_judgements_have_their_words(language):
    assert all(say(f"audit.part_{part}", language) for part in PARTS)
    assert all(say(f"audit.{judgement}", language) for judgement in Judgement)
