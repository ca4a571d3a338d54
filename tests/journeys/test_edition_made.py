# SPDX-License-Identifier: Apache-2.0
"""An edition from its snapshot to the country: made, shown, signed by another, read under embargo, published, corrected."""

from __future__ import annotations

import re
from datetime import timedelta

import numpy as np
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from laban_portal.catalog.models import Unit, Version
from laban_portal.clock.now import now, time_is
from laban_portal.collection.models import Round
from laban_portal.editions.actions import stages
from laban_portal.editions.models import Edition
from laban_portal.editions.states import EditionState
from laban_portal.jobs.worker import work_once
from laban_portal.people.models import Organisation
from tests.journeys.conftest import follow, looked_at, watched
from tests.laban_portal.conftest import BINH, FRAMEWORK, World, canonical
from tests.laban_portal.editions.standing import book, standing
from tests.laban_portal.review import frozen as freezing

pytestmark = pytest.mark.browser
LEAVES = (
    ("1.1", "A", 1, "spending", "people"), ("1.2", "A", 1, "share", ""), ("2.1", "B", 1, "people", ""),
    ("2.2", "B", -1, "spending", ""),
)  # fmt: skip
QUEUED = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "letters"]}}


def two_pillars(world: World) -> None:
    """Give the round a framework whose weights can be varied: two pillars of two indicators."""
    pillars = [
        {"code": each, "parent": "IX", "level": "pillar", "names": {"vi": f"Trụ cột {each}", "en": f"Pillar {each}"}}
        for each in "AB"
    ]
    leaves = [
        {"code": code, "parent": parent, "names": {"vi": f"Chỉ tiêu {code}", "en": f"Indicator {code}"}, "unit": "x",
         "direction": direction, "formula": formula, "denominator": denominator, "scale": 1}
        for code, parent, direction, formula, denominator in LEAVES
    ]  # fmt: skip
    content = {**FRAMEWORK, "groups": [*FRAMEWORK["groups"], *pillars], "indicators": leaves}
    text, digest = canonical(content)
    made = Version.objects.create(
        kind="framework", pack="test", code="IX", number=2, names=FRAMEWORK["names"], content=text, hash=digest,
        state="ready",
    )  # fmt: skip
    Round.objects.filter(pk=world.round.pk).update(framework=made)


@pytest.fixture
def queue(settings):
    """Let jobs wait for a worker, as in life."""
    settings.TASKS = QUEUED


def fill(page, **words):
    for name, text in words.items():
        page.fill(f"#{name}", text)


def signs(portal, code, *, language="vi", release=None):
    """Let the manager sign an edition on its desk, for a moment or for now."""
    page = portal.visit("manager", f"/editions/{code}/", language=language, bypass_csp=True)
    if release:
        page.fill("#release_at", timezone.localtime(release).strftime("%Y-%m-%dT%H:%M"))
    follow(page, page.locator("form[action$='/sign'] button"))
    return page


@pytest.mark.usefixtures("queue")
def test_an_analyst_publishes_a_manager_signs_a_stranger_reads_and_a_correction_says_so(portal, monkeypatch):
    world = portal.world
    two_pillars(world)
    monkeypatch.setattr(freezing, "NOON", now())
    monkeypatch.setitem(freezing.FIGURES, BINH, {"people": "800", "spending": "100", "share": "20"})
    freezing.frozen(world)

    makes(portal)
    secret, ranks = reads_under_embargo(portal)
    stranger = stranger_of(portal)
    with time_is(now() + timedelta(days=2, minutes=1)):
        stages.publish_all_due()
    stranger.goto(f"{portal.url}/embargo/{secret}vi/2025/ranking.html")
    assert stranger.url == f"{portal.url}/site/vi/2025/ranking.html"
    assert stranger.locator("table[data-sortable] tbody").inner_text() == ranks
    corrects(portal)
    assert dict(Edition.objects.values_list("code", "state")) == {"2025": "superseded", "2025-2": "published"}
    tells_of_the_correction(stranger_of(portal), portal.url)


def stranger_of(portal):
    """Open a browser of somebody who was never here: pages are kept by browsers for minutes."""
    context = portal.browser.new_context(bypass_csp=True)
    portal.contexts.append(context)
    return watched(context)


def makes(portal):
    """Let the analyst make the edition, see what hinders it, describe it and show it inside."""
    page = portal.visit("analyst", "/editions/", bypass_csp=True)
    looked_at(page, "editions-none")
    follow(page, page.locator("a.button[href$='/editions/new/']"))
    fill(page, draws="5")
    follow(page, page.locator("main form:not([enctype]) button"))
    expect(page.locator(".error-summary")).to_contain_text("từ 100 đến")
    looked_at(page, "editions-new")
    fill(page, draws="100", names_vi="Kỳ đầu", names_en="First edition", summary_vi="An đi trước.", publisher_vi="Bộ")
    follow(page, page.locator("main form:not([enctype]) button"))
    expect(page.locator("main [role=status]").first).to_be_visible()
    work_once()
    page.reload()
    expect(page.locator("#glance")).to_be_visible()
    expect(page.locator(".message.is-warn")).to_contain_text("tóm tắt tiếng Anh")
    follow(page, page.locator("a[href$='/words/']"))
    fill(page, summary_en="An leads.")
    follow(page, page.locator("main form button"))
    looked_at(page, "edition-draft")
    follow(page, page.locator("form[action$='/show'] button"))
    assert page.locator("form[action$='/sign']").count() == 0
    follow(page, page.locator("a[href$='/preview/']"))
    assert page.url.endswith("/editions/2025/preview/vi/2025/index.html")
    looked_at(page, "edition-preview")


