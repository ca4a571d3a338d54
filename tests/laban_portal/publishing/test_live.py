# SPDX-License-Identifier: Apache-2.0
"""The public site under load: the database is asked once a second, what changes is seen after it, pages are packed."""

from __future__ import annotations

import gzip

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laban_portal.editions.models import Edition
from laban_portal.editions.states import EditionState
from laban_portal.publishing import queries
from tests.laban_portal.editions.standing import standing

RANKING = "/site/vi/2025/ranking.html"


@pytest.fixture
def clock(settings, monkeypatch):
    """Let the process take what is public for granted for a second, as in life, by a clock that the test moves."""
    seconds = [1000.0]
    settings.PUBLIC_ASKED_EVERY_S = 1.0
    monkeypatch.setattr(queries, "monotonic", lambda: seconds[0])
    queries._asked.clear()
    yield seconds
    queries._asked.clear()


def test_within_a_second_a_page_asks_the_database_nothing_and_after_it_a_change_is_seen(world, clock):
    edition, client = standing(world, EditionState.PUBLISHED), Client()
    assert client.get(RANKING).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        clock[0] += 0.99
        assert client.get(RANKING).status_code == 200
    assert len(asked) == 0
    Edition.objects.filter(pk=edition.pk).update(state=EditionState.EMBARGO)
    clock[0] += 0.02
    assert client.get(RANKING).status_code == 404
    Edition.objects.filter(pk=edition.pk).update(state=EditionState.PUBLISHED)
    assert client.get(RANKING).status_code == 404
    clock[0] += 1.01
    assert client.get(RANKING).status_code == 200


def test_a_correction_is_told_on_the_edition_it_corrects_after_a_second(world, clock):
    first, client = standing(world, EditionState.PUBLISHED), Client()
    before = client.get("/site/vi/2025-2/ranking.html").status_code
    standing(world, EditionState.PUBLISHED, code="2025-2", number=2, corrects=first)
    clock[0] += 1.01
    looked = [len(found.library.books) for found in [queries.live()] if found]
    assert (before, looked) == (404, [2])


def test_pages_are_packed_for_who_takes_it_and_have_a_tag_of_their_own(world):
    standing(world, EditionState.PUBLISHED)
    client = Client()
    plain = client.get(RANKING)
    packed = client.get(RANKING, headers={"Accept-Encoding": "br, gzip;q=0.8"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert [int(each.headers["Content-Length"]) for each in (plain, packed)] == [
        len(plain.content),
        len(packed.content),
    ]
    assert len(packed.content) * 3 < len(plain.content)
    assert packed.headers["ETag"] == plain.headers["ETag"][:-1] + '-gzip"'
    for refusing in ("identity", "gzip;q=0", "br, gzip;q=0.0", ""):
        assert client.get(RANKING, headers={"Accept-Encoding": refusing}).content == plain.content
    again = client.get(RANKING, headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    picture = client.get("/site/vi/2025/ranking.png", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in picture.headers


def test_previews_and_pages_under_embargo_are_not_packed(world):
    standing(world, EditionState.PREVIEW)
    page = world.client("manager").get(
        "/editions/2025/preview/vi/2025/ranking.html", headers={"Accept-Encoding": "gzip"}
    )
    assert (page.status_code, "Content-Encoding" in page.headers) == (200, False)
