# SPDX-License-Identifier: Apache-2.0
"""What the stories of typing share: their form, cells and states, a cut network, a paste."""

from __future__ import annotations

import pytest

from laban_portal.catalog.models import Version
from laban_portal.collection.models import Cell, Duty, Known
from tests.laban_portal.conftest import AN, FRAMEWORK_ELEMENTS, canonical

NAMES = [
    ("patents", "Bằng sáng chế", "Patents"),
    ("staff", "Nhân lực", "Staff"),
    ("fund", "Có quỹ", "Has a fund"),
    ("money", "Tiền quỹ", "Money in the fund"),
]
FORM = {
    "code": "F1", "names": {"vi": "Biểu nhập", "en": "Entry form"}, "domain": "money", "frequency": "year",
    "status": "assumed",
    "sections": [
        {"code": "s1", "names": {"vi": "Chung", "en": "General"}, "fields": [
            {"element": "people", "kind": "integer", "help": {"vi": "Đếm vào ngày 31/12.", "en": "Counted on 31 December."}},
            {"element": "spending", "kind": "number", "evidence": {"vi": "Báo cáo quyết toán", "en": "Final accounts"}},
            {"element": "share", "kind": "share", "required": False},
        ]},
        {"code": "s2", "names": {"vi": "Chi tiết", "en": "Details"}, "fields": [
            {"element": "patents", "kind": "integer"},
            {"element": "staff", "kind": "integer", "by": ["sex"]},
            {"element": "fund", "kind": "yes_no"},
            {"element": "money", "kind": "number", "when": "fund = 1"},
        ]},
    ],
}  # fmt: skip
SEX = {
    "code": "sex",
    "names": {"vi": "Giới", "en": "Sex"},
    "options": [
        {"code": "m", "names": {"vi": "Nam", "en": "Men"}},
        {"code": "f", "names": {"vi": "Nữ", "en": "Women"}},
    ],
}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def duty(portal):
    """Give An a form with all kinds of fields, figures of earlier years and one that the ministry holds."""
    elements = [
        *FRAMEWORK_ELEMENTS,
        *({"code": code, "names": {"vi": vi, "en": en}, "merge": "add"} for code, vi, en in NAMES),
    ]
    text, digest = canonical({"form": FORM, "code_lists": [SEX], "elements": elements})
    form = Version.objects.create(
        kind="form", pack="t", code="F1x", number=1, content=text, hash=digest, state="ready", names=FORM["names"]
    )
    found = portal.world.duties[AN]
    Duty.objects.filter(pk=found.pk).update(form=form, required=8)
    for period, value in (("2022", 100), ("2023", 120), ("2024", 115), ("2025", 118)):
        Known.objects.create(
            unit_id=AN, element="patents", period=period, text=str(value), value=value, source="Cục SHTT"
        )
        if period != "2025":
            Known.objects.create(
                unit_id=AN, element="people", period=period, text=str(value * 100), value=value * 100, source="NGTK"
            )
    return f"/duties/{found.pk}/"


def cell(page, element, part=""):
    return page.locator(f'.entry-row[data-element="{element}"][data-slice="{part}"] .cell')


def state(page, element, wanted, part=""):
    page.locator(
        f'.entry-row[data-element="{element}"][data-slice="{part}"] .cell-state[data-state="{wanted}"]'
    ).wait_for()


def stored():
    return {(each.element, each.slice): (each.kind, each.text) for each in Cell.objects.all()}


def ready(page):
    page.locator('#entry[data-ready="1"]').wait_for(state="attached")
    return page


SAVING = "**/duties/*/save"
"""The address to which the script sends what was typed."""


def cut(context):
    """Cut the network. Chromium's own emulation begins anew with each page, and lets the first requests of one slip by."""
    context.route(SAVING, lambda route: route.abort("internetdisconnected"))
    context.set_offline(True)


def mend(context):
    context.unroute(SAVING)
    context.set_offline(False)


def paste(page, text):
    page.evaluate(
        """text => { const data = new DataTransfer(); data.setData('text/plain', text);
        const event = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
        document.activeElement.dispatchEvent(event); }""",
        text,
    )
