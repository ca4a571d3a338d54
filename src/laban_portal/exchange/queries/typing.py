# SPDX-License-Identifier: Apache-2.0
"""Which duties of a file take no values from a person today, and which documents it may not name; as faults of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from laban.errors import Place, Problem, problem
from laban_portal.clock.days import day_in_words
from laban_portal.clock.now import today
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.entry import locked_because
from laban_portal.evidence.models import Document
from laban_portal.evidence.queries.visible import readable_documents
from laban_portal.evidence.rules.seeing import citable_units
from laban_portal.evidence.rules.wanted import page_faults
from laban_portal.exchange.changes import Change
from laban_portal.people.rules import Actor


def locked_fault(actor: Actor, duty: Duty, place: Place, language: str) -> Problem | None:
    """Tell why a duty takes no values from a person now. One query."""
    code, day = locked_because(actor, duty, today())
    if not code:
        return None
    return Problem(code, place, (("day", day_in_words(day, language)),) if day else ())


def document_faults(actor: Actor, changes: Iterable[Change], duties: Mapping[int, Duty]) -> Iterator[Problem]:
    """Tell which cells name a document that may not prove them, or a page that it does not have. One query."""
    citing = [each for each in changes if each.document]
    keys = {each.document for each in citing}
    rows = Document.objects.filter(readable_documents(actor), key__in=keys).select_related("file") if keys else ()
    known = {each.key: each for each in rows}
    for each in citing:
        found, duty = known.get(each.document), duties.get(each.duty)
        if duty is None:
            continue
        if found is None or found.withdrawn_at is not None or found.unit_id not in citable_units(actor, duty.unit_id):
            yield problem("exchange.document_gone", each.place)
            continue
        for told in page_faults(int(each.page) if each.page else None, "", found.file.pages if found.file else 0):
            yield Problem(told.code, each.place, told.facts)
