# SPDX-License-Identifier: Apache-2.0
"""The small index computed, its report, and a reader of the report's markup."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import numpy as np
import pytest

from laban.model.pack import Pack
from laban.model.result import Result
from laban.pipeline import compute
from laban.report.page import report
from laban.report.view import View

VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})


@dataclass
class Page(HTMLParser):
    """What a page holds: ids, links, the text and tags of each row of each table, and tags that were not closed."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags[tag] += 1
        if named.get("id"):
            self.ids.append(named["id"] or "")
        if tag == "a":
            self.links.append(named.get("href") or "")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        if any(tag in ("td", "th") for tag in self.open):
            self.rows[-1][-1] += data


@pytest.fixture
def read():
    def parsed(markup: str) -> Page:
        page = Page()
        page.feed(markup)
        page.close()
        return page

    return parsed


@pytest.fixture
def small_result(small_pack: Pack) -> Result:
    return compute(small_pack.framework, small_pack.panel, small_pack.method)


@pytest.fixture
def small_page(small_pack: Pack, small_result: Result) -> str:
    return report(small_pack, small_result)


@pytest.fixture
def view(small_pack: Pack, small_result: Result) -> View:
    return View(small_pack, small_result, "en")


@pytest.fixture
def vietnamese(small_pack: Pack, small_result: Result) -> View:
    return View(small_pack, small_result, "vi")


@pytest.fixture
def with_ranks():
    """Return the view of a result whose whole index has these ranks, and scores that fall with them."""

    def ranked(view: View, now: list[float], before: list[float]) -> View:
        ranks, scores = np.array(view.result.ranks, np.float64), np.array(view.result.scores)
        for at, given in enumerate((before, now)):
            ranks[at, 0] = given
            scores[at, 0] = np.where(np.array(given) > 0, 100.0 - 10.0 * np.array(given), np.nan)
        return View(view.pack, replace(view.result, ranks=ranks, scores=scores), view.language)

    return ranked
