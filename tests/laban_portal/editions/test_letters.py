# SPDX-License-Identifier: Apache-2.0
"""Letters beside an edition: sound PDFs only, before the signature only, and handed out to who sees the desk only."""

from __future__ import annotations

import pytest

from laban_portal.audit.models import Line
from laban_portal.editions.actions.letters import MOST_LETTERS, add_letter, remove_letter
from laban_portal.editions.models import Letter
from laban_portal.editions.queries.files import bundle_file, letter_file
from laban_portal.editions.states import EditionState
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from tests.laban_portal.editions.standing import standing
from tests.laban_portal.files import hostile


def add(world, who="analyst", *, content=b"", kind="auditor", name="thu.pdf", **names):
    """Add a letter to the edition of 2025."""
    content = content or hostile.pdf()
    add_letter(actor=world.actor(who), code="2025", kind=kind, names=names, content=content, name=name)


def test_a_letter_is_kept_under_a_name_of_its_own_and_named_by_its_kind(world):
    row = standing(world)
    add(world, vi=" Thư của kiểm toán ", name="hiểm.pdf")
    made = Letter.objects.get()
    assert made.names == {"vi": "Thư của kiểm toán", "en": "Auditor’s letter"}
    assert (made.file, made.by_name) == (f"documents/auditor-{made.stored.sha256[:8]}-1.pdf", "Analyst")
    assert letter_file(world.actor("auditor"), "2025", made.pk) == (
        made.stored_id,
        made.file.removeprefix("documents/"),
    )
    remove_letter(actor=world.actor("manager"), code="2025", letter=made.pk)
    lines = Line.objects.filter(action__contains="letter_").order_by("pk").values_list("action", flat=True)
    assert list(lines) == ["audit_editions.letter_added", "audit_editions.letter_removed"]
    assert row.letters.count() == 0


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"kind": "ransom"}, ["editions.letter_kind"]),
        ({"vi": "x" * 161}, ["editions.words_long"]),
        ({"content": b"PK\x03\x04 no paper", "name": "thu.exe"}, None),
        ({"content": hostile.pdf(hostile.hidden_script)}, None),
        ({"content": hostile.pdf(hostile.attachment)}, None),
        ({"content": b"%PDF-1.7 broken"}, None),
    ],
)
def test_what_is_no_sound_letter_is_refused_and_nothing_is_kept(world, given, codes):
    standing(world)
    with pytest.raises(Refused) as refused:
        add(world, **given)
    found = [each.code for each in refused.value.problems]
    assert found == codes if codes else [each for each in found if not each.startswith("files.")] == []
    assert not Letter.objects.exists()


def test_twenty_letters_are_enough(world):
    row = standing(world)
    Letter.objects.bulk_create(
        [
            Letter(edition=row, kind="other", file=f"documents/{each}.pdf", stored_id=row.draft_id or 0)
            for each in range(MOST_LETTERS)
        ]
    )
    with pytest.raises(Refused) as refused:
        add(world)
    assert [(each.code, each.where.column) for each in refused.value.problems] == [("editions.letters_many", "file")]
    assert row.letters.count() == MOST_LETTERS


def test_who_makes_no_editions_adds_and_reads_none_and_what_is_signed_takes_none(world):
    row = standing(world, EditionState.PREVIEW)
    add(world)
    letter = Letter.objects.get().pk
    for who in ("auditor", "reviewer", "leader-an"):
        with pytest.raises(NotAllowed):
            add(world, who)
        with pytest.raises(NotAllowed):
            remove_letter(actor=world.actor(who), code="2025", letter=letter)
    for who in ("reviewer", "leader-an"):
        with pytest.raises(NotAllowed):
            letter_file(world.actor(who), "2025", letter)
        with pytest.raises(NotAllowed):
            bundle_file(world.actor(who), "2025")
    for ask in (
        lambda: letter_file(world.actor("analyst"), "2025", letter + 1),
        lambda: remove_letter(actor=world.actor("analyst"), code="2025", letter=letter + 1),
        lambda: bundle_file(world.actor("administrator"), "2025"),
    ):
        with pytest.raises(NotFound):
            ask()
    standing(world, EditionState.EMBARGO, code="2024", year=2024)
    with pytest.raises(WrongState) as signed:
        add_letter(
            actor=world.actor("analyst"), code="2024", kind="other", names={}, content=hostile.pdf(), name="thu.pdf"
        )
    assert signed.value.code == "editions.is_embargo"
    with pytest.raises(NotFound):  # a letter of another edition
        remove_letter(actor=world.actor("analyst"), code="2025", letter=letter + 7)
    assert list(row.letters.values_list("pk", flat=True)) == [letter]


def test_the_bundle_is_named_after_its_edition_and_a_draft_says_that_it_is_one(world):
    draft = standing(world)
    signed = standing(world, EditionState.PUBLISHED, code="2024", year=2024)
    waiting = standing(world, code="2023", year=2023, draft_id=None, work="waiting")
    analyst = world.actor("analyst")
    assert bundle_file(analyst, "2025") == (draft.draft_id, "vn-pii-2025-draft.zip")
    assert bundle_file(analyst, "2024") == (signed.bundle_id, "vn-pii-2024.zip")
    with pytest.raises(NotFound):
        bundle_file(analyst, waiting.code)
