# SPDX-License-Identifier: Apache-2.0
"""What is written of very many values: every column of its table, and lines for COPY that say what the row says."""

from __future__ import annotations

import re

import pytest

from laban_portal.collection.actions.bulk_lines import copy_line
from laban_portal.collection.actions.bulk_taking import CELL, REVISION
from laban_portal.collection.models import Cell, Revision


def test_the_rows_written_have_every_column_of_their_tables():
    columns = [{each.attname for each in model._meta.concrete_fields} - {"id"} for model in (Revision, Cell)]
    assert columns == [set(REVISION), set(CELL)]


@pytest.mark.parametrize("odd", ["a\tb", "a\nb", "a\r", "\\", "\\N", "\\.", "", "Đ\u2028"])
def test_a_line_for_copy_says_what_the_row_says(odd):
    plain = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}
    cells = copy_line((odd, None, 7)).removesuffix("\n").split("\t")
    read = [None if each == "\\N" else re.sub(r"\\.", lambda found: plain[found[0]], each) for each in cells]
    assert read == [odd, None, "7"]
