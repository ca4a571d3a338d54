# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from django.db import DatabaseError, connection


@pytest.mark.django_db
def test_health_says_that_the_database_answers_and_nothing_else(client, noon):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "time": noon.isoformat(timespec="seconds")})


@pytest.mark.django_db
def test_health_says_that_the_database_is_gone(client):
    def gone(*_: object) -> None:
        message = "password authentication failed for user laban"
        raise DatabaseError(message)

    with connection.execute_wrapper(gone):
        answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["status"], "laban" in answer.text) == (503, "no database", False)


@pytest.mark.django_db
def test_health_is_only_read(client):
    assert client.post("/healthz").status_code in {403, 405}
