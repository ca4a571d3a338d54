# SPDX-License-Identifier: Apache-2.0
"""What the tests of evidence share: small true files, a document as typed, and documents that stand."""

from __future__ import annotations

import io
from datetime import date
from functools import cache

import pikepdf
from PIL import Image

from laban_portal.clock.now import now
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.typed import Typed
from laban_portal.evidence.actions.citations import cite
from laban_portal.evidence.actions.documents import register, register_judged
from laban_portal.evidence.actions.uploads import Upload, judged
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.rules.wanted import DocumentWanted
from laban_portal.files.actions import keep
from tests.laban_portal.conftest import AN

HTML = b"<!doctype html><script>alert(1)</script>"


@cache
def pdf(pages: int = 3, mark: str = "a") -> bytes:
    """Make a PDF of blank pages; `mark` makes its bytes its own."""
    made = pikepdf.Pdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(300, 400))
    made.docinfo["/Title"] = mark
    out = io.BytesIO()
    made.save(out, deterministic_id=True)
    return out.getvalue()


@cache
def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 60), "white").save(out, "PNG")
    return out.getvalue()


def wanted(**changes: object) -> DocumentWanted:
    """Return a document as typed, with changes."""
    facts: dict[str, object] = {
        "kind": "decision", "issuer": "UBND tỉnh An", "number": "12/QĐ-UBND", "issued_on": date(2025, 12, 20),
        "title": "Quyết định giao dự toán chi khoa học",
    }  # fmt: skip
    return DocumentWanted(**{**facts, **changes})  # type: ignore[arg-type]  # a test's own words


@cache
def looked_at(content: bytes, name: str):
    """Look into a file once for all tests; that takes a process of its own each time."""
    return judged(Upload(content=content, name=name))


def add(world, *, who="officer-an", unit=AN, content=b"", name="minh-chung.pdf", replaces="", **changes):
    """Register a document and return its key."""
    actor = world.actor(who)
    if not content:
        return register(actor=actor, unit=unit, wanted=wanted(**changes), replaces=replaces)
    found, problems = looked_at(content, name)
    return register_judged(
        actor=actor, unit=unit, wanted=wanted(**changes).cleaned(), content=found, problems=problems, replaces=replaces
    )


def prove(world, key, *cells, who="officer-an", unit=AN, page=None, place=""):
    """Cite a document for cells of a unit's duty."""
    chosen = [(each, "") for each in cells or ("people",)]
    return cite(actor=world.actor(who), key=key, duty=world.duties[unit].pk, cells=chosen, page=page, place=place)


def type_in(world, *, who="officer-an", unit=AN, seen=0, note="", **values):
    """Type values into a unit's duty."""
    typed = [Typed(element=element, text=text, seen=seen, note=note) for element, text in values.items()]
    saved = save_cells(actor=world.actor(who), duty=world.duties[unit].pk, typed=typed, source="typed", at=now())
    assert [each.state for each in saved.outcomes] == ["saved"] * len(values)


def document_at_every_door(name: str, unit: str, duty, *, figure: str) -> None:
    """Make a unit's document with a file and a figure in its title, cited for the duty, under a key that tests can name."""
    found, _ = looked_at(pdf(2, name), f"{name}.pdf")
    kept = keep(judged=found)
    made = Document.objects.create(
        key=f"document-{name}", unit_id=unit, kind="report", issuer="Office", title=f"Report {figure}", file_id=kept.pk,
        file_name=f"{figure}.pdf", search_key=f"report {figure}",
    )  # fmt: skip
    Citation.objects.create(document=made, duty=duty, element="people", domain=duty.domain, page=1, number=1)


def citation_of(name: str) -> int:
    """Return the number of the citation of a document made by `document_at_every_door`."""
    return Citation.objects.get(document__key=f"document-{name}").pk
