# SPDX-License-Identifier: Apache-2.0
"""Is a PDF only pages. Everything that runs, opens, sends, hides or embeds something is a fault.

All objects are looked at, also those inside compressed object streams and those that no page reaches. Each is written out
by the library, which undoes disguised names (`/J#53`), and searched for the few names that matter; only an object with one
of them is walked. What a page shows (its content streams) is not decoded here; drawing has limits of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from laban.errors import Problem, problem
from laban_portal.files.inspect.found import Found
from laban_portal.files.inspect.polyglot import is_also_zip

MOST_PAGES, MOST_OBJECTS, DEEPEST = 2000, 400_000, 60

ACTIONS = {
    "/JavaScript": "pdf_script", "/Launch": "pdf_launch", "/ImportData": "pdf_outside", "/SubmitForm": "pdf_outside",
    "/GoToE": "pdf_outside", "/GoToR": "pdf_outside", "/Thread": "pdf_outside", "/Rendition": "pdf_media",
    "/Movie": "pdf_media", "/Sound": "pdf_media", "/RichMediaExecute": "pdf_media", "/GoTo3DView": "pdf_media",
}  # fmt: skip
"""Actions (`/S`) that no evidence needs."""
KEYS = {
    "/JS": "pdf_script", "/JavaScript": "pdf_script", "/EmbeddedFiles": "pdf_attachment", "/EF": "pdf_attachment",
    "/XFA": "pdf_form", "/RichMediaContent": "pdf_media",
}  # fmt: skip
"""Keys whose presence is enough, wherever they stand."""
KINDS = {
    "/EmbeddedFile": "pdf_attachment", "/FileAttachment": "pdf_attachment", "/RichMedia": "pdf_media", "/Screen": "pdf_media",
    "/Movie": "pdf_media", "/Sound": "pdf_media", "/3D": "pdf_media",
}  # fmt: skip
"""Values of `/Type` and `/Subtype`."""
LINKS = {
    "javascript:": "pdf_script", "vbscript:": "pdf_script", "data:": "pdf_script",
    "file:": "pdf_outside", "smb:": "pdf_outside", "\\\\": "pdf_outside",
}  # fmt: skip
"""Beginnings of addresses that a link may not have."""
GOES = frozenset({"/GoTo", "/Named"})
"""What may happen by itself when a page is opened: to go to a page."""
GOES_BY_NAME = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})

BROKEN = (
    pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, TypeError, KeyError, IndexError, AttributeError, RuntimeError,
    NotImplementedError,
)  # fmt: skip
"""What the library raises on documents that are none."""

_NAMES = sorted({*ACTIONS, *KEYS, *KINDS, "/OpenAction", "/AA", "/F", "/URI"})
_MARKS = re.compile(rb"/(?:" + b"|".join(name[1:].encode() for name in _NAMES) + rb")(?![A-Za-z0-9_])")


def pdf_found(path: Path) -> Found:
    """Look into a PDF."""
    found = _found(path)
    also = (problem("files.polyglot"),) if is_also_zip(path) else ()
    return Found(pages=found.pages, problems=(*also, *found.problems))


def _found(path: Path) -> Found:
    if not _has_an_end(path):
        return _only("pdf_broken")
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            return _only("pdf_encrypted") if pdf.is_encrypted else _looked_into(pdf)
    except pikepdf.PasswordError:
        return _only("pdf_encrypted")
    except BROKEN:
        return _only("pdf_broken")


def _has_an_end(path: Path) -> bool:
    """Tell whether a file ends as PDFs do. One that was cut off can often be repaired, but pages would be missing."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 2048))
        return b"startxref" in file.read()


def _only(name: str) -> Found:
    return Found(problems=(problem(f"files.{name}"),))


