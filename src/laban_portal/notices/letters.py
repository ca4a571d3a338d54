# SPDX-License-Identifier: Apache-2.0
"""What a letter says: the same words as plain text and as simple HTML, in the reader's language, and the way to fewer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.html import format_html, format_html_join

from laban_portal.notices.facts import in_words
from laban_portal.notices.models import Notice
from laban_portal.ui.words import say


class Reader(Protocol):
    """Whom a letter is for."""

    email: str
    name: str
    language: str


def sentence_of(notice: Notice, language: str) -> str:
    """Say a notice; one whose sentence or facts are not known any more is shown by its kind, and hides no other."""
    try:
        return say(notice.kind, language, **in_words(notice.facts, language))
    except (ImportError, KeyError, IndexError, ValueError, AttributeError, TypeError):
        return notice.kind


def send(reader: Reader, notices: Sequence[Notice]) -> None:
    """Send one letter about some notices."""
    letter(reader, notices).send()


def letter(reader: Reader, notices: Sequence[Notice]) -> EmailMultiAlternatives:
    """Write one letter: of one notice its sentence is the subject, of several their number."""
    language = reader.language
    lines = [(sentence_of(each, language), _address(each.link)) for each in notices]
    subject = lines[0][0] if len(lines) == 1 else say("letters.many", language, count=len(lines))
    greeting = say("letters.greeting", language, name=reader.name)
    why = say("letters.why", language, link=_address("/me/"))
    text = "\n\n".join(
        (
            greeting,
            *(f"{sentence}\n{link}" for sentence, link in lines),
            say("letters.farewell", language),
            "-- \n" + why,
        )
    )
    made = EmailMultiAlternatives(
        subject=f"[Laban] {' '.join(subject.split())}"[:200],
        body=text + "\n",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[reader.email],
        headers={"Auto-Submitted": "auto-generated", "List-Unsubscribe": f"<{_address('/me/')}>"},
    )
    made.attach_alternative(_html(greeting, lines, why, language), "text/html")
    return made


def _html(greeting: str, lines: Sequence[tuple[str, str]], why: str, language: str) -> str:
    items = format_html_join(
        "", '<p>{}<br><a href="{}">{}</a></p>', ((sentence, link, link) for sentence, link in lines)
    )
    return format_html(
        '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>Laban</title></head><body><p>{}</p>{}<p>{}</p><hr><p>{}</p></body></html>',  # noqa: E501  one row of a table laid out by hand
        language, greeting, items, say("letters.farewell", language), why,
    )  # fmt: skip


def _address(link: str) -> str:
    """Return the whole address of a page of the site."""
    return str(settings.ENVIRONMENT.site_url).rstrip("/") + (link if link.startswith("/") else f"/{link}")
