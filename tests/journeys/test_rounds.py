# SPDX-License-Identifier: Apache-2.0
"""A round manager opens a round; a province finds its forms and hands one in; in both languages, on three widths."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from laban_portal.collection.models import Duty
from tests.journeys.conftest import follow, looked_at
from tests.laban_portal.conftest import AN

pytestmark = pytest.mark.browser
WORDS = {
    "vi": {"preview": "Xem trước", "make": "Lập đợt", "open": "Mở đợt", "made": "đơn vị ×", "planned": "đang dự kiến", "is_open": "Đợt đã mở."},  # noqa: E501  one row of a table laid out by hand
    "en": {"preview": "See what it makes", "make": "Make the round", "open": "Open the round", "made": "units ×", "planned": "It is planned", "is_open": "The round is open."},  # noqa: E501  one row of a table laid out by hand
}  # fmt: skip


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_round_manager_makes_and_opens_a_round_and_a_province_hands_in(portal, language):
    words = WORDS[language]
    page = portal.visit("manager", "/rounds/", language=language, bypass_csp=True)
    looked_at(page, f"rounds-{language}")
    page.goto("/rounds/new/")
    page.fill("[name=name_vi]", "Đợt 2027")
    page.fill("[name=name_en]", "Round 2027")
    page.fill("[name=code]", "pii-2027")
    page.select_option("[name=framework]", str(portal.world.round.framework_id))
    page.select_option("[name=system]", "n")
    page.get_by_role("button", name=words["preview"]).click()
    expect(page.get_by_text(words["made"])).to_be_visible()
    looked_at(page, f"new-{language}")
    page.get_by_role("button", name=words["make"]).click()
    expect(page.get_by_text(words["planned"])).to_be_visible()
    follow(page, page.get_by_role("link", name=words["open"]))
    looked_at(page, f"open-{language}")
    page.get_by_role("button", name=words["open"]).click()
    expect(page.get_by_text(words["is_open"])).to_be_visible()
    looked_at(page, f"round-{language}")
    page.goto(f"/rounds/pii-2027/units/{AN}/")
    looked_at(page, f"unit-{language}")
    page.goto("/rounds/pii-2027/exceptions/")
    looked_at(page, f"exceptions-{language}")

    mine = portal.visit("officer-an", "/", language=language, bypass_csp=True)
    expect(mine.locator(".task-list > li")).to_have_count(2)
    looked_at(mine, f"home-{language}")
    duty = Duty.objects.get(round__code="pii-2027", unit_id=AN)
    mine.goto(f"/duties/{duty.pk}/submit")
    mine.get_by_role("button").filter(has_text="Nộp" if language == "vi" else "Submit").click()
    expect(mine.locator(".error-summary li")).to_have_count(2)
    looked_at(mine, f"refused-{language}")
    mine.goto("/notices/")
    looked_at(mine, f"notices-{language}")

    from laban_portal.clock.now import now  # noqa: PLC0415  loaded only where it is wanted
    from laban_portal.collection.actions.save import save_cells  # noqa: PLC0415  loaded only where it is wanted
    from laban_portal.collection.typed import Typed  # noqa: PLC0415  loaded only where it is wanted

    typed = [Typed(element=each, text="12") for each in ("people", "spending")]
    save_cells(actor=portal.world.actor("officer-an"), duty=duty.pk, typed=typed, source="typed", at=now())
    mine.goto(f"/duties/{duty.pk}/submit")
    mine.get_by_role("button").filter(has_text="Nộp" if language == "vi" else "Submit").click()
    expect(mine).to_have_url(f"{portal.url}/duties/{duty.pk}/receipt/")
    looked_at(mine, f"receipt-{language}")

    page.goto("/rounds/pii-2027/")
    looked_at(page, f"progress-{language}")
    audit = portal.visit("auditor", "/audit/", language=language, bypass_csp=True)
    looked_at(audit, f"audit-{language}")
