# SPDX-License-Identifier: Apache-2.0
"""From the source of a Typst document to a PDF: offline, with the fonts that ship, the same bytes for the same document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files

from typst import TypstError, compile_with_warnings

FONTS = "fonts"
"""Be Vietnam Pro Regular, SemiBold and Italic (OFL-1.1); `fonts/README.md` says how they were made."""

MAIN = "main.typ"
ACCESSIBLE = "ua-1"


@dataclass(frozen=True, slots=True)
class Pdf:
    """A written PDF, and whether it keeps to PDF/UA-1, so that a screen reader can read it."""

    content: bytes
    accessible: bool


def pdf(source: str, pictures: Mapping[str, bytes] | None = None) -> Pdf:
    """Compile a Typst document; `pictures` are the files that its source names, such as `pictures/ranks.svg`.

    The document should set its own date (`#set document(date: none)`): nothing of the day or the machine then goes into
    the file. PDF/UA-1 wants a title, a sentence for every picture, and a glyph for every letter. Letters that the fonts
    that ship do not have, such as Chinese ones, are looked for in the fonts of the machine; what is found nowhere is shown
    as a box, and the file is no longer PDF/UA-1.

    Raises:
        TypstError: if the source cannot be compiled, which is a fault of whoever wrote it.

    """
    written = {MAIN: source.encode(), **(pictures or {})}
    ways = (([ACCESSIBLE], True), ([ACCESSIBLE], False))
    with as_file(files("laban.io").joinpath(FONTS)) as folder:
        for standards, shipped_only in ways:
            try:
                return Pdf(_compiled(written, str(folder), standards, shipped_only=shipped_only), accessible=True)
            except TypstError:
                continue
        return Pdf(_compiled(written, str(folder), [], shipped_only=False), accessible=False)


def _compiled(written: dict[str, bytes], fonts: str, standards: list[str], *, shipped_only: bool) -> bytes:
    content, _ = compile_with_warnings(  # type: ignore[call-overload]  # its stub forgets several files
        written, font_paths=[fonts], ignore_system_fonts=shipped_only, format="pdf", pdf_standards=standards
    )
    return bytes(content)
