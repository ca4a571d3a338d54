# SPDX-License-Identifier: Apache-2.0
"""Lock a document or a duty's chain before something is done with it, and refuse what cannot be done.

The order is always: chains by number, then the document. Handing in locks the chain as well, so that nothing is cited or
changed between its check and its end.
"""

from __future__ import annotations

from laban_portal.clock.now import today
from laban_portal.collection.models import Chain, Duty
from laban_portal.collection.queries.entry import locked_because
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.evidence.holding import held_because
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.visible import LIVE, readable_document
from laban_portal.evidence.rules.seeing import holds_fast, may_keep_documents
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, Stale, WrongState


def typing_duty(actor: Actor, duty: int) -> Duty:
    """Lock a duty's chain and return the duty, refused in the words of saving where its values may not be typed now."""
    Chain.objects.select_for_update(of=("self",)).filter(duties=duty).first()
    found = readable_duty(actor, duty)
    locked, day = locked_because(actor, found, today())
    if locked == "save.not_yours":
        raise NotAllowed(locked)
    if locked:
        raise WrongState(locked, **({"day": day.isoformat()} if day else {}))
    return found


def seen_document(actor: Actor, key: str) -> Document:
    """Lock a document that the person may see."""
    found = readable_document(actor, key)
    return Document.objects.select_for_update(of=("self",)).select_related("file").get(pk=found.pk)


def kept_document(actor: Actor, key: str) -> Document:
    """Lock a document to change it: by its unit's people, while no duty that was handed in, nor a room above, holds it."""
    found = readable_document(actor, key)
    if not may_keep_documents(actor, found.unit_id):
        raise NotAllowed("evidence.not_yours")
    standing = Citation.objects.filter(LIVE, document=found)
    chains = set(standing.values_list("duty__chain", flat=True))
    list(Chain.objects.select_for_update(of=("self",)).filter(pk__in=chains).order_by("pk"))
    document = Document.objects.select_for_update(of=("self",)).select_related("file").get(pk=found.pk)
    now_cited = list(standing.values_list("duty__chain", "duty__state"))
    if any(chain not in chains for chain, _ in now_cited):
        raise Stale("evidence.cited_meanwhile")
    if any(holds_fast(state) for _, state in now_cited):
        raise WrongState("evidence.held")
    if other := held_because(document.pk):
        raise WrongState(other)
    if document.withdrawn_at is not None:
        raise WrongState("evidence.is_withdrawn")
    return document
