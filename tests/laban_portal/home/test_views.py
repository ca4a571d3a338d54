# SPDX-License-Identifier: Apache-2.0
"""My duties, notices and the audit trail as pages."""

from __future__ import annotations

import pytest

EVERYONE = (
    "officer-an", "leader-an", "finance-an", "officer-binh", "officer-nation", "reviewer", "analyst", "manager", "administrator",
    "auditor", "stranger",
)  # fmt: skip


@pytest.mark.parametrize("who", EVERYONE)
def test_everyone_has_a_first_page(world, who):
    for address in ("/", "/notices/"):
        assert world.client(who).get(address).status_code == 200


def test_a_stranger_is_sent_to_log_in(client, world):
    for address in (
        "/",
        "/notices/",
        "/audit/",
        "/audit/lines.csv",
        "/rounds/",
        "/rounds/test-2026/",
        f"/duties/{world.duties['n/01@2025-07-01'].pk}/submit",
    ):
        assert client.get(address)["Location"].startswith("/accounts/login/")
