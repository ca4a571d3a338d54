# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.files.scan import Verdict, scanned_with, verdict_on

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ('[ "$1" = --key=secret ] && [ "$(cat "$2")" = clean ]', Verdict.CLEAN),
        ("exit 1", Verdict.INFECTED),
        ("exit 2", Verdict.UNKNOWN),
        ("kill -9 $$", Verdict.UNKNOWN),
        ('exit "${LABAN_SECRET_KEY:-0}"', Verdict.CLEAN),
    ],
)
def test_the_scanner_s_answer_is_its_exit_code(lines, verdict, site, scanner, tmp_path, monkeypatch):
    monkeypatch.setenv("LABAN_SECRET_KEY", "1")
    path = tmp_path / "a"
    path.write_bytes(b"clean")
    with site(scan_command=scanner(lines)):
        assert verdict_on(path) is verdict


def test_a_scanner_that_is_not_there_or_does_not_end_says_nothing(site, scanner, tmp_path):
    with site(scan_command="/nowhere/scanner"):
        assert verdict_on(tmp_path) is Verdict.UNKNOWN
    with site(scan_command=scanner("exec sleep 30")):
        assert verdict_on(tmp_path, seconds=0) is Verdict.UNKNOWN


def test_without_a_scanner_nothing_is_said_and_what_scanned_is_written_without_secrets(site, scanner, tmp_path):
    assert (verdict_on(tmp_path), scanned_with()) == (Verdict.CLEAN, "")
    with site(scan_command=scanner("exit 0")):
        assert scanned_with() == f"{tmp_path}/scanner --key"
