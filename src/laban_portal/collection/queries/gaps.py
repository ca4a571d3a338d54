# SPDX-License-Identifier: Apache-2.0
"""What keeps a duty from being handed in: every wanted cell that is empty, and every text that is no value."""

from __future__ import annotations

from laban.errors import Place, Problem, problem
from laban.model.form import cells, slice_name
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.collection.models import Cell
from laban_portal.collection.rules.counting import FILLED, Counts, asked_elements, counts


def gaps(duty: int, form: int, language: str) -> tuple[Counts, tuple[Problem, ...]]:
    """Return how far a duty is by its cells as they stand, and each fault with its place, in the order of the form."""
    content = form_content(form)
    rows = Cell.objects.filter(duty=duty).values_list("element", "slice", "kind", "value")
    standing = {(element, part): (kind, value) for element, part, kind, value in rows}
    asked = asked_elements(content.form, content.code_lists, standing)
    found = []
    for field in content.form.fields:
        for part in cells(field, content.code_lists) if field.element in asked else ():
            kind = standing.get((field.element, part), ("empty", None))[0]
            if kind == "unread":
                found.append(_fault("unread", content, field.element, part, language))
            elif field.required and kind not in FILLED:
                found.append(_fault("missing", content, field.element, part, language))
    return counts(content.form, content.code_lists, standing), tuple(found)


def _fault(name: str, content: FormContent, element: str, part: str, language: str) -> Problem:
    known = content.elements.get(element)
    words = (known.names.into(language) if known else "") or element
    inside = slice_name(part, content.code_lists, language)
    return problem(f"handing.{name}", Place(item=element, cell=part), cell=f"{words} ({inside})" if inside else words)
