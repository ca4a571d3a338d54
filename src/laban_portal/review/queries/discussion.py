# SPDX-License-Identifier: Apache-2.0
"""The open discussions about values that a person may see, with the names of the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page as Pages
from django.core.paginator import Paginator

from laban.model.form import slice_name
from laban.model.period import Period
from laban_portal.catalog.queries import form_contents
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.rules.handing import Whose
from laban_portal.people.rules import LOCAL_ROLES, Actor, visible_domains
from laban_portal.review.queries.beside import DiscussionPart, discussion_part
from laban_portal.review.rules.discussion import side_of
from laban_portal.review.rules.places import at, place_of
from laban_portal.threads.models import Thread
from laban_portal.threads.queries import Line, as_lines, open_lines

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An open discussion with the names of its value. `side` is the reader's own; `mine`: the other side spoke last."""

    line: Line
    duty: int
    element: str
    slice: str
    place: str
    name: str
    part: str
    unit_name: Mapping[str, str]
    form_name: str
    period: str
    side: str

    @property
    def mine(self) -> bool:
        """Tell whether it waits for the reader's side."""
        return bool(self.side) and self.line.side != self.side


def questions(actor: Actor, page: int, language: str) -> tuple[Pages[Thread], tuple[Question, ...]]:
    """Return a page of the open discussions of the person's units and domains; a fixed number of queries."""
    units = frozenset(unit for power in actor.powers if power.role in LOCAL_ROLES for unit in power.readable)
    domains = visible_domains(actor)
    rows = open_lines(None if domains is None else units, domains)
    paged = Paginator(rows, PAGE).get_page(page)
    return paged, named(actor, as_lines(paged.object_list), language)


def named(actor: Actor, lines: Sequence[Line], language: str) -> tuple[Question, ...]:
    """Return discussions with the names of their values; two queries, contents of forms are kept in memory."""
    places = {each.pk: place for each in lines if (place := place_of(each.about))}
    duties = {
        each.pk: each
        for each in Duty.objects.select_related("unit").filter(pk__in={duty for duty, _ in places.values()})
    }
    contents = form_contents({each.form_id for each in duties.values()})
    found = []
    for line in lines:
        if line.pk not in places or places[line.pk][0] not in duties:
            continue
        number, key = places[line.pk]
        duty = duties[number]
        content = contents[duty.form_id]
        element = content.elements.get(key[0])
        whose = Whose(unit=duty.unit_id, domain=duty.domain, organisation=duty.organisation_id)
        found.append(
            Question(
                line=line, duty=number, element=key[0], slice=key[1], place=at(key), side=side_of(actor, whose),
                name=(element.names.into(language) if element else "") or key[0], unit_name=duty.unit.names,
                part=slice_name(key[1], content.code_lists, language), form_name=content.form.names.into(language),
                period=Period(duty.period).names(language),
            )
        )  # fmt: skip
    return tuple(found)


def discussion_of(actor: Actor, duty: int, element: str, part: str) -> DiscussionPart:
    """Return the discussions of a value that the person may see."""
    row = readable_duty(actor, duty)
    whose = Whose(unit=row.unit_id, domain=row.domain, organisation=row.organisation_id)
    return discussion_part(actor, duty, (element, part), whose)
