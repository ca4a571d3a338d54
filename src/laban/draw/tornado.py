# SPDX-License-Identifier: Apache-2.0
"""Tornado: one change at a time, the one that moves most on top; for one unit to either side, for all from nought on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, isfinite

from laban.draw.axis import Axis, step_of
from laban.draw.drawing import NAN, Drawing, Frame
from laban.draw.lettering import lines_of_text, wrapped
from laban.draw.numbers import MISSING, number, signed
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 640.0
NAMES = 236.0
VALUES = 96.0
ROW = 35.0
TOP = 34.0
SIZE = 11.5
NONE = (NAN, NAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What one change does: by how many places it moves (for one unit: gains above nought, losses below).

    Of what has no single value (weights), `span` holds the middle of many draws and `places` the middle one. `fails` says
    why it cannot be done; nothing is drawn then.
    """

    name: str
    places: float
    span: tuple[float, float] = NONE
    fails: str = ""

    @property
    def size(self) -> float:
        """Return how far it moves; -1 where it cannot be told."""
        return abs(self.places) if isfinite(self.places) else -1.0

    @property
    def reach(self) -> float:
        """Return how far it moves at the most; -1 where it cannot be told."""
        there = [abs(each) for each in (self.places, *self.span) if isfinite(each)]
        return max(there, default=-1.0)


def tornado(moves: Sequence[Move], frame: Frame, *, unit: str = "") -> Drawing:
    """Draw what each change does to one `unit` (its name), or without one the mean of all units' shifts.

    The farthest move stands on top; a change that cannot be computed stands below all, with its reason in the table.
    """
    ordered = sorted(moves, key=lambda each: -(each.reach if unit else each.size))
    there = [each for each in ordered if each.reach >= 0]
    sentence = unit_sentence(there, unit, frame) if unit else sentence_of(there, frame)
    svg = picture_of(there, sentence, frame, signs=bool(unit)) if there else NOTHING
    header = (word(frame, "change"), word(frame, "gain" if unit else "shift"), word(frame, "middle_of_draws"))
    rows = tuple(table_row(each, frame, signs=bool(unit)) for each in ordered)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def word(frame: Frame, name: str, /, **facts: object) -> str:
    """Say a sentence of `laban.texts.*.sensitivity_picture`."""
    return say(f"sensitivity_picture.{name}", frame.language, **facts)


def picture_of(moves: Sequence[Move], sentence: str, frame: Frame, *, signs: bool) -> Markup:
    """Return the whole picture: what the sides mean, scale, rows, and the line where nothing moves."""
    bottom = TOP + ROW * len(moves)
    axis, step = axis_of(moves, signs=signs)
    rows = (row(each, TOP + ROW * at, axis, frame, signs=signs) for at, each in enumerate(moves))
    nought = element("line", x1=axis.at(0.0), x2=axis.at(0.0), y1=TOP - 4, y2=bottom, stroke=colour("ink"))
    return frame.picture(
        grid(axis, step, bottom, frame, signs=signs), *rows, nought,
        size=(WIDTH, bottom + 8), desc=sentence,
    )  # fmt: skip


def axis_of(moves: Sequence[Move], *, signs: bool) -> tuple[Axis, float]:
    """Return the scale of places and its step: as far to the left as to the right for one unit, else from nought on.

    One unit moves by whole places, so its steps are whole.
    """
    far = max(each.reach for each in moves) or 1.0
    step = max(1.0, ceil(step_of(far, 2))) if signs else step_of(far, 4)
    end = step * max(1, ceil(far / step - 1e-9))
    return Axis(-end if signs else 0.0, end, NAMES, WIDTH - NAMES - VALUES), step


def grid(axis: Axis, step: float, bottom: float, frame: Frame, *, signs: bool) -> Markup:
    """Return thin lines at round numbers of places, with the numbers on top."""
    parts: list[Markup] = []
    for at_step in range(round(axis.low / step), round(axis.high / step) + 1):
        value = at_step * step
        decimals = 0 if step == int(step) else 1 if step * 10 == int(step * 10) else 2
        label = signed(value, frame.language, decimals) if signs else number(value, frame.language, decimals)
        at = axis.at(value)
        parts.append(element("line", x1=at, x2=at, y1=TOP - 4, y2=bottom, stroke=colour("line")))
        parts.append(
            element("text", words(label), x=at, y=TOP - 9, text_anchor="middle", font_size=11, fill=colour("muted"))
        )
    return together(*parts)


