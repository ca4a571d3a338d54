# SPDX-License-Identifier: Apache-2.0
"""News of the public site: one comes with each published edition; analysts and managers write others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from laban.errors import Place, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now, today
from laban_portal.editions.models import Edition, News
from laban_portal.editions.rules import may_make_editions, may_publish_editions
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, Refused
from laban_portal.ui.words import LANGUAGES, say

LONGEST_TITLE, LONGEST_WORDS = 200, 4000


def announce(row: Edition, day: date) -> None:
    """Make the news of an edition that is published: its name, and its summary or why it corrects."""
    event = "corrected" if row.corrects_id else "published"
    names = {
        language: say(f"editions.news_{event}", language, name=_in(row.names or row.index_names, language), code=row.code)
        for language in LANGUAGES
    }  # fmt: skip
    words = {language: _in(row.reason if row.corrects_id else row.summary, language) for language in LANGUAGES}
    News.objects.update_or_create(
        code=f"edition-{row.code}", defaults={"names": names, "words": words, "day": day, "withdrawn_at": None}
    )


def _in(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()), "")


@transaction.atomic
def post_news(*, actor: Actor, names: Mapping[str, str], words: Mapping[str, str], day: date | None = None) -> str:
    """Write an item of news in both languages, public from its day on; return its code.

    Raises:
        NotAllowed: neither analyst nor round manager.
        Refused: a title or a text is missing or too long.

    """
    if not may_make_editions(actor):
        raise NotAllowed("editions.not_yours")
    faults = []
    for name, said, most in (("title", names, LONGEST_TITLE), ("words", words, LONGEST_WORDS)):
        for language in LANGUAGES:
            text, place = said.get(language, "").strip(), Place(column=f"{name}_{language}")
            if not text:
                faults.append(problem("editions.news_missing", place))
            elif len(text) > most:
                faults.append(problem("editions.words_long", place, most=most, count=len(text)))
    if faults:
        raise Refused(faults, "editions.refused")
    row = News.objects.create(
        code=f"news-{News.objects.count() + 1}", names={each: names[each].strip() for each in LANGUAGES},
        words={each: words[each].strip() for each in LANGUAGES}, day=day or today(), made_at=now(), by_name=actor.name[:160],
    )  # fmt: skip
    _note(actor, "news_posted", row)
    return row.code


@transaction.atomic
def withdraw_news(*, actor: Actor, code: str) -> None:
    """Take an item of news off the public site; round managers may."""
    if not may_publish_editions(actor):
        raise NotAllowed("editions.not_yours")
    row = News.objects.select_for_update().filter(code=code, withdrawn_at=None).first()
    if row is None:
        raise NotFound("refusal.no_page")
    News.objects.filter(pk=row.pk).update(withdrawn_at=now())
    _note(actor, "news_withdrawn", row)


def _note(actor: Actor, event: str, row: News) -> None:
    note(
        f"audit_editions.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"news:{row.code}", title=_in(row.names, "vi"),
    )  # fmt: skip
