# SPDX-License-Identifier: Apache-2.0
"""Waterfall: from the figure before to the figure after, one floating bar for each thing that moved it.

Bars to the right are gains, to the left losses, for scores and for ranks alike: of ranks, better places lie to the right. The
printed parts add up to the change between the two printed figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import isfinite

from laban.draw.axis import Axis, step_of, ticks
from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import lines_of_text, width_of, wrapped
from laban.draw.numbers import MISSING, number, signed
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.numeric.apportion import in_units, printed_parts
from laban.texts import say

WIDTH = 380.0
EDGE = 8.0
TOP = 30.0
SIZE = 13.0
BAR = 10.0
HALO: dict[str, str | float] = {"paint_order": "stroke", "stroke": colour("paper"), "stroke_width": 4}
"""What keeps letters legible where a line passes behind them."""

RANK_DECIMALS = 1
"""A part of a rank is seldom a whole place."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that moved the figure, and by how much it made it better (worse below nought)."""

    name: str
    gain: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """What a waterfall goes from and to: the figures and what they are called (years), and whether they are ranks."""

    unit: str
    before: float
    after: float
    first: str
    last: str
    ranks: bool = False

    @property
    def better(self) -> int:
        """Return the sign of what is better."""
        return -1 if self.ranks else 1


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its name, its printed gain (nothing at the ends), and the figure reached with it."""

    name: str
    gain: float | None
    reached: float


def waterfall(fall: Fall, steps: Sequence[Step], frame: Frame) -> Drawing:
    """Draw how the steps lead from one figure to the other; where a figure or a step is missing, nothing is drawn."""
    header = tuple(word(frame, name) for name in ("step", "gain", "place" if fall.ranks else "score"))
    lines = lines_of(fall, steps, frame)
    if not lines:
        sentence = word(frame, "none", unit=fall.unit, first=fall.first, last=fall.last)
        return Drawing(
            ident=frame.ident, title=frame.title, svg=NOTHING, sentence=sentence, header=header, rows=()
        )  # fmt: skip
    sentence = sentence_of(fall, lines, frame)
    return Drawing(
        ident=frame.ident, title=frame.title, svg=picture_of(fall, lines, sentence, frame), sentence=sentence,
        header=header, rows=tuple(table_row(each, fall, frame) for each in lines),
    )  # fmt: skip


def lines_of(fall: Fall, steps: Sequence[Step], frame: Frame) -> list[Line]:
    """Return all rows with printed figures, or none where anything is missing."""
    decimals = RANK_DECIMALS if fall.ranks else frame.decimals
    gains = [step.gain for step in steps]
    if not all(map(isfinite, (fall.before, fall.after, *gains))):
        return []
    _, printed = printed_parts(fall.before, fall.after, gains, decimals, fall.better)
    unit = 10**decimals
    moves = (round(fall.better * part * unit) for part in printed)
    reached = [each / unit for each in accumulate(moves, initial=in_units(fall.before, decimals))]
    found = [Line(fall.first, None, reached[0])]
    found += [Line(step.name, part, at) for step, part, at in zip(steps, printed, reached[1:], strict=True)]
    return [*found, Line(fall.last, None, reached[-1])]


def picture_of(fall: Fall, lines: Sequence[Line], sentence: str, frame: Frame) -> Markup:
    """Return the whole picture."""
    axis = axis_of(fall, lines)
    rows: list[Markup] = []
    bars: list[tuple[float, float]] = []
    top = TOP
    for at, each in enumerate(lines):
        before = lines[at - 1].reached if each.gain is not None else each.reached
        made, middle, height = row(each, (before, fall), top, axis, frame)
        rows.append(made)
        bars.append((middle, axis.at(fall.better * each.reached)))
        top += height
    links = (link(one, other) for one, other in pairwise(bars))
    return frame.picture(
        grid(axis, top, fall, frame), *links, *rows, size=(WIDTH, top), desc=sentence,
    )  # fmt: skip


def axis_of(fall: Fall, lines: Sequence[Line]) -> Axis:
    """Return a scale that holds every figure reached, better ones to the right; it need not begin at nought."""
    values = [fall.better * each.reached for each in lines]
    low, high = min(values), max(values)
    room = (high - low) * 0.06 or step_of(abs(high) or 1.0, 10)
    return Axis(low - room, high + room, EDGE, WIDTH - 2 * EDGE)


def grid(axis: Axis, bottom: float, fall: Fall, frame: Frame) -> Markup:
    """Return thin lines at round figures, with the figures on top and the word for what is better at the right."""
    parts: list[Markup] = []
    for value in ticks(axis.low, axis.high, 3):
        decimals = 0 if value == int(value) else 1 if round(value * 10, 6) % 1 == 0 else 2
        if fall.ranks and (decimals or value > -1):
            continue
        x, label = axis.at(value), number(fall.better * value + 0.0, frame.language, decimals)
        anchor = "start" if x < EDGE + 12 else "end" if x > WIDTH - EDGE - 12 else "middle"
        parts.append(element("line", x1=x, x2=x, y1=TOP - 8, y2=bottom - 6, stroke=colour("line")))
        parts.append(
            element("text", words(label), x=x, y=TOP - 13, text_anchor=anchor, font_size=11, fill=colour("muted"))
        )
    return together(*parts)


def row(each: Line, start: tuple[float, Fall], top: float, axis: Axis, frame: Frame) -> tuple[Markup, float, float]:
    """Return a row's name and figure with the bar under them, the height of the bar's middle, and the height it takes."""
    before, fall = start
    figure = figure_of(each, fall, frame)
    role = "ink" if not each.gain else "ahead" if each.gain > 0 else "behind"
    lines = wrapped(capital(each.name), WIDTH - 2 * EDGE - width_of(figure, SIZE) - 12, SIZE)
    middle = top + SIZE * 1.25 * len(lines) + 9
    weight = "600" if each.gain is None else "400"
    texts = together(
        lines_of_text(lines, (EDGE, top + SIZE), SIZE, fill=colour("ink"), font_weight=weight, **HALO),
        element(
            "text", words(figure), x=WIDTH - EDGE, y=top + SIZE, font_size=SIZE, font_weight=600, text_anchor="end",
            fill=colour(role), **HALO,
        ),
    )  # fmt: skip
    left, right = sorted((axis.at(fall.better * before), axis.at(fall.better * each.reached)))
    if each.gain is None:
        mark = element(
            "circle", cx=right, cy=middle, r=6, fill=colour("accent"), stroke=colour("paper"), stroke_width=2
        )
    else:
        mark = element(
            "rect", x=left, y=middle - BAR / 2, width=max(right - left, 1.5), height=BAR, rx=1, fill=colour(role),
        )  # fmt: skip
    return together(texts, mark), middle, middle - top + BAR / 2 + 9


def link(one: tuple[float, float], other: tuple[float, float]) -> Markup:
    """Return the thin line that leads from the end of one bar down to the beginning of the next."""
    return element(
        "line", x1=one[1], x2=one[1], y1=one[0], y2=other[0], stroke=colour("muted"), stroke_dasharray="2 3",
    )  # fmt: skip


def figure_of(each: Line, fall: Fall, frame: Frame) -> str:
    """Write a row's figure: the score or rank at the ends, the gain with its sign between."""
    decimals = RANK_DECIMALS if fall.ranks else frame.decimals
    if each.gain is not None:
        return signed(each.gain, frame.language, decimals)
    return reached_text(each.reached, fall, frame)


