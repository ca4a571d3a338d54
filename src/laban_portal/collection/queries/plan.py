# SPDX-License-Identifier: Apache-2.0
"""What a wanted round would make: its units, and for each form and period one duty a unit. All faults at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from laban.errors import PanelError, Place, Problem, Severity, problem
from laban.model.form import Form
from laban.model.period import Frequency, Period, parse_period, periods_of
from laban.model.workdays import Holidays, is_workday, workdays_after
from laban_portal.catalog.models import Unit, Version
from laban_portal.catalog.queries import FormContent, calendar_content, form_contents
from laban_portal.catalog.states import Kind, VersionState
from laban_portal.collection.models import Round
from laban_portal.collection.rules.counting import counts
from laban_portal.collection.wanted import DutyPlan, Preview, RoundWanted
from laban_portal.people.models import Organisation

CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = frozenset({"new"})
MOST_DUTIES = 20000
"""More is a slip: 34 provinces × 17 forms × 12 months are 6,936."""


def preview(wanted: RoundWanted) -> Preview:
    """Return what the round would make, with every fault and warning; it is made only where there is no fault."""
    found: list[Problem] = [*_own(wanted)]
    units, unit_faults = _units(wanted)
    forms, form_faults = _forms(wanted)
    found += [*unit_faults, *form_faults]
    holidays = calendar_content(_version(wanted.calendar, Kind.CALENDAR))
    plans: list[DutyPlan] = []
    if not {"round_faults.custom_period", "round_faults.year"} & {each.code for each in found}:
        plans = [plan for version, content in forms for plan in _plans(wanted, version, content, holidays)]
    offices = _offices([key for key, _ in units])
    found += _warnings(wanted, plans, units, offices, holidays)
    if wanted.kind == "standing" and not wanted.custom_periods:
        custom = [content.form.code for _, content in forms if content.form.frequency == Frequency.CUSTOM]
        found += [_warning("no_custom", "custom_periods", form=code) for code in custom]
    if len(units) * len(plans) > MOST_DUTIES:
        found.append(_fault("too_many", "forms", count=len(units) * len(plans), most=MOST_DUTIES))
    return Preview(
        units=tuple(units),
        plans=tuple(plans),
        forms=len(forms),
        offices=offices,
        problems=tuple(dict.fromkeys(found)),
        rules=_rules(wanted.framework),
    )


def _fault(name: str, field: str, **facts: Any) -> Problem:
    return problem(f"round_faults.{name}", Place(column=field), **facts)


def _warning(name: str, field: str, **facts: Any) -> Problem:
    return problem(f"round_faults.{name}", Place(column=field), severity=Severity.WARNING, **facts)


def _own(wanted: RoundWanted) -> Iterable[Problem]:
    """Tell what is wrong with the round's own words and dates."""
    if not CODE.fullmatch(wanted.code) or len(wanted.code) > 60 or wanted.code in RESERVED:
        yield _fault("code", "code")
    elif Round.objects.filter(code=wanted.code).exists():
        yield _fault("code_taken", "code", taken=wanted.code)
    if not wanted.name_vi.strip():
        yield _fault("name", "name_vi")
    if not wanted.name_en.strip():
        yield _fault("name", "name_en")
    if wanted.kind not in {"yearly", "standing"}:
        yield _fault("kind", "kind")
    if _version(wanted.framework, Kind.FRAMEWORK) is None:
        yield _fault("framework", "framework")
    if wanted.calendar is not None and _version(wanted.calendar, Kind.CALENDAR) is None:
        yield _fault("calendar", "calendar")
    if wanted.year is None or not 1990 <= wanted.year <= 2100:
        yield _fault("year", "year")
    if wanted.opens_on is None:
        yield _fault("opens_on", "opens_on")
    yield from _dates(wanted)
    yield from _custom(wanted)


def _dates(wanted: RoundWanted) -> Iterable[Problem]:
    if wanted.kind != "standing":
        if wanted.on_time_until is None:
            yield _fault("on_time_until", "on_time_until")
        if wanted.closes_on is None:
            yield _fault("closes_on", "closes_on")
    if wanted.opens_on and wanted.on_time_until and wanted.on_time_until < wanted.opens_on:
        yield _fault("on_time_before_open", "on_time_until")
    last = wanted.on_time_until or wanted.opens_on
    if last and wanted.closes_on and wanted.closes_on < last:
        yield _fault("closes_before", "closes_on")


def _custom(wanted: RoundWanted) -> Iterable[Problem]:
    for text in wanted.custom_periods:
        try:
            parse_period(text)
        except PanelError as error:
            yield from (
                _fault("custom_period", "custom_periods", given=text[:40], why=each.text()) for each in error.problems
            )


