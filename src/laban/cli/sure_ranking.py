# SPDX-License-Identifier: Apache-2.0
"""The ranking with its uncertainty in a terminal: median rank, interval as a strip of text, chances, group lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from laban.cli.show import GAP, Cell, as_table, natural_width, width
from laban.cli.terminal import Terminal, printable
from laban.draw.numbers import number, percent, place
from laban.model.pack import Pack
from laban.model.uncertainty import MEANING, Uncertainty
from laban.texts import say

STRIP, LEAST_STRIP = 36, 12
"""How many columns a strip takes where there is room, and below how many there is none."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One unit's places: median, inner and outer interval."""

    median: float
    inner: tuple[float, float]
    outer: tuple[float, float]


def strip(unit: Strip, places: int, columns: int) -> str:
    """Draw one unit's places from first to last: ─ the outer interval, ━ the inner one, ● the median.

    >>> strip(Strip(3.0, (2.0, 3.0), (1.0, 5.0)), 9, 9)
    '─━●──    '
    """

    def at(rank: float) -> int:
        return round((rank - 1) / max(places - 1, 1) * (columns - 1))

    drawn = [" "] * columns
    for ends, sign in ((unit.outer, "─"), (unit.inner, "━"), ((unit.median, unit.median), "●")):
        for column in range(at(ends[0]), at(ends[1]) + 1):
            drawn[column] = sign
    return "".join(drawn)


def sure_ranking(pack: Pack, found: Uncertainty, year: int, top: int, terminal: Terminal) -> str:
    """Return the table of one year: units by mean rank, a line between groups that can be told apart.

    On a narrow terminal the strip gives way first, then the chances of the first places, the farthest first.
    """
    language = terminal.language
    at = found.years.index(year)
    order = ordered(found, at)
    shown, strips = order[:top], strips_of(found, at)
    tops = list(found.design.top)
    titles, rows = _rows(found, at, shown, strips, tops, terminal)
    while tops and 0 < terminal.columns < natural_width(titles, rows):
        tops.pop()
        titles, rows = _rows(found, at, shown, strips, tops, terminal)
    spare = terminal.columns - natural_width(titles, rows) - GAP if terminal.columns else STRIP
    if spare >= LEAST_STRIP:
        columns = min(STRIP, spare)
        for row, unit in zip(rows, shown, strict=True):
            row.insert(5, strip(strips[unit], len(order), columns))
        titles.insert(5, f"1{str(len(order)).rjust(columns - 1)}")
    lines = parted(as_table(titles, rows, terminal).split("\n"), found, at, shown)
    name = pack.framework.by_code[pack.framework.root].names.into(language) or pack.framework.root
    head = " · ".join(dict.fromkeys((pack.names.into(language), name, str(year))))
    more = len(order) - len(shown)
    tail = [say("terminal.more_rows", language, count=more)] if more else []
    return "\n".join([terminal.painted(printable(head), "1"), "", *lines, *tail, "", say(MEANING, language)])


def parted(lines: list[str], found: Uncertainty, at: int, shown: list[int]) -> list[str]:
    """Return the lines of the table with a rule between groups; the first line holds the titles."""
    groups = found.rank_groups()
    if groups is None:
        return lines
    rule = "─" * max(map(width, lines[1:]), default=0)
    made = lines[:2]
    for line, (one, other) in zip(lines[2:], pairwise(shown), strict=True):
        made += [rule, line] if groups[at, one] != groups[at, other] else [line]
    return made


def ordered(found: Uncertainty, at: int) -> list[int]:
    """Return the positions of the units that have ranks in a year, by mean rank."""
    there = np.flatnonzero(found.ranked[at]).tolist()
    mean, units = found.mean_rank[at], found.units.members
    return sorted(there, key=lambda unit: (float(mean[unit]), units[unit].sort_key, units[unit].code))


def _rows(
    found: Uncertainty, at: int, shown: list[int], strips: list[Strip], tops: list[int], terminal: Terminal
) -> tuple[list[str], list[list[Cell]]]:
    """Return titles and rows without the strip."""
    language = terminal.language
    outer = max(found.design.levels, default=0.9)
    titles = [say(f"terminal.title_{name}", language) for name in ("rank", "unit", "name", "median")]
    titles.append(say("terminal.title_interval", language, level=percent(outer, language)))
    titles += [say("terminal.title_top", language, top=top) for top in tops]
    titles.append(say("terminal.title_expected", language))
    chances = [found.probability_top(top)[at] for top in tops]
    rows: list[list[Cell]] = []
    for unit in shown:
        member, drawn = found.units.members[unit], strips[unit]
        rank = int(found.base_ranks[at, unit])
        ends = "–".join(dict.fromkeys(place(round(end, 1), language) for end in drawn.outer))
        names = [member.code, member.names.into(language)]
        figures = [place(drawn.median, language), ends, *(percent(float(each[unit]), language) for each in chances)]
        rows.append([rank or None, *names, *figures, number(float(found.expected_score[at, unit]), language)])
    for column in range(3, len(titles)):
        columns = max(map(width, (titles[column], *(str(row[column]) for row in rows))))
        titles[column] = titles[column].rjust(columns)
        for row in rows:
            row[column] = str(row[column]).rjust(columns)
    return titles, rows


def strips_of(found: Uncertainty, at: int) -> list[Strip]:
    """Return every unit's places in a year; those of a unit without ranks are missing."""
    levels = sorted(found.design.levels) or [0.5, 0.9]
    ends = [end[at].tolist() for level in (levels[0], levels[-1]) for end in found.interval(level)]
    return [
        Strip(median, (low, high), (least, most))
        for median, low, high, least, most in zip(found.median_rank[at].tolist(), *ends, strict=True)
    ]
