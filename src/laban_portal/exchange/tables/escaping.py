# SPDX-License-Identifier: Apache-2.0
"""An apostrophe before a text that a spreadsheet would take for a formula: put on when written, taken off when read.

The apostrophe is the one of `collection.export.harmless`; a text that begins with an apostrophe itself gets another one, so
that what is written is read back as it was.
"""

from __future__ import annotations

from laban_portal.collection.export import FORMULA, harmless

MARK = "'"


def escaped(text: str) -> str:
    """Return a text as a cell of a CSV file.

    >>> [escaped(each) for each in ("=1+1", "'t", "- một", "plain", "")]
    ["'=1+1", "''t", "'- một", 'plain', '']
    """
    return MARK + text if text.startswith(MARK) else harmless(text)


def unescaped(text: str) -> str:
    """Return the text of a cell; an apostrophe that no escape put there stays.

    >>> [unescaped(each) for each in ("'=1+1", "''t", "'- một", "plain", "'tis", "'")]
    ['=1+1', "'t", '- một', 'plain', "'tis", "'"]
    """
    if not text.startswith(MARK):
        return text
    rest = text[1:]
    return rest if rest.startswith(MARK) or rest.lstrip(" \u00a0\ufeff").startswith(FORMULA) else text