def row(each: Move, top: float, axis: Axis, frame: Frame, *, signs: bool) -> Markup:
    """Return a change's name, its bar and its figure."""
    middle = top + ROW / 2
    lines = wrapped(each.name, NAMES - 14, SIZE)
    first = middle + 4 - SIZE * 0.62 * (len(lines) - 1)
    if isfinite(each.span[0]):
        bars = span_bars(each, middle, axis, signs=signs)
    else:
        bars = bar(0.0, each.places, middle, 8.0, axis, role_of(each.places, signs=signs))
    return together(
        lines_of_text(lines, (NAMES - 10, first), SIZE, text_anchor="end", fill=colour("ink")),
        bars,
        element(
            "text", words(figure(each, frame, signs=signs)), x=WIDTH - 4, y=middle + 4, text_anchor="end",
            font_size=SIZE, fill=colour("ink"),
        ),
    )  # fmt: skip


def role_of(places: float, *, signs: bool) -> str:
    """Return the colour of a bar: gains and losses of one unit differ."""
    if not signs:
        return "class-4"
    return "ahead" if places > 0 else "behind"


def span_bars(each: Move, middle: float, axis: Axis, *, signs: bool) -> Markup:
    """Return the bar of many draws: to either side of nought for one unit, else to the median with its ends."""
    low, high = each.span
    if signs:
        sides = ((min(low, 0.0), 0.0), (0.0, max(high, 0.0)))
        parts = [bar(*side, middle, 8.0, axis, role_of(sum(side), signs=True)) for side in sides if side[0] < side[1]]
        return together(*parts)
    line = f"M{short(axis.at(low))},{short(middle)}H{short(axis.at(high))}"
    ends = "".join(f"M{short(axis.at(end))},{short(middle - 4)}v8" for end in each.span)
    return together(
        bar(0.0, each.places, middle, 8.0, axis, "class-4"),
        element("path", d=line + ends, stroke=colour("ink"), stroke_width=1.3, fill="none"),
    )


def bar(low: float, high: float, middle: float, half: float, axis: Axis, role: str) -> Markup:
    """Return a bar between two values; nothing where it would have no length."""
    left, right = sorted((axis.at(low), axis.at(high)))
    if right - left <= 0:
        return NOTHING
    return element("rect", x=left, y=middle - half, width=right - left, height=2 * half, fill=colour(role))


def figure(each: Move, frame: Frame, *, signs: bool) -> str:
    """Write a move: places with their sign for one unit, else the mean; of many draws their middle."""
    if isfinite(each.span[0]) and signs:
        low, high = (signed(end, frame.language, 0 if float(end).is_integer() else 1) for end in each.span)
        return low if low == high else word(frame, "span", low=low, high=high)
    if not isfinite(each.places):
        return MISSING
    if signs:
        return signed(each.places, frame.language, 0 if float(each.places).is_integer() else 1)
    return number(each.places, frame.language, 2)


def sentence_of(moves: Sequence[Move], frame: Frame) -> str:
    """Say which change moves units most and which least."""
    if not moves or not moves[0].reach:
        return word(frame, "tornado_none")
    first, last = moves[0], moves[-1]
    facts = {"name": first.name, "places": figure(first, frame, signs=False)}
    if len(moves) == 1:
        return word(frame, "tornado_one", **facts)
    return word(frame, "tornado", **facts, other=last.name, least=figure(last, frame, signs=False))


def unit_sentence(moves: Sequence[Move], unit: str, frame: Frame) -> str:
    """Say what the unit would gain and lose most by."""
    best = max(moves, key=lambda each: each.places if isfinite(each.places) else 0.0, default=None)
    worst = min(moves, key=lambda each: each.places if isfinite(each.places) else 0.0, default=None)
    said = [
        word(frame, name, unit=unit, name=each.name, places=number(abs(each.places), frame.language, decimals_of(each)))
        for name, each, does in (
            ("unit_gains", best, best is not None and best.places > 0),
            ("unit_loses", worst, worst is not None and worst.places < 0),
        )
        if each is not None and does
    ]
    return " ".join(said) or word(frame, "unit_stays", unit=unit)


def decimals_of(each: Move) -> int:
    """Return how many decimals a number of places needs; half a place comes of shared ranks."""
    return 0 if float(each.places).is_integer() else 1


def table_row(each: Move, frame: Frame, *, signs: bool) -> tuple[str, ...]:
    """Return a change's row of the table; one that cannot be computed has its reason."""
    if each.fails:
        return (each.name, MISSING, each.fails)
    alone = Move(name=each.name, places=each.places)
    spread = MISSING
    if isfinite(each.span[0]):
        ends = (figure(Move(name="", places=end), frame, signs=signs) for end in each.span)
        spread = word(frame, "span", **dict(zip(("low", "high"), ends, strict=True)))
    return (each.name, figure(alone, frame, signs=signs), spread)
