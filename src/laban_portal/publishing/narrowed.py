# SPDX-License-Identifier: Apache-2.0
"""An edition as one unit may see it before it is public: its own figures, and nothing that tells another unit's. Pure.

It is narrowed as a value, before any page is made of it: figures, scores, places and their intervals of other units are
missing; peers, what the audit found (it names units), correlations, the ends of scales (they are the lowest and highest
figures of others), documents and the edition before are left out. So no page, picture or download can show what is not there.
What stays of others is that they exist: names, that they take part, and how many are compared (`Among`).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

import numpy as np

from laban.model.book import Among, Book, Certainty, Moves, Territory
from laban.model.pack import Pack
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ranks, Result
from laban.model.units import Units
from laban_portal.publishing.reading.field import field_of

Place = tuple[str, str]
"""A unit: its code system and bare code."""


def narrowed(book: Book, own: AbstractSet[Place]) -> Book:
    """Return an edition with the figures of some units alone."""
    territories = tuple(_territory(each, own) for each in book.territories)
    places = _places(book.main.result.units, own)
    labels = {book.main.result.units.labels[at] for at in np.flatnonzero(places).tolist()}
    return replace(
        book, territories=territories, pack=_pack(book.pack, own), findings=(), documents={},
        correlations=np.full_like(book.correlations, np.nan), before=None, drawn={},
        moves=_moves(book.moves, places) if book.moves else None,
        corrected=tuple(each for each in book.corrected if each.unit in labels),
        references=tuple(each for each in book.references if (each.system, each.unit) in own),
        release=replace(book.release, letters=()),
    )  # fmt: skip


def _places(units: Units, own: AbstractSet[Place]) -> Bools:
    return np.array([(each.key.system, each.key.code) in own for each in units.members], bool)


def _territory(each: Territory, own: AbstractSet[Place]) -> Territory:
    kept = _places(each.result.units, own)
    return replace(
        each, result=_result(each.result, kept), peers=None, certainty=_certainty(each.certainty, kept),
        highlights=tuple(one for one in each.highlights if kept[one.unit]), among=_among(each, kept),
    )  # fmt: skip


def _among(territory: Territory, kept: Bools) -> Among:
    """Count who is compared while it can be counted: of others only their number stays."""
    result = territory.result
    fields = [field_of(territory, year) for year in result.years]
    grouped = {name: [field.in_groups[name] for field in fields] for name in result.units.groupings}
    return Among(
        counts=np.array([field.counts for field in fields], np.int32),
        places={
            name: np.array([[each.rank for each in row] for row in rows], np.float64) * kept
            for name, rows in grouped.items()
        },
        sizes={
            name: np.array([[each.count for each in row] for row in rows], np.int32) * kept
            for name, rows in grouped.items()
        },
    )


def _result(result: Result, kept: Bools) -> Result:
    places: Ranks = np.where(kept, result.ranks, 0).astype(result.ranks.dtype)  # type: ignore[assignment]  # as they were
    return replace(
        result, elements=_panel(result.elements, kept), raw=_panel(result.raw, kept), imputed=_panel(result.imputed, kept),
        treated=_panel(result.treated, kept), normalised=_panel(result.normalised, kept),
        scores=_only(result.scores, kept), ranks=places, coverage=_only(result.coverage, kept), changes=(), notes=(),
        treatments=(), scales=(),
    )  # fmt: skip


def _panel(panel: Panel, kept: Bools) -> Panel:
    flags = np.where(kept, panel.flags, 0).astype(panel.flags.dtype)
    return Panel(panel.units, panel.years, panel.items, _only(panel.values, kept), flags, panel.present)


def _only(values: Floats, kept: Bools) -> Floats:
    found: Floats = np.where(kept, values, np.nan)
    return found


def _certainty(sure: Certainty | None, kept: Bools) -> Certainty | None:
    if sure is None:
        return None
    group = np.where(kept, sure.group, 0).astype(sure.group.dtype)
    return replace(
        sure, low=_only(sure.low, kept), high=_only(sure.high, kept), median=_only(sure.median, kept), group=group,
        top={k: _only(each, kept) for k, each in sure.top.items()},
    )  # fmt: skip


def _moves(moves: Moves, kept: Bools) -> Moves:
    flags = kept.tolist()
    return replace(
        moves, moves=tuple(each for each in moves.moves if flags[each.unit]),
        own=tuple(each if flags[at] else () for at, each in enumerate(moves.own)),
    )  # fmt: skip


def _pack(pack: Pack, own: AbstractSet[Place]) -> Pack:
    kept = _places(pack.panel.units, own)
    published = tuple(each for each in pack.published if (each.unit.system, each.unit.code) in own)
    return replace(pack, panel=_panel(pack.panel, kept), published=published)
