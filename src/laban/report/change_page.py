# SPDX-License-Identifier: Apache-2.0
"""The page that says why scores and ranks moved: parts of all units, each unit's way, a back-cast, what the parts mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.draw.waterfall import capital
from laban.model.change import STANDINGS, Change
from laban.model.pack import Pack
from laban.report.change.opening import headlines, title_block
from laban.report.change.tables import backcast, ranks, scores
from laban.report.change.units import units
from laban.report.change.view import ChangeView
from laban.report.frame import document, languages_of, tongue
from laban.report.method_words import method
from laban.report.pieces import listed, section
from laban.texts import say


def change_page(pack: Pack, found: Change, *, demonstration: bool = False, languages: tuple[str, ...] = ()) -> str:
    """Return the page as one HTML file; `demonstration`: some figures of either edition are generated.

    The same pack and change give the same bytes.
    """
    marked = replace(pack, demonstration=pack.demonstration or demonstration)
    chosen = languages_of(pack, languages)
    views = [ChangeView(marked, found.after, language, found) for language in chosen]
    return document(
        [
            tongue(
                view,
                chosen,
                title(view),
                (title_block(view), headlines(view)),
                {name: make(view) for name, make in SECTIONS.items()},
            )
            for view in views
        ],
        ["change.css"],
    )


def title(view: ChangeView) -> str:
    """Return the title of one language version."""
    name = view.pack.names.into(view.language) or view.pack.code
    return f"{view.text('kind')} · {name} · {view.text('from_to')}"


def factors(view: ChangeView) -> Markup:
    """Return the section that says what the parts mean."""
    pairs = (
        element(
            "div",
            element("dt", words(capital(view.factor(each)))),
            element("dd", words(say(f"change.{each}_meaning", view.language))),
        )
        for each in view.found.factors
    )
    return section(view, "factors", element("dl", *pairs, class_="meanings"))


def notes(view: ChangeView) -> Markup:
    """Return the section with what was decided, who stands apart, and who is gone."""
    said = [words(each.text(view.language)) for each in view.found.notes]
    if view.found.gone:
        names = ", ".join(unit.names.into(view.language) or unit.code for unit in view.found.gone)
        said.append(view.say("gone", units=names))
    parts = [listed(said, "notes")] if said else []
    for standing in STANDINGS[1:]:
        units_so = [at for at in view.told_order if view.found.standing[at] == standing]
        lines = [together(element("strong", words(view.name(at))), words(f" {view.past(at)}")) for at in units_so]
        if lines:
            parts += [element("h3", words(say(f"change.{standing}", view.language))), listed(lines, "notes")]
    return section(view, "notes", *parts) if parts else NOTHING


SECTIONS: Mapping[str, Callable[[ChangeView], Markup]] = {
    "scores": scores,
    "ranks": ranks,
    "units": units,
    "backcast": backcast,
    "factors": factors,
    "notes": notes,
    "method": method,
}
"""What the page has, in order; a section that has nothing to show is left out, its link too."""
