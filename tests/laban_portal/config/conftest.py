# SPDX-License-Identifier: Apache-2.0
"""An instance of its own for tests that make, keep or bring back a whole database, on whichever database they run."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import override_settings

Instance = Callable[..., AbstractContextManager[Path]]


@pytest.fixture(scope="module")
def instance(tmp_path_factory, django_db_setup, django_db_blocker) -> Instance:  # noqa: ARG001  the tests' own database is made first
    """Return a way into an empty instance; on leaving it the tests' own database is there again, untouched."""

    @contextmanager
    def enter(**chosen: Any) -> Iterator[Path]:
        folder = tmp_path_factory.mktemp("instance")
        environment = dataclasses.replace(settings.ENVIRONMENT, data=folder, **chosen)
        kept, name = connection.connection, connection.settings_dict["NAME"]
        with django_db_blocker.unblock(), override_settings(ENVIRONMENT=environment):
            new = _new_database(folder)
            connection.connection = None
            connection.settings_dict["NAME"] = new
            try:
                yield folder
            finally:
                if connection.connection is not None:
                    connection.connection.close()
                connection.connection, connection.settings_dict["NAME"] = kept, name
                _drop_database(new)

    return enter


def _new_database(folder: Path) -> str:
    if connection.vendor == "sqlite":
        return str(folder / "laban.sqlite3")
    name = f"own_{uuid4().hex[:12]}"
    _administer(f"CREATE DATABASE {name}")
    return name


def _drop_database(name: str) -> None:
    if connection.vendor == "postgresql":
        _administer(f"DROP DATABASE {name} WITH (FORCE)")


def _administer(statement: str) -> None:
    import psycopg  # noqa: PLC0415  only where PostgreSQL is used

    chosen = connection.settings_dict
    place = {"host": chosen["HOST"], "port": chosen["PORT"], "user": chosen["USER"], "dbname": "postgres"}
    with psycopg.connect(**place, autocommit=True) as administrator:
        administrator.execute(statement)


@pytest.fixture
def command(tmp_path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `laban-portal` as a process of its own on an own data folder, in English."""

    def run(*arguments: str, data: Path = tmp_path / "data", **variables: str) -> subprocess.CompletedProcess[str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith(("LABAN_", "DJANGO_", "COV"))}
        own |= {"LABAN_DATA": str(data), "LABAN_LANG": "en", **variables}
        return subprocess.run(
            [sys.executable, "-m", "laban_portal.config.main", *arguments], env=own, capture_output=True, text=True,
            check=False, timeout=120,
        )  # fmt: skip

    return run
