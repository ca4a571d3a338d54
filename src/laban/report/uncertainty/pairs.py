# SPDX-License-Identifier: Apache-2.0
"""Which units can be told apart: groups, and each unit beside the next in the order."""

from __future__ import annotations

from laban.draw.numbers import MISSING
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.report.pieces import Column, section, sortable, table
from laban.report.uncertainty.ranks import chance_text
from laban.report.uncertainty.view import UncertaintyView

SURE = 0.95
"""From which probability on one unit counts as ahead of another."""


def told_apart(view: UncertaintyView) -> Markup:
    """Return the section with the groups that can be told apart; nothing where pairs were not counted."""
    if view.ahead is None or not view.order:
        return NOTHING
    members: dict[int, list[int]] = {}
    for at in view.order:
        members.setdefault(int(view.groups[at]), []).append(at)
    items: list[Markup] = []
    place = 1
    for units in members.values():
        last = place + len(units) - 1
        span = view.count(place) if last == place else f"{view.count(place)}–{view.count(last)}"
        names = ", ".join(view.names[at] for at in units)
        items.append(together(element("strong", view.say("places", span=span)), words(f" {names}")))
        place = last + 1
    rule = element("p", view.say("groups_rule", sure=view.percent(SURE)), class_="rule")
    return section(view, "groups", element("ol", *(element("li", each) for each in items), class_="apart"), rule)


def neighbours(view: UncertaintyView) -> list[tuple[int, int, float]]:
    """Return each unit, the next one in the order, and the probability that the first is ahead."""
    if view.ahead is None:
        return []
    pairs = zip(view.order, view.order[1:], strict=False)
    return [(one, other, float(view.ahead[one, other])) for one, other in pairs]


def pairs(view: UncertaintyView) -> Markup:
    """Return the section with neighbours: how probably each is ahead of the next, and from where on it surely is."""
    found = neighbours(view)
    if not found:
        return NOTHING
    columns = [
        Column(view.say("unit_word")),
        Column(view.say("next_word")),
        Column(view.say("ahead_word"), "num"),
        Column(view.say("surely_word", sure=view.percent(SURE))),
    ]
    rows = (pair_row(view, at, pair) for at, pair in enumerate(found))
    caption = view.say("pairs_caption", year=view.year)
    return section(view, "pairs", table(caption, columns, rows, "ranking"))


def pair_row(view: UncertaintyView, at: int, pair: tuple[int, int, float]) -> Markup:
    """Return the row of a unit and the next one."""
    one, other, chance = pair
    first = surely_ahead_from(view, at)
    surely = (
        view.text("from_on", name=view.names[first], count=view.count(ahead_of(view, first))) if first >= 0 else MISSING
    )
    kind = "num strong ahead" if chance >= SURE else "num"
    return Markup(
        f'<tr><th scope="row">{words(view.names[one])}</th><td>{words(view.names[other])}</td>'
        f'<td class="{kind}"{sortable(chance)}>{chance_text(view, chance)}</td><td class="surely">{words(surely)}</td></tr>'
    )


def surely_ahead_from(view: UncertaintyView, at: int) -> int:
    """Return the first unit below a place in the order from which on the unit there is surely ahead of all; -1 if none."""
    first = -1
    for other in reversed(view.order[at + 1 :]):
        if view.ahead is None or not view.ahead[view.order[at], other] >= SURE:
            break
        first = other
    return first


def ahead_of(view: UncertaintyView, first: int) -> int:
    """Return how many units stand from this one on to the end of the order."""
    return len(view.order) - view.order.index(first)
