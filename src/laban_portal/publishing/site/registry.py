# SPDX-License-Identifier: Apache-2.0
"""The kinds of pages, in ONE place: each is a module of `kinds/` with `tails(scene)` and `show(scene, tail)`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from laban_portal.publishing.site.scene import Scene, Shown

KINDS = (
    "start", "ranking", "maps", "units", "items", "comparing", "explorer", "method", "audit", "revisions", "news", "search",
    "archive", "data",
)  # fmt: skip


class Kind(Protocol):
    """What a module of a kind has: the tails of its pages in an edition, and one page (nothing where there is none)."""

    def tails(self, scene: Scene, /) -> Iterator[str]:
        """Yield the tail of every page of this kind, the first the most general one."""

    def show(self, scene: Scene, tail: str, /) -> Shown | None:
        """Return a page."""


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its name."""
    here = f"{__name__.rpartition('.')[0]}.kinds"
    return {
        name: cast("Kind", import_module(f"{here}.{name}")) for name in KINDS if find_spec(f"{here}.{name}") is not None
    }


def pages(scene: Scene) -> dict[str, str]:
    """Return the kind of every page of an edition by its tail, in the order of kinds; kept with the scene."""
    found = scene.kept.get("pages")
    if found is None:
        found = {tail: name for name, kind in kinds().items() for tail in kind.tails(scene)}
        scene.kept["pages"] = found
    return cast("dict[str, str]", found)
