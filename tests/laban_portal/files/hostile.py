# SPDX-License-Identifier: Apache-2.0
"""Files made for tests, sound and hostile, by code alone."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import xlsxwriter
from docx import Document
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

A4 = (595, 842)
Change = Callable[[pikepdf.Pdf], None]


def pdf(change: Change = lambda _: None, *, pages: int = 1, **how: Any) -> bytes:
    """Make a PDF with a line of text on each page, its objects packed into streams, and change it."""
    made = pikepdf.new()
    font = made.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for number in range(1, pages + 1):
        made.add_blank_page(page_size=A4)
        page = made.pages[-1]
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = made.make_stream(b"BT /F1 24 Tf 60 700 Td (Page %d of the report) Tj ET" % number)
    change(made)
    out = BytesIO()
    how.setdefault("deterministic_id", "encryption" not in how)
    made.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, **how)
    return out.getvalue()


def action(**what: Any) -> Dictionary:
    return Dictionary(**what)


def link(target: str) -> Change:
    """Put a link on the first page."""
    where = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, F=4, Rect=Array([0, 0, 9, 9]), A=action(S=Name.URI, URI=String(target))
    )

    def change(made: pikepdf.Pdf) -> None:
        made.pages[0].Annots = Array([made.make_indirect(where)])

    return change


def at_opening(what: object) -> Change:
    """Let something happen when the document is opened."""

    def change(made: pikepdf.Pdf) -> None:
        made.Root.OpenAction = made.make_indirect(what) if isinstance(what, Dictionary) else what

    return change


def hidden_script(made: pikepdf.Pdf) -> None:
    """Put a script deep into an object that no page shows."""
    made.pages[0].PieceInfo = made.make_indirect(
        Dictionary(A=Array([Dictionary(B=Array([Dictionary({"/JS": String("x")})]))]))
    )


def named_script(made: pikepdf.Pdf) -> None:
    """Put a script into the tree of names."""
    run = made.make_indirect(action(S=Name.JavaScript, JS=String("app.alert(1)")))
    made.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), run])))


def on_page_turn(made: pikepdf.Pdf) -> None:
    made.pages[0].AA = Dictionary(O=action(S=Name.URI, URI=String("https://example.vn/")))


def attachment(made: pikepdf.Pdf) -> None:
    made.attachments["a.txt"] = b"hello"


def dynamic_form(made: pikepdf.Pdf) -> None:
    made.Root.AcroForm = Dictionary(Fields=Array([]), XFA=made.make_stream(b"<xdp/>"))


def content_elsewhere(made: pikepdf.Pdf) -> None:
    stream = made.make_stream(b"")
    stream.F = String("/etc/passwd")
    made.Root.PieceInfo = stream


def disguised(content: bytes, name: bytes, written: bytes) -> bytes:
    """Write a name of an uncompressed PDF in another way, of the same length in effect."""
    return content.replace(name, written)


@cache
def workbook() -> bytes:
    """Make a sound workbook with a link."""
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("F1")
        sheet.write_row(0, 0, ["people", 12.5])
        sheet.write_url(1, 0, "https://example.vn/")
    return out.getvalue()


@cache
def letter() -> bytes:
    """Make a sound text document."""
    out = BytesIO()
    document = Document()
    document.add_paragraph("Kính gửi")
    document.save(out)
    return out.getvalue()


def repacked(content: bytes, **changes: bytes | None) -> bytes:
    """Pack a zip file anew with parts added, changed or (None) left out; `__` in a name stands for `/`."""
    parts = {name.replace("__", "/"): part for name, part in changes.items()}
    return changed(content, parts)


def changed(content: bytes, parts: dict[str, bytes | None]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            if part is not None:
                new.writestr(name, part)
    return out.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as zipped:
        return zipped.read(name)


@cache
def zeros(megabytes: int) -> bytes:
    """Pack zeros as a zip file with one part."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped, zipped.open("zeros", "w") as stream:
        for _ in range(megabytes):
            stream.write(bytes(1 << 20))
    return out.getvalue()


def image(kind: str = "PNG", size: tuple[int, int] = (40, 30), **how: object) -> bytes:
    out = BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, kind, **how)
    return out.getvalue()


def written(folder: Path, content: bytes) -> Path:
    path = folder / "file"
    path.write_bytes(content)
    return path
