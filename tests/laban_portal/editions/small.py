# SPDX-License-Identifier: Apache-2.0
"""The small country with an index that an edition can be computed of within a second: two pillars of two indicators."""

from __future__ import annotations

from collections.abc import Mapping

from laban_portal.catalog.models import Version
from laban_portal.collection.actions.duties import accept, submit
from laban_portal.collection.actions.rounds import close_round
from laban_portal.collection.models import Round
from laban_portal.editions.wanted import Reckoning, Wanted, Words
from tests.laban_portal.conftest import AN, BINH, FRAMEWORK, World, canonical
from tests.laban_portal.review.frozen import OFFICERS, freeze, type_values

LEAVES = (
    ("1.1", "A", 1, "spending", "people"), ("1.2", "A", 1, "share", ""), ("2.1", "B", 1, "people", ""),
    ("2.2", "B", -1, "spending", ""),
)  # fmt: skip
FIGURES: Mapping[str, dict[str, str]] = {
    AN: {"people": "1200", "spending": "350,5", "share": "12,5"},
    BINH: {"people": "800", "spending": "100", "share": "20"},
}


def two_pillars(world: World) -> None:
    """Give the round a framework whose weights can be varied."""
    pillars = [
        {"code": each, "parent": "IX", "level": "pillar", "names": {"vi": f"Trụ cột {each}", "en": f"Pillar {each}"}}
        for each in "AB"
    ]
    leaves = [
        {"code": code, "parent": parent, "names": {"vi": f"Chỉ tiêu {code}", "en": f"Indicator {code}"}, "unit": "x",
         "direction": direction, "formula": formula, "denominator": denominator, "scale": 1}
        for code, parent, direction, formula, denominator in LEAVES
    ]  # fmt: skip
    groups: list[object] = [*FRAMEWORK["groups"], *pillars]
    text, digest = canonical({**FRAMEWORK, "groups": groups, "indicators": leaves})
    made = Version.objects.create(
        kind="framework", pack="test", code="IX", number=2, names=FRAMEWORK["names"], content=text, hash=digest,
        state="ready",
    )  # fmt: skip
    Round.objects.filter(pk=world.round.pk).update(framework=made)


def frozen_small(world: World) -> str:
    """Bring the round with that framework to its first snapshot, and return the snapshot's hash."""
    two_pillars(world)
    for unit, figures in FIGURES.items():
        type_values(world, unit, figures)
        submit(actor=world.actor(OFFICERS[unit]), duty=world.duties[unit].pk)
        accept(actor=world.actor("reviewer"), duty=world.duties[unit].pk)
    close_round(actor=world.actor("manager"), code="test-2026")
    return freeze(world)


def wanted(number: int = 1, words: Words | None = None, **reckoning: object) -> Wanted:
    """Return what is asked for: an edition of the round's snapshot, with the least of draws."""
    asked = Reckoning(**{"draws": 100, **reckoning})  # type: ignore[arg-type]  # whatever a test says
    return Wanted(round="test-2026", number=number, reckoning=asked, words=words or Words())
