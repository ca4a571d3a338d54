# SPDX-License-Identifier: Apache-2.0
"""A desk shows an edition's own figures: the whole table by place, what moved, what the audit found, what was corrected."""

from __future__ import annotations

from dataclasses import replace

from laban.draw.numbers import number, place
from laban.model.audit.finding import Judgement
from laban_portal.editions.queries.glance import MOST_CORRECTED, MOST_MOVES, glance
from tests.laban_portal.publishing.books import asem, vietnam


def test_the_table_is_the_editions_in_order_with_intervals_and_the_places_before():
    book = vietnam()[0]
    main, result = book.main, book.main.result
    at = result.year_place[main.year]
    for language in ("vi", "en"):
        found = glance(book, language)
        ranked = sorted((rank, unit) for unit, rank in enumerate(result.ranks[at, 0].tolist()) if rank > 0)
        assert [(each.rank, each.name, each.score) for each in found.table] == [
            (place(rank, language), result.units.members[unit].names.into(language),
             number(float(result.scores[at, 0, unit]), language, 2))
            for rank, unit in ranked
        ]  # fmt: skip
        assert found.table[4].interval == f"{place(3, language)}–{place(7, language)}"
        assert (found.units, found.indicators, found.years) == (len(ranked), len(result.framework.leaves), result.years)
        assert [(one, count) for _, one, count in found.territories] == [
            (len(each.result.units.members), each.year) for each in book.territories
        ]
        assert (found.previous, len(found.moved)) == ("before", MOST_MOVES)
        assert all(each.before != each.rank for each in found.moved)


def test_a_figure_that_was_taken_out_is_a_dash_and_of_many_corrections_the_rest_is_counted():
    book = vietnam()[0]
    unit, leaf = book.main.result.units.members[0], book.pack.framework.leaves[0]
    book = replace(book, corrected=(replace(book.corrected[0], unit=unit.code),))
    found = glance(book, "vi")
    one = found.corrected[0]
    assert (one.unit, one.measure, one.before, one.after, found.corrected_more) == (
        unit.names.into("vi"), "raw", number(1.5, "vi", 2), number(float("nan"), "vi", 2), 0,
    )  # fmt: skip
    assert one.item == book.pack.framework.by_code[leaf].names.into("vi")
    rank = replace(book.corrected[0], measure="rank", before=1.0, after=2.0, unit="gone", item="gone")
    many = glance(replace(book, corrected=(rank,) * (MOST_CORRECTED + 3)), "en")
    assert (len(many.corrected), many.corrected_more) == (MOST_CORRECTED, 3)
    first = many.corrected[0]
    assert (first.unit, first.item, first.before, first.after) == ("gone", "gone", place(1, "en"), place(2, "en"))


def test_grave_findings_come_first_good_ones_are_only_counted_and_nothing_is_asked_of_a_pack_without_regions():
    book = asem()
    good = book.findings[0]
    look, grave = (replace(good, judgement=each) for each in (Judgement.LOOK, Judgement.PROBLEM))
    found = glance(replace(book, findings=(good, look, grave), moves=None, corrected=()), "en")
    assert [each.judgement for each in found.found] == [Judgement.PROBLEM, Judgement.LOOK]
    assert dict(found.counts) == {Judgement.PROBLEM: 1, Judgement.LOOK: 1, Judgement.GOOD: 1}
    assert found.found[0].sentence == good.text("en", str)
    assert (found.moved, found.previous, {each.before for each in found.table}) == ((), "", {"–"})
    bare = replace(book.main, certainty=None)
    plain = glance(replace(book, territories=(bare,), moves=None), "vi")
    assert (plain.draws, {each.interval for each in plain.table}) == (0, {"–"})
