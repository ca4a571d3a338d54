# SPDX-License-Identifier: Apache-2.0
"""The year in short: who leads and how sure that is, how sure ranks are, who moved and whether that is more than noise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laban.model.text import Text
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.story import story
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reports.blocks import Block, Bullets, Heading, Words
from laban_portal.publishing.reports.telling import Telling


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the story: a unit's name (empty: of none), the figure, and what stands beside it."""

    name: str
    value: float
    beside: float | None


def facts_of(told: Telling) -> dict[str, Fact]:
    """Return the facts of the year's story by their codes, the same that the site tells."""
    found: dict[str, Fact] = {}
    for code, _, name, value, beside in story(told.book, names=words("front.story", year=told.book.recipe.year)).rows:
        if isinstance(value, float):
            named = told.text(name) if isinstance(name, Text) else ""
            found[str(code)] = Fact(named, value, beside if isinstance(beside, float) else None)
    return found


def summary(told: Telling, field: Field) -> Iterator[Block]:
    """Yield what the publisher says of the year, then what the figures say."""
    facts = facts_of(told)
    yield Heading(told.say("part_summary"), opens=True)
    own = told.text(told.book.release.summary)
    yield from (Words(each) for each in own.split("\n") if each.strip())
    yield Words(leader_words(told))
    parts = (
        ("leading", leading(told, facts)), ("certain", certain(told, facts)), ("moving", moving(told, facts, field)),
    )  # fmt: skip
    for name, said in parts:
        items = tuple(("", each) for each in said)
        if items:
            yield Heading(told.say(name), 2)
            yield Bullets(items)


def leader_words(told: Telling) -> str:
    """Say who leads, in one sentence."""
    facts, year = facts_of(told), told.book.recipe.year
    leader = facts.get("leader")
    if leader is None:
        return told.say("front.nobody", year=year)
    ranked = facts["last"].beside if "last" in facts else None
    return told.say(
        "front.leader", name=leader.name, score=told.number(leader.value), year=year, count=told.count(ranked or 1.0)
    )


def leading(told: Telling, facts: dict[str, Fact]) -> Iterator[str]:
    """Yield how sure the first place is, who follows, and who is first most often."""
    leader, runner, best = (facts.get(each) for each in ("leader", "runner_up", "best_of"))
    if leader and leader.beside is not None:
        yield told.say("front.leader_sure", share=told.percent(leader.beside))
    if runner:
        gap = told.number(runner.beside or 0.0)
        yield told.say("front.runner_up", name=runner.name, score=told.number(runner.value), gap=gap)
    if best:
        yield told.say(
            "front.best_of", name=best.name, count=told.count(best.value), all=told.count(best.beside or 0.0)
        )


def certain(told: Telling, facts: dict[str, Fact]) -> Iterator[str]:
    """Yield how wide rank intervals are, how many groups can be told apart, and over what intervals are."""
    width, apart, sure = facts.get("width"), facts.get("told_apart"), told.book.main.certainty
    if width and sure:
        level = told.percent(sure.level)
        yield told.say("front.width", places=told.place(round(width.value, 1)), level=level)
        if apart:
            code = "front.told_apart" if apart.value > 1 else "front.told_apart_none"
            yield told.say(code, groups=told.count(apart.value), overlapping=told.count(apart.beside or 0.0))
        yield told.say("front.over_choices")


def moving(told: Telling, facts: dict[str, Fact], field: Field) -> Iterator[str]:
    """Yield who moved most, and how many moved by more than noise."""
    for kind in ("rise", "fall"):
        fact = facts.get(kind)
        if fact:
            before = field.result.years[-2]
            said = told.say(f"front.{kind}", name=fact.name, places=told.place(fact.value), year=before)
            if fact.beside is not None:
                said = f"{said} {told.say('front.move_clear' if fact.beside else 'front.move_noise')}"
            yield said
    clear = facts.get("clear_moves")
    if clear:
        code = "front.clear_moves" if clear.value else "front.clear_moves_none"
        yield told.say(code, count=told.count(clear.value), all=told.count(clear.beside or 0.0))
