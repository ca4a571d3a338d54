# SPDX-License-Identifier: Apache-2.0
"""Do the value chains end where they say they end. `laban-portal verify` proves every link; this is the quick look."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from laban_portal.config.checkup.finding import Finding, bad, ok

BROKEN = """SELECT r.code, c.unit_id FROM collection_chain c JOIN collection_round r ON r.id = c.round_id
LEFT JOIN collection_revision v ON v.chain_id = c.id AND v.sequence = c.sequence
WHERE c.sequence > 0 AND (v.hash IS NULL OR v.hash <> c.head) ORDER BY c.id LIMIT 1"""


def ends() -> Iterator[Finding]:
    """Compare each chain's head with its last revision."""
    with connection.cursor() as cursor:
        cursor.execute(BROKEN)
        broken = cursor.fetchone()
        cursor.execute("SELECT COUNT(*) FROM collection_chain WHERE sequence > 0")
        count = cursor.fetchone()[0]
    yield bad("chain_broken", round=broken[0], unit=broken[1]) if broken else ok("chains", count=count)
