# SPDX-License-Identifier: Apache-2.0
"""News of the public site: written by makers in both languages, announced with an edition, taken off once."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.editions.actions.news import announce, post_news, withdraw_news
from laban_portal.editions.models import News
from laban_portal.editions.states import EditionState
from laban_portal.ui.errors import NotAllowed, NotFound, Refused
from tests.laban_portal.conftest import NOON
from tests.laban_portal.editions.standing import standing

BOTH = {"vi": "Tin", "en": "News"}


def test_words_that_are_missing_or_too_long_are_told_all_at_once(world):
    with pytest.raises(Refused) as refused:
        post_news(actor=world.actor("analyst"), names={"vi": "x" * 201, "en": " "}, words={"vi": "y" * 4001, "en": "z"})
    assert [(each.code, each.where.column) for each in refused.value.problems] == [
        ("editions.words_long", "title_vi"), ("editions.news_missing", "title_en"), ("editions.words_long", "words_vi"),
    ]  # fmt: skip
    assert not News.objects.exists()


def test_others_write_none_and_nobody_but_a_manager_takes_one_off_and_only_once(world):
    for who in ("auditor", "reviewer", "leader-an", "administrator"):
        with pytest.raises(NotAllowed):
            post_news(actor=world.actor(who), names=BOTH, words=BOTH)
    code = post_news(actor=world.actor("analyst"), names=BOTH, words=BOTH, day=date(2026, 3, 9))
    for who in ("analyst", "auditor", "reviewer", "administrator"):
        with pytest.raises(NotAllowed):
            withdraw_news(actor=world.actor(who), code=code)
    withdraw_news(actor=world.actor("manager"), code=code)
    with pytest.raises(NotFound):
        withdraw_news(actor=world.actor("manager"), code=code)
    assert list(News.objects.values_list("code", "day", "withdrawn_at")) == [(code, date(2026, 3, 9), NOON)]


def test_an_edition_is_announced_once_with_its_summary_and_a_correction_with_its_reason(world):
    first = standing(world, EditionState.PUBLISHED, summary={"vi": "Tóm tắt"}, names={})
    announce(first, date(2026, 3, 10))
    announce(first, date(2026, 3, 11))
    again = standing(
        world,
        EditionState.PUBLISHED,
        code="2025-2",
        number=2,
        corrects=first,
        reason={"vi": "Đếm sai", "en": "Miscounted"},
    )
    announce(again, date(2026, 3, 12))
    found = {row.code: (row.day, row.words) for row in News.objects.all()}
    assert found == {
        "edition-2025": (date(2026, 3, 11), {"vi": "Tóm tắt", "en": "Tóm tắt"}),
        "edition-2025-2": (date(2026, 3, 12), {"vi": "Đếm sai", "en": "Miscounted"}),
    }
    assert all("2025-2" in title for title in News.objects.get(code="edition-2025-2").names.values())
