# SPDX-License-Identifier: Apache-2.0
"""What one language version of the report is told, and the words, names and numbers it says it with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from laban.draw.drawing import Figure, Frame, median
from laban.draw.numbers import number, percent, place, signed
from laban.draw.svg import Markup, words
from laban.model.framework import Framework
from laban.model.pack import Pack
from laban.model.panel import Floats
from laban.model.result import Ranks, Result
from laban.model.units import Unit
from laban.texts import say

PLAIN_CODE = re.compile(r"[A-Za-z0-9._-]+")
PILLAR = "pillar"

SMALL_SCORES = 20.0
"""Where every score is smaller than this, one decimal is not enough to tell units apart."""

MOST_PROFILES = 400
"""How many units have a profile on the page: a few megabytes a language, which every browser holds."""

GROUPS_NAMED = 8
"""A grouping without words of its own is named by its groups, if they are no more than these."""


@dataclass(frozen=True)
class View:
    """One language version: the pack and the result, seen in the last year that has ranks."""

    pack: Pack
    result: Result
    language: str

    def text(self, name: str, /, **facts: object) -> str:
        """Say a sentence of `laban.texts.*.report` as plain text."""
        return say(f"report.{name}", self.language, **facts)

    def say(self, name: str, /, **facts: object) -> Markup:
        """Say a sentence of `laban.texts.*.report`, escaped."""
        return words(self.text(name, **facts))

    def number(self, value: float, decimals: int = 2) -> str:
        """Write a figure in the reader's language."""
        return number(value, self.language, decimals)

    def brief(self, value: float) -> str:
        """Write a score among many: one decimal, or two where scores are small numbers such as z-scores."""
        return number(value, self.language, self.brief_decimals)

    @cached_property
    def brief_decimals(self) -> int:
        """Return how many decimals a score among many needs."""
        scores = self.result.scores
        return 1 if np.nanmax(np.abs(scores), initial=0.0) >= SMALL_SCORES else 2

    def place(self, rank: float) -> str:
        """Write a rank in the reader's language."""
        return place(rank, self.language)

    def moved(self, places: float) -> str:
        """Write a number of places, which may be half a place where ties share the mean rank."""
        return number(places, self.language, 0 if float(places).is_integer() else 1)

    def count(self, value: int) -> str:
        """Write a count in the reader's language."""
        return number(value, self.language, 0)

    def signed(self, value: float, decimals: int = 2) -> str:
        """Write a difference in the reader's language."""
        return signed(value, self.language, decimals)

    def percent(self, share: float, decimals: int = 0) -> str:
        """Write a share in the reader's language."""
        return percent(share, self.language, decimals)

    def frame(self, ident: str, title: str) -> Frame:
        """Return what a picture is told about itself; ids of the two languages never meet."""
        return Frame(ident=self.anchor(ident), title=title, language=self.language)

    @cached_property
    def ranked_years(self) -> tuple[int, ...]:
        """Return the years with at least half as many ranked units as the year with most; of none, the last year.

        Where old units are ranked, a few of them live on: the years of those few are no ranking to report.
        """
        root = self.framework.root
        counts = {year: np.count_nonzero(self.result.ranks_of(root, year)) for year in self.result.years}
        most = max(counts.values())
        return tuple(year for year, count in counts.items() if most and 2 * count >= most) or self.result.years[-1:]

    @property
    def year(self) -> int:
        """Return the year that is reported."""
        return self.ranked_years[-1]

    @property
    def previous(self) -> int | None:
        """Return the year that changes are told against."""
        return self.ranked_years[-2] if len(self.ranked_years) > 1 else None

    @property
    def at(self) -> int:
        """Return the position of the reported year."""
        return self.result.year_place[self.year]

    @property
    def framework(self) -> Framework:
        """Return the tree."""
        return self.result.framework

    def item(self, code: str) -> str:
        """Return an item's name, or its code where it has none."""
        return self.framework.by_code[code].names.into(self.language) or code

    @cached_property
    def elements(self) -> dict[str, str]:
        """Return the names of the data elements by code."""
        return {each.code: each.names.into(self.language) or each.code for each in self.framework.elements}

    def item_or_element(self, code: str) -> str:
        """Return the name of an item of the tree, else of a data element, else the code."""
        return self.item(code) if code in self.framework.by_code else self.elements.get(code, code)

    @cached_property
    def pillars(self) -> tuple[str, ...]:
        """Return the items that profiles and the heat table show.

        They are the level called `pillar`; without one, the first level below the root with three aggregates or more;
        else what stands right below the root.
        """
        tree = self.framework
        groups = [code for code in tree.codes if code in tree.children and code != tree.root]
        named = tuple(code for code in groups if tree.level(code) == PILLAR)
        if named:
            return named
        for depth in sorted({tree.depth(code) for code in groups}):
            level = tuple(code for code in groups if tree.depth(code) == depth)
            if len(level) >= 3:
                return level
        return tree.children[tree.root]

    @cached_property
    def sub_indices(self) -> tuple[str, ...]:
        """Return the aggregates right below the root, unless they are the pillars or too many for a table's columns."""
        below = tuple(code for code in self.framework.children[self.framework.root] if code in self.framework.children)
        return below if below != self.pillars and len(below) <= 3 else ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the name of every unit of the result, in its order."""
        return tuple(unit.names.into(self.language) or unit.code for unit in self.units)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Return all units of the result."""
        return self.result.units.members

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Return the positions of the units that take part this year: by rank, equals by their sort key."""
        ranks = self.ranks(self.framework.root)
        there = [int(at) for at in np.flatnonzero(self.result.present[self.at])]
        return tuple(sorted(there, key=lambda at: (float(ranks[at]) or len(ranks) + 1, self.sort_key(at))))

    @cached_property
    def alphabet(self) -> tuple[int, ...]:
        """Return the same units in the order of their names."""
        return tuple(sorted(self.order, key=self.sort_key))

    def sort_key(self, at: int) -> tuple[str, str]:
        """Return what a unit is sorted by."""
        unit = self.units[at]
        return unit.sort_key or unit.code, str(unit.key)

    @cached_property
    def idents(self) -> tuple[str, ...]:
        """Return for every unit an id that is unique on the page: its code where that is unique and plain."""
        codes = self.result.units.codes
        shown = [codes[at] for at in self.order]
        return tuple(
            code if PLAIN_CODE.fullmatch(code) and shown.count(code) <= 1 and not code.startswith("at-") else f"at-{at}"
            for at, code in enumerate(codes)
        )

    def group(self, grouping: str, group: str) -> str:
        """Return the words for a group of units: the pack's text `group.GROUPING.GROUP`, else what the data say."""
        named = self.pack.texts.get(f"group.{grouping}.{group}")
        return named.into(self.language) if named else group

    def grouping(self, name: str) -> str:
        """Return the words for a way of grouping: the pack's text `grouping.NAME`, else its groups if few, else NAME."""
        named = self.pack.texts.get(f"grouping.{name}")
        groups = [group for group in dict.fromkeys(self.result.units.groups_of(name)) if group]
        if named or not 0 < len(groups) <= GROUPS_NAMED:
            return named.into(self.language) if named else name
        return " / ".join(self.group(name, group) for group in groups)

    def anchor(self, ident: str) -> str:
        """Return the id of a place in this language version."""
        return f"{self.language}-{ident}"

    @cached_property
    def profiled(self) -> frozenset[int]:
        """Return the units that have a profile: all, or the first of very many, so that a browser can hold the page."""
        return frozenset(self.order[:MOST_PROFILES])

    def unit_anchor(self, at: int) -> str:
        """Return the id of a unit's profile."""
        return self.anchor(f"unit-{self.idents[at]}")

    def scores(self, item: str, year: int | None = None) -> Floats:
        """Return an item's scores of a year (the reported one), along the units."""
        return self.result.of(item, self.year if year is None else year)

    def ranks(self, item: str, year: int | None = None) -> Ranks:
        """Return an item's ranks of a year (the reported one), along the units."""
        return self.result.ranks_of(item, self.year if year is None else year)

    @cached_property
    def medians(self) -> dict[int, float]:
        """Return the median score of the whole index in each year with ranks."""
        there = {year: self.result.present[self.result.year_place[year]] for year in self.ranked_years}
        return {year: median(self.scores(self.framework.root, year)[there[year]].tolist()) for year in there}

    def figures(self, item: str) -> tuple[Figure, ...]:
        """Return an item's figures of the units that take part, by rank of the whole index."""
        scores, ranks = self.scores(item), self.ranks(item)
        return tuple(
            Figure(
                code=self.units[at].code,
                name=self.names[at],
                value=float(scores[at]),
                rank=float(ranks[at]),
                position=self.units[at].position,
            )
            for at in self.order
        )
