# SPDX-License-Identifier: Apache-2.0
"""How the definition of an item differs between the editions of a library: what was changed, from what to what."""

from __future__ import annotations

from itertools import pairwise

from laban.draw.numbers import significant
from laban.model.book import Book
from laban.model.framework import Group, Indicator
from laban_portal.publishing.site.scene import Scene

DIGITS = 12

FIELDS = (
    "names",
    "parent",
    "direction",
    "unit",
    "formula",
    "denominator",
    "scale",
    "low",
    "high",
    "source",
    "evidence",
)
"""What is compared of a definition, besides its weight."""


def changes(scene: Scene, code: str) -> list[tuple[str, str]]:
    """Return what changed in an item, the newest first: edition, and the sentence."""
    found = []
    for newer, older in pairwise(upto(scene)):
        found += [(newer.release.code, said) for said in between(scene, older, newer, code)]
    return found


def upto(scene: Scene) -> list[Book]:
    """Return this edition and the older ones, the newest first."""
    books = list(scene.library.books)
    return books[books.index(scene.book) :]


def between(scene: Scene, older: Book, newer: Book, code: str) -> list[str]:
    """Say how an item differs between two editions."""
    before, after = (each.pack.framework.by_code.get(code) for each in (older, newer))
    facts = {"older": older.release.code, "newer": newer.release.code}
    if before is None or after is None:
        return [] if before is after else [scene.say("item.added" if after else "item.removed", **facts)]
    fields = [name for name in FIELDS if getattr(before, name, None) != getattr(after, name, None)]
    said = [
        scene.say(
            "item.changed", field=scene.say(f"item.field_{name}"), old=shown(scene, before, name),
            new=shown(scene, after, name),
        )
        for name in fields
    ]  # fmt: skip
    if before.weight != after.weight:
        said.append(
            scene.say(
                "item.changed",
                field=scene.say("item.field_weight"),
                old=shown(scene, before, "weight"),
                new=shown(scene, after, "weight"),
            )
        )
    return said


def shown(scene: Scene, item: Group | Indicator, name: str) -> str:
    """Write a part of a definition."""
    value = getattr(item, name, None)
    if name == "names":
        return scene.text(item.names)
    if name == "formula":
        return value.text if value is not None else scene.say("item.nothing")
    if isinstance(value, float):
        return significant(value, scene.language, DIGITS)
    return str(value) if value not in (None, "") else scene.say("item.nothing")


def all_changes(scene: Scene) -> list[tuple[str, str, str, str]]:
    """Return what changed in any item: edition, code, name, sentence."""
    found = []
    for newer, older in pairwise(upto(scene)):
        codes = dict.fromkeys((*newer.pack.framework.codes, *older.pack.framework.codes))
        for code in codes:
            tree = newer.pack.framework if code in newer.pack.framework.by_code else older.pack.framework
            name = scene.text(tree.by_code[code].names) or code
            found += [(newer.release.code, code, name, said) for said in between(scene, older, newer, code)]
    return found
