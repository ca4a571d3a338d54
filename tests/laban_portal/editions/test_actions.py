# SPDX-License-Identifier: Apache-2.0
"""Making, taking, signing, publishing, correcting: from the small country's snapshot and from bundles made elsewhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from laban.io.edition import open_bundle, read_bundle
from laban_portal.clock.now import now, time_is
from laban_portal.editions.actions import stages
from laban_portal.editions.actions.keys import current_key, rotate_key
from laban_portal.editions.actions.making import make_edition
from laban_portal.editions.actions.news import post_news, withdraw_news
from laban_portal.editions.actions.taking import take_bundle
from laban_portal.editions.models import Edition, News, PressLink, SigningKey
from laban_portal.editions.queries.work import bytes_of
from laban_portal.editions.states import EditionState
from laban_portal.editions.wanted import Reckoning, Wanted
from laban_portal.notices.models import Notice
from laban_portal.ui.errors import NotFound, Refused, Stale, WrongState
from tests.laban_portal.conftest import NOON
from tests.laban_portal.editions.standing import bundle, standing
from tests.laban_portal.review.frozen import frozen


def wanted(number: int = 1, **reckoning) -> Wanted:
    return Wanted(round="test-2026", number=number, reckoning=Reckoning(draws=100, **reckoning))


def test_what_cannot_be_computed_is_told_and_the_draft_stays_to_be_computed_again(world):
    frozen(world)
    code = make_edition(actor=world.actor("analyst"), wanted=wanted())
    row = Edition.objects.get(code=code)
    assert (row.code, row.state, row.work) == ("2025", "draft", "failed")
    assert [each["code"] for each in row.faults] == ["uncertainty.no_siblings"]
    page = world.client("analyst").get("/editions/2025/").content.decode()
    assert "Không tính được" in page
    with pytest.raises(WrongState) as refused:
        stages.show_preview(actor=world.actor("analyst"), code=code)
    assert refused.value.code == "editions.not_computed"


def test_faults_of_what_was_asked_are_told_all_at_once_and_leave_nothing(world):
    frozen(world)
    with pytest.raises(Refused) as refused:
        make_edition(
            actor=world.actor("analyst"), wanted=wanted(seed=-1, kit=99, previous="1999", also=("a",), method="a")
        )
    assert {each.code for each in refused.value.problems} == {
        "editions.seed_range", "editions.method_twice", "editions.no_kit", "editions.no_previous",
    }  # fmt: skip
    with pytest.raises(NotFound):
        make_edition(actor=world.actor("analyst"), wanted=wanted(7))
    assert not Edition.objects.exists()


def test_one_edition_of_a_year_is_under_way_at_a_time(world):
    standing(world)
    frozen(world)
    with pytest.raises(WrongState) as refused:
        make_edition(actor=world.actor("analyst"), wanted=wanted())
    assert (refused.value.code, refused.value.facts) == ("editions.under_way", {"edition": "2025"})


def test_a_bundle_made_elsewhere_is_proved_becomes_a_draft_and_is_signed_by_this_house(world):
    analyst, manager = world.actor("analyst"), world.actor("manager")
    code = take_bundle(actor=analyst, content=bundle(), name="2025.zip")
    row = Edition.objects.select_related("draft").get(code=code)
    assert row.draft is not None
    assert (row.state, row.taken, row.draft.sha256 != "", row.work) == ("draft", True, True, "done")
    with pytest.raises(Refused):
        take_bundle(actor=analyst, content=bundle()[:-9], name="2025.zip")
    stages.show_preview(actor=analyst, code=code)
    with pytest.raises(Stale):
        stages.sign(actor=manager, code=code, release_at=None, seen="0" * 64)
    with pytest.raises(Refused) as refused:
        stages.sign(actor=manager, code=code, release_at=None, seen=row.draft.sha256)
    wants = {f"editions.wants_{name}_{language}" for name in ("names", "summary") for language in ("vi", "en")}
    assert {each.code for each in refused.value.problems} == wants
    Edition.objects.filter(pk=row.pk).update(names={"vi": "Kỳ", "en": "One"}, summary={"vi": "Tóm tắt", "en": "Short"})
    with override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}):
        stages.sign(actor=manager, code=code, release_at=now() + timedelta(days=1), seen=row.draft.sha256)
    job = DBTaskResult.objects.get()
    assert (job.task_path.rpartition(".")[2], job.run_after) == ("publish_when_due", NOON + timedelta(days=1))
    with pytest.raises(WrongState) as early:
        stages.publish(actor=manager, code=code)
    assert early.value.code == "editions.too_early"
    row.refresh_from_db()
    signed = read_bundle(bytes_of(row.bundle_id or 0), publisher=[current_key().fingerprint])
    assert signed.book.release.released_at == "2026-03-11T05:00:00+00:00"
    assert signed.book.release.names.into("en") == "One"
    assert (signed.book.main.result.scores == read_bundle(bundle()).book.main.result.scores).any()


def test_at_its_moment_it_is_published_by_itself_told_to_all_and_links_end(world):
    row = standing(world, EditionState.EMBARGO, embargo_until=NOON + timedelta(hours=2))
    PressLink.objects.create(edition=row, reader="Báo", secret_hash="a" * 64, expires_at=NOON + timedelta(days=2))
    stages.publish_all_due()
    assert Edition.objects.get().state == "embargo"
    with time_is(NOON + timedelta(hours=3)):
        stages.publish_all_due()
        stages.publish_all_due()
    row.refresh_from_db()
    assert (row.state, row.published_at) == ("published", NOON + timedelta(hours=3))
    assert PressLink.objects.get().revoked_at == NOON + timedelta(hours=3)
    assert list(News.objects.values_list("code", flat=True)) == ["edition-2025"]
    told = Notice.objects.filter(kind="edition_notices.published")
    assert told.count() == len(world.accounts)


def test_a_correction_supersedes_what_it_corrects(world):
    first = standing(world, EditionState.PUBLISHED)
    standing(world, EditionState.EMBARGO, code="2025-2", number=2, corrects=first)
    stages.publish(actor=world.actor("manager"), code="2025-2")
    assert dict(Edition.objects.values_list("code", "state")) == {"2025": "superseded", "2025-2": "published"}
    assert list(first.passages.values_list("event", "words")) == [("supersede", "2025-2")]


def test_a_recalled_edition_sets_its_code_free_and_stays_kept(world):
    row = standing(world, EditionState.EMBARGO)
    stages.recall(actor=world.actor("manager"), code="2025", reason="Sai một số")
    row.refresh_from_db()
    assert (row.state, bytes_of(row.bundle_id or 0)) == ("discarded", bundle())
    code = take_bundle(actor=world.actor("analyst"), content=bundle(), name="2025.zip")
    assert code == "2025"


def test_a_new_key_is_signed_by_the_one_before_and_both_are_kept(world):  # noqa: ARG001  the database stands
    first = current_key()
    path = settings.ENVIRONMENT.data / "keys" / "signing.pem"
    assert path.stat().st_mode & 0o777 == 0o600
    before, after = rotate_key()
    rows = dict(SigningKey.objects.values_list("fingerprint", "signature"))
    assert (before, rows[first.fingerprint]) == (first.fingerprint, "")
    assert len(rows[after]) == 88
    assert current_key().fingerprint == after
    assert SigningKey.objects.get(fingerprint=before).retired_at == NOON
    assert open_bundle(bundle()).signature.state == "none"


def test_news_is_written_in_both_languages_and_taken_off_by_managers(world):
    analyst = world.actor("analyst")
    with pytest.raises(Refused) as refused:
        post_news(actor=analyst, names={"vi": "Tin"}, words={"vi": "Chữ"})
    assert [each.where.column for each in refused.value.problems] == ["title_en", "words_en"]
    code = post_news(actor=analyst, names={"vi": "Tin", "en": "News"}, words={"vi": "Chữ", "en": "Words"})
    withdraw_news(actor=world.actor("manager"), code=code)
    assert News.objects.get().withdrawn_at == NOON
