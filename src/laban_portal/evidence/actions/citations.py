# SPDX-License-Identifier: Apache-2.0
"""Prove values by a document, and end that. A citation is never changed: another page is another citation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from laban.errors import Place, Problem, problem
from laban_portal.audit.actions import note
from laban_portal.catalog.queries import form_content
from laban_portal.clock.now import now
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.rules.reading import cleaned
from laban_portal.evidence.actions.locked import seen_document, typing_duty
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.visible import LIVE
from laban_portal.evidence.rules.seeing import citable_units
from laban_portal.evidence.rules.wanted import keep_until, page_faults
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound, Refused, WrongState

Key = tuple[str, str]
"""Element and slice."""


@transaction.atomic
def cite(
    *, actor: Actor, key: str, duty: int, cells: Sequence[Key], page: int | None = None, place: str = "",
    problems: Sequence[Problem] = (),
) -> int:  # fmt: skip
    """Say that a document proves some cells of a duty, on a page; returns how many citations were made.

    Possible for who may type there, while values are taken. A cell that it proves already on this page is left alone; on
    another page, the earlier citation is ended and a new one made.
    """
    row = typing_duty(actor, duty)
    if not key:
        raise Refused([*problems, problem("evidence.document_wanted", Place(column="document"))])
    document = seen_document(actor, key)
    if document.unit_id not in citable_units(actor, row.unit_id):
        raise NotFound("evidence.no_document")
    if document.withdrawn_at is not None:
        raise WrongState("evidence.is_withdrawn")
    words, wanted = cleaned(place), tuple(dict.fromkeys(cells))
    pages = document.file.pages if document.file else 0
    found = [*problems, *page_faults(page, words, pages), *_cell_faults(row, wanted)]
    if found:
        raise Refused(found)
    made = _make(actor, row, document, wanted, page, words)
    if made:
        _keep_longer(document, row)
        _note(actor, "cited", row, document, cells=_named(wanted), page=page or "–")
    return made


@transaction.atomic
def end(*, actor: Actor, citation: int) -> tuple[int, str, str, str]:
    """End a citation; it stays in the record. Returns the cell (duty, element, slice) and the document's key."""
    found = Citation.objects.filter(pk=citation).values_list("duty", "document__key").first()
    if found is None:
        raise NotFound("evidence.no_citation")
    row = typing_duty(actor, found[0])
    document = seen_document(actor, found[1])
    each = Citation.objects.get(pk=citation)
    if Citation.objects.filter(LIVE, pk=citation).update(ended_at=now(), ended_name=actor.name) == 0:
        raise WrongState("evidence.ended_already")
    _note(actor, "ended", row, document, cells=_named([(each.element, each.slice)]), page=each.page or "–")
    return row.pk, each.element, each.slice, document.key


def _cell_faults(row: Duty, wanted: Sequence[Key]) -> list[Problem]:
    if not wanted:
        return [problem("evidence.no_cells", Place(column="cells"))]
    known = set(form_content(row.form_id).cells)
    return [
        problem("evidence.unknown_cell", Place(column="cells"), cell=f"{element} {part}".strip()[:120])
        for element, part in wanted
        if (element, part) not in known
    ]


def _make(actor: Actor, row: Duty, document: Document, wanted: Sequence[Key], page: int | None, place: str) -> int:
    """Append the citations that do not stand yet; four queries, whatever their number."""
    standing = {(each.element, each.slice): each for each in Citation.objects.filter(LIVE, document=document, duty=row)}
    numbers = {(e, s): n for e, s, n in Cell.objects.filter(duty=row).values_list("element", "slice", "number")}
    news = [
        key
        for key in wanted
        if key not in standing
        or (standing[key].page, standing[key].place, standing[key].number) != (page, place, numbers.get(key, 0))
    ]
    at = now()
    Citation.objects.filter(pk__in=[standing[key].pk for key in news if key in standing]).update(
        ended_at=at, ended_name=actor.name
    )
    Citation.objects.bulk_create(
        [
            Citation(
                document=document, duty=row, element=element, slice=part, domain=row.domain, page=page, place=place,
                number=numbers.get((element, part), 0), made_at=at, made_by_id=actor.account, by_name=actor.name,
            )
            for element, part in news
        ]
    )  # fmt: skip
    return len(news)


def _keep_longer(document: Document, row: Duty) -> None:
    """Let the retention run from the latest year that the document proves."""
    day = keep_until(document.kind, row.round.year)
    if document.keep_until is None or document.keep_until < day:
        Document.objects.filter(pk=document.pk).update(keep_until=day)


def _named(cells: Sequence[Key]) -> str:
    return ", ".join(f"{element} {part}".strip() for element, part in cells)[:280]


def _note(actor: Actor, event: str, row: Duty, document: Document, **facts: Any) -> None:
    note(
        f"audit_evidence.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"document:{document.key}", unit=row.unit_id, document=f"{document.number} {document.title}".strip()[:200],
        form=row.form_id, period=row.period, duty=row.pk, **facts,
    )  # fmt: skip
