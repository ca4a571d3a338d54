# SPDX-License-Identifier: Apache-2.0
"""Every edition in every language of a library, each made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.registry import kinds, pages
from laban_portal.publishing.site.scene import Scene, Shown

T = TypeVar("T")

SHOWN_KEPT = 64
"""How many pages of a scene are kept after they were made: their picture and data are asked for next."""


def scene_of(library: Library, edition: str, language: str) -> Scene | None:
    """Return an edition in a language; nothing where the library has not both."""
    book = library.by_code.get(edition)
    if book is None or language not in library.languages:
        return None
    return kept(
        library.kept, ("scene", edition, language), lambda: Scene(library=library, book=book, language=language)
    )


def shown(scene: Scene, tail: str) -> Shown | None:
    """Return a page of an edition; the last ones are kept, because a page, its picture and its data are made of one."""
    name = pages(scene).get(tail)
    if name is None:
        return None
    made = kept(scene.kept, "shown", dict[str, "Shown | None"])
    if tail not in made:
        if len(made) >= SHOWN_KEPT:
            made.clear()
        made[tail] = kinds()[name].show(scene, tail)
    return made.get(tail)


def kept(store: dict[object, object], key: object, make: Callable[[], T]) -> T:
    """Return what is kept under a key, made when first asked for."""
    if key not in store:
        store[key] = make()
    return cast("T", store[key])
