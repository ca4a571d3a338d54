# SPDX-License-Identifier: Apache-2.0
"""Desks of editions as a browser uses them: what is asked is done and said, what is refused is said at its field."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile as Sent

from laban_portal.editions.actions.taking import take_kit
from laban_portal.editions.models import Edition, Letter, News, PressLink
from laban_portal.editions.states import EditionState
from laban_portal.editions.views.asked import moment_in_words
from tests.laban_portal.conftest import NOON
from tests.laban_portal.editions.small import frozen_small
from tests.laban_portal.editions.standing import WORDS, bundle, standing
from tests.laban_portal.editions.test_computing import LATER
from tests.laban_portal.editions.test_taking import PACKS
from tests.laban_portal.files import hostile

ATTACK = "<script>alert(1)</script>"


def texts(answer) -> str:
    """Return a page as it was sent, its entities read."""
    return unescape(answer.content.decode())


def test_an_edition_is_made_of_a_snapshot_by_a_form_and_every_fault_stands_at_its_field(world):
    frozen_small(world)
    kit = take_kit(path=PACKS / "asem")
    client = world.client("analyst")
    page = client.get("/editions/new/")
    assert (page.status_code, 'value="test-2026/1"' in texts(page)) == (200, True)
    for snapshot in ("", "test-2026/", "test-2026/9999999", "gone/1"):
        assert client.post("/editions/new/", {"snapshot": snapshot}).status_code == 409
    bad = {
        "snapshot": "test-2026/1",
        "draws": "١٠٠",
        "seed": "-1",
        "kit": "999",
        "previous": "2031",
        "names_vi": ATTACK,
    }
    refused = client.post("/editions/new/", {**bad, "also": ["a", ""]})
    assert (refused.status_code, ATTACK in refused.content.decode()) == (422, False)
    assert [f'href="#{each}"' in texts(refused) for each in ("draws", "seed", "kit", "previous")] == [True] * 4
    assert not Edition.objects.exists()
    made = client.post(
        "/editions/new/", {"snapshot": "test-2026/1", "draws": "100", "kit": str(kit), "names_vi": ATTACK}
    )
    assert (made.status_code, made.headers["Location"]) == (302, "/editions/2025/")
    row = Edition.objects.get()
    assert (row.names, row.kit_id, row.recipe["draws"], row.recipe["seed"]) == ({"vi": ATTACK}, kit, 100, 1)
    again = client.post("/editions/new/", {"snapshot": "test-2026/1"})
    assert (again.status_code, "2025" in texts(again)) == (409, True)
    for who in ("auditor", "leader-an"):
        assert world.client(who).get("/editions/new/").status_code == 403


def test_a_draft_is_computed_again_by_a_form_that_remembers_what_was_asked(world):
    frozen_small(world)
    take_kit(path=PACKS / "asem")
    client = world.client("analyst")
    client.post("/editions/new/", {"snapshot": "test-2026/1", "draws": "100", "seed": "5"})
    page = client.get("/editions/2025/compute/")
    assert (page.status_code, 'value="5"' in texts(page)) == (200, True)
    refused = client.post("/editions/2025/compute/", {"draws": "1", "seed": "6", "also": ["x"]})
    assert (refused.status_code, 'value="6"' in texts(refused)) == (422, True)
    done = client.post("/editions/2025/compute/", {"draws": "100", "seed": "8"})
    assert (done.status_code, done.headers["Location"]) == (302, "/editions/2025/")
    row = Edition.objects.get()
    assert (row.work, row.work_number, row.recipe["seed"]) == ("done", 2, 8)


def test_words_are_changed_by_a_form_and_who_may_not_does_not_see_it(world):
    standing(world, contact="pii@example.vn")
    client = world.client("analyst")
    page = client.get("/editions/2025/words/")
    assert [each in texts(page) for each in (WORDS["vi"], WORDS["en"], "pii@example.vn")] == [True] * 3
    refused = client.post("/editions/2025/words/", {"names_vi": "x" * 200, "summary_en": ATTACK})
    assert (refused.status_code, 'href="#names_vi"' in texts(refused)) == (422, True)
    assert ATTACK not in refused.content.decode()
    done = client.post("/editions/2025/words/", {"names_vi": " Kỳ mới ", "reason_en": " "})
    assert (done.status_code, Edition.objects.get().names, Edition.objects.get().reason) == (302, {"vi": "Kỳ mới"}, {})
    assert world.client("auditor").get("/editions/2025/words/").status_code == 403
    assert world.client("leader-an").get("/editions/2025/words/").status_code == 404


def test_a_bundle_is_taken_by_a_form_and_given_back_as_it_was_sent(world):
    client = world.client("analyst")
    assert client.post("/editions/take/").headers["Location"] == "/editions/new/"
    taken = client.post("/editions/take/", {"bundle": Sent("2025.zip", bundle())})
    assert (taken.status_code, taken.headers["Location"]) == (302, "/editions/2025/")
    given = client.get("/editions/2025/bundle.zip")
    assert b"".join(given.streaming_content) == bundle()
    assert "vn-pii-2025-draft.zip" in given.headers["Content-Disposition"]
    assert client.post("/editions/take/", {"bundle": Sent("x.zip", b"PK")}).status_code == 422
    assert world.client("auditor").post("/editions/take/", {"bundle": Sent("2025.zip", bundle())}).status_code == 403


def test_letters_are_added_read_and_taken_out_on_the_desk(world):
    standing(world)
    client = world.client("analyst")
    sent = {"kind": "auditor", "title_vi": ATTACK, "file": Sent("thu.pdf", hostile.pdf())}
    assert client.post("/editions/2025/letters/", sent).headers["Location"] == "/editions/2025/#letters"
    letter = Letter.objects.get()
    assert b"".join(client.get(f"/editions/2025/letters/{letter.pk}/").streaming_content) == hostile.pdf()
    desk = client.get("/editions/2025/").content.decode()
    assert (ATTACK in desk, ATTACK in unescape(desk)) == (False, True)
    assert client.post("/editions/2025/letters/", {"kind": "auditor"}).status_code == 422
    assert client.post(f"/editions/2025/letters/{letter.pk}/remove").status_code == 302
    assert not Letter.objects.exists()


def test_an_edition_goes_its_way_on_the_desk_and_each_refusal_is_said_there(world, settings):
    settings.TASKS = LATER
    row = standing(world)
    analyst, manager = world.client("analyst"), world.client("manager")
    assert analyst.post("/editions/2025/discard", {"reason": ""}).status_code == 422
    assert analyst.post("/editions/2025/publish").status_code == 403
    assert analyst.post("/editions/2025/show").headers["Location"] == "/editions/2025/"
    assert manager.post("/editions/2025/withdraw", {"reason": "Sai"}).status_code == 302
    assert analyst.post("/editions/2025/show").status_code == 302
    assert manager.post("/editions/2025/sign", {"seen": "0" * 64}).status_code == 409
    assert row.draft is not None
    release = {"seen": row.draft.sha256, "release_at": "2026-03-12T08:00"}
    assert manager.post("/editions/2025/sign", release).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.embargo_until and row.embargo_until.isoformat()) == ("embargo", "2026-03-12T01:00:00+00:00")
    early = manager.post("/editions/2025/publish")
    assert (early.status_code, "08:00" in texts(early)) == (409, True)
    gone = manager.post("/editions/2025/recall", {"reason": "Sai số liệu"})
    assert (gone.status_code, gone.headers["Location"]) == (302, "/editions/")
    assert Edition.objects.get().state == EditionState.DISCARDED


def test_a_secret_address_is_shown_once_and_ended_on_the_desk(world):
    standing(world, EditionState.EMBARGO, embargo_until=NOON + timedelta(days=2))
    client = world.client("manager")
    for end in ("", "never", "2026-03-01T00:00"):
        answer = client.post("/editions/2025/links/", {"reader": "Báo", "expires_at": end})
        assert (answer.status_code, PressLink.objects.count()) == (422, 0)
    shown = client.post("/editions/2025/links/", {"reader": ATTACK, "expires_at": "2026-03-11T12:00"})
    link = PressLink.objects.get()
    assert (shown.status_code, ATTACK in shown.content.decode(), "/embargo/" in texts(shown)) == (200, False, True)
    assert "/embargo/" not in texts(client.get("/editions/2025/"))
    assert client.post(f"/editions/2025/links/{link.pk}/revoke").headers["Location"] == "/editions/2025/#links"
    assert client.post(f"/editions/2025/links/{link.pk}/revoke").status_code == 404


def test_news_is_written_and_taken_off_by_forms(world):
    client = world.client("analyst")
    refused = client.post("/editions/news/", {"title_vi": ATTACK})
    assert (refused.status_code, ATTACK in refused.content.decode(), News.objects.count()) == (422, False, 0)
    said = {f"{name}_{language}": "Tin" for name in ("title", "words") for language in ("vi", "en")}
    assert client.post("/editions/news/", said).headers["Location"] == "/editions/news/"
    code = News.objects.get().code
    assert client.post(f"/editions/news/{code}/withdraw").status_code == 403
    assert world.client("manager").post(f"/editions/news/{code}/withdraw").headers["Location"] == "/editions/news/"
    assert world.client("auditor").get("/editions/news/").status_code == 200


@pytest.mark.parametrize(("text", "said"), [("2026-03-12T01:00:00+00:00", "08:00"), ("soon", "soon")])
def test_a_moment_is_said_in_the_instances_zone_and_what_is_none_as_it_is(text, said):
    assert moment_in_words(text, "vi").startswith(said)
