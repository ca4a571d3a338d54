# SPDX-License-Identifier: Apache-2.0
"""Pages of items: the tree with its weights, and for each item its method sheet, map, ranking, spread, trend and quality."""

from __future__ import annotations

from collections.abc import Iterator

from laban.draw.numbers import MISSING, percent, significant
from laban.draw.strips import range_strip
from laban.model.framework import Indicator
from laban_portal.publishing.data import items as data
from laban_portal.publishing.reading.field import Field, current, field_of
from laban_portal.publishing.reading.marks import MARKS, marks_of
from laban_portal.publishing.site.item.changed import changes
from laban_portal.publishing.site.item.figures import drawings, range_in, values
from laban_portal.publishing.site.item.sheet import sheet, status
from laban_portal.publishing.site.item.together import nearest, with_above
from laban_portal.publishing.site.kinds.picturing import map_of
from laban_portal.publishing.site.markup import inline
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.unit.names import (
    count,
    item_tail,
    level_name,
    marks_said,
    of_count,
    unit_name,
    unit_tail,
)

TAIL = "items"
DEPTHS = 4

LEADERS = 3
"""So many units that share the first place are named."""


def tails(scene: Scene) -> Iterator[str]:
    """Yield the tree, then every item in its order."""
    yield TAIL
    for code in scene.book.main.result.framework.codes:
        yield f"{TAIL}/{code}"


def show(scene: Scene, tail: str) -> Shown | None:
    """Return the tree or an item."""
    field, code = current(scene.book.main), tail.removeprefix(f"{TAIL}/")
    if tail == TAIL:
        return tree(scene, field)
    return item(scene, field, code, tail) if code in field.framework.by_code else None


def tree(scene: Scene, field: Field) -> Shown:
    """Return the page of the whole tree."""
    result, rows = field.result, []
    for at, code in enumerate(field.framework.codes):
        each = field.framework.by_code[code]
        leaf = each if isinstance(each, Indicator) else None
        rows.append(
            {
                "code": code,
                "name": scene.item_name(code),
                "tail": item_tail(scene, code),
                "level": level_name(scene, field.framework.level(code)),
                "depth": min(field.framework.depth(code), DEPTHS),
                "weight": percent(float(result.weights[at]), scene.language, 1) if each.parent else MISSING,
                "share": percent(float(result.effective_weights[at]), scene.language, 2),
                "unit": leaf.unit if leaf else "",
                "direction": "" if leaf is None else scene.say("item.up" if leaf.direction >= 0 else "item.down"),
                "source": leaf.source if leaf else "",
                "status": status(scene, each),
            }
        )
    leaves = count(scene, len(field.framework.leaves))
    said = scene.say("item.list_lead", leaves=leaves, items=count(scene, len(rows)), version=field.framework.version)
    return Shown(
        template="item/list.html", title=scene.say("item.list_title"), description=said, facts={"rows": rows},
        data=data.tree(scene.book, scene.address(TAIL)),
    )  # fmt: skip


def item(scene: Scene, field: Field, code: str, tail: str) -> Shown:
    """Return the page of one item."""
    land, outline = map_of(scene, field.territory, field.year, code, tail)
    name, leaf = scene.item_name(code), code in field.leaf_place
    facts = {
        "name": name,
        "code": code,
        "year": field.year,
        "leaf": leaf,
        "level": level_name(scene, field.framework.level(code)),
        "sheet": sheet(scene, field, code),
        "children": children(scene, field, code),
        "ranking": ranking(scene, field, code),
        "ranges": ranges(scene, field, code),
        "above": with_above(scene, code),
        "nearest": nearest(scene, code),
        "quality": quality(scene, field, code) if leaf else [],
        "changes": changes(scene, code),
        "has_older": scene.book is not scene.library.books[-1],
    }
    return Shown(
        template="item/item.html", title=name, description=described(scene, field, code), facts=facts,
        figures={"map": land, **drawings(scene, field, code)},
        data=data.item(scene.book, field, code, scene.address(tail)), geographic=True, outline=outline,
        trail=trail(scene, field, code),
    )  # fmt: skip


