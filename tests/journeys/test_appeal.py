# SPDX-License-Identifier: Apache-2.0
"""A reviewer lowers two values; the province appeals within its days; one appeal is upheld, the other dismissed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from laban_portal.clock.days import day_in_words
from laban_portal.collection.models import Cell, Revision
from laban_portal.review.models import Appeal, Decision
from laban_portal.ui.words import say
from tests.journeys.conftest import follow, looked_at
from tests.journeys.standing import handed_in, second_reviewer

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_lowered_value_is_appealed_against_and_others_than_who_lowered_it_answer(portal, language):
    world = portal.world
    other = second_reviewer(world)
    duty = handed_in(world, proves=True)
    desk = portal.visit("reviewer", f"/desk/{duty}/?at=people%3B", language=language, bypass_csp=True)
    _lowered(desk, "1100", "proof_differs", "Trang 2 ghi 1.100.")
    _lowered(desk, "30", "wrong_scope", "Có chi ngoài ngân sách.")
    assert _values(duty) == {
        "people": ("1100", "accepted"),
        "spending": ("30", "accepted"),
        "share": ("12", "submitted"),
    }

    province = portal.visit("officer-an", "/", language=language, bypass_csp=True)
    looked_at(province, f"home-lowered-{language}")
    people = _appealed(province, f"/duties/{duty}/cells/people/", "Trang 2 ghi 1.200, xem dòng cuối.", language)
    spending = _appealed(province, f"/duties/{duty}/cells/spending/", "Quyết toán ghi 34.", language)

    desk.goto(f"/appeals/{people}/")
    expect(desk.locator(".message.is-info")).to_have_text(say("appeals.you_decided_here", language))
    expect(desk.locator("button[name=event]")).to_have_count(0)

    second = portal.visit(other, "/appeals/", language=language, bypass_csp=True)
    expect(second.locator("tbody tr")).to_have_count(2)
    looked_at(second, f"appeals-{language}")
    follow(second, second.locator(f"a[href='/appeals/{people}/']"))
    looked_at(second, f"appeal-answer-{language}")
    second.fill("#words", "Đúng là 1.200.")
    follow(second, second.locator("button[value=uphold]"))
    expect(second.get_by_text(say("appeals.done_uphold", language))).to_be_visible()

    manager = portal.visit("manager", f"/appeals/{spending}/", language=language, bypass_csp=True)
    follow(manager, manager.locator("button[value=dismiss]"))
    expect(manager.locator(".error-summary")).to_have_text(say("appeals.reason_wanted", language))
    manager.fill("#words", "Quyết toán gồm cả chi ngoài ngân sách.")
    follow(manager, manager.locator("button[value=dismiss]"))

    assert _values(duty) == {
        "people": ("1200", "accepted"),
        "spending": ("30", "accepted"),
        "share": ("12", "submitted"),
    }
    assert dict(Appeal.objects.values_list("decision__element", "state")) == {
        "people": "upheld",
        "spending": "dismissed",
    }
    assert [(each.source, each.text) for each in Revision.objects.filter(element="people").order_by("number")] == [
        ("typed", "1200"), ("lowered", "1100"), ("restored", "1200"),
    ]  # fmt: skip
    _told(province, duty, language)
    assert [desk.faults, province.faults, second.faults, manager.faults] == [[], [], [], []]


def _values(duty: int) -> dict[str, tuple[str, str]]:
    return {each.element: (each.text, each.state) for each in Cell.objects.filter(duty=duty)}


def _lowered(desk: Page, text: str, code: str, words: str) -> None:
    """Put another value in the place of the one that is open."""
    before = Decision.objects.count()
    desk.locator("summary[data-key=l]").click()
    desk.fill("#lower-text", text)
    desk.select_option("#lower-code", code)
    desk.fill("#lower-words", words)
    name = desk.locator("#desk-value").inner_text()
    desk.locator(".desk-reason[open] form button").click()
    expect(desk.locator("#desk-value")).not_to_have_text(name)
    assert Decision.objects.count() == before + 1


def _appealed(page: Page, cell: str, words: str, language: str) -> int:
    """See what was decided and until when it can be appealed against, appeal, and return the appeal."""
    page.goto(cell)
    until = Decision.objects.filter(element=cell.split("/")[-2]).latest("pk").appeal_until
    assert until
    expect(page.locator(".decisions")).to_contain_text(day_in_words(until, language))
    follow(page, page.locator(".decisions a[href$='/appeal/']"))
    expect(page.locator("main")).to_contain_text(day_in_words(until, language))
    looked_at(page, f"appeal-make-{language}")
    page.fill("#words", words)
    follow(page, page.locator("main form.form button"))
    made = Appeal.objects.latest("pk")
    expect(page.locator("main")).to_contain_text(day_in_words(made.answer_due, language))
    return made.pk


def _told(page: Page, duty: int, language: str) -> None:
    """Let the province see its value back beside the one that stays lowered, and why."""
    page.goto(f"/duties/{duty}/cells/people/")
    expect(page.locator(".decisions li").first).to_contain_text(say("deciding.verdict_restore", language))
    expect(page.locator(".decisions li").first).to_contain_text("1.100 → 1.200")
    page.goto(f"/duties/{duty}/cells/spending/")
    expect(page.locator(".decisions")).to_contain_text("Quyết toán gồm cả chi ngoài ngân sách.")
    looked_at(page, f"appeal-dismissed-{language}")
    page.goto("/notices/")
    expect(page.locator("main")).to_contain_text("Reviewer Two")
