# SPDX-License-Identifier: Apache-2.0
"""The first page of an edition: the story of its year, told from its figures, with the map and what to read next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from laban.draw.numbers import percent
from laban.model.text import Text
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.ranking import Order, ranking
from laban_portal.publishing.data.story import story
from laban_portal.publishing.site.addresses import HOME
from laban_portal.publishing.site.kinds.news import lately
from laban_portal.publishing.site.kinds.picturing import map_of
from laban_portal.publishing.site.kinds.ranking import rows
from laban_portal.publishing.site.scene import Scene, Shown

if TYPE_CHECKING:
    from laban.model.dataset import Dataset

FIRST = 10
"""So many units of the ranking are shown."""

NEXT = ("ranking", "map", "units", "items", "method", "audit", "revisions", "data")
"""What to read next, where the edition has it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the story: the unit's code and name (empty where it is of none), the figure, and what stands beside it."""

    unit: str
    name: str
    value: float
    beside: float | None


def tails(_scene: Scene) -> Iterator[str]:
    """Yield the first page."""
    yield HOME


def show(scene: Scene, tail: str) -> Shown | None:
    """Return the first page."""
    book, address = scene.book, scene.library.base + scene.address(tail)
    data = story(book, names=words("front.story", year=book.recipe.year), address=address)
    facts = facts_of(scene, data)
    order = Order(item=book.main.result.framework.root)
    table = ranking(book, book.main, order, names=words("front.ranking_title", year=book.main.year))
    drawing, outline = map_of(scene, book.main, book.main.year, order.item, tail)
    title, leader = scene.text(book.release.names) or title_of(scene), facts.get("leader")
    return Shown(
        template="start.html",
        title=title,
        description=first_words(scene, facts),
        facts={
            "cards": list(cards(scene, facts)), "rows": rows(book.main, table)[:FIRST],
            "left": len(table.rows) - FIRST, "next": NEXT, "lately": lately(scene)[:5],
            "summary": scene.text(book.release.summary), "about": scene.text(book.pack.description),
            "level": f"{100 * book.main.certainty.level:.0f}" if book.main.certainty else "",
        },
        figures={"map": drawing} if drawing.svg else {},
        data=data,
        outline=outline,
        card=scene.card(title, scene.number(leader.value) if leader else "", first_words(scene, facts)),
    )  # fmt: skip


def title_of(scene: Scene) -> str:
    """Return the title of an edition that people gave none."""
    return scene.say("front.start_title", index=scene.text(scene.book.pack.names), year=scene.book.recipe.year)


def facts_of(scene: Scene, data: Dataset) -> dict[str, Fact]:
    """Return the facts of the story by their codes."""
    found: dict[str, Fact] = {}
    for fact, unit, name, value, beside in data.rows:
        if isinstance(value, float):
            told = scene.text(name) if isinstance(name, Text) else ""
            found[str(fact)] = Fact(str(unit or ""), told, value, beside if isinstance(beside, float) else None)
    return found


def first_words(scene: Scene, facts: dict[str, Fact]) -> str:
    """Say who leads, in one sentence."""
    leader = facts.get("leader")
    if leader is None:
        return scene.say("front.nobody", year=scene.book.recipe.year)
    return scene.say(
        "front.leader", name=leader.name, score=scene.number(leader.value), year=scene.book.recipe.year,
        count=scene.number(facts["last"].value if facts["last"].beside is None else facts["last"].beside, 0),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """One part of the story: a heading, sentences, and the unit it leads to."""

    heading: str
    sentences: tuple[str, ...]
    unit: str = ""
    name: str = ""


def cards(scene: Scene, facts: dict[str, Fact]) -> Iterator[Card]:
    """Yield the parts of the story that the edition's figures can tell."""
    if "leader" in facts:
        yield leading_card(scene, facts)
    if "rise" in facts or "fall" in facts:
        yield moving_card(scene, facts)
    if "width" in facts:
        yield certain_card(scene, facts)


def leading_card(scene: Scene, facts: dict[str, Fact]) -> Card:
    """Say who leads, by how much, and how sure that is."""
    leader = facts["leader"]
    said = []
    if leader.beside is not None:
        said.append(scene.say("front.leader_sure", share=share(scene, leader.beside)))
    if runner := facts.get("runner_up"):
        said.append(
            scene.say(
                "front.runner_up", name=runner.name, score=scene.number(runner.value),
                gap=scene.number(runner.beside or 0.0),
            )
        )  # fmt: skip
    if best := facts.get("best_of"):
        said.append(
            scene.say(
                "front.best_of", name=best.name, count=scene.number(best.value, 0),
                all=scene.number(best.beside or 0.0, 0),
            )
        )  # fmt: skip
    heading = scene.say("front.card_leader", name=leader.name, score=scene.number(leader.value))
    return Card(heading, tuple(said), leader.unit, leader.name)


def moving_card(scene: Scene, facts: dict[str, Fact]) -> Card:
    """Say who moved most, whether that is more than noise, and how many did."""
    said = [moved_words(scene, each, facts[each]) for each in ("rise", "fall") if each in facts]
    if clear := facts.get("clear_moves"):
        counted = {"count": scene.number(clear.value, 0), "all": scene.number(clear.beside or 0.0, 0)}
        said.append(scene.say("front.clear_moves" if clear.value else "front.clear_moves_none", **counted))
    first = facts.get("rise") or facts["fall"]
    return Card(scene.say("front.card_moves"), tuple(said), first.unit, first.name)


def moved_words(scene: Scene, kind: str, fact: Fact) -> str:
    """Say how far a unit rose or fell, and whether that is more than the choices of the method."""
    before = scene.book.main.result.years[-2]
    said = scene.say(f"front.{kind}", name=fact.name, places=scene.place(fact.value), year=before)
    if fact.beside is None:
        return said
    return f"{said} {scene.say('front.move_clear' if fact.beside else 'front.move_noise')}"


def certain_card(scene: Scene, facts: dict[str, Fact]) -> Card:
    """Say how wide the intervals of ranks are and how many groups can be told apart."""
    certainty = scene.book.main.certainty
    level = share(scene, certainty.level) if certainty else ""
    said = [scene.say("front.width", places=scene.place(round(facts["width"].value, 1)), level=level)]
    if apart := facts.get("told_apart"):
        key = "front.told_apart" if apart.value > 1 else "front.told_apart_none"
        said.append(
            scene.say(key, groups=scene.number(apart.value, 0), overlapping=scene.number(apart.beside or 0.0, 0))
        )
    said.append(scene.say("front.over_choices"))
    return Card(scene.say("front.card_sure"), tuple(said))


def share(scene: Scene, value: float) -> str:
    """Write a share as a percentage; what is nearly all or nothing is not told as all or nothing."""
    if 0.0 < value < 0.005 or 0.995 <= value < 1.0:
        return percent(min(max(value, 0.001), 0.999), scene.language, 1)
    return percent(value, scene.language)
