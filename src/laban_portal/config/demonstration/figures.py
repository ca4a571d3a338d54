# SPDX-License-Identifier: Apache-2.0
"""Generated answers to a form, from the pack's own generated figures and a seed. None says anything about a real province."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from random import Random

from laban.model.entry_rule import EntryRule
from laban.model.form import Field, cells
from laban.model.framework import Element
from laban_portal.catalog.queries import FormContent
from laban_portal.collection.typed import Typed
from laban_portal.config.demonstration.coherent import Figures, put_in_order

Written = dict[tuple[str, str], str]
FREE_TEXT = "Số liệu trình diễn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How a province works: what share of cells it fills; how often it lacks data, disputes, slips.

    `slips` are texts that cannot be read; `thousands` mistake the unit of measure by a thousand.
    """

    fills: float
    lacks: float = 0.02
    disputes: float = 0.1
    slips: float = 0.0
    thousands: float = 0.0


def answers(
    contents: Collection[FormContent], known: Mapping[str, float], rules: Collection[EntryRule], chance: Random
) -> Written:
    """Write every cell of a unit's forms as an officer would type it, with a decimal comma; the pack's rules are kept."""
    fields = {field.element: field for content in contents for field in content.form.fields}
    code_lists = {code: each for content in contents for code, each in content.code_lists.items()}
    written: Written = {}
    values: dict[tuple[str, str], float] = {}
    for content in contents:
        for field in content.form.fields:
            parts = cells(field, content.code_lists)
            if field.kind not in WRITERS:
                written.update(dict.fromkeys(((field.element, part) for part in parts), _words(field, content, chance)))
                continue
            whole = known.get(field.element)
            whole = _made_up(field, content.elements.get(field.element), chance) if whole is None else whole
            values.update(_split(field, parts, whole, chance))
    figures = Figures(values=values, fields=fields, code_lists=code_lists, fixed=known.keys())
    put_in_order(figures, rules, chance)
    return written | {key: WRITERS[fields[key[0]].kind](value) for key, value in figures.values.items()}


def _words(field: Field, content: FormContent, chance: Random) -> str:
    if field.kind == "choice":
        return chance.choice(content.code_lists[field.choices].codes)
    return {"yes_no": "co", "date": "31/12/2025"}.get(field.kind, FREE_TEXT)


def _made_up(field: Field, element: Element | None, chance: Random) -> float:
    low = element.low if element and element.low is not None else 0.0
    high = element.high if element and element.high is not None else 0.0
    if field.kind == "share":
        return chance.uniform(max(low, 8.0), min(high or 100.0, 85.0))
    if high > low:
        return low + (high - low) * chance.betavariate(2, 5)
    return low + chance.lognormvariate(4.0, 0.9)


def _split(field: Field, parts: tuple[str, ...], whole: float, chance: Random) -> dict[tuple[str, str], float]:
    if field.kind == "share":
        return {
            (field.element, part): min(100.0, whole * chance.uniform(0.9, 1.1)) if part else whole for part in parts
        }
    unit = 1 if field.kind == "integer" else 100
    left = total = round(whole * unit)
    sliced = [part for part in parts if part]
    weights = [chance.gammavariate(1.5, 1.0) + 0.05 for _ in sliced]
    found = {(field.element, ""): total / unit} if "" in parts else {}
    for place, part in enumerate(sliced):
        share = left if place == len(sliced) - 1 else int(total * weights[place] / sum(weights))
        left -= share
        found[field.element, part] = share / unit
    return found


def _comma(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


WRITERS: dict[str, Callable[[float], str]] = {
    "integer": lambda value: str(round(value)),
    "number": _comma,
    "share": _comma,
}


def typed(
    content: FormContent, written: Written, held: Mapping[str, float], habit: Habit, chance: Random
) -> list[Typed]:
    """Return what a province with such a habit has typed so far, in the order of the form."""
    found = []
    for element, part in content.cells:
        if chance.random() > habit.fills:
            continue
        prefilled = element in held and not part and bool(getattr(content.form.field(element), "prefill", ""))
        found.append(_one(element, part, written[element, part], habit, chance, prefilled=prefilled))
    return found


def _one(element: str, part: str, text: str, habit: Habit, chance: Random, *, prefilled: bool) -> Typed:
    drawn = chance.random()
    if prefilled:
        disputed = drawn < habit.disputes
        note = "Số liệu trình diễn: Sở có số liệu khác, kèm văn bản" if disputed else ""
        return Typed(element=element, slice=part, text=text, answer="disputed" if disputed else "confirmed", note=note)
    if drawn < habit.lacks:
        return Typed(element=element, slice=part, kind="none", reason=chance.choice(("not_collected", "not_yet")))
    if drawn < habit.lacks + habit.slips:
        return Typed(element=element, slice=part, text=f"khoảng {text}")
    if text.isdecimal() and drawn > 1 - habit.thousands:
        return Typed(element=element, slice=part, text=f"{text}000")
    return Typed(element=element, slice=part, text=text)
