# SPDX-License-Identifier: Apache-2.0
"""THE function of the public site: a library of editions and an address in, a file out; static and live sites use it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from laban_portal.publishing.site import fixed, listed, papers
from laban_portal.publishing.site.addresses import HOME, LATEST, parted
from laban_portal.publishing.site.formats import (
    CARD,
    LONGEST_FIRST,
    PICTURES,
    card_bytes,
    data_bytes,
    endings_of,
    figure_tail,
    picture_bytes,
)
from laban_portal.publishing.site.frame import page_html
from laban_portal.publishing.site.kinds.search import TAIL as SEARCH
from laban_portal.publishing.site.kinds.search import index
from laban_portal.publishing.site.land import outline
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.scene import PAGE, Scene, Shown
from laban_portal.publishing.site.scenes import kept, scene_of, shown

HTML = "text/html; charset=utf-8"
SEARCH_INDEX = "search-index.js"
"""What the script of the search looks in, beside its page."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site: its bytes, its media type, and the name under which it is saved."""

    content: bytes
    type: str
    name: str


def page(library: Library, path: str) -> Page | None:
    """Return the file at an address (without a slash before it); nothing where there is none.

    An address without ending is the page. `LANGUAGE/latest/…` leads on to the newest edition, its data and figures are the
    newest edition's.
    """
    path = path or "index.html"
    made = fixed.file(library, path) or listed.file(library, path)
    if made is not None:
        return Page(*made, name_of(path))
    place = parted(path)
    if place is None:
        return None
    edition = library.latest.release.code if place.edition == LATEST else place.edition
    scene = scene_of(library, edition, place.language)
    if scene is None:
        return None
    if place.rest in pages(scene):
        return page(library, path + PAGE)
    tail = place.rest.removesuffix(PAGE)
    if place.edition == LATEST and (tail in pages(scene) or tail in gone(library, place.language)):
        there = scene.address(tail if tail in pages(scene) else HOME)
        return Page(fixed.leading_on(scene, path, there), HTML, name_of(path))
    return of_edition(scene, place.rest, path)


def of_edition(scene: Scene, rest: str, path: str) -> Page | None:
    """Return a file of an edition: a page, its data, or one of its figures."""
    known = pages(scene)
    if rest == SEARCH_INDEX and SEARCH in known:
        return Page(index(scene), "text/javascript; charset=utf-8", SEARCH_INDEX)
    paper = papers.file(scene, rest)
    if paper is not None:
        return Page(*paper, name_of(path))
    for ending in LONGEST_FIRST:
        if not rest.endswith(ending):
            continue
        tail, name = rest.removesuffix(ending), ""
        if tail not in known and ending in PICTURES:
            tail, _, name = tail.rpartition(".")
        if tail not in known:
            continue
        made = shown(scene, tail)
        found = made and written(scene, tail, made, ending, name)
        if found:
            return Page(found[0], found[1], name_of(path))
    return None


def written(scene: Scene, tail: str, made: Shown, ending: str, name: str) -> tuple[bytes, str] | None:
    """Return a page in the format of an ending, with its media type."""
    if ending == PAGE:
        return page_html(scene, tail, made), HTML
    if made.card and name + ending == CARD[1:]:
        return card_bytes(made.card, scene.frame("card", made.card.title))
    if ending in PICTURES:
        figure = name or next(iter(made.figures), "")
        drawing = made.figures.get(figure)
        if (
            drawing is None
            or not drawing.svg
            or figure_tail(tail, made, figure) != (f"{tail}.{name}" if name else tail)
        ):
            return None
        land = outline(scene, made.outline) if made.outline else None
        return picture_bytes(drawing, land, ending)
    if made.data is None:
        return None
    return data_bytes(made.data, ending, scene.language, scene.book.pack.atlas)


EVERY = tuple(each[1:] for each in LONGEST_FIRST)
"""Every format, by its ending without the point."""


def paths(library: Library, formats: Collection[str] = EVERY) -> Iterator[str]:
    """Yield every public address in the given formats (endings without the point), each once."""
    yield from fixed.paths(library)
    yield from listed.paths(library)
    for book in library.books:
        for language in library.languages:
            yield from edition_paths(library, book.release.code, language, formats)
    if PAGE[1:] in formats:
        yield from (f"{lang}/{LATEST}/{tail}{PAGE}" for lang in library.languages for tail in gone(library, lang))


def gone(library: Library, language: str) -> tuple[str, ...]:
    """Return the tails that only older editions have; under `latest` they lead to the newest one's first page.

    So each page of each edition may lead to its address under `latest` without knowing which editions came after.
    """

    def found() -> tuple[str, ...]:
        scenes = [scene_of(library, each.release.code, language) for each in library.books]
        newest, *older = [pages(each) if each else {} for each in scenes]
        return tuple(tail for tail in dict.fromkeys(tail for each in older for tail in each) if tail not in newest)

    return kept(library.kept, ("gone", language), found)


def edition_paths(library: Library, edition: str, language: str, formats: Collection[str] = EVERY) -> Iterator[str]:
    """Yield every address of an edition in a language; for the newest one those under `latest` too."""
    scene = scene_of(library, edition, language)
    if scene is None:
        return
    if SEARCH in pages(scene):
        yield scene.address(SEARCH_INDEX, "")
    for tail in pages(scene):
        yield from page_paths(scene, tail, formats)


def page_paths(scene: Scene, tail: str, formats: Collection[str] = EVERY) -> Iterator[str]:
    """Yield the addresses of a page, its data and its figures, for the newest edition those under `latest` too."""
    made = shown(scene, tail)
    newest = scene.book is scene.library.latest
    rests = (tail + ending for ending in endings_of(made, scene.book.pack.atlas, formats)) if made else ()
    for rest in (*rests, *papers.paths(scene, tail, formats)):
        yield scene.address(rest, "")
        if newest:
            yield scene.address(rest, "", edition=LATEST)


def name_of(path: str) -> str:
    """Return the name under which a file is saved: `pii-2025-units-01.csv` keeps what it is."""
    return "-".join(path.split("/"))
