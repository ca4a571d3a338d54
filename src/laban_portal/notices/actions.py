# SPDX-License-Identifier: Apache-2.0
"""Tell people something: in the portal at once, by e-mail as each of them wishes.

Letters are sent by the worker, so that no page waits for a mail server. What is told leaves no audit line: the action that
tells it does.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django_tasks import task

from laban_portal.clock.now import now
from laban_portal.notices.facts import kept
from laban_portal.notices.letters import send
from laban_portal.notices.models import Notice

MOST_AT_ONCE = 200
"""More notices than this do not fit one letter; the rest comes with the next."""


def tell(
    *,
    accounts: Iterable[int],
    kind: str,
    link: str,
    key: str = "",
    urgent: bool = False,
    facts: dict[str, object] | None = None,
) -> int:
    """Tell some accounts one thing; `kind` is the code of its sentence, `facts` its facts (days and names in no language).

    With a `key` each person is told once only, however often this is called. Whoever wants letters at once gets one now,
    and everyone does if it is urgent. Returns how many were told anew.
    """
    stored = {name: kept(value) for name, value in (facts or {}).items()}
    wanted = sorted(set(accounts))
    with transaction.atomic():
        if key:
            told = set(Notice.objects.filter(account__in=wanted, key=key).values_list("account_id", flat=True))
            wanted = [each for each in wanted if each not in told]
        notices = [
            Notice(account_id=each, kind=kind, key=key, facts=stored, link=link, urgent=urgent, made_at=now())
            for each in wanted
        ]
        Notice.objects.bulk_create(notices)
        at_once = set(
            get_user_model()
            .objects.filter(pk__in=wanted, is_active=True, digest="immediate")
            .values_list("pk", flat=True)
        )
        for notice in notices:
            if urgent or notice.account_id in at_once:
                deliver.enqueue(notice=notice.pk)
    return len(notices)


def mark_read(*, account: int, notices: Iterable[int] | None = None) -> int:
    """Mark a person's own notices as read, or all of them; returns how many were new."""
    unread = Notice.objects.filter(account=account, read_at__isnull=True)
    if notices is not None:
        unread = unread.filter(pk__in=list(notices))
    return unread.update(read_at=now())


def send_digests(*, day: date) -> int:
    """Send each person who wishes so one letter of what is new: every day, or on Mondays. Returns how many letters."""
    wishes = ["daily", "weekly"] if day.weekday() == 0 else ["daily"]
    waiting = Notice.objects.filter(sent_at__isnull=True, account__digest__in=wishes, account__is_active=True)
    people = sorted(set(waiting.order_by().values_list("account_id", flat=True)))
    for each in people:
        deliver_digest.enqueue(account=each)
    return len(people)


@task(queue_name="letters")
def deliver(notice: int) -> None:
    """Send one notice as a letter, once; a person who is switched off gets none, a letter that fails was not sent."""
    _send(Notice.objects.filter(pk=notice))


@task(queue_name="letters")
def deliver_digest(account: int) -> None:
    """Send a person all that was not sent yet as one letter."""
    _send(Notice.objects.filter(account=account))


def _send(wanted: QuerySet[Notice]) -> None:
    with transaction.atomic():
        found = list(
            wanted.select_for_update(of=("self",)).select_related("account").filter(sent_at__isnull=True)[:MOST_AT_ONCE]
        )
        if not found or not found[0].account.is_active:
            return
        Notice.objects.filter(pk__in=[each.pk for each in found]).update(sent_at=now())
        send(found[0].account, found)
