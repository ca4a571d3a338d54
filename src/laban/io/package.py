# SPDX-License-Identifier: Apache-2.0
"""What a workbook's archive holds: its sheets, its number formats, and what in it is never run or followed."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from laban.errors import FormatError, Place, problem
from laban.io.archive import Archive
from laban.io.markup import local, walk
from laban.io.styles import Looks, read_looks

ROOT = "_rels/.rels"
MACROS = ("vbaproject.bin", "xl/macrosheets/", "xl/dialogsheets/")
OUTSIDE = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/")
TRUE = frozenset({"1", "true"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet: its name, the part that holds its cells, and whether people see it."""

    name: str
    part: str
    visible: bool


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its worksheets in order, the part with its shared texts, how its cells look, its calendar."""

    sheets: tuple[Sheet, ...]
    texts_part: str
    looks: Looks
    since_1904: bool
    outside: bool
    embedded: bool


@dataclass(frozen=True, slots=True)
class Link:
    """One relationship of a part: the last word of its type (`worksheet`, `styles` …) and the part it leads to."""

    kind: str
    part: str


def read_book(archive: Archive) -> Book:
    """Read what a workbook consists of, or raise why it is not one that is read.

    Refused are workbooks with macros (they are never run; a file without them serves), the binary workbook, the
    OpenDocument spreadsheet, and archives of another kind. Worksheets only: chart and dialog sheets have no table.
    """
    where = Place(file=archive.file)
    root = _links(archive, "") if archive.has(ROOT) else {}
    main = next((link.part for link in root.values() if link.kind == "officeDocument"), "")
    refused = _other_kind(archive, main)
    if refused:
        raise FormatError([problem(refused, where)])
    names: list[tuple[str, str, bool]] = []
    calendar: list[bool] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            link = next((value for key, value in attributes.items() if local(key) == "id" and key != "id"), "")
            names.append((attributes.get("name", ""), link, attributes.get("state", "visible") == "visible"))
        elif name == "workbookPr":
            calendar.append(attributes.get("date1904", "0") in TRUE)

    walk(archive.read(main), start, where)
    links = _links(archive, main)
    parts = {link.kind: link.part for link in links.values()}
    found = tuple(
        Sheet(name, links[link].part, visible)
        for name, link, visible in names
        if link in links and links[link].kind == "worksheet"
    )
    if len({sheet.name for sheet in found}) != len(found) or not all(sheet.name for sheet in found):
        raise FormatError([problem("workbook.damaged", where)])
    return Book(
        sheets=found,
        texts_part=parts.get("sharedStrings", ""),
        looks=read_looks(archive.read(parts["styles"]), where) if archive.has(parts.get("styles", "")) else Looks(),
        since_1904=any(calendar),
        outside=any(archive.below(folder) for folder in OUTSIDE),
        embedded=bool(archive.below("xl/embeddings/")),
    )


def _other_kind(archive: Archive, main: str) -> str:
    """Return the code of the problem where an archive is not a workbook that is read, else nothing."""
    if archive.has("mimetype") or archive.has("content.xml"):
        return "workbook.open_document"
    if main.lower().endswith(".bin"):
        return "workbook.binary"
    if any(name.endswith(MACROS[0]) or name.startswith(MACROS[1:]) for name in archive.parts):
        return "workbook.macros"
    is_book = archive.has(main) and "workbook" in posixpath.basename(main).lower()
    return "" if is_book else "workbook.not_a_workbook"


def _links(archive: Archive, part: str) -> dict[str, Link]:
    """Return the relationships of a part inside the file by their ids; links to the outside are left out."""
    folder, name = posixpath.split(part)
    page = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, Link] = {}

    def start(element: str, attributes: Mapping[str, str]) -> None:
        if element == "Relationship" and attributes.get("TargetMode", "Internal") == "Internal":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            found[attributes.get("Id", "")] = Link(kind, target.lstrip("/"))

    walk(archive.read(page), start, Place(file=archive.file))
    return found
