# SPDX-License-Identifier: Apache-2.0
"""A form laid out as the one who fills it in sees it: sections, questions, and a line for each part of a split."""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.form import CodeList, Field, Option, Section, cells, slice_name
from laban.model.framework import Element
from laban_portal.catalog.queries.shelf import Card
from laban_portal.catalog.spoken import spoken_condition

MOST_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A field with all its words. `parts` are the words of its cells; a single cell has none. `left_out`: cells not shown."""

    number: str
    field: Field
    element: Element | None
    name: str
    condition: str
    parts: tuple[str, ...]
    left_out: int
    lists: tuple[CodeList, ...]
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section with its questions."""

    number: str
    section: Section
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole form."""

    parts: tuple[Part, ...]
    fields: int
    cells: int
    assumed: bool


def paper_of(card: Card, language: str) -> Paper:
    """Lay a form version out."""
    parsed = card.parsed
    if parsed is None:
        return Paper(parts=(), fields=0, cells=0, assumed=False)
    names = {code: each.names for code, each in parsed.elements.items()}
    parts = []
    for at, section in enumerate(parsed.form.sections, 1):
        questions = []
        for number, field in enumerate(section.fields, 1):
            slices = cells(field, parsed.code_lists)
            told = tuple(slice_name(each, parsed.code_lists, language) for each in slices) if field.by else ()
            element = parsed.elements.get(field.element)
            chosen = parsed.code_lists.get(field.choices)
            questions.append(Question(
                number=f"{at}.{number}", field=field, element=element, parts=told[:MOST_SHOWN],
                left_out=max(0, len(told) - MOST_SHOWN),
                name=element.names.into(language) if element else field.element,
                condition=spoken_condition(field.when, names, language),
                lists=tuple(parsed.code_lists[name] for name in field.by if name in parsed.code_lists),
                options=chosen.options if chosen else (),
            ))  # fmt: skip
        parts.append(Part(number=str(at), section=section, questions=tuple(questions)))
    form = parsed.form
    assumed = "assumed" in {form.status, *(field.status for field in form.fields)}
    return Paper(parts=tuple(parts), fields=len(form.fields), cells=parsed.cell_count, assumed=assumed)
