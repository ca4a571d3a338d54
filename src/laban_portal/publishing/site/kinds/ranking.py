# SPDX-License-Identifier: Apache-2.0
"""The ranking: each variant (territory, group, part of the index, by name) is a page of its own, so none needs script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import isfinite, nan

from laban.draw.bars import bars
from laban.draw.drawing import Drawing, Figure
from laban.draw.strips import interval_strip
from laban.model.book import Territory
from laban.model.dataset import Dataset
from laban.model.text import Text
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.ranking import Order, group_name, grouping_name, part_code, ranking
from laban_portal.publishing.site.addresses import slug
from laban_portal.publishing.site.markup import inline
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.scenes import kept

TAIL = "ranking"
BY_NAME = "az"
LEAST_GROUPS = 2
"""A grouping that does not part the units is no way to filter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One variant of the ranking: its territory and its order."""

    territory: Territory
    order: Order


def tails(scene: Scene) -> Iterator[str]:
    """Yield every variant: of the main territory first, the plain ranking before all."""
    yield from variants(scene)


def show(scene: Scene, tail: str) -> Shown | None:
    """Return a variant of the ranking."""
    ranked = variants(scene).get(tail)
    if ranked is None:
        return None
    territory, order = ranked.territory, ranked.order
    base = scene.library.base
    data = ranking(
        scene.book, territory, order, names=names_of(scene, ranked), address=base + scene.address(tail)
    )  # fmt: skip
    return Shown(
        template="ranking.html",
        title=scene.text(data.names),
        description=leader_words(scene, data),
        facts={
            "territory": territory, "order": order, "columns": {each.code: each for each in data.columns},
            "rows": rows(territory, data), "territories": territories(scene, tail), "ways": ways(scene, ranked),
            "filters": filters(scene, ranked), "level": level(territory),
            "parts_below": [
                (part_code(code), scene.item_name(code), f"{prefix(territory)}{TAIL}/by/{code}")
                for code in children(scene, order.item)
            ],
            "before": territory.result.years[-2] if len(territory.result.years) > 1 else None,
        },
        figures={"scores": picture(scene, data)},
        card=scene.card(scene.text(data.names), note=leader_words(scene, data)),
        data=data,
        geographic=any(shape.system == territory.system and shape.unit for shape in scene.book.pack.atlas.shapes),
        trail=() if tail == TAIL else ((TAIL, scene.say("site.to_ranking")),),
        scripts=("tables.js",),
    )  # fmt: skip


def variants(scene: Scene) -> Mapping[str, Ranked]:
    """Return every variant by its tail; kept with the scene."""
    return kept(scene.kept, "ranking", lambda: dict(made_variants(scene)))


def made_variants(scene: Scene) -> Iterator[tuple[str, Ranked]]:
    """Yield every variant with its tail."""
    for territory in scene.book.territories:
        framework = territory.result.framework
        whole = Order(item=framework.root)
        first = prefix(territory) + TAIL
        yield first, Ranked(territory=territory, order=whole)
        yield f"{first}/{BY_NAME}", Ranked(territory=territory, order=replace(whole, by_name=True))
        for grouping, groups in groupings(territory).items():
            for group in groups:
                order = replace(whole, grouping=grouping, group=group)
                yield f"{first}/{slug(grouping)}/{slug(group)}", Ranked(territory=territory, order=order)
        for code in framework.codes:
            if code in framework.children and code != framework.root:
                yield f"{first}/by/{code}", Ranked(territory=territory, order=Order(item=code))


def prefix(territory: Territory) -> str:
    """Return what stands before the tails of a territory: nothing for the main one."""
    return "" if territory.main else f"{territory.system}/"


def groupings(territory: Territory) -> dict[str, list[str]]:
    """Return the groups of every grouping that parts the units which take part in the last year, in the pack's order."""
    units, present = territory.result.units, territory.result.present[-1]
    found: dict[str, list[str]] = {}
    for grouping, groups in units.by_grouping.items():
        there = list(dict.fromkeys(group for group, takes in zip(groups, present, strict=True) if takes and group))
        if len(there) >= LEAST_GROUPS and len({slug(each) for each in there}) == len(there):
            found[grouping] = there
    return found


def children(scene: Scene, item: str) -> list[str]:
    """Return the parts of an item that have rankings of their own."""
    tree = scene.book.pack.framework
    return [code for code in tree.children.get(item, ()) if code in tree.children]


