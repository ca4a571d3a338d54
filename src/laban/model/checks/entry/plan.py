# SPDX-License-Identifier: Apache-2.0
"""Rules made ready for the forms they are held against: once for many units."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from laban.model.checks.entry.look import LOOKS
from laban.model.checks.entry.rule import fitting
from laban.model.checks.entry.side import Side, side
from laban.model.entry_rule import Cell, EntryRule
from laban.model.form import COUNTED, CodeList, Field, Form, cells, slice_parts
from laban.model.framework import Element


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell that is looked at by itself: its place among all, its bounds, and its rules in the order of `LOOKS`."""

    cell: Cell
    order: int
    low: float | None
    high: float | None
    rules: tuple[EntryRule, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """A field that must have values: all its cells; `empty` tells whether an empty one is found as well."""

    rule: EntryRule
    cells: tuple[Cell, ...]
    empty: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and its parts."""

    rule: EntryRule
    total: Cell
    parts: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """A relation between two sides; `cells` are those of both, one of the forms looked at standing first."""

    rule: EntryRule
    left: Side
    right: Side
    cells: tuple[Cell, ...]


Check = Spot | Need | Sum | Join


@dataclass(frozen=True)  # without slots: it is large, and one for many units
class Checks:
    """Rules made ready; keep it beside the versions it was made of, and give it to `findings` as often as you like.

    `checks` is everything to be looked at; `concerning` says which of it concerns each cell, by place in `checks`.
    `every` are all forms known, those looked at first; `order` is the place of each of their cells.
    """

    rules: tuple[EntryRule, ...]
    forms: tuple[Form, ...]
    every: tuple[Form, ...]
    elements: Mapping[str, Element]
    code_lists: Mapping[str, CodeList]
    checks: tuple[Check, ...]
    concerning: Mapping[Cell, tuple[int, ...]]
    order: Mapping[Cell, int]


def prepare(
    rules: tuple[EntryRule, ...],
    forms: tuple[Form, ...],
    code_lists: Mapping[str, CodeList],
    elements: Mapping[str, Element],
    others: tuple[Form, ...] = (),
) -> Checks:
    """Make rules ready for some forms: every finding concerns at least one cell of `forms`.

    `others` are further forms of the same unit and period: a rule that joins elements of several forms knows from them how
    their fields are split. `elements` and `code_lists` are those of all these forms, by code. A rule that is unsound finds
    nothing, nor does one that asks for what these forms do not have.
    """
    every = (*forms, *others)
    fields = {field.element: field for form in reversed(every) for field in reversed(form.fields)}
    own = {field.element: field for form in reversed(forms) for field in reversed(form.fields)}
    asked = tuple(dict.fromkeys(element for form in forms for element in form.elements))
    order = {cell: at for at, cell in enumerate(_cells(asked, own, code_lists))}
    parts = split_by(every, code_lists)
    sound = fitting(rules, {*fields, *elements}, parts)
    # Spots first, then what joins cells: the order in which findings are told at one cell.
    checks: tuple[Check, ...] = (
        *_spots(sound, asked, own, elements, order),
        *_needs(sound, asked, own, code_lists),
        *_sums(sound, asked, own, code_lists),
        *_joins(sound, fields, code_lists, order),
    )
    concerning: dict[Cell, list[int]] = {}
    for at, check in enumerate(checks):
        for cell in concerned(check):
            concerning.setdefault(cell, []).append(at)
    return Checks(
        rules=sound, forms=forms, every=every, elements=elements, code_lists=code_lists, checks=checks,
        concerning={cell: tuple(places) for cell, places in concerning.items()}, order=order,
    )  # fmt: skip


def split_by(forms: Sequence[Form], code_lists: Mapping[str, CodeList]) -> Mapping[str, Collection[tuple[str, str]]]:
    """Return by which options each element is split in some form, as (code list, option)."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for form in forms:
        for field in form.fields:
            pairs = ((name, code) for name in field.by if name in code_lists for code in code_lists[name].codes)
            found.setdefault(field.element, {}).update(dict.fromkeys(pairs))
    return found


def concerned(check: Check) -> tuple[Cell, ...]:
    """Return the cells that a check looks at."""
    if isinstance(check, Spot):
        return (check.cell,)
    return (check.total, *check.parts) if isinstance(check, Sum) else check.cells


def _cells(asked: Iterable[str], own: Mapping[str, Field], code_lists: Mapping[str, CodeList]) -> Iterator[Cell]:
    for element in asked:
        for slice_ in cells(own[element], code_lists):
            yield element, slice_


def _for(rules: Iterable[EntryRule], kind: str, element: str) -> tuple[EntryRule, ...]:
    """Return the rules of a kind for an element: those that name it take the place of those for all."""
    of_kind = [each for each in rules if each.kind == kind and not each.left]
    return tuple(each for each in of_kind if element in each.elements) or tuple(
        each for each in of_kind if not each.elements
    )


def _spots(
    rules: tuple[EntryRule, ...],
    asked: tuple[str, ...],
    own: Mapping[str, Field],
    elements: Mapping[str, Element],
    order: Mapping[Cell, int],
) -> Iterator[Spot]:
    known = {
        element: tuple(rule for kind in LOOKS for rule in _for(rules, kind, element))
        for element in asked
        if own[element].kind in COUNTED
    }
    for cell, at in order.items():
        if looked := known.get(cell[0], ()):
            element = elements.get(cell[0])
            low, high = (element.low, element.high) if element else (None, None)
            yield Spot(cell, at, low, high, looked)


def _needs(
    rules: tuple[EntryRule, ...], asked: tuple[str, ...], own: Mapping[str, Field], code_lists: Mapping[str, CodeList]
) -> Iterator[Need]:
    """Yield the fields that must have values: all that a form requires, or those a rule names."""
    for element in asked:
        field = own[element]
        found = tuple((element, each) for each in cells(field, code_lists))
        for rule in _for(rules, "required", element):
            if rule.elements or (field.required and field.kind in COUNTED):
                yield Need(rule, found, empty=not field.required)


def _sums(
    rules: tuple[EntryRule, ...], asked: tuple[str, ...], own: Mapping[str, Field], code_lists: Mapping[str, CodeList]
) -> Iterator[Sum]:
    for element in asked:
        field = own[element]
        if not field.by or not field.total:
            continue
        parts = tuple((element, each) for each in cells(field, code_lists) if slice_parts(each))
        for rule in _for(rules, "total", element):
            if parts:
                yield Sum(rule, (element, ""), parts)


def _joins(
    rules: tuple[EntryRule, ...],
    fields: Mapping[str, Field],
    code_lists: Mapping[str, CodeList],
    order: Mapping[Cell, int],
) -> Iterator[Join]:
    for rule in rules:
        if rule.kind not in {"relation", "total"} or not rule.left:
            continue
        left, right = (side(text, fields, code_lists) for text in (rule.left, rule.right))
        if left is None or right is None:
            continue
        every = tuple(dict.fromkeys((*left.cells, *right.cells)))
        first = next((cell for cell in every if cell in order), None)
        if first is not None:
            yield Join(rule, left, right, (first, *(cell for cell in every if cell != first)))
