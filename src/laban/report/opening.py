# SPDX-License-Identifier: Apache-2.0
"""How the report begins: the bar with its links, the title, what it is, and the headline figures."""

from __future__ import annotations

import numpy as np

from laban.draw.drawing import ranking_sentence
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.panel import Flag
from laban.report.pieces import hidden, link, unit_link
from laban.report.view import View

COMPASS = Markup(
    '<svg class="compass" viewBox="0 0 100 100" aria-hidden="true"><circle cx="50" cy="50" r="46"/>'
    '<circle cx="50" cy="50" r="38"/><path d="M50 4v12M50 84v12M4 50h12M84 50h12"/>'
    '<path class="needle" d="M50 16 60 50 50 84 40 50z"/><path class="north" d="M50 16 60 50 40 50z"/></svg>'
)

LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}


def bar(view: View, languages: tuple[str, ...], sections: tuple[str, ...]) -> Markup:
    """Return the bar that stays on top: name, links to the sections, and the other languages."""
    links = together(*(element("li", link(view.anchor(name), view.say(f"{name}_short"))) for name in sections))
    tongues = together(*(element("li", language_link(each, view.language)) for each in languages))
    return together(
        element("a", view.say("skip"), href=f"#{view.anchor('main')}", class_="skip"),
        element(
            "div",
            element("a", COMPASS, element("span", words("Laban")), href=f"#{view.language}", class_="brand"),
            element("nav", element("ul", links), aria_label=view.text("nav")),
            element("nav", element("ul", tongues), aria_label=view.text("languages"), class_="languages")
            if len(languages) > 1
            else NOTHING,
            class_="masthead",
        ),
    )


def language_link(language: str, current: str) -> Markup:
    """Return the link to a language version; its name is written in that language."""
    here = {"aria_current": "true"} if language == current else {}
    name = words(LANGUAGE_NAMES.get(language, language))
    return element("a", name, href=f"#{language}", lang=language, hreflang=language, **here)


def demonstration(view: View) -> Markup:
    """Return the banner of a pack with generated figures, and the mark that print puts across every page."""
    if not view.pack.demonstration:
        return NOTHING
    title = view.say("demonstration_title")
    return together(
        element("p", element("strong", title), class_="demonstration", role="note"),
        element("p", title, class_="watermark", aria_hidden="true"),
    )


def title_block(view: View) -> Markup:
    """Return the title, the description and the facts under it."""
    pack, language = view.pack, view.language
    years = view.result.years
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    method = view.result.method
    facts = (
        ("fact_year", str(view.year) if len(years) == 1 else view.text("year_of", year=view.year, years=span)),
        ("fact_method", method.names.into(language) or method.code),
        ("fact_source", pack.source),
    )
    pairs = (
        element("div", element("dt", view.say(name)), element("dd", words(value))) for name, value in facts if value
    )
    return element(
        "div",
        element("p", view.say("kind"), class_="kind"),
        element("h1", words(pack.names.into(language) or pack.code)),
        element("p", words(pack.description.into(language)), class_="description"),
        element("p", view.say("demonstration_text"), class_="caution") if pack.demonstration else NOTHING,
        element("dl", *pairs, class_="facts"),
        COMPASS,
        class_="title",
    )


def headlines(view: View) -> Markup:
    """Return the leaders, the size of the index, and what was observed, with the ranking in one sentence."""
    ident = view.anchor("summary-title")
    return element(
        "section",
        element("h2", view.say("summary_title"), id=ident, class_="unseen"),
        element("ol", *leaders(view), class_="leaders"),
        element("dl", *numbers(view), class_="numbers"),
        element("p", words(summary(view)), class_="summary"),
        aria_labelledby=ident,
    )


def leaders(view: View) -> list[Markup]:
    """Return the units on the first three places, ties included, five at most."""
    root = view.framework.root
    ranks, scores = view.ranks(root), view.scores(root)
    best = [at for at in view.order if 0 < ranks[at] <= 3][:5]
    return [
        element(
            "li",
            element("span", hidden(view.say("rank_word")), words(f" {view.place(ranks[at])}"), class_="place"),
            unit_link(view, at),
            element("span", words(view.number(float(scores[at]))), class_="score"),
        )
        for at in best
    ]


def numbers(view: View) -> list[Markup]:
    """Return the size of the index and the share of figures that were observed, imputed and treated."""
    at, there = view.at, view.result.present[view.at]
    cells = max(int(there.sum()) * len(view.framework.leaves), 1)
    observed = int(np.isfinite(view.result.raw.values[at][:, there]).sum())
    flags = view.result.treated.flags[at][:, there]
    imputed, treated = (int(((flags & np.uint16(flag)) != 0).sum()) for flag in (Flag.IMPUTED, Flag.TREATED))
    shown = (
        ("number_units", view.count(int(there.sum()))),
        ("number_indicators", view.count(len(view.framework.leaves))),
        ("number_observed", view.percent(observed / cells, 1)),
        ("number_imputed", view.count(imputed)),
        ("number_treated", view.count(treated)),
    )
    return [element("div", element("dt", view.say(name)), element("dd", words(value))) for name, value in shown]


def summary(view: View) -> str:
    """Say who leads, how far apart first and last are, and who rose and fell most since the year before."""
    root = view.framework.root
    said = [ranking_sentence(view.figures(root), view.frame("summary", ""))]
    if view.previous is not None:
        said.append(movers(view, view.previous))
    return " ".join(each for each in said if each)


def movers(view: View, previous: int) -> str:
    """Say who rose and who fell most; of equals the better placed; nothing where no unit has two ranks."""
    now, before = view.ranks(view.framework.root), view.ranks(view.framework.root, previous)
    risen = {at: float(before[at]) - float(now[at]) for at in view.order if now[at] and before[at]}
    if not risen or not any(risen.values()):
        return ""
    up, down = max(risen, key=lambda at: risen[at]), min(risen, key=lambda at: risen[at])
    facts = {
        "up": view.names[up],
        "ups": view.moved(risen[up]),
        "down": view.names[down],
        "downs": view.moved(-risen[down]),
    }
    return view.text("movers", year=previous, **facts)
