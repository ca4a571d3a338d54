# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about rounds, as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import date

from ninja import Schema


class RoundBase(Schema):
    """A round and its dates: on time until one day, taken until another."""

    code: str
    names: dict[str, str]
    kind: str
    state: str
    year: int
    opens_on: date
    on_time_until: date | None
    closes_on: date | None
    demonstration: bool


class RoundRow(RoundBase):
    """A round in the list; the numbers count your part of it."""

    units: int
    duties: int
    handed_in: int
    late: int
    required: int
    filled: int


class RoundListShape(Schema):
    """The rounds you may see."""

    items: list[RoundRow]


class RoundWhole(RoundBase):
    """A round; `days_left` are working days until its on-time day."""

    framework: int
    framework_names: dict[str, str]
    days_left: int | None
    note: str


class ShareShape(Schema):
    """Some duties together. Completeness is `filled` of `required`, timeliness is `in_time` of `required`."""

    key: str
    name: str
    duties: int
    handed_in: int
    late: int
    required: int
    filled: int
    in_time: int


class DayShape(Schema):
    """How many wanted cells were filled at the end of a day."""

    day: date
    filled: int


class PieceShape(Schema):
    """One duty's part; `outlook` is the forecast of whether it will be late."""

    duty: int
    unit: str
    form_code: str
    period: str
    state: str
    required: int
    filled: int
    in_time: int
    outlook: str


class CompletenessShape(Schema):
    """How far a round is, counted from its values."""

    total: ShareShape
    units: list[ShareShape]
    domains: list[ShareShape]
    days: list[DayShape]
    duties: list[PieceShape]


class PartShape(Schema):
    """An element an indicator is computed from, and the duty in which it was typed; without one it is missing."""

    element: str
    name: str
    shown: str
    unit: str
    duty: int | None


class IndicatorShape(Schema):
    """An indicator; `shown` is written as your account writes numbers, and empty where it cannot be computed yet."""

    code: str
    name: str
    group: str
    unit: str
    shown: str
    formula: str
    parts: list[PartShape]
    missing: list[str]


class IndicatorsShape(Schema):
    """The indicators of a unit in a round."""

    round: str
    unit: str
    framework: int
    items: list[IndicatorShape]
