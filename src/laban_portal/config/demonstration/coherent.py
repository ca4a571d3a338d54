# SPDX-License-Identifier: Apache-2.0
"""Put invented figures of one unit in order, so that they keep the pack's own rules: parts add up, a part exceeds no whole.

Figures that the pack brings stay; only invented ones move. A few passes settle nearly everything, and what is left is for the
people of the demonstration to explain or correct, as in real life.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import floor
from random import Random

from laban.model.entry_rule import EntryRule, part_of
from laban.model.form import CodeList, Field, cells
from laban.model.formula import Formula, names

Key = tuple[str, str]
Options = frozenset[tuple[str, str]]
PASSES = 8
BRACKETS = re.compile(r"\[[^\]]*\]")
NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Figures:
    """A unit's figures by cell, of all its forms; `fields` say how each element is split; `fixed` elements do not move."""

    values: dict[Key, float]
    fields: Mapping[str, Field]
    code_lists: Mapping[str, CodeList]
    fixed: Collection[str]

    def amount(self, name: str) -> float | None:
        """Return what a name of a formula stands for: an element, or a part of it."""
        element, wanted = part_of(name)
        if not wanted and (element, "") in self.values:
            return self.values[element, ""]
        parts = list(self._parts(element, wanted or frozenset()))
        return sum(self.values[each] for each in parts) if parts else None

    def put(self, name: str, target: float) -> None:
        """Make an element, or a part of it, this large; the other parts stay, the total follows."""
        element, wanted = part_of(name)
        parts = list(self._parts(element, wanted or frozenset()))
        unit = 1 if self.fields[element].kind == "integer" else 100
        left = floor(max(target, 0.0) * unit + NEAR)
        now = sum(self.values[each] for each in parts)
        for place, each in enumerate(parts):
            share = floor(left * (self.values[each] / now if now else 1 / len(parts)))
            share = (
                left - sum(round(self.values[before] * unit) for before in parts[:place])
                if each == parts[-1]
                else share
            )
            self.values[each] = max(share, 0) / unit
        if (element, "") in self.values:
            whole = list(self._parts(element, frozenset()))
            self.values[element, ""] = sum(self.values[key] for key in whole) if whole else left / unit

    def _parts(self, element: str, wanted: Options) -> Iterator[Key]:
        field = self.fields.get(element)
        for part in cells(field, self.code_lists) if field else ():
            own = {tuple(each.split("=", 1)) for each in part.split(";")} if part else set()
            if part and wanted <= own:
                yield element, part


def put_in_order(figures: Figures, rules: Collection[EntryRule], chance: Random) -> None:
    """Move invented figures until the rules hold, or nothing more can be done."""
    relations = [rule for rule in rules if rule.kind == "relation"]
    for _ in range(PASSES):
        if not [rule for rule in relations if _moved(figures, rule, chance)]:
            return


def _moved(figures: Figures, rule: EntryRule, chance: Random) -> bool:
    """Move one side of a broken relation; tell whether anything moved."""
    left, right = _side(figures, rule.left), _side(figures, rule.right)
    if left is None or right is None or _holds(left, rule.relation, right):
        return False
    ours, theirs = _movable(figures, rule.left), _movable(figures, rule.right)
    if ours:
        wanted = right * (chance.uniform(0.3, 0.8) if "<" in rule.relation else 1.2 if ">" in rule.relation else 1.0)
        figures.put(ours, wanted - (left - (figures.amount(ours) or 0.0)))
    elif theirs:
        wanted = left * (1.2 if "<" in rule.relation else 0.7 if ">" in rule.relation else 1.0)
        figures.put(theirs, wanted - (right - (figures.amount(theirs) or 0.0)))
    return bool(ours or theirs)


def _side(figures: Figures, formula: str) -> float | None:
    """Return the value of one side: only sums are understood, which is what the rules of a demonstration are made of."""
    if set(BRACKETS.sub("", formula)) & set("*/-"):
        return None
    amounts = [figures.amount(name) for name in names(Formula(formula))]
    return None if None in amounts else sum(each for each in amounts if each is not None)


def _movable(figures: Figures, formula: str) -> str:
    """Return the first name of a formula that may move."""
    return next((name for name in names(Formula(formula)) if part_of(name)[0] not in figures.fixed), "")


def _holds(left: float, relation: str, right: float) -> bool:
    if relation == "=":
        return abs(left - right) <= NEAR * max(abs(left), abs(right))
    return left <= right if "<" in relation else left >= right
