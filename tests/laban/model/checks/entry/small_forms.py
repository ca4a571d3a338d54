# SPDX-License-Identifier: Apache-2.0
"""Two small forms, and everything the rules find in some values of them."""

from __future__ import annotations

from collections.abc import Mapping

from laban.model.checks.entry import Checks, findings, prepare
from laban.model.entry_rule import Cell, EntryRule, Finding, Standing
from laban.model.form import CodeList, Field, Form, Option, Section
from laban.model.framework import Element
from laban.model.text import Text

SEX = CodeList(
    code="sex",
    names=Text.of({"vi": "Giới tính", "en": "Sex"}),
    options=(
        Option(code="m", names=Text.of({"vi": "Nam", "en": "Men"})),
        Option(code="f", names=Text.of({"vi": "Nữ", "en": "Women"})),
    ),
)
PEOPLE = Form(
    code="P",
    sections=(
        Section(
            code="1",
            fields=(
                Field(element="staff", kind="integer", by=("sex",)),
                Field(element="doctors", kind="integer", by=("sex",), total=False),
                Field(element="visitors", kind="integer", required=False, when="staff > 0"),
            ),
        ),
    ),
)
MONEY = Form(
    code="M", sections=(Section(code="1", fields=(Field(element="spending"), Field(element="fund", kind="yes_no"))),)
)
ELEMENTS = {
    "staff": Element(code="staff", names=Text.of({"vi": "Người làm việc", "en": "Staff"}), low=10, high=1000),
    "doctors": Element(code="doctors", low=0),
    "visitors": Element(code="visitors"),
    "spending": Element(code="spending"),
    "fund": Element(code="fund"),
}


def values(**given: float) -> dict[Cell, float]:
    """Write cells as keywords: `staff`, `staff_m` and `staff_f` are the total and its parts."""
    found = {}
    for name, value in given.items():
        element, _, part = name.partition("_")
        found[element, f"sex={part}" if part else ""] = float(value)
    return found


def rule(kind: str, **given: object) -> EntryRule:
    """Make a rule of a kind."""
    return EntryRule(code="r", kind=kind, **given)  # type: ignore[arg-type]  # whatever a test says


def find(*rules: EntryRule, forms: tuple[Form, ...] = (PEOPLE, MONEY), **given: object) -> tuple[Finding, ...]:
    """Find everything in some values of 2025, held against 2024."""
    return findings(ready(*rules, forms=forms), standing(**given))


def ready(*rules: EntryRule, forms: tuple[Form, ...] = (PEOPLE, MONEY)) -> Checks:
    """Make rules ready for some of the two forms, the other standing beside."""
    return prepare(rules, forms, {"sex": SEX}, ELEMENTS, tuple(each for each in (PEOPLE, MONEY) if each not in forms))


def standing(**given: object) -> Standing:
    """Make a standing of 2025."""
    return Standing(period="2025", previous_period="2024", **given)  # type: ignore[arg-type]  # whatever a test says


def codes(found: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """Return where each finding is told, and its code."""
    return [(each.element, each.slice, each.problem.code.removeprefix("entry.")) for each in found]


def facts(found: tuple[Finding, ...]) -> Mapping[str, str]:
    """Return the facts of the only finding."""
    (only,) = found
    return dict(only.problem.facts)
