# SPDX-License-Identifier: Apache-2.0
"""How each score of a unit is formed, from the figures reported and their proofs to its share of the index, in words."""

from __future__ import annotations

from math import isfinite

from laban.draw.numbers import number, percent, significant
from laban.model.book import Reference
from laban.model.framework import Indicator
from laban.model.result import Scale
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.working import COUNTED, LINE, Part, Working, workings
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.formulas import spelled
from laban_portal.publishing.site.unit.names import item_tail, marks_said, of_count, raw_value, unit_name

DIGITS = 8
"""Figures of elements are written with so many significant digits: whole, for all that is reported."""

CLOSE = 1e-9


def told(scene: Scene, field: Field, unit: int) -> list[dict[str, object]]:
    """Return the working of every indicator of a unit."""
    return [indicator(scene, field, each) for each in workings(scene.book, field, unit)]


def indicator(scene: Scene, field: Field, each: Working) -> dict[str, object]:
    """Return one indicator's working: its steps as sentences, its elements as rows."""
    item = each.item
    return {
        "code": item.code,
        "name": scene.item_name(item.code),
        "tail": item_tail(scene, item.code),
        "score": scene.number(each.score),
        "rank": of_count(scene, each.rank, field.counts[field.framework.place[item.code]]),
        "marks": marks_said(scene, each.marks),
        "steps": steps(scene, field, each),
        "elements": [element(scene, part) for part in each.parts],
    }


def steps(scene: Scene, field: Field, each: Working) -> list[tuple[str, str]]:
    """Return the steps in their order: what each is called, and what was done with which figures."""
    language, item = scene.language, each.item
    ready = field.result.method.denominate.method == "none"
    names = {part.code: element_name(scene, part) for part in each.parts}
    values = {part.code: significant(part.value, language, DIGITS) for part in each.parts}
    in_words = spelled(item, lambda code: f"[{names[code]}]", language, ready=ready)
    with_figures = spelled(item, values.__getitem__, language, ready=ready)
    raw = raw_value(scene, item, each.raw)
    found = [(scene.say("profile.step_formula"), in_words)]
    if isfinite(each.raw):
        found.append(
            (
                scene.say("profile.step_value"),
                raw if with_figures == significant(each.raw, language, DIGITS) else f"{with_figures} = {raw}",
            )
        )
    else:
        found.append((scene.say("profile.step_value"), scene.say("profile.value_missing")))
    if each.why_filled:
        said = scene.say(
            "profile.filled", value=raw_value(scene, item, each.filled), why=reason(scene, each.why_filled)
        )
        found.append((scene.say("profile.step_filled"), said))
    if each.why_treated:
        facts = {"old": raw_value(scene, item, each.filled), "new": raw_value(scene, item, each.treated)}
        said = scene.say("profile.treated", **facts, why=reason(scene, each.why_treated))
        found.append((scene.say("profile.step_treated"), said))
    found.append((scene.say("profile.step_score"), score(scene, item, each)))
    found.append((scene.say("profile.step_share"), share(scene, item, each)))
    return found


def reason(scene: Scene, code: str) -> str:
    """Say why a cell was changed."""
    return scene.say(code)


def score(scene: Scene, item: Indicator, each: Working) -> str:
    """Say how the figure became a score between the bounds of the scale."""
    if not isfinite(each.score):
        return scene.say("profile.score_missing")
    if each.scale is None or each.scale.method in COUNTED or len(each.scale.parameters) < LINE:
        method = "" if each.scale is None else scene.say(f"profile.scale_{each.scale.method}")
        return f"{scene.number(each.score)}. {method}".strip()
    written = f"{scaled(each.scale, each.treated, scene.language)} = {scene.number(each.score)}"
    said = [scene.say("profile.score_line", line=written)]
    if isfinite(each.scale.low) and isfinite(each.scale.high):
        ends = {
            "worst": raw_value(scene, item, each.scale.low),
            "best": raw_value(scene, item, each.scale.high),
        }
        said.append(scene.say("profile.score_bounds", **ends))
    if each.why_cut:
        said.append(reason(scene, each.why_cut))
    return " ".join(said)


def scaled(scale: Scale, value: float, language: str) -> str:
    """Write the line of a scale with its figures: base + gain × (x − origin) ÷ span."""
    origin, span, base, gain = scale.parameters[:LINE]

    def written(figure: float) -> str:
        return significant(figure, language, DIGITS)

    ends = isfinite(scale.low) and isfinite(scale.high) and abs(scale.high - scale.low - span) <= CLOSE * abs(span)
    under = f"({written(scale.high)} − {written(scale.low)})" if ends else written(span)
    line = f"{written(gain)} × ({written(value)} − {written(origin)}) ÷ {under}"
    return f"{written(base)} + {line}" if base else line


def share(scene: Scene, item: Indicator, each: Working) -> str:
    """Say the weight among siblings, the share of the index, and what the indicator adds to it."""
    parent = scene.item_name(item.parent)
    weight = scene.say("profile.weight", weight=percent(each.weight, scene.language, 1), parent=parent)
    if not isfinite(each.contribution):
        return f"{weight} {scene.say('profile.no_contribution')}"
    facts = {"score": scene.number(each.score), "share": percent(each.share, scene.language, 2)}
    added = number(each.contribution, scene.language, 3)
    return f"{weight} {scene.say('profile.contribution', **facts, added=added)}"


def element(scene: Scene, each: Part) -> dict[str, object]:
    """Return one element as a row: value, unit, source, marks, rule of rebuilding, proofs."""
    known = each.element
    return {
        "code": each.code,
        "name": element_name(scene, each),
        "value": significant(each.value, scene.language, DIGITS),
        "unit": known.unit if known else "",
        "source": known.source if known else "",
        "marks": marks_said(scene, each.marks),
        "rule": reason(scene, each.rule) if each.rule else "",
        "shares": [
            (
                unit_name(scene, share.unit),
                significant(share.value, scene.language, DIGITS),
                [proof(scene, one) for one in share.references],
            )
            for share in each.shares
        ],
        "proofs": [proof(scene, one) for one in each.references],
    }


def element_name(scene: Scene, each: Part) -> str:
    """Return an element's name, or its code where it has none."""
    return (scene.text(each.element.names) if each.element else "") or each.code


def proof(scene: Scene, each: Reference) -> str:
    """Write where a figure comes from: source, then issuer, number, day, title and page of the document that proves it."""
    number_and_day = " ".join(
        part
        for part in (each.number, scene.say("profile.issued_on", day=each.issued_on) if each.issued_on else "")
        if part
    )
    page = scene.say("profile.page", page=each.page) if each.page else ""
    return " · ".join(part for part in (each.source, each.issuer, number_and_day, each.title, page) if part)
