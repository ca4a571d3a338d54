# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses

import pytest
from django.conf import settings
from django.test import override_settings

from laban_portal.clock.now import time_is
from laban_portal.config.checkup.signers import signers
from laban_portal.config.environment import EnvironmentFault, read_environment
from tests.laban_portal.review.paper import authority


def given(**more):
    return override_settings(ENVIRONMENT=dataclasses.replace(settings.ENVIRONMENT, **more))


def told():
    return [(each.level.value, each.name, each.facts) for each in signers()]


def test_without_roots_a_real_site_is_told_and_a_demonstration_is_not(tmp_path):
    for folder in ("", str(tmp_path)):
        with given(signers=folder, demonstration=False):
            assert told() == [("warn", "signers_none", {})]
        with given(signers=folder, demonstration=True):
            assert told() == []


def test_every_file_is_read_and_the_ones_that_are_no_certificates_are_named(tmp_path):
    (tmp_path / "a.pem").write_bytes(authority.root().pem + authority.leader().pem)
    (tmp_path / "b.der").write_bytes(authority.root().certificate_bytes)
    (tmp_path / "c.txt").write_bytes(b"nothing")
    (tmp_path / ".hidden").write_bytes(b"nothing")
    with given(signers=str(tmp_path)):
        assert told() == [
            ("bad", "signers_unread", {"file": "c.txt", "folder": tmp_path}), ("ok", "signers", {"count": 3}),
        ]  # fmt: skip
    (tmp_path / "c.txt").unlink()
    with given(signers=str(tmp_path)), time_is(authority.UNTIL.replace(year=2041)):
        assert {name for _, name, _ in told()} == {"signers_over", "signers"}


def test_a_folder_that_is_not_there_stops_the_start():
    with pytest.raises(EnvironmentFault) as fault:
        read_environment({"LABAN_SIGNERS": "/nowhere/roots"})
    assert "/nowhere/roots" in str(fault.value)
