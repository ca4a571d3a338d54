# SPDX-License-Identifier: Apache-2.0
"""What the whole room owes the site: it starts without the libraries that only a report or a check needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.once

HEAVY = ("aiohttp", "docx", "lxml", "pikepdf", "pyhanko", "pyhanko_certvalidator", "segno", "typst")
ROOM = (
    "content",
    "pdf",
    "qr",
    "scan",
    "signature",
    "signed_pdf",
    "spelling",
    "tables",
    "word",
    "word_marks",
    "wording",
)


def test_the_room_is_imported_without_its_heavy_libraries():
    modules = ", ".join(f"laban_portal.review.paper.{each}" for each in ROOM)
    asked = f"import sys, {modules}; print([each for each in {HEAVY} if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
