# SPDX-License-Identifier: Apache-2.0
"""News: what people wrote, and each edition as it came out, corrections with their reasons; as a page and as a feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laban_portal.publishing.site.scene import Scene, Shown

TAIL = "news"


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news: day (ISO; empty where it is not known), heading, paragraphs, the edition it is about."""

    code: str
    day: str
    heading: str
    paragraphs: tuple[str, ...]
    edition: str = ""
    correction: bool = False


def tails(_scene: Scene) -> Iterator[str]:
    """Yield the page of news."""
    yield TAIL


def show(scene: Scene, _tail: str) -> Shown | None:
    """Return the page of news; it tells the same in every edition."""
    return Shown(
        template="news.html", title=scene.say("front.news"),
        description=scene.say("front.news_about", index=scene.text(scene.book.pack.names)), facts={"items": lately(scene)},
    )  # fmt: skip


def lately(scene: Scene) -> list[Item]:
    """Return all news, the newest first; of one day what people wrote comes first."""
    written = [
        Item(each.code, each.day, scene.text(each.names), tuple(scene.text(each.words).split("\n\n")))
        for each in scene.library.news
    ]
    released = [of_release(scene, at) for at in range(len(scene.library.books))]
    return sorted((*written, *released), key=lambda each: each.day, reverse=True)


def of_release(scene: Scene, at: int) -> Item:
    """Return the news that an edition came out."""
    release = scene.library.books[at].release
    if release.corrects:
        heading = scene.say("front.news_correction", edition=release.code, corrects=release.corrects)
        words = scene.text(release.reason)
    else:
        heading = scene.say("front.news_edition", edition=release.code)
        words = scene.text(release.summary)
    paragraphs = tuple(each for each in words.split("\n\n") if each)
    return Item(
        f"edition-{release.code}", release.released_at[:10], heading, paragraphs, release.code, bool(release.corrects)
    )
