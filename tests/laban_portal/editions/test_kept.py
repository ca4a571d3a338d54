# SPDX-License-Identifier: Apache-2.0
"""What is signed is never changed: the database itself refuses it; only its state goes on."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from laban_portal.clock.now import now
from laban_portal.editions.actions.kept import keep_bundle
from laban_portal.editions.actions.keys import current_key
from laban_portal.editions.models import Edition, Letter, Passage, SigningKey
from laban_portal.editions.states import EditionState
from tests.laban_portal.editions.standing import standing

CHANGES = {
    "hash": "0" * 64, "recipe": {"year": 1}, "names": {"vi": "Khác"}, "code": "2025-9", "year": 2020, "embargo_until": None,
    "stands_on": {"a": 1}, "contact": "khac", "draft_id": None, "bundle_id": None, "key_id": None, "demonstration": True,
}  # fmt: skip


def refused(change) -> bool:
    """Tell whether the database refuses a change."""
    try:
        with transaction.atomic():
            change()
    except (IntegrityError, DatabaseError):
        return True
    return False


@pytest.mark.parametrize("state", [EditionState.EMBARGO, EditionState.PUBLISHED, EditionState.SUPERSEDED])
def test_nothing_of_a_signed_edition_changes_but_its_state(world, state):
    row = standing(world, state)
    rows = Edition.objects.filter(pk=row.pk)
    kept = {
        name for name, value in CHANGES.items() if refused(lambda name=name, value=value: rows.update(**{name: value}))
    }
    assert kept == set(CHANGES)
    assert refused(rows.delete)
    assert refused(lambda: Edition.objects.bulk_create([Edition.objects.get(pk=row.pk)]))  # as REPLACE would put it in
    assert not refused(lambda: rows.update(state=EditionState.SUPERSEDED, published_at=now()))


def test_a_draft_changes_and_its_history_and_keys_do_not(world):
    row = standing(world)
    Edition.objects.filter(pk=row.pk).update(names={"vi": "Khác"}, recipe={"year": 1})
    passage = Passage.objects.create(edition=row, event="make", to="draft")
    key = current_key()
    assert refused(lambda: Passage.objects.filter(pk=passage.pk).update(words="khác"))
    assert refused(lambda: Passage.objects.filter(pk=passage.pk).delete())
    assert refused(lambda: SigningKey.objects.filter(pk=key.pk).update(public="khác"))
    assert refused(lambda: SigningKey.objects.filter(pk=key.pk).delete())
    assert not refused(lambda: SigningKey.objects.filter(pk=key.pk).update(retired_at=now()))


def test_letters_come_and_go_before_the_signature_only(world):
    for state, expected in ((EditionState.DRAFT, False), (EditionState.EMBARGO, True)):
        row = standing(world, state, code=f"20{len(state)}")
        stored = keep_bundle(b"PK a letter")

        def add(row=row, stored=stored) -> Letter:
            return Letter.objects.create(edition=row, kind="other", file="documents/a.pdf", stored_id=stored)

        assert refused(add) == expected
    draft = Edition.objects.get(state=EditionState.DRAFT)
    letter = Letter.objects.get(edition=draft)
    assert refused(lambda: Letter.objects.filter(pk=letter.pk).update(file="documents/b.pdf"))
    Edition.objects.filter(pk=draft.pk).update(bundle_id=draft.draft_id)
    assert refused(lambda: Letter.objects.filter(pk=letter.pk).delete())
