# SPDX-License-Identifier: Apache-2.0
"""A person's own notices; nobody reads another's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from laban_portal.notices.letters import sentence_of
from laban_portal.notices.models import Notice

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One notice in the reader's words."""

    ident: int
    sentence: str
    link: str
    at: datetime
    unread: bool
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """One page of notices, newest first."""

    notices: tuple[Shown, ...]
    unread: int
    count: int
    page: int
    pages: int


def inbox(account: int, language: str, *, only_unread: bool = False, page: int = 1) -> Inbox:
    """Return a page of a person's notices; a page number beyond the last is the last."""
    mine = Notice.objects.filter(account=account)
    unread = mine.filter(read_at__isnull=True).count()
    shown = mine.filter(read_at__isnull=True) if only_unread else mine
    count = unread if only_unread else shown.count()
    pages = max(1, -(-count // PAGE))
    page = min(max(1, page), pages)
    rows = tuple(
        Shown(
            ident=each.pk, sentence=sentence_of(each, language), link=each.link, at=each.made_at,
            unread=each.read_at is None, urgent=each.urgent,
        )
        for each in shown[(page - 1) * PAGE : page * PAGE]
    )  # fmt: skip
    return Inbox(notices=rows, unread=unread, count=count, page=page, pages=pages)


def unread_count(account: int) -> int:
    """Count a person's new notices."""
    return Notice.objects.filter(account=account, read_at__isnull=True).count()
