# SPDX-License-Identifier: Apache-2.0
"""A comparison tells what the rules would find if the file were taken, in the reader's words, and writes nothing."""

from __future__ import annotations

import pytest

from laban.model.content_shape import plain
from laban.model.entry_rule import EntryRule
from laban.model.text import Text
from laban_portal.catalog.canonical import canonical
from laban_portal.catalog.models import Version
from laban_portal.collection.models import Known
from laban_portal.exchange.queries.comparison import comparison
from tests.laban_portal.conftest import AN
from tests.laban_portal.exchange.sent_back import counted, filled, sent, taken, typed_in

pytestmark = pytest.mark.django_db

WORDS = Text((("vi", "Chi không quá mức"), ("en", "Spending is not too much")))
RULES = (
    EntryRule(
        code="spend", kind="relation", left="spending", relation="<=", right="people", severity="error", names=WORDS
    ),
    EntryRule(code="jump", kind="jump", limit=3.0, severity="explain", names=WORDS),
)


@pytest.fixture
def ruled(world):
    """Give the round two rules, and An a past to be compared with."""
    text, digest = canonical({"rules": plain(RULES)})
    world.round.rules = Version.objects.create(
        kind="rules", pack="test", code="test", number=1, names={}, content=text, hash=digest, state="ready"
    )
    world.round.save()
    Known.objects.create(unit_id=AN, element="people", period="2024", text="100", value=100.0, source="S")
    return world


def duty_of(world, content, language="en"):
    """Send a workbook back, and return the one duty of its comparison."""
    (duty,) = comparison(world.actor("officer-an"), sent(world, content), language).duties
    return duty


def test_what_the_rules_would_find_is_told_at_its_cell(ruled):
    duty = duty_of(ruled, filled(taken(ruled), people=900, spending=1000))
    assert {each.element: [one.partition(":")[0] for one in each.warned] for each in duty.cells} == {
        "people": ["to explain"], "spending": ["error"],
    }  # fmt: skip
    assert (duty.count, duty.found) == (2, ())


def test_what_is_found_already_is_not_told_again(ruled):
    typed_in(ruled, people="10", spending="20")
    duty = duty_of(ruled, filled(taken(ruled), share=30))
    assert (duty.count, duty.found, duty.cells[0].warned) == (0, (), ())


def test_what_would_be_found_at_a_cell_that_the_file_does_not_change_is_told_above(ruled):
    typed_in(ruled, people="100", spending="50")
    duty = duty_of(ruled, filled(taken(ruled), people=40))
    assert [(each.rule, each.element) for each in duty.found] == [("spend", "spending")]
    assert duty.count == 1


def test_without_rules_the_warnings_of_saving_are_told(world):
    duty = duty_of(world, filled(taken(world), spending=9000))
    assert (len(duty.cells[0].warned), duty.count) == (1, 0)


def test_words_are_the_readers_and_looking_writes_nothing(ruled):
    typed_in(ruled, people="100")
    key = sent(ruled, filled(taken(ruled), people=120, spending=2))
    before = counted()
    shown = {
        language: [each.now.shown for each in comparison(ruled.actor("officer-an"), key, language).duties[0].cells]
        for language in ("vi", "en")
    }
    assert shown == {"vi": ["100", "để trống"], "en": ["100", "empty"]}
    assert counted() == before