def reached_text(value: float, fall: Fall, frame: Frame) -> str:
    """Write a figure that is reached; a rank without decimals it does not need."""
    whole = fall.ranks and float(value).is_integer()
    return number(value, frame.language, 0 if whole else RANK_DECIMALS if fall.ranks else frame.decimals)


def sentence_of(fall: Fall, lines: Sequence[Line], frame: Frame) -> str:
    """Say from where to where the figure went, and what raised and what lowered it most."""
    start, end = lines[0].reached, lines[-1].reached
    gained = fall.better * (end - start)
    kind = "rank" if fall.ranks else "score"
    way = "same" if not gained else "up" if gained > 0 else "down"
    facts = {"unit": fall.unit, "first": fall.first, "last": fall.last}
    facts |= {"start": reached_text(start, fall, frame), "end": reached_text(end, fall, frame)}
    said = [word(frame, f"{kind}_{way}", **facts)]
    steps = [(each.gain, each) for each in lines if each.gain is not None]
    best = max(steps, key=lambda pair: pair[0], default=None)
    worst = min(steps, key=lambda pair: pair[0], default=None)
    if best and best[0] > 0:
        said.append(word(frame, "raised", name=best[1].name, gain=figure_of(best[1], fall, frame)))
    if worst and worst[0] < 0:
        said.append(word(frame, "lowered", name=worst[1].name, gain=figure_of(worst[1], fall, frame)))
    return " ".join(said)


def table_row(each: Line, fall: Fall, frame: Frame) -> tuple[str, ...]:
    """Return a row of the table: name, gain, figure reached."""
    gain = MISSING if each.gain is None else figure_of(each, fall, frame)
    return (capital(each.name), gain, reached_text(each.reached, fall, frame))


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def word(frame: Frame, name: str, /, **facts: object) -> str:
    """Say a sentence of `laban.texts.*.change_picture`."""
    return say(f"change_picture.{name}", frame.language, **facts)
