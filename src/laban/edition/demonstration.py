# SPDX-License-Identifier: Apache-2.0
"""Demonstration editions of a pack: one for each of its last years, each compared with the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from laban.edition.compose import Watch, composed
from laban.edition.make import make, recipe_for
from laban.model.book import Before, Book, Release
from laban.model.pack import Pack
from laban.model.text import Text
from laban.texts import LANGUAGES, say

MOST_EDITIONS = 3
RELEASED = "{year}-03-31T08:00:00+00:00"
"""When a demonstration edition is said to be published: assumed, 31 March of the year after its own, and said so."""


def editions(
    pack: Pack, *, draws: int = 2_000, documents: bool = True, last: int = MOST_EDITIONS, watch: Watch | None = None
) -> tuple[Book, ...]:
    """Return the demonstration editions of a pack, the oldest first: those of its `last` years, three unless told.

    Only of generated figures a Book is marked as demonstration data; that an edition is no official one is said in its
    name and summary always. `draws` are of the rank intervals; without `documents` there is no audit report.

    Raises:
        FrameworkError, PanelError, MethodError: what `compose` refuses.

    """
    return tuple(_editions(pack, pack.panel.years[-last:], draws, documents=documents, watch=watch))


def _editions(
    pack: Pack, years: tuple[int, ...], draws: int, *, documents: bool, watch: Watch | None
) -> Iterator[Book]:
    before: Before | None = None
    for year in years:
        recipe = replace(recipe_for(pack, year), draws=draws)
        release = demonstration_release(pack, year, previous=before.code if before else "")
        found = composed(pack, recipe, release, before=before, watch=watch)
        book = make(found, watch=watch) if documents else found.book
        yield book
        before = Before(code=book.release.code, pack=book.pack, recipe=recipe)


def demonstration_release(pack: Pack, year: int, *, previous: str = "") -> Release:
    """Return the release of a demonstration edition; its day is assumed."""
    kind = "generated" if pack.demonstration else "measured"

    def words(name: str) -> Text:
        facts = {language: pack.names.into(language) or pack.code for language in LANGUAGES}
        return Text.of({each: say(f"edition.{name}", each, pack=facts[each], year=year) for each in LANGUAGES})

    return Release(
        code=str(year), names=words("demonstration_name"), summary=words(f"demonstration_{kind}"), previous=previous,
        released_at=RELEASED.format(year=year + 1), publisher=words("demonstration_publisher"),
        demonstration=pack.demonstration,
    )  # fmt: skip
