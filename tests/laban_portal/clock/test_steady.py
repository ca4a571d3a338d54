# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time
from datetime import timedelta

from laban_portal.clock import steady


def test_a_clock_that_goes_with_the_time_since_boot_has_not_leapt():
    assert steady.leap((1000.0, 5.0), (1060.0, 65.0)) == timedelta(0)
    assert steady.leapt() is None


def test_a_clock_moved_ahead_or_back_is_noticed(monkeypatch):
    boot = time.clock_gettime(time.CLOCK_BOOTTIME)
    for moved in (timedelta(days=10), -timedelta(hours=1)):
        monkeypatch.setattr(steady, "_began", (time.time() - moved.total_seconds(), boot))
        found = steady.leapt()
        assert found is not None
        assert abs(found - moved) < timedelta(seconds=2)
