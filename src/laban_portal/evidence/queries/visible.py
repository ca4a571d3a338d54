# SPDX-License-Identifier: Apache-2.0
"""Which documents a person may see, as a condition for the database: `rules.seeing.may_see_document` in SQL."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from laban_portal.evidence.holding import named
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.rules.seeing import may_see_document, readable_units
from laban_portal.people.rules import Actor, sees_all_values, visible_domains
from laban_portal.ui.errors import NotFound

LIVE = Q(ended_at=None)
"""Citations that stand."""


def readable_documents(actor: Actor) -> Q:
    """Return the condition of the documents that may be seen."""
    if sees_all_values(actor):
        return Q()
    found = Q(unit__in=readable_units(actor))
    reviewed = visible_domains(actor)
    cited = Citation.objects.filter(LIVE, document=OuterRef("pk"))
    if reviewed is None:
        return found | Q(Exists(cited)) | named(None)
    return found | Q(Exists(cited.filter(domain__in=reviewed))) | named(reviewed) if reviewed else found


def readable_document(actor: Actor, key: str) -> Document:
    """Return a document that the person may see, with its file and unit; else there is none. Two queries, three at most."""
    found = Document.objects.select_related("file", "unit", "replaces").filter(key=key).first()
    if found is None:
        raise NotFound("evidence.no_document")
    domains = set(Citation.objects.filter(LIVE, document=found).values_list("domain", flat=True))
    if not may_see_document(actor, found.unit_id, domains) and not _named(actor, found):
        raise NotFound("evidence.no_document")
    return found


def _named(actor: Actor, document: Document) -> bool:
    """Tell whether a room above names a document about a value that the person reviews."""
    reviewed = visible_domains(actor)
    if reviewed is not None and not reviewed:
        return False
    return Document.objects.filter(named(reviewed), pk=document.pk).exists()
