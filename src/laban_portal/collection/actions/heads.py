# SPDX-License-Identifier: Apache-2.0
"""Make the head of a day over all chains, and let it leave the machine.

A head that someone else holds is the witness: with it, a past that was rewritten here, even by who owns the database, does
not verify. It says nothing but codes of rounds, keys of units, numbers and hashes: no value, no name.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction

from laban_portal.audit.actions import note
from laban_portal.audit.queries import complete_up_to, extent
from laban_portal.clock.now import now
from laban_portal.collection.chain import Link, day_audit, day_content, digest
from laban_portal.collection.models import Chain, DayHead
from laban_portal.ui.errors import NotFound, WrongState
from laban_portal.ui.words import say

MOST_DAYS = 30
"""Heads older than this are not sent by themselves any more."""


def make_day_head(*, day: date) -> str:
    """Make the head of a day, once, and return its hash; where it stands already, that one's.

    It covers the audit lines since the head before; those that are being written are waited for first, for a moment.
    """
    return _make(day, complete_up_to())


@transaction.atomic
def _make(day: date, last_line: int) -> str:
    standing = DayHead.objects.select_for_update().filter(day=day).first()
    if standing:
        return standing.hash
    last = DayHead.objects.select_for_update().order_by("-day").first()
    if last and last.day > day:
        raise WrongState("chain.day_before_last", day=day.isoformat(), last=last.day.isoformat())
    rows = Chain.objects.filter(sequence__gt=0).values_list("round__code", "unit__key", "sequence", "head")
    links = (Link(round=code, unit=unit, sequence=sequence, head=head) for code, unit, sequence, head in rows)
    previous = last.hash if last else ""
    covered = day_audit(last.content) if last else None
    after = covered[1] if covered else 0
    content = day_content(day, previous, links, asdict(extent(after, max(after, last_line))))
    made = DayHead.objects.create(
        day=day, content=content.decode(), previous=previous, hash=digest(content), made_at=now()
    )
    note(
        "audit_chain.head_made",
        account=None,
        came_by="schedule",
        about=f"day:{day.isoformat()}",
        day=day,
        hash=made.hash,
    )
    return made.hash


def send_day_head(*, day: date) -> tuple[str, ...]:
    """Send the head of a day to where the settings say, and return whereto; nothing where they say nothing.

    Raises:
        NotFound: where there is no head of this day.
        WrongState: where another head of this day already lies in the folder; it is left as it is.

    """
    head = DayHead.objects.filter(day=day).first()
    if head is None:
        raise NotFound("chain.no_head", day=day.isoformat())
    sent = []
    if settings.ENVIRONMENT.head_folder:
        sent.append(str(write_head(head.day, head.content, Path(settings.ENVIRONMENT.head_folder))))
    if settings.ENVIRONMENT.head_email:
        _mail(head, settings.ENVIRONMENT.head_email)
        sent.append(settings.ENVIRONMENT.head_email)
    if sent:
        with transaction.atomic():
            DayHead.objects.filter(pk=head.pk).update(sent_at=now(), sent_to=", ".join(sent)[:300])
            whereto = ", ".join(sent)
            note(
                "audit_chain.head_sent", account=None, came_by="schedule", about=f"day:{day}", day=day, whereto=whereto
            )
    return tuple(sent)


def daily_head(*, today: date) -> tuple[str, ...]:
    """Make yesterday's head where it is not made, and send what has not left yet, of the last weeks; return whereto.

    It is made in the morning, so it covers all of yesterday and the first hours of today.
    """
    yesterday = today - timedelta(days=1)
    if not DayHead.objects.filter(day__gte=yesterday).exists():
        make_day_head(day=yesterday)
    waiting = DayHead.objects.filter(sent_at=None, day__gt=today - timedelta(days=MOST_DAYS)).order_by("day")
    return tuple(where for day in waiting.values_list("day", flat=True) for where in send_day_head(day=day))


def file_name(day: date) -> str:
    """Name the file of a day's head; its SHA-256 is the head's hash."""
    return f"laban-head-{day.isoformat()}.json"


def write_head(day: date, content: str, folder: Path) -> Path:
    """Write a head into a folder, as it was hashed, byte for byte; never over another one."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name(day)
    try:
        with path.open("xb") as file:
            file.write(content.encode())
    except FileExistsError:
        if path.read_bytes() != content.encode():
            raise WrongState("chain.other_head", path=path) from None
    return path


def _mail(head: DayHead, address: str) -> None:
    """Send a head as a letter; the file in it is the witness, the letter says what to do with it."""
    language = settings.LANGUAGE_CODE
    facts = {
        "day": head.day.isoformat(), "hash": head.hash, "site": settings.ENVIRONMENT.site_url, "file": file_name(head.day),
        "chains": len(json.loads(head.content)["chains"]),
    }  # fmt: skip
    letter = EmailMessage(
        subject=say("chain.letter_subject", language, **facts),
        body=say("chain.letter", language, **facts),
        to=[address],
    )
    letter.attach(file_name(head.day), head.content.encode(), "application/octet-stream")
    letter.send()
