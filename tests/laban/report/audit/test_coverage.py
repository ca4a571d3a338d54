# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.report.audit.blocks import Picture, Table, Words
from laban.report.audit.coverage import MOST_BARS, PRINTED, coverage, done


def test_indicators_with_gaps_are_drawn_and_all_stand_in_the_table(seen, of_kind, texts):
    part = coverage(seen)
    gaps, shapes = of_kind(part, Picture)
    assert [row[0] for row in gaps.drawing.rows] == ["Cost", "Trust"]
    assert texts(of_kind(part, Table)[0])[1] == ("Cost", "5", "6", "83%", "1")
    assert len(shapes.drawing.rows) == 4


def test_units_stand_with_the_lowest_coverage_first_and_the_first_of_many_on_paper(seen, of_kind, texts):
    units = of_kind(coverage(seen), Table)[1]
    assert texts(units)[:3] == [
        ("Unit 1", "3", "4", "75%", "1"),
        ("Unit 4", "3", "4", "75%", "1"),
        ("Unit 0", "4", "4", "100%", "0"),
    ]
    assert units.paper == PRINTED


def test_the_most_skewed_indicators_come_first_with_what_stands_out(seen, of_kind, texts):
    assert texts(of_kind(coverage(seen), Table)[2])[0] == (
        "Staff", "2.16", "4.81", "–", "2.16", "4.81", "skew, skew after treatment",
    )  # fmt: skip


def test_a_treated_indicator_is_drawn_with_where_it_was_and_told_with_what_was_done(seen, of_kind):
    first, *rest = seen.audit.indicators
    treated = replace(first, capped=2, transform="log_ct", skewness=(5.0, 1.0), kurtosis=(20.0, 2.0))
    view = replace(seen, audit=replace(seen.audit, indicators=(treated, *rest)))
    assert of_kind(coverage(view), Picture)[1].drawing.rows[0] == ("Staff", "5.00", "20.00", "1.00", "2.00")
    assert done(view, treated).startswith("2 values capped. ")


def test_where_all_is_observed_a_sentence_says_so(seen, of_kind):
    whole = tuple(replace(each, available=each.units) for each in seen.audit.indicators)
    part = coverage(replace(seen, audit=replace(seen.audit, indicators=whole)))
    assert len(of_kind(part, Picture)) == 1
    assert of_kind(part, Words)[0].text == "All 4 indicators were observed for every unit."


def test_of_very_many_indicators_with_gaps_those_with_most_are_drawn(seen, of_kind):
    many = tuple(replace(seen.audit.indicators[1], available=at % 6) for at in range(40))
    part = coverage(replace(seen, audit=replace(seen.audit, indicators=many)))
    assert len(of_kind(part, Picture)[0].drawing.rows) == MOST_BARS
    assert of_kind(part, Words)[0].text == "The 30 indicators with most gaps of 40; the table has all."
