# SPDX-License-Identifier: Apache-2.0
"""What a correction changed: every figure of the main territory that is another one in the new edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from laban.edition.compose import compose
from laban.model.book import Book, Corrected, Recipe, Release
from laban.model.pack import Pack
from laban.model.panel import Floats
from laban.model.result import Result
from laban.model.text import Text


def corrected(old: Book, new: Book) -> tuple[Corrected, ...]:
    """Return the figures that differ: data elements, indicators, scores, ranks; of units, years and items that both have.

    A missing figure, and no rank, is NaN.
    """
    return tuple(_rows(old.main.result, new.main.result))


def correction_of(old: Book, reason: Text, released_at: str = "") -> Release:
    """Return the release that corrects an edition: the same but its number, its address and the reason."""
    number = old.release.number + 1
    first = old.release.code.removesuffix(f"-{old.release.number}") if old.release.number > 1 else old.release.code
    return replace(
        old.release, code=f"{first}-{number}", number=number, corrects=old.release.code, reason=reason,
        released_at=released_at, letters=(),
    )  # fmt: skip


def correct(old: Book, pack: Pack, reason: Text, *, released_at: str = "", recipe: Recipe | None = None) -> Book:
    """Compose the correction of an edition from a changed pack, by the same recipe and against the same edition before.

    Raises:
        FrameworkError, PanelError, MethodError: what `compose` refuses.

    """
    release = correction_of(old, reason, released_at)
    new = compose(pack, recipe or old.recipe, release, before=old.before, references=old.references)
    return replace(new, corrected=corrected(old, new))


def _rows(old: Result, new: Result) -> Iterator[Corrected]:
    years = [year for year in new.years if year in old.year_place]
    units = [unit.key for unit in new.units.members if unit.key in old.units.place]
    axes = (
        ("element", old.elements.items, new.elements.items, old.elements.values, new.elements.values),
        ("raw", old.raw.items, new.raw.items, old.raw.values, new.raw.values),
        ("score", old.framework.codes, new.framework.codes, old.scores, new.scores),
        ("rank", old.framework.codes, new.framework.codes, _told(old), _told(new)),
    )
    was = np.array([old.units.place[key] for key in units], np.intp)
    now = np.array([new.units.place[key] for key in units], np.intp)
    for measure, theirs, ours, before, after in axes:
        place = {code: at for at, code in enumerate(theirs)}
        for year in years:
            for at, item in enumerate(ours):
                if item not in place:
                    continue
                first = before[old.year_place[year], place[item]][was]
                last = after[new.year_place[year], at][now]
                changed = (first != last) & ~(np.isnan(first) & np.isnan(last))
                for unit in np.flatnonzero(changed).tolist():
                    yield Corrected(
                        unit=units[unit].code, year=year, item=item, measure=measure, before=float(first[unit]),
                        after=float(last[unit]),
                    )  # fmt: skip


def _told(result: Result) -> Floats:
    """Return ranks, NaN where there is none."""
    found: Floats = np.where(result.ranks > 0, result.ranks, np.nan)
    return found
