# SPDX-License-Identifier: Apache-2.0
"""The whole audit of one year of an index."""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.audit.coherence import Coherence
from laban.model.audit.coverage import IndicatorQuality, UnitQuality
from laban.model.audit.finding import Finding, Judgement
from laban.model.audit.importance import Importance, Proposal
from laban.model.audit.ranking import AddedValue, ChoiceShift, Envelopment, LeavingOut, Outranked, Robustness
from laban.model.audit.structure import Structure
from laban.model.audit.thresholds import Plan, Thresholds
from laban.model.framework import Framework
from laban.model.result import Note
from laban.model.units import Units


@dataclass(frozen=True, kw_only=True)
class Audit:
    """Everything the audit of one year says, in the order an international auditor works.

    `units` are those that take part, in the order of their keys; arrays of the parts run along them. `level` is the one
    compared with the index. A part that cannot be computed is a note that says why; `undefined` holds all such notes,
    those of single groups and items included.
    """

    framework: Framework
    year: int
    units: Units
    level: str
    plan: Plan
    thresholds: Thresholds
    indicators: tuple[IndicatorQuality, ...]
    unit_quality: tuple[UnitQuality, ...]
    coherence: Coherence
    structures: tuple[Structure, ...]
    importance: tuple[Importance, ...]
    proposals: tuple[Proposal, ...]
    added_value: tuple[AddedValue, ...]
    robustness: Robustness | Note
    choice_shifts: tuple[ChoiceShift, ...]
    envelopment: Envelopment | Note
    outranked: tuple[Outranked, ...]
    leaving_out: LeavingOut
    findings: tuple[Finding, ...] = ()
    undefined: tuple[Note, ...] = ()

    def judged(self, judgement: Judgement) -> tuple[Finding, ...]:
        """Return the findings of one gravity."""
        return tuple(each for each in self.findings if each.judgement is judgement)
