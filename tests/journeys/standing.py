# SPDX-License-Identifier: Apache-2.0
"""What stands when a story of trust begins, made by the portal's own actions; and the papers that people bring."""

from __future__ import annotations

import io
from datetime import date

import pikepdf
from PIL import Image

from laban.model.content_shape import plain
from laban.model.entry_rule import EntryRule
from laban.model.text import Text
from laban_portal.catalog.models import Version
from laban_portal.clock.now import now
from laban_portal.collection.actions.duties import accept, submit
from laban_portal.collection.actions.explanations import explain
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Known, Round
from laban_portal.collection.typed import Typed
from laban_portal.evidence.actions.citations import cite
from laban_portal.evidence.actions.documents import register
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.evidence.rules.wanted import DocumentWanted
from laban_portal.people.models import Account, Grant
from laban_portal.people.rules import Role
from tests.laban_portal.conftest import AN, BINH, World, canonical

OFFICERS = {AN: "officer-an", BINH: "officer-binh"}
JUMPS = EntryRule(
    code="jump", kind="jump", limit=3.0, severity="explain",
    names=Text((("vi", "Tăng quá ba lần"), ("en", "More than three times as much"))),
)  # fmt: skip
EXPLANATION = "Hai huyện lần đầu có số liệu, xem trang 2."


def ruled(world: World) -> None:
    """Let the round ask for an explanation where a value jumps, and An's people jump."""
    text, digest = canonical({"rules": plain((JUMPS,))})
    version = Version.objects.create(
        kind="rules", pack="test", code="test", number=1, names={"vi": "Quy tắc", "en": "Rules"}, content=text,
        hash=digest, state="ready",
    )  # fmt: skip
    Round.objects.filter(pk=world.round.pk).update(rules=version)
    Known.objects.create(unit_id=AN, element="people", period="2024", text="300", value=300.0, source="NGTK")


def typed(world: World, unit: str = AN, **values: str) -> int:
    """Type values of a unit over what stands there, and return its duty."""
    duty = world.duties[unit].pk
    seen = {each.element: each.number for each in Cell.objects.filter(duty=duty)}
    cells = [Typed(element=name, text=text, seen=seen.get(name, 0)) for name, text in values.items()]
    saved = save_cells(actor=world.actor(OFFICERS[unit]), duty=duty, typed=cells, source="typed", at=now())
    assert {each.state for each in saved.outcomes} <= {"saved", "odd"}
    return duty


def handed_in(world: World, unit: str = AN, *, proves: bool = False, **values: str) -> int:
    """Type a unit's values and hand them in; what jumps is explained, and people are proved if it is wished."""
    duty = typed(world, unit, **(values or {"people": "1200", "spending": "34", "share": "12"}))
    if proves:
        proved(world, "people")
    if world.round.rules_id or Round.objects.get(pk=world.round.pk).rules_id:
        explain(
            actor=world.actor(OFFICERS[unit]), duty=duty, element="people", slice_="", rule="jump", words=EXPLANATION
        )
    submit(actor=world.actor(OFFICERS[unit]), duty=duty)
    return duty


def accepted(world: World, *units: str) -> None:
    """Let units hand in, An with a proof, and have all of it accepted."""
    for unit in units:
        accept(actor=world.actor("reviewer"), duty=handed_in(world, unit, proves=unit == AN))


def second_reviewer(world: World) -> str:
    """Let another reviewer join the desk, and return their name."""
    account = Account.objects.create(email="reviewer-2@example.vn", name="Reviewer Two")
    desk = world.organisations["desk"]
    Grant.objects.create(account=account, organisation=desk, role=Role.REVIEWER, from_day=date(2025, 1, 1))
    world.accounts["reviewer-2"] = account
    return "reviewer-2"


def proved(world: World, *elements: str, page: int = 2) -> str:
    """Register a document of An with a file of three pages, cite it for values, and return its key."""
    wanted = DocumentWanted(
        kind="report", issuer="Sở KHCN An", number="12/BC-SKHCN", issued_on=date(2026, 1, 5), title="Báo cáo năm"
    )
    upload = Upload(content=pdf("Trang mot", "So nguoi: 1200", "Trang ba"), name="bao-cao.pdf")
    officer = world.actor("officer-an")
    key = register(actor=officer, unit=AN, wanted=wanted, upload=upload)
    if elements:
        cells = [(each, "") for each in elements]
        cite(actor=officer, key=key, duty=world.duties[AN].pk, cells=cells, page=page)
    return key


def pdf(*pages: str) -> bytes:
    """Make a PDF with a line of plain letters on each page."""
    made = pikepdf.new()
    name = pikepdf.Name
    font = pikepdf.Dictionary(
        Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica, Encoding=name.WinAnsiEncoding
    )
    for line in pages:
        page = made.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = made.make_stream(f"BT /F1 24 Tf 72 700 Td ({line}) Tj ET".encode("ascii"))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def scan() -> bytes:
    """Make the picture of a stamped page."""
    out = io.BytesIO()
    picture = Image.new("RGB", (1240, 1754), "white")
    picture.paste((190, 30, 30), (700, 1300, 1000, 1600))
    picture.save(out, "JPEG")
    return out.getvalue()
