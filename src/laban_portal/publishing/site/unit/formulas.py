# SPDX-License-Identifier: Apache-2.0
"""Formulas in words and with figures: `10,000 × [R&D personnel] ÷ [Mean population]`."""

from __future__ import annotations

from collections.abc import Callable

from laban.draw.numbers import significant
from laban.model.formula import Chain, Name, Negative, Number, Tree, parse
from laban.model.framework import Indicator

Named = Callable[[str], str]
"""How an element is written: by its name, or by a unit's figure."""

SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
DIGITS = 12
"""Figures of elements are written whole."""


def spelled(item: Indicator, named: Named, language: str, *, ready: bool = False) -> str:
    """Write how an indicator is formed; `ready`: the data are indicators already, and its own element is taken as it is.

    >>> spelled(Indicator(code="staff", parent="", denominator="people", scale=1000), "[{}]".format, "en")
    '1,000 × [staff] ÷ [people]'
    """
    if ready:
        return named(item.code)
    over: Tree = parse(item.formula) if item.formula else Name(item.code)
    scaled = item.scale != 1
    written = tree_text(over, named, language, inside="*" if scaled or item.denominator else "")
    if item.denominator:
        written = f"{written} ÷ {named(item.denominator)}"
    return f"{significant(item.scale, language, DIGITS)} × {written}" if scaled else written


def tree_text(tree: Tree, named: Named, language: str, inside: str = "") -> str:
    """Write a tree; `inside` is the sign of what it stands in: sums inside a product are put in parentheses."""
    match tree:
        case Number(value):
            return significant(value, language, DIGITS)
        case Name(code):
            return named(code)
        case Negative(below):
            return f"−{tree_text(below, named, language, '*')}"
        case Chain(first, rest):
            own = rest[0][0]
            said = [tree_text(first, named, language, own)]
            said += [f"{SIGNS[sign]} {tree_text(each, named, language, sign)}" for sign, each in rest]
            written = " ".join(said)
            loose = own in "+-" and inside in ("*", "/", "-")
            return f"({written})" if loose or inside == "/" else written
