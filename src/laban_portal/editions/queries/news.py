# SPDX-License-Identifier: Apache-2.0
"""The news of the public site as those see them who write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from laban_portal.editions.models import News
from laban_portal.editions.rules import may_make_editions, may_publish_editions, may_see_desk
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed

MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsLine:
    """One item."""

    code: str
    day: date
    names: Mapping[str, str]
    words: Mapping[str, str]
    by_name: str
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPage:
    """The newest items; `writes` and `withdraws` tell what the reader may do."""

    lines: tuple[NewsLine, ...]
    writes: bool
    withdraws: bool


def news_page(actor: Actor) -> NewsPage:
    """Return the newest news, to who may see the desks of editions; one query."""
    if not may_see_desk(actor):
        raise NotAllowed("editions.not_yours")
    return NewsPage(
        lines=tuple(
            NewsLine(
                code=row.code, day=row.day, names=row.names, words=row.words, by_name=row.by_name,
                withdrawn=row.withdrawn_at is not None,
            )
            for row in News.objects.all()[:MOST]
        ),
        writes=may_make_editions(actor), withdraws=may_publish_editions(actor),
    )  # fmt: skip