def _version(pk: int | None, kind: Kind) -> int | None:
    if pk is None or not Version.objects.filter(pk=pk, kind=kind, state=VersionState.READY).exists():
        return None
    return pk


def _rules(framework: int | None) -> int | None:
    """Return the newest rules of the pack that the framework came from."""
    if framework is None:
        return None
    packs = Version.objects.filter(pk=framework).values("pack")
    ready = Version.objects.filter(kind=Kind.RULES, state=VersionState.READY, pack__in=packs)
    return ready.order_by("-number").values_list("pk", flat=True).first()


def _units(wanted: RoundWanted) -> tuple[list[tuple[str, dict[str, str]]], list[Problem]]:
    """Return the units in their order, and what is wrong with the choice."""
    rows = Unit.objects.all()
    if wanted.units:
        found = [(each.key, each.names) for each in rows.filter(key__in=wanted.units)]
        lost = sorted(set(wanted.units) - {key for key, _ in found})
        return found, [_fault("unit", "units", key=key[:80]) for key in lost]
    if not wanted.system:
        return [], [_fault("no_units", "system")]
    on = wanted.units_on or wanted.opens_on
    if on is None:
        return [], []
    found = [
        (each.key, each.names)
        for each in rows.filter(system=wanted.system, national=False)
        if (each.valid_from is None or each.valid_from <= on) and (each.valid_to is None or on <= each.valid_to)
    ]
    return found, [] if found else [_fault("none_on_day", "units_on", system=wanted.system, day=on.isoformat())]


def _forms(wanted: RoundWanted) -> tuple[list[tuple[Version, FormContent]], list[Problem]]:
    """Return the forms chosen, in the order of their codes; two versions of one form cannot both be asked."""
    rows = list(
        Version.objects.defer("content")
        .filter(pk__in=wanted.forms, kind=Kind.FORM, state=VersionState.READY)
        .order_by("pack", "code")
    )
    faults = [] if wanted.forms else [_fault("no_forms", "forms")]
    if len(rows) < len(set(wanted.forms)):
        faults.append(_fault("form", "forms"))
    codes = [(each.pack, each.code) for each in rows]
    faults += [
        _fault("form_twice", "forms", form=code) for pack, code in sorted(set(codes)) if codes.count((pack, code)) > 1
    ]
    contents = form_contents(each.pk for each in rows)
    return [(each, contents[each.pk]) for each in rows], faults


def _plans(wanted: RoundWanted, version: Version, content: FormContent, holidays: Holidays) -> Iterable[DutyPlan]:
    form = content.form
    required = counts(content.form, content.code_lists, {}).required
    for period in _periods(wanted, form):
        until = wanted.on_time_until
        if wanted.kind == "standing":
            until = workdays_after(period.last, form.due_workdays, holidays)
        if until is not None:
            yield DutyPlan(
                form=version.pk, code=version.code, names=version.names, domain=version.domain, period=str(period),
                on_time_until=until, closes_on=wanted.closes_on, required=required,
            )  # fmt: skip


def _periods(wanted: RoundWanted, form: Form) -> Sequence[Period]:
    if wanted.year is None:
        return ()
    if wanted.kind == "yearly":
        return (Period(str(wanted.year)),)
    if form.frequency == Frequency.CUSTOM:
        return [parse_period(each) for each in dict.fromkeys(wanted.custom_periods)]
    return periods_of(wanted.year, form.frequency)


def _offices(units: Sequence[str]) -> dict[str, int]:
    """Return for each unit the office that answers for all its duties."""
    rows = Organisation.objects.filter(unit__in=units, focal=True).order_by("pk").values_list("unit", "pk")
    return dict(rows)


def _warnings(
    wanted: RoundWanted,
    plans: Sequence[DutyPlan],
    units: Sequence[tuple[str, dict[str, str]]],
    offices: dict[str, int],
    holidays: Holidays,
) -> Iterable[Problem]:
    """Tell what can be made but should be looked at."""
    without = [names.get("vi") or key for key, names in units if key not in offices]
    if without:
        yield _warning("no_office", "units", count=len(without), units=", ".join(without[:5]))
    for field, day in (("on_time_until", wanted.on_time_until), ("closes_on", wanted.closes_on)):
        if day and not is_workday(day, holidays):
            yield _warning("day_off", field, day=day.isoformat())
    years = {each.on_time_until.year for each in plans} - set(holidays.years)
    if years:
        yield _warning("calendar_silent", "calendar", years=", ".join(map(str, sorted(years))))


def default_dates(today: date, calendar: int | None) -> tuple[date, date]:
    """Return two dates to begin with: forty working days from today, and ten more, by a calendar."""
    holidays = calendar_content(calendar)
    until = workdays_after(today, 40, holidays)
    return until, workdays_after(until, 10, holidays)
