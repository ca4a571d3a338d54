# SPDX-License-Identifier: Apache-2.0
"""How a number is written for a reader."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from laban.model.number_entry import Style, shown


def written(value: Decimal | float | str | None, style: str = "comma", places: int | None = None) -> str:
    """Write a number in a style; nothing is written as a dash.

    >>> written(Decimal("1234.5"), "comma"), written(1234.5, "point", 2), written(None)
    ('1.234,5', '1,234.50', '–')
    """
    if value is None or value == "":
        return "–"
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if places is None:
        return shown(exact, cast("Style", style))
    whole, mark, part = shown(round(exact, places), cast("Style", style)).partition("," if style == "comma" else ".")
    # `shown` drops zeros at the end; a column of figures keeps them.
    return whole if places == 0 else f"{whole}{mark or (',' if style == 'comma' else '.')}{part:0<{places}}"
