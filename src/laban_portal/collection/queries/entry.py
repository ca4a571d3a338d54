# SPDX-License-Identifier: Apache-2.0
"""All that the page of a duty shows, in a fixed number of queries, whatever the number of cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from laban.model.form import Form
from laban.model.framework import Framework
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent, form_content, framework_content
from laban_portal.clock.now import today
from laban_portal.collection.beside import hindrances
from laban_portal.collection.models import Duty, Extension
from laban_portal.collection.queries.findings import GRAVEST
from laban_portal.collection.queries.rows import Reader, Row, duty_rows
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.rules.typing import Standing, typing_refusal
from laban_portal.collection.states import DutyState, RoundState
from laban_portal.people.rules import Actor, may_lead_for
from laban_portal.ui.words import say


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRows:
    """A section with its rows and how far it is."""

    code: str
    name: str
    help: str
    rows: tuple[Row, ...]
    required: int
    filled: int
    faulty: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindered:
    """What besides empty and unreadable cells keeps the duty from being handed in. `at`: the place of its cell, if any."""

    sentence: str
    at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """The page of a duty. `locked` is the code of the sentence that says why nothing may be typed; empty where one may."""

    duty: int
    round: str
    round_name: Mapping[str, str]
    unit: str
    unit_name: Mapping[str, str]
    form: int
    form_code: str
    form_name: str
    assumed: bool
    note: str
    document: str
    period: str
    organisation: Mapping[str, str] = field(default_factory=dict)
    person: str = ""
    state: str = "open"
    reason: str = ""
    on_time_until: date
    closes_on: date | None
    days_left: int
    locked: str
    locked_day: date | None
    leads: bool
    demonstration: bool
    sections: tuple[SectionRows, ...]
    hindered: tuple[Hindered, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return every row, section by section."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def required(self) -> int:
        """Return how many cells are owed."""
        return sum(each.required for each in self.sections)

    @property
    def filled(self) -> int:
        """Return how many of them have a value or a reason why there is none."""
        return sum(each.filled for each in self.sections)

    @property
    def faulty(self) -> int:
        """Return how many cells cannot be read."""
        return sum(each.faulty for each in self.sections)

    @property
    def ruled(self) -> bool:
        """Tell whether the round has rules."""
        return any(row.ruled for row in self.rows)

    @property
    def found(self) -> Mapping[str, int]:
        """Return how many findings of each severity are open: what is explained counts no more."""
        rows = [each for row in self.rows for each in row.findings if each.open or not each.explained]
        return {name: sum(each.severity == name for each in rows) for name in GRAVEST}

    @property
    def unready(self) -> tuple[Row, ...]:
        """Return the rows that must be seen to before the duty is handed in."""
        return tuple(row for row in self.rows if row.missing or row.now.state in {"unread", "ask"})


def entry_page(actor: Actor, duty: int, language: str) -> EntryPage:
    """Return the page of a duty whose values the person may read."""
    found = readable_duty(actor, duty)
    content = form_content(found.form_id)
    framework, _ = framework_content(found.round.framework_id)
    reader = Reader.of(actor, language)
    rows = duty_rows(found, content, reader, fed_by(framework))
    return _page(found, content, actor, language, rows)


def hindered(duty: int, rows: Sequence[Row], language: str) -> tuple[Hindered, ...]:
    """Return what the findings and other rooms want before the duty is handed in, each in one sentence."""
    places = {(row.element, row.slice): row for row in rows}
    found = [
        Hindered(sentence=f"{_named(row)}: {each.sentence}", at=row.at)
        for row in rows
        for each in row.findings
        if each.open
    ]
    for each in hindrances(duty, language):
        row = places.get((each.where.item, each.where.cell))
        found.append(Hindered(sentence=say(each.code, language, **dict(each.facts)), at=row.at if row else None))
    return tuple(found)


def _named(row: Row) -> str:
    return f"{row.name} ({row.label})" if row.label else row.name


def locked_because(actor: Actor, duty: Duty, on: date) -> tuple[str, date | None]:
    """Return why the person cannot type here now, as the code of a sentence and its day; nothing where they can."""
    extensions = Extension.objects.filter(Q(duty=duty) | Q(duty=None, round=duty.round_id, unit=duty.unit_id))
    extended = max(extensions.values_list("closes_on", flat=True), default=None)
    standing = Standing(
        unit=duty.unit_id, domain=duty.domain, organisation=duty.organisation_id, state=DutyState(duty.state),
        round_state=RoundState(duty.round.state), opens_on=duty.round.opens_on, extended_to=extended,
        closes_on=duty.closes_on or duty.round.closes_on,
    )  # fmt: skip
    refusal = typing_refusal(actor, standing, on)
    return (refusal.code, refusal.day) if refusal else ("", None)


def fed_by(framework: Framework) -> Mapping[str, Sequence[str]]:
    """Return for each element the indicators that are computed from it."""
    found: dict[str, list[str]] = defaultdict(list)
    for indicator in framework.ordered_indicators:
        for element in indicator.needs:
            found[element].append(indicator.code)
    return found


def _page(duty: Duty, content: FormContent, actor: Actor, language: str, rows: Sequence[Row]) -> EntryPage:
    form, on, organisation = content.form, today(), duty.organisation
    locked, day = locked_because(actor, duty, on)
    return EntryPage(
        duty=duty.pk, round=duty.round.code, round_name=duty.round.names, unit=duty.unit_id, unit_name=duty.unit.names,
        form=duty.form_id, form_code=form.code, form_name=form.names.into(language), assumed=form.status == "assumed",
        note=form.note.into(language), document=form.document.into(language), period=Period(duty.period).names(language),
        organisation=organisation.names if organisation else {}, person=duty.person.name if duty.person else "",
        state=duty.state, reason=duty.reason if duty.state == DutyState.RETURNED else "", on_time_until=duty.on_time_until,
        closes_on=duty.closes_on, days_left=(duty.on_time_until - on).days, locked=locked, locked_day=day,
        leads=may_lead_for(actor, duty.unit_id, duty.organisation_id), demonstration=duty.round.demonstration,
        sections=tuple(_sections(form, rows, language)), hindered=() if locked else hindered(duty.pk, rows, language),
    )  # fmt: skip


def _sections(form: Form, rows: Sequence[Row], language: str) -> Iterable[SectionRows]:
    for section in form.sections:
        here = {each.element for each in section.fields}
        own = tuple(row for row in rows if row.element in here)
        owed = [row for row in own if row.required and row.applies]
        yield SectionRows(
            code=section.code, name=section.names.into(language), help=section.help.into(language), rows=own,
            required=len(owed), filled=sum(not row.missing for row in owed),
            faulty=sum(row.now.state in {"unread", "ask"} for row in own if row.applies),
        )  # fmt: skip
