# SPDX-License-Identifier: Apache-2.0
"""What a file is, by its bytes alone; its name and what the browser said of it count for nothing.

A type that browsers act upon must stand at the very beginning: a PDF with anything before `%PDF-` is not taken for one.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

PDF, PNG, JPEG, TIFF = "application/pdf", "image/png", "image/jpeg", "image/tiff"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSM, DOCM = "application/vnd.ms-excel.sheet.macroenabled.12", "application/vnd.ms-word.document.macroenabled.12"
XLSB = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
OLE, LOCKED, ZIP = "application/x-ole-storage", "application/x-ole-encrypted", "application/zip"
HTML, SVG, XML = "text/html", "image/svg+xml", "application/xml"
CSV, JSON = "text/csv", "application/json"
UNKNOWN = "application/octet-stream"

LABELS = {
    PDF: "PDF", PNG: "PNG", JPEG: "JPEG", TIFF: "TIFF", XLSX: "Excel (.xlsx)", DOCX: "Word (.docx)", XLSM: "Excel (.xlsm)",
    DOCM: "Word (.docm)", XLSB: "Excel (.xlsb)", OLE: "Office 97-2003 (.xls, .doc)", LOCKED: "Office (.xlsx, .docx)",
    ZIP: "ZIP", HTML: "HTML", SVG: "SVG", XML: "XML", CSV: "CSV", JSON: "JSON", UNKNOWN: "?",
}  # fmt: skip
"""What types are called, in every language alike."""

ENDINGS = {
    "pdf": PDF, "png": PNG, "jpg": JPEG, "jpeg": JPEG, "jpe": JPEG, "tif": TIFF, "tiff": TIFF, "xlsx": XLSX, "docx": DOCX,
    "xlsm": XLSM, "docm": DOCM, "xlsb": XLSB, "xls": OLE, "doc": OLE, "ppt": OLE, "zip": ZIP, "html": HTML, "htm": HTML,
    "xhtml": HTML, "svg": SVG, "xml": XML, "csv": CSV, "tsv": CSV, "txt": CSV, "json": JSON,
}  # fmt: skip
"""What the endings of names promise."""

_BEGINNINGS = (
    (b"%PDF-", PDF), (b"\x89PNG\r\n\x1a\n", PNG), (b"\xff\xd8\xff", JPEG), (b"II*\x00", TIFF), (b"MM\x00*", TIFF),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MAIN = (
    (b"sheet.binary.macroenabled", XLSB), (b"ms-excel.sheet.macroenabled", XLSM), (b"ms-word.document.macroenabled", DOCM),
    (b"spreadsheetml.sheet.main+xml", XLSX), (b"wordprocessingml.document.main+xml", DOCX),
)  # fmt: skip
_HTML = re.compile(
    r"<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|img|form|meta|link|object|embed)"
    r"[\s/>]",
    re.IGNORECASE,
)
_SVG = re.compile(r"<(?:[\w-]+:)?svg[\s/>]", re.IGNORECASE)
_XML = re.compile(r"<(?:[?!]|[a-z_])", re.IGNORECASE)
HEAD = 8192
"""How many bytes of a text are looked at."""


def media_of(content: bytes) -> str:
    r"""Return the media type of a content.

    >>> media_of(b"%PDF-1.7 ..."), media_of(b"<html>%PDF-1.7"), media_of(b"a;b"), media_of(b"MZ\x90\x00")
    ('application/pdf', 'text/html', 'text/csv', 'application/octet-stream')
    """
    for beginning, media in _BEGINNINGS:
        if content.startswith(beginning):
            return media
    if content.startswith(_OLE):
        return LOCKED if "EncryptedPackage".encode("utf-16-le") in content else OLE
    if content.startswith(_ZIP):
        return _zipped(content)
    return _written(content)


def ending_of(name: str) -> str:
    """Return the ending of a name, in small letters.

    >>> ending_of("Báo cáo.PDF"), ending_of("scan")
    ('pdf', '')
    """
    before, dot, ending = name.rpartition(".")
    return ending.lower() if dot and before else ""


def _zipped(content: bytes) -> str:
    """Tell a workbook and a text document from other zip files by their list of content types."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as zipped, zipped.open("[Content_Types].xml") as stream:
            types = stream.read(1 << 20).lower()
    except Exception:  # noqa: BLE001  whatever is wrong with it, it is no more than a zip file
        return ZIP
    return next((media for mark, media in _MAIN if mark in types), ZIP)


def _written(content: bytes) -> str:
    """Tell what kind of text a content is, if it is text at all.

    What begins as a page does is a page, whatever comes behind: so browsers take it.
    """
    head = _text(content[:HEAD])
    start = head.lstrip()
    if start.startswith("<"):
        root = _root(start)
        kinds = ((SVG, _SVG, root), (HTML, _HTML, start), (HTML, _HTML, root), (XML, _XML, start))
        if media := next((media for media, mark, text in kinds if mark.match(text)), ""):
            return media
    if not start or "%PDF-" in head[:1024] or any(each < " " and each not in "\t\r\n\f" for each in head):
        return UNKNOWN
    last = content[-64:].rstrip(b" \t\r\n\x00")[-1:]
    return JSON if (start[0], last) in {("{", b"}"), ("[", b"]")} else CSV


def _root(text: str) -> str:
    """Return a text of marks from its first element on: declarations, comments and the like before it are passed over."""
    while True:
        end = next((end for mark, end in (("<?", "?>"), ("<!--", "-->"), ("<!", ">")) if text.startswith(mark)), "")
        if not end:
            return text
        if end == ">" and "[" in text.partition(">")[0]:
            end = "]>"
        text = text.partition(end)[2].lstrip()


def _text(head: bytes) -> str:
    """Decode the beginning of a text. A letter cut in two at the end is let go."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    try:
        return head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return head.decode("utf-8-sig" if error.start >= HEAD - 4 else "cp1258", "replace")
