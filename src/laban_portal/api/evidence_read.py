# SPDX-License-Identifier: Apache-2.0
"""Documents and citations as programs send them, read strictly; every fault is told with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from laban.errors import Place, Problem, problem
from laban_portal.api.evidence_shapes import CITE_FIELDS, CITED_CELL, DOCUMENT_FIELDS
from laban_portal.api.typed import UNFIT
from laban_portal.evidence.rules.wanted import KINDS, LAST_PAGE, DocumentWanted
from laban_portal.ui.errors import Refused

DAYS = ("issued_on", "valid_from", "valid_to")
MOST_CELLS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class SentDocument:
    """A document that is to be registered."""

    unit: str
    wanted: DocumentWanted
    replaces: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCitation:
    """What a document proves."""

    document: str
    cells: tuple[tuple[str, str], ...]
    page: int | None
    place: str


def document_from(body: Mapping[str, object]) -> SentDocument:
    """Return the document of a body; raise with every fault of its shape. What it says is judged by the rules."""
    texts = ("unit", "issuer", "title", "number", "note", "replaces")
    faults = [*_shape(body, DOCUMENT_FIELDS, needed=("unit", "kind", "issuer", "title"), texts=texts)]
    days: dict[str, date | None] = {}
    for name in DAYS:
        given = body.get(name)
        days[name] = _day(given)
        if given is not None and days[name] is None:
            faults.append(_fault("no_day", name))
    if "kind" in body and body["kind"] not in KINDS:
        faults.append(_fault("no_choice", "kind"))
    if not isinstance(body.get("public", False), bool):
        faults.append(_fault("no_yes_or_no", "public"))
    if faults:
        raise Refused(faults, "api.faults")
    said = {name: str(body.get(name, "")) for name in ("kind", "issuer", "title", "number", "note")}
    wanted = DocumentWanted(**said, **days, public=body.get("public") is True)  # type: ignore[arg-type]  # checked above
    return SentDocument(unit=str(body["unit"]), wanted=wanted, replaces=str(body.get("replaces", "")))


def citation_from(body: Mapping[str, object]) -> SentCitation:
    """Return what a body says a document proves; raise with every fault of its shape."""
    faults = [*_shape(body, CITE_FIELDS, needed=("document", "cells"), texts=("document", "place"))]
    page, cells = _whole(body.get("page")), body.get("cells", [])
    if body.get("page") is not None and not (page is not None and 1 <= page <= LAST_PAGE):
        faults.append(_fault("no_whole_number", "page"))
    chosen: list[tuple[str, str]] = []
    if not isinstance(cells, list) or not 1 <= len(cells) <= MOST_CELLS:
        faults += [problem("api.no_cells", Place(column="cells"), most=MOST_CELLS)] if "cells" in body else []
    else:
        for at, cell in enumerate(cells):
            faults += _cell_faults(cell, f"cells[{at}]")
            if isinstance(cell, dict):
                chosen.append((str(cell.get("element", "")), str(cell.get("slice", ""))))
    if faults:
        raise Refused(faults, "api.faults")
    return SentCitation(
        document=str(body["document"]), cells=tuple(chosen), page=page,
        place=str(body.get("place", "")),
    )  # fmt: skip


def _cell_faults(cell: object, at: str) -> Iterator[Problem]:
    if not isinstance(cell, dict):
        yield problem("api.no_object_here", Place(column=at), name=at)
        return
    for each in _shape(cell, CITED_CELL["properties"], needed=("element",), texts=("element", "slice")):
        name = f"{at}.{each.where.column}"
        yield problem(each.code, Place(column=name), name=name)


def _shape(
    body: Mapping[str, object], fields: Mapping[str, Mapping[str, int]], *, needed: tuple[str, ...], texts: tuple[str, ...]
) -> Iterator[Problem]:  # fmt: skip
    yield from (_fault("unknown_field", UNFIT.sub("\ufffd", name[:80])) for name in body if name not in fields)
    yield from (_fault("missing", name) for name in needed if name not in body)
    for name in texts:
        text = body.get(name, "")
        if not isinstance(text, str):
            yield _fault("no_text", name)
        elif name in body and name in needed and not text.strip():
            yield _fault("missing", name)
        elif len(text) > fields[name]["maxLength"]:
            yield _fault("too_long", name)
        elif UNFIT.search(text):
            yield _fault("unfit_letters", name)


def _fault(name: str, field: str) -> Problem:
    return problem(f"api.{name}", Place(column=field), name=field)


def _whole(given: object) -> int | None:
    """Return a whole number as JSON knows them: 3 and 3.0."""
    whole = type(given) is int or (isinstance(given, float) and given.is_integer())
    return int(given) if whole else None  # type: ignore[call-overload]  # a number, as just looked at


def _day(given: object) -> date | None:
    try:
        return date.fromisoformat(given) if isinstance(given, str) and len(given) == 10 else None
    except ValueError:
        return None
