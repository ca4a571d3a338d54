# SPDX-License-Identifier: Apache-2.0
"""A finding in the words of its reader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from laban.errors import Problem
from laban.model.checks.entry.plan import Checks
from laban.model.checks.values import written
from laban.model.entry_rule import Finding, part_of
from laban.model.form import CodeList, slice_name, slice_text
from laban.model.framework import Element
from laban.model.number_entry import Style, shown

RELATIONS = {"<=": "≤", ">=": "≥"}
SIGNS = {"*": "×", "/": "÷", "-": "−"}
_TOKEN = re.compile(
    r"(?<![A-Za-z0-9_.])[0-9.]+(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.])"
    r"|\[(?P<bracketed>[^\[\]]*)\]"
    r"|(?P<name>[A-Za-z0-9_]*[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign>[*/-])"
)


def told(finding: Finding, language: str, style: Style, checks: Checks | None = None) -> Problem:
    """Return the problem of a finding for one reader: numbers in their style, the rule's sentence in their language.

    With `checks`, the sides of a relation are told by the names of their elements instead of their codes.
    """
    facts = dict(finding.problem.facts)
    facts |= {name: shown(Decimal(written(value)), style) for name, value in finding.numbers}
    if "rule" in facts:
        facts["rule"] = finding.names.into(language) or facts["rule"]
    if "relation" in facts:
        facts["relation"] = RELATIONS.get(facts["relation"], facts["relation"])
    for name in ("left", "right"):
        if name in facts and checks is not None:
            facts[name] = spoken(facts[name], checks.elements, checks.code_lists, language)
    return replace(finding.problem, facts=tuple(facts.items()))


def spoken(formula: str, elements: Mapping[str, Element], code_lists: Mapping[str, CodeList], language: str) -> str:
    """Say a side of a rule with the names of its elements, each in brackets so that one sees where a name ends."""

    def said(found: re.Match[str]) -> str:
        if found["sign"]:
            return SIGNS[found["sign"]]
        if not (found["bracketed"] or found["name"]):
            return found[0]
        return _name(found["bracketed"] or found["name"], elements, code_lists, language)

    return _TOKEN.sub(said, formula)


def _name(name: str, elements: Mapping[str, Element], code_lists: Mapping[str, CodeList], language: str) -> str:
    """Name an element, and the part of it that is meant."""
    code, wanted = part_of(name)
    element = elements.get(code)
    words = (element.names.into(language) if element else "") or code
    part = slice_name(slice_text(sorted(wanted or ())), code_lists, language)
    return f"[{words}: {part}]" if part else f"[{words}]"