def reads_under_embargo(portal):
    """Let the manager sign and invite a reader; return the reader's secret and the ranking that they read."""
    desk = signs(portal, "2025", release=now() + timedelta(days=2))
    expect(desk.locator("h1")).to_contain_text("Đã ký")
    fill(
        desk, reader="Báo Nhân Dân", expires_at=timezone.localtime(now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    )
    follow(desk, desk.locator("form[action$='/links/'] button"))
    address = desk.locator("code.long").inner_text()
    stranger = stranger_of(portal)
    secret = address.rpartition("/embargo/")[2]
    stranger.goto(f"{portal.url}/embargo/{secret}")
    follow(stranger, stranger.locator(".navigation a[href='ranking.html']"))
    looked_at(stranger, "embargo")
    ranks = stranger.locator("table[data-sortable] tbody").inner_text()
    assert stranger.goto(f"{portal.url}/site/vi/2025/ranking.html").status == 404
    assert stranger.goto(f"{portal.url}/embargo/{'A' * 43}/vi/2025/ranking.html").status == 404
    follow(desk, desk.locator("a[href$='#links']"))
    expect(desk.locator("#links ~ .table-scroll tbody tr")).to_contain_text("Báo Nhân Dân")
    looked_at(desk, "edition-embargo")
    assert [desk.faults, stranger.faults] == [[], []]
    return secret, ranks


def corrects(portal):
    """Let the analyst make the correction in English, say why when it is asked for, and the manager publish it."""
    page = portal.visit("analyst", "/editions/new/", language="en", bypass_csp=True)
    expect(page.locator("main")).to_contain_text("2025")
    fill(page, draws="100", names_vi="Kỳ sửa", names_en="Corrected", summary_vi="Như cũ.", summary_en="As before.")
    follow(page, page.locator("main form:not([enctype]) button"))
    work_once()
    page.reload()
    expect(page.locator(".message.is-warn")).to_contain_text("must say why in English")
    follow(page, page.locator("a[href$='/words/']"))
    fill(page, reason_vi="Đếm lại số người.", reason_en="People were counted again.")
    follow(page, page.locator("main form button"))
    follow(page, page.locator("form[action$='/show'] button"))
    desk = signs(portal, "2025-2", language="en")
    follow(desk, desk.locator("form[action$='/publish'] button"))
    expect(desk.locator("h1")).to_contain_text("Published")
    desk.goto("/editions/")
    looked_at(desk, "editions")


def tells_of_the_correction(stranger, url):
    """Read on the old page that it is superseded and why, and on the new one what was put right."""
    stranger.goto(f"{url}/site/vi/2025/ranking.html")
    expect(stranger.locator("aside.superseded")).to_contain_text("Đếm lại số người.")
    follow(stranger, stranger.locator("aside.superseded a"))
    assert stranger.url == f"{url}/site/vi/2025-2/ranking.html"
    stranger.goto(f"{url}/site/en/2025-2/revisions.html")
    expect(stranger.locator("main")).to_contain_text("People were counted again.")
    assert stranger.faults == []


def test_a_province_leader_sees_the_own_province_alone_until_the_day_it_is_public(portal):
    world, main = portal.world, book().main
    key = f"{main.system}/48@2025-07-01"
    Unit.objects.create(
        key=key, system=main.system, code="48", names={"vi": "Đà Nẵng", "en": "Da Nang"}, sort_key="da nang"
    )
    Organisation.objects.filter(code="an").update(unit=key)
    row = standing(world, EditionState.PREVIEW)
    page = portal.visit("leader-an", "/editions/", bypass_csp=True)
    follow(page, page.locator("main tbody a").first)
    looked_at(page, "edition-own")
    follow(page, page.locator("main a[href*='/preview/']"))
    expect(page.locator("h1")).to_contain_text("Đà Nẵng")
    looked_at(page, "preview-own")
    preview = page.url.rpartition("/vi/2025/")[0]
    for path in ("index.html", "ranking.html", "ranking.csv", "units/01.html", "units/01.csv", "units/01/sources.html"):
        assert page.request.get(f"{preview}/vi/2025/{path}").status == 404
    own, scores = main.unit_place["48"], main.result.scores
    others = {repr(float(each)) for each in np.delete(scores, own, axis=-1).flat if not np.isnan(each)}
    others -= {repr(float(each)) for each in scores[..., own].flat}
    for ending in (".html", ".csv", ".json"):
        told = page.request.get(page.url.replace(".html", ending))
        said = set(re.findall(r"\d+\.\d{6,}", told.text()))
        assert (told.status, said & others, "Thanh Hóa" in told.text()) == (200, set(), False)

    desk = signs(portal, "2025")
    expect(desk.locator("#looked ~ p").nth(1)).to_contain_text("Đà Nẵng")
    follow(desk, desk.locator("form[action$='/publish'] button"))
    row.refresh_from_db()
    assert row.state == "published"
    page.goto("/editions/2025/")
    follow(page, page.locator("main a.button"))
    page.goto("/site/vi/2025/units/48.html")
    expect(page.locator("#why ~ p").first).to_be_visible()
    expect(page.locator("main")).to_contain_text(re.compile("So với kỳ công bố"))
    assert page.faults == []
