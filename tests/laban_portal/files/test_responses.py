# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from django.test import RequestFactory

from laban_portal.files.actions import store
from laban_portal.files.disk import stored_path
from laban_portal.files.responses import download, picture
from laban_portal.files.sniff import CSV, HTML, PDF, PNG, SVG
from laban_portal.ui.errors import NotFound
from laban_portal.ui.middleware import security_headers
from tests.laban_portal.files.hostile import image, pdf

pytestmark = pytest.mark.django_db

SANDBOX = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


def through_the_site(answer):
    """Let an answer pass what puts headers on every answer."""
    return security_headers(lambda _: answer)(RequestFactory().get("/x"))


def sandboxed(answer):
    return {name: answer.headers[name] for name in SANDBOX}


@pytest.mark.parametrize(
    ("content", "name", "media"),
    [
        (pdf(), "a.pdf", "application/pdf"),
        (image(), "a.png", "image/png"),
        (b"a;b", "a.csv", "application/octet-stream"),
        (b"<html><script>alert(1)</script>", "a.html", "application/octet-stream"),
        (b"<svg onload='alert(1)'/>", "a.svg", "application/octet-stream"),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_file_leaves_as_an_attachment_in_a_sandbox(content, name, media):
    found = store(content=content, name=name, allowed=frozenset({PDF, PNG, CSV, HTML, SVG}), most=1 << 20)
    answer = through_the_site(download(found.pk, name))
    assert (sandboxed(answer), answer.headers["Content-Type"]) == (SANDBOX, media)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert (answer.headers["Content-Length"], b"".join(answer)) == (str(len(content)), content)
    answer.close()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Quyết định.pdf", "attachment; filename*=utf-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf"),
        ('a"; filename="b.html', 'attachment; filename="a\\"; filename=\\"b.html"'),
        ("a\r\nSet-Cookie: x=1.pdf", 'attachment; filename="a Set-Cookie: x=1.pdf"'),
        ("../../a.pdf", 'attachment; filename="a.pdf"'),
        ("a\u202efdp.exe", 'attachment; filename="afdp.exe"'),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_name_is_safe_in_a_header(name, said):
    found = store(content=pdf(), name="a.pdf", allowed=frozenset({PDF}), most=1 << 20)
    answer = download(found.pk, name)
    assert answer.headers["Content-Disposition"] == said
    answer.close()


def test_a_drawn_picture_is_shown_in_the_same_sandbox():
    answer = through_the_site(picture(b"png"))
    assert (sandboxed(answer), answer.headers["Content-Type"]) == (SANDBOX, "image/png")
    assert (answer.content, answer.has_header("Content-Disposition")) == (b"png", False)


@pytest.mark.usefixtures("site")
def test_what_is_not_stored_or_lost_its_bytes_is_not_found():
    found = store(content=pdf(), name="a.pdf", allowed=frozenset({PDF}), most=1 << 20)
    stored_path(found.sha256).unlink()
    for number in (found.pk, found.pk + 1):
        with pytest.raises(NotFound) as refused:
            download(number, "a.pdf")
        assert refused.value.code == "files.gone"
