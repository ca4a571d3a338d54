# SPDX-License-Identifier: Apache-2.0
"""What can be done to a draft of a form: each change gives another value; nothing here reads or writes rows.

A place in a form is written `s0` (the first section) or `s0f2` (its third field).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from laban.model.content import code_list_content, element_content, to_content
from laban.model.form import CodeList, Field, Form, Section
from laban.model.framework import Element
from laban.model.text import Text

T = TypeVar("T")
PLACE = re.compile(r"s(?P<section>[0-9]{1,4})(?:f(?P<field>[0-9]{1,4}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form in the making, with the code lists and elements it may use of its own."""

    form: Form
    code_lists: tuple[CodeList, ...] = ()
    elements: tuple[Element, ...] = ()

    def content(self) -> dict[str, object]:
        """Return the draft as it is kept."""
        return {
            "form": to_content(self.form),
            "code_lists": [code_list_content(each) for each in self.code_lists],
            "elements": [element_content(each) for each in self.elements],
        }


def place_of(text: str, form: Form) -> tuple[int, int | None] | None:
    """Read a place; nothing where the form has no such section or field.

    >>> place_of("s0", Form(code="F", sections=(Section(code="a"),))), place_of("s1", Form(code="F"))
    ((0, None), None)
    """
    found = PLACE.fullmatch(text)
    if not found or int(found["section"]) >= len(form.sections):
        return None
    section = int(found["section"])
    if found["field"] is None:
        return section, None
    field = int(found["field"])
    return (section, field) if field < len(form.sections[section].fields) else None


def write_place(section: int, field: int | None = None) -> str:
    """Write a place."""
    return f"s{section}" if field is None else f"s{section}f{field}"


def add_section(draft: Draft, names: Text) -> Draft:
    """Put a section at the end, under the next free code."""
    taken = {section.code for section in draft.form.sections}
    code = next(name for at in range(1, len(taken) + 2) if (name := f"section-{at}") not in taken)
    return _sections(draft, (*draft.form.sections, Section(code=code, names=names)))


def put_section(draft: Draft, at: int, section: Section) -> Draft:
    """Put a section in the place of another; its fields stay."""
    here = draft.form.sections[at]
    return _sections(draft, _put(draft.form.sections, at, replace(section, fields=here.fields)))


def move_section(draft: Draft, at: int, step: int) -> tuple[Draft, int]:
    """Move a section up (-1) or down (1); return where it stands then."""
    sections, now = _moved(draft.form.sections, at, step)
    return _sections(draft, sections), now


def drop_section(draft: Draft, at: int) -> Draft:
    """Take a section away with its fields."""
    return _sections(draft, _without(draft.form.sections, at))


def add_field(draft: Draft, at: int, element: Element, kind: str = "number") -> Draft:
    """Put a field for an element at the end of a section; the element comes along."""
    draft = keep_element(draft, element)
    section = draft.form.sections[at]
    return _fields(draft, at, (*section.fields, Field(element=element.code, kind=kind)))


def put_field(draft: Draft, at: int, number: int, field: Field) -> Draft:
    """Put a field in the place of another; it asks for the same element."""
    here = draft.form.sections[at].fields
    return _fields(draft, at, _put(here, number, replace(field, element=here[number].element)))


def move_field(draft: Draft, at: int, number: int, step: int) -> tuple[Draft, tuple[int, int]]:
    """Move a field up or down; at the edge of its section it goes over into the one beside it."""
    sections = draft.form.sections
    fields, now = _moved(sections[at].fields, number, step)
    if now != number or not 0 <= at + step < len(sections):
        return _fields(draft, at, fields), (at, now)
    field, other = sections[at].fields[number], sections[at + step].fields
    draft = _fields(draft, at, _without(sections[at].fields, number))
    joined = (field, *other) if step > 0 else (*other, field)
    return _fields(draft, at + step, joined), (at + step, 0 if step > 0 else len(other))


def drop_field(draft: Draft, at: int, number: int) -> Draft:
    """Take a field away."""
    return _fields(draft, at, _without(draft.form.sections[at].fields, number))


def keep_element(draft: Draft, element: Element) -> Draft:
    """Let the draft know an element, if it does not yet."""
    known = any(each.code == element.code for each in draft.elements)
    return draft if known else replace(draft, elements=(*draft.elements, element))


def keep_lists(draft: Draft, lists: Iterable[CodeList]) -> Draft:
    """Let the draft know code lists, if it does not yet."""
    known = {each.code for each in draft.code_lists}
    return replace(draft, code_lists=(*draft.code_lists, *(each for each in lists if each.code not in known)))


def pruned(draft: Draft) -> Draft:
    """Keep only the code lists and elements that the form names, in the order of its fields."""
    fields = draft.form.fields
    lists = {each.code: each for each in draft.code_lists}
    elements = {each.code: each for each in draft.elements}
    named = dict.fromkeys(name for field in fields for name in (*field.by, field.choices) if name)
    return replace(
        draft, code_lists=tuple(lists[name] for name in named if name in lists),
        elements=tuple(elements[field.element] for field in fields if field.element in elements),
    )  # fmt: skip


def _sections(draft: Draft, sections: tuple[Section, ...]) -> Draft:
    return replace(draft, form=replace(draft.form, sections=sections))


def _fields(draft: Draft, at: int, fields: tuple[Field, ...]) -> Draft:
    section = replace(draft.form.sections[at], fields=fields)
    return _sections(draft, _put(draft.form.sections, at, section))


def _put(row: tuple[T, ...], at: int, item: T) -> tuple[T, ...]:
    return (*row[:at], item, *row[at + 1 :])


def _without(row: tuple[T, ...], at: int) -> tuple[T, ...]:
    return (*row[:at], *row[at + 1 :])


def _moved(row: tuple[T, ...], at: int, step: int) -> tuple[tuple[T, ...], int]:
    to = max(0, min(len(row) - 1, at + step))
    rest = _without(row, at)
    return (*rest[:to], row[at], *rest[to:]), to
