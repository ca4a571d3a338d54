# SPDX-License-Identifier: Apache-2.0
"""What a form of editions sent, as values; and faults in words, each with the place of its field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from laban.errors import Problem
from laban_portal.clock.days import day_in_words
from laban_portal.editions.wanted import Reckoning, Words
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import LANGUAGES, say

LONGEST = 5000


def reckoning_of(request: HttpRequest) -> Reckoning:
    """Return how an edition is to be computed; what is no number is out of every range and refused as such."""
    post = request.POST
    return Reckoning(
        method=post.get("method", "")[:60], also=tuple(each[:60] for each in post.getlist("also")[:10] if each),
        design=post.get("design", "")[:60], draws=_whole(post.get("draws", "10000")), seed=_whole(post.get("seed", "1")),
        kit=max(0, _whole(post.get("kit", "0"))), previous=post.get("previous", "")[:20],
    )  # fmt: skip


def words_of(request: HttpRequest) -> Words:
    """Return what is said of an edition."""

    def both(name: str) -> dict[str, str]:
        found = {each: request.POST.get(f"{name}_{each}", "")[:LONGEST].strip() for each in LANGUAGES}
        return {each: text for each, text in found.items() if text}

    return Words(
        names=both("names"), summary=both("summary"), reason=both("reason"), publisher=both("publisher"),
        contact=request.POST.get("contact", "")[:LONGEST],
    )  # fmt: skip


def moment_of(request: HttpRequest, name: str) -> datetime | None:
    """Return a moment as a field for day and time sends it, in the instance's zone; nothing where there is none."""
    try:
        found = datetime.fromisoformat(request.POST.get(name, "")[:20])
    except ValueError:
        return None
    return timezone.make_aware(found) if timezone.is_naive(found) else found


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else -1


def faults_of(refusal: Refused, language: str) -> list[tuple[str, str]]:
    """Return every fault with the place of its field."""
    return [(each.where.column, sentence(each, language)) for each in refusal.problems]


def sentences(problems: tuple[Problem, ...], language: str) -> list[str]:
    """Say problems, each with its place where it has one."""
    return [sentence(each, language) for each in problems]


def sentence(each: Problem, language: str) -> str:
    """Say a problem; days and moments among its facts as people read them, its place before it."""
    facts = dict(each.facts)
    place = facts.pop("place", "")
    words = say(each.code, language, **told(facts, language))
    return f"{place}: {words}" if place else words


def told(facts: Mapping[str, str], language: str) -> dict[str, str]:
    """Return facts in words: `until` is a moment."""
    return {name: moment_in_words(text, language) if name == "until" else text for name, text in facts.items()}


def moment_in_words(text: str, language: str) -> str:
    """Say a moment (ISO 8601) in the instance's zone."""
    try:
        found = timezone.localtime(datetime.fromisoformat(text))
    except ValueError:
        return text
    return f"{found:%H:%M} {day_in_words(date(found.year, found.month, found.day), language)}"
