# SPDX-License-Identifier: Apache-2.0
"""The indicators of a unit as they come out of what was typed, each with what it is computed from and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from laban.model.formula import evaluate
from laban.model.framework import Element, Framework, Indicator
from laban_portal.catalog.queries import framework_content
from laban_portal.collection.models import Cell, Chain
from laban_portal.collection.queries.last import in_style
from laban_portal.collection.queries.rows import Reader
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.people.rules import Actor, may_see_values
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An element an indicator is computed from: its value, and the duty in which it is typed; without, it is missing."""

    element: str
    name: str
    shown: str
    unit: str
    duty: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """An indicator with its value, or without where something is missing or a divisor is 0."""

    code: str
    name: str
    group: str
    unit: str
    shown: str
    formula: str
    parts: tuple[Part, ...]
    missing: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitIndicators:
    """All indicators of a unit in a round."""

    round: str
    round_name: Mapping[str, str]
    unit: str
    unit_name: Mapping[str, str]
    framework: int
    indicators: tuple[Computed, ...]

    @property
    def known(self) -> int:
        """Return how many have a value."""
        return sum(bool(each.shown) for each in self.indicators)


def unit_indicators(actor: Actor, round_: str, unit: str, language: str) -> UnitIndicators:
    """Return a unit's indicators, from those of its values that the person may read."""
    chain = Chain.objects.select_related("round", "unit").filter(round__code=round_, unit_id=unit).first()
    if chain is None or not may_see_values(actor, unit):
        raise NotFound("refusal.no_page")
    framework, _ = framework_content(chain.round.framework_id)
    typed = _typed(actor, chain)
    elements = {each.code: each for each in framework.elements}
    given = _Given(framework, elements, typed, Reader.of(actor, language))
    return UnitIndicators(
        round=round_, round_name=chain.round.names, unit=unit, unit_name=chain.unit.names, framework=chain.round.framework_id,
        indicators=tuple(_computed(each, given) for each in framework.ordered_indicators),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Given:
    """What indicators are computed from."""

    framework: Framework
    elements: Mapping[str, Element]
    typed: Mapping[str, Cell]
    reader: Reader


def _typed(actor: Actor, chain: Chain) -> dict[str, Cell]:
    """Return the whole values of the year: the year's own before its latest part's."""
    year = str(chain.round.year)
    rows = Cell.objects.filter(
        readable_duties(actor, "duty__"), duty__chain=chain, duty__period__startswith=year, kind="value", slice="",
        value__isnull=False,
    ).select_related("duty")  # fmt: skip
    found: dict[str, Cell] = {}
    for each in sorted(rows, key=lambda cell: (cell.duty.period == year, cell.duty.period, cell.pk)):
        found[each.element] = each
    return found


def _computed(indicator: Indicator, given: _Given) -> Computed:
    typed, language = given.typed, given.reader.language
    parts = tuple(_part(code, given) for code in indicator.needs)
    missing = tuple(each for each in parts if each.duty is None)
    value = None if missing else value_of(indicator, {code: float(typed[code].value or 0) for code in indicator.needs})
    parent = given.framework.by_code.get(indicator.parent)
    return Computed(
        code=indicator.code, name=indicator.names.into(language), group=parent.names.into(language) if parent else "",
        unit=indicator.unit, shown="" if value is None else in_style(f"{value:.10g}", given.reader.style),
        formula=written(indicator, given.elements, language), parts=parts, missing=missing,
    )  # fmt: skip


def value_of(indicator: Indicator, values: Mapping[str, float]) -> float | None:
    """Compute one indicator from its elements; nothing where it cannot be computed, such as over a divisor of 0."""
    arrays = {code: np.asarray(value) for code, value in values.items()}
    top = evaluate(indicator.formula, arrays) if indicator.formula else arrays[indicator.code]
    with np.errstate(divide="ignore", invalid="ignore"):
        below = arrays[indicator.denominator] if indicator.denominator else np.asarray(1.0)
        found = float(np.where(below == 0, np.nan, top / np.where(below == 0, 1.0, below)) * indicator.scale)
    return found if np.isfinite(found) else None


def written(indicator: Indicator, elements: Mapping[str, Element], language: str) -> str:
    """Write how an indicator is computed, with the names of its elements."""
    text = indicator.formula.text if indicator.formula else indicator.code
    if indicator.denominator:
        text = f"({text}) / {indicator.denominator}" if " " in text.strip() else f"{text} / {indicator.denominator}"
    if indicator.scale != 1:
        text = f"{text} × {indicator.scale:g}"
    for code in sorted(indicator.needs, key=len, reverse=True):
        name = elements[code].names.into(language) if code in elements else code
        text = text.replace(f"[{code}]", code).replace(code, f"“{name}”")
    return text.replace("*", "×")


def _part(code: str, given: _Given) -> Part:
    element, cell = given.elements.get(code) or Element(code=code), given.typed.get(code)
    return Part(
        element=code, name=element.names.into(given.reader.language) or code, unit=element.unit,
        duty=cell.duty_id if cell else None, shown=in_style(cell.text, given.reader.style) if cell else "",
    )  # fmt: skip
