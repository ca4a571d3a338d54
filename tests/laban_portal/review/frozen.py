# SPDX-License-Identifier: Apache-2.0
"""Stages of the small country on its way to a frozen round, for tests of freezing and correcting."""

from __future__ import annotations

from datetime import date

from laban_portal.clock.now import today
from laban_portal.collection.actions.duties import accept, submit
from laban_portal.collection.actions.rounds import close_round
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.typed import Typed
from laban_portal.evidence.models import Citation, Document
from laban_portal.review.actions.corrections import Wanted, ask_correction
from laban_portal.review.actions.freezing import freeze_round
from laban_portal.review.queries.freezing import freeze_plan
from tests.laban_portal.conftest import AN, BINH, NOON, World

OFFICERS = {AN: "officer-an", BINH: "officer-binh"}
FIGURES = {AN: {"people": "1200", "spending": "350,5", "share": "12,5"}, BINH: {"people": "800", "spending": "100"}}


def type_values(world: World, unit: str, figures: dict[str, str] | None = None) -> None:
    """Let a unit's officer type its figures."""
    typed = [Typed(element=element, text=text) for element, text in (figures or FIGURES[unit]).items()]
    save_cells(actor=world.actor(OFFICERS[unit]), duty=world.duties[unit].pk, typed=typed, source="typed", at=NOON)


def document(unit: str = AN, number: str = "12/BC") -> Document:
    """Make a document of a unit."""
    return Document.objects.create(
        unit_id=unit, kind="report", issuer="Sở KHCN", number=number, issued_on=date(2026, 1, 5), title="Báo cáo năm"
    )


def accepted(world: World, *units: str) -> None:
    """Let units type, hand in, and have accepted; An's people have a proof."""
    for unit in units or (AN, BINH):
        type_values(world, unit)
        submit(actor=world.actor(OFFICERS[unit]), duty=world.duties[unit].pk)
        accept(actor=world.actor("reviewer"), duty=world.duties[unit].pk)
        if unit == AN:
            Citation.objects.create(document=document(), duty=world.duties[AN], element="people", page=3, number=1)


def closed(world: World, *units: str) -> None:
    """Accept, then close the round."""
    accepted(world, *units)
    close_round(actor=world.actor("manager"), code="test-2026")


def freeze(
    world: World, *, reason: str = "Đủ số liệu", ticks: tuple[str, ...] = ("undecided", "unsigned"), seen: str = ""
) -> str:
    """Freeze the round as it stands."""
    world.round.refresh_from_db()
    seen = seen or freeze_plan(world.round, today()).seen
    return freeze_round(actor=world.actor("manager"), code="test-2026", reason=reason, acknowledged=ticks, seen=seen)


def frozen(world: World, *units: str) -> str:
    """Bring the round all the way to its first snapshot, and return that one's hash."""
    closed(world, *units)
    return freeze(world)


def asked(world: World, text: str = "1.250", **more: object) -> int:
    """Let An ask to correct its people."""
    wanted = {"element": "people", "text": text, "reason": "Đếm thiếu một xã", "seen": 1, **more}
    if "document" not in wanted:
        wanted["document"] = document(number="34/BC").key
    return ask_correction(actor=world.actor("officer-an"), duty=world.duties[AN].pk, wanted=Wanted(**wanted))  # type: ignore[arg-type]  # whatever a test says
