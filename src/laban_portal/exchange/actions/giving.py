# SPDX-License-Identifier: Apache-2.0
"""Give a workbook out: made at once, its stamp signed, and written down with the hash of its bytes."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localtime

from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.collection.models import Round
from laban_portal.exchange.models import Issue, new_key
from laban_portal.exchange.queries.book import Asked, book_of
from laban_portal.exchange.secret import workbook_secret
from laban_portal.exchange.workbook.write import write_workbook
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed
from viettext import fold


def give_workbook(*, actor: Actor, round: str, unit: str, domain: str, language: str) -> tuple[str, bytes, Issue]:  # noqa: A002  the round's own name
    """Make a workbook of a unit's domain in a round; returns its file name, its bytes and its record.

    Whoever may read all values of the domain may take it; a token needs none, for values are read by other addresses.
    """
    if not actor.account:
        raise NotAllowed("exchange.no_workbook")
    at = now()
    book = book_of(actor, Asked(key=new_key(), round=round, unit=unit, domain=domain, at=at), language)
    content = write_workbook(book, language, workbook_secret())
    name = (
        f"{slugify(fold(book.unit_name)) or 'unit'}-{slugify(fold(domain)) or 'domain'}-{localtime(at):%Y-%m-%d}.xlsx"
    )
    with transaction.atomic():
        issue = Issue.objects.create(
            key=book.key, round=Round.objects.get(code=round), unit_id=unit, domain=domain, language=language,
            cells=sum(len(sheet.lines) for sheet in book.sheets), head=book.head, sha256=hashlib.sha256(content).hexdigest(),
            made_at=at, made_by_id=actor.account, by_name=actor.name[:160],
        )  # fmt: skip
        note(
            "audit_exchange.given", account=actor.account, by_name=actor.name, came_by=actor.came_by,
            about=f"workbook:{issue.key}", unit=unit, round=round, domain=domain, cells=issue.cells, sha256=issue.sha256,
        )  # fmt: skip
    return name, content, issue
