# SPDX-License-Identifier: Apache-2.0
"""Why a unit moved since the edition before: parts that add up as they are printed, and whether it is more than noise."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite, nan

from laban.model.book import Book, Move
from laban.numeric.apportion import printed_parts
from laban_portal.publishing.reading.field import field_of

SCORE_DECIMALS, RANK_DECIMALS = 2, 1
SHOWN = 5
"""So many indicators that raised, and that lowered, the index are named; the rest are told as one sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """One figure before and after, its gain as printed (above nought is better), and the parts that add up to it."""

    item: str
    measure: str
    before: float
    after: float
    gain: float
    parts: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """All that is told of a unit's change. `standing` is a code of `change`; figures exist where it was ranked both times.

    `raised` and `lowered` are the items whose own figures did most, with what each did to the index's score; `rest` is the
    sum of all others. `intervals` are its rank intervals then and now; `noise` tells that they overlap.
    """

    standing: str
    score: Gain | None
    rank: Gain | None
    below: tuple[Gain, ...]
    raised: tuple[tuple[str, float], ...]
    lowered: tuple[tuple[str, float], ...]
    rest: float
    intervals: tuple[tuple[float, float], tuple[float, float]] | None
    noise: bool


def moved(book: Book, unit: int) -> Moved | None:
    """Return how a unit of the main territory moved; nothing where the edition is compared with none."""
    moves = book.moves
    if moves is None:
        return None
    root = book.main.result.framework.root
    items = list(dict.fromkeys(each.item for each in moves.moves if each.item != root))
    score, rank = moves.of(unit, root), moves.of(unit, root, "rank")
    own = sorted(moves.own[unit], key=lambda each: -each[1])
    raised = tuple(each for each in own if each[1] > 0)[:SHOWN]
    lowered = tuple(each for each in reversed(own) if each[1] < 0)[:SHOWN]
    named = {item for item, _ in (*raised, *lowered)}
    ends = intervals(book, unit)
    return Moved(
        standing=moves.standing[unit], score=gain_of(score), rank=gain_of(rank),
        below=tuple(gain for item in items if (gain := gain_of(moves.of(unit, item))) is not None),
        raised=raised, lowered=lowered, rest=sum(value for item, value in own if item not in named),
        intervals=ends, noise=ends is not None and ends[0][0] <= ends[1][1] and ends[1][0] <= ends[0][1],
    )  # fmt: skip


def gain_of(move: Move | None) -> Gain | None:
    """Return a move as it is printed; nothing where it has not both figures."""
    if move is None or not (isfinite(move.before) and isfinite(move.after)):
        return None
    ranks = move.measure == "rank"
    decimals, better = (RANK_DECIMALS, -1) if ranks else (SCORE_DECIMALS, 1)
    gain, parts = printed_parts(move.before, move.after, move.parts, decimals, better)
    return Gain(
        item=move.item, measure=move.measure, before=move.before, after=move.after, gain=gain, parts=parts
    )  # fmt: skip


def intervals(book: Book, unit: int) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the rank intervals of a unit in the year of the edition before and in this one, both by today's units."""
    moves, main = book.moves, book.main
    if moves is None or main.certainty is None or moves.year not in main.result.year_place:
        return None
    ends = []
    for year in (moves.year, main.year):
        found = field_of(main, year).interval
        ends.append((found[0][unit], found[1][unit]) if found else (nan, nan))
    return (ends[0], ends[1]) if all(isfinite(end) for pair in ends for end in pair) else None
