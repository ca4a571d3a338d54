# SPDX-License-Identifier: Apache-2.0
"""A snapshot's values in a reader's words and style of numbers; the caller has found them allowed to read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.apps import apps

from laban_portal.catalog.queries import form_contents
from laban_portal.people.rules import Actor
from laban_portal.review.queries.corrections import cell_name, cell_shown
from laban_portal.review.snapshot.content import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownValue:
    """One value of a part, as a page shows it."""

    value: Value
    name: str
    shown: str

    @property
    def form_code(self) -> str:
        """Return the code of its form."""
        return form_code(self.value.form)


def form_code(form: str) -> str:
    """Return the code that people know of a form named in a snapshot.

    >>> form_code("vn-pii/01/KHCN-TC@1")
    '01/KHCN-TC'
    """
    return form.partition("/")[2].rpartition("@")[0] or form


def shown_values(actor: Actor, values: Sequence[Value], language: str) -> tuple[ShownValue, ...]:
    """Return values with their names, in their order; two queries."""
    wanted = {each.form for each in values}
    rows = apps.get_model("catalog", "Version").objects.filter(kind="form").values_list("pack", "code", "number", "pk")
    forms = {f"{pack}/{code}@{number}"[-80:]: pk for pack, code, number, pk in rows}
    contents = form_contents(forms[name] for name in wanted if name in forms)
    found = []
    for each in values:
        content = contents.get(forms.get(each.form, 0))
        if content is None:
            found.append(ShownValue(value=each, name=each.element, shown=each.text))
            continue
        text = each.reason if each.kind == "none" else each.text
        found.append(
            ShownValue(
                value=each, name=cell_name(content, (each.element, each.slice), language),
                shown=cell_shown(actor, content, each.element, each.kind, text, language),
            )
        )  # fmt: skip
    return tuple(found)
