# SPDX-License-Identifier: Apache-2.0
"""What is no scan of a report signed by hand."""

from __future__ import annotations

import pytest

from laban_portal.files.sniff import JPEG, PDF, PNG
from laban_portal.review.paper.scan import KINDS, scan_problems
from laban_portal.ui.words import say

pytestmark = pytest.mark.once

ORIGINAL = b"%PDF-1.7 the report"


def codes(given: bytes, **size: int) -> list[str]:
    return [each.code for each in scan_problems(given, ORIGINAL, **size)]


def test_a_scan_is_a_pdf_or_a_picture():
    assert frozenset({PDF, PNG, JPEG}) == KINDS


def test_another_pdf_and_a_picture_of_a_page_are_scans():
    assert [codes(b"%PDF-1.4 scanned"), codes(b"jpeg", width=1654, height=2339), codes(b"x", width=2339, height=1654)] == [
        [], [], [],
    ]  # fmt: skip


def test_the_report_itself_is_no_scan_nor_is_its_digitally_signed_copy():
    assert (codes(ORIGINAL), codes(ORIGINAL + b" signed")) == (["paper.scan_original"], ["paper.scan_digital"])


@pytest.mark.parametrize("size", [(800, 1100), (1100, 800), (999, 5000), (1200, 1300)])
def test_a_picture_too_small_to_read_is_no_scan(size):
    width, height = size
    assert codes(b"jpeg", width=width, height=height) == ["paper.scan_small"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_refusal_can_be_said(language):
    found = [*scan_problems(ORIGINAL, ORIGINAL), *scan_problems(b"x", ORIGINAL, width=9, height=9)]
    assert all("{" not in say(each.code, language, **dict(each.facts)) for each in found)
