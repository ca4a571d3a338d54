# SPDX-License-Identifier: Apache-2.0
"""Documents whose retention has ended and that no round that is not frozen cites; only told, never removed by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from laban_portal.collection.states import RoundState
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.visible import LIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A document whose file may be removed."""

    key: str
    unit: str
    number: str
    title: str
    keep_until: date
    size: int


def running() -> Exists:
    """Return the condition of documents that a round that is not frozen cites."""
    cited = Citation.objects.filter(LIVE, document=OuterRef("pk"))
    return Exists(cited.exclude(duty__round__state=RoundState.FROZEN))


def ended(on: date) -> tuple[Ended, ...]:
    """Return the documents with a file whose last day is past, the longest past first."""
    rows = Document.objects.filter(~running(), keep_until__lt=on).exclude(file=None).select_related("file")
    return tuple(
        Ended(
            key=each.key, unit=each.unit_id, number=each.number, title=each.title, keep_until=each.keep_until,
            size=each.file.size if each.file else 0,
        )
        for each in rows.order_by("keep_until", "pk")
        if each.keep_until
    )  # fmt: skip
