# SPDX-License-Identifier: Apache-2.0
"""Search: an A–Z of units and items that works without script, and an index for the script, which loads from a stick too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from json import dumps

from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.scenes import kept
from viettext.collate import sort_key_text
from viettext.fold import fold

TAIL = "search"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be found: name, what kind of thing it is, its page, and other words by which it is known."""

    name: str
    kind: str
    tail: str
    also: str = ""


def tails(_scene: Scene) -> Iterator[str]:
    """Yield the page of the search."""
    yield TAIL


def show(scene: Scene, _tail: str) -> Shown | None:
    """Return the page of the search."""
    return Shown(
        template="search.html", title=scene.say("front.search"), description=scene.say("front.search_about"),
        facts={"letters": letters(entries(scene))}, scripts=("search.js",),
    )  # fmt: skip


def entries(scene: Scene) -> list[Entry]:
    """Return what can be found in an edition, of what has a page, in the order of the language; kept with the scene."""
    return kept(scene.kept, "entries", lambda: sorted(found(scene), key=lambda each: sort_key_text(each.name)))


def found(scene: Scene) -> Iterator[Entry]:
    """Yield units of every territory, and the items of the tree."""
    known = pages(scene)
    for territory in scene.book.territories:
        before = "" if territory.main else f"{territory.system}/"
        for unit in territory.result.units.members:
            tail = f"{before}units/{unit.code}"
            if tail in known:
                others = {text for _, text in unit.names.versions} - {scene.text(unit.names)}
                yield Entry(
                    scene.text(unit.names), scene.text(territory.names), tail, " ".join((unit.code, *sorted(others)))
                )
    framework = scene.book.pack.framework
    for code in framework.codes:
        if f"items/{code}" in known:
            kind = scene.say(
                "front.kind_indicator"
                if code in framework.leaves_below and code not in framework.children
                else "front.kind_group"
            )
            yield Entry(scene.item_name(code), kind, f"items/{code}", code)


def letters(found: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """Return entries by the letter they begin with, without its marks."""
    by_letter: dict[str, list[Entry]] = {}
    for each in found:
        first = fold(each.name)[:1].upper()
        by_letter.setdefault(first if first.isalpha() else "#", []).append(each)
    return sorted(by_letter.items())


def index(scene: Scene) -> bytes:
    """Return the index as a script: name, kind, address beside the page of the search, other words."""
    rows = [(each.name, each.kind, scene.link(TAIL, each.tail), each.also) for each in entries(scene)]
    return f"window.labanIndex={dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()
