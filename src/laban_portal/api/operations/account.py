# SPDX-License-Identifier: Apache-2.0
"""The person behind the program."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from laban_portal.api.identity import actor_in
from laban_portal.api.paging import number_of
from laban_portal.api.problem import language_of
from laban_portal.api.shapes import Cursor, Me, NoticePage
from laban_portal.notices.queries import inbox
from laban_portal.people.rules import may_write

router = Router(tags=["me"])


@router.get("/me", response=Me, operation_id="me", summary="Who am I, and what may I do")
def me(request: HttpRequest) -> dict[str, object]:
    """Return the person the program acts for, with the roles that hold today and what the token allows."""
    actor = actor_in(request)
    return {
        "name": actor.name, "email": actor.email, "language": actor.language, "number_style": actor.number_style,
        "strong": actor.strong, "may_write": may_write(actor),
        "scopes": None if actor.scopes is None else sorted(actor.scopes),
        "powers": [
            {"role": power.role.value, "organisation": power.organisation, "unit": power.unit, "focal": power.focal,
             "domains": sorted(power.domains), "delegated_by": power.delegated_by}
            for power in actor.powers
        ],
    }  # fmt: skip


@router.get("/notices", response=NoticePage, operation_id="notices", summary="My notices")
def notices(request: HttpRequest, *, unread: bool = False, cursor: Cursor = "") -> dict[str, object]:
    """Return the person's own notices, newest first."""
    box = inbox(actor_in(request).account, language_of(request), only_unread=unread, page=number_of(cursor) + 1)
    return {
        "items": [
            {"id": each.ident, "sentence": each.sentence, "link": each.link, "at": each.at, "unread": each.unread,
             "urgent": each.urgent}
            for each in box.notices
        ],
        "unread": box.unread,
        "next": str(box.page) if box.page < box.pages else "",
    }  # fmt: skip
