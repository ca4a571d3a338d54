# SPDX-License-Identifier: Apache-2.0
"""Formulas and skip logic in plain words, for readers who know no codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from laban.model.framework import Element, Indicator
from laban_portal.ui.words import say

TOKEN = re.compile(r"\[[^\[\]]*\]|[A-Za-z0-9_]+|<=|>=|!=|==|[-+*/()<>=≤≥≠]|\S")
RELATIONS = {
    "<=": "at_most", "≤": "at_most", ">=": "at_least", "≥": "at_least", "!=": "differs", "≠": "differs", "=": "equals",
    "==": "equals", "<": "below", ">": "above",
}  # fmt: skip
SIGNS = {"*": "×", "/": "÷", "-": "−", "+": "+", "(": "(", ")": ")"}
SIMPLE = re.compile(
    r"\s*(?P<element>[A-Za-z0-9_]+)\s*(?P<relation><=|>=|!=|==|=|<|>)\s*(?P<value>-?[0-9]+(?:\.[0-9]+)?)\s*"
)


def spoken_formula(indicator: Indicator, elements: Iterable[Element], language: str) -> str:
    """Say how an indicator is computed: the names of its elements with the signs between them.

    >>> one = Indicator(code="x", parent="", denominator="people", scale=1000)
    >>> spoken_formula(one, (), "en")
    '[x] ÷ [people] × 1000'
    """
    names = {each.code: each.names for each in elements}
    words = (
        _spoken(indicator.formula.text, names, language)
        if indicator.formula
        else _name(indicator.code, names, language)
    )
    if indicator.denominator:
        whole = f"({words})" if indicator.formula and re.search(r"[-+*/]", indicator.formula.text) else words
        words = f"{whole} ÷ {_name(indicator.denominator, names, language)}"
    return words if indicator.scale == 1 else f"{words} × {indicator.scale:g}"


def spoken_condition(when: str, names: Mapping[str, object], language: str) -> str:
    """Say skip logic as a sentence; empty where a field is always asked.

    >>> spoken_condition("people > 0 and share <= 5", {}, "en")
    'Asked only if [people] is above 0 and [share] is at most 5'
    """
    return say("builder.asked_if", language, condition=_spoken(when, names, language)) if when.strip() else ""


def simple_condition(when: str) -> tuple[str, str, str]:
    """Return element, relation and number of a condition that is one comparison with a number, else empty texts."""
    found = SIMPLE.fullmatch(when)
    return (found["element"], found["relation"].replace("==", "="), found["value"]) if found else ("", "", "")


def _spoken(text: str, names: Mapping[str, object], language: str) -> str:
    words = []
    for token in TOKEN.findall(text):
        if token in RELATIONS:
            words.append(say(f"builder.is_{RELATIONS[token]}", language))
        elif token in SIGNS:
            words.append(SIGNS[token])
        elif token.lower() in {"and", "or"}:
            words.append(say(f"builder.join_{token.lower()}", language))
        elif re.fullmatch(r"[0-9.]+", token):
            words.append(token)
        else:
            words.append(_name(token.strip("[]"), names, language))
    return re.sub(r"\( | \)", lambda found: found[0].strip(), " ".join(words)).replace(" .", ".")


def _name(code: str, names: Mapping[str, object], language: str) -> str:
    """Name an element in brackets, so that a reader sees where a name begins and ends."""
    text = names.get(code)
    said = getattr(text, "into", None)
    return f"[{said(language) or code}]" if said else f"[{code}]"
