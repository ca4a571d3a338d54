# SPDX-License-Identifier: Apache-2.0
"""How far a duty is, counted from its values: cells wanted, of these filled in, and cells that cannot be read.

Skip logic decides which fields are asked. A field that is not asked wants nothing; what stands in it is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laban.model.form import CodeList, Field, Form, cells
from laban.model.skip import applying

FILLED = frozenset({"value", "none"})
"""Kinds of cells that answer: a value, or "no data" with its reason."""

Key = tuple[str, str]
"""Element and slice."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a duty is."""

    required: int = 0
    filled: int = 0
    faulty: int = 0


def asked_elements(
    form: Form, code_lists: Mapping[str, CodeList], standing: Mapping[Key, tuple[str, float | None]]
) -> frozenset[str]:
    """Return the elements that are asked, by what stands in the cells (kind and value)."""
    if not any(field.when for field in form.fields):
        return frozenset(form.elements)
    return frozenset(applying(form, {field.element: _whole(field, code_lists, standing) for field in form.fields}))


def counts(form: Form, code_lists: Mapping[str, CodeList], standing: Mapping[Key, tuple[str, float | None]]) -> Counts:
    """Count a duty's cells by what stands in them."""
    asked = asked_elements(form, code_lists, standing)
    wanted = [
        (field.element, part)
        for field in form.fields
        if field.required and field.element in asked
        for part in cells(field, code_lists)
    ]
    filled = sum(1 for key in wanted if key in standing and standing[key][0] in FILLED)
    faulty = sum(1 for (element, _), (kind, _) in standing.items() if kind == "unread" and element in asked)
    return Counts(len(wanted), filled, faulty)


def _whole(
    field: Field, code_lists: Mapping[str, CodeList], standing: Mapping[Key, tuple[str, float | None]]
) -> float | None:
    """Return the value of the whole field: its total, or, where it has none, the sum of its parts once all are there."""
    if not field.by or field.total:
        kind, value = standing.get((field.element, ""), ("empty", None))
        return value if kind == "value" else None
    parts = [standing.get((field.element, part), ("empty", None)) for part in cells(field, code_lists)]
    values = [value for kind, value in parts if kind == "value" and value is not None]
    return sum(values) if parts and len(values) == len(parts) else None
