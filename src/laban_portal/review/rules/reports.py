# SPDX-License-Identifier: Apache-2.0
"""Who may see a unit's official reports, who may make them, and what is typed for one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from laban.errors import Place, Problem, problem
from laban_portal.collection.rules.reading import cleaned, invisible
from laban_portal.people.rules import Actor, may_lead_for, may_see_values

LONGEST = {"signer_name": 120, "signer_title": 200, "symbol": 40, "office_number": 20, "reason": 500}
"""Letters of what is typed. A title may have lines, such as "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC"."""

NEEDED = ("signer_name", "signer_title")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWanted:
    """What a report says besides the values: who signs it, and what the book of outgoing letters has given it.

    `dated_unread`: something was typed for the day that is no day.
    """

    signer_name: str
    signer_title: str
    symbol: str = ""
    office_number: str = ""
    dated: date | None = None
    dated_unread: bool = False

    def cleaned(self) -> ReportWanted:
        """Return what was typed in its one form."""
        typed: dict[str, Any] = {name: cleaned(getattr(self, name)) for name in LONGEST if name != "reason"}
        return replace(self, **typed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What a leader agrees to: the plan they have seen, and, where duties are missing, that they are, and why."""

    seen: str
    missing: bool = False
    reason: str = ""


def may_see_report(actor: Actor, unit: str, domains: Collection[str]) -> bool:
    """Tell whether a report may be seen: by those who may see all values in it, in every one of its domains."""
    return bool(domains) and all(may_see_values(actor, unit, domain) for domain in domains)


def may_make_report(actor: Actor, unit: str) -> bool:
    """Tell whether reports of a unit may be made and taken back: by a leader of its focal office, not of a department."""
    return may_lead_for(actor, unit, None)


def wanted_faults(wanted: ReportWanted, agreed: Agreed, missing: Collection[str]) -> Iterator[Problem]:
    """Tell everything that is wrong with what was typed; `missing` are the duties that are not handed in."""
    typed = {name: getattr(wanted, name) for name in LONGEST if name != "reason"} | {"reason": agreed.reason}
    for name, text in typed.items():
        if len(text) > LONGEST[name]:
            yield problem("reports.too_long", Place(column=name), most=LONGEST[name])
        if invisible(text, lines=name in {"signer_title", "reason"}):
            yield problem("reports.invisible", Place(column=name))
    for name in NEEDED:
        if not typed[name].strip():
            yield problem(f"reports.{name}_wanted", Place(column=name))
    if wanted.dated_unread:
        yield problem("reports.day_wrong", Place(column="dated"))
    if missing and not agreed.missing:
        yield problem("reports.acknowledge", Place(column="missing"), count=len(missing))
    if missing and not agreed.reason.strip():
        yield problem("reports.reason_wanted", Place(column="reason"))
