# SPDX-License-Identifier: Apache-2.0
"""Logging in as a person does it: password, code, lock-out, and what ends a session."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.test import Client

from laban_portal.audit.models import Line
from laban_portal.clock.now import now
from laban_portal.people.actions.accounts import switch_account
from laban_portal.people.actions.tokens import make_token
from laban_portal.people.models import Account, Token
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import NOBODY
from laban_portal.ui.words import say

PASSWORD = "correct horse battery"  # noqa: S105  of the small country


@pytest.fixture(autouse=True)
def _no_memory_of_failures():
    cache.clear()


def log_in(who: str, password: str = PASSWORD, client: Client | None = None) -> tuple[Client, Any]:
    client = client or Client()
    return client, client.post("/accounts/login/", {"login": f"{who}@example.vn", "password": password})


def code(secret: str) -> str:
    """Return the code of this half-minute; near its end, wait for the next one, so that it holds until it is sent."""
    if time.time() % 30 > 28.5:
        time.sleep(1.6)
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def with_code(account: Account) -> str:
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    return str(secret)


def test_an_officer_logs_in_with_a_password_and_it_is_noted(world):
    client, answer = log_in("officer-an")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/me/").status_code == 200
    line = Line.objects.get(action="audit_people.logged_in")
    assert (line.account_id, line.facts) == (world.accounts["officer-an"].pk, {"methods": "password"})


@pytest.mark.usefixtures("world")
def test_a_session_begun_before_the_log_in_gets_another_key():
    client = Client()
    session = client.session
    session["planted"] = "by someone else"
    session.save()
    before = session.session_key
    client.cookies[settings.SESSION_COOKIE_NAME] = str(before)
    log_in("officer-an", client=client)
    after = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert after != before
    assert not Session.objects.filter(pk=before).exists()


@pytest.mark.usefixtures("world")
def test_after_five_failures_even_the_right_password_waits_fifteen_minutes():
    for _ in range(5):
        _, answer = log_in("officer-an", "wrong wrong wrong")
        assert say("people_login.mismatch", "vi") in answer.content.decode()
    _, answer = log_in("officer-an")
    assert answer.status_code == 200
    assert say("people_login.locked", "vi") in answer.content.decode()
    _, other = log_in("officer-binh")
    assert other.status_code == 302
    assert Line.objects.filter(action="audit_people.log_in_failed").count() == 5


@pytest.mark.usefixtures("world")
def test_the_lock_out_is_said_in_english_too():
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    for _ in range(6):
        _, answer = log_in("officer-an", "wrong wrong wrong", client)
    assert say("people_login.locked", "en") in answer.content.decode()


@pytest.mark.usefixtures("world")
def test_an_unknown_address_is_answered_like_a_wrong_password():
    _, answer = log_in("nobody-there", "wrong wrong wrong")
    assert say("people_login.mismatch", "vi") in answer.content.decode()


@pytest.mark.usefixtures("world")
def test_a_reviewer_without_a_second_factor_is_led_to_it_from_every_page():
    client, _ = log_in("reviewer")
    for path in ("/", "/organisations/", "/people/", "/me/", "/me/tokens/"):
        answer = client.get(path)
        assert (path, answer.status_code, answer["Location"]) == (path, 302, "/me/second-factor/")
    assert client.get("/me/second-factor/").status_code == 200


def test_setting_up_a_code_is_not_yet_using_it(world):
    client, _ = log_in("reviewer")
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/totp/activate/")
    assert page.status_code == 200
    assert client.post("/accounts/2fa/totp/activate/", {"code": "wrong"}).status_code == 200
    secret = client.session["mfa.totp.secret"]
    assert client.post("/accounts/2fa/totp/activate/", {"code": code(secret)}).status_code == 302
    assert Authenticator.objects.filter(user=world.accounts["reviewer"], type="totp").count() == 1
    assert client.get("/organisations/")["Location"] == "/me/second-factor/"
    told = client.get("/me/second-factor/").content.decode()
    assert "/accounts/2fa/reauthenticate/" in told
    answer = client.post("/accounts/2fa/reauthenticate/", {"code": code(secret), "next": "/organisations/"})
    assert answer.status_code == 302
    assert client.get("/organisations/").status_code == 200


def test_with_a_code_set_up_the_password_alone_opens_nothing(world):
    secret = with_code(world.accounts["reviewer"])
    client, answer = log_in("reviewer")
    assert answer["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/organisations/").status_code == 302
    assert client.get("/organisations/")["Location"].startswith("/accounts/login/")
    wrong = client.post("/accounts/2fa/authenticate/", {"code": "123"})
    assert wrong.status_code == 200
    assert client.post("/accounts/2fa/authenticate/", {"code": code(secret)}).status_code == 302
    assert client.get("/organisations/").status_code == 200
    assert [each["method"] for each in client.session[AUTHENTICATION_METHODS_SESSION_KEY]] == ["password", "mfa"]


def test_a_code_opens_one_log_in_only(world):
    secret = with_code(world.accounts["reviewer"])
    once = code(secret)
    first, _ = log_in("reviewer")
    assert first.post("/accounts/2fa/authenticate/", {"code": once}).status_code == 302
    second, _ = log_in("reviewer")
    assert second.post("/accounts/2fa/authenticate/", {"code": once}).status_code == 200
    assert second.get("/organisations/")["Location"].startswith("/accounts/login/")


def test_a_recovery_code_counts_as_a_second_factor(world):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes  # noqa: PLC0415  allauth's own room

    with_code(world.accounts["reviewer"])
    spare = RecoveryCodes.activate(world.accounts["reviewer"]).get_unused_codes()[0]
    client, _ = log_in("reviewer")
    assert client.post("/accounts/2fa/authenticate/", {"code": spare}).status_code == 302
    assert client.get("/organisations/").status_code == 200


@pytest.mark.usefixtures("world")
def test_a_passkey_alone_counts_as_a_second_factor():
    client, _ = log_in("reviewer")
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "mfa", "type": "webauthn", "passwordless": True, "at": time.time()}
    ]
    session.save()
    assert client.get("/organisations/").status_code == 200


def test_another_person_s_second_factor_in_the_session_counts_for_nothing(world):
    client, _ = log_in("reviewer")
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "at": time.time()}]
    session["account_authentication_methods_user"] = str(world.accounts["manager"].pk)
    session.save()
    assert client.get("/organisations/")["Location"] == "/me/second-factor/"


def key_of(world, who: str) -> Token:
    """Make a key for programs; it lasts beyond the day of the test's clock and of the machine's."""
    end = now() + timedelta(days=30)
    return make_token(actor=world.actor(who), name="nightly", scopes=["read"], expires_at=end).token


def keys_told(token: Token) -> tuple[bool, int, bool]:
    """Tell whether a key was revoked, how many lines of the trail say so, and whether the last letter does."""
    token.refresh_from_db()
    lines = Line.objects.filter(action="audit_people.tokens_revoked").count()
    return token.revoked_at is not None, lines, say("letter.keys_revoked", "vi") in str(mail.outbox[-1].body)


def test_removing_the_second_factor_puts_the_role_to_sleep_and_ends_other_sessions_and_keys(world):
    key = key_of(world, "reviewer")
    secret = with_code(world.accounts["reviewer"])
    other, client = Client(), Client()
    log_in("reviewer", client=other)
    other.post("/accounts/2fa/authenticate/", {"code": code(secret)})
    cache.clear()  # as if half a minute had passed: a code opens one log-in only
    log_in("reviewer", client=client)
    client.post("/accounts/2fa/authenticate/", {"code": code(secret)})
    assert client.get("/organisations/").status_code == 200
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert client.post("/accounts/2fa/totp/deactivate/").status_code == 302
    assert client.get("/organisations/")["Location"] == "/me/second-factor/"
    assert other.get("/organisations/")["Location"].startswith("/accounts/login/")
    assert keys_told(key) == (True, 1, True)


def test_switching_an_account_off_ends_its_sessions_at_once(world):
    client, _ = log_in("officer-an")
    assert client.get("/me/").status_code == 200
    key = client.session.session_key
    switch_account(actor=world.actor("administrator"), account=world.accounts["officer-an"].pk, on=False)
    assert client.get("/me/")["Location"].startswith("/accounts/login/")
    assert not Session.objects.filter(pk=key).exists()
    _, answer = log_in("officer-an")
    assert answer["Location"] == "/accounts/inactive/"


def test_a_new_password_ends_the_other_sessions_and_the_keys(world):
    key = key_of(world, "officer-an")
    first, _ = log_in("officer-an")
    second, _ = log_in("officer-an")
    change = {"oldpassword": PASSWORD, "password1": "a longer horse battery", "password2": "a longer horse battery"}
    assert second.post("/accounts/password/change/", change).status_code == 302
    assert say("letter.keys_revoked", "vi") in second.get("/me/").content.decode()
    assert keys_told(key) == (True, 1, True)
    assert first.get("/me/")["Location"].startswith("/accounts/login/")


def test_a_password_reset_by_letter_revokes_the_keys(world):
    key, client = key_of(world, "officer-an"), Client()
    client.post("/accounts/password/reset/", {"email": "officer-an@example.vn"})
    address = re.search(r"/accounts/password/reset/key/\S+", str(mail.outbox[-1].body))
    assert address is not None
    form = client.get(address.group())["Location"]
    change = {"password1": "a longer horse battery", "password2": "a longer horse battery"}
    assert client.post(form, change).status_code == 302
    assert keys_told(key) == (True, 1, True)


@pytest.mark.parametrize("weak", ["short1!", "officer-an@example.vn", "password1234", "92837465019283"])
def test_a_weak_new_password_is_refused(world, weak):
    client, _ = log_in("officer-an")
    answer = client.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": weak, "password2": weak})
    assert answer.status_code == 200
    world.accounts["officer-an"].refresh_from_db()
    assert world.accounts["officer-an"].check_password(PASSWORD)


@pytest.mark.parametrize(
    "path", ["/accounts/signup/", "/accounts/email/", "/accounts/3rdparty/", "/accounts/password/set/"]
)
def test_the_doors_this_house_does_not_have_are_shut(world, path):
    assert Client().get(path).status_code == 404
    assert world.client("officer-an").post(path, {"email": "other@example.vn", "action_add": ""}).status_code == 404


def test_a_demonstration_account_opens_nothing_elsewhere(world, noon):
    account = world.accounts["officer-an"]
    account.demonstration = True
    account.save()
    assert actor_of(account, on=noon.date()) == NOBODY
    client, answer = log_in("officer-an")
    assert answer["Location"] == "/accounts/inactive/"
    assert client.get("/me/")["Location"].startswith("/accounts/login/")
    assert world.client("officer-an").get("/me/")["Location"].startswith("/accounts/login/")


def test_a_demonstration_account_opens_a_demonstration(world, noon, settings):
    from dataclasses import replace  # noqa: PLC0415  loaded only where it is wanted

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, demonstration=True)
    account = world.accounts["officer-an"]
    account.demonstration = True
    account.save()
    assert actor_of(account, on=noon.date()).account == account.pk
    _, answer = log_in("officer-an")
    assert answer["Location"] == "/"
