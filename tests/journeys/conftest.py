# SPDX-License-Identifier: Apache-2.0
"""Whole stories in a real browser: the small country on a live server, and people who are logged in.

`portal.visit("officer-an", "/duties/1/", language="vi", viewport=…)` opens a page as a person; faults of scripts and refusals
of the content policy gather in `page.faults`, which each story should find empty. The live server runs in other threads, to
which `time_is` does not reach: the round's dates are moved around today instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from tests.browser.axe import violations
from tests.laban_portal.conftest import World, world  # noqa: F401  a fixture, used by its name

from tests.journeys.entry_page import duty  # isort: skip  # noqa: F401  a fixture, used by its name

from laban_portal.clock.now import now, today  # isort: skip  the line above sets Django up
from laban_portal.collection.models import Duty, Round  # isort: skip


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    """Start Chromium. Playwright keeps an event loop in this thread, in which Django would refuse to ask the database."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def noon() -> datetime:
    """Let the time run on; it stands still in other tests."""
    return now()


@dataclass
class Portal:
    """The live site and who visits it."""

    url: str
    world: World
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)

    def context(self, who: str = "", *, language: str = "vi", **options: Any) -> BrowserContext:
        """Open a browser of its own for a person (nobody without a name), with their log-in and language."""
        context = self.browser.new_context(base_url=self.url, **options)
        context.set_default_timeout(30_000)
        self.contexts.append(context)
        cookies = {settings.LANGUAGE_COOKIE_NAME: language}
        if who:
            account = self.world.accounts[who]
            account.language = language
            account.save()
            cookies[settings.SESSION_COOKIE_NAME] = self.world.client(who).session.session_key or ""
        context.add_cookies([{"name": name, "value": value, "url": self.url} for name, value in cookies.items()])
        return context

    def visit(self, who: str, address: str = "/", *, language: str = "vi", **options: Any) -> Page:
        """Open a page as a person."""
        page = watched(self.context(who, language=language, **options))
        page.goto(address)
        return page


def watched(context: BrowserContext) -> Page:
    """Open a page whose script faults and policy violations gather in `faults`."""
    page = context.new_page()
    faults: list[str] = []
    page.faults = faults  # type: ignore[attr-defined]  # set at run time
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None)
    return page


def follow(page: Page, what: Locator) -> None:
    """Click what leads to another page, and go on when that page is there."""
    with page.expect_navigation():
        what.click()


WIDTHS = (360, 768, 1440)
SHOTS = os.environ.get("SHOTS", "")
"""A folder for pictures of every page that is looked at."""


def looked_at(page: Page, name: str) -> None:
    """Look at a page on three widths: nothing axe finds, nothing wider than the screen, no faults of scripts."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if SHOTS:
            page.screenshot(path=str(Path(SHOTS) / f"{name}-{width}.png"), full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
    assert violations(page) == [], name
    assert page.faults == [], name  # type: ignore[attr-defined]  # set at run time


def until(page: Page, expression: str, seconds: float = 30) -> None:
    """Wait until an expression holds in the page; Playwright's own waiting would need what the content policy forbids."""
    for _ in range(int(seconds * 20)):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    message = f"{expression} did not come true in {seconds} seconds"
    raise AssertionError(message)


@pytest.fixture
def portal(transactional_db: None, world: World, live_server: Any, browser: Browser) -> Iterator[Portal]:  # noqa: ARG001, F811  a fixture that builds what is asked for
    """Bring the small country on line, its round open since ten days and due in ten."""
    day = today()
    dates = {"on_time_until": day + timedelta(days=10), "closes_on": day + timedelta(days=21)}
    Round.objects.update(opens_on=day - timedelta(days=10), **dates)
    Duty.objects.update(**dates)
    opened = Portal(live_server.url, world, browser)
    yield opened
    for context in opened.contexts:
        context.close()
