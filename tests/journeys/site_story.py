# SPDX-License-Identifier: Apache-2.0
"""The public site as stories read it: from a folder by file://, in which a page is written when it is first asked for.

A whole build takes a minute of a processor; it has its own tests. What a browser finds in the folder is the same file.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, Route

from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.render import page


def shelved(context: BrowserContext, folder: Path, of: Library) -> str:
    """Let a browser read a library from a folder; return the address of its first page."""

    def written(route: Route) -> None:
        target = Path(unquote(urlsplit(route.request.url).path))
        made = None if target.exists() else page(of, target.relative_to(folder).as_posix())
        if made:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(made.content)
        route.continue_()

    context.route("file://**", written)
    return (folder / "index.html").as_uri()


def downloaded(page: Page, what: Locator) -> tuple[str, bytes]:
    """Click what is a file; return its name and its bytes."""
    with page.expect_download() as download:
        what.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def rows(page: Page) -> list[list[str]]:
    """Return the words of the ranking table's cells, drawings apart."""
    found: list[list[Any]] = page.evaluate(
        "[...document.querySelectorAll('table[data-sortable] tbody tr')].map(row => "
        "[...row.cells].filter(cell => !cell.querySelector('svg')).map(cell => cell.textContent.trim()))"
    )
    return [[re.sub(r"\s+", " ", cell) for cell in row] for row in found]
