# SPDX-License-Identifier: Apache-2.0
"""How the cells of a workbook look: a grey cell only tells, a cell with a frame on pale yellow is typed into.

No meaning hangs on a colour alone: what is wanted has a star behind its name, and the instructions explain every colour.
"""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

NUMBER, WHOLE = "#,##0.##########", "#,##0"
"""Grouped as the person's own system does it; the second is put over whole numbers, which the first ends in a bare point."""

LINE = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
TOLD = {**LINE, "bg_color": "#F2F2F2", "font_color": "#404040"}
OPEN = {**LINE, "bg_color": "#FFFDF0", "locked": False, "border_color": "#7F7F7F"}

LOOKS: Mapping[str, Mapping[str, object]] = {
    "title": {"bold": True, "font_size": 14},
    "under": {"font_color": "#404040"},
    "demonstration": {"bold": True, "font_color": "#9C0006"},
    "head": {**LINE, "bold": True, "bg_color": "#0B4F6C", "font_color": "#FFFFFF", "border_color": "#FFFFFF"},
    "section": {"bold": True, "bg_color": "#DCE9EF", "valign": "top"},
    "told": TOLD,
    "told_number": {**TOLD, "num_format": NUMBER, "align": "right"},
    "told_whole": {**TOLD, "num_format": WHOLE, "align": "right"},
    "open": OPEN,
    "open_number": {**OPEN, "num_format": NUMBER, "align": "right"},
    "open_page": {**OPEN, "num_format": "0", "align": "right"},
    "open_date": {**OPEN, "num_format": "dd/mm/yyyy"},
    "told_date": {**TOLD, "num_format": "dd/mm/yyyy"},
    "words": {"valign": "top", "text_wrap": True},
    "strong": {"valign": "top", "text_wrap": True, "bold": True},
    "wanted": {"bg_color": "#FFE699"},
    "look": {"bg_color": "#F8CBAD"},
    "wrong": {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
    "whole": {"num_format": WHOLE},
}
"""Every look by its name; the last four are put over others while somebody types."""


def looks(book: Workbook) -> dict[str, Format]:
    """Return the looks as formats of a workbook."""
    return {name: book.add_format(dict(look)) for name, look in LOOKS.items()}