def _looked_into(pdf: pikepdf.Pdf) -> Found:
    pages, count = len(pdf.pages), len(pdf.objects)
    problems = []
    if pages == 0:
        return _only("pdf_broken")
    if pages > MOST_PAGES:
        problems.append(problem("files.pdf_pages", count=f"{pages:,}", limit=f"{MOST_PAGES:,}"))
    if count > MOST_OBJECTS:
        return Found(pages=pages, problems=(*problems, problem("files.pdf_objects", limit=f"{MOST_OBJECTS:,}")))
    return Found(pages=pages, problems=(*problems, *_faults(pdf)))


def _faults(pdf: pikepdf.Pdf) -> tuple[Problem, ...]:
    """Return each kind of fault once, in a set order."""
    found: set[str] = set()
    for each in pdf.objects:
        if isinstance(each, pikepdf.Object) and _MARKS.search(_written(each)):
            found.update(_in(each, 0))
    return tuple(problem(f"files.{name}") for name in sorted(found))


def _written(each: pikepdf.Object) -> bytes:
    """Write an object out; of a stream only its dictionary."""
    if isinstance(each, pikepdf.Stream):
        return bytes(each.stream_dict.unparse())
    return bytes(each.unparse(resolved=True))


def _in(each: object, depth: int) -> Iterator[str]:
    """Yield what is wrong in an object and in what stands inside it; what it refers to is looked at in its own turn."""
    if depth > DEEPEST:
        yield "pdf_deep"
    elif isinstance(each, pikepdf.Array):
        for inner in each:
            yield from _inside(inner, depth)
    elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        stream = isinstance(each, pikepdf.Stream)
        yield from _of_dictionary(each, stream=stream)
        for key in each.keys():  # noqa: SIM118  a PDF's dictionary
            yield from _inside(each[key], depth)


def _inside(inner: object, depth: int) -> Iterator[str]:
    if isinstance(inner, pikepdf.Object) and not inner.is_indirect:
        yield from _in(inner, depth + 1)


def _of_dictionary(each: pikepdf.Object, *, stream: bool) -> Iterator[str]:
    """Yield what is wrong with one dictionary itself."""
    keys = set(each.keys())
    yield from (KEYS[key] for key in keys & KEYS.keys())
    if "/S" in keys:
        yield from (name for action, name in ACTIONS.items() if _is(each["/S"], action))
    for key in {"/Type", "/Subtype"} & keys:
        yield from (name for kind, name in KINDS.items() if _is(each[key], kind))
    if stream and "/F" in keys:
        yield "pdf_outside"  # the stream's content would come from another file
    if "/URI" in keys and isinstance(each["/URI"], pikepdf.String):
        yield from (name for mark, name in LINKS.items() if str(each["/URI"]).strip().lower().startswith(mark))
    if "/OpenAction" in keys and not _only_goes(each["/OpenAction"], 0):
        yield "pdf_opening"
    by_itself = each["/AA"] if "/AA" in keys else None
    if isinstance(by_itself, pikepdf.Dictionary) and not all(_only_goes(by_itself[key], 0) for key in by_itself.keys()):  # noqa: SIM118  a PDF's dictionary
        yield "pdf_opening"


def _is(value: object, name: str) -> bool:
    return isinstance(value, pikepdf.Name) and str(value) == name


def _only_goes(action: object, depth: int) -> bool:
    """Tell whether an action, and those that follow it, only go to a page."""
    if isinstance(action, pikepdf.Array):
        first = action[0] if len(action) else None
        follows = isinstance(first, pikepdf.Dictionary) and "/S" in first
        return depth < 20 and all(_only_goes(each, depth + 1) for each in action) if follows else True
    if not isinstance(action, pikepdf.Dictionary):
        return True  # the name of a place, or nothing
    if depth > 20 or not any(_is(action.get("/S"), name) for name in GOES):
        return False
    if _is(action.get("/S"), "/Named") and not any(_is(action.get("/N"), name) for name in GOES_BY_NAME):
        return False
    return "/Next" not in action or _only_goes(action["/Next"], depth + 1)
