# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import os
import stat
from datetime import timedelta

import pytest

from laban_portal.clock.now import now, time_is
from laban_portal.files.disk import arriving, drawn_path, keep_bytes, keep_drawn, remove_bytes, stored_path

pytestmark = pytest.mark.once

CONTENT = b"content"
HASH = hashlib.sha256(CONTENT).hexdigest()
STORED = f"files/stored/{HASH[:2]}/{HASH[2:4]}/{HASH}"


def test_bytes_lie_under_their_hash_and_nobody_can_write_them(lying):
    path = keep_bytes(CONTENT, HASH)
    assert (lying(), stat.S_IMODE(path.stat().st_mode), path.read_bytes()) == ([STORED], 0o400, CONTENT)
    before = path.stat().st_ino
    assert (keep_bytes(CONTENT, HASH).stat().st_ino, lying()) == (before, [STORED])


def test_bytes_that_were_damaged_are_put_right_by_the_same_content(lying):
    path = keep_bytes(CONTENT, HASH)
    path.chmod(0o600)
    path.write_bytes(b"damaged")
    keep_bytes(CONTENT, HASH)
    assert (path.read_bytes(), lying()) == (CONTENT, [STORED])


def test_what_fails_half_way_leaves_nothing(lying):
    def fail():
        with arriving(CONTENT) as path:
            assert path.read_bytes() == CONTENT
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert lying() == []


def test_what_a_killed_process_left_is_removed_after_a_day(lying, tmp_path):
    with arriving(CONTENT):
        pass
    left = tmp_path / "data" / "arriving" / "left"
    left.write_bytes(b"half")
    os.utime(left, (now().timestamp(),) * 2)
    with arriving(CONTENT):
        assert len(lying()) == 2
    with time_is(now() + timedelta(days=2)), arriving(CONTENT):
        pass
    assert lying() == []


def test_no_name_but_a_hash_leads_to_a_file():
    for name in ("", "../../etc/passwd", HASH.upper(), HASH + "/..", HASH[:-1]):
        with pytest.raises(ValueError, match="no hash"):
            stored_path(name)


def test_a_content_that_is_removed_takes_its_drawn_pages_along(lying):
    keep_bytes(CONTENT, HASH)
    keep_drawn(b"png", drawn_path(HASH, 1, 480))
    keep_drawn(b"words", drawn_path(HASH, 1, 0))
    drawn = f"drawn/{HASH[:2]}/{HASH[2:4]}/{HASH}"
    assert lying() == [f"{drawn}/1-480.png", f"{drawn}/1.txt", STORED]
    remove_bytes(HASH)
    remove_bytes(HASH)
    assert lying() == []
