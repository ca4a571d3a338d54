# SPDX-License-Identifier: Apache-2.0
"""Programs of the small country: a client that sends a person's token, and the shape every refusal must have."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from laban_portal.api.limits import forget
from laban_portal.clock.now import now
from laban_portal.people.actions.tokens import make_token

TYPE = "application/problem+json"


@pytest.fixture(autouse=True)
def _uncounted() -> Iterator[None]:
    """Let no test count another's requests."""
    forget()
    yield
    forget()


@pytest.fixture
def secret_of(world) -> Callable[..., str]:
    """Return the secret of a new token of a person."""

    def make(
        who: str, *, scopes: tuple[str, ...] = ("read", "write"), strong: bool = True, networks: tuple[str, ...] = ()
    ) -> str:
        actor = world.actor(who, strong=strong)
        return make_token(
            actor=actor, name="Program", scopes=scopes, expires_at=now() + timedelta(days=30), networks=networks
        ).secret

    return make


@pytest.fixture
def program(secret_of) -> Callable[..., Client]:
    """Return a client that sends a person's token with each request."""

    def make(who: str, **token) -> Client:
        return Client(
            headers={"authorization": f"Bearer {secret_of(who, **token)}", "accept-language": "en"},
            raise_request_exception=False,
        )

    return make


def problem_in(response, status: int, code: str) -> dict[str, Any]:
    """Return the problem of a refusal, whose shape is checked whole."""
    assert response["Content-Type"] == TYPE
    document: dict[str, Any] = json.loads(response.content)
    wanted = {"type", "title", "status", "detail", "code", "errors"} | ({"instance"} if status >= 500 else set())
    assert (response.status_code, document["status"], document["code"]) == (status, status, code)
    assert set(document) == wanted
    assert document["type"] == f"{settings.ENVIRONMENT.site_url}/api/v1/problems/{code}"
    assert document["title"]
    assert document["detail"]
    assert "{" not in document["detail"]
    assert all(
        set(each) == {"place", "code", "severity", "sentence"} and each["sentence"] for each in document["errors"]
    )
    return document


def put(client: Client, duty: int, *cells: object, **query):
    """Send cells to a duty."""
    return client.put(
        f"/api/v1/duties/{duty}/cells", {"cells": list(cells)}, content_type="application/json", query_params=query
    )
