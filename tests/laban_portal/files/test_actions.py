# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import time
from io import BytesIO

import pikepdf
import pytest
from django.db import DatabaseError, transaction

from laban_portal.clock.now import time_is
from laban_portal.evidence.models import Document
from laban_portal.files.actions import Kept, forget, keep, store
from laban_portal.files.disk import drawn_path, keep_drawn, stored_path
from laban_portal.files.judged import judge
from laban_portal.files.models import Stored
from laban_portal.files.sniff import CSV, DOCX, JPEG, PDF, PNG, XLSX
from laban_portal.ui.errors import NotFound, Refused
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, NOON
from tests.laban_portal.files import hostile
from tests.laban_portal.files.hostile import changed, image, letter, pdf, workbook, zeros

pytestmark = pytest.mark.django_db

ALLOWED = frozenset({PDF, PNG, JPEG, XLSX, DOCX, CSV})
MB = 1 << 20


def kept(content, name="a.pdf", allowed=ALLOWED, most=25 * MB):
    return store(content=content, name=name, allowed=allowed, most=most)


def faults(content, name="a.pdf", **how):
    with pytest.raises(Refused) as refused:
        kept(content, name, **how)
    for each in refused.value.problems:  # each can be said
        assert say(each.code, "vi", **dict(each.facts)) != say(each.code, "en", **dict(each.facts))
    return [each.code.removeprefix("files.") for each in refused.value.problems]


@pytest.mark.parametrize(
    ("content", "name", "media", "pages", "size"),
    [
        (pdf(pages=3), "Báo cáo.PDF", PDF, 3, (0, 0)),
        (image("PNG"), "a.png", PNG, 1, (40, 30)),
        (image("JPEG"), "a.jpeg", JPEG, 1, (40, 30)),
        (workbook(), "a.xlsx", XLSX, 0, (0, 0)),
        (letter(), "a.docx", DOCX, 0, (0, 0)),
        ("tỉnh;giá trị".encode(), "a.csv", CSV, 0, (0, 0)),
    ],
)
def test_a_harmless_file_is_kept_under_its_hash(content, name, media, pages, size, lying):
    with time_is(NOON):
        found = kept(BytesIO(content), name)
    row = Stored.objects.get()
    digest = hashlib.sha256(content).hexdigest()
    assert found == Kept(pk=row.pk, sha256=digest, size=len(content), media=media, pages=pages, name=name)
    assert (row.width, row.height, row.inspected_at, row.made_at, row.scanned_with) == (*size, NOON, NOON, "")
    assert lying() == [f"files/stored/{digest[:2]}/{digest[2:4]}/{digest}"]
    assert stored_path(digest).read_bytes() == content


def test_the_same_bytes_are_stored_once_whatever_their_name(lying):
    first, second = kept(pdf(), "a.pdf"), kept(pdf(), "Bản hai.pdf")
    assert ((first.pk, first.name), (second.pk, second.name)) == ((first.pk, "a.pdf"), (first.pk, "Bản hai.pdf"))
    assert (Stored.objects.count(), len(lying())) == (1, 1)


ENCRYPTED = pikepdf.Encryption(owner="a", user="")
MACRO = changed(workbook(), {"xl/vbaProject.bin": b"x"})


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"", "a.pdf", ["empty"]),
        (bytes(2 * MB + 1), "a.pdf", ["large"]),
        (b"<html><script>alert(1)</script>", "a.pdf", ["ending"]),
        (b"<html>\n" + pdf(), "a.pdf", ["ending"]),
        (b"#!/bin/sh\n" + pdf(), "a.pdf", ["ending_unknown"]),
        (b"<html>", "a.html", ["type"]),
        (b"<svg/>", "a.svg", ["type"]),
        (b"<svg/>", "a.png", ["ending"]),
        (b"MZ\x90\x00", "a.exe", ["type_unknown"]),
        (image("PNG"), "a.jpg", ["ending"]),
        (image("PNG"), "a", ["no_ending"]),
        (pdf(), "a.pdf.exe", ["ending"]),
        (MACRO, "a.xlsm", ["ending", "office_macro"]),
        (zeros(1), "a.zip", ["type"]),
        (zeros(1), "a.xlsx", ["ending"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xls", ["office_old"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", ["office_encrypted"]),
        (pdf(hostile.hidden_script), "a.pdf", ["pdf_script"]),
        (pdf(hostile.attachment), "../\u202ea.pdf", ["name_path", "name_signs", "pdf_attachment"]),
        (pdf(encryption=ENCRYPTED), "con.pdf", ["name_device", "pdf_encrypted"]),
        (pdf()[:600], "a.pdf", ["pdf_broken"]),
        (image()[:-40], "a.png", ["image_broken"]),
        (changed(workbook(), {"xl/media/a.png": bytes(24 * MB)}), "a.xlsx", ["office_bomb"]),
        (changed(workbook(), {"../a": b"x"}), "a.xlsx", ["office_names"]),
        (changed(letter(), {"word/vbaProject.bin": b"x"}), "a.docx", ["office_macro"]),
    ],
)  # fmt: skip
def test_every_hostile_file_is_refused_with_all_its_faults_and_leaves_no_row_and_no_file(
    content, name, expected, lying
):
    assert faults(content, name, most=2 * MB) == expected
    assert (Stored.objects.count(), lying()) == (0, [])


