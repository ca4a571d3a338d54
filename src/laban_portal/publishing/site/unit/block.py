# SPDX-License-Identifier: Apache-2.0
"""The figures of an edition for scripts on a page: a block of data in the page itself, so that it works from a folder too."""

from __future__ import annotations

import json
from math import isfinite

from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import unit_name

DECIMALS = 2
"""Scores and ranks as the pages print them."""


def block(scene: Scene, field: Field, *, sure: bool) -> str:
    """Return the block as JSON: units, items, scores and ranks along the items, with `sure` rank intervals and parts too.

    What is missing is null. The page carries it as an attribute, escaped like any other text.
    """
    units = field.alphabet
    made: dict[str, object] = {
        "language": scene.language,
        "units": [[field.units[at].code, unit_name(scene, field.units[at])] for at in units],
        "items": [[code, scene.item_name(code), field.framework.depth(code)] for code in field.framework.codes],
        "scores": [[figure(row[at]) for at in units] for row in field.scores],
    }
    if sure:
        made["ranks"] = [[figure(row[at]) or None for at in units] for row in field.ranks]
        ends = field.interval
        made["intervals"] = [[figure(ends[0][at]), figure(ends[1][at])] for at in units] if ends else None
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def figure(value: float) -> float | int | None:
    """Return a figure as it is printed, a whole one without decimals; nothing where it is missing."""
    if not isfinite(value):
        return None
    rounded = round(value, DECIMALS)
    return int(rounded) if rounded == int(rounded) else rounded
