# SPDX-License-Identifier: Apache-2.0
"""Why a unit moved since the edition before, in words: parts that add up, indicators behind them, what is only noise."""

from __future__ import annotations

from laban.draw.drawing import Drawing
from laban.draw.numbers import number, signed
from laban.draw.waterfall import Fall, Step, waterfall
from laban.model.book import Moves
from laban.model.change import MERGED
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.moved import RANK_DECIMALS, SCORE_DECIMALS, Gain, Moved, moved
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import item_tail, unit_name


def why(scene: Scene, field: Field, unit: int) -> tuple[dict[str, object] | None, dict[str, Drawing]]:
    """Return what is told of a unit's change, with its waterfalls; nothing but for the main territory, where compared."""
    moves = scene.book.moves
    found = moved(scene.book, unit) if field.territory.main else None
    if moves is None or found is None:
        return None, {}
    known = found.score is not None and bool(found.score.parts) and found.score.parts[0] == found.score.parts[0]
    facts: dict[str, object] = {
        "previous": moves.previous,
        "first": moves.year,
        "last": field.year,
        "standing": scene.say(f"change.{found.standing}") if found.standing else "",
        "known": known,
        "noise": noise(scene, found),
        "factors": [(scene.say(f"change.{each}"), scene.say(f"change.{each}_meaning")) for each in moves.factors],
        "rows": [line(scene, each) for each in (found.score, found.rank, *found.below) if each is not None],
        "raised": [named(scene, *each) for each in found.raised],
        "lowered": [named(scene, *each) for each in found.lowered],
        "rest": signed(found.rest, scene.language, SCORE_DECIMALS) if known else "",
    }
    drawn = falls(scene, field, unit, moves, found) if known else {}
    return facts, drawn


def noise(scene: Scene, found: Moved) -> str:
    """Say whether the rank moved by more than the choices of the method alone can make."""
    if found.intervals is None:
        return ""
    then, now = (
        scene.place(low) if low == high else f"{scene.place(low)}–{scene.place(high)}" for low, high in found.intervals
    )
    return scene.say("profile.noise" if found.noise else "profile.no_noise", then=then, now=now)


def line(scene: Scene, each: Gain) -> dict[str, object]:
    """Return a row of the table of parts."""
    ranks = each.measure == "rank"
    decimals = RANK_DECIMALS if ranks else SCORE_DECIMALS
    name = scene.say("profile.rank_of_index") if ranks else scene.item_name(each.item)
    return {
        "name": name,
        "tail": item_tail(scene, each.item),
        "before": scene.place(each.before) if ranks else number(each.before, scene.language),
        "after": scene.place(each.after) if ranks else number(each.after, scene.language),
        "gain": signed(each.gain, scene.language, decimals),
        "way": "up" if each.gain > 0 else "down" if each.gain < 0 else "",
        "parts": [signed(part, scene.language, decimals) for part in each.parts],
    }


def named(scene: Scene, code: str, value: float) -> tuple[str, str, str]:
    """Return an indicator whose own figure moved the index: code, name, by how much."""
    known = scene.book.main.result.framework.by_code
    return code, scene.item_name(code) if code in known else code, signed(value, scene.language, SCORE_DECIMALS)


def falls(scene: Scene, field: Field, unit: int, moves: Moves, found: Moved) -> dict[str, Drawing]:
    """Return the waterfalls of score and rank."""
    name, drawn = unit_name(scene, field.units[unit]), {}
    for kind in ("score", "rank"):
        move = moves.of(unit, field.root, kind)
        if move is None:
            continue
        first = str(moves.year)
        if found.standing == MERGED:
            first = scene.say("profile.rebuilt_label", year=first)
        fall = Fall(
            unit=name, before=move.before, after=move.after, first=first, last=str(field.year), ranks=kind == "rank"
        )
        steps = [
            Step(scene.say(f"change.{factor}"), gain) for factor, gain in zip(moves.factors, move.parts, strict=True)
        ]
        title = scene.say(f"profile.why_{kind}", name=name)
        drawn[f"why-{kind}"] = waterfall(fall, steps, scene.frame(f"why-{kind}", title))
    return drawn
