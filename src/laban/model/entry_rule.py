# SPDX-License-Identifier: Apache-2.0
"""Rules for values at entry, what they are held against, and what they find.

A rule is a value from a file. Building one checks nothing; `laban.model.checks.entry` tells its faults, and what it finds
in the values of one unit and period.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from laban.errors import Problem, Severity
from laban.model.text import Text

Cell = tuple[str, str]
"""A cell of one unit and period: (element, slice); the slice is empty for the total."""

KINDS = ("range", "required", "relation", "total", "jump", "slip", "source", "outlier")
"""What a rule may look at; `docs/user/checks.md` explains each."""

SEVERITIES = ("note", "warning", "explain", "error")
"""What a finding asks for, from the mildest: nothing; a look; a written explanation before handing in; a correction."""

CELL_KINDS = ("value", "none", "empty", "unread")
"""What stands in a cell: a value, "no data" with a reason, nothing, or a text that could not be read as a value."""

AS_PROBLEM: Mapping[str, Severity] = {
    "note": Severity.NOTICE,
    "warning": Severity.WARNING,
    "explain": Severity.WARNING,
    "error": Severity.ERROR,
}
"""The severity of the problem of a finding: only an error stops anything by itself."""


PART = ":"
"""What stands between an element and the part of it that a formula asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRule:
    """One rule. `elements` are those it looks at, every counted element where none is named.

    `left relation right` are formulas over elements, for the kinds `relation` and `total`; a name in brackets may ask for a
    part: `[rd_people: rd_role=researcher]`. What `limit`, `low` and `high` mean depends on the kind:

    * `range`: `low` and `high` are the bounds; where both are empty, the plausible bounds of each element;
    * `relation`, `total`: `limit` is the share by which rounded figures may differ;
    * `jump`: `limit` is the factor; `low` the size that the larger of both figures must reach;
    * `slip`: `limit` is how far, as a factor, the change may be from a thousand or a million; `low` as for a jump;
    * `source`: `limit` is the share by which the two figures may differ;
    * `outlier`: `limit` is the robust z-score; `low` as for a jump.

    `names` is what the rule says, `remedy` what to do. `status` is one of `laban.model.framework.STATUSES`.
    """

    code: str
    kind: str
    elements: tuple[str, ...] = ()
    left: str = ""
    relation: str = ""
    right: str = ""
    limit: float | None = None
    low: float | None = None
    high: float | None = None
    severity: str = "warning"
    names: Text = Text()
    remedy: Text = Text()
    status: str = "assumed"
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The values of one unit and period, of all its forms, and what else is known of the same unit.

    `values` are the numbers (a yes is 1, a no is 0); `kinds` says what stands in each cell, and a cell that is not there is
    empty. `previous` are the unit's values of `previous_period`; `history` its earlier values, oldest first, the last being
    that of the period before. `held` is what the ministry already holds for this period, with the name of who supplied it.
    `growth` holds for each element the ratios of other units between the two periods before this one: what is not yet
    public of others never comes in here.
    """

    period: str = ""
    values: Mapping[Cell, float] = field(default_factory=dict)
    kinds: Mapping[Cell, str] = field(default_factory=dict)
    previous: Mapping[Cell, float] = field(default_factory=dict)
    previous_period: str = ""
    history: Mapping[Cell, tuple[float, ...]] = field(default_factory=dict)
    held: Mapping[Cell, tuple[float, str]] = field(default_factory=dict)
    growth: Mapping[str, tuple[float, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule found at one cell.

    `cells` are all cells concerned, the one it is told at (`element`, `slice`) first. `numbers` are those facts of the
    problem that are numbers, so that a page can write them in its reader's style (`told` does it). `fingerprint` stands
    for the rule, the cells and the unit's own values there: an explanation counts only while it is the same.
    """

    rule: str
    kind: str
    severity: str
    element: str
    slice: str
    problem: Problem
    cells: tuple[Cell, ...]
    fingerprint: str
    numbers: tuple[tuple[str, float], ...] = ()
    names: Text = Text()
    remedy: Text = Text()


def part_of(name: str) -> tuple[str, frozenset[tuple[str, str]] | None]:
    """Return the element that a name in a formula means, and the options of its part; nothing where they cannot be read.

    >>> part_of("rd_people"), part_of("rd_people: rd_role=researcher")
    (('rd_people', frozenset()), ('rd_people', frozenset({('rd_role', 'researcher')})))
    """
    element, sign, rest = name.partition(PART)
    pairs = [each.partition("=") for each in rest.split(";")] if sign else []
    wanted = frozenset((key.strip(), code.strip()) for key, _, code in pairs)
    whole = all(key and code for key, code in wanted) and len({key for key, _ in wanted}) == len(pairs)
    return element.strip(), wanted if whole else None
