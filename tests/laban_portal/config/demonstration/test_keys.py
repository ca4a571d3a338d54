# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban_portal.config.demonstration.keys import current_code, seconds_to_wait

SECRET = "JBSWY3DPEHPK3PXP"  # noqa: S105  a well-known example


def test_a_code_is_shown_only_while_it_can_still_be_typed():
    waits = [seconds_to_wait(1_200_000_000 + second) for second in (0, 21, 22, 23, 29, 30)]
    assert waits == [0, 0, 0, 7, 1, 0]


def test_after_the_wait_every_code_holds_for_eight_seconds_or_more():
    moments = range(1_200_000_000, 1_200_000_060)
    assert min(current_code(SECRET, at + seconds_to_wait(at))[1] for at in moments) == 8
