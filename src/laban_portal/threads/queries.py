# SPDX-License-Identifier: Apache-2.0
"""Discussions about things. Who may see a thing may see its discussions; the caller has asked that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length

from laban_portal.threads.models import Message, Thread


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message."""

    words: str
    by_name: str
    side: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """A discussion with its messages in their order."""

    pk: int
    about: str
    opened_at: datetime
    resolved_at: datetime | None
    resolved_name: str
    messages: tuple[Said, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether it is not resolved."""
        return self.resolved_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An open discussion in a list: how much was said, and the last of it."""

    pk: int
    about: str
    unit: str
    domain: str
    opened_at: datetime
    last_at: datetime
    count: int
    words: str
    by_name: str
    side: str


def discussions(about: str) -> tuple[Discussion, ...]:
    """Return everything that was said about a thing, the open discussion last; two queries."""
    threads = list(Thread.objects.filter(about=about).order_by("opened_at", "pk"))
    messages: dict[int, list[Said]] = defaultdict(list)
    for each in Message.objects.filter(thread__in=threads):
        said = Said(words=each.words, by_name=each.by_name, side=each.side, at=each.at)
        messages[each.thread_id].append(said)
    found = [
        Discussion(
            pk=each.pk, about=each.about, opened_at=each.opened_at, resolved_at=each.resolved_at,
            resolved_name=each.resolved_name, messages=tuple(messages[each.pk]),
        )
        for each in threads
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: each.is_open))


def about_of(thread: int) -> str:
    """Return what a discussion is about; empty where there is none."""
    return Thread.objects.filter(pk=thread).values_list("about", flat=True).first() or ""


def open_about(start: str) -> Mapping[str, str]:
    """Return the things whose name begins so and that are being discussed, each with the side that spoke last; one query."""
    last = Message.objects.filter(thread=OuterRef("pk")).order_by("-at", "-pk").values("side")[:1]
    rows = Thread.objects.filter(about__startswith=start, resolved_at=None).annotate(side=Subquery(last))
    return dict(rows.values_list("about", "side"))


ANSWER = 5
"""Letters from which on a message says something: a single dot answers nothing."""


def said_since(start: str, side: str) -> Mapping[str, datetime]:
    """Return when a side last said something about each thing whose name begins so; one query."""
    said = Message.objects.annotate(letters=Length("words")).filter(letters__gte=ANSWER)
    rows = said.filter(thread__about__startswith=start, side=side).order_by("at")
    return dict(rows.values_list("thread__about", "at"))


def open_lines(units: Collection[str] | None, domains: Collection[str] | None) -> QuerySet[Thread]:
    """Return the open discussions about some units' things or in some domains (None: all), the latest first."""
    of_units = Q() if units is None else Q(unit__in=units)
    of_domains = Q() if domains is None else Q(domain__in=domains)
    wanted = Q() if units is None or domains is None else of_units | of_domains
    last = Message.objects.filter(thread=OuterRef("pk")).order_by("-at", "-pk")
    return (
        Thread.objects.filter(wanted, resolved_at=None)
        .annotate(
            count=Count("messages"), words=Subquery(last.values("words")[:1]), by=Subquery(last.values("by_name")[:1]),
            side=Subquery(last.values("side")[:1]),
        )
        .order_by("-last_at", "-pk")
    )  # fmt: skip


def as_lines(rows: Iterable[Thread]) -> tuple[Line, ...]:
    """Return rows of `open_lines` as values."""
    return tuple(
        Line(
            pk=each.pk, about=each.about, unit=each.unit, domain=each.domain, opened_at=each.opened_at,
            last_at=each.last_at, count=each.count, words=each.words or "", by_name=each.by or "", side=each.side or "",  # type: ignore[attr-defined]  # annotated above
        )
        for each in rows
    )  # fmt: skip


def open_of_units(units: Collection[str]) -> tuple[str, ...]:
    """Return the things of some units that are being discussed; one query."""
    return tuple(Thread.objects.filter(unit__in=list(units), resolved_at=None).values_list("about", flat=True))
