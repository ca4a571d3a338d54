# SPDX-License-Identifier: Apache-2.0
"""Which editions there are, which correct which and why, and every figure that this one corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from laban.model.book import Book, Corrected
from laban_portal.publishing.data.edition.tables import table
from laban_portal.publishing.site.scene import Scene, Shown

TAIL = "revisions"
MEASURES = ("element", "raw", "score", "rank")
MOST = 200
"""So many corrected figures stand on the page; all are in its data."""


@dataclass(frozen=True, slots=True)
class Line:
    """One corrected figure in words."""

    unit: str
    item: str
    year: int
    measure: str
    before: float
    after: float


def tails(_scene: Scene) -> Iterator[str]:
    """Yield the one page."""
    yield TAIL


def show(scene: Scene, _tail: str) -> Shown:
    """Return the page; the corrected figures are its data, where this edition corrects another."""
    book = scene.book
    counts = Counter(each.measure for each in book.corrected)
    ranked = [
        each for each in book.corrected if each.measure in ("score", "rank") and each.item == book.pack.framework.root
    ]
    others = [each for each in book.corrected if each not in ranked]
    corrects = book.release.corrects
    description = (
        scene.say("methodology.revisions_lead", edition=book.release.code, corrects=corrects, count=len(book.corrected))
        if corrects
        else scene.say("methodology.revisions_first", edition=book.release.code)
    )
    facts = {
        "story": [chapter(scene, each) for each in scene.library.books],
        "reason": scene.text(book.release.reason),
        "counts": [(measure, counts[measure]) for measure in MEASURES if counts[measure]],
        "ranked": [line(scene, each) for each in ranked[:MOST]],
        "lines": [line(scene, each) for each in others[:MOST]],
        "more": max(len(others) - MOST, 0),
        "measures": MEASURES,
    }
    return Shown(
        template="revisions.html", title=scene.say("methodology.revisions_title"), description=description, facts=facts,
        data=table(book, "corrected", scene.language, scene.library.base) if book.corrected else None,
    )  # fmt: skip


def chapter(scene: Scene, book: Book) -> dict[str, object]:
    """Return what is told of one edition: its day, what it corrects and why, what its definitions changed."""
    release = book.release
    return {
        "code": release.code, "day": release.released_at[:10], "corrects": release.corrects,
        "reason": scene.text(release.reason), "here": book is scene.book,
        "framework": f"{book.pack.framework.code} {book.pack.framework.version}".strip(),
        "changed": definitions(scene, book),
    }  # fmt: skip


def definitions(scene: Scene, book: Book) -> list[str]:
    """Return in words what differs in the tree from the edition before: indicators that came, went, or were defined anew."""
    earlier = scene.library.by_code.get(book.release.previous)
    if earlier is None:
        return []
    old = {each.code: each for each in earlier.pack.framework.indicators}
    new = {each.code: each for each in book.pack.framework.indicators}
    found = [scene.say("methodology.came", item=named(scene, book, code)) for code in new if code not in old]
    found += [scene.say("methodology.went", item=named(scene, earlier, code)) for code in old if code not in new]
    for code, each in new.items():
        was = old.get(code)
        if was and (was.formula, was.denominator, was.scale, was.direction) != (
            each.formula, each.denominator, each.scale, each.direction,
        ):  # fmt: skip
            found.append(scene.say("methodology.redefined", item=named(scene, book, code)))
    return found


def named(scene: Scene, book: Book, code: str) -> str:
    """Return the code and name of an item of an edition's tree."""
    items = book.pack.framework.by_code
    return f"{code} {items[code].names.into(scene.language)}".strip() if code in items else code


def line(scene: Scene, each: Corrected) -> Line:
    """Return a corrected figure with the names of its unit and item."""
    book = scene.book
    elements = {known.code: known.names.into(scene.language) for known in book.pack.framework.elements}
    members = {unit.code: unit.names.into(scene.language) for unit in book.main.result.units.members}
    item = (
        named(scene, book, each.item)
        if each.item in book.pack.framework.by_code
        else elements.get(each.item, each.item)
    )
    return Line(members.get(each.unit, each.unit), item or each.item, each.year, each.measure, each.before, each.after)
