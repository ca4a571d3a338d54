# SPDX-License-Identifier: Apache-2.0
"""Which choice moves the ranks: one section for another page to take in, and a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from laban.draw.svg import NOTHING, Markup, element, words
from laban.model.pack import Pack
from laban.model.result import Result
from laban.model.sensitivity import MEANING, Sensitivity
from laban.report.frame import document, languages_of, tongue
from laban.report.method_words import method
from laban.report.pieces import listed, section
from laban.report.sensitivity.alone import alone, changes, drawn_moves
from laban.report.sensitivity.alone import moves as changes_of
from laban.report.sensitivity.opening import headlines, title_block
from laban.report.sensitivity.shares import compact, overall, units
from laban.report.sensitivity.view import SensitivityView
from laban.report.uncertainty import design_words
from laban.report.uncertainty.ranks import broad
from laban.report.view import View
from laban.texts import say

UNITS_NAMED = 20
"""How many units a sentence names."""


def sensitivity_section(view: View, found: Sensitivity, year: int) -> Markup:
    """Return one section, for another page: what a share is, what moves ranks most, what single changes do."""
    inside = SensitivityView(view.pack, view.result, view.language, found, year)
    meaning = element("p", words(say(MEANING, view.language)))
    moves = broad(inside, drawn_moves(inside)) if changes_of(inside) else NOTHING
    return section(inside, "sensitivity", meaning, compact(inside), moves)


def sensitivity_page(
    pack: Pack, result: Result, found: Sensitivity, year: int | None = None, languages: tuple[str, ...] = ()
) -> str:
    """Return the page as one HTML file; `result` is the method's own, `year` the year shown (the last with ranks).

    The same pack, result and shares give the same bytes.
    """
    ranked = [each for each, ranks in zip(found.years, found.base_ranks, strict=True) if ranks.any()]
    shown = year if year is not None else (ranked or found.years)[-1]
    chosen = languages_of(pack, languages)
    views = [SensitivityView(pack, result, language, found, shown) for language in chosen]
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
        ["uncertainty.css", "sensitivity.css"],
    )


def title(view: SensitivityView) -> str:
    """Return the title of one language version."""
    return f"{view.text('kind')} · {view.pack.names.into(view.language) or view.pack.code} · {view.year}"


def design(view: SensitivityView) -> Markup:
    """Return the section with the design in words."""
    return design_words.design(view, view.found.design)


def caution(view: SensitivityView) -> Markup:
    """Return the section with everything that was left out, failed, or does not move."""
    said = list(cautions(view))
    return section(view, "caution", listed(said, "notes") if said else element("p", view.say("all_computed")))


def cautions(view: SensitivityView) -> Iterator[Markup]:
    """Yield what a reader must know, one sentence each."""
    found = view.found
    for each in found.notes:
        if each.year in (None, view.year):
            yield words(each.text(view.language))
    failed = dict(zip(found.causes, found.failures[view.seen].tolist(), strict=True))
    if any(failed.values()):
        causes = (
            view.text("cause", item=view.item(code), count=view.count(count)) for code, count in failed.items() if count
        )
        facts = {"count": view.count(sum(failed.values())), "runs": view.count(found.runs), "causes": ", ".join(causes)}
        yield view.say("failures", year=view.year, **facts)
    for swing in found.swings:
        if swing.failure is not None:
            yield view.say("cannot_be_done", alternative=view.swing_name(swing), why=view.fails(swing))
    for reach in found.reaches:
        if count := int(reach.failed[view.seen]):
            facts = {"count": view.count(count), "draws": view.count(reach.draws)}
            yield view.say("reach_failed", year=view.year, factor=view.names_by_code[reach.factor], **facts)
    yield from unmoved(view)


def unmoved(view: SensitivityView) -> Iterator[Markup]:
    """Yield the units whose rank never moves, and those that do not always have one."""
    ranks = view.found.ranks
    known, moves = ranks.known[view.seen], ranks.moves[view.seen]
    for name, units_ in (
        ("still_units", [at for at in view.order if known[at] and not moves[at]]),
        ("absent_units", [at for at in view.order if not known[at]]),
    ):
        if units_:
            named = ", ".join(view.names[at] for at in units_[:UNITS_NAMED])
            rest = len(units_) - UNITS_NAMED
            yield view.say(name, units=f"{named} … (+{view.count(rest)})" if rest > 0 else named)


SECTIONS: Mapping[str, Callable[[SensitivityView], Markup]] = {
    "shares": overall,
    "alone": alone,
    "units": units,
    "changes": changes,
    "design": design,
    "caution": caution,
    "method": method,
}
"""What the page has, in order; a section that has nothing to show is left out, its link too."""
