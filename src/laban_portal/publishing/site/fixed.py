# SPDX-License-Identifier: Apache-2.0
"""Files that stand outside editions: the root, pages that lead on, style and scripts, the lists that machines read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from laban.draw.palette import DARK, LIGHT, declarations
from laban.draw.strips import STYLE
from laban.report.frame import FONTS
from laban_portal.publishing.site.addresses import HOME, LATEST, leading
from laban_portal.publishing.site.catalogued import catalogue_paths, catalogued
from laban_portal.publishing.site.frame import POLICY, environment
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.scene import PAGE, Scene
from laban_portal.ui.words import say

HTML = "text/html; charset=utf-8"
SCRIPTS = ("search.js", "tables.js", "compare.js", "explore.js")
OURS = "site/"
"""The folder of style, fonts and scripts."""


def file(library: Library, path: str) -> tuple[bytes, str] | None:
    """Return a file outside editions with its media type; nothing where there is none."""
    if path.startswith(OURS):
        return ours(path.removeprefix(OURS))
    if path == "index.html":
        return root(library), HTML
    if path == "404.html":
        return missing(library), HTML
    for language in library.languages:
        if path == f"{language}/index.html":
            return on(library, language, path, f"{language}/{library.latest.release.code}/{HOME}{PAGE}"), HTML
    return catalogued(library, path)


def paths(library: Library) -> Iterator[str]:
    """Yield the address of every file outside editions."""
    yield from ("index.html", "404.html")
    yield from (f"{language}/index.html" for language in library.languages)
    yield OURS + "style.css"
    yield OURS + "compass.svg"
    yield from (OURS + name for name in SCRIPTS if asset(name))
    yield from (f"{OURS}fonts/{name}" for name, _ in FONTS)
    yield from catalogue_paths(library)


def root(library: Library) -> bytes:
    """Return the first page: the index in every language, each a link."""
    names = [
        (each, library.latest.pack.names.into(each), f"{each}/{library.latest.release.code}/{HOME}{PAGE}")
        for each in library.languages
    ]
    template = environment().get_template("root.html")
    return template.render(names=names, policy=POLICY, language=library.languages[0], say=say).encode()


def missing(library: Library) -> bytes:
    """Return the page of an address that does not exist, in every language; its links are from the root."""
    template = environment().get_template("missing.html")
    return template.render(
        language=library.languages[0],
        languages=library.languages,
        edition=LATEST,
        policy=POLICY,
        say=say,
        base=library.base or "/",
    ).encode()


def leading_on(scene: Scene, here: str, there: str) -> bytes:
    """Return a page that leads on to another."""
    return on(scene.library, scene.language, here, there)


def on(library: Library, language: str, here: str, there: str) -> bytes:
    """Return a page that leads on without script: by itself, and by a link."""
    template = environment().get_template("on.html")
    title = library.latest.pack.names.into(language)
    return template.render(
        language=language, to=leading(here, there), root=lambda path: leading(here, path), title=title, policy=POLICY,
        say=say, canonical=library.base and library.base + there,
    ).encode()  # fmt: skip


def ours(name: str) -> tuple[bytes, str] | None:
    """Return a file of the site's own."""
    if name == "style.css":
        return style().encode(), "text/css; charset=utf-8"
    if name == "compass.svg":
        return asset("compass.svg"), "image/svg+xml"
    if name in SCRIPTS and asset(name):
        return asset(name), "text/javascript; charset=utf-8"
    folder, _, font = name.partition("/")
    if folder == "fonts" and font in dict(FONTS):
        return files("laban.report").joinpath("assets", font).read_bytes(), "font/woff2"
    return None


@cache
def asset(name: str) -> bytes:
    """Return a file that is part of this package; nothing where there is none."""
    found = files("laban_portal.publishing.site").joinpath("assets", name)
    return found.read_bytes() if found.is_file() else b""


@cache
def style() -> str:
    """Return the one style sheet: fonts, the colours of pictures in light and dark, the look, tables' strips."""
    faces = "".join(
        '@font-face{font-family:"Be Vietnam Pro";font-weight:600;font-display:swap;'
        f'src:url("fonts/{name}") format("woff2");unicode-range:{letters}}}'
        for name, letters in FONTS
    )
    light, dark = declarations(LIGHT), declarations(DARK)
    colours = f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return f"{faces}{colours}{STYLE}{lean((asset('style.css') + asset('units.css')).decode())}"


def lean(css: str) -> str:
    """Return a style sheet without comments and indentation."""
    kept = (line.strip() for line in css.splitlines())
    return "".join(line for line in kept if line and not line.startswith("/*"))
