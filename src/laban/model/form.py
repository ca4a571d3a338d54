# SPDX-License-Identifier: Apache-2.0
"""Forms: what a unit is asked, field by field, how a field is split, and what must be answered before what.

A field asks for one data element of the pack. Building a form checks nothing; `laban.model.checks.form_problems` tells all
its faults.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from laban.model.text import Text

KINDS = ("number", "integer", "share", "text", "choice", "yes_no")
"""What may be typed into a field. A share is a number from 0 to 100; a yes counts as 1 and a no as 0."""

COUNTED = ("number", "integer", "share")
"""The kinds that can be split by code lists."""

FREQUENCIES = ("year", "half", "quarter", "month", "custom")
"""How often a form falls due; `custom` periods are set when a round is opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One entry of a code list."""

    code: str
    names: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeList:
    """A disaggregation, such as sex or economic sector, or the answers of a choice."""

    code: str
    names: Text = Text()
    options: tuple[Option, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the options, in order."""
        return tuple(option.code for option in self.options)

    def option(self, code: str) -> Option | None:
        """Return the option of a code, if there is one."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form: the value of a data element, as one number or split by code lists.

    `by` names the code lists that split it; then it has one cell for each combination of options, and, if `total`, one for
    the whole. `choices` names the code list of answers of a field of kind `choice`. `when` is skip logic: a comparison over
    other elements of the form (see `laban.model.skip`), empty where the field is always asked. `prefill` says who already
    holds the value, so that it arrives filled in to be confirmed or disputed; empty where the unit types it. `evidence` is
    what proof is wanted. `status` is one of `laban.model.framework.STATUSES`.
    """

    element: str
    kind: str = "number"
    required: bool = True
    by: tuple[str, ...] = ()
    total: bool = True
    choices: str = ""
    help: Text = Text()
    evidence: Text = Text()
    when: str = ""
    status: str = "assumed"
    prefill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a form, under a heading."""

    code: str
    names: Text = Text()
    help: Text = Text()
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form. It holds for periods that begin on or after `valid_from` and up to `valid_to`, both open where nothing.

    `document` is the act that prescribes it, `replaced_by` the act or form that has taken its place. `due_workdays` counts
    the working days after the end of the period, by which the form is due.
    """

    code: str
    names: Text = Text()
    domain: str = ""
    document: Text = Text()
    valid_from: date | None = None
    valid_to: date | None = None
    replaced_by: str = ""
    frequency: str = "year"
    due_workdays: int = 30
    status: str = "assumed"
    note: Text = Text()
    sections: tuple[Section, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return every field, section by section."""
        return tuple(each for section in self.sections for each in section.fields)

    @property
    def elements(self) -> tuple[str, ...]:
        """Return the element of every field, in order."""
        return tuple(each.element for each in self.fields)

    def field(self, element: str) -> Field | None:
        """Return the field that asks for an element, if there is one."""
        return next((each for each in self.fields if each.element == element), None)

    def cells(self, code_lists: Mapping[str, CodeList]) -> tuple[tuple[str, str], ...]:
        """Return every cell to be filled in as (element, slice), in order."""
        return tuple((each.element, part) for each in self.fields for part in cells(each, code_lists))

    def valid_on(self, day: date) -> bool:
        """Tell whether the form holds on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """A subject that departments report on; forms belong to one. `order` is its place among all, from 0."""

    code: str
    names: Text = Text()
    order: int = 0


def cells(field: Field, code_lists: Mapping[str, CodeList]) -> tuple[str, ...]:
    """Return the slices of a field: "" for the total, then one for each combination of options, the last list fastest.

    A code list that is not among those given has no options.

    >>> sex = CodeList(code="sex", options=(Option(code="m"), Option(code="f")))
    >>> cells(Field(element="staff", by=("sex",)), {"sex": sex})
    ('', 'sex=m', 'sex=f')
    """
    if not field.by:
        return ("",)
    options = [code_lists[name].codes if name in code_lists else () for name in field.by]
    split = (slice_text(zip(field.by, codes, strict=True)) for codes in product(*options))
    return (*(("",) if field.total else ()), *split)


def slice_text(parts: Iterable[tuple[str, str]]) -> str:
    """Write a slice from its pairs of code list and option."""
    return ";".join(f"{name}={code}" for name, code in parts)


def slice_parts(slice_: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of code list and option of a slice; none for the total.

    >>> slice_parts("field=eng;sex=f")
    (('field', 'eng'), ('sex', 'f'))
    """
    pairs = (part.partition("=") for part in slice_.split(";") if part)
    return tuple((name, code) for name, _, code in pairs)


def slice_name(slice_: str, code_lists: Mapping[str, CodeList], language: str) -> str:
    """Return the words of a slice, its options joined by a middle dot; empty for the total; an unknown code as it is."""
    found = []
    for name, code in slice_parts(slice_):
        known = code_lists[name].option(code) if name in code_lists else None
        found.append(known.names.into(language) if known else code)
    return " · ".join(found)
