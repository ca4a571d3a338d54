# SPDX-License-Identifier: Apache-2.0
"""A published edition as one value: everything that pages, files, the interface and reports show comes from a `Book`.

It holds what was computed (by each territory a `Result`, how sure its ranks are, strengths and weaknesses, peers), what moved
since the edition before, what the audit found, and what people decided about the release. `laban.edition` composes it from
a pack by a recipe; `laban.io.edition` writes it as the tables of a bundle and reads it back. Nothing in it is looked up
elsewhere, so that a site made from it can show nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from laban.model.audit.finding import Finding
from laban.model.pack import Pack
from laban.model.panel import Floats
from laban.model.peers import Peers
from laban.model.result import Ints, Result
from laban.model.text import Text

LEVEL = 0.9
"""The share of draws within a rank interval; an interval is over choices of the method, not over samples."""

NATIONAL = ""
"""The grouping of highlights that compares a unit with all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is computed for an edition, so that it can be computed again.

    `year` is the year ranked; figures of later years are left out. `method` is the code of the pack's method that ranks;
    `also` are those of methods that read the same figures by other territories (each regroups to another code system).
    `design` names the design of the rank intervals (empty: the pack's `default`, else weights only), drawn `draws` times
    from `seed`. `groupings` are those in which strengths and weaknesses are told besides the whole country.
    """

    year: int
    method: str
    also: tuple[str, ...] = ()
    design: str = ""
    draws: int = 10_000
    seed: int = 1
    highlights: int = 5
    groupings: tuple[str, ...] = ()
    peers: int = 5


@dataclass(frozen=True, kw_only=True)
class Before:
    """The edition before, as a change is split against it: what it was computed from."""

    code: str
    pack: Pack
    recipe: Recipe


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A document published with an edition, such as the auditor's letter; `file` is its path in the bundle."""

    kind: str
    names: Text
    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What people decided about an edition. Nothing here is computed.

    `code` is its address (2025, or 2025-2 for its first correction); `number` counts the editions of a year. `corrects` is
    the code of the edition that it replaces, and `reason` says why; `previous` that of the edition it is compared with.
    `released_at` is when it is or was published (ISO 8601 with offset; empty while it is a draft).
    """

    code: str
    number: int = 1
    names: Text = Text()
    summary: Text = Text()
    corrects: str = ""
    reason: Text = Text()
    previous: str = ""
    released_at: str = ""
    publisher: Text = Text()
    contact: str = ""
    snapshot: str = ""
    letters: tuple[Letter, ...] = ()
    demonstration: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Certainty:
    """How sure the ranks of the index are, over the choices of a design: arrays (years, units), NaN for no rank.

    `low` and `high` are the ends of the middle `level` of a unit's ranks, `median` its middle. `group` counts from 1 the
    groups that can be told apart (0: none, or not told). `top` maps k to the probability of a place among the first k.
    """

    level: float
    draws: int
    seed: int
    design: str
    held: Text
    low: Floats
    high: Floats
    median: Floats
    group: Ints
    top: Mapping[int, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One strength or weakness: the indicator, its score and rank among `count` units of the grouping."""

    item: str
    score: float
    rank: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlights:
    """A unit's strengths and weaknesses in the edition's year, among all (`grouping` empty) or in its group of a grouping."""

    unit: int
    grouping: str
    group: str
    strengths: tuple[Pick, ...]
    weaknesses: tuple[Pick, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Among:
    """How many were compared, where the figures of others were taken out: then nothing of this can be counted any more.

    `counts` (years, items) of units with a rank; by grouping `places` (years, units), a unit's rank of the index within its
    group (0: none), and `sizes` (years, units), how many of its group are ranked.
    """

    counts: Ints
    places: Mapping[str, Floats]
    sizes: Mapping[str, Ints]


@dataclass(frozen=True, kw_only=True, eq=False)
class Territory:
    """The edition's figures by the units of one code system.

    `main` is the one that is ranked officially. `until` is the last year of a series that ends before the edition's year
    because later figures cannot be split (else nothing). `rebuilt` tells that figures of some year were put together from
    those of merged units: such cells carry `Flag.REBUILT`, and `result.changes` says by which rule. `among` is there where
    a book was narrowed to some units before it is public.
    """

    system: str
    names: Text
    main: bool
    result: Result
    certainty: Certainty | None = None
    until: int | None = None
    highlights: tuple[Highlights, ...] = ()
    peers: Peers | None = None
    among: Among | None = None

    @property
    def year(self) -> int:
        """Return the last year of the series."""
        return self.result.years[-1]

    @cached_property
    def rebuilt(self) -> bool:
        """Tell whether any figure was put together from those of merged units."""
        return any(each.step == "regroup" and len(each) for each in self.result.changes)

    @cached_property
    def unit_place(self) -> dict[str, int]:
        """Return the position of each unit by its bare code, which is unique inside one code system."""
        return {unit.code: at for at, unit in enumerate(self.result.units.members)}

    @cached_property
    def lowest(self) -> Floats:
        """Return the lowest observed raw value of every indicator, (years, leaves); NaN where nobody has one."""
        return _edge(self.result.raw.values, np.fmin)

    @cached_property
    def highest(self) -> Floats:
        """Return the highest observed raw value of every indicator, (years, leaves); NaN where nobody has one."""
        return _edge(self.result.raw.values, np.fmax)


def _edge(values: Floats, least: np.ufunc) -> Floats:
    found: Floats = least.reduce(values, axis=2, initial=np.nan)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """How one figure of a unit moved since the edition before.

    `measure` is score or rank. `parts` follow `Moves.factors`, told so that above nought is better; NaN: cannot be told.
    """

    unit: int
    item: str
    measure: str
    before: float
    after: float
    parts: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Moves:
    """Why scores and ranks moved since the edition `previous` (its year `year`), of the main territory's units.

    `standing` (of each unit) and `factors` are codes of `laban.model.change`; `own` splits a unit's own part of the index's
    score among the finest items that can be told.
    """

    previous: str
    year: int
    factors: tuple[str, ...]
    standing: tuple[str, ...]
    moves: tuple[Move, ...]
    own: tuple[tuple[tuple[str, float], ...], ...]

    def of(self, unit: int, item: str, measure: str = "score") -> Move | None:
        """Return how a figure moved, or nothing where it was not looked at."""
        return self.known.get((unit, item, measure))

    @cached_property
    def known(self) -> dict[tuple[int, str, str], Move]:
        """Return every move by unit, item and measure."""
        return {(each.unit, each.item, each.measure): each for each in self.moves}


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """One figure that a correction changed: of which unit and item (or element), which `measure`, from what to what.

    `measure` is element, raw, score or rank.
    """

    unit: str
    year: int
    item: str
    measure: str
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where one figure of a unit comes from: its source and, where public, the document that proves it.

    `unit` is the bare code in `system`. `sha256` is that of the document's file; only its name is published.
    """

    system: str
    unit: str
    year: int
    element: str
    source: str = ""
    issuer: str = ""
    number: str = ""
    issued_on: str = ""
    title: str = ""
    page: str = ""
    sha256: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Book:
    """One edition. `territories` has the main one first; `correlations` (items, items) is of its year, along the codes.

    `pack` is what it was computed from, without figures of later years, and `before` what the edition before was;
    `made_with` names versions of what computed it. `documents` are files of the bundle that are published as they are, by
    path (the audit's report, letters); `drawn` has the SHA-256 of what each that was set by a program was made of.
    """

    release: Release
    recipe: Recipe
    pack: Pack
    territories: tuple[Territory, ...]
    correlations: Floats
    findings: tuple[Finding, ...] = ()
    moves: Moves | None = None
    corrected: tuple[Corrected, ...] = ()
    references: tuple[Reference, ...] = ()
    made_with: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, bytes] = field(default_factory=dict)
    before: Before | None = None
    drawn: Mapping[str, str] = field(default_factory=dict)

    @property
    def main(self) -> Territory:
        """Return the territory that is ranked officially."""
        return self.territories[0]

    @property
    def demonstration(self) -> bool:
        """Tell whether any figure is generated; every page, file and picture then says so."""
        return self.pack.demonstration or self.release.demonstration

    def by_system(self, system: str) -> Territory | None:
        """Return the territory of a code system, or nothing."""
        return next((each for each in self.territories if each.system == system), None)

    @cached_property
    def referred(self) -> dict[tuple[str, str, int, str], tuple[Reference, ...]]:
        """Return the references of each figure by code system, unit, year and element."""
        found: dict[tuple[str, str, int, str], list[Reference]] = {}
        for each in self.references:
            found.setdefault((each.system, each.unit, each.year, each.element), []).append(each)
        return {key: tuple(rows) for key, rows in found.items()}
