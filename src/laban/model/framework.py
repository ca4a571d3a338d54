# SPDX-License-Identifier: Apache-2.0
"""The versioned tree: index, sub-index, pillar, group, indicator; any depth, an indicator at any level."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from laban.model.formula import Formula, names
from laban.model.text import Text

INDICATOR_LEVEL = "indicator"
"""The level name of every leaf, whatever its depth."""

STATUSES = ("confirmed", "inferred", "assumed")
"""How sure we are of an entry: printed by its owner, concluded from what is printed, or our own assumption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A datum that units report: a numerator, a denominator, a ready-made score.

    `merge` says how the value of a merged unit is rebuilt: `add`, `mean` (weighted by element `merge_weight`), or `none`
    (cannot be rebuilt: missing). `low`/`high` bound what is plausible.
    """

    code: str
    names: Text = Text()
    unit: str = ""
    merge: str = "none"
    merge_weight: str = ""
    low: float | None = None
    high: float | None = None
    source: str = ""
    status: str = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A leaf. Its value is `formula`, or element `code`, divided by `denominator` and multiplied by `scale`.

    `direction` is 1 where more is better, -1 where less is better. `low`/`high` are fixed goalposts in the indicator's
    own unit (low < high whatever the direction). `target` is in the indicator's own unit.
    """

    code: str
    parent: str
    names: Text = Text()
    direction: int = 1
    weight: float = 1.0
    unit: str = ""
    formula: Formula | None = None
    denominator: str = ""
    scale: float = 1.0
    low: float | None = None
    high: float | None = None
    target: float | None = None
    source: str = ""
    evidence: str = ""
    status: str = "confirmed"
    note: str = ""

    @property
    def needs(self) -> tuple[str, ...]:
        """Return the elements its value is made of: those of the formula, or its own code; then the denominator."""
        own = names(self.formula) if self.formula else (self.code,)
        return tuple(dict.fromkeys((*own, self.denominator))) if self.denominator else own


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An aggregate of the tree; the root has no parent. `level` is its label, such as index or pillar."""

    code: str
    parent: str
    level: str
    names: Text = Text()
    weight: float = 1.0
    status: str = "confirmed"
    note: str = ""


@dataclass(frozen=True)
class Framework:
    """One version of the tree. Children keep the order of the files; `codes` walks the tree from the root, depth first.

    Building a framework checks nothing; `laban.model.checks.framework_problems` tells all its faults.
    """

    code: str
    version: str
    names: Text
    groups: tuple[Group, ...]
    indicators: tuple[Indicator, ...]
    elements: tuple[Element, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    @cached_property
    def items(self) -> list[Group | Indicator]:
        """Return every item of the tree in file order: groups, then indicators."""
        return [*self.groups, *self.indicators]

    @cached_property
    def by_code(self) -> dict[str, Group | Indicator]:
        """Return every item of the tree by its code."""
        return {item.code: item for item in self.items}

    @cached_property
    def root(self) -> str:
        """Return the code of the item without a parent."""
        return next(group.code for group in self.groups if not group.parent)

    @cached_property
    def children(self) -> dict[str, tuple[str, ...]]:
        """Return the children of every group: groups before indicators, each in file order."""
        found: dict[str, list[str]] = {group.code: [] for group in self.groups}
        for item in self.items:
            if item.parent:
                found[item.parent].append(item.code)
        return {code: tuple(below) for code, below in found.items()}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Return all codes, each group before what is below it; the axis of `Result.scores`."""
        ordered: list[str] = []
        waiting = [self.root]
        while waiting:
            code = waiting.pop()
            ordered.append(code)
            waiting.extend(reversed(self.children.get(code, ())))
        return tuple(ordered)

    @cached_property
    def place(self) -> dict[str, int]:
        """Return the position of each code in `codes`."""
        return {code: at for at, code in enumerate(self.codes)}

    @cached_property
    def leaves(self) -> tuple[str, ...]:
        """Return the codes of the indicators in the order of `codes`; the item axis of indicator panels."""
        return tuple(code for code in self.codes if code not in self.children)

    @cached_property
    def ordered_indicators(self) -> tuple[Indicator, ...]:
        """Return the indicators in the order of `leaves`."""
        known = {indicator.code: indicator for indicator in self.indicators}
        return tuple(known[code] for code in self.leaves)

    @cached_property
    def leaves_below(self) -> dict[str, tuple[str, ...]]:
        """Return the indicators anywhere below each group (an indicator has itself)."""
        found: dict[str, tuple[str, ...]] = {code: (code,) for code in self.leaves}
        for code in reversed(self.codes):
            if code in self.children:
                found[code] = tuple(leaf for child in self.children[code] for leaf in found[child])
        return found

    def level(self, code: str) -> str:
        """Return the level label of an item."""
        item = self.by_code[code]
        return item.level if isinstance(item, Group) else INDICATOR_LEVEL

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """Return the level labels from the root down, each once."""
        return tuple(dict.fromkeys(self.level(code) for code in sorted(self.codes, key=self.depth)))

    def depth(self, code: str) -> int:
        """Return how many steps an item lies below the root."""
        steps = 0
        while parent := self.by_code[code].parent:
            code, steps = parent, steps + 1
        return steps
