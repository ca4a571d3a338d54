# SPDX-License-Identifier: Apache-2.0
"""Logging in through an OpenID Connect provider: a small one answers on this machine."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from laban_portal.people.models import Account
from laban_portal.ui.words import say

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Provider:
    """What the provider says of the person who logs in there, and the address it is found at."""

    address: str = ""
    claims: dict[str, object] = field(default_factory=dict)
    key: rsa.RSAPrivateKey = KEY

    def answer(self, path: str) -> Any:
        told = {"sub": "person-1", **self.claims}
        issued = {"iss": self.address, "aud": "laban", "iat": int(time.time()), "exp": int(time.time()) + 60, **told}
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key())) | {"kid": "1", "alg": "RS256"}
        answers: dict[str, object] = {
            "/.well-known/openid-configuration": {
                "issuer": self.address, "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "userinfo_endpoint": f"{self.address}/userinfo", "jwks_uri": f"{self.address}/jwks",
            },
            "/token": {
                "access_token": "a", "token_type": "Bearer",
                "id_token": jwt.encode(issued, self.key, algorithm="RS256", headers={"kid": "1"}),
            },
            "/userinfo": told,
            "/jwks": {"keys": [public]},
        }  # fmt: skip
        return answers[path]


@pytest.fixture
def provider(settings) -> Iterator[Provider]:
    told = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            body = json.dumps(told.answer(urlsplit(self.path).path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815  the server's own name

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    told.address = f"http://127.0.0.1:{server.server_port}"
    app = {
        "provider_id": "oidc",
        "name": "Ministry",
        "client_id": "laban",
        "secret": "s",
        "settings": {"server_url": told.address},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    yield told
    server.shutdown()
    server.server_close()


def comes_back(client: Client, process: str = "") -> Any:
    """Go to the provider and come back as it sends people back."""
    away = client.post("/accounts/oidc/oidc/login/" + (f"?process={process}" if process else ""))
    assert away.status_code == 302
    state = parse_qs(urlsplit(away["Location"]).query)["state"][0]
    return client.get("/accounts/oidc/oidc/login/callback/", {"code": "c", "state": state})


def test_a_verified_address_opens_the_account_that_has_it(world, provider):
    provider.claims = {"email": "Officer-An@example.vn", "email_verified": True}
    client = Client()
    answer = comes_back(client)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/me/").status_code == 200
    account = world.accounts["officer-an"]
    assert list(SocialAccount.objects.values_list("user_id", "uid")) == [(account.pk, "person-1")]
    account.refresh_from_db()
    assert account.check_password("correct horse battery")


def test_the_second_time_the_provider_s_own_name_of_the_person_counts(world, provider):
    provider.claims = {"email": "officer-an@example.vn", "email_verified": True}
    comes_back(Client())
    provider.claims = {"email": "leader-binh@example.vn", "email_verified": True}
    client = Client()
    comes_back(client)
    assert client.session["_auth_user_id"] == str(world.accounts["officer-an"].pk)


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "officer-an@example.vn", "email_verified": False}, {"email": "officer-an@example.vn"},
        {"email": "officer-an@example.vn", "email_verified": "false"},
        {"email": "unknown@example.vn", "email_verified": True}, {},
    ],
)  # fmt: skip
@pytest.mark.usefixtures("world")
def test_an_address_that_is_unverified_or_unknown_opens_nothing_and_makes_nothing(provider, claims):
    provider.claims = claims
    before, client = Account.objects.count(), Client()
    answer = comes_back(client)
    assert (answer.status_code, say("people_login.no_account", "vi") in answer.content.decode()) == (403, True)
    assert (Account.objects.count(), SocialAccount.objects.count(), "_auth_user_id" in client.session) == (
        before,
        0,
        False,
    )


@pytest.mark.usefixtures("world")
def test_an_account_that_is_switched_off_is_not_opened(provider):
    provider.claims = {"email": "officer-an@example.vn", "email_verified": True}
    comes_back(Client())
    Account.objects.filter(email="officer-an@example.vn").update(is_active=False)
    client = Client()
    assert comes_back(client)["Location"] == "/accounts/inactive/"
    assert "_auth_user_id" not in client.session


def test_no_outside_log_in_is_hung_on_an_account_by_hand(world, provider):
    provider.claims = {"email": "stranger@elsewhere.vn", "email_verified": True}
    client = world.client("officer-an")
    assert comes_back(client, "connect").status_code == 403
    assert SocialAccount.objects.count() == 0


@pytest.mark.usefixtures("world")
def test_a_reviewer_who_comes_from_outside_still_needs_the_second_factor(provider):
    provider.claims = {"email": "reviewer@example.vn", "email_verified": True}
    client = Client()
    comes_back(client)
    assert client.get("/organisations/")["Location"] == "/me/second-factor/"