def trail(scene: Scene, field: Field, code: str) -> tuple[tuple[str, str], ...]:
    """Return the pages above an item: the tree, then the items above it, the index itself left out."""
    above: list[tuple[str, str]] = []
    while (code := field.framework.by_code[code].parent) and code != field.root:
        above.insert(0, (f"{TAIL}/{code}", scene.item_name(code)))
    return ((TAIL, scene.say("item.list_title")), *above)


def described(scene: Scene, field: Field, code: str) -> str:
    """Say in one sentence who leads, and between which figures all lie."""
    order = data.by_rank(field, code)
    low, middle, high = (written(scene, field, code, each) for each in range_in(field, code))
    if not order or not field.counts[field.framework.place[code]]:
        return scene.say("item.nobody", name=scene.item_name(code), year=field.year)
    ranks = field.ranks[field.framework.place[code]]
    first = [unit_name(scene, field.units[at]) for at in order if ranks[at] == ranks[order[0]]]
    leader = ", ".join(first[:LEADERS]) + (f" (+{len(first) - LEADERS})" if len(first) > LEADERS else "")
    facts = {"name": scene.item_name(code), "year": field.year, "leader": leader, "low": low, "high": high}
    return scene.say("item.described", **facts, median=middle)


def written(scene: Scene, field: Field, code: str, value: float) -> str:
    """Write a raw value of an indicator, or a score of a group."""
    return significant(value, scene.language) if code in field.leaf_place else scene.number(value)


def children(scene: Scene, field: Field, code: str) -> list[tuple[str, str, str, str, str]]:
    """Return the children of a group: name, tail, weight, share of the index, median score."""
    result, place = field.result, field.framework.place
    return [
        (
            scene.item_name(each),
            item_tail(scene, each),
            percent(float(result.weights[place[each]]), scene.language, 1),
            percent(float(result.effective_weights[place[each]]), scene.language, 2),
            scene.number(field.ranges[place[each]][1]),
        )
        for each in field.framework.children.get(code, ())
    ]


def ranking(scene: Scene, field: Field, code: str) -> list[dict[str, object]]:
    """Return all units that take part by their rank in the item."""
    place, leaf = field.framework.place[code], field.leaf_place.get(code)
    low, middle, high = range_in(field, code)
    shown = values(field, code)
    return [
        {
            "name": unit_name(scene, field.units[at]),
            "tail": unit_tail(field.territory, field.units[at]),
            "rank": scene.place(field.ranks[place][at]),
            "score": scene.number(field.scores[place][at]),
            "value": written(scene, field, code, shown[at]),
            "strip": inline(range_strip(low, shown[at], high, middle)),
            "marks": () if leaf is None else marks_said(scene, marks_of(field, leaf, at)),
        }
        for at in data.by_rank(field, code)
    ]


def ranges(scene: Scene, field: Field, code: str) -> list[tuple[str, ...]]:
    """Return lowest, median and highest of each year, the last first, with how many units have a figure."""
    rows = []
    for year in reversed(field.territory.result.years):
        then = field_of(field.territory, year)
        if then.order:
            number = then.counts[then.framework.place[code]]
            ends = (written(scene, then, code, each) for each in range_in(then, code))
            rows.append((str(year), *ends, of_count(scene, number, len(then.order))))
    return rows


def quality(scene: Scene, field: Field, code: str) -> list[tuple[str, str, str]]:
    """Return each mark that figures of the indicator carry: the word, how many units, which."""
    leaf = field.leaf_place[code]
    found: dict[str, list[str]] = {mark: [] for mark in MARKS}
    for at in field.alphabet:
        for mark in marks_of(field, leaf, at):
            found[mark].append(unit_name(scene, field.units[at]))
    return [
        (scene.say(f"profile.mark_{mark}"), count(scene, len(names)), ", ".join(names))
        for mark, names in found.items()
        if names
    ]
