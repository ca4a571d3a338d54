# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from laban_portal.files.inspect import pdf as inspection
from laban_portal.files.inspect.found import Found
from laban_portal.files.inspect.pdf import pdf_found
from tests.laban_portal.files import hostile
from tests.laban_portal.files.hostile import action, at_opening, link, pdf, written, zeros

pytestmark = pytest.mark.once


def faults(folder, content):
    return [each.code.removeprefix("files.") for each in pdf_found(written(folder, content)).problems]


GO = {"S": Name.GoTo, "D": Array([0, Name.Fit])}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (hostile.hidden_script, ["pdf_script"]),
        (hostile.named_script, ["pdf_script"]),
        (hostile.on_page_turn, ["pdf_opening"]),
        (hostile.attachment, ["pdf_attachment"]),
        (hostile.dynamic_form, ["pdf_form"]),
        (hostile.content_elsewhere, ["pdf_outside"]),
        (at_opening(action(S=Name.JavaScript, JS=String("app.alert(1)"))), ["pdf_opening", "pdf_script"]),
        (at_opening(action(S=Name.Launch, F=String("calc.exe"))), ["pdf_launch", "pdf_opening"]),
        (at_opening(action(S=Name.URI, URI=String("https://example.vn/"))), ["pdf_opening"]),
        (at_opening(action(S=Name.Named, N=Name.Print)), ["pdf_opening"]),
        (at_opening(action(S=Name.SubmitForm, F=String("https://example.vn/"))), ["pdf_opening", "pdf_outside"]),
        (at_opening(action(S=Name.GoToE)), ["pdf_opening", "pdf_outside"]),
        (at_opening(action(**GO, Next=Array([action(S=Name.Launch)]))), ["pdf_launch", "pdf_opening"]),
        (at_opening(action(**GO, Next=action(S=Name.Movie))), ["pdf_media", "pdf_opening"]),
        (at_opening(action(**GO)), []),
        (at_opening(action(S=Name.Named, N=Name.LastPage)), []),
        (at_opening(Array([0, Name.Fit])), []),
        (link("https://example.vn/"), []),
        (link("mailto:an@example.vn"), []),
        (link(" JavaScript:alert(1)"), ["pdf_script"]),
        (link("file:///etc/passwd"), ["pdf_outside"]),
        (link("\\\\server\\share"), ["pdf_outside"]),
    ],
)  # fmt: skip
def test_what_runs_opens_or_hides_something_is_told_and_what_only_goes_to_a_page_is_not(change, expected, tmp_path):
    content = pdf(change)
    assert b"JavaScript" not in content  # it stands packed in an object stream
    assert faults(tmp_path, content) == expected


@pytest.mark.parametrize("kind", ["RichMedia", "Screen", "Movie", "Sound", "3D", "FileAttachment"])
def test_a_note_that_plays_or_holds_something_is_told(kind, tmp_path):
    def change(made):
        made.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([0, 0, 9, 9]))])

    assert faults(tmp_path, pdf(change)) == ["pdf_attachment" if kind == "FileAttachment" else "pdf_media"]


def test_a_disguised_name_is_seen(tmp_path):
    plain = pikepdf.ObjectStreamMode.disable
    made = pikepdf.open(written(tmp_path, pdf(hostile.named_script)))
    made.save(tmp_path / "plain", object_stream_mode=plain, compress_streams=False)
    content = (tmp_path / "plain").read_bytes().replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS", b"/#4AS")
    assert b"/JS" not in content
    assert faults(tmp_path, content) == ["pdf_script"]


def test_words_in_a_text_are_no_script(tmp_path):
    def change(made):
        made.docinfo["/Title"] = "About /JavaScript and /Launch"

    assert faults(tmp_path, pdf(change)) == []


def test_an_ordinary_document_has_its_pages_and_no_fault(tmp_path):
    assert pdf_found(written(tmp_path, pdf(pages=20))) == Found(pages=20)


@pytest.mark.parametrize("words", ["", "secret"])
def test_an_encrypted_document_is_refused_with_and_without_a_password_to_read_it(words, tmp_path):
    content = pdf(encryption=pikepdf.Encryption(owner="owner", user=words))
    assert faults(tmp_path, content) == ["pdf_encrypted"]


@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
def test_a_document_cut_off_is_broken(share, tmp_path):
    content = pdf(pages=5)
    assert faults(tmp_path, content[: int(len(content) * share)]) == ["pdf_broken"]


def test_what_only_begins_and_ends_like_a_document_is_broken(tmp_path):
    assert faults(tmp_path, b"%PDF-1.7\nhello\nstartxref\n0\n%%EOF") == ["pdf_broken"]
    empty = pikepdf.new()
    empty.save(tmp_path / "empty")
    assert faults(tmp_path, (tmp_path / "empty").read_bytes()) == ["pdf_broken"]


def test_a_document_with_an_archive_behind_it_is_told(tmp_path):
    assert faults(tmp_path, pdf() + hostile.changed(zeros(1), {"zeros": b"x"})) == ["polyglot"]
    assert faults(tmp_path, pdf() + hostile.changed(zeros(1), {"zeros": hashlib.shake_256(b"x").digest(5000)})) == [
        "polyglot",
        "pdf_broken",  # the end is not where a document ends
    ]


def test_too_many_pages_objects_and_levels_are_told(tmp_path, monkeypatch):
    def deep(made):
        inner = Dictionary({"/JS": String("x")})
        for _ in range(80):
            inner = Dictionary(A=inner)
        made.Root.PieceInfo = inner

    assert faults(tmp_path, pdf(deep)) == ["pdf_deep"]
    monkeypatch.setattr(inspection, "MOST_PAGES", 2)
    assert faults(tmp_path, pdf(pages=3)) == ["pdf_pages"]
    monkeypatch.setattr(inspection, "MOST_OBJECTS", 2)
    assert faults(tmp_path, pdf()) == ["pdf_objects"]
