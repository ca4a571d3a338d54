# SPDX-License-Identifier: Apache-2.0
"""What a workbook was when it was given out, signed, on a sheet that nobody sees: what comes back is read by this alone.

The stamp is JSON, compressed and written as base64 in pieces, since a cell holds 32,767 letters and spreadsheets take blanks
at its ends away; its HMAC-SHA256 (RFC 2104) stands before it. Nothing of it is looked at before the signature fits, so a
stranger's bytes are never unpacked. It holds for every line what it asks for, what stood there and which revision that was.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import zlib
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from laban_portal.exchange.workbook.book import Written
from laban_portal.exchange.workbook.layout import FORMAT

PIECE = 30_000
"""Letters of one cell."""

NOTHING_WRITTEN = Written()

Words = tuple[tuple[str, str], ...]
"""Codes and their words in the workbook's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StampedLine:
    """A line: its row from 1, what it asks for, what stood there."""

    row: int
    element: str
    slice: str = ""
    name: str = ""
    kind: str = "number"
    options: Words = ()
    unit: str = ""
    seen: int = 0
    editable: bool = True
    base: Written = NOTHING_WRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class StampedSheet:
    """A duty's sheet, under the title it was given."""

    title: str
    duty: int
    form: str
    version: int
    hash: str
    period: str
    lines: tuple[StampedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StampedPaper:
    """A line of the sheet of documents: its row, its label; the key of the document, empty where a new one may be put."""

    row: int
    label: str
    key: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """The whole workbook. `titles` are those of the other sheets by role; `paper_kinds` what a document may be."""

    key: str
    round: str
    unit: str
    domain: str
    language: str
    made_at: str
    made_by: str
    head: str
    demonstration: bool
    titles: Words
    paper_kinds: Words
    papers: tuple[StampedPaper, ...]
    sheets: tuple[StampedSheet, ...]


def signed(stamp: Stamp, secret: bytes) -> tuple[str, ...]:
    """Return a stamp's signature and its pieces, as the cells of a sheet."""
    packed = zlib.compress(json.dumps(_content(stamp), ensure_ascii=False, separators=(",", ":")).encode())
    text = b64encode(packed).decode()
    return (_signature(packed, secret), *(text[at : at + PIECE] for at in range(0, len(text), PIECE)))


def verified(cells: Sequence[str], secret: bytes) -> Stamp | None:
    """Return the stamp that cells hold, or nothing where it is not signed with the secret."""
    if len(cells) < 2:
        return None
    try:
        packed = b64decode("".join(cells[1:]), validate=True)
    except (NotBase64, ValueError):
        return None
    if not hmac.compare_digest(_signature(packed, secret).encode(), cells[0].encode("ascii", "replace")):
        return None
    return _stamp(json.loads(zlib.decompress(packed)))


def _signature(packed: bytes, secret: bytes) -> str:
    return hmac.new(secret, FORMAT.encode() + b"\n" + packed, hashlib.sha256).hexdigest()


def _content(stamp: Stamp) -> dict[str, object]:
    """Write a stamp as plain values; lines refer to their options by number, for many ask for the same."""
    lists = list(dict.fromkeys(line.options for sheet in stamp.sheets for line in sheet.lines))
    places = {options: at for at, options in enumerate(lists)}
    return {
        "format": FORMAT,
        "book": [stamp.key, stamp.round, stamp.unit, stamp.domain, stamp.language, stamp.made_at, stamp.made_by,
                 stamp.head, stamp.demonstration],
        "titles": stamp.titles,
        "paper_kinds": stamp.paper_kinds,
        "papers": [astuple(each) for each in stamp.papers],
        "lists": lists,
        "sheets": [
            [sheet.title, sheet.duty, sheet.form, sheet.version, sheet.hash, sheet.period,
             [[line.row, line.element, line.slice, line.name, line.kind, places[line.options], line.unit, line.seen,
               line.editable, astuple(line.base)] for line in sheet.lines]]
            for sheet in stamp.sheets
        ],
    }  # fmt: skip


def _stamp(content: dict[str, list]) -> Stamp:  # type: ignore[type-arg]  # what a signature vouches for has our own shape
    """Read a stamp from plain values, in the order in which they were written."""
    key, round_, unit, domain, language, made_at, made_by, head, demonstration = content["book"]
    lists = [_words(each) for each in content["lists"]]
    sheets = tuple(
        StampedSheet(
            title=title, duty=duty, form=form, version=version, hash=hash_, period=period,
            lines=tuple(
                StampedLine(
                    row=row, element=element, slice=part, name=name, kind=kind, options=lists[at], unit=measure, seen=seen,
                    editable=editable, base=Written(**dict(zip(WRITTEN, base, strict=True))),
                )
                for row, element, part, name, kind, at, measure, seen, editable, base in lines
            ),
        )
        for title, duty, form, version, hash_, period, lines in content["sheets"]
    )  # fmt: skip
    papers = tuple(
        StampedPaper(row=row, label=label, key=paper, number=number) for row, label, paper, number in content["papers"]
    )
    return Stamp(
        key=key, round=round_, unit=unit, domain=domain, language=language, made_at=made_at, made_by=made_by, head=head,
        demonstration=demonstration, titles=_words(content["titles"]), paper_kinds=_words(content["paper_kinds"]),
        papers=papers, sheets=sheets,
    )  # fmt: skip


WRITTEN = tuple(Written.__dataclass_fields__)


def _words(pairs: list[list[str]]) -> Words:
    return tuple((code, word) for code, word in pairs)
