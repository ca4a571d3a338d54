# SPDX-License-Identifier: Apache-2.0
"""Let an edition go on: shown inside, taken back, signed, published at its moment, recalled; what it corrects is superseded.

Signing makes the bundle final: the words, letters and the moment of release as they stand, over the figures as they were
computed, signed by this house's key. After that nothing of it changes; the database refuses it.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from django.db import transaction

from laban.errors import Place, problem
from laban_portal.clock.now import now, today
from laban_portal.editions.actions.kept import keep_bundle
from laban_portal.editions.actions.keys import current_key
from laban_portal.editions.actions.locked import locked, pass_on, wanted_step
from laban_portal.editions.actions.making import wanted_words
from laban_portal.editions.actions.news import announce
from laban_portal.editions.actions.telling import tell_all, tell_leaders, tell_managers
from laban_portal.editions.engine import signed
from laban_portal.editions.models import Edition, PressLink
from laban_portal.editions.queries.checks import hindrances
from laban_portal.editions.rules import CLOCK
from laban_portal.editions.states import EditionEvent, EditionState
from laban_portal.jobs.queue import enqueue, job
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import Refused, Stale, WrongState

LONGEST_EMBARGO = timedelta(days=90)


@transaction.atomic
def show_preview(*, actor: Actor, code: str) -> None:
    """Show a computed draft inside: each province its own page, the ministry all; leaders are told.

    Raises:
        WrongState: it is no draft, or is not computed.

    """
    row = locked(actor, code)
    to = wanted_step(actor, row, EditionEvent.SHOW)
    if row.work != "done" or row.draft_id is None:
        raise WrongState("editions.not_computed")
    _go(actor, row, EditionEvent.SHOW, to)
    tell_leaders(actor, row, "shown")
    tell_managers(actor, row, "to_sign")


@transaction.atomic
def withdraw_preview(*, actor: Actor, code: str, reason: str) -> None:
    """Take a preview back to the draft, with a reason; it can be computed again."""
    row = locked(actor, code)
    to = wanted_step(actor, row, EditionEvent.WITHDRAW)
    _go(actor, row, EditionEvent.WITHDRAW, to, words=wanted_words(reason))


@transaction.atomic
def sign(*, actor: Actor, code: str, release_at: datetime | None, seen: str) -> None:
    """Make an edition final and sign it; it is published at `release_at` (nothing: as soon as somebody publishes it).

    Who signs neither made nor computed it. `seen` is the SHA-256 of the computed bundle that they looked at. An edition that
    was computed elsewhere may have a moment in the past.

    Raises:
        NotAllowed, WrongState: by the decision table.
        Stale: it was computed anew since it was shown.
        Refused: with everything that hinders it, all at once.

    """
    row = locked(actor, code)
    to = wanted_step(actor, row, EditionEvent.SIGN)
    if row.draft is None:
        raise WrongState("editions.not_computed")
    if row.draft.sha256 != seen:
        raise Stale("editions.computed_anew", edition=row.code)
    moment = release_at or now()
    faults = list(hindrances(row))
    if release_at and not row.taken and release_at < now():  # none asked: this very moment, past as soon as it is read
        faults.append(problem("editions.release_past", Place(column="release_at")))
    if moment > now() + LONGEST_EMBARGO:
        faults.append(problem("editions.release_far", Place(column="release_at"), days=LONGEST_EMBARGO.days))
    if faults:
        raise Refused(faults, "editions.hindered")
    key = current_key()
    content = signed(row, moment)
    digest = hashlib.sha256(content).hexdigest()
    row.state, row.signed_at, row.embargo_until, row.key, row.hash = to, now(), moment, key, digest
    row.bundle_id = keep_bundle(content)
    row.save(update_fields=["state", "signed_at", "embargo_until", "key", "hash", "bundle"])
    pass_on(
        actor, row, EditionEvent.SIGN, to, hash=digest, fingerprint=key.fingerprint,
        release_at=moment.isoformat(timespec="minutes"),
    )  # fmt: skip
    if release_at and release_at > now():
        enqueue(publish_when_due, at=release_at, edition=row.pk)


@transaction.atomic
def publish(*, actor: Actor, code: str) -> None:
    """Publish a signed edition whose moment has come; that which it corrects is superseded by it.

    Raises:
        WrongState: its moment, which is part of what was signed, has not come; or an earlier edition waits.

    """
    row = locked(actor, code) if actor != CLOCK else Edition.objects.select_for_update(of=("self",)).get(code=code)
    to = wanted_step(actor, row, EditionEvent.PUBLISH)
    if row.embargo_until and row.embargo_until > now():
        raise WrongState("editions.too_early", until=row.embargo_until.isoformat(timespec="minutes"))
    row.state, row.published_at = to, now()
    row.save(update_fields=["state", "published_at"])
    pass_on(actor, row, EditionEvent.PUBLISH, to, hash=row.hash)
    corrected = row.corrects
    if corrected is not None and corrected.state == EditionState.PUBLISHED:
        corrected.state = wanted_step(CLOCK, corrected, EditionEvent.SUPERSEDE)
        corrected.save(update_fields=["state"])
        pass_on(CLOCK, corrected, EditionEvent.SUPERSEDE, EditionState.SUPERSEDED, words=row.code)
    PressLink.objects.filter(edition=row, revoked_at=None).update(revoked_at=now())
    announce(row, today())
    tell_all(actor, row, "corrected" if corrected else "published")


@transaction.atomic
def recall(*, actor: Actor, code: str, reason: str) -> None:
    """Give a signed edition up before it is published, with a reason; links end, the bundle stays kept."""
    row = locked(actor, code)
    to = wanted_step(actor, row, EditionEvent.RECALL)
    words = wanted_words(reason)
    PressLink.objects.filter(edition=row, revoked_at=None).update(revoked_at=now())
    _go(actor, row, EditionEvent.RECALL, to, words=words)


@job
def publish_when_due(edition: int) -> None:
    """Publish one edition at its moment; one that was recalled or published meanwhile is left alone."""
    row = Edition.objects.filter(pk=edition, state=EditionState.EMBARGO, embargo_until__lte=now()).first()
    if row is not None:
        publish(actor=CLOCK, code=row.code)


def publish_all_due() -> None:
    """Publish every edition whose moment has come: what the job did not, because no worker ran."""
    due = Edition.objects.filter(state=EditionState.EMBARGO, embargo_until__lte=now()).order_by("embargo_until", "pk")
    for pk in due.values_list("pk", flat=True):
        publish_when_due.func(pk)


def _go(actor: Actor, row: Edition, event: EditionEvent, to: EditionState, *, words: str = "") -> None:
    row.state = to
    row.save(update_fields=["state"])
    pass_on(actor, row, event, to, words=words)
