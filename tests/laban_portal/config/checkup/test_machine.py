# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from laban_portal.config.checkup import machine
from laban_portal.config.checkup.finding import Check, Level

pytestmark = pytest.mark.once


@contextmanager
def chosen(folder: Path, **values: Any) -> Iterator[None]:
    with override_settings(ENVIRONMENT=dataclasses.replace(settings.ENVIRONMENT, data=folder, **values)):
        yield


def told(check: Check) -> list[str]:
    return [each.name for each in check()]


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ({}, ["address"]),
        ({"site_url": "http://pii.example.vn", "hosts": "pii.example.vn"}, ["address_without_tls"]),
        ({"site_url": "https://pii.example.vn", "hosts": "pii.example.vn", "proxies": 1}, ["address"]),
        ({"site_url": "https://pii.example.vn", "proxies": 1}, ["address", "host_missing"]),
        ({"site_url": "https://pii.example.vn", "hosts": "*"}, ["address", "any_host", "no_proxy"]),
        ({"oidc_issuer": "http://id.example.vn"}, ["address", "oidc_without_tls"]),
    ],
)
def test_addresses_are_over_tls_and_named(values, names, tmp_path):
    with chosen(tmp_path, **values):
        assert told(machine.addresses) == names


def test_a_site_open_to_the_network_without_tls_is_bad(tmp_path):
    with chosen(tmp_path, bind="::"):
        assert told(machine.listening) == ["bound_everywhere"]
    with chosen(tmp_path, bind="localhost"):
        assert told(machine.listening) == []


def test_a_secret_that_others_read_is_bad(tmp_path):
    (tmp_path / "secret_key").write_text("x")
    (tmp_path / "secret_key").chmod(0o644)
    with chosen(tmp_path):
        assert told(machine.secret) == ["secret_readable"]
    (tmp_path / "secret_key").chmod(0o600)
    with chosen(tmp_path):
        assert told(machine.secret) == ["secret_drawn"]
    with chosen(tmp_path, secret_key="k" * 60), override_settings(SECRET_KEY="k" * 60):
        assert told(machine.secret) == ["secret_given", "secret_weak"]


def test_an_open_data_folder_and_heads_that_stay_are_told(tmp_path):
    for mode in (0o755, 0o750, 0o710, 0o704):
        tmp_path.chmod(mode)
        with chosen(tmp_path):
            assert told(machine.folders) == ["folder_open", "heads_stay_here"]
    tmp_path.chmod(0o700)
    with chosen(tmp_path, head_folder=str(tmp_path / "none")):
        assert told(machine.folders) == ["folder", "head_folder"]
    with chosen(tmp_path / "none"):
        assert told(machine.folders) == ["folder_not_writable"]


def test_room_on_the_disk_is_told(tmp_path):
    with chosen(tmp_path):
        (found,) = machine.space()
    assert {"free", "share"} == set(found.facts)


def test_a_mail_server_that_does_not_answer_is_bad_and_one_that_lacks_is_told(tmp_path):
    with chosen(tmp_path):
        assert told(machine.mail) == ["mail_as_files"]
    with chosen(tmp_path, demonstration=True):
        assert told(machine.mail) == ["mail_demonstration"]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    smtp = {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": port,
    }
    with chosen(tmp_path, email_url="smtp://x"), override_settings(**smtp):
        (found,) = machine.mail()
    assert (found.level, found.facts["why"]) == (Level.BAD, "ConnectionRefusedError")
    with (
        chosen(tmp_path, email_url="smtp://x"),
        override_settings(EMAIL_HOST="mail"),
    ):  # the tests' own letters, in memory
        assert told(machine.mail) == ["mail"]


def test_style_sheets_not_gathered_are_told(tmp_path):
    with override_settings(STATIC_ROOT=tmp_path):
        assert told(machine.static) == ["static_missing"]
        (tmp_path / "staticfiles.json").write_text("{}")
        assert told(machine.static) == ["static"]
