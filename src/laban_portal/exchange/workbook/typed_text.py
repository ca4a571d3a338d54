# SPDX-License-Identifier: Apache-2.0
"""What may stand in a cell into which something is typed, whatever the cell is for.

Signs with which spreadsheets begin a formula: a text that begins with = or @, or with + or - before anything but a blank or a
number, is refused: no honest value, note or title begins so, and the next spreadsheet that opens it might run it. Kept are
"-5" and "+84 24 3943" (numbers) and "- số liệu sơ bộ" (a list). A tab or line end before a text is taken away, like any
blank. What we write out is written as text in any case, so what was saved before this rule, or elsewhere, does no harm.
"""

from __future__ import annotations

import re

from laban.errors import Place, Problem, problem
from laban.io.quoting import shown
from laban_portal.collection.rules.reading import invisible
from laban_portal.exchange.workbook.cells import Found

FORMULA = re.compile(r"[=@＝＠]|[+\-−](?!\s|\Z)(?![\d\s.,()'’]+%?\Z)")


def formula_like(text: str) -> bool:
    """Tell whether a spreadsheet could take a text for a formula.

    >>> [formula_like(each) for each in ("=1+1", "@SUM(A1)", "-2+3", "+cmd|x", "-5", "- một", "+84 24 39", "a=b")]
    [True, True, True, True, False, False, False, False]
    """
    return FORMULA.match(text) is not None


def unreadable(found: Found, where: Place) -> Problem | None:
    """Tell why a cell cannot be read as anything: it holds a formula, or an error."""
    if found.formula:
        return problem("returned_workbook.formula", where, formula=shown(found.formula))
    if found.kind == "error":
        return problem("returned_workbook.error_value", where, value=shown(found.text))
    return None


def faulty_text(found: Found, where: Place, longest: int) -> Problem | None:
    """Tell why a cell is no plain text, or nothing. A number or a date may stand for a text."""
    if fault := unreadable(found, where):
        return fault
    if found.kind == "boolean":
        return problem("returned_workbook.boolean", where, value=found.text)
    if formula_like(found.text) and found.kind == "text":
        return problem("returned_workbook.sign_in_text", where, text=shown(found.text))
    if not found.text.isprintable() and invisible(found.text, lines=True):
        return problem("returned_workbook.invisible", where)
    if len(found.text) > longest:
        return problem("returned_workbook.too_long", where, count=f"{len(found.text):,}", most=f"{longest:,}")
    return None
