# SPDX-License-Identifier: Apache-2.0
"""The log-in library's pages and letters in our frame and words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from django.template.backends.django import Template
from django.template.loader import get_template

from laban_portal import ui

TEMPLATES = Path(ui.__file__).parent / "templates"
OURS = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for folder in ("account", "mfa", "usersessions", "socialaccount", "allauth")
    for path in (TEMPLATES / folder).rglob("*.*")
)
ALONE = (
    "/accounts/login/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/inactive/",
)
INSIDE = (
    "/accounts/2fa/",
    "/accounts/sessions/",
    "/accounts/password/change/",
    "/accounts/logout/",
)
ENGLISH = re.compile(r"\b(Sign In|Sign Out|Forgot your|Authenticator|Recovery Codes|Password|Email|Change|Cancel)\b")
CONFIRMED = ("/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/add/", "/accounts/2fa/webauthn/")


def _words(page: str) -> str:
    return re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", " ", page, flags=re.DOTALL)


@pytest.mark.parametrize("name", OURS)
def test_every_page_of_ours_can_be_read_by_the_engine(name):
    found = get_template(name)
    assert isinstance(found, Template)
    assert Path(found.origin.name).is_relative_to(TEMPLATES)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ALONE)
def test_a_page_before_the_log_in_speaks_vietnamese(client, address):
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="masthead"' in page
    assert ENGLISH.findall(_words(page)) == []


@pytest.mark.parametrize("address", INSIDE)
def test_a_page_behind_the_log_in_speaks_vietnamese(world, address):
    answer = world.client("officer-an").get(address)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="masthead"' in page
    assert ENGLISH.findall(_words(page)) == []


@pytest.mark.parametrize(("language", "words"), [("vi", "Địa chỉ"), ("en", "address")])
@pytest.mark.usefixtures("world")
def test_a_wrong_password_is_told_in_the_reader_s_language(client, language, words):
    client.cookies["django_language"] = language
    page = client.post("/accounts/login/", {"login": "officer-an@example.vn", "password": "wrong"}).content.decode()
    assert words in page[page.index("error-summary") :]


@pytest.mark.parametrize(("language", "subject"), [("vi", "Đặt lại mật khẩu"), ("en", "Reset your password")])
def test_a_forgotten_password_is_a_letter_in_the_reader_s_language(client, world, letters, language, subject):
    account = world.accounts["officer-an"]
    EmailAddress.objects.update_or_create(
        user=account, email=account.email, defaults={"verified": True, "primary": True}
    )
    client.cookies["django_language"] = language
    client.post("/accounts/password/reset/", {"email": account.email})
    (letter,) = letters()
    assert subject in letter.splitlines()[0]
    assert "/accounts/password/reset/key/" in letter
    assert "example.com" not in letter


@pytest.mark.usefixtures("world")
def test_an_address_without_an_account_gets_the_same_answer(client):
    known = client.post("/accounts/password/reset/", {"email": "officer-an@example.vn"})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@example.vn"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])


@pytest.mark.usefixtures("world")
def test_a_link_that_no_longer_works_says_where_to_ask_for_another(client):
    page = client.get("/accounts/password/reset/key/1-bad-token/").content.decode()
    assert "Liên kết không còn dùng được" in page
    assert 'href="/accounts/password/reset/"' in page


@pytest.mark.parametrize("address", CONFIRMED)
def test_factors_are_kept_after_confirming_who_one_is(world, address):
    client = world.client("officer-an")
    answer = client.get(address)
    if answer.status_code == 302:
        client.post(answer["Location"], {"password": "correct horse battery"})
        answer = client.get(address)
    assert answer.status_code == 200
    assert ENGLISH.findall(_words(answer.content.decode())) == []
