# SPDX-License-Identifier: Apache-2.0
"""How the page of a change begins: what the parts are, the first three, and the figures that sum it up."""

from __future__ import annotations

import numpy as np

from laban.draw.drawing import median
from laban.draw.svg import NOTHING, Markup, element, words
from laban.model.change import MERGED, OTHERS, OWN, SPLIT
from laban.report.change.view import ChangeView
from laban.report.opening import COMPASS
from laban.report.pieces import hidden, link
from laban.texts import say


def title_block(view: ChangeView) -> Markup:
    """Return the title, what the parts are, and the facts under it."""
    found, language = view.found, view.language
    methods = [each.method.names.into(language) or each.method.code for each in (found.before, found.after)]
    packs = list(dict.fromkeys(found.labels))
    facts = (
        ("fact_years", view.text("from_to")),
        (
            "fact_method",
            view.text("from_to", first=methods[0], last=methods[1]) if methods[0] != methods[1] else methods[0],
        ),
        ("fact_packs", " → ".join(packs)),
    )
    pairs = (element("div", element("dt", view.say(name)), element("dd", words(value))) for name, value in facts)
    return element(
        "div",
        element("p", view.say("kind"), class_="kind"),
        element("h1", words(view.pack.names.into(language) or view.pack.code)),
        element("p", words(say("change.meaning", language)), class_="description"),
        element("p", view.say("demonstration_text"), class_="caution") if view.pack.demonstration else NOTHING,
        element("dl", *pairs, class_="facts"),
        COMPASS,
        class_="title",
    )


def headlines(view: ChangeView) -> Markup:
    """Return the first three with their gain, how many rose and fell, and who moved most."""
    ident = view.anchor("summary-title")
    ranked = [at for at in view.told_order if np.isfinite(view.found.rank.after[0, at])]
    return element(
        "section",
        element("h2", view.say("summary_title"), id=ident, class_="unseen"),
        element("ol", *(leader(view, at) for at in ranked[:3]), class_="leaders"),
        element("dl", *numbers(view), class_="numbers"),
        element("p", words(summary(view)), class_="summary"),
        aria_labelledby=ident,
    )


def leader(view: ChangeView, at: int) -> Markup:
    """Return one of the first: rank, name, and by how much its score moved."""
    score = view.found.score
    place = element("span", hidden(view.say("rank_word")), words(f" {view.place(float(view.found.rank.after[0, at]))}"),
                    class_="place")  # fmt: skip
    gain = view.gain(score, view.printed(score, 0, at)[0])
    return element(
        "li", place, link(view.anchor_of(at), words(view.name(at))), element("span", words(gain), class_="score")
    )


def numbers(view: ChangeView) -> list[Markup]:
    """Return how many units were compared, rose, fell and stayed, and how many stand apart."""
    gained = view.found.rank.gained[0]
    known = gained[np.isfinite(gained)]
    standing = view.found.standing
    rebuilt = standing.count(MERGED)
    told = standing.count(SPLIT) + rebuilt
    shown = [
        ("number_split", told),
        ("number_up", int((known > 0).sum())),
        ("number_down", int((known < 0).sum())),
        ("number_same", int((known == 0).sum())),
    ]
    shown += [
        (name, value) for name, value in (("number_rebuilt", rebuilt), ("number_apart", len(standing) - told)) if value
    ]
    return [
        element("div", element("dt", view.say(name)), element("dd", words(view.count(value)))) for name, value in shown
    ]


def summary(view: ChangeView) -> str:
    """Say who gained and lost most places, and what own and others' figures did in the middle of all units."""
    gained = view.found.rank.gained[0]
    known = [at for at in view.told_order if np.isfinite(gained[at])]
    said = []
    best, worst = (choose(known, key=lambda at: float(gained[at]), default=None) for choose in (max, min))
    for name, at, does in (("risen", best, 1), ("fallen", worst, -1)):
        if at is not None and does * gained[at] > 0:
            said.append(view.text(name, name=view.name(at), places=view.moved(abs(float(gained[at])))))
    sentences = [view.text("and").join(said) + "."] if said else []
    factors = view.found.factors
    if {OWN, OTHERS} <= set(factors):
        parts = {each: view.found.score.parts[factors.index(each), 0].tolist() for each in (OWN, OTHERS)}
        middle = {each: view.signed(median(values)) for each, values in parts.items()}
        sentences.append(view.text("typical", **middle))
    return " ".join(sentences)
