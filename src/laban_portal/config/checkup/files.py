# SPDX-License-Identifier: Apache-2.0
"""Does the virus scanner answer, and are the stored files still there and unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings

from laban_portal.config.checkup.finding import Finding, bad, ok, warn
from laban_portal.files.disk import arriving
from laban_portal.files.queries import count_stored, lost, proved
from laban_portal.files.scan import SECONDS, Verdict, scanned_with, scanner, verdict_on

MOST_SEEN, MOST_HASHED = 100_000, 500 << 20
"""How many files are looked for at most, and how many bytes of a random part of them are hashed."""


def scanning() -> Iterator[Finding]:
    """Let the scanner look at a harmless file."""
    if not scanner():
        if not settings.ENVIRONMENT.demonstration:
            yield warn("scan_none")
        return
    with arriving(b"A harmless line, written by laban-portal doctor.\n") as path:
        clean = verdict_on(path) is Verdict.CLEAN
    yield ok("scan", command=scanned_with()) if clean else bad("scan_fails", command=scanned_with(), seconds=SECONDS)


def stored() -> Iterator[Finding]:
    """Are the bytes of stored files there, and those that they were."""
    gone = list(lost(MOST_SEEN))
    count, damaged = proved(MOST_HASHED)
    if gone:
        yield bad("files_gone", count=len(gone), first=gone[0])
    if changed := sorted(set(damaged) - set(gone)):
        yield bad("files_changed", count=len(changed), first=changed[0])
    if not gone and not changed:
        yield ok("files", count=count_stored(), hashed=count)
