# SPDX-License-Identifier: Apache-2.0
"""Can the root certificates for digital signatures be read, and do they hold today."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings

from laban_portal.clock.now import now
from laban_portal.config.checkup.finding import Finding, bad, ok, warn
from laban_portal.review.paper.signed_pdf import certificates
from laban_portal.review.queries.signers import root_files


def signers() -> Iterator[Finding]:
    """Read every file of the folder."""
    files = root_files()
    if not files:
        if not settings.ENVIRONMENT.demonstration:
            yield warn("signers_none")
        return
    count = 0
    for file in files:
        try:
            found = certificates([file.read_bytes()])
        except Exception:  # noqa: BLE001  whatever is wrong with it, it is no certificate
            found = []
        count += len(found)
        if not found:
            yield bad("signers_unread", file=file.name, folder=file.parent)
        over = [each for each in found if each.not_valid_after < now()]
        yield from (warn("signers_over", file=file.name, day=each.not_valid_after.date().isoformat()) for each in over)
    if count:
        yield ok("signers", count=count)
