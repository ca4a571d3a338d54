# SPDX-License-Identifier: Apache-2.0
"""Registering a document and citing it at once: both or neither."""

from __future__ import annotations

import pytest

from laban_portal.evidence.actions.proving import register_and_cite
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.evidence.models import Citation, Document
from laban_portal.files.models import Stored
from laban_portal.ui.errors import NotAllowed, NotFound, Refused
from tests.laban_portal.conftest import AN, ANH
from tests.laban_portal.evidence.papers import pdf, wanted


def both(world, *, who="officer-an", unit=AN, page=None, place="", cell=("people", ""), content=None, **changes):
    upload = Upload(content=content or pdf(), name="a.pdf")
    return register_and_cite(
        actor=world.actor(who), wanted=wanted(**changes), upload=upload, duty=world.duties[unit].pk, cell=cell, page=page,
        place=place,
    )  # fmt: skip


def test_a_new_document_is_cited_for_the_value_beside_which_one_stood(world):
    key = both(world, page=3, place="Bảng 1")
    found = Citation.objects.select_related("document").get()
    assert (found.document.key, found.element, found.page, found.place) == (key, "people", 3, "Bảng 1")


def test_the_faults_of_the_document_its_file_and_the_page_are_told_at_once_and_nothing_stays(world):
    with pytest.raises(Refused) as caught:
        both(world, page=9, title="", content=pdf(2))
    assert [each.code for each in caught.value.problems] == ["evidence.page_beyond", "evidence.title_wanted"]
    with pytest.raises(Refused) as caught:
        both(world, page=-1, issuer="", content=b"<html></html>")
    assert [each.code for each in caught.value.problems] == [
        "files.ending",
        "evidence.page_wrong",
        "evidence.issuer_wanted",
    ]
    with pytest.raises(Refused):
        both(world, cell=("rumours", ""))
    assert (Document.objects.count(), Citation.objects.count(), Stored.objects.count()) == (0, 0, 0)


def test_who_may_not_type_there_registers_nothing(world):
    for who, unit, error in (
        ("reviewer", AN, NotAllowed),
        ("officer-binh", AN, NotFound),
        ("officer-an", ANH, NotAllowed),
    ):
        with pytest.raises(error):
            both(world, who=who, unit=unit)
    assert Document.objects.count() == 0
