# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest

from laban.errors import problem
from laban.model.audit.finding import Finding, Judgement
from laban.model.result import Note
from laban.report.audit.blocks import Cell, Head
from laban.report.audit.view import by_gravity, kind_of

NAN = float("nan")


def finding(code="alpha_found", part="structure", judgement=Judgement.LOOK, **facts):
    return Finding(code=code, part=part, judgement=judgement, figure=0.5, limit=0.7, **facts)


def test_words_are_looked_for_in_the_audit_then_with_the_draws_then_in_the_report(seen):
    assert [seen.text(name) for name in ("audit_kind", "own_way", "item_word")] == [
        "Statistical audit", "(as in the method)", "Item",
    ]  # fmt: skip


def test_a_conclusion_names_items_units_and_choices_as_readers_call_them(seen):
    item = finding(listed=((("staff",), 0.5),), facts=(("total", 2),))
    assert "Staff (0.50)" in seen.verdict(item).text
    unit = finding(
        code="outside_found", part="robustness", listed=((("03",), 4.0),), facts=(("total", 6), ("level", "90%"))
    )
    assert "Unit 3 (4.00)" in seen.verdict(unit).text
    choice = finding(
        code="choices_found",
        part="robustness",
        listed=((("imputation=median",), 0.5),),
        facts=(("total", 2), ("places", 1)),
    )
    assert "Imputation: median (0.50)" in seen.verdict(choice).text


@pytest.mark.parametrize(
    ("code", "part", "shown"),
    [
        ("alpha_good", "structure", "structure"),
        ("choices_good", "robustness", "shifts"),
        ("failed_good", "robustness", "intervals"),
    ],
)
def test_a_conclusion_leads_to_the_part_that_explains_it(seen, code, part, shown):
    facts = tuple((name, 1) for name in ("total", "places", "draws", "failed"))
    assert seen.verdict(finding(code=code, part=part, facts=facts)).part == shown


def test_conclusions_stand_with_the_gravest_first_and_else_in_their_order():
    found = [
        finding(code=f"{name}_found", judgement=each)
        for name, each in zip("abcd", [*Judgement, Judgement.GOOD], strict=True)
    ]
    assert [kind_of(each) for each in by_gravity(found)] == ["c", "b", "a", "d"]


def test_cells_carry_what_they_are_sorted_by(seen):
    assert seen.num(0.5) == Cell("0.50", 0.5)
    assert seen.chance(0.0004) == Cell("<\u00a00.001", 0.0004)
    assert seen.chance(0.25) == Cell("0.250", 0.25)
    assert seen.between((0.25, 0.5)) == Cell("0.25\u00a0– 0.50", 0.75)
    assert seen.share_between((0.1, 0.2)).text == "10%\u00a0– 20%"
    assert [seen.between((NAN, 1.0)).text, seen.share_between((NAN, 1.0)).text, seen.counted(NAN).text] == ["–"] * 3
    assert [seen.places(rank).text for rank in (2.5, 3.0, 0.0, NAN)] == ["2.5", "3", "–", "–"]
    assert seen.flags(["weak", ""]) == Cell("weak", 1.0, ("weak",))


def test_columns_are_written_as_kind_and_word(seen):
    assert seen.heads("num:rank_word", "text:Pearson") == (Head("Rank", "num"), Head("Pearson", "text"))


def test_why_something_is_missing_is_told_once_with_what_it_is_about(seen):
    note = Note("audit.few_items", item="out", facts=(("items", "1"),))
    fault = problem("audit.add_taken", item="cost")
    words = [each.text for each in seen.told([note, note, fault])]
    assert words == [
        "Output: Undefined: a group needs two indicators or groups that vary, and has 1.",
        "The framework has an item “cost” already, and it has a weight.",
    ]


def test_names_are_those_of_the_language(seen):
    vietnamese = replace(seen, language="vi")
    assert (seen.unit_names[0], vietnamese.unit_names[0]) == ("Unit 0", "Hà Nội")
    assert [each.level("pillar") for each in (seen, vietnamese)] == ["pillar", "trụ cột"]
    assert seen.level("tầng") == "tầng"
    assert seen.year == 2024
