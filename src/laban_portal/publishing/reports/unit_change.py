# SPDX-License-Identifier: Apache-2.0
"""Why a unit moved since the edition before: parts that add up, its own figures behind them, and what is only noise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from math import isfinite

from laban.draw.numbers import signed
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.moved import RANK_DECIMALS, SCORE_DECIMALS, Gain, Moved, moved
from laban_portal.publishing.reports.blocks import Block, Column, Heading, Table, Words
from laban_portal.publishing.reports.telling import Telling


def change(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield what is told of a unit's change; nothing but for the main territory of an edition compared with another."""
    moves = told.book.moves
    found = moved(told.book, unit) if field.territory.main else None
    if moves is None or found is None:
        return
    yield Heading(told.say("profile.section_why"))
    facts = {"previous": moves.previous, "first": moves.year, "last": field.year}
    yield Words(told.say("profile.why_lead", **facts), "lead")
    if found.score is None or not found.score.parts or not isfinite(found.score.parts[0]):
        said = told.say(f"change.{found.standing}") if found.standing else ""
        yield Words(f"{said} {told.say('profile.why_unknown')}".strip())
        return
    if found.intervals is not None:
        then, now = (told.ends(*each) for each in found.intervals)
        yield Words(told.say("profile.noise" if found.noise else "profile.no_noise", then=then, now=now))
    yield parts(told, found, moves.factors, told.say("profile.why_caption", first=moves.year, last=field.year))
    yield from own(told, found)


def parts(told: Telling, found: Moved, factors: tuple[str, ...], caption: str) -> Table:
    """Return the table of parts: one row for each figure that moved."""
    rows = [line(told, each) for each in (found.score, found.rank, *found.below) if each is not None]
    heads = ("before", "after", "profile.column_gain", *(f"change.{each}" for each in factors))
    columns = (
        Column(told.say("profile.column_part"), 34),
        *(Column(told.say(each), 66 / len(heads), right=True) for each in heads),
    )
    strong = frozenset(range(sum(each is not None for each in (found.score, found.rank))))
    return Table(caption=caption, columns=columns, rows=tuple(rows), strong=strong, small=True)


def line(told: Telling, each: Gain) -> tuple[str, ...]:
    """Return a row of the table of parts."""
    ranks = each.measure == "rank"
    decimals = RANK_DECIMALS if ranks else SCORE_DECIMALS
    ends = (told.place(each.before), told.place(each.after)) if ranks else map(told.number, (each.before, each.after))
    name = told.say("profile.rank_of_index") if ranks else told.item(each.item)
    return (name, *ends, *(signed(value, told.language, decimals) for value in (each.gain, *each.parts)))


def own(told: Telling, found: Moved) -> Iterator[Block]:
    """Yield the unit's own figures that raised, beside those that lowered, its score most."""
    sides = [
        [(told.item(code), signed(value, told.language, SCORE_DECIMALS)) for code, value in items]
        or [(told.say(f"profile.no_{kind}"), "")]
        for kind, items in (("raised", found.raised), ("lowered", found.lowered))
    ]
    columns = tuple(
        column
        for kind in ("raised", "lowered")
        for column in (Column(told.say(kind), 40), Column(told.say("profile.column_gain"), 10, right=True))
    )
    rows = tuple((*left, *right) for left, right in zip_longest(*sides, fillvalue=("", "")))
    yield Table(caption=told.say("own_caption"), columns=columns, rows=rows, small=True)
    yield Words(told.say("profile.own_rest", rest=signed(found.rest, told.language, SCORE_DECIMALS)), "note")
