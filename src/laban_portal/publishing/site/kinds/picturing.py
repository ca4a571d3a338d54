# SPDX-License-Identifier: Apache-2.0
"""Maps of scores: with true boundaries where the pack has them, else as a grid of tiles."""

from __future__ import annotations

from dataclasses import replace
from math import nan

import numpy as np

from laban.draw.drawing import Drawing, Figure
from laban.draw.map import can_draw
from laban.draw.painted import PLAIN, Look, painted_map
from laban.draw.tiles import tiles
from laban.model.book import Territory
from laban_portal.publishing.site.land import outline
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.scene import Scene


def figures_of(scene: Scene, territory: Territory, year: int, item: str) -> list[Figure]:
    """Return the scores and ranks of the units that take part in a year."""
    result = territory.result
    scores, ranks = result.of(item, year), result.ranks_of(item, year)
    return [
        Figure(
            code=unit.code, name=scene.text(unit.names), value=float(scores[at]) if ranks[at] else nan,
            rank=float(ranks[at]), position=unit.position,
        )
        for at, unit in enumerate(result.units.members)
        if at in there(territory, year)
    ]  # fmt: skip


def there(territory: Territory, year: int) -> frozenset[int]:
    """Return the positions of the units that take part in a year."""
    return frozenset(np.flatnonzero(territory.result.present[territory.result.year_place[year]]).tolist())


def map_of(  # noqa: PLR0917 - what is shown, then where, then how
    scene: Scene, territory: Territory, year: int, item: str, tail: str, look: Look = PLAIN, ident: str = "map"
) -> tuple[Drawing, str]:
    """Return the map of an item's scores, and the code system whose outline it uses (empty: it is a grid of tiles)."""
    figures = figures_of(scene, territory, year, item)
    title = scene.say("maps.caption", name=scene.item_name(item), year=year)
    frame = scene.frame(ident, title)
    if not can_draw(scene.book.pack.atlas, territory.system):
        placed = any(each.position for each in figures)
        return tiles(figures if placed else (), frame, scene.book.pack.atlas.required), ""
    linked = look if look.small else replace(look, links=look.links or unit_links(scene, territory, tail))
    return painted_map(outline(scene, territory.system), figures, frame, linked), territory.system


def unit_links(scene: Scene, territory: Territory, tail: str) -> dict[str, str]:
    """Return the address of each unit's page, as it stands on the page `tail`."""
    before = "" if territory.main else f"{territory.system}/"
    known = pages(scene)
    return {
        unit.code: scene.link(tail, f"{before}units/{unit.code}")
        for unit in territory.result.units.members
        if f"{before}units/{unit.code}" in known
    }
