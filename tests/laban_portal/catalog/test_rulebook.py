# SPDX-License-Identifier: Apache-2.0
"""The page of rules: what each asks for in the reader's language, in as many queries for three rules as for one."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laban.model.content_shape import plain
from laban.model.entry_rule import EntryRule
from laban.model.text import Text
from laban_portal.catalog.canonical import canonical
from laban_portal.catalog.models import Version
from laban_portal.catalog.queries import rules_content
from laban_portal.catalog.states import Kind, VersionState

RULES = (
    EntryRule(
        code="few", kind="relation", left="women_x", relation="<=", right="all_x", severity="explain", limit=0.005,
        names=Text.of({"vi": "Nữ không nhiều hơn tổng số", "en": "Women do not exceed all"}),
        remedy=Text.of({"vi": "Hãy cộng lại", "en": "Add up again"}),
    ),
    EntryRule(code="all", kind="range", names=Text.of({"vi": "Hợp lý", "en": "Plausible"})),
    EntryRule(code="some", kind="jump", elements=("a", "b", "c", "d"), limit=3.0, low=20.0, status="confirmed"),
)  # fmt: skip


def stored(*rules: EntryRule, state: VersionState = VersionState.READY) -> Version:
    text, digest = canonical({"rules": plain(rules)})
    number = Version.objects.filter(kind=Kind.RULES).count() + 1
    return Version.objects.create(
        kind=Kind.RULES, pack="tiny", code="tiny", number=number, content=text, hash=digest, state=state
    )  # fmt: skip


@pytest.mark.django_db
def test_rules_are_read_back_as_they_were_kept():
    assert rules_content(stored(*RULES).pk) == RULES


@pytest.mark.django_db
def test_rules_that_cannot_be_read_are_not_taken_for_none():
    text, digest = canonical({"rules": [{"code": 5}]})
    version = Version.objects.create(kind=Kind.RULES, pack="tiny", code="tiny", number=9, content=text, hash=digest)
    with pytest.raises(ValueError, match="cannot be read"):
        rules_content(version.pk)


def test_a_rule_says_what_it_asks_for_how_severe_it_is_and_what_to_do(world):
    page = world.client("officer-an").get(reverse("entry_rules", args=[stored(*RULES).pk])).content.decode()
    for words in (
        "Nữ không nhiều hơn tổng số", "Hãy cộng lại", "[women_x] ≤ [all_x]", "Phải giải trình trước khi gửi", "0,005",
        "Mọi chỉ tiêu bằng số", "4 chỉ tiêu", "a · b · c · d",
    ):  # fmt: skip
        assert words in page, words


def test_the_page_of_three_rules_asks_no_more_than_that_of_one(world):
    client = world.client("officer-an")
    counts = []
    for rules in (RULES[:1], RULES):
        address = reverse("entry_rules", args=[stored(*rules).pk])
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_catalogue_leads_to_the_newest_rules(world):
    old, new = stored(*RULES[:1]), stored(*RULES)
    page = world.client("officer-an").get(reverse("catalogue")).content.decode()
    assert reverse("entry_rules", args=[new.pk]) in page
    assert reverse("entry_rules", args=[old.pk]) not in page
