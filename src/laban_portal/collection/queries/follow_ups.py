# SPDX-License-Identifier: Apache-2.0
"""The work list of marked cells: those the person may read and that are not done, oldest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from laban.model.form import slice_name
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.collection.models import FollowUp
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.rules.follow_ups import may_mark
from laban_portal.people.rules import Actor

MOST = 500
"""The list shows the oldest ones; more marks than this are not worked off from a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A mark with the names of where it stands."""

    pk: int
    duty: int
    element: str
    slice: str
    name: str
    part: str
    unit_name: Mapping[str, str]
    form_name: str
    period: str
    why: str
    by_name: str
    at: datetime
    may_finish: bool


def open_follow_ups(actor: Actor, language: str) -> list[Marked]:
    """Return the marks that wait; contents of forms are kept in memory."""
    rows = FollowUp.objects.filter(readable_duties(actor, "duty__"), done_at=None).select_related("duty__unit")
    contents: dict[int, FormContent] = {}
    found = []
    for each in rows.order_by("at", "pk")[:MOST]:
        form = each.duty.form_id
        if form not in contents:
            contents[form] = form_content(form)
        element = contents[form].elements.get(each.element)
        found.append(
            Marked(
                pk=each.pk, duty=each.duty_id, element=each.element, slice=each.slice, unit_name=each.duty.unit.names,
                name=element.names.into(language) if element else each.element, why=each.why, by_name=each.by_name,
                part=slice_name(each.slice, contents[form].code_lists, language), at=each.at,
                form_name=contents[form].form.names.into(language), period=Period(each.duty.period).names(language),
                may_finish=may_mark(actor, each.duty.unit_id, each.duty.domain),
            )
        )  # fmt: skip
    return found
