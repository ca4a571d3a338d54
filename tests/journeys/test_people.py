# SPDX-License-Identifier: Apache-2.0
"""A person's way in: invited by letter, a password, a second factor, the own page; then a role lent, a token, a passkey."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import Page, expect

from laban_portal.people.models import Token
from tests.journeys.conftest import follow, looked_at, watched

pytestmark = pytest.mark.browser
PASSWORD = "ba con sông xanh 2026"  # noqa: S105  a test's own
MINE = {"vi": "Công việc của tôi", "en": "My work"}


LASTS = 10
"""Seconds that a code must still hold when it is typed: a busy machine takes its time to send it."""


def _code(secret: str) -> str:
    """Return the code of this half minute, which must last until it is sent. A code counts once."""
    cache.clear()
    left = 30 - time.time() % 30
    if left < LASTS:
        time.sleep(left)
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def _submit(page: Page) -> None:
    follow(page, page.locator("main form .button").first)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_from_the_invitation_to_the_own_page(portal, language):
    page = portal.visit("administrator", "/organisations/desk/", language=language, bypass_csp=True)
    looked_at(page, "organisation")
    page.goto("/organisations/desk/invite/")
    looked_at(page, "invite")
    page.fill("[name=email]", "moi@example.vn")
    page.fill("[name=name]", "Lê Thị Mới")
    page.select_option("[name=role]", "reviewer")
    page.select_option("main [name=language]", language)
    _submit(page)
    expect(page.get_by_text("moi@example.vn").first).to_be_visible()
    (letter,) = (each for each in mail.outbox if each.to == ["moi@example.vn"])
    link = re.search(r"/invitation/[^/\s]+/", str(letter.body))
    assert link

    new = watched(portal.context(language=language, bypass_csp=True))
    new.goto(link[0])
    looked_at(new, "invitation")
    new.fill("[name=password]", "kurz")
    new.fill("[name=again]", "kurz")
    _submit(new)
    expect(new.locator("[aria-invalid=true]").first).to_be_visible()
    looked_at(new, "invitation refused")
    new.fill("[name=password]", PASSWORD)
    new.fill("[name=again]", PASSWORD)
    _submit(new)
    expect(new.locator("[name=login]")).to_be_visible()
    looked_at(new, "log in")
    secret = _with_a_second_factor(new)

    new.context.clear_cookies()
    new.goto("/")
    _log_in(new)
    expect(new.locator("[name=code]")).to_be_visible()
    looked_at(new, "code")
    new.fill("[name=code]", _code(secret))
    _submit(new)
    expect(new.get_by_role("heading", level=1)).to_have_text(MINE[language])
    looked_at(new, "my duties")
    new.goto("/me/")
    looked_at(new, "me")
    new.goto(link[0])
    assert new.get_by_role("textbox", name="password").count() == 0


def _log_in(page: Page) -> None:
    page.fill("[name=login]", "moi@example.vn")
    page.fill("[name=password]", PASSWORD)
    _submit(page)


def _with_a_second_factor(page: Page) -> str:
    """Log in for the first time: the role asks for a second factor, which is set up. Return its secret."""
    _log_in(page)
    page.goto("/me/second-factor/")
    looked_at(page, "second factor")
    follow(page, page.locator("a[href*='totp']").first)
    if page.locator("[name=password]").count():
        page.fill("[name=password]", PASSWORD)
        _submit(page)
    looked_at(page, "set up")
    secret = page.locator("code.secret").inner_text()
    page.fill("[name=code]", _code(secret))
    _submit(page)
    expect(page.locator("[name=code]")).to_have_count(0)
    looked_at(page, "set up done")
    return secret


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_leader_lends_a_role_and_takes_it_back(portal, language):
    page = portal.visit("leader-an", "/me/", language=language, bypass_csp=True)
    follow(page, page.locator("a[href^='/me/delegate/']").first)
    looked_at(page, "delegation")
    page.select_option("[name=receiver]", index=1)
    page.fill("[name=to_day]", page.input_value("[name=from_day]"))
    page.fill("[name=reason]", "Đi công tác")
    _submit(page)
    expect(page.get_by_text("Đi công tác")).to_be_visible()
    looked_at(page, "lent")
    follow(page, page.locator("form[action^='/grants/'] button").first)
    expect(page.get_by_text("Đi công tác")).to_have_count(0)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_token_is_shown_once(portal, language):
    page = portal.visit("officer-an", "/me/tokens/", language=language, bypass_csp=True)
    looked_at(page, "tokens")
    page.fill("[name=name]", "Bảng tính")
    page.locator("[name=scopes]").first.check()
    follow(page, page.locator("main form.form .button"))
    secret = page.locator("code.secret").inner_text()
    assert (secret.startswith("laban_"), Token.objects.count()) == (True, 1)
    looked_at(page, "token made")
    page.goto("/me/tokens/")
    assert (secret in page.content(), "Bảng tính" in page.content()) == (False, True)
    follow(page, page.locator("form[action$='/revoke/'] button"))
    looked_at(page, "token revoked")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_passkey_is_added_and_logs_in_alone(portal, language):
    page = watched(portal.context(language=language, bypass_csp=True))
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto("/")
    page.fill("[name=login]", "officer-an@example.vn")
    page.fill("[name=password]", "correct horse battery")
    _submit(page)
    page.goto("/me/second-factor/")
    follow(page, page.locator("a[href*='webauthn']").first)
    if page.locator("[name=password]").count():
        page.fill("[name=password]", "correct horse battery")
        _submit(page)
    looked_at(page, "add a passkey")
    page.fill("[name=name]", "Máy tính")
    if page.locator("[name=passwordless]").count():
        page.check("[name=passwordless]")
    page.click("#mfa_webauthn_add")
    expect(page.locator("#mfa_webauthn_add")).to_have_count(0)
    looked_at(page, "passkey added")
    page.context.clear_cookies()
    page.goto("/")
    page.click("#passkey_login")
    expect(page.get_by_role("heading", level=1)).to_have_text(MINE["vi"])
