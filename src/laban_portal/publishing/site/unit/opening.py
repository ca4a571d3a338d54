# SPDX-License-Identifier: Apache-2.0
"""How a profile begins: place and score of the whole index, how sure the place is, places among its like, sub-indices."""

from __future__ import annotations

from math import isfinite

from laban.draw.numbers import percent
from laban_portal.publishing.reading.field import Field, groupings_of
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import (
    count,
    group_name,
    item_tail,
    of_count,
    territory_name,
    unit_name,
)


def opening(scene: Scene, field: Field, unit: int) -> dict[str, object]:
    """Return the facts of the profile's opening."""
    root, member = field.root, field.units[unit]
    score, rank = field.score(root, unit), field.rank(root, unit)
    return {
        "name": unit_name(scene, member),
        "code": member.code,
        "year": field.year,
        "territory_name": territory_name(scene, field.territory),
        "until": field.territory.until,
        "score": scene.number(score),
        "rank": scene.place(rank),
        "ranked": bool(rank),
        "units_ranked": count(scene, field.counts[0]),
        "headline": headline(scene, field, unit),
        "interval": interval(scene, field, unit),
        "sure_of": sure_of(scene, field, unit),
        "places": places(scene, field, unit),
        "subs": subs(scene, field, unit),
    }


def headline(scene: Scene, field: Field, unit: int) -> str:
    """Say in one sentence where the unit stands."""
    name, rank = unit_name(scene, field.units[unit]), field.rank(field.root, unit)
    if not rank:
        return scene.say("profile.unranked", name=name, year=field.year)
    facts = {"name": name, "rank": scene.place(rank), "units": count(scene, field.counts[0]), "year": field.year}
    return scene.say("profile.headline", **facts, score=scene.number(field.score(field.root, unit)))


def interval(scene: Scene, field: Field, unit: int) -> str:
    """Write the rank interval, as one place where both ends meet; nothing without draws or rank."""
    if field.interval is None:
        return ""
    low, high = field.interval[0][unit], field.interval[1][unit]
    if not (isfinite(low) and isfinite(high)):
        return ""
    return scene.place(low) if low == high else f"{scene.place(low)}–{scene.place(high)}"


def sure_of(scene: Scene, field: Field, unit: int) -> str:
    """Say over what the interval is: choices of the method, not samples."""
    sure, written = field.territory.certainty, interval(scene, field, unit)
    if sure is None or not written:
        return ""
    level = percent(sure.level, scene.language)
    return scene.say("profile.sure_of", interval=written, level=level, draws=count(scene, sure.draws))


def places(scene: Scene, field: Field, unit: int) -> list[tuple[str, str]]:
    """Return the unit's place in its group of each grouping: the group's name, rank among so many."""
    found = []
    for name in groupings_of(scene.book):
        placed = field.in_groups.get(name)
        if placed and placed[unit].group and placed[unit].rank:
            each = placed[unit]
            found.append((group_name(scene, name, each.group), of_count(scene, each.rank, each.count)))
    return found


def subs(scene: Scene, field: Field, unit: int) -> list[tuple[str, str, str, str]]:
    """Return the aggregates right below the index: name, address, score, rank among so many."""
    tree = field.framework
    below = [code for code in tree.children[tree.root] if code in tree.children]
    if len(below) > 3 or tuple(below) == field.parts:
        return []
    return [
        (
            scene.item_name(code),
            item_tail(scene, code),
            scene.number(field.score(code, unit)),
            of_count(scene, field.rank(code, unit), field.counts[tree.place[code]]),
        )
        for code in below
    ]
