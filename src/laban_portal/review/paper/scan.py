# SPDX-License-Identifier: Apache-2.0
"""Rules for the scan of a report that was signed and stamped by hand.

What a scan shows, no program here can know: it is kept beside the report, for people to look at, and proves nothing of the
data; their hash does. `laban_portal.files` judges the file itself (type by its bytes, size, passwords, scripts, viruses);
here stands only what makes it useless as a scan of this report.
"""

from __future__ import annotations

from collections.abc import Iterator

from laban.errors import Problem, problem
from laban_portal.files.sniff import JPEG, PDF, PNG

KINDS = frozenset({PDF, PNG, JPEG})
"""What a scanner writes; to be given to `laban_portal.files.actions.store` as `allowed`."""

MOST = 25 << 20
"""Bytes: some fifty pages at 200 dpi in shades of grey."""

NARROWEST, SHORTEST = 1000, 1400
"""Dots of a page of A4 at some 120 dpi; below, small letters cannot be read."""


def scan_problems(given: bytes, original: bytes, *, width: int = 0, height: int = 0) -> Iterator[Problem]:
    """Tell why a file is no scan of a signed report. `width` and `height` are those of a picture, 0 of a PDF.

    The PDF of the portal itself, unsigned, is no scan; with a digital signature it belongs to the check of signatures.
    """
    if given == original:
        yield problem("paper.scan_original")
    elif given.startswith(original):
        yield problem("paper.scan_digital")
    if width and height and (min(width, height) < NARROWEST or max(width, height) < SHORTEST):
        yield problem("paper.scan_small", width=width, height=height)
