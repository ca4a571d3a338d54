# SPDX-License-Identifier: Apache-2.0
"""What the sender of a file saw: the revisions that stood when a workbook was made."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from laban_portal.collection.models import Revision
from laban_portal.evidence.models import Citation
from laban_portal.evidence.queries.visible import LIVE
from laban_portal.exchange.changes import Change
from laban_portal.exchange.queries.understood import Key


def seen_revisions(changes: Sequence[Change]) -> dict[tuple[int, str, str], Revision]:
    """Return for each cell the revision that its sender saw, if there is one. One query."""
    wanted = {(each.duty, each.element, each.slice, each.seen) for each in changes if each.seen}
    if not wanted:
        return {}
    rows = Revision.objects.filter(
        duty__in={each[0] for each in wanted}, element__in={each[1] for each in wanted},
        number__in={each[3] for each in wanted},
    )  # fmt: skip
    return {
        (row.duty_id, row.element, row.slice): row
        for row in rows
        if (row.duty_id, row.element, row.slice, row.number) in wanted
    }


def cited_now(changes: Sequence[Change]) -> frozenset[tuple[Key, str, str]]:
    """Return what proves the cells already: cell, document and page; "*" stands for any page. One query."""
    documents = {each.document for each in changes if each.document}
    if not documents:
        return frozenset()
    rows = Citation.objects.filter(
        LIVE, Q(document__key__in=documents), duty__in={each.duty for each in changes if each.document}
    )
    found: set[tuple[Key, str, str]] = set()
    for duty, element, part, key, page in rows.values_list("duty", "element", "slice", "document__key", "page"):
        found |= {((duty, element, part), key, str(page or "")), ((duty, element, part), key, "*")}
    return frozenset(found)
