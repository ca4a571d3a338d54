# SPDX-License-Identifier: Apache-2.0
"""A form is built in the browser: with script and without, in Vietnamese and in English; every page is fit for everybody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.journeys.conftest import WIDTHS, follow

from laban_portal.catalog.actions.load import load_pack  # isort: skip  the line above sets Django up
from laban_portal.catalog.models import Version  # isort: skip

pytestmark = [pytest.mark.browser, pytest.mark.once]
PACKS = Path(__file__).resolve().parents[2] / "packs"
WORDS = {
    "vi": {
        "new": "Lập biểu mới", "begin": "Bắt đầu soạn", "section": "Thêm mục", "find": "Tìm chỉ tiêu", "search": "Tìm",
        "keep": "Lưu", "release": "Đưa vào sử dụng", "fault": "Còn 2 lỗi", "ready": "Sẵn sàng", "kind": "Kiểu trả lời",
        "element": "Chỉ tiêu", "number": "Số", "asked": "Chỉ hỏi khi [Phòng thí nghiệm", "name": "Tên (tiếng Việt)",
        "name_en": "Tên (tiếng Anh)", "code": "Mã biểu", "add": "Thêm",
    },
    "en": {
        "new": "New form", "begin": "Begin", "section": "Add a section", "find": "Find an element", "search": "Find",
        "keep": "Keep", "release": "Release the form", "fault": "2 faults", "ready": "Ready", "kind": "Kind of answer",
        "element": "Element", "number": "Number", "asked": "Asked only if [", "name": "Name (Vietnamese)",
        "name_en": "Name (English)", "code": "Code of the form", "add": "Add",
    },
}  # fmt: skip


@pytest.fixture
def loaded(portal):
    load_pack(path=PACKS / "vn-pii", by=None)
    return portal


def _build(page: Page, words: dict[str, str]) -> None:
    """Build a form of two fields, the second of which hangs on the first, and release it."""
    page.get_by_role("link", name=words["new"]).click()
    page.get_by_label(words["code"]).fill("11/KHCN-CĐS")
    page.get_by_label(words["name"]).fill("Chuyển đổi số")
    page.get_by_label(words["name_en"]).fill("Digital transformation")
    page.get_by_role("button", name=words["begin"]).click()
    expect(page.get_by_role("heading", name=re.compile(words["fault"]))).to_be_visible()
    page.get_by_role("button", name=words["section"], exact=True).click()
    for code in ("st_labs", "st_labs_accredited"):
        page.goto(re.sub(r"[?#].*", "", page.url) + "?at=s0")
        page.get_by_label(words["find"]).fill(code)
        page.get_by_role("search").get_by_role("button", name=words["search"], exact=True).click()
        page.locator(f"button[value='add_field:{code}']").click()
        expect(page.locator("#editor h2")).to_be_visible()
    page.get_by_label(words["kind"]).select_option("integer")
    page.locator("#id_field-when_element").select_option("st_labs")
    page.locator("#id_field-when_value").fill("0")
    page.get_by_role("button", name=words["keep"], exact=True).click()
    expect(page.locator("#editor .condition")).to_contain_text(words["asked"])


@pytest.mark.parametrize(("language", "script"), [("vi", True), ("en", True), ("vi", False)])
def test_a_form_is_built_without_code(loaded, language, script):
    words = WORDS[language]
    page = loaded.visit("analyst", "/catalogue/", language=language, java_script_enabled=script)
    _build(page, words)
    page.goto(re.sub(r"[?#].*", "", page.url))
    page.locator("#id_head-domain").select_option("st-tasks")
    follow(page, page.get_by_role("button", name=words["keep"], exact=True))
    follow(page, page.get_by_role("button", name=words["release"], exact=True))
    made = Version.objects.get(code="11/KHCN-CĐS")
    assert (made.state, made.number, made.domain) == ("ready", 1, "st-tasks")
    assert page.faults == []


@pytest.mark.parametrize(("language", "width", "scheme"), [("vi", 360, "light"), ("en", 1440, "dark")])
def test_every_page_is_fit_for_everybody(loaded, language, width, scheme):
    form = Version.objects.get(code="01/KHCN-TC")
    framework = Version.objects.get(kind="framework", pack="vn-pii")
    pages = [
        "/catalogue/", "/catalogue/?q=to chuc", reverse("form_version", args=[form.pk]),
        reverse("form_print", args=[form.pk]),
        reverse("framework_version", args=[framework.pk]), reverse("method_sheet", args=[framework.pk, "1.1.1"]),
        reverse("element", args=[form.pk, "st_organisations"]), "/catalogue/units/",
        "/catalogue/units/vn-34/15@2025-07-01/", reverse("calendar", args=[Version.objects.get(kind="calendar").pk]),
        reverse("code_list", args=[Version.objects.filter(kind="code_list").order_by("pk")[0].pk]),
        reverse("compare_versions", args=[form.pk, form.pk]), reverse("new_form"),
    ]  # fmt: skip
    page = loaded.visit(
        "analyst", "/catalogue/", language=language, viewport={"width": width, "height": 900}, bypass_csp=True,
        color_scheme=scheme,
    )  # fmt: skip
    page.goto(reverse("form_version", args=[form.pk]))
    follow(page, page.locator("form[action$='new-version/'] button"))
    draft = page.url
    pages += [draft, draft + "?at=s0", draft + "?at=s0f0"]
    found = {}
    for address in pages:
        page.goto(address)
        over = {}
        for each in (*WIDTHS, width):
            page.set_viewport_size({"width": each, "height": 900})
            over[each] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found[address] = [*violations(page), *(f"wider than {each} by {by}" for each, by in over.items() if by > 0)]
    assert {address: told for address, told in found.items() if told} == {}
    assert page.faults == []
