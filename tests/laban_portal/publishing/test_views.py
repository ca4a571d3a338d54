# SPDX-License-Identifier: Apache-2.0
"""The public site live, previews, embargo: what is not public is not guessed, crawled or cached; provinces see themselves."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

import numpy as np
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laban_portal.audit.models import Line
from laban_portal.catalog.models import Unit
from laban_portal.clock.now import now, time_is
from laban_portal.editions.actions.links import invite_reader, revoke_link
from laban_portal.editions.models import Edition, Look, PressLink
from laban_portal.editions.states import EditionState
from laban_portal.people.models import Organisation
from laban_portal.publishing.narrowed import narrowed
from laban_portal.ui.errors import NotAllowed
from tests.laban_portal.conftest import NOON
from tests.laban_portal.editions.standing import book, standing

PAGES = ("vi/2025/index.html", "vi/2025/ranking.html", "vi/2025/ranking", "en/2025/units/01.csv", "vi/2025/map.svg")
HIDDEN = (EditionState.DRAFT, EditionState.PREVIEW, EditionState.EMBARGO, EditionState.DISCARDED)


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_not_public_is_answered_like_what_does_not_exist(world, state):
    standing(world, EditionState.PUBLISHED, code="2024", year=2024)
    standing(world, state, code="2026", year=2026)
    for who in (Client(), world.client("manager")):
        for page in ("vi/2026/index.html", "vi/2026/ranking.html", "en/2026/units/01.csv", "vi/2026/map.svg"):
            real, invented = who.get(f"/site/{page}"), who.get(f"/site/{page.replace('2026', '2031')}")
            assert (real.status_code, real.content) == (404, invented.content)
            assert real.headers["Cache-Control"] == "no-store"


def test_nothing_public_is_told_in_plain_words(world):
    standing(world, EditionState.EMBARGO)
    answer = Client().get("/site/vi/2025/index.html")
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/plain; charset=utf-8")
    assert Client().get("/").status_code == 302
    assert Client().get("/").headers["Location"].startswith("/accounts/login/")


def test_public_pages_ask_no_personal_table_set_no_cookie_and_are_cached(world):
    standing(world, EditionState.PUBLISHED)
    client = world.client("manager")
    assert client.get("/site/vi/2025/ranking.html").status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get("/site/vi/2025/ranking.html")
    tables = [re.findall(r'(?:FROM|JOIN) "(\w+)"', each["sql"]) for each in asked]
    assert tables == [["editions_edition"], ["editions_news"]]
    assert (answer.status_code, answer.cookies, len(asked)) == (200, {}, 2)
    headers = {name: answer.headers[name] for name in ("Cache-Control", "Access-Control-Allow-Origin")}
    assert headers == {"Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*"}
    assert answer.headers["Vary"] == "Accept-Encoding"
    again = client.get("/site/vi/2025/ranking.html", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", answer.headers["ETag"])


def test_addresses_without_ending_latest_and_the_first_page_lead_to_the_same(world):
    standing(world, EditionState.PUBLISHED)
    client = Client()
    assert client.get("/site/vi/2025/ranking").content == client.get("/site/vi/2025/ranking.html").content
    latest = client.get("/site/vi/latest/ranking.html")
    assert (latest.status_code, b"2025/ranking.html" in latest.content) == (200, True)
    assert client.get("/").headers["Location"] == "/site/"
    assert client.post("/site/").status_code == 405


def province() -> str:
    """Let leader-an work for the province that the edition calls by the code 01; return the unit's key."""
    system = book().main.system
    unit = Unit.objects.create(
        key=f"{system}/01@2025-07-01",
        system=system,
        code="01",
        names={"vi": "Hà Nội", "en": "Ha Noi"},
        sort_key="ha noi",
    )
    Organisation.objects.filter(code="an").update(unit=unit.key)
    return unit.key


def test_a_province_sees_its_own_page_in_a_preview_and_no_other_address(world):
    key = province()
    standing(world, EditionState.PREVIEW)
    client = world.client("leader-an")
    answer = client.get("/editions/2025/preview/vi/2025/units/01.html")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, no-store, max-age=0"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive, nosnippet"
    own = client.get("/editions/2025/")
    assert b"/editions/2025/preview/vi/2025/units/01.html" in own.content
    others = [
        "vi/2025/index.html", "vi/2025/ranking.html", "vi/2025/units/04.html", "vi/2025/compare/01-04.html",
        "vi/2025/units/01.html/../04.html", "vi/2024/units/01.html", "vi/2025/ranking.csv", "vi/2025/data.html",
        "units/01.html",
    ]  # fmt: skip
    assert {path: client.get(f"/editions/2025/preview/{path}").status_code for path in others} == dict.fromkeys(
        others, 404
    )
    assert list(Look.objects.values_list("unit", "account")) == [(key, world.accounts["leader-an"].pk)]
    assert Line.objects.filter(action="audit_editions.looked").count() == 1


