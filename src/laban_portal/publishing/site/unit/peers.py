# SPDX-License-Identifier: Apache-2.0
"""Whom a unit is like in structure: its nearest others, what makes them near, and what likeness does not prove."""

from __future__ import annotations

from laban.draw.numbers import number, percent, significant
from laban.model.peers import Peer, Peers
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import of_count, unit_name, unit_tail
from laban_portal.publishing.site.unit.pairs import pair_tail

ALIKE = 3
"""So many features that make two units most alike, and most unlike, are named."""


def peers(scene: Scene, field: Field, unit: int) -> dict[str, object] | None:
    """Return the peers of a unit; nothing where the edition tells none of its territory, an empty list where it has none."""
    told = field.territory.peers
    if told is None:
        return None
    return {
        "year": told.year,
        "rows": [line(scene, field, told, unit, each) for each in told.peers[unit]],
        "features": ", ".join(each.name(scene.language) for each in told.rule.features),
        "assumed": told.rule.assumed,
        "notes": list(dict.fromkeys(each.text(scene.language) for each in told.notes if each.code == "peers.no_cause")),
    }


def line(scene: Scene, field: Field, told: Peers, unit: int, each: Peer) -> dict[str, object]:
    """Return one peer: distance, what makes it near and far, its rank, the pages of it and of the comparison."""
    other = field.units[each.unit]
    features, compared = told.rule.features, each.compared
    far = [at for at in reversed(compared) if each.shares[at] > 0][:ALIKE]
    near = [at for at in compared if at not in far][:ALIKE]
    return {
        "name": unit_name(scene, other),
        "tail": unit_tail(field.territory, other),
        "distance": number(each.distance, scene.language),
        "mutual": each.mutual,
        "rank": of_count(scene, field.rank(field.root, each.unit), field.counts[0]),
        "near": ", ".join(features[at].name(scene.language) for at in near),
        "far": ", ".join(
            f"{features[at].name(scene.language)} ({percent(each.shares[at], scene.language)})" for at in far
        ),
        "compare": pair_tail(field, unit, each.unit),
    }


def features(scene: Scene, told: Peers, units: tuple[int, ...]) -> list[tuple[str, list[str]]]:
    """Return the features of some units side by side."""
    return [
        (each.name(scene.language), [significant(float(told.values[row, at]), scene.language) for at in units])
        for row, each in enumerate(told.rule.features)
    ]
