# SPDX-License-Identifier: Apache-2.0
"""Secret addresses for invited readers of an edition under embargo: made, revoked, each use counted and written down."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from laban.errors import Place, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.editions.actions.locked import locked
from laban_portal.editions.models import Edition, PressLink
from laban_portal.editions.rules import may_publish_editions
from laban_portal.editions.secret import hash_of, new_secret
from laban_portal.editions.states import EditionState
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState

LONGEST_READER = 160
LONGEST_LIFE = timedelta(days=30)


@transaction.atomic
def invite_reader(*, actor: Actor, code: str, reader: str, expires_at: datetime | None) -> str:
    """Make a secret address for one reader and return the secret: it is shown once, and only its hash is kept.

    Raises:
        NotAllowed: no round manager.
        WrongState: the edition is not under embargo.
        Refused: no name, or an end that is past or too far away.

    """
    row = locked(actor, code)
    if not may_publish_editions(actor):
        raise NotAllowed("editions.not_yours")
    if row.state != EditionState.EMBARGO:
        raise WrongState("editions.no_embargo")
    name, faults = reader.strip(), []
    if not name or len(name) > LONGEST_READER:
        faults.append(problem("editions.reader_wanted", Place(column="reader"), most=LONGEST_READER))
    if expires_at is None or not now() < expires_at <= now() + LONGEST_LIFE:
        faults.append(problem("editions.link_end", Place(column="expires_at"), days=LONGEST_LIFE.days))
    if faults or expires_at is None:
        raise Refused(faults, "editions.refused")
    secret = new_secret()
    made = PressLink.objects.create(
        edition=row, reader=name, secret_hash=hash_of(secret), made_at=now(), made_by_id=actor.account,
        by_name=actor.name[:160], expires_at=expires_at,
    )  # fmt: skip
    _note(actor, "link_made", row, made, until=made.expires_at.isoformat(timespec="minutes"))
    return secret


@transaction.atomic
def revoke_link(*, actor: Actor, code: str, link: int) -> None:
    """End a secret address at once."""
    row = locked(actor, code)
    if not may_publish_editions(actor):
        raise NotAllowed("editions.not_yours")
    found = PressLink.objects.select_for_update().filter(edition=row, pk=link, revoked_at=None).first()
    if found is None:
        raise NotFound("refusal.no_page")
    PressLink.objects.filter(pk=found.pk).update(revoked_at=now())
    _note(actor, "link_revoked", row, found)


@transaction.atomic
def note_use(*, link: int, path: str, address: str = "") -> None:
    """Count one use of a secret address and write down what was read, from where."""
    found = PressLink.objects.select_related("edition").filter(pk=link).first()
    if found is None:
        return
    PressLink.objects.filter(pk=link).update(uses=F("uses") + 1, used_at=now())
    note(
        "audit_editions.link_used", account=None, by_name=found.reader, came_by="press", address=address,
        about=f"edition:{found.edition.code}", edition=found.edition.code, reader=found.reader, path=path[:200],
    )  # fmt: skip


def _note(actor: Actor, event: str, row: Edition, made: PressLink, **facts: object) -> None:
    note(
        f"audit_editions.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"edition:{row.code}", edition=row.code, reader=made.reader, **facts,  # type: ignore[arg-type]  # facts are no columns of a line
    )  # fmt: skip
