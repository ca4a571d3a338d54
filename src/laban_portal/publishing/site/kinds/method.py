# SPDX-License-Identifier: Apache-2.0
"""The method of an edition in words: every choice, what is assumed, what it was computed with, how to compute it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from laban.model.design import WEIGHTS_ONLY, Design
from laban.model.framework import STATUSES
from laban.model.profile import HighlightRule
from laban_portal.publishing.data.edition.tables import table
from laban_portal.publishing.site.method_view import view_of
from laban_portal.publishing.site.scene import Scene, Shown

TAIL = "method"
PEER_NOTES = ("peers.no_cause", "peers.default", "peers.assumed")


def tails(_scene: Scene) -> Iterator[str]:
    """Yield the one page."""
    yield TAIL


def show(scene: Scene, _tail: str) -> Shown:
    """Return the page; the tree with its weights and statuses is its data."""
    book, main = scene.book, scene.book.main
    chosen = main.result.method
    view, design = view_of(scene), design_of(scene)
    facts = {
        "steps": view.steps(),
        "choices": view.choices(design),
        "beside": view.beside(design),
        "highlights": HighlightRule(count=book.recipe.highlights).text(scene.language),
        "peers": peers(scene),
        "note": chosen.note,
        "method_name": scene.text(chosen.names) or chosen.code,
        "statuses": statuses(scene),
        "territories": [(scene.text(each.names), each.until, each.rebuilt, each.main) for each in book.territories],
        "certainty": main.certainty,
        "held": scene.text(main.certainty.held) if main.certainty else "",
        "recipe": recipe(scene),
        "made_with": sorted(book.made_with.items()),
    }
    return Shown(
        template="method.html", title=scene.say("methodology.title"),
        description=scene.say(
            "methodology.lead", indicators=len(book.pack.framework.leaves), units=int(main.result.present[-1].sum()),
            year=book.recipe.year,
        ),
        facts=facts, data=table(book, "indicators", scene.language, scene.library.base),
    )  # fmt: skip


def design_of(scene: Scene) -> Design:
    """Return the design of the rank intervals that the edition's figures were drawn by."""
    sure = scene.book.main.certainty
    known = {each.code: each for each in scene.book.pack.designs.values()}
    return known.get(sure.design, WEIGHTS_ONLY) if sure else WEIGHTS_ONLY


def peers(scene: Scene) -> tuple[list[str], list[str]]:
    """Return by which features units are alike, and what must be known of that."""
    told = scene.book.main.peers
    if told is None:
        return [], []
    notes = dict.fromkeys(each.text(scene.language) for each in told.notes if each.code in PEER_NOTES)
    return [each.name(scene.language) for each in told.rule.features], list(notes)


def statuses(scene: Scene) -> list[tuple[str, int, int]]:
    """Return how many groups and indicators are confirmed, inferred and assumed; nothing where all are confirmed."""
    framework = scene.book.pack.framework
    groups = Counter(each.status for each in framework.groups)
    indicators = Counter(each.status for each in framework.indicators)
    if set(groups) | set(indicators) <= {STATUSES[0]}:
        return []
    return [(status, groups[status], indicators[status]) for status in STATUSES if groups[status] or indicators[status]]


def recipe(scene: Scene) -> list[tuple[str, str]]:
    """Return what was computed, as words and value."""
    said, made = scene.book.recipe, scene.book.release
    rows = [
        ("year", str(said.year)), ("method", said.method), ("also", ", ".join(said.also)),
        ("framework", f"{scene.book.pack.framework.code} {scene.book.pack.framework.version}".strip()),
        ("draws", f"{said.draws} · {said.seed}"), ("snapshot", made.snapshot), ("previous", made.previous),
    ]  # fmt: skip
    return [(scene.say(f"methodology.recipe_{name}"), value) for name, value in rows if value]
