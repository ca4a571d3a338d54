# SPDX-License-Identifier: Apache-2.0
"""The end of retention: told by a command, done by hand, facts and hash stay."""

from __future__ import annotations

import hashlib
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from laban_portal.audit.models import Line
from laban_portal.collection.models import Round
from laban_portal.collection.states import RoundState
from laban_portal.evidence.actions.documents import put_file
from laban_portal.evidence.actions.retention import remove_file
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.retention import ended
from laban_portal.files.disk import stored_path
from laban_portal.files.models import Stored
from laban_portal.ui.errors import NotFound, Refused, WrongState
from tests.laban_portal.conftest import BINH
from tests.laban_portal.evidence.papers import add, pdf, prove

OVER = date(2026, 3, 9)


def old(world, **given):
    """Register a document whose retention ended yesterday."""
    key = add(world, content=given.pop("content", pdf()), **given)
    Document.objects.filter(key=key).update(keep_until=OVER)
    return key


def said(*words):
    out = StringIO()
    call_command("retention", *words, "--language", "en", stdout=out)
    return out.getvalue()


def refused(key, code, reason="Hết hạn"):
    with pytest.raises(WrongState) as caught:
        remove_file(key=key, reason=reason, by="x")
    assert caught.value.code == code


def test_only_what_is_past_its_day_has_a_file_and_is_cited_by_no_running_round_is_listed(world):
    key = old(world)
    old(world, number="2/QĐ", content=pdf(2))
    add(world, number="3/QĐ", content=pdf(1))
    add(world, number="4/QĐ")
    cited = old(world, number="5/QĐ", content=pdf(4))
    prove(world, cited)
    Document.objects.filter(key=cited).update(keep_until=OVER)
    assert [each.number for each in ended(date(2026, 3, 10))] == ["12/QĐ-UBND", "2/QĐ"]
    assert ended(OVER) == ()
    Round.objects.update(state=RoundState.FROZEN)
    assert [each.number for each in ended(date(2026, 3, 10))] == ["12/QĐ-UBND", "2/QĐ", "5/QĐ"]
    assert ended(date(2026, 3, 10))[0].key == key


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_list_asks_once(world, count, django_assert_num_queries):
    for number in range(count):
        old(world, number=f"{number}/QĐ", content=pdf(1, str(number)))
    with django_assert_num_queries(1):
        assert len(ended(date(2026, 3, 10))) == count


@pytest.mark.django_db(transaction=True)
def test_removing_takes_the_bytes_and_keeps_facts_hash_reason_and_a_line(world):
    key = old(world)
    digest = hashlib.sha256(pdf()).hexdigest()
    assert stored_path(digest).is_file()
    assert remove_file(key=key, reason=" Hết thời hạn lưu giữ ", by="laban-portal retention")
    found = Document.objects.get(key=key)
    assert (found.file, found.removed_hash, found.removed_reason, found.number, found.file_name) == (
        None, digest, "Hết thời hạn lưu giữ", "12/QĐ-UBND", "minh-chung.pdf",
    )  # fmt: skip
    assert (Stored.objects.count(), stored_path(digest).exists()) == (0, False)
    line = Line.objects.get(action="audit_evidence.file_removed")
    assert (line.account_id, line.came_by, line.facts["sha256"]) == (None, "command", digest)
    refused(key, "evidence.no_file")
    put_file(actor=world.actor("officer-an"), key=key, upload=Upload(pdf(1), "a.pdf"))
    assert Document.objects.values_list("removed_hash", "file__pages").get(key=key) == ("", 1)


def test_bytes_that_another_document_uses_stay(world):
    key = old(world)
    add(world, who="officer-binh", unit=BINH, content=pdf())
    assert not remove_file(key=key, reason="Hết hạn", by="x")
    assert (Stored.objects.count(), Document.objects.exclude(file=None).count()) == (1, 1)


def test_nothing_is_removed_before_its_day_while_a_round_runs_or_without_a_reason(world):
    refused(add(world, content=pdf()), "evidence.still_kept")
    key = old(world, number="2/QĐ", content=pdf(1))
    prove(world, key)
    Document.objects.filter(key=key).update(keep_until=OVER)
    refused(key, "evidence.still_cited")
    Citation.objects.update(ended_at=Document.objects.get(key=key).made_at)
    with pytest.raises(Refused):
        remove_file(key=key, reason=" ", by="x")
    with pytest.raises(NotFound):
        remove_file(key="unknown", reason="x", by="x")
    Document.objects.filter(key=key).update(keep_until=None)
    refused(key, "evidence.still_kept")
    assert Document.objects.exclude(file=None).count() == 2


def test_the_command_lists_and_removes_what_is_named(world):
    assert said() == "No file's retention has ended.\n"
    key = old(world)
    listed = said().splitlines()
    assert (len(listed), listed[1].split()[:4]) == (3, [key, "kept", "until", "9"])
    assert said("--remove", key, "--reason", "Hết hạn") == (
        f"The file of the document {key} is removed; what it was, and its hash, stay.\n"
    )
    other = old(world, number="2/QĐ")
    add(world, who="officer-binh", unit=BINH, content=pdf())
    assert said("--remove", other, "--reason", "x").startswith(f"The document {other} has no file any more")
