# SPDX-License-Identifier: Apache-2.0
"""Maps: a territory's scores of a year with true boundaries and as equal tiles, and all its years side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from laban.draw.drawing import Drawing
from laban.draw.map import can_draw
from laban.draw.painted import Look, key_of
from laban.draw.painted_tiles import painted_tiles, tiling_of
from laban.draw.palette import Classes, classes_of
from laban.model.book import Territory
from laban.model.text import Text
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.maps import mapped
from laban_portal.publishing.site.kinds.picturing import figures_of, map_of, unit_links
from laban_portal.publishing.site.land import outline
from laban_portal.publishing.site.markup import inline
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.scenes import kept

TAIL = "map"


@dataclass(frozen=True, slots=True)
class View:
    """One map: its territory and its year; `own` tells that its address names the year."""

    territory: Territory
    year: int
    own: bool


def tails(scene: Scene) -> Iterator[str]:
    """Yield the map of each territory, then of each of its years."""
    yield from views(scene)


def views(scene: Scene) -> Mapping[str, View]:
    """Return every map by its tail; kept with the scene."""
    return kept(scene.kept, "maps", lambda: dict(made_views(scene)))


def made_views(scene: Scene) -> Iterator[tuple[str, View]]:
    """Yield every map with its tail."""
    for each in scene.book.territories:
        first = first_of(each)
        yield first, View(each, each.year, own=False)
        for year in each.result.years:
            yield f"{first}/{year}", View(each, year, own=True)


def show(scene: Scene, tail: str) -> Shown | None:
    """Return a map."""
    view = views(scene).get(tail)
    if view is None:
        return None
    territory, year = view.territory, view.year
    item = territory.result.framework.root
    system = territory.system if can_draw(scene.book.pack.atlas, territory.system) else ""
    data = mapped(
        scene.book, territory, names=names_of(territory, year), address=scene.library.base + scene.address(tail)
    )
    figures = {**land(scene, territory, year, item, tail), "tiles": grid(scene, territory, year, item, tail)}
    years = small(scene, territory, item) if not view.own else {}
    return Shown(
        template="map.html", title=scene.text(data.names), description=next(iter(figures.values())).sentence,
        facts={
            "territory": territory, "small": list(years), "credit": scene.book.pack.atlas.credit if system else "",
            "key": key(scene, territory, item) if len(years) > 1 else "",
            "territories": [(scene.text(each.names), first_of(each)) for each in scene.book.territories],
            "years": [(str(each), f"{first_of(territory)}/{each}") for each in territory.result.years],
        },
        figures={name: each for name, each in (*figures.items(), *years.items()) if each.svg}, data=data,
        geographic=bool(system), outline=system, trail=() if tail == TAIL else ((TAIL, scene.say("site.to_map")),),
    )  # fmt: skip


def first_of(territory: Territory) -> str:
    """Return the tail of a territory's map."""
    return TAIL if territory.main else f"{territory.system}/{TAIL}"


def key(scene: Scene, territory: Territory, item: str) -> Markup:
    """Return the key that the small maps of all years share."""
    frame = scene.frame("key", scene.say("maps.key"))
    return inline(key_of(shared_classes(territory, item), frame, outline(scene, territory.system)))


def names_of(territory: Territory, year: int) -> Text:
    """Return the title of a map in every language."""
    made = {
        language: said if territory.main else f"{said}: {territory.names.into(language)}"
        for language, said in words("maps.title", year=year).versions
    }
    return Text.of(made)


def land(scene: Scene, territory: Territory, year: int, item: str, tail: str) -> dict[str, Drawing]:
    """Return the map with true boundaries, where there are some."""
    if not can_draw(scene.book.pack.atlas, territory.system):
        return {}
    return {"map": map_of(scene, territory, year, item, tail)[0]}


def grid(scene: Scene, territory: Territory, year: int, item: str, tail: str) -> Drawing:
    """Return the same figures as a grid of equal tiles."""
    figures = figures_of(scene, territory, year, item)
    frame = scene.frame("tiles", scene.say("maps.tiles", name=scene.item_name(item), year=year))
    tiling = tiling_of(figures, required=scene.book.pack.atlas.required)
    return painted_tiles(tiling, figures, frame, Look(links=unit_links(scene, territory, tail)))


def shared_classes(territory: Territory, item: str) -> Classes:
    """Return the classes of the scores of all years together, so that maps of several years can be compared."""
    scores = territory.result.scores[:, territory.result.framework.place[item]]
    return classes_of(np.where(territory.result.present, scores, np.nan).ravel().tolist())


def small(scene: Scene, territory: Territory, item: str) -> dict[str, Drawing]:
    """Return a small map of each year, all in the same classes, where there are several years and boundaries."""
    if len(territory.result.years) == 1 or not can_draw(scene.book.pack.atlas, territory.system):
        return {}
    classes = shared_classes(territory, item)
    look = Look(classes=classes, small=True)
    return {
        f"year-{year}": map_of(scene, territory, year, item, "", look, f"year-{year}")[0]
        for year in territory.result.years
    }