def test_an_infected_file_and_one_that_the_scanner_cannot_judge_leave_nothing(site, scanner, lying):
    with site(scan_command=scanner("exit 1")):
        assert faults(pdf(hostile.attachment)) == ["infected", "pdf_attachment"]
    with site(scan_command=scanner("exit 2")):
        assert faults(pdf()) == ["scan_unanswered"]
    with site(scan_command="/nowhere/clamdscan"):
        assert faults(pdf()) == ["scan_unanswered"]
    assert (Stored.objects.count(), lying()) == (0, [])
    with site(scan_command=scanner("exit 0")):
        assert Stored.objects.get(pk=kept(pdf()).pk).scanned_with.endswith("/scanner --key")


def test_the_site_s_own_limit_holds_above_the_caller_s(site):
    content = b"a;" * MB
    with site(file_most_mb=1):
        assert faults(BytesIO(content), "a.csv") == ["large"]
    assert kept(content, "a.csv").size == 2 * MB


def test_a_file_that_takes_too_much_to_look_into_is_refused(monkeypatch, lying):
    monkeypatch.setattr("laban_portal.files.judged.MOST_SAID", 3)
    assert (faults(pdf()), lying()) == (["exhausting"], [])


def test_a_child_that_dies_is_a_fault_of_the_file(monkeypatch, lying):
    monkeypatch.setattr("sys.executable", "/bin/false")
    assert [faults(pdf()), faults(image(), "a.png"), faults(workbook(), "a.xlsx")] == [
        ["pdf_broken"],
        ["image_broken"],
        ["office_broken"],
    ]
    assert lying() == []


def test_what_a_document_still_uses_is_not_forgotten(world, site, lying, django_capture_on_commit_callbacks):  # noqa: ARG001  a data folder of its own
    found = kept(pdf())
    Document.objects.create(unit_id=AN, kind="report", issuer="x", title="x", file_id=found.pk)
    with django_capture_on_commit_callbacks(execute=True):
        assert forget(stored=found.pk) is False
    assert (Stored.objects.count(), len(lying()), world.round.code) == (1, 1, "test-2026")


def test_what_a_transaction_undoes_leaves_no_row_and_comes_back_whole(lying):
    judged = judge(content=pdf(), name="a.pdf", allowed=ALLOWED, most=MB)

    def undone():
        with transaction.atomic():
            keep(judged=judged)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        undone()
    assert (Stored.objects.count(), len(lying())) == (0, 1)
    keep(judged=judged)
    assert (Stored.objects.count(), len(lying())) == (1, 1)


def test_the_database_refuses_to_change_a_row():
    row = kept(image(), "a.png")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Stored.objects.filter(pk=row.pk).update(media="text/html")


def test_what_is_forgotten_is_gone_once_the_transaction_stands(lying, django_capture_on_commit_callbacks):
    found = kept(pdf())
    keep_drawn(b"png", drawn_path(found.sha256, 1, 480))
    with django_capture_on_commit_callbacks() as waiting:
        assert forget(stored=found.pk)
    assert (Stored.objects.count(), len(lying()), len(waiting)) == (0, 2, 1)
    again = kept(pdf())  # brought anew before the bytes went
    waiting[0]()
    assert (Stored.objects.get().pk, len(lying())) == (again.pk, 2)
    with django_capture_on_commit_callbacks(execute=True):
        assert forget(stored=again.pk)
    assert (Stored.objects.count(), lying()) == (0, [])
    with pytest.raises(NotFound):
        forget(stored=again.pk)


@pytest.mark.once
def test_an_ordinary_document_is_judged_in_half_a_second():
    content = pdf(pages=20)
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        judge(content=content, name="a.pdf", allowed=ALLOWED, most=25 * MB)
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.5
