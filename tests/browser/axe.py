# SPDX-License-Identifier: Apache-2.0
"""What axe finds on a page. Only that comes back: all that it looked at and found good would be megabytes."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"]})
    .then(found => found.violations.map(each => [each.id, each.nodes[0].html]))"""


def violations(page: Page) -> list[tuple[str, str]]:
    """Let axe look at the page (opened with `bypass_csp=True`): its findings, each with the first place."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    return [(rule, place) for rule, place in page.evaluate(LOOK, RULES)]
