# SPDX-License-Identifier: Apache-2.0
"""Write elements of SVG and HTML: everything is escaped, numbers are short, the same input gives the same bytes."""

from __future__ import annotations

from typing import NewType

Markup = NewType("Markup", str)
"""Text that is markup already; only this module and what is built with it may make it."""

NOTHING = Markup("")


def words(text: str) -> Markup:
    """Escape text for use between tags or inside a double-quoted attribute.

    >>> words('R&D < "1 %"')
    'R&amp;D &lt; &quot;1 %&quot;'
    """
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;"))


def short(value: float, digits: int = 1) -> str:
    """Write a coordinate with as few characters as keep it within `digits` decimals.

    >>> short(12.0), short(-0.04), short(3.14159)
    ('12', '0', '3.1')
    """
    written = f"{value:.{digits}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def attributes(named: dict[str, str | float]) -> str:
    """Write attributes: `class_` is class, `stroke_width` is stroke-width; empty text is left out."""
    parts: list[str] = []
    for name, value in named.items():
        if value == "":
            continue
        written = short(value) if isinstance(value, float) else str(value)
        parts.append(f' {name.rstrip("_").replace("_", "-")}="{words(written)}"')
    return "".join(parts)


def element(tag: str, *children: Markup, **named: str | float) -> Markup:
    """Write one element with its attributes and children.

    >>> element("text", words("A & B"), x=1.25, text_anchor="end")
    '<text x="1.2" text-anchor="end">A &amp; B</text>'
    """
    inside = "".join(children)
    return Markup(f"<{tag}{attributes(named)}>{inside}</{tag}>" if inside else f"<{tag}{attributes(named)}/>")


def together(*parts: Markup) -> Markup:
    """Put pieces of markup one after another."""
    return Markup("".join(parts))


def picture(
    *children: Markup, size: tuple[float, float], ident: str, title: str, desc: str, linked: bool = False
) -> Markup:
    """Write a whole accessible picture: an image with a title and a description, that scales to its place.

    With links inside (`linked`) it is a group, because what is inside an image cannot be reached.
    """
    width, height = short(size[0]), short(size[1])
    return element(
        "svg",
        element("title", words(title), id=f"{ident}-title"),
        element("desc", words(desc), id=f"{ident}-desc"),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group" if linked else "img",
        aria_labelledby=f"{ident}-title {ident}-desc",
        font_family="inherit",
        class_="laban-picture",
    )
