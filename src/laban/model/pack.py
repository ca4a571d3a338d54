# SPDX-License-Identifier: Apache-2.0
"""What a pack folder holds once read: everything a computation and its report need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from laban.model.design import Design
from laban.model.entry_rule import EntryRule
from laban.model.form import CodeList, Domain, Form
from laban.model.framework import Element, Framework
from laban.model.method import Method
from laban.model.panel import Panel
from laban.model.peers import PeerRule
from laban.model.text import Text
from laban.model.units import UnitKey, Units
from laban.model.workdays import Holidays

Ring = tuple[tuple[float, float], ...]
"""A closed line of (longitude, latitude) points."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A unit's boundary, or an area that every map must show (`unit` is then empty). Rings as in GeoJSON polygons."""

    system: str
    unit: str
    name: str
    polygons: tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True)
class RequiredArea:
    """An area that no map of this pack may lack: name, and the box (west, south, east, north) in which it must have land."""

    names: Text
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Atlas:
    """Boundaries of a pack's units; empty where the pack brings none (a tile grid is drawn then)."""

    shapes: tuple[Shape, ...] = ()
    required: tuple[RequiredArea, ...] = ()
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A relation that values must keep: `left relation right`, each side a formula over elements (`relation`: ≤ as `<=`)."""

    code: str
    left: str
    relation: str
    right: str
    severity: str = "warning"
    names: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One figure as others printed it, to be shown beside our own and never computed with.

    `kind` is `score` (a score of the index or a part of it) or `raw` (an indicator's own value); `low` and `high` are the
    lowest and highest among all units, where they were printed too. `source` says where.
    """

    year: int
    unit: UnitKey
    item: str
    kind: str = "score"
    value: float | None = None
    rank: int | None = None
    low: float | None = None
    high: float | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Pack:
    """One pack. `method` is the default; `methods` holds it and the alternatives by code.

    `designs` are the designs of uncertainty analyses by code.
    `holidays` are days off and days worked in exchange, by which deadlines are counted.
    `reference_day` is the (month, day) of a year on which a unit must exist to take part in it.
    `forms` are what units fill in, by domain and code; `form_elements` are elements that only forms have and no indicator.
    `entry_rules` are what values are held against while they are typed and reviewed, beside the relations of `rules`.
    `peers` says by which features units are alike in structure; nothing where the pack leaves that to the default.
    `demonstration` is true where any figure is generated: every output then says so. `inputs` are the files read, with
    their SHA-256, as they go into a manifest.
    """

    code: str
    names: Text
    description: Text
    languages: tuple[str, ...]
    framework: Framework
    units: Units
    panel: Panel
    methods: Mapping[str, Method]
    method: Method
    designs: Mapping[str, Design] = field(default_factory=dict)
    atlas: Atlas = Atlas()
    rules: tuple[Rule, ...] = ()
    texts: Mapping[str, Text] = field(default_factory=dict)
    published: tuple[Published, ...] = ()
    reference_day: tuple[int, int] = (12, 31)
    demonstration: bool = False
    source: str = ""
    licence: str = ""
    holidays: Holidays = field(default_factory=Holidays)
    inputs: tuple[tuple[str, str], ...] = ()
    forms: tuple[Form, ...] = ()
    code_lists: Mapping[str, CodeList] = field(default_factory=dict)
    domains: tuple[Domain, ...] = ()
    form_elements: tuple[Element, ...] = ()
    entry_rules: tuple[EntryRule, ...] = ()
    peers: PeerRule | None = None
