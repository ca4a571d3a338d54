# SPDX-License-Identifier: Apache-2.0
"""All that the people of a demonstration need to act: who they are, what they type, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from laban.model.entry_rule import EntryRule
from laban_portal.catalog.queries import FormContent
from laban_portal.collection.typed import Typed
from laban_portal.config.demonstration.course import Course
from laban_portal.people.rules import Actor

REVIEWERS = ("thamdinh.thongke", "thamdinh.pii")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A province: its key in the catalogue, its code and its names."""

    key: str
    code: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a demonstration is played with. `code` is that of the yearly round; `officers` type, by province."""

    course: Course
    code: str
    year: int
    places: tuple[Place, ...]
    contents: Mapping[int, FormContent]
    rules: tuple[EntryRule, ...]
    held: Mapping[str, Mapping[str, float]]
    actors: Mapping[str, Actor]
    officers: Mapping[str, Actor]
    seed: int
    progress: Callable[[str], None]

    def chance(self, what: str) -> Random:
        """Return what draws for one thing, the same for the same seed."""
        return Random(f"{self.seed} {what}")  # noqa: S311  no secret is drawn

    def reviewer_of(self, domain: str) -> Actor:
        """Return who reviews a domain."""
        return next(self.actors[each] for each in REVIEWERS if domain in self.actors[each].powers[0].domains)

    @property
    def manager(self) -> Actor:
        """Return the round manager."""
        return self.actors["quanly"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A duty as a province does it: when, and what is typed. `whole` says that nothing was left out."""

    duty: int
    content: FormContent
    moment: datetime
    whole: bool
    cells: tuple[Typed, ...]
