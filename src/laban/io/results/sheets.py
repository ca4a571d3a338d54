# SPDX-License-Identifier: Apache-2.0
"""What stands on each sheet of the results workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from laban.model.framework import Indicator
from laban.model.pack import Pack
from laban.model.panel import Floats, Panel
from laban.model.result import Result
from laban.texts import say

Cell = str | float | int | None


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet: lines above the table, column titles, rows, and how wide; `decimals` is a number format's name."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    above: Sequence[str] = ()
    widths: Sequence[float] = ()
    frozen: int = 0
    decimals: str = "exact"


def sheets_of(pack: Pack, result: Result, language: str) -> Iterator[Sheet]:
    """Yield the sheets in the order a reader wants them; each says so where figures are generated."""

    def word(name: str, **facts: object) -> str:
        return say(f"sheets.{name}", language, **facts)

    warned = (word("demonstration"),) if pack.demonstration else ()
    yield Sheet(
        name=word("about"), columns=(word("field"), word("content")), rows=_about(pack, result, language),
        above=warned, widths=(28, 100),
    )  # fmt: skip
    yield _ranking(result, language, warned)
    yield _by_item(result, language, word("scores"), result.scores, warned)
    yield _by_item(result, language, word("ranks"), result.ranks.astype(np.float64), warned, decimals="whole")
    for name, panel in (
        ("values", result.raw), ("imputed", result.imputed), ("treated", result.treated), ("normalised", result.normalised),
    ):  # fmt: skip
        yield _of_panel(panel, language, word(name), warned)
    yield _framework(result, language, warned)
    yield _sources(result, language, warned)
    yield _units(result, language, warned)
    yield _treatments(result, language, warned)
    yield _cells(result, language, warned)
    yield Sheet(
        name=word("notes"), columns=[word(name) for name in ("year", "item", "unit", "note")], above=warned,
        rows=((note.year, note.item, note.unit, note.text(language)) for note in result.notes), widths=(8, 16, 16, 110),
    )  # fmt: skip


def _about(pack: Pack, result: Result, language: str) -> Iterator[Sequence[Cell]]:
    facts = {
        "name": pack.names.into(language),
        "description": pack.description.into(language),
        "years": ", ".join(str(year) for year in result.years),
        "units_count": str(len(result.units)),
        "indicators_count": str(len(result.framework.leaves)),
        "method": f"{result.method.names.into(language)} ({result.method.code})",
        "method_note": result.method.note,
        "source": pack.source,
        "licence": pack.licence,
    }
    yield from ((say(f"sheets.{name}", language), content) for name, content in facts.items() if content)
    yield say("sheets.rebuild", language), f"laban compute {pack.code} --method {result.method.code}"


def _ranking(result: Result, language: str, warned: Sequence[str]) -> Sheet:
    framework, last = result.framework, len(result.years) - 1
    shown = [code for code in framework.codes if code in framework.children and framework.depth(code) <= 2]
    titles = [framework.by_code[code].names.into(language) or code for code in shown]
    head = [say(f"sheets.{name}", language) for name in ("rank", "code", "unit")]
    ranks = result.ranks[last, 0]
    order = sorted(np.flatnonzero(result.present[last]).tolist(), key=lambda at: (ranks[at] == 0, ranks[at], at))

    def rows() -> Iterator[Sequence[Cell]]:
        for at in order:
            unit = result.units.members[at]
            scores = [float(result.scores[last, framework.place[code], at]) for code in shown]
            rank = float(ranks[at]) or None
            yield rank, unit.code, unit.names.into(language), *scores, float(result.coverage[last, 0, at])

    title = say("sheets.ranking", language, year=result.years[last])
    columns = [*head, *titles, say("sheets.coverage", language)]
    widths = (8, 10, 28, *([12] * (len(shown) + 1)))
    return Sheet(
        name=title, columns=columns, rows=rows(), above=warned, widths=widths, frozen=3, decimals="number"
    )  # fmt: skip


def _labels(language: str) -> list[str]:
    return [say(f"sheets.{name}", language) for name in ("year", "code", "unit")]


def _by_item(
    result: Result, language: str, title: str, figures: Floats, warned: Sequence[str], decimals: str = "number"
) -> Sheet:
    def rows() -> Iterator[Sequence[Cell]]:
        for year_at, year in enumerate(result.years):
            for at in np.flatnonzero(result.present[year_at]).tolist():
                unit = result.units.members[at]
                values = figures[year_at, :, at]
                shown = [None if decimals == "whole" and not value else value for value in values.tolist()]
                yield year, unit.code, unit.names.into(language), *shown

    columns = [*_labels(language), *result.framework.codes]
    return Sheet(
        name=title, columns=columns, rows=rows(), above=warned, widths=(8, 10, 28), frozen=3, decimals=decimals
    )  # fmt: skip


def _of_panel(panel: Panel, language: str, title: str, warned: Sequence[str]) -> Sheet:
    def rows() -> Iterator[Sequence[Cell]]:
        for year_at, year in enumerate(panel.years):
            for at in np.flatnonzero(panel.present[year_at]).tolist():
                unit = panel.units.members[at]
                yield year, unit.code, unit.names.into(language), *panel.values[year_at, :, at].tolist()

    columns = [*_labels(language), *panel.items]
    return Sheet(name=title, columns=columns, rows=rows(), above=warned, widths=(8, 10, 28), frozen=3)


def _framework(result: Result, language: str, warned: Sequence[str]) -> Sheet:
    framework = result.framework
    names = ("code", "parent", "level", "name", "weight", "effective_weight", "direction", "measured_in", "denominator",
             "scale", "low", "high", "target", "status", "note")  # fmt: skip

    def rows() -> Iterator[Sequence[Cell]]:
        for at, code in enumerate(framework.codes):
            item = framework.by_code[code]
            shared = (code, item.parent, framework.level(code), item.names.into(language), float(result.weights[at]),
                      float(result.effective_weights[at]))  # fmt: skip
            own: Sequence[Cell] = [None] * 7
            if isinstance(item, Indicator):
                formed = item.formula.text if item.formula else item.denominator
                own = (item.direction, item.unit, formed, item.scale, item.low, item.high, item.target)
            yield *shared, *own, say(f"sheets.{item.status}", language), item.note

    columns = [say(f"sheets.{name}", language) for name in names]
    widths = (12, 12, 12, 60, 10, 10, 10, 26, 24, 10, 10, 10, 10, 14, 50)
    return Sheet(
        name=say("sheets.framework", language), columns=columns, rows=rows(), above=warned, widths=widths, frozen=1
    )  # fmt: skip


def _sources(result: Result, language: str, warned: Sequence[str]) -> Sheet:
    columns = [say(f"sheets.{name}", language) for name in ("code", "name", "source", "evidence", "status", "note")]
    rows = (
        (
            each.code,
            each.names.into(language),
            each.source,
            each.evidence,
            say(f"sheets.{each.status}", language),
            each.note,
        )
        for each in result.framework.ordered_indicators
    )
    return Sheet(
        name=say("sheets.sources", language), columns=columns, rows=rows, above=warned, widths=(12, 60, 60, 50, 14, 50)
    )  # fmt: skip


def _units(result: Result, language: str, warned: Sequence[str]) -> Sheet:
    groupings = result.units.groupings
    names = ("system", "code", "valid_from", "valid_to", "unit")

    def rows() -> Iterator[Sequence[Cell]]:
        for unit in result.units.members:
            since = "" if unit.key.valid_from.year == 1 else unit.key.valid_from.isoformat()
            until = unit.valid_to.isoformat() if unit.valid_to else ""
            groups = [unit.group(grouping) for grouping in groupings]
            yield unit.key.system, unit.code, since, until, unit.names.into(language), *groups

    columns = [*(say(f"sheets.{name}", language) for name in names), *groupings]
    widths = (12, 10, 12, 12, 32, *([24] * len(groupings)))
    return Sheet(name=say("sheets.units", language), columns=columns, rows=rows(), above=warned, widths=widths)


def _treatments(result: Result, language: str, warned: Sequence[str]) -> Sheet:
    names = ("item", "window", "skewness_before", "kurtosis_before", "capped", "low_cap", "high_cap", "transform",
             "skewness_after", "kurtosis_after", "passes")  # fmt: skip

    def rows() -> Iterator[Sequence[Cell]]:
        for each in result.treatments:
            window = "–".join(str(year) for year in dict.fromkeys((each.window[0], each.window[-1])))
            before, after = (each.skewness[0], each.kurtosis[0]), (each.skewness[1], each.kurtosis[1])
            done = (each.capped or None, each.low_cap, each.high_cap, each.transform)
            yield each.item, window, *before, *done, *after, say("sheets.yes" if each.passes else "sheets.no", language)

    columns = [say(f"sheets.{name}", language) for name in names]
    return Sheet(
        name=say("sheets.treatments", language), columns=columns, rows=rows(), above=warned, widths=(14, *([14] * 10))
    )  # fmt: skip


def _cells(result: Result, language: str, warned: Sequence[str]) -> Sheet:
    names = ("year", "code", "unit", "item", "step", "old", "new", "reason")

    def rows() -> Iterator[Sequence[Cell]]:
        for cell in result.changed_cells():
            unit = result.units.members[cell.unit]
            why = say(cell.reason, language)
            yield cell.year, unit.code, unit.names.into(language), cell.item, cell.step, cell.old, cell.new, why

    columns = [say(f"sheets.{name}", language) for name in names]
    widths = (8, 10, 28, 14, 12, 16, 16, 70)
    return Sheet(name=say("sheets.cells", language), columns=columns, rows=rows(), above=warned, widths=widths)
