# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.files.inspect.found import Found, heard
from laban_portal.files.inspecting import looked_into
from laban_portal.files.sniff import CSV, DOCX, PDF, PNG, XLSX
from tests.laban_portal.files.hostile import image, letter, pdf, workbook, written

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("content", "media", "found"),
    [
        (pdf(pages=2), PDF, Found(pages=2)),
        (image(), PNG, Found(pages=1, width=40, height=30)),
        (workbook(), XLSX, Found()),
        (letter(), DOCX, Found()),
        (b"a;b", CSV, Found()),
    ],
)
def test_each_type_is_looked_into_by_its_own(content, media, found, tmp_path):
    assert heard(looked_into(str(written(tmp_path, content)), media)) == found


def test_a_type_that_is_not_what_the_bytes_are_is_broken(tmp_path):
    path = str(written(tmp_path, b"hello"))
    found = [[each.code for each in heard(looked_into(path, media)).problems] for media in (PDF, PNG, XLSX, DOCX)]
    assert found == [["files.pdf_broken"], ["files.image_broken"], ["files.office_broken"], ["files.office_broken"]]
