# SPDX-License-Identifier: Apache-2.0
"""What was changed in a definition between editions is said, old and new, in the reader's language; nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laban.model.book import Book
from laban.model.framework import Framework
from laban.model.text import Text
from laban_portal.publishing.site.item.changed import all_changes, changes, upto
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.scene import Scene
from tests.laban_portal.publishing.books import vietnam


def with_framework(book: Book, **changed: object) -> Book:
    """Return an edition whose framework has other groups or indicators."""
    framework: Framework = replace(book.pack.framework, **changed)  # type: ignore[arg-type]  # whatever a test says
    return replace(book, pack=replace(book.pack, framework=framework))


def scene(*books: Book, at: int = 0, language: str = "en") -> Scene:
    """Return a place in a library of these editions, the newest first."""
    return Scene(library=Library(books=books), book=books[at], language=language)


@pytest.fixture(scope="module")
def book() -> Book:
    return vietnam()[1]


def test_each_field_that_was_changed_is_named_with_its_old_and_its_new_content(book):
    one, two, *rest = book.pack.framework.indicators
    new = replace(
        one, names=Text.of({"vi": "Tên mới", "en": "New name"}), weight=one.weight + 0.5, direction=-one.direction,
        unit="%", formula=None, low=0.1 + 0.2, source="<script>",
    )  # fmt: skip
    newer = with_framework(book, indicators=(new, two, *rest))
    newer = replace(newer, release=replace(book.release, code="2026"))
    for language in ("vi", "en"):
        here = scene(newer, book, language=language)
        told = changes(here, one.code)
        fields = ("names", "direction", "unit", "formula", "low", "source", "weight")
        wanted = [name for name in fields if name == "weight" or getattr(one, name) != getattr(new, name)]
        assert [edition for edition, _ in told] == ["2026"] * len(wanted)
        shown = {
            "names": here.text(new.names),
            "formula": here.say("item.nothing"),
            "low": {"vi": "0,3", "en": "0.3"}[language],
        }
        for name, (_, sentence) in zip(wanted, told, strict=True):
            assert here.say(f"item.field_{name}") in sentence
            assert shown.get(name, "") in sentence
        assert changes(here, two.code) == []
        assert all_changes(here) == [("2026", one.code, here.text(new.names), sentence) for _, sentence in told]


def test_an_item_that_is_new_or_gone_says_so_and_one_that_never_was_says_nothing(book):
    first, *rest = book.pack.framework.indicators
    without = with_framework(book, indicators=tuple(rest))
    without = replace(without, release=replace(book.release, code="2024"))
    added, removed = scene(book, without), scene(without, book)
    assert changes(added, first.code) == [("2025", added.say("item.added", older="2024", newer="2025"))]
    assert changes(removed, first.code) == [("2024", removed.say("item.removed", older="2025", newer="2024"))]
    assert changes(added, "no-such-item") == []
    assert all_changes(removed) == [
        ("2024", first.code, first.names.into("en"), removed.say("item.removed", older="2025", newer="2024"))
    ]


def test_an_older_edition_tells_nothing_of_what_came_after_it(book):
    one, *rest = book.pack.framework.indicators
    newer = with_framework(book, indicators=(replace(one, unit="another"), *rest))
    newer = replace(newer, release=replace(book.release, code="2026"))
    assert upto(scene(newer, book, at=1)) == [book]
    assert all_changes(scene(newer, book, at=1)) == []
    assert len(all_changes(scene(newer, book))) == 1
