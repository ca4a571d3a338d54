# SPDX-License-Identifier: Apache-2.0
"""A report of every unit of the small country, holding the figure that is looked for behind every door."""

from __future__ import annotations

from collections.abc import Iterable

from laban_portal.clock.now import now
from laban_portal.files.models import Stored
from laban_portal.review.models import Report
from laban_portal.review.paper.content import canonical_bytes, data_hash
from laban_portal.review.queries.report_content import report_content, standing
from tests.laban_portal.conftest import World
from tests.laban_portal.review.signing import WANTED


def lay_reports(world: World, units: Iterable[str]) -> dict[str, str]:
    """Lay them, without the bytes of a PDF, and return their codes by unit."""
    stored = Stored.objects.create(
        sha256="ab" * 32, size=1, media="application/pdf", pages=1, inspected_at=now(), made_at=now()
    )
    codes = {}
    for at, unit in enumerate(units):
        codes[unit] = code = f"LB-AAAA-BBBB-CCC{'ABCDEFGH'[at]}"
        content = report_content(standing(world.round, unit), WANTED, code=code, made_at=now(), made_by="Lead")
        Report.objects.create(
            code=code, round=world.round, unit_id=unit, number=1, content=canonical_bytes(content).decode(),
            hash=data_hash(content), sequence=content.chain_sequence, pdf=stored, by_name="Lead",
        )  # fmt: skip
    return codes
