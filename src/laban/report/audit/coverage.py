# SPDX-License-Identifier: Apache-2.0
"""Part a: how much of the data was observed, and how its distributions look before and after treatment."""

from __future__ import annotations

from math import isfinite

from laban.draw.drawing import Drawing
from laban.draw.limit_bars import Bar, Measure, limit_bars
from laban.draw.numbers import MISSING
from laban.draw.scatter import Dot, Side, scatter
from laban.model.audit.coverage import LOW_COVERAGE, STILL_SKEWED, IndicatorQuality
from laban.report.audit.blocks import Block, Cell, Heading, Part, Picture, Table, Words, table
from laban.report.audit.view import AuditView
from laban.texts import say

MOST_BARS = 30
"""So many indicators with gaps are drawn, those with most gaps first; the table has all."""

MOST_DOTS = 400
PRINTED = 30
"""So many units, those with least data, are printed on paper."""


def coverage(view: AuditView) -> Part:
    """Return the part on coverage and outliers."""
    blocks: list[Block] = [
        view.verdicts("coverage", "outliers"),
        Heading(view.text("coverage_heading")),
        *gaps(view),
        indicator_table(view),
        unit_table(view),
        Heading(view.text("outliers_heading")),
        Words(view.text("outliers_read"), "note"),
        Picture(shapes(view), told=True),
        shape_table(view),
    ]
    return Part("coverage", view.text("coverage_title"), view.text("coverage_lead"), tuple(blocks), "a")


def gaps(view: AuditView) -> list[Block]:
    """Return the picture of the indicators with gaps, or the sentence that there are none."""
    found = sorted((each for each in view.audit.indicators if each.available < each.units), key=lambda each: each.share)
    if not found:
        return [Words(view.text("no_gaps", count=view.count(len(view.audit.indicators))))]
    shown = found[:MOST_BARS]
    bars = [Bar(name=view.item(each.item), value=each.share, flagged=LOW_COVERAGE in each.flags) for each in shown]
    measure = Measure(name=view.text("observed_share"), limit=view.audit.thresholds.min_available, share=True)
    frame = view.frame("coverage-picture", view.text("coverage_picture", year=view.year))
    told = Words(view.text("gaps_shown", shown=view.count(len(shown)), all=view.count(len(found))), "note")
    return [Picture(limit_bars(bars, measure, frame), told=True), *([told] if len(shown) < len(found) else [])]


def indicator_table(view: AuditView) -> Table:
    """Return the coverage of every indicator."""
    columns = view.heads(
        "name:indicator_word",
        "num:observed_word",
        "num:of_units",
        "num:observed_share",
        "num:imputed_word",
        "labels:stands_out",
    )
    rows = [
        (
            view.name(each.item), view.counted(each.available), view.counted(each.units), view.share(each.share),
            view.counted(each.imputed), view.flags(code for code in each.flags if "skewed" not in code),
        )
        for each in view.audit.indicators
    ]  # fmt: skip
    caption = view.text("indicator_coverage_caption", year=view.year)
    return table(caption, columns, rows, view.text("indicator_coverage_open", count=view.count(len(rows))))


def unit_table(view: AuditView) -> Table:
    """Return the coverage of every unit, the lowest first."""
    columns = view.heads(
        "name:unit_word",
        "num:observed_word",
        "num:of_indicators",
        "num:observed_share",
        "num:imputed_word",
        "labels:stands_out",
    )
    rows = [
        (
            Cell(view.unit_names[each.unit]), view.counted(each.available), view.counted(each.indicators),
            view.share(each.share), view.counted(each.imputed), view.flags(each.flags),
        )
        for each in sorted(view.audit.unit_quality, key=lambda each: each.share)
    ]  # fmt: skip
    caption = view.text("unit_coverage_caption", year=view.year)
    return table(caption, columns, rows, view.text("unit_coverage_open", count=view.count(len(rows))), PRINTED)


def shapes(view: AuditView) -> Drawing:
    """Return the picture of skewness and kurtosis; a ring and a line show where a treated indicator was before."""
    limits = view.audit.thresholds
    dots = [dot(view, each) for each in view.audit.indicators[:MOST_DOTS]]
    return scatter(
        dots,
        Side(name=view.text("skewness_word"), limits=(-limits.skewness, limits.skewness), decimals=2),
        Side(name=view.text("kurtosis_word"), limits=(limits.kurtosis,), decimals=2),
        view.frame("outliers-picture", view.text("outliers_picture", year=view.year)),
    )


def dot(view: AuditView, each: IndicatorQuality) -> Dot:
    """Return one indicator's dot."""
    treated = bool(each.capped or each.transform)
    before = (each.skewness[0], each.kurtosis[0]) if treated else (float("nan"), float("nan"))
    return Dot(
        name=view.item(each.item),
        x=each.skewness[1],
        y=each.kurtosis[1],
        before=before,
        flagged=STILL_SKEWED in each.flags,
    )


def shape_table(view: AuditView) -> Table:
    """Return skewness and kurtosis of every indicator, observed and treated, and what was done."""
    columns = view.heads(
        "name:indicator_word",
        "num:skewness_observed",
        "num:kurtosis_observed",
        "text:done_word",
        "num:skewness_treated",
        "num:kurtosis_treated",
        "labels:stands_out",
    )
    rows = [
        (
            view.name(each.item), view.num(each.skewness[0]), view.num(each.kurtosis[0]), Cell(done(view, each)),
            view.num(each.skewness[1]), view.num(each.kurtosis[1]),
            view.flags(code for code in each.flags if "skewed" in code),
        )
        for each in sorted(view.audit.indicators, key=farthest)
    ]  # fmt: skip
    caption = view.text("shape_caption", year=view.year)
    return table(caption, columns, rows, view.text("shape_open", count=view.count(len(rows))))


def farthest(each: IndicatorQuality) -> float:
    """Return what indicators are sorted by: the most skewed as observed first, those without a skewness last."""
    return -abs(each.skewness[0]) if isfinite(each.skewness[0]) else 1.0


def done(view: AuditView, each: IndicatorQuality) -> str:
    """Say what treatment did."""
    said = [view.text("capped_points", count=view.count(each.capped))] if each.capped else []
    if each.transform:
        said.append(say(f"treat.{each.transform}", view.language))
    return " ".join(said) or MISSING
