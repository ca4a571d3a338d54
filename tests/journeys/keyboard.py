# SPDX-License-Identifier: Apache-2.0
"""Hands that never leave the keyboard: Tab until something has the focus, keys of the desk, the page that comes after."""

from __future__ import annotations

import json

from playwright.sync_api import Page

from tests.journeys.conftest import until


def tabbed_to(page: Page, selector: str, most: int = 60, key: str = "Tab") -> None:
    """Press Tab until what the selector names has the focus."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    message = f"{selector} was not reached by {most} times {key}"
    raise AssertionError(message)


def entered(page: Page, selector: str) -> None:
    """Tab to a link or button, press Enter, and wait for the page that comes."""
    tabbed_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def decides(page: Page, key: str, name: str) -> None:
    """Press a key of the desk and wait until a value is open, and has the focus."""
    page.keyboard.press(key)
    at_value(page, name)


AT_VALUE = """name => {
  const it = document.activeElement;
  return it.id === "desk-value" && it.textContent.trim() === name
    && !document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added");
}"""


def at_value(page: Page, name: str) -> None:
    """Wait until the desk is open at a value, with the focus on its name, and listens to the next key."""
    until(page, f"({AT_VALUE})({json.dumps(name)})")
