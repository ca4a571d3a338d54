# SPDX-License-Identifier: Apache-2.0
"""What one language version of an audit report is told, and the words, names and numbers it says it with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isfinite

from laban.draw.numbers import MISSING
from laban.errors import Problem
from laban.model.audit.audit import Audit
from laban.model.audit.finding import Finding, Judgement
from laban.model.design import Design
from laban.model.result import Note
from laban.model.sensitivity import Sensitivity
from laban.model.text import Text
from laban.model.uncertainty import Uncertainty
from laban.report.audit.blocks import Cell, Head, Verdict, Verdicts, Words
from laban.report.view import View
from laban.texts import say
from laban.texts.speak import table

AREAS = ("audit_report", "uncertainty_page", "report")
"""Where words are looked for, in this order."""

OF_UNITS = ("coverage_units", "intervals", "outside", "envelopment")
"""Conclusions that name units; all others name items or choices."""

PART_OF = {
    "coverage": "coverage", "outliers": "coverage", "correlation": "correlation", "structure": "structure",
    "importance": "importance", "added_value": "added_value", "robustness": "intervals", "envelopment": "others",
    "outranking": "others", "leaving_out": "shifts",
}  # fmt: skip
"""The part of the report in which each part of the audit is explained; what single choices do is another: `shifts`."""

TINY = 0.001

GRAVITY = (Judgement.PROBLEM, Judgement.LOOK, Judgement.GOOD)
"""Judgements, the gravest first."""


@dataclass(frozen=True)
class AuditView(View):
    """One language version: beside pack and result, the audit, and the design, draws and shares of variance, if any.

    `missing` says why there are no draws; `refused` are other choices under which the index cannot be computed, and why.
    """

    audit: Audit
    design: Design | None = None
    uncertainty: Uncertainty | None = None
    sensitivity: Sensitivity | None = None
    missing: tuple[Problem, ...] = ()
    refused: tuple[tuple[Text, Problem], ...] = ()

    def text(self, name: str, /, **facts: object) -> str:
        """Say a sentence of the audit report, or else of the page of uncertainty, or else of the report."""
        area = next((each for each in AREAS if name in table(each, self.language)), AREAS[0])
        return say(f"{area}.{name}", self.language, **facts)

    def word(self, name: str, /, **facts: object) -> str:
        """Say a sentence of `laban.texts.*.audit`."""
        return say(f"audit.{name}", self.language, **facts)

    @property
    def year(self) -> int:
        """Return the year that is audited."""
        return self.audit.year

    @cached_property
    def unit_names(self) -> tuple[str, ...]:
        """Return the name of every unit of the audit, in its order."""
        return tuple(unit.names.into(self.language) or unit.code for unit in self.audit.units.members)

    @cached_property
    def by_label(self) -> Mapping[str, str]:
        """Return the name of each unit by its label."""
        return dict(zip(self.audit.units.labels, self.unit_names, strict=True))

    @cached_property
    def choice_names(self) -> Mapping[str, str]:
        """Return the name of each other choice by its code."""
        return {each.name: self.named_text(each.names, each.name) for each in self.audit.choice_shifts}

    def named_text(self, names: Text, code: str) -> str:
        """Return a name in the reader's language, or its code where it has none."""
        return names.into(self.language) or code

    def anything(self, code: str) -> str:
        """Return the name of an item, an element or a choice, else the code."""
        return self.choice_names.get(code) or self.item_or_element(code)

    def level(self, code: str) -> str:
        """Return the name of a level in the reader's language."""
        name = f"level_{code.replace('-', '_')}"
        return self.text(name) if name in table("report", self.language) else code

    def verdict(self, each: Finding) -> Verdict:
        """Return a conclusion in words."""
        kind = kind_of(each)
        named = (lambda label: self.by_label.get(label, label)) if kind in OF_UNITS else self.anything
        part = "shifts" if kind == "choices" else PART_OF[each.part]
        return Verdict(each.judgement, self.word(each.judgement), each.text(self.language, named), part)

    def verdicts(self, *parts: str, only: Iterable[str] = (), but: Iterable[str] = ()) -> Verdicts:
        """Return the conclusions of some parts, the gravest first; `only` or `but` some kinds of conclusion."""
        kept = [
            each
            for each in self.audit.findings
            if each.part in parts and (not only or kind_of(each) in tuple(only)) and kind_of(each) not in tuple(but)
        ]
        return Verdicts(tuple(self.verdict(each) for each in by_gravity(kept)))

    def told(self, found: Iterable[Note | Problem]) -> tuple[Words, ...]:
        """Return why something could not be computed, each reason once."""
        lines = dict.fromkeys(self.why(each) for each in found)
        return tuple(Words(each, "warning") for each in lines)

    def why(self, note: Note | Problem) -> str:
        """Return a note or a problem with the item it is about."""
        item = note.where.item if isinstance(note, Problem) else note.item
        where = self.item_or_element(item) if item else ""
        return f"{where}: {note.text(self.language)}" if where else note.text(self.language)

    def heads(self, *columns: str) -> tuple[Head, ...]:
        """Return the columns of a table, each written as `kind:word`; a word that is no text of ours stands as it is."""
        return tuple(Head(self.heading(word), kind) for kind, _, word in (each.partition(":") for each in columns))

    def heading(self, word: str) -> str:
        """Return the words of a column's heading."""
        return self.text(word) if any(word in table(area, self.language) for area in AREAS) else word

    def flags(self, codes: Iterable[str]) -> Cell:
        """Return the cell of what stands out."""
        names = tuple(self.word(f"flag_{code}") for code in codes if code)
        return Cell(", ".join(names), float(len(names)), names)

    def name(self, code: str) -> Cell:
        """Return the cell with the name of an item."""
        return Cell(self.item(code))

    def num(self, value: float, decimals: int = 2) -> Cell:
        """Return the cell of a figure."""
        return Cell(self.number(value, decimals), value)

    def chance(self, p: float) -> Cell:
        """Return the cell of a probability by chance; what is tiny is not written as nought."""
        if 0 <= p < TINY:
            return Cell(f"<\u00a0{self.number(TINY, 3)}", p)
        return self.num(p, 3)

    def share(self, value: float, decimals: int = 0) -> Cell:
        """Return the cell of a share."""
        return Cell(self.percent(value, decimals), value)

    def counted(self, value: float) -> Cell:
        """Return the cell of a count."""
        return Cell(self.count(int(value)) if isfinite(value) else MISSING, value)

    def places(self, value: float) -> Cell:
        """Return the cell of a rank or a number of places; 0 is no rank."""
        return Cell(self.place(value) if isfinite(value) else MISSING, value)

    def between(self, ends: tuple[float, float], decimals: int = 2) -> Cell:
        """Return the cell of an interval."""
        if not all(isfinite(end) for end in ends):
            return Cell(MISSING)
        return Cell("\u00a0– ".join(self.number(end, decimals) for end in ends), sum(ends))

    def share_between(self, ends: tuple[float, float]) -> Cell:
        """Return the cell of an interval of shares."""
        if not all(isfinite(end) for end in ends):
            return Cell(MISSING)
        return Cell("\u00a0– ".join(self.percent(end) for end in ends), sum(ends))


def kind_of(finding: Finding) -> str:
    """Return what a conclusion is about, whatever it says."""
    return finding.code.removesuffix("_good").removesuffix("_found")


def by_gravity(findings: Iterable[Finding]) -> list[Finding]:
    """Return conclusions, the gravest first, else in their order."""
    return sorted(findings, key=lambda each: GRAVITY.index(each.judgement))