def names_of(scene: Scene, ranked: Ranked) -> Text:
    """Return the title of a variant in every language."""
    order, territory = ranked.order, ranked.territory
    made = {}
    for language, said in words("front.ranking_title", year=territory.year).versions:
        added = [territory.names.into(language)] if not territory.main else []
        if order.group:
            added.append(group_name(scene.book, order.grouping, order.group).into(language))
        if order.item != territory.result.framework.root:
            added.append(territory.result.framework.by_code[order.item].names.into(language) or order.item)
        if order.by_name:
            added.append(scene.say("front.by_name") if language == scene.language else "A–Z")
        made[language] = ": ".join((said, ", ".join(added))) if added else said
    return Text.of(made)


def leader_words(scene: Scene, data: Dataset) -> str:
    """Say in one sentence who is first and last."""
    return picture(scene, data).sentence


def picture(scene: Scene, data: Dataset) -> Drawing:
    """Return the scores as bars."""
    place = {each.code: at for at, each in enumerate(data.columns)}
    figures = [
        Figure(
            code=str(row[place["unit"]]), name=cell_text(scene, row[place["unit_name"]]),
            value=figure_of(row[place["score"]]), rank=figure_of(row[place["rank"]]) or 0.0,
        )
        for row in data.rows
    ]  # fmt: skip
    figures = [replace(each, rank=0.0 if not isfinite(each.rank) else each.rank) for each in figures]
    return bars(figures, scene.frame("scores", scene.text(data.names)))


def rows(territory: Territory, data: Dataset) -> list[dict[str, object]]:
    """Return the table's rows by column, with the strip of the rank's interval and whether a new group begins."""
    found: list[dict[str, object]] = []
    count = int(territory.result.present[-1].sum())
    codes = [each.code for each in data.columns]
    for values in data.rows:
        row: dict[str, object] = dict(zip(codes, values, strict=True))
        low, high, rank = (figure_of(row.get(each)) for each in ("rank_low", "rank_high", "rank"))
        row["strip"] = inline(interval_strip(low, rank, high, count)) if "rank_low" in row else ""
        row["new_group"] = bool(found) and row.get("apart") != found[-1].get("apart")
        row["page"] = f"{prefix(territory)}units/{row['unit']}"
        found.append(row)
    return found


def level(territory: Territory) -> str:
    """Return the share of draws within a rank interval, in percent; nothing where ranks have none."""
    return f"{100 * territory.certainty.level:.0f}" if territory.certainty else ""


def territories(scene: Scene, tail: str) -> list[tuple[str, str]]:
    """Return the same ranking by every territory, or its plain one where it has no such variant."""
    if len(scene.book.territories) == 1:
        return []
    own = next((prefix(each) for each in scene.book.territories if not each.main and tail.startswith(prefix(each))), "")
    rest, known = tail.removeprefix(own), variants(scene)
    return [
        (scene.text(each.names), prefix(each) + (rest if prefix(each) + rest in known else TAIL))
        for each in scene.book.territories
    ]  # fmt: skip


def ways(scene: Scene, ranked: Ranked) -> list[tuple[str, str]]:
    """Return the orders of the plain ranking."""
    first = prefix(ranked.territory) + TAIL
    return [(scene.say("front.by_rank"), first), (scene.say("front.by_name"), f"{first}/{BY_NAME}")]


def filters(scene: Scene, ranked: Ranked) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the ways to read a part: by each grouping its groups, then the parts of the index."""
    first = prefix(ranked.territory) + TAIL
    tree = scene.book.pack.framework
    found = [
        (
            scene.text(grouping_name(scene.book, grouping)),
            [(scene.say("front.all"), first)]
            + [
                (scene.text(group_name(scene.book, grouping, each)), f"{first}/{slug(grouping)}/{slug(each)}")
                for each in groups
            ],
        )
        for grouping, groups in groupings(ranked.territory).items()
    ]  # fmt: skip
    levels: dict[str, list[tuple[str, str]]] = {}
    for code in tree.codes:
        if code in tree.children and code != tree.root:
            levels.setdefault(tree.level(code), []).append((scene.item_name(code), f"{first}/by/{code}"))
    found += [(level_name(scene, level), links) for level, links in levels.items()]
    return found


def level_name(scene: Scene, level: str) -> str:
    """Return what a level of the tree is called."""
    return scene.say(f"front.level_{level}") if level in LEVELS else level.capitalize()


LEVELS = ("sub-index", "pillar", "group")
"""Levels whose names are known; others go by their own."""


def figure_of(cell: object) -> float:
    """Return a cell as a number; nothing is NaN."""
    return float(cell) if isinstance(cell, int | float) else nan


def cell_text(scene: Scene, cell: object) -> str:
    """Return a cell as a text in the page's language."""
    return scene.text(cell) if isinstance(cell, Text) else str(cell)
