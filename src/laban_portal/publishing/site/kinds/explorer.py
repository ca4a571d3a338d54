# SPDX-License-Identifier: Apache-2.0
"""What goes together: the closest and the loosest pairs of items, each part against the index, and any pair with script."""

from __future__ import annotations

from collections.abc import Iterator
from math import isnan

from laban.draw.drawing import Drawing
from laban.draw.numbers import number
from laban.draw.scatter import Dot, Side, scatter
from laban_portal.publishing.data.explorer import Pair, apart, pairs, table
from laban_portal.publishing.reading.field import Field, current
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.unit.block import block
from laban_portal.publishing.site.unit.names import count, item_tail, unit_name

TAIL = "explore"
SHOWN = 12
"""So many pairs are listed at each end."""

MARGIN = 2.0
"""A unit stands out where it lies farther from the line than so many standard deviations of the rest."""


def tails(scene: Scene) -> Iterator[str]:
    """Yield the one page of the explorer."""
    del scene
    yield TAIL


def show(scene: Scene, tail: str) -> Shown | None:
    """Return the explorer."""
    if tail != TAIL:
        return None
    field, known = current(scene.book.main), pairs(scene.book)
    ordered = sorted(apart(known), key=lambda each: -each.r)
    facts = {
        "year": field.year,
        "closest": [line(scene, each) for each in ordered[:SHOWN]],
        "opposed": [line(scene, each) for each in reversed(ordered[-SHOWN:]) if len(ordered) > SHOWN],
        "weakest": [line(scene, each) for each in sorted(ordered, key=lambda each: abs(each.r))[:SHOWN]],
        "scatters": [f"part-{at}" for at in range(1, len(field.parts) + 1)],
        "block": block(scene, field, sure=False),
    }
    return Shown(
        template="pair/explore.html", title=scene.say("pairs.explore_title"),
        description=scene.say("pairs.explore_lead", year=field.year), facts=facts, figures=scatters(scene, field),
        data=table(scene.book, scene.address(TAIL)), scripts=("explore.js",),
    )  # fmt: skip


def line(scene: Scene, each: Pair) -> tuple[str, str, str, str, str, str]:
    """Return a pair as words: both names with their pages, r, how many units."""
    return (
        scene.item_name(each.one),
        item_tail(scene, each.one),
        scene.item_name(each.other),
        item_tail(scene, each.other),
        number(each.r, scene.language),
        count(scene, each.count),
    )


def scatters(scene: Scene, field: Field) -> dict[str, Drawing]:
    """Return each part of the index against the whole."""
    return {f"part-{at}": drawn(scene, field, code, f"part-{at}") for at, code in enumerate(field.parts, 1)}


def drawn(scene: Scene, field: Field, code: str, ident: str) -> Drawing:
    """Return one part against the whole index, with the names of units that stand out."""
    places = field.framework.place[code], field.framework.place[field.root]
    points = [(field.scores[places[0]][at], field.scores[places[1]][at]) for at in field.order]
    far = outside(points)
    dots = [
        Dot(name=unit_name(scene, field.units[at]), x=x, y=y, flagged=which in far)
        for which, (at, (x, y)) in enumerate(zip(field.order, points, strict=True))
    ]
    names = scene.item_name(code), scene.item_name(field.root)
    title = scene.say("pairs.scatter_title", one=names[0], other=names[1], year=field.year)
    return scatter(dots, Side(name=names[0]), Side(name=names[1]), scene.frame(ident, title))


def outside(points: list[tuple[float, float]]) -> frozenset[int]:
    """Return which points lie far from the straight line through all."""
    known = [(at, x, y) for at, (x, y) in enumerate(points) if not isnan(x) and not isnan(y)]
    if len(known) < 4:
        return frozenset()
    mx, my = (sum(each[side] for each in known) / len(known) for side in (1, 2))
    across = sum((x - mx) ** 2 for _, x, _ in known)
    slope = sum((x - mx) * (y - my) for _, x, y in known) / across if across else 0.0
    rest = {at: y - my - slope * (x - mx) for at, x, y in known}
    spread = (sum(value**2 for value in rest.values()) / (len(known) - 2)) ** 0.5
    return frozenset(at for at, value in rest.items() if spread and abs(value) > MARGIN * spread)
