# SPDX-License-Identifier: Apache-2.0
"""How a document's file comes and leaves: every fault at once, out only in a sandbox or as a picture."""

from __future__ import annotations

import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from laban_portal.evidence.actions.documents import withdraw
from laban_portal.evidence.models import Document
from laban_portal.files.models import Stored
from tests.laban_portal.evidence.papers import HTML, add, pdf, prove


def word() -> bytes:
    made, out = docx.Document(), io.BytesIO()
    made.add_paragraph("Biểu số liệu")
    made.save(out)
    return out.getvalue()


def test_the_file_leaves_as_an_attachment_in_a_sandbox_under_its_name(world):
    key = add(world, content=pdf(), name="Quyết định 12.pdf")
    prove(world, key)
    for who in ("officer-an", "finance-an", "reviewer", "auditor"):
        answer = world.client(who).get(f"/evidence/{key}/download")
        assert b"".join(answer.streaming_content) == pdf()
        assert answer["Content-Disposition"].startswith("attachment;")
        assert (answer["Content-Security-Policy"], answer["X-Content-Type-Options"], answer["Cache-Control"]) == (
            "sandbox; default-src 'none'", "nosniff", "private, no-store",
        )  # fmt: skip


def test_a_withdrawn_document_keeps_its_file_for_those_who_may_see_it(world):
    key = add(world, content=pdf())
    withdraw(actor=world.actor("officer-an"), key=key, reason="Nhầm")
    answer = world.client("leader-an").get(f"/evidence/{key}/download")
    assert (answer.status_code, b"".join(answer.streaming_content) == pdf()) == (200, True)
    assert world.client("officer-an").get(f"/evidence/{key}/pages/1.png?width=480").status_code == 200


def test_a_page_leaves_as_a_picture_that_the_server_drew(world):
    key = add(world, content=pdf())
    answer = world.client("officer-an").get(f"/evidence/{key}/pages/3.png?width=480")
    assert (answer.status_code, answer["Content-Type"], answer.content[:8]) == (200, "image/png", b"\x89PNG\r\n\x1a\n")
    assert (answer["Content-Security-Policy"], answer["Cache-Control"]) == (
        "sandbox; default-src 'none'", "private, max-age=300",
    )  # fmt: skip


@pytest.mark.parametrize(
    "path", ["pages/0.png", "pages/4.png", "pages/1.png?width=481", "pages/1.png?width=x", "pages/9/words/"]
)
def test_a_page_or_width_that_there_is_not_is_not_found(world, path):
    key = add(world, content=pdf())
    assert world.client("officer-an").get(f"/evidence/{key}/{path}").status_code == 404


def test_a_document_without_a_file_has_none_to_give(world):
    key = add(world)
    client = world.client("officer-an")
    for path in ("download", "pages/1.png", "pages/1/words/"):
        assert client.get(f"/evidence/{key}/{path}").status_code == 404


def test_a_word_file_is_not_drawn_but_downloaded(world):
    key = add(world, content=word(), name="bieu.docx")
    client = world.client("officer-an")
    page = client.get(f"/evidence/{key}/").content.decode()
    assert ("Tệp Word (.docx) không xem được tại đây" in page, "data-viewer" in page) == (True, False)
    assert client.get(f"/evidence/{key}/pages/1.png?width=960").status_code == 404
    answer = client.get(f"/evidence/{key}/download")
    assert (answer.status_code, b"".join(answer.streaming_content)[:2]) == (200, b"PK")


def test_the_words_of_a_page_or_that_it_has_none_are_said(world):
    key = add(world, content=pdf())
    page = world.client("officer-an").get(f"/evidence/{key}/pages/2/words/").content.decode()
    assert ("không có chữ để đọc" in page, f'href="/evidence/{key}/?page=2#viewer"' in page) == (True, True)


def test_a_file_is_uploaded_by_the_plain_form_and_its_faults_are_all_told(world):
    key = add(world)
    client = world.client("officer-an")
    assert 'enctype="multipart/form-data"' in client.get(f"/evidence/{key}/file/").content.decode()
    assert client.post(f"/evidence/{key}/file/", {}).status_code == 422
    bad = SimpleUploadedFile("con.pdf", HTML, content_type="application/pdf")
    answer = client.post(f"/evidence/{key}/file/", {"file": bad})
    assert (answer.status_code, answer.content.decode().count('<li><a href="#id_file">')) == (422, 2)
    assert (Stored.objects.count(), Document.objects.get().file) == (0, None)
    good = SimpleUploadedFile("a.pdf", pdf(), content_type="text/html")
    assert client.post(f"/evidence/{key}/file/", {"file": good})["Location"] == f"/evidence/{key}/"
    assert Document.objects.values_list("file__media", flat=True).get() == "application/pdf"
