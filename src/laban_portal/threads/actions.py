# SPDX-License-Identifier: Apache-2.0
"""Say something about a thing, and resolve its discussion.

Who may, and who is told, is the caller's matter; so is the line in the audit trail.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from laban_portal.threads.models import Message, Thread
from laban_portal.threads.rules import cleaned, faults
from laban_portal.ui.errors import NotFound, Refused, WrongState


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, and for which side (unit or ministry)."""

    account: int
    name: str
    side: str


@transaction.atomic
def speak(*, about: str, unit: str, domain: str, speaker: Speaker, words: str, at: datetime) -> int:
    """Say something about a thing, in its open discussion or a new one; return the discussion's number.

    Raises:
        Refused: no words, too many, or signs that cannot be seen.

    """
    said = cleaned(words)
    found = faults(said)
    if found:
        raise Refused(found)
    thread = _open(about) or _opened(about, unit, domain, speaker, at)
    Message.objects.create(
        thread=thread, words=said, by_id=speaker.account, by_name=speaker.name[:160], side=speaker.side, at=at
    )
    Thread.objects.filter(pk=thread.pk).update(last_at=at)
    return thread.pk


@transaction.atomic
def resolve(*, thread: int, account: int, name: str, at: datetime) -> None:
    """Resolve a discussion; what is said after that begins another one."""
    found = Thread.objects.select_for_update(of=("self",)).filter(pk=thread).first()
    if found is None:
        raise NotFound("refusal.no_page")
    if found.resolved_at is not None:
        raise WrongState("threads.resolved_already", who=found.resolved_name)
    Thread.objects.filter(pk=thread).update(resolved_at=at, resolved_by_id=account, resolved_name=name[:160])


def _open(about: str) -> Thread | None:
    """Lock a thing's open discussion, so that nobody resolves it while something is said in it."""
    return Thread.objects.select_for_update(of=("self",)).filter(about=about, resolved_at=None).first()


def _opened(about: str, unit: str, domain: str, speaker: Speaker, at: datetime) -> Thread:
    """Open a discussion; where another person did so at the same moment, theirs is joined."""
    try:
        with transaction.atomic():
            return Thread.objects.create(
                about=about, unit=unit, domain=domain, opened_at=at, opened_by_id=speaker.account, last_at=at
            )
    except IntegrityError:
        found = _open(about)
        if found is None:
            raise
        return found
