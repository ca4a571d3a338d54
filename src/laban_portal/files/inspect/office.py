# SPDX-License-Identifier: Apache-2.0
"""Is a workbook or a text document of Office only that: no bomb, no macro, nothing embedded, nothing fetched from elsewhere.

Formulas in cells are no concern of this module; who reads the workbook looks at them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from laban.errors import Problem, problem
from laban_portal.files.inspect.markup import Markup, MarkupFault, looks_like_markup, only_head, read_markup
from laban_portal.files.inspect.package import MOST_ENTRIES, MOST_UNPACKED, Package, opened, parts
from laban_portal.files.sniff import LOCKED, OLE, media_of

TYPES = "[content_types].xml"
MAIN = {"xlsx": "spreadsheetml.sheet.main+xml", "docx": "wordprocessingml.document.main+xml"}
RUNS = (
    "vbaproject",
    "macrosheet",
    "activex",
    "attachedtoolbars",
    "ms-office.vba",
    "macroenabled",
    "keymapcustomizations",
)
"""Beginnings and parts of names and content types that mean code."""
OUTSIDE = ("externallink", "connections+xml", "querytable")
INSIDE = ("oleobject", "/embeddings/", "package.embedded")
NESTED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"MZ", b"%PDF-")
"""Beginnings of parts that are files of their own."""
HARMLESS = {
    "hyperlink": re.compile(r"\s*(?:https?://|mailto:|#)", re.IGNORECASE),
    "attachedTemplate": re.compile(r"(?:file:///)?[a-z]:[\\/][^:]*[\\/]normal\.dotm$", re.IGNORECASE),
}
"""What may point outside: links that are followed by a click, and the template on its own machine that Word notes."""
DDE = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)
ORDER = (
    "office_encrypted", "office_old", "office_broken", "office_kind", "office_entries", "office_bomb", "office_names",
    "office_macro", "office_outside", "office_dde", "office_embedded", "office_doctype",
)  # fmt: skip


def office_faults(content: bytes, *, kind: Literal["xlsx", "docx"]) -> tuple[Problem, ...]:
    """Return everything that is wrong with a workbook or a text document, each kind of fault once, with its first part.

    Never more than a set amount is unpacked, whatever the file declares. Links to web pages and addresses of mail are let
    through: they are followed by a click only.
    """
    media = media_of(content)
    package = Package()
    if media in {LOCKED, OLE}:
        package.wrong("office_encrypted" if media == LOCKED else "office_old")
    else:
        package = opened(content)
        _parts(package, kind)
    limits = {"entries": f"{MOST_ENTRIES:,}", "size": MOST_UNPACKED >> 20}
    return tuple(
        problem(f"files.{name}", part=package.faults[name][:120] or "–", kind=f".{kind}", **limits)  # type: ignore[arg-type]  # facts are any objects
        for name in ORDER
        if name in package.faults
    )


def _parts(package: Package, kind: str) -> None:
    """Judge every part that can be unpacked, and the list of content types for all of them."""
    unpacked, listed = False, None
    for name, part in parts(package):
        unpacked = True
        listed = part if name == TYPES else listed
        for fault in _of_part(name, part):
            package.wrong(fault, name)
    if listed is not None:
        _types(package, listed, kind)
    elif unpacked or not package.faults:
        package.wrong("office_broken", "[Content_Types].xml")


def _types(package: Package, listed: bytes, kind: str) -> None:
    """Judge the list of content types: it must name the kind that is meant, and nothing that runs."""
    try:
        types = [each.get("ContentType", "").lower() for _, each in read_markup(listed).elements]
    except MarkupFault:
        return  # told of the part itself
    if not any(MAIN[kind] in each for each in types):
        package.wrong("office_kind", "[Content_Types].xml")
    for fault, marks in (("office_macro", RUNS), ("office_outside", OUTSIDE), ("office_embedded", INSIDE)):
        if any(mark in each for mark in marks for each in types):
            package.wrong(fault, "[Content_Types].xml")


def _of_part(name: str, part: bytes) -> Iterator[str]:
    """Yield what is wrong with one part, by its name and by what stands in it."""
    path = "/" + name
    if any(mark in path for mark in RUNS):
        yield "office_macro"
    if "/externallinks/" in path or path.endswith("/connections.xml") or "/querytables/" in path:
        yield "office_outside"
    if any(mark in path for mark in INSIDE) or part.startswith(NESTED):
        yield "office_embedded"
    if not looks_like_markup(part):
        if name.endswith((".xml", ".rels", ".vml")) and part.strip():
            yield "office_broken"
        return
    whole = name.endswith(".rels") or (path.startswith("/word/") and name.endswith(".xml"))
    try:
        markup = read_markup(part) if whole else only_head(part)
    except MarkupFault as fault:
        yield fault.name
        return
    yield from _of_markup(markup, links=name.endswith(".rels"))


def _of_markup(markup: Markup, *, links: bool) -> Iterator[str]:
    if links:
        for _, each in markup.elements:
            away = each.get("TargetMode", "").lower() == "external"
            kind, target = each.get("Type", "").rpartition("/")[2], each.get("Target", "")
            harmless = HARMLESS.get(kind)
            if away and not (harmless and harmless.match(target)):
                yield "office_outside"
    elif DDE.search(markup.commands):
        yield "office_dde"
