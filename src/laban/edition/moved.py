# SPDX-License-Identifier: Apache-2.0
"""Why scores and ranks moved since the edition before, told of the main territory's units."""

from __future__ import annotations

from laban.analysis.change.split import change
from laban.edition.series import chosen_years, method_of, panel_until
from laban.model.book import Before, Move, Moves, Recipe, Territory
from laban.model.change import Change, Edition, Movement
from laban.model.pack import Pack
from laban.model.panel import Panel


def moved(pack: Pack, panel: Panel, recipe: Recipe, main: Territory, before: Before) -> Moves:
    """Split the change between two editions.

    Raises:
        MethodError: what `change` refuses.

    """
    method = main.result.method
    older = method_of(before.pack, before.recipe.method)
    first = Edition(
        framework=before.pack.framework, method=older, year=before.recipe.year, label=before.code,
        panel=chosen_years(before.pack, panel_until(before.pack.panel, before.recipe.year), older),
    )  # fmt: skip
    last = Edition(
        framework=pack.framework,
        panel=chosen_years(pack, panel, method),
        method=method,
        year=recipe.year,
        label=pack.code,
    )
    found = change(first, last)
    place = main.result.units.place
    units = [place[unit.key] for unit in found.units.members]
    standing = [""] * len(place)
    own: list[tuple[tuple[str, float], ...]] = [()] * len(place)
    for at, unit in enumerate(units):
        standing[unit], own[unit] = found.standing[at], found.contributors(at)
    return Moves(
        previous=before.code, year=before.recipe.year, factors=found.factors, standing=tuple(standing),
        moves=(*_moves(found, units, found.score, "score"), *_moves(found, units, found.rank, "rank")), own=tuple(own),
    )  # fmt: skip


def _moves(found: Change, units: list[int], movement: Movement, measure: str) -> list[Move]:
    return [
        Move(
            unit=unit, item=item, measure=measure, before=float(movement.before[row, at]),
            after=float(movement.after[row, at]), parts=tuple(movement.parts[:, row, at].tolist()),
        )
        for row, item in enumerate(found.items)
        for at, unit in enumerate(units)
    ]  # fmt: skip
