# SPDX-License-Identifier: Apache-2.0
"""What every page of Laban stands in: one HTML file with every language in it, that loads nothing and needs no script.

The reader's language is the one whose part holds the target of the address (`report.html#en`); without a target the
pack's first language shows. So a link to a profile brings its language with it, going back works, and print shows what
the screen shows. A browser without `:has` shows the languages one after another.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from laban.draw.palette import DARK, LIGHT, declarations
from laban.draw.svg import Markup, element, together, words
from laban.model.pack import Pack
from laban.report.opening import bar, demonstration
from laban.report.view import View
from laban.texts import LANGUAGES

VIETNAMESE = (
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,"
    "U+0323,U+0329,U+1EA0-1EF9,U+20AB"
)
LATIN = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212"
FONTS = (
    ("be-vietnam-pro-vietnamese-600-normal.woff2", VIETNAMESE),
    ("be-vietnam-pro-latin-600-normal.woff2", LATIN),
)
"""The font of headings (Be Vietnam Pro, OFL 1.1; licence beside it) and the letters each file holds.

Text and figures use the reader's own font: the figures of Be Vietnam Pro are not all of one width.
"""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One whole language version: its language, the title the browser shows, and its markup."""

    language: str
    title: str
    markup: Markup


def languages_of(pack: Pack, asked: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the languages of a page in the order in which they are offered.

    By default the pack's own first, then the others the texts exist in; else those asked for.
    """
    known = tuple(dict.fromkeys(each for each in (*(asked or pack.languages), *LANGUAGES) if each in LANGUAGES))
    return tuple(each for each in known if not asked or each in asked)


def document(tongues: Sequence[Tongue], styles: Sequence[str] = ()) -> str:
    """Return a page of some language versions as one HTML file; `styles` are assets added to the style sheet."""
    script = asset("page.js")
    head = element(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{policy(script)}">'),
        Markup('<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">'),
        element("title", words(tongues[0].title)),
        element("style", Markup(style() + "".join(asset(name) for name in styles))),
    )
    body = element("body", *(each.markup for each in tongues), element("script", Markup(script)))
    return f'<!DOCTYPE html>\n<html lang="{tongues[0].language}">{head}\n{body}</html>\n'


def tongue(
    view: View, languages: tuple[str, ...], title: str, opening: tuple[Markup, Markup], sections: Mapping[str, Markup]
) -> Tongue:
    """Return one language version: bar, the opening (title and headlines), sections, footer.

    A section that has nothing to show is left out, its link too.
    """
    shown = {name: made for name, made in sections.items() if made}
    top = element("header", bar(view, languages, tuple(shown)), demonstration(view), class_="top")
    hero = element("div", element("div", opening[0], class_="wide"), class_="hero")
    content = together(element("div", opening[1], class_="summary-block"), *shown.values())
    main = element("main", hero, element("div", content, class_="wide"), id=view.anchor("main"), tabindex=-1)
    footer = element("footer", element("p", view.say("footer"), class_="wide"))
    markup = element(
        "div",
        top,
        main,
        footer,
        id=view.language,
        lang=view.language,
        class_="tongue",
        data_title=title,
        data_find=view.text("find"),
    )
    return Tongue(view.language, title, markup)


def style() -> str:
    """Return the style sheet with its colours and fonts."""
    light, dark = declarations(LIGHT), declarations(DARK)
    colours = f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return f"{fonts()}{colours}{asset('page.css')}"


@cache
def fonts() -> str:
    """Return the fonts as CSS, their files inside."""
    return "".join(
        '@font-face{font-family:"Be Vietnam Pro";font-weight:600;font-display:swap;'
        f"src:url(data:font/woff2;base64,{b64encode(raw(name)).decode()}) format('woff2');unicode-range:{letters}}}"
        for name, letters in FONTS
    )


def policy(script: str) -> str:
    """Return what the browser may do: nothing but this style, this script (by its hash) and these fonts."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'sha256-{digest}'"


def asset(name: str) -> str:
    """Return a text that is part of this package."""
    return raw(name).decode()


@cache
def raw(name: str) -> bytes:
    """Return a file that is part of this package."""
    return files("laban.report").joinpath("assets", name).read_bytes()
