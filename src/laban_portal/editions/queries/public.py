# SPDX-License-Identifier: Apache-2.0
"""What is public: the published editions' bundles, news and keys. No personal table is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from laban_portal.clock.now import today
from laban_portal.editions.models import Edition, News
from laban_portal.editions.states import PUBLIC_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicEdition:
    """A published edition: its address, the hash of its bundle, and since when it is public."""

    code: str
    hash: str
    published_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNews:
    """An item of news."""

    code: str
    day: date
    names: Mapping[str, str]
    words: Mapping[str, str]


def public_editions() -> tuple[PublicEdition, ...]:
    """Return the published editions, the newest first; a correction after what it corrects is newer. One query."""
    rows = Edition.objects.filter(state__in=PUBLIC_STATES).order_by("-year", "-number")
    return tuple(
        PublicEdition(code=code, hash=digest, published_at=at)
        for code, digest, at in rows.values_list("code", "hash", "published_at")
        if at
    )


def public_news() -> tuple[PublicNews, ...]:
    """Return the news whose day has come, the newest first. One query."""
    rows = News.objects.filter(withdrawn_at=None, day__lte=today())
    return tuple(
        PublicNews(code=code, day=day, names=names, words=words)
        for code, day, names, words in rows.values_list("code", "day", "names", "words")
    )


def anything_public() -> bool:
    """Tell whether any edition is published."""
    return Edition.objects.filter(state__in=PUBLIC_STATES).exists()
