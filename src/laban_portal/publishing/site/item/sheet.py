# SPDX-License-Identifier: Apache-2.0
"""The method sheet of an item: what it is, from what it is formed, who answers for it, how it is treated and weighed."""

from __future__ import annotations

from math import isfinite

from laban.draw.numbers import number, percent, significant
from laban.model.form import Form
from laban.model.framework import Group, Indicator
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.working import known, needs, scales_of, treatments_of
from laban_portal.publishing.site.method_view import view_of
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.formulas import spelled
from laban_portal.publishing.site.unit.names import count, level_name, raw_value

STATUSES = ("confirmed", "inferred", "assumed")

Pairs = list[tuple[str, str]]


def sheet(scene: Scene, field: Field, code: str) -> Pairs:
    """Return the sheet as pairs of words; what is not known is left out."""
    item = field.framework.by_code[code]
    place = field.framework.place[code]
    pairs: Pairs = [("code", code)]
    pairs += [(f"name_{language}", text) for language, text in item.names.versions if language in ("vi", "en")]
    pairs.append(("level", level_name(scene, field.framework.level(code))))
    if isinstance(item, Indicator):
        pairs += indicator(scene, field, item)
    if item.parent:
        weight = percent(float(field.result.weights[place]), scene.language, 1)
        said = scene.say("item.weight_within", weight=weight, parent=scene.item_name(item.parent))
        pairs.append(("weight", said))
    pairs.append(("share", percent(float(field.result.effective_weights[place]), scene.language, 2)))
    pairs.append(("status", status(scene, item)))
    if item.note:
        pairs.append(("note", item.note))
    return [(scene.say(f"item.sheet_{name}"), text) for name, text in pairs if text]


def status(scene: Scene, item: Group | Indicator) -> str:
    """Say how sure the entry is."""
    return scene.say(f"item.status_{item.status}") if item.status in STATUSES else item.status


def indicator(scene: Scene, field: Field, item: Indicator) -> Pairs:
    """Return what only indicators have."""
    names = {code: element_name(scene, code) for code in needs(field, item)}
    ready = field.result.method.denominate.method == "none"
    written = spelled(item, lambda code: f"[{names[code]}]", scene.language, ready=ready)
    codes = spelled(item, str, scene.language, ready=ready)
    forms = forms_of(scene, tuple(names))
    return [
        ("unit", item.unit),
        ("direction", scene.say("item.more_is_better" if item.direction >= 0 else "item.less_is_better")),
        ("formula", written),
        ("formula_codes", codes),
        ("source", item.source),
        ("sources", "; ".join(sources(scene, names))),
        ("evidence", item.evidence),
        ("forms", "; ".join(f"{each.code} {scene.text(each.names)}" for each in forms)),
        ("frequency", ", ".join(dict.fromkeys(scene.say(f"item.every_{each.frequency}") for each in forms))),
        ("imputation", said(scene, "impute", item.code)),
        ("treatment", treatment(scene, field, item)),
        ("bounds", bounds(scene, field, item)),
    ]


def element_name(scene: Scene, code: str) -> str:
    """Return a data element's name, or its code."""
    element = known(scene.book).get(code)
    return (scene.text(element.names) if element else "") or code


def sources(scene: Scene, names: dict[str, str]) -> list[str]:
    """Return who supplies each element."""
    elements = known(scene.book)
    return [
        f"{name}: {elements[code].source}" for code, name in names.items() if code in elements and elements[code].source
    ]


def forms_of(scene: Scene, codes: tuple[str, ...]) -> list[Form]:
    """Return the forms in which the elements are asked for."""
    return [each for each in scene.book.pack.forms if set(codes) & set(each.elements)]


def said(scene: Scene, step: str, code: str) -> str:
    """Say what the method does with an indicator in a step."""
    return " ".join(view_of(scene).of_item(step, code))


def treatment(scene: Scene, field: Field, item: Indicator) -> str:
    """Say what the method does with outliers, and what was done this year."""
    rule = said(scene, "treat", item.code)
    each = treatments_of(field).get(item.code)
    if each is None or not (each.capped or each.transform):
        return f"{rule} {scene.say('item.treated_none', year=field.year)}"
    done = []
    if each.capped:
        caps = [raw_value(scene, item, cap) for cap in (each.low_cap, each.high_cap) if isfinite(cap)]
        done.append(scene.say("item.treated_capped", count=count(scene, each.capped), caps="; ".join(caps)))
    if each.transform:
        done.append(scene.say(f"treat.{each.transform}"))
    shape = {
        "year": field.year,
        "skewness": " → ".join(number(value, scene.language) for value in each.skewness),
        "kurtosis": " → ".join(number(value, scene.language) for value in each.kurtosis),
    }
    return f"{rule} {scene.say('item.treated_year', **shape)} {' '.join(done)}"


def bounds(scene: Scene, field: Field, item: Indicator) -> str:
    """Say between which values scores were given this year."""
    rule, scale = said(scene, "normalise", item.code), scales_of(field).get(item.code)
    if scale is None or not (isfinite(scale.low) and isfinite(scale.high)):
        return rule
    worst, best = (significant(end, scene.language) for end in (scale.low, scale.high))
    return f"{rule} {scene.say('item.bounds_year', year=field.year, worst=worst, best=best)}"
