# SPDX-License-Identifier: Apache-2.0
"""A short line of figures as a picture of a few letters, and the sentence that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from laban_portal.ui.numbers import written
from laban_portal.ui.words import say

WIDTH, HEIGHT, EDGE = 120, 32, 4


@dataclass(frozen=True, slots=True)
class Trend:
    """The lines' points (a gap parts lines; a figure between two gaps stands alone), the last point, and the sentence."""

    lines: tuple[str, ...]
    alone: tuple[tuple[str, str], ...]
    last: tuple[str, str] | None
    sentence: str


def drawn(points: Sequence[tuple[str, Decimal | float | None]], name: str, style: str = "comma") -> Trend:
    """Draw figures by their period; a period without a figure is a gap, never a zero.

    >>> drawn([("2023", 1.0), ("2024", 2.0), ("2025", None), ("2026", 1.5)], "x").lines
    ('4,28 41.3333,4',)
    """
    known = [(place, float(value)) for place, (_, value) in enumerate(points) if value is not None]
    if not known:
        return Trend((), (), None, say("parts.trend_none", name=name))
    low, high = min(value for _, value in known), max(value for _, value in known)
    span = max(len(points) - 1, 1)

    def at(place: int, value: float) -> tuple[str, str]:
        x = EDGE + (WIDTH - 2 * EDGE) * place / span
        y = HEIGHT / 2 if high == low else HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / (high - low)
        return f"{x:g}", f"{y:g}"

    lines: list[list[tuple[str, str]]] = []
    before = -2
    for place, value in known:
        if place != before + 1:
            lines.append([])
        lines[-1].append(at(place, value))
        before = place
    drawn_lines = tuple(" ".join(",".join(point) for point in line) for line in lines if len(line) > 1)
    alone = tuple(line[0] for line in lines if len(line) == 1)
    return Trend(drawn_lines, alone, at(*known[-1]), _sentence(points, known, name, style))


def _sentence(
    points: Sequence[tuple[str, Decimal | float | None]], known: list[tuple[int, float]], name: str, style: str
) -> str:
    (first, start), (last, end) = known[0], known[-1]
    facts = {
        "name": name, "start": points[first][0], "end": points[last][0],
        "first": written(points[first][1], style), "last": written(points[last][1], style),
    }  # fmt: skip
    kind = "single" if first == last else "same" if start == end else "up" if end > start else "down"
    return say(f"parts.trend_{kind}", **facts)
