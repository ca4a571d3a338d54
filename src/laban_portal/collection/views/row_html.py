# SPDX-License-Identifier: Apache-2.0
"""The rows of the entry page as HTML.

A form has sixty rows and most stand as they stood when it was last opened, so a row is rendered once and then remembered
by all that it shows: whatever changes in a row makes it another row. What is remembered never leaves the process.
"""

from __future__ import annotations

from functools import lru_cache

from django.template.loader import get_template

from laban_portal.collection.views.cells import Display
from laban_portal.collection.views.words import row_words

MOST_ROWS = 4096
"""So many rows are remembered in a process; about 4 KB each."""


@lru_cache(maxsize=MOST_ROWS)
def row_html(shown: Display, language: str, *, locked: bool) -> str:
    """Render a row (safe HTML) in the language that is the reader's and the request's."""
    facts = {"each": shown, "row": shown.row, "w": _words(language), "locked": locked}
    return get_template("collection/entry/row.html").render(facts)


@lru_cache(maxsize=8)
def _words(language: str) -> dict[str, str]:  # noqa: ARG001  the words are said in it
    return row_words()
