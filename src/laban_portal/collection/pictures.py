# SPDX-License-Identifier: Apache-2.0
"""Pictures of a round's progress, drawn on the server: a curve over the days, and the matrix as coloured squares.

Figures in, markup out; each has its sentence, and the page shows the same figures as a table. The squares are told apart
by a shape too: a dot for handed in, a cross for late.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.safestring import SafeString

from laban.draw.svg import Markup, element, picture, together, words

WIDE, NARROW = 1120.0, 460.0
"""Widths of the curve, on a desk and in the hand: text in a picture shrinks with it, so each has its own."""
HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 240.0, 48.0, 16.0, 30.0, 30.0
SQUARE, GAP = 14.0, 3.0
NAMES = 130.0


def curve(
    points: Sequence[tuple[date, int]],
    total: int,
    until: date | None,
    *,
    ident: str,
    title: str,
    sentence: str,
    labels: tuple[str, str, str],
    width: float = WIDE,
) -> SafeString:
    """Draw filled cells over the days in percent of those wanted; `until` is marked. `labels`: first, last, on-time day."""
    if not points or not total:
        return SafeString("")
    first = points[0][0]
    last = max(points[-1][0], until or points[-1][0])
    days = max(1, (last - first).days)

    def x(day: date) -> float:
        return LEFT + (width - LEFT - RIGHT) * (day - first).days / days

    def y(share: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(1.0, share)

    path = " ".join(f"{x(day):.1f},{y(count / total):.1f}" for day, count in points)
    area = f"{x(first):.1f},{y(0):.1f} {path} {x(points[-1][0]):.1f},{y(0):.1f}"
    marks = (
        [_line(x(until), labels[2], anchor="end" if x(until) > width / 2 else "start")]
        if until and first <= until
        else []
    )
    drawn = picture(
        *(_level(share, y(share), width) for share in (0.0, 0.5, 1.0)),
        element("polygon", points=area, class_="area"),
        element("polyline", points=path, class_="line"),
        element("circle", cx=x(points[-1][0]), cy=y(points[-1][1] / total), r=4.0, class_="dot"),
        *marks,
        element("text", words(labels[0]), x=LEFT, y=HEIGHT - 8, class_="label"),
        element("text", words(labels[1]), x=width - RIGHT, y=HEIGHT - 8, text_anchor="end", class_="label"),
        size=(width, HEIGHT), ident=ident, title=title, desc=sentence,
    )  # fmt: skip
    return _safe(drawn)


def squares(
    rows: Sequence[tuple[str, Sequence[tuple[int, str] | None]]], *, ident: str, title: str, sentence: str
) -> SafeString:
    """Draw a row of squares for each name: each is (percent, mark); mark is "done", "late" or ""."""
    if not rows:
        return SafeString("")
    step = SQUARE + GAP
    width = NAMES + step * max(len(cells) for _, cells in rows)
    parts: list[Markup] = []
    for at, (name, cells) in enumerate(rows):
        top = at * step
        parts.append(element("text", words(name[:24]), x=NAMES - 8, y=top + 11, text_anchor="end", class_="label"))
        parts += [_square(NAMES + step * column, top, *cell) for column, cell in enumerate(cells) if cell]
    return _safe(picture(*parts, size=(width, step * len(rows)), ident=ident, title=title, desc=sentence))


def _square(left: float, top: float, percent: int, mark: str) -> Markup:
    level = 0 if percent <= 0 else min(4, 1 + percent * 3 // 100)
    parts = [element("rect", x=left, y=top, width=SQUARE, height=SQUARE, rx=3, class_=f"level-{level}")]
    middle_x, middle_y = left + SQUARE / 2, top + SQUARE / 2
    if mark == "done":
        parts.append(element("circle", cx=middle_x, cy=middle_y, r=3.0, class_="done"))
    elif mark == "late":
        d = f"M{middle_x - 3},{middle_y - 3}l6,6M{middle_x + 3},{middle_y - 3}l-6,6"
        parts.append(element("path", d=d, class_="late"))
    return together(*parts)


def _level(share: float, height: float, width: float) -> Markup:
    return together(
        element("line", x1=LEFT, x2=width - RIGHT, y1=height, y2=height, class_="grid"),
        element("text", words(f"{share:.0%}"), x=LEFT - 6, y=height + 4, text_anchor="end", class_="label"),
    )


def _line(left: float, label: str, anchor: str) -> Markup:
    return together(
        element("line", x1=left, x2=left, y1=TOP, y2=HEIGHT - BOTTOM, class_="until"),
        element(
            "text",
            words(label),
            x=left + (-6 if anchor == "end" else 6),
            y=TOP - 10,
            text_anchor=anchor,
            class_="label",
        ),
    )


def _safe(drawn: Markup) -> SafeString:
    """Hand markup to a template: `laban.draw.svg` has escaped every text in it."""
    return SafeString(drawn)
