# SPDX-License-Identifier: Apache-2.0
"""A table ready to be given away: what its columns mean, who answers for it, its rows. Open formats are written from it."""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.text import Text

Cell = str | float | int | bool | Text | None
"""What stands in a row; a missing value is None, never NaN. A `Text` is written in the file's language, in JSON in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `kind` is text, number, whole, year or flag; `unit` its unit of measure.

    `concept` says what it is to SDMX: a dimension (REF_AREA, INDICATOR, TIME_PERIOD), `MEASURE:` and a measure (SCORE, RANK,
    RANK_LOW, RANK_HIGH, RAW …), an attribute (OBS_STATUS …), or nothing.
    """

    code: str
    names: Text
    kind: str = "text"
    unit: str = ""
    notes: Text = Text()
    concept: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who answers for a table, as it travels in every file: index, edition, licence, source, and whether it is generated.

    `address` is the page whose figures these are, `released_at` when the edition was published (empty: not yet).
    """

    index: Text
    edition: str
    year: int
    publisher: Text = Text()
    source: str = ""
    licence: str = ""
    address: str = ""
    released_at: str = ""
    demonstration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A tidy table. `code` names it within its edition; `key` are the columns that tell rows apart."""

    code: str
    names: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...]
    origin: Origin
    description: Text = Text()
    notes: tuple[Text, ...] = ()
