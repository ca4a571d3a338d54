# SPDX-License-Identifier: Apache-2.0
"""From drawings (SVG) to PNG: offline, with the fonts that ship, the same bytes for the same drawing.

Drawings are set as the pages of one Typst document, so that many cost little more each than their pixels.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib.resources import as_file, files
from struct import pack
from zlib import crc32

import typst

from laban.io.pdf import FONTS, MAIN

FAMILY = "Be Vietnam Pro"
VARIABLE = re.compile(r"var\(--[\w-]+,(#[0-9a-fA-F]{3,8})\)")
BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')

TOGETHER = 8
"""So many drawings are made at once: more would need more memory and save no more time."""

KEPT = 40_000_000
"""So many pixels may be kept by Typst, which remembers what it drew for `AGES` documents, before it is made to forget."""

AGES = 10
NOTHING = b"#set page(width:1pt,height:1pt)\n"

HEAD = 33
"""The bytes of a PNG before which nothing may stand: its signature and its first chunk."""


def png(svg: str, width: int = 1200, told: Mapping[str, str] | None = None) -> bytes:
    """Return a drawing as a PNG of a width in pixels, on white, with the colours that its variables fall back to.

    The drawing must hold all it uses and have a `viewBox` that begins at 0 0; its height follows. `told` is written into the
    file as text (`Title`, `Source`, `Copyright` …). Letters that the fonts that ship lack are drawn as boxes.

    Raises:
        TypstError: if the drawing is not a picture.

    """
    return pngs([svg], width, told)[0]


def pngs(svgs: Sequence[str], width: int = 1200, told: Mapping[str, str] | None = None) -> list[bytes]:
    """Return many drawings as PNGs, in their order; see `png`."""
    extra = b"".join(text_chunk(name, text) for name, text in (told or {}).items())
    made: list[bytes] = []
    pixels = 0
    for at in range(0, len(svgs), TOGETHER):
        group = svgs[at : at + TOGETHER]
        made += (each[:HEAD] + extra + each[HEAD:] for each in _compiled(group, width))
        pixels += width * sum(height_of(svg, width) for svg in group)
        if pixels > KEPT:
            _forget()
            pixels = 0
    return made


def text_chunk(name: str, text: str) -> bytes:
    """Return a text of a PNG (`iTXt`, UTF-8, not compressed).

    Source: Portable Network Graphics (PNG) Specification, third edition (W3C, 2025), 11.3.3.4.
    """
    body = b"iTXt" + name.encode("latin-1") + b"\0\0\0\0\0" + text.encode()
    return pack(">I", len(body) - 4) + body + pack(">I", crc32(body))


def plain(svg: str) -> str:
    """Return a drawing with the fallbacks of its colour variables and a named font.

    >>> plain('<svg font-family="inherit" fill="var(--laban-ink,#16232b)"/>')
    '<svg font-family="Be Vietnam Pro" fill="#16232b"/>'
    """
    return VARIABLE.sub(r"\1", svg).replace('font-family="inherit"', f'font-family="{FAMILY}"')


def _compiled(svgs: Sequence[str], width: int) -> list[bytes]:
    pages = "".join(_page(at, svg, width) for at, svg in enumerate(svgs))
    written = {MAIN: pages.encode(), **{f"{at}.svg": plain(svg).encode() for at, svg in enumerate(svgs)}}
    with as_file(files("laban.io").joinpath(FONTS)) as folder:
        made = typst.compile(  # type: ignore[call-overload]  # its stub forgets several files
            written, font_paths=[str(folder)], ignore_system_fonts=True, format="png", ppi=72.0
        )
    return [bytes(each) for each in (made if isinstance(made, list) else [made])]


def height_of(svg: str, width: int) -> int:
    """Return how high a drawing is at a width, in pixels; one without a box is square.

    >>> height_of('<svg viewBox="0 0 640 86.5"/>', 1280)
    173
    """
    found = BOX.search(svg)
    return max(1, round(width * float(found[2]) / float(found[1]))) if found else width


def _forget() -> None:
    for _ in range(AGES):
        typst.compile(NOTHING, ignore_system_fonts=True, format="png", ppi=72.0)


def _page(at: int, svg: str, width: int) -> str:
    return (
        f"#page(width:{width}pt,height:{height_of(svg, width)}pt,margin:0pt,fill:white,"
        f'image("{at}.svg",width:100%,height:100%,fit:"stretch"))\n'
    )
