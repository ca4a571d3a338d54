# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses

import pytest
from django.conf import settings
from django.test import override_settings

from laban_portal.config.checkup import files
from laban_portal.files.actions import store
from laban_portal.files.disk import stored_path
from laban_portal.files.sniff import CSV

pytestmark = pytest.mark.django_db


@pytest.fixture
def given(tmp_path):
    """Return a function that sets settings; the data folder is one of this test's own."""
    return lambda **more: override_settings(
        ENVIRONMENT=dataclasses.replace(settings.ENVIRONMENT, data=tmp_path, **more)
    )


def told(check):
    return [(each.level.value, each.name, each.facts) for each in check()]


def test_a_scanner_is_tried_on_a_harmless_file(given, tmp_path):
    with given():
        assert told(files.scanning) == [("warn", "scan_none", {})]
    with given(demonstration=True):
        assert told(files.scanning) == []
    with given(scan_command="true"):
        assert told(files.scanning) == [("ok", "scan", {"command": "true"})]
    for command in ("false", "/nowhere/scanner"):
        with given(scan_command=command):
            assert told(files.scanning) == [("bad", "scan_fails", {"command": command, "seconds": 60})]
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_stored_files_that_are_gone_or_changed_are_told(given):
    with given():
        first, second, third = (
            store(content=f"a;{each}".encode(), name="a.csv", allowed=frozenset({CSV}), most=99) for each in range(3)
        )
        assert told(files.stored) == [("ok", "files", {"count": 3, "hashed": 3})]
        stored_path(second.sha256).chmod(0o600)
        stored_path(second.sha256).write_bytes(b"a;9")
        assert told(files.stored) == [("bad", "files_changed", {"count": 1, "first": second.sha256})]
        stored_path(third.sha256).unlink()
        assert told(files.stored) == [
            ("bad", "files_gone", {"count": 1, "first": third.sha256}),
            ("bad", "files_changed", {"count": 1, "first": second.sha256}),
        ]
        assert first.size == 3
