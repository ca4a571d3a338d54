# SPDX-License-Identifier: Apache-2.0
"""A page put into the frame of the site, as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from laban.draw.outlines import outline_svg
from laban.io.open.formats import FORMATS
from laban.model.book import Book
from laban_portal.publishing.data.described import json_ld
from laban_portal.publishing.site import papers
from laban_portal.publishing.site.addresses import HOME, LATEST, leading
from laban_portal.publishing.site.formats import CARD, PICTURES, downloads, figure_tail
from laban_portal.publishing.site.land import outline
from laban_portal.publishing.site.markup import inline, picture, told
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.scene import PAGE, Scene, Shown
from laban_portal.publishing.site.scenes import kept, scene_of

POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
"""What a browser may do on a page: nothing but this site's own style, fonts, scripts and pictures."""

NAVIGATION = ("ranking", "map", "units", "items", "compare", "explore", "method", "data", "news", "search")
"""The pages that every page leads to, where the edition has them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several pages to change to: what it is called, where it is, whether it is this one."""

    name: str
    address: str
    here: bool


@cache
def environment() -> Environment:
    """Return the templates: they escape everything, and a name that is not there is a fault."""
    made = Environment(
        loader=PackageLoader("laban_portal.publishing.site", "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters["picture"] = picture
    return made


def page_html(scene: Scene, tail: str, shown: Shown) -> bytes:
    """Return a page as HTML."""
    return environment().get_template(shown.template).render(facts_of(scene, tail, shown)).encode()


def facts_of(scene: Scene, tail: str, shown: Shown) -> dict[str, Any]:
    """Return what templates know: what all pages of the scene share, what this one is, and its own facts."""
    here = scene.address(tail)

    def to(there: str, ending: str = PAGE, edition: str = "", language: str = "") -> str:
        return leading(here, scene.address(there, ending, edition=edition, language=language))

    return {
        **edition_facts(scene),
        "shown": shown, "tail": tail, "here": here, "to": to, "root": lambda path: leading(here, path),
        "figure_tail": lambda name: figure_tail(tail, shown, name),
        "downloads": downloads(tail, shown.data, scene.book.pack.atlas, scene.library.offers),
        "languages": languages(scene, tail), "editions": editions(scene, tail), "reports": reports(scene, tail),
        "outline": inline(outline_svg(outline(scene, shown.outline))) if shown.outline else "",
        "preview": preview(scene, tail, shown), "described": described(scene, tail, shown),
        "latest": leading(here, scene.address(tail, edition=LATEST)), "newer_address": newer_address(scene, tail),
        **shown.facts,
    }  # fmt: skip


def edition_facts(scene: Scene) -> dict[str, Any]:
    """Return what all pages of an edition in a language know; kept with the scene."""
    return kept(scene.kept, "facts", lambda: made_facts(scene))


def made_facts(scene: Scene) -> dict[str, Any]:
    """Make what all pages of an edition in a language know."""
    book, library = scene.book, scene.library
    bundle = library.bundles.get(book.release.code)
    newer = library.superseded(book)
    return {
        "scene": scene, "book": book, "library": library, "release": book.release, "language": scene.language,
        "say": scene.say, "text": scene.text, "number": scene.number, "place": scene.place,
        "figure": lambda cell, decimals=2: cell_number(scene, cell, decimals),
        "between": lambda low, high: between(scene, low, high), "item_name": scene.item_name,
        "index_name": scene.text(book.pack.names), "policy": POLICY, "home": HOME, "base": library.base,
        "publisher": scene.text(book.release.publisher) or scene.text(book.pack.names),
        "navigation": [each for each in NAVIGATION if each in pages(scene)],
        "newer": newer, "newest": library.latest, "fingerprints": tuple(library.keys),
        "bundle_hash": sha256(bundle).hexdigest() if bundle else "", "exists": pages(scene).__contains__,
        "picture_endings": tuple(each for each in PICTURES if library.offers(each)), "offers": library.offers,
    }  # fmt: skip


def cell_number(scene: Scene, cell: float | None, decimals: int) -> str:
    """Write a cell of a dataset that may have no figure."""
    return scene.number(float("nan") if cell is None else cell, decimals)


def between(scene: Scene, low: float | None, high: float | None) -> str:
    """Write an interval of ranks to a tenth; one that holds a single place is that place."""
    if low is None or high is None:
        return scene.place(0)
    ends = [scene.place(round(end, 1)) for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def languages(scene: Scene, tail: str) -> list[Choice]:
    """Return the same page in every language."""
    here = scene.address(tail)
    return [
        Choice(each, leading(here, scene.address(tail, language=each)), each == scene.language)
        for each in scene.library.languages
    ]


def editions(scene: Scene, tail: str) -> list[Choice]:
    """Return the same page of this edition and the earlier ones, or their first page where they have no such page.

    Later ones are not told, so that a page stays as it is when they come; the address under `latest` leads to the newest.
    """
    books = scene.library.books
    return [
        Choice(each.release.code, address_in(scene, tail, each), each is scene.book)
        for each in books[books.index(scene.book) :]
    ]


def address_in(scene: Scene, tail: str, book: Book) -> str:
    """Return the address of the same page of another edition, or of its first page where it has no such page."""
    other = scene_of(scene.library, book.release.code, scene.language)
    there = tail if other is not None and tail in pages(other) else HOME
    return leading(scene.address(tail), scene.address(there, edition=book.release.code))


def reports(scene: Scene, tail: str) -> list[papers.Given]:
    """Return the reports that belong to a page, in the formats that the site offers."""
    return [each for each in papers.given(scene, tail) if scene.library.offers(each.form)]


def newer_address(scene: Scene, tail: str) -> str:
    """Return the same page in the edition that corrects this one, or nothing."""
    newer = scene.library.superseded(scene.book)
    return address_in(scene, tail, newer) if newer else ""


def described(scene: Scene, tail: str, shown: Shown) -> Markup | str:
    """Return what search engines are told of a page's data (schema.org); nothing where it has none."""
    if shown.data is None:
        return ""
    offered = downloads("", shown.data, scene.book.pack.atlas, scene.library.offers)
    endings = [FORMATS[each.name].ending for each in offered]
    return told(json_ld(shown.data, tail, scene.language, scene.library.base, endings=endings))


def preview(scene: Scene, tail: str, shown: Shown) -> str:
    """Return the address of the picture that stands for a page elsewhere, or nothing; other sites show no SVG."""
    if not scene.library.offers(".png"):
        return ""
    if shown.card:
        return scene.address(tail, CARD)
    drawn = any(drawing.svg for drawing in shown.figures.values())
    return scene.address(tail if drawn else HOME, ".png") if drawn or HOME in pages(scene) else ""
