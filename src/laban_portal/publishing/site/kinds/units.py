# SPDX-License-Identifier: Apache-2.0
"""Pages of units: the list of a territory's, the profile of each, and how each of its scores is formed (`…/sources`)."""

from __future__ import annotations

from collections.abc import Iterator

from laban.model.book import Territory
from laban_portal.publishing.data import units as data
from laban_portal.publishing.reading.field import Field, current
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.scenes import kept
from laban_portal.publishing.site.unit import indicators, opening, picks, tree, working, years
from laban_portal.publishing.site.unit.lineage import lineage
from laban_portal.publishing.site.unit.names import (
    below,
    count,
    group_name,
    of_count,
    territory_name,
    unit_name,
    unit_tail,
)
from laban_portal.publishing.site.unit.peers import peers
from laban_portal.publishing.site.unit.why import why

SOURCES = "/sources"
"""What is added to the tail of a profile for the page of its workings."""

SMALL = 2
"""So many groupings are shown in the list of units."""

Known = dict[str, tuple[Territory, int, str]]


def tails(scene: Scene) -> Iterator[str]:
    """Yield the lists, then the profiles of the units that take part in the last year of each territory's series."""
    return iter(known(scene))


def known(scene: Scene) -> Known:
    """Return what each tail is about: the territory, the unit (-1: the list), and which of its pages."""
    return kept(scene.kept, "units", lambda: found(scene))


def found(scene: Scene) -> Known:
    """Find what each tail is about."""
    made: Known = {}
    for territory in scene.book.territories:
        field = current(territory)
        made[below(territory, "units")] = (territory, -1, "list")
        for unit in field.alphabet:
            tail = unit_tail(territory, field.units[unit])
            made[tail] = (territory, unit, "profile")
            made[tail + SOURCES] = (territory, unit, "sources")
    return made


def show(scene: Scene, tail: str) -> Shown | None:
    """Return a page of units."""
    asked = known(scene).get(tail)
    if asked is None:
        return None
    territory, unit, which = asked
    field = current(territory)
    if which == "list":
        return listed(scene, field, tail)
    return profile(scene, field, unit, tail) if which == "profile" else sources(scene, field, unit, tail)


def trail(scene: Scene, field: Field) -> tuple[tuple[str, str], ...]:
    """Return the pages above a profile."""
    return ((below(field.territory, "units"), scene.say("profile.list_title")),)


def listed(scene: Scene, field: Field, tail: str) -> Shown:
    """Return the list of a territory's units, by name."""
    name = territory_name(scene, field.territory)
    groupings = [each for each in scene.book.recipe.groupings if each in field.in_groups][:SMALL]
    rows = [
        {
            "name": unit_name(scene, field.units[unit]),
            "tail": unit_tail(field.territory, field.units[unit]),
            "groups": [group_name(scene, each, field.in_groups[each][unit].group) for each in groupings],
            "score": scene.number(field.score(field.root, unit)),
            "rank": of_count(scene, field.rank(field.root, unit), field.counts[0]),
            "interval": opening.interval(scene, field, unit),
        }
        for unit in field.alphabet
    ]
    others = [
        (territory_name(scene, each), below(each, "units"))
        for each in scene.book.territories
        if len(scene.book.territories) > 1
    ]
    facts = {"rows": rows, "territory_name": name, "year": field.year, "others": others, "until": field.territory.until}
    said = scene.say("profile.list_lead", count=count(scene, len(rows)), name=name, year=field.year)
    return Shown(
        template="unit/list.html", title=scene.say("profile.list_title"), description=said, facts=facts,
        data=data.listed(scene.book, field, scene.address(tail)), geographic=True,
    )  # fmt: skip


def profile(scene: Scene, field: Field, unit: int, tail: str) -> Shown:
    """Return a unit's profile."""
    member = field.units[unit]
    told, falls = why(scene, field, unit)
    radar = tree.compass(scene, field, unit, "radar")
    facts = opening.opening(scene, field, unit) | {
        "sources": tail + SOURCES,
        "tree_rows": tree.parts_table(scene, field, unit),
        "picks": picks.picks(scene, field, unit),
        "picks_rule": picks.rule(scene),
        "sections": indicators.sections(scene, field, unit),
        "gaps": indicators.gaps(scene, field, unit),
        "has_trends": len(field.territory.result.years) > 1,
        "why": told,
        "peers": peers(scene, field, unit),
        "lineage": lineage(scene, member),
    }
    return Shown(
        template="unit/profile.html", title=unit_name(scene, member), description=opening.headline(scene, field, unit),
        facts=facts, figures={"radar": radar, **years.drawings(scene, field, unit), **falls},
        data=data.profile(scene.book, field, unit, scene.address(tail)), trail=trail(scene, field),
        card=scene.card(
            unit_name(scene, member), scene.number(field.score(field.root, unit)), opening.headline(scene, field, unit),
            radar,
        ),
    )  # fmt: skip


def sources(scene: Scene, field: Field, unit: int, tail: str) -> Shown:
    """Return how each of a unit's scores is formed, down to the figures reported and their proofs."""
    name = unit_name(scene, field.units[unit])
    above = tail.removesuffix(SOURCES)
    facts = {
        "name": name,
        "year": field.year,
        "profile": above,
        "indicators": working.told(scene, field, unit),
        "proofs": bool(scene.book.references),
        "index": scene.number(field.score(field.root, unit)),
    }
    return Shown(
        template="unit/sources.html", title=scene.say("profile.sources_title", name=name),
        description=scene.say("profile.sources_lead", name=name, year=field.year), facts=facts,
        data=data.elements(scene.book, field, unit, scene.address(tail)), trail=(*trail(scene, field), (above, name)),
    )  # fmt: skip
