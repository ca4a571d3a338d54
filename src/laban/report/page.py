# SPDX-License-Identifier: Apache-2.0
"""The whole report of a result: which sections it has, in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from laban.draw.svg import Markup
from laban.model.pack import Pack
from laban.model.result import Result
from laban.report.frame import document, languages_of, tongue
from laban.report.method_words import method
from laban.report.opening import headlines, title_block
from laban.report.overview import overview_map, pillars
from laban.report.profiles import profiles
from laban.report.published import published
from laban.report.quality import quality
from laban.report.ranking import ranking
from laban.report.sources import sources
from laban.report.tree import tree
from laban.report.view import View

SECTIONS: Mapping[str, Callable[[View], Markup]] = {
    "ranking": ranking,
    "map": overview_map,
    "pillars": pillars,
    "quality": quality,
    "published": published,
    "method": method,
    "tree": tree,
    "sources": sources,
    "profiles": profiles,
}
"""What the page has, in order; a section that has nothing to show is left out, its link too."""


def report(pack: Pack, result: Result, languages: tuple[str, ...] = ()) -> str:
    """Return the report of a result as one HTML file.

    `languages` in the order in which they are offered; by default the pack's own first, then the others the texts exist
    in. The same pack and result give the same bytes.
    """
    chosen = languages_of(pack, languages)
    views = [View(pack, result, language) for language in chosen]
    return document([
        tongue(
            view,
            chosen,
            title(view),
            (title_block(view), headlines(view)),
            {name: make(view) for name, make in SECTIONS.items()},
        )
        for view in views
    ])  # fmt: skip


def title(view: View) -> str:
    """Return the title of one language version."""
    return f"{view.pack.names.into(view.language) or view.pack.code} · {view.year}"
