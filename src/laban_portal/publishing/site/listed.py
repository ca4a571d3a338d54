# SPDX-License-Identifier: Apache-2.0
"""What machines read of the whole site, and what is given away whole: feeds, robots, sitemap; keys, bundles, documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from laban_portal.publishing.site.addresses import HOME
from laban_portal.publishing.site.kinds.archive import BUNDLES, KEYS, key_file
from laban_portal.publishing.site.kinds.news import Item, lately
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.scenes import scene_of

FEED, RSS = "feed.xml", "feed.rss.xml"
"""The news in both forms that readers of feeds know: Atom and RSS 2.0."""

TYPES = {
    "pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8", "md": "text/plain; charset=utf-8", "html": "text/plain; charset=utf-8",
    "png": "image/png", "csv": "text/csv; charset=utf-8", "json": "application/json",
}  # fmt: skip
"""Media types of documents by the ending of their names; others are handed out as bytes. HTML of others is never shown."""


def file(library: Library, path: str) -> tuple[bytes, str] | None:
    """Return such a file with its media type; nothing where there is none."""
    language, _, name = path.partition("/")
    if name == FEED and (scene := scene_of(library, library.latest.release.code, language)):
        return feed(scene), "application/atom+xml; charset=utf-8"
    if name == RSS and (scene := scene_of(library, library.latest.release.code, language)):
        return rss(scene), "application/rss+xml; charset=utf-8"
    if path == "robots.txt":
        return robots(library), "text/plain; charset=utf-8"
    if path == "sitemap.xml" and library.base:
        return sitemap(library), "application/xml"
    if path.startswith(KEYS):
        found = {key_file(fingerprint): pem for fingerprint, pem in library.keys.items()}.get(path.removeprefix(KEYS))
        return (found.encode(), "application/x-pem-file") if found else None
    return given(library, path.removeprefix(BUNDLES)) if path.startswith(BUNDLES) else None


def given(library: Library, name: str) -> tuple[bytes, str] | None:
    """Return a bundle, or a document of an edition."""
    if (bundle := library.bundles.get(name.removesuffix(".zip"))) and name.endswith(".zip"):
        return bundle, "application/zip"
    code, _, path = name.partition("/")
    book = library.by_code.get(code)
    content = book.documents.get(path) if book else None
    if content is None:
        return None
    return content, TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")


def paths(library: Library) -> Iterator[str]:
    """Yield the address of every such file."""
    yield from (f"{language}/{name}" for language in library.languages for name in (FEED, RSS))
    yield "robots.txt"
    if library.base:
        yield "sitemap.xml"
    yield from (KEYS + key_file(each) for each in library.keys)
    for book in library.books:
        if book.release.code in library.bundles:
            yield f"{BUNDLES}{book.release.code}.zip"
        yield from (f"{BUNDLES}{book.release.code}/{path}" for path in sorted(book.documents))


def robots(library: Library) -> bytes:
    """Return what crawlers may read: all that is public."""
    lines = ["User-agent: *", "Allow: /"]
    if library.base:
        lines.append(f"Sitemap: {library.base}sitemap.xml")
    return "\n".join((*lines, "")).encode()


def sitemap(library: Library) -> bytes:
    """Return every page's address."""
    found = (
        library.base + scene.address(tail)
        for book in library.books
        for language in library.languages
        if (scene := scene_of(library, book.release.code, language))
        for tail in pages(scene)
    )
    rows = "".join(f"<url><loc>{escape(each)}</loc></url>\n" for each in found)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</urlset>\n"
    ).encode()


def feed(scene: Scene) -> bytes:
    """Return the news as an Atom feed (RFC 4287); a day that is not known is the first of the edition's year."""
    items = lately(scene)
    index = scene.text(scene.book.pack.names)
    own = f"{scene.library.base}{scene.language}/{FEED}"
    newest = max((moment(scene, each) for each in items), default=f"{scene.book.recipe.year}-01-01T00:00:00Z")
    entries = "".join(entry(scene, each) for each in items)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{scene.language}">\n'
        f"<id>{ident(scene, 'feed')}</id><title>{escape(index)}</title><updated>{newest}</updated>\n"
        f"<author><name>{escape(scene.text(scene.book.release.publisher) or index)}</name></author>\n"
        f'<link rel="self" href={quoteattr(own)}/>\n{entries}</feed>\n'
    ).encode()


def rss(scene: Scene) -> bytes:
    """Return the news as RSS 2.0 (RSS Advisory Board, 2009), with the same days and names that never change as in Atom."""
    index = scene.text(scene.book.pack.names)
    own = f"{scene.library.base}{scene.language}/{RSS}"
    about = scene.say("front.news_about", index=index)
    items = "".join(
        f"<item><title>{escape(each.heading)}</title><link>{escape(leads_to(scene, each))}</link>"
        f'<guid isPermaLink="false">{ident(scene, each.code)}</guid><pubDate>{day_of_mail(scene, each)}</pubDate>'
        f"<description>{escape(said(each))}</description></item>\n"
        for each in lately(scene)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>'
        f"<title>{escape(index)}</title><link>{escape(scene.library.base + scene.address('news'))}</link>"
        f"<description>{escape(about)}</description><language>{scene.language}</language>\n"
        f'<atom:link rel="self" type="application/rss+xml" href={quoteattr(own)}/>\n{items}</channel>\n</rss>\n'
    ).encode()


def day_of_mail(scene: Scene, item: Item) -> str:
    """Return when a piece of news is from, as RSS writes it (RFC 822)."""
    return format_datetime(datetime.fromisoformat(moment(scene, item)), usegmt=True)


def leads_to(scene: Scene, item: Item) -> str:
    """Return the address of a piece of news, whole where the site's own is known."""
    to = scene.address(HOME, edition=item.edition) if item.edition else f"{scene.address('news')}#{item.code}"
    return scene.library.base + to


def said(item: Item) -> str:
    """Return the words of a piece of news."""
    return "\n\n".join(item.paragraphs) or item.heading


def entry(scene: Scene, item: Item) -> str:
    """Return one piece of news."""
    return (
        f"<entry><id>{ident(scene, item.code)}</id><title>{escape(item.heading)}</title>"
        f"<updated>{moment(scene, item)}</updated>"
        f"<link href={quoteattr(leads_to(scene, item))}/><content>{escape(said(item))}</content></entry>\n"
    )


def moment(scene: Scene, item: Item) -> str:
    """Return when a piece of news is from."""
    year = scene.library.by_code[item.edition].recipe.year if item.edition else scene.book.recipe.year
    return f"{item.day or f'{year}-01-01'}T00:00:00Z"


def ident(scene: Scene, code: str) -> str:
    """Return a name that never changes."""
    return escape(f"urn:laban:{scene.book.pack.code}:{scene.language}:{code}")
