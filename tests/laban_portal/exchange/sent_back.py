# SPDX-License-Identifier: Apache-2.0
"""What the tests of exchange share: a workbook taken, filled in by another program, and sent back through the door."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile

from laban_portal.clock.now import now
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell
from laban_portal.collection.typed import Typed
from laban_portal.exchange.actions.giving import give_workbook
from laban_portal.exchange.actions.taking import Sent, take_back
from laban_portal.exchange.changes import Change, Changes, packed
from laban_portal.exchange.models import Import
from tests.laban_portal.conftest import AN

VALUE, REASON, FLAG, NOTE, DOCUMENT, PAGE = "HIJKLM"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def taken(world, who="officer-an", unit=AN, language="vi"):
    """Take the workbook of a unit's only domain; returns its bytes."""
    _, content, _ = give_workbook(
        actor=world.actor(who), round=world.round.code, unit=unit, domain="money", language=language
    )
    return content


def rows_in(content: bytes, sheet: str = "F1") -> dict[str, int]:
    """Return the rows of a sheet's lines by their keys."""
    page = openpyxl.load_workbook(io.BytesIO(content))[sheet]
    return {str(page.cell(row, 1).value): row for row in range(5, page.max_row + 1) if page.cell(row, 1).value}


def filled(
    content: bytes, sheet: str = "F1", change: Callable[[openpyxl.Workbook], object] | None = None, **values
) -> bytes:
    """Type values into a workbook as another program does; a tuple is (column, value), a list several of them."""
    book, rows = openpyxl.load_workbook(io.BytesIO(content)), rows_in(content, sheet)
    for element, value in values.items():
        for column, text in (
            value if isinstance(value, list) else [value if isinstance(value, tuple) else (VALUE, value)]
        ):
            book[sheet][f"{column}{rows[element]}"] = text
    if change:
        change(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def sent(world, content: bytes, who="officer-an", name="an.xlsx", language="vi") -> str:
    """Send a workbook back by the action; returns the key of its import."""
    return take_back(actor=world.actor(who), sent=Sent(name=name, content=content), language=language)


def uploaded(world, content: bytes, who="officer-an", name="an.xlsx"):
    """Send a workbook back through the door."""
    file = SimpleUploadedFile(name, content, content_type=XLSX)
    return world.client(who).post("/workbooks/return/", {"file": file})


def typed_in(world, who="officer-an", unit=AN, seen=0, **values) -> None:
    """Type values on the page."""
    cells = [Typed(element=element, text=text, seen=seen) for element, text in values.items()]
    saved = save_cells(actor=world.actor(who), duty=world.duties[unit].pk, typed=cells, source="typed", at=now())
    assert {each.state for each in saved.outcomes} == {"saved"}


def standing(world, unit=AN) -> dict[str, tuple[int, str, str]]:
    """Return what stands in a unit's cells: number, kind, text."""
    rows = Cell.objects.filter(duty=world.duties[unit])
    return {each.element: (each.number, each.kind, each.text) for each in rows}


QUIET = frozenset({"sessions.session"})


def counted() -> dict[str, int]:
    """Count the rows of every table."""
    return {
        model._meta.label_lower: model._default_manager.count()
        for model in apps.get_models()
        if model._meta.label_lower not in QUIET
    }


def import_at_every_door(name: str, duty, account, *, figure: str) -> None:
    """Make an import of a unit's officer with a figure in it, under a key that tests can name."""
    change = Change(at=0, duty=duty.pk, element="spending", text=figure[:4], note=f"note {figure}")
    Import.objects.create(
        key=f"import-{name}", kind="csv", round=duty.round, unit=duty.unit_id, name=f"{name}.csv", sha256="0" * 64,
        content=packed(Changes(cells=(change,))), cells=1, made_by=account, by_name=account.name,
    )  # fmt: skip
