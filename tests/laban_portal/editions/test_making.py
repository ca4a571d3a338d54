# SPDX-License-Identifier: Apache-2.0
"""What is said of a draft, and giving it up: every fault at once, hostile words refused, a code is free again."""

from __future__ import annotations

import pytest

from laban_portal.editions.actions import making
from laban_portal.editions.models import Edition, Passage
from laban_portal.editions.states import EditionState
from laban_portal.editions.wanted import Reckoning, Words, reckoning_faults
from laban_portal.ui.errors import NotAllowed, NotFound, Refused
from tests.laban_portal.editions.small import frozen_small, wanted
from tests.laban_portal.editions.standing import WORDS, standing

HIDDEN = "An toàn\u202eetis"


def test_words_too_long_or_with_signs_that_nobody_sees_are_told_all_at_once(world):
    standing(world)
    bad = Words(
        names={"vi": "x" * 161, "en": HIDDEN}, summary={"vi": "y" * 2001}, reason={"en": "\u0000"},
        publisher={"vi": HIDDEN}, contact="z" * 201,
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        making.describe(actor=world.actor("analyst"), code="2025", words=bad)
    assert [(each.code.removeprefix("editions.words_"), each.where.column) for each in refused.value.problems] == [
        ("long", "names_vi"), ("invisible", "names_en"), ("long", "summary_vi"), ("invisible", "reason_en"),
        ("invisible", "publisher_vi"), ("long", "contact"),
    ]  # fmt: skip
    with pytest.raises(Refused) as unseen:
        making.describe(actor=world.actor("analyst"), code="2025", words=Words(contact=HIDDEN))
    assert [each.code for each in unseen.value.problems] == ["editions.words_invisible"]
    assert (Edition.objects.get().names, Passage.objects.count()) == (WORDS, 0)


def test_a_draft_is_described_with_line_ends_and_quotes_as_they_were_typed(world):
    standing(world)
    said = Words(names={"vi": "Kỳ <b>1</b>"}, summary={"vi": "Một\r\nhai"}, contact=" pii@example.vn ")
    making.describe(actor=world.actor("manager"), code="2025", words=said)
    row = Edition.objects.get()
    assert (row.names, row.summary, row.reason) == ({"vi": "Kỳ <b>1</b>"}, {"vi": "Một\r\nhai"}, {})
    assert (row.contact, row.work) == ("pii@example.vn", "done")
    page = world.client("analyst").get("/editions/2025/").content.decode()
    assert ("Kỳ <b>1</b>" in page, "Kỳ &lt;b&gt;1&lt;/b&gt;" in page) == (False, True)


@pytest.mark.parametrize(("reason", "code"), [(" \n", "reason_wanted"), ("x" * 1001, "words_long")])
def test_nothing_is_given_up_without_a_reason_of_some_length(world, reason, code):
    standing(world)
    with pytest.raises(Refused) as refused:
        making.discard(actor=world.actor("analyst"), code="2025", reason=reason)
    assert [(each.code, each.where.column) for each in refused.value.problems] == [(f"editions.{code}", "reason")]
    assert Edition.objects.get().state == EditionState.DRAFT


def test_a_draft_that_was_given_up_sets_its_code_free_and_stays_in_the_history(world):
    frozen_small(world)
    standing(world)
    making.discard(actor=world.actor("analyst"), code="2025", reason=" Sai khung ")
    assert Passage.objects.get().words == "Sai khung"
    assert making.make_edition(actor=world.actor("manager"), wanted=wanted()) == "2025"
    assert sorted(Edition.objects.values_list("code", "state", "number")) == [
        ("2025", "discarded", 1), ("2025", "draft", 1)
    ]  # fmt: skip


def test_who_makes_no_editions_makes_none_and_learns_nothing(world):
    frozen_small(world)
    for who in ("auditor", "reviewer", "leader-an", "officer-an", "administrator"):
        for number in (1, 77):
            with pytest.raises(NotAllowed):
                making.make_edition(actor=world.actor(who), wanted=wanted(number))
    with pytest.raises(NotFound):
        making.describe(actor=world.actor("leader-an"), code="2025", words=Words())
    assert not Edition.objects.exists()


def test_numbers_out_of_range_and_too_many_methods_are_told_without_any_figures():
    asked = Reckoning(draws=100_001, seed=2**31, also=tuple("abcde"), method="a")
    assert [(each.code, each.where.column) for each in reckoning_faults(asked)] == [
        ("editions.draws_range", "draws"), ("editions.seed_range", "seed"), ("editions.methods_many", "also"),
        ("editions.method_twice", "also"),
    ]  # fmt: skip
    assert list(reckoning_faults(Reckoning(seed=0, draws=100))) == []