@cache
def narrow():
    return narrowed(book(), {(book().main.system, "01")})


def test_a_narrowed_edition_holds_no_figure_of_another_unit():
    whole, own = book(), narrow()
    place = whole.main.unit_place["01"]
    for before, after in zip(whole.territories, own.territories, strict=True):
        kept = np.array(
            [unit.key.system == whole.main.system and unit.code == "01" for unit in after.result.units.members]
        )
        result = after.result
        arrays = [getattr(result, name).values for name in ("elements", "raw", "imputed", "treated", "normalised")]
        arrays += [result.scores, result.coverage, after.certainty.low, after.certainty.high, after.certainty.median]
        assert all(np.isnan(each[..., ~kept]).all() for each in arrays)
        assert not result.ranks[..., ~kept].any()
        assert (result.present == before.result.present).all()
    assert (own.main.result.scores[..., place] == whole.main.result.scores[..., place]).any()
    assert (own.main.peers, own.findings, own.documents, own.main.result.scales) == (None, (), {}, ())
    assert np.isnan(own.pack.panel.values[..., [unit.code != "01" for unit in own.pack.panel.units.members]]).all()


def test_the_ministry_sees_the_whole_preview_and_reviewers_too(world):
    standing(world, EditionState.PREVIEW)
    for who in ("manager", "auditor", "reviewer"):
        client = world.client(who)
        assert client.get("/editions/2025/preview/").status_code == 302
        assert {page: client.get(f"/editions/2025/preview/{page}").status_code for page in PAGES} == dict.fromkeys(
            PAGES, 200
        )


def invited(world) -> tuple[str, int]:
    standing(world, EditionState.EMBARGO)
    end = now() + timedelta(days=2)
    secret = invite_reader(actor=world.actor("manager"), code="2025", reader="Báo Nhân Dân", expires_at=end)
    return secret, PressLink.objects.get().pk


def test_an_invited_reader_reads_it_by_a_secret_that_is_kept_nowhere_and_each_use_is_counted(world):
    secret, link = invited(world)
    assert len(secret) == 43
    assert secret not in str(list(PressLink.objects.values())) + str(list(Line.objects.values()))
    client = Client()
    answer = client.get(f"/embargo/{secret}/vi/2025/ranking.html")
    assert answer.status_code == 200
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "private, no-store, max-age=0"
    assert answer.headers["X-Robots-Tag"].startswith("noindex")
    assert client.get(f"/embargo/{secret}/site/style.css").status_code == 200
    row = PressLink.objects.get(pk=link)
    line = Line.objects.get(action="audit_editions.link_used")
    assert (row.uses, line.by_name, line.facts["path"]) == (1, "Báo Nhân Dân", "vi/2025/ranking.html")


def test_a_wrong_revoked_or_past_secret_is_told_alike_and_a_published_one_leads_on(world):
    secret, link = invited(world)
    client = Client()
    wrong = client.get(f"/embargo/{'A' * 43}/vi/2025/ranking.html")
    assert wrong.status_code == 404
    with time_is(NOON + timedelta(days=3)):
        assert client.get(f"/embargo/{secret}/vi/2025/ranking.html").status_code == 404
    Edition.objects.update(state=EditionState.PUBLISHED, published_at=now())
    assert client.get(f"/embargo/{secret}/vi/2025/ranking.html").headers["Location"] == "/site/vi/2025/ranking.html"
    Edition.objects.update(state=EditionState.EMBARGO)
    revoke_link(actor=world.actor("manager"), code="2025", link=link)
    revoked = client.get(f"/embargo/{secret}/vi/2025/ranking.html")
    assert (revoked.status_code, revoked.headers["Cache-Control"]) == (404, "private, no-store")


def test_only_managers_invite_readers(world):
    standing(world, EditionState.EMBARGO)
    with pytest.raises(NotAllowed):
        invite_reader(actor=world.actor("analyst"), code="2025", reader="Báo", expires_at=now() + timedelta(days=1))
