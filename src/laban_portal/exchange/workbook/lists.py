# SPDX-License-Identifier: Apache-2.0
"""The sheet that nobody sees with the words of every drop-down list, one list a column."""

from __future__ import annotations

from collections.abc import Iterable

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from laban_portal.exchange.workbook.stamp import Words

Ranges = dict[Words, str]
"""The address of each list, as a formula."""


def write_lists(page: Worksheet, lists: Iterable[Words]) -> Ranges:
    """Write the lists and return where each stands; an empty list stands nowhere."""
    found: Ranges = {}
    for column, words in enumerate((each for each in dict.fromkeys(lists) if each), start=1):
        for row, (_, word) in enumerate(words):
            page.write_string(row, column, word)
        found[words] = f"='{page.get_name()}'!{xl_range_abs(0, column, len(words) - 1, column)}"
    return found
