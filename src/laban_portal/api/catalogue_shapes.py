# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about the catalogue, as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninja import Schema
from pydantic import Field


class CardShape(Schema):
    """One version."""

    version: int
    kind: str
    pack: str
    code: str
    number: int
    names: dict[str, str]
    domain: str
    state: str
    hash: str
    note: str
    valid_from: date | None
    valid_to: date | None


class CatalogueShape(Schema):
    """What stands in the catalogue."""

    items: list[CardShape]


class OtherVersion(Schema):
    """Another version of the same code."""

    version: int
    number: int
    state: str


class VersionWhole(CardShape):
    """A version with its content: the very document that is kept."""

    versions: list[OtherVersion]
    content: Any = Field(
        description="A form: `form`, `code_lists`, `elements`. A framework: its groups, indicators, elements."
    )


class UnitShape(Schema):
    """One unit; `current` tells whether it stands today."""

    key: str
    code: str
    system: str
    names: dict[str, str]
    region: dict[str, str]
    valid_from: date | None
    valid_to: date | None
    national: bool
    current: bool


class UnitListShape(Schema):
    """Units, sorted as Vietnamese."""

    items: list[UnitShape]


class UnitWhole(UnitShape):
    """A unit with its kin."""

    latitude: float | None
    longitude: float | None
    predecessors: list[str]
    successors: list[str]
