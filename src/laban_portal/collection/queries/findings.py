# SPDX-License-Identifier: Apache-2.0
"""What the round's rules find in the values of a duty, with the explanations given: the same for both sides.

A rule may join elements of several forms, so all values of the unit and period in the round are looked at. Of other units
only what the ministry already holds of earlier periods comes in. A fixed number of queries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from django.db.models import Max, Q

from laban.errors import Place, Problem, problem
from laban.model.checks.entry import Checks, findings, prepare, told
from laban.model.entry_rule import Finding, Standing
from laban.model.form import slice_name
from laban.model.number_entry import Style
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent, form_contents, rules_content
from laban_portal.collection.models import Cell, Duty, Explanation, Known
from laban_portal.collection.queries.known import Figure, known_figures, reported_figures
from laban_portal.collection.queries.known import Place as Figured
from laban_portal.collection.queries.last import earlier
from laban_portal.collection.rules.counting import Key
from laban_portal.people.rules import LOCAL_ROLES, Actor, visible_domains
from laban_portal.ui.words import say

GRAVEST = ("error", "explain", "warning", "note")
"""Severities, the gravest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFinding:
    """One finding in the reader's words. `explained` is the explanation that holds for these very values, if any.

    `open`: it still hinders the duty from being handed in.
    """

    rule: str
    kind: str
    severity: str
    element: str
    slice: str
    cells: tuple[Key, ...]
    fingerprint: str
    sentence: str
    name: str = ""
    remedy: str = ""
    explained: str = ""
    explained_by: str = ""
    explained_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Tell whether it hinders: an error does, and what must be explained and is not."""
        return self.severity == "error" or (self.severity == "explain" and not self.explained)


class Reading(NamedTuple):
    """In which language and style of numbers something is read, and by whom: `hidden` elements are not theirs to see."""

    language: str
    style: Style
    hidden: frozenset[str] = frozenset()


Found = Mapping[Key, tuple[ShownFinding, ...]]


def duty_findings(duty: int, language: str, style: Style = "comma", domains: frozenset[str] | None = None) -> Found:
    """Return the findings of a duty by cell, the gravest first; the caller has asked whether the reader may see the duty.

    Of a finding that joins values of a domain beyond `domains` (none: all) only the rule is told, no figure.
    """
    row = Duty.objects.select_related("round").defer("round__note").filter(pk=duty).first()
    if row is None or row.round.rules_id is None:
        return {}
    beside = _beside(row)
    contents = form_contents({form for form, _ in beside.values()})
    hidden = frozenset(
        element
        for form, domain in beside.values()
        if domains is not None and domain not in domains
        for element in contents[form].form.elements
    )
    forms = {duty: form for duty, (form, _) in beside.items()}
    checks, standing = _checks(row, forms), _standing(row, forms, contents)
    return _by_cell(checks, standing, _explanations(duty), Reading(language, style, hidden))


def findings_with(
    duty: int, given: Mapping[Key, tuple[str, float | None]], language: str, style: Style = "comma"
) -> Found:
    """Return the findings that a duty would have if some cells held something else.

    The cells may be of any of the unit's duties of its period. `given` are kinds and values by cell; nothing is saved.
    """
    row = Duty.objects.select_related("round").defer("round__note").filter(pk=duty).first()
    if row is None or row.round.rules_id is None:
        return {}
    checks, standing = _checks_and_standing(row)
    values = {key: value for key, value in standing.values.items() if key not in given}
    values |= {key: value for key, (kind, value) in given.items() if kind == "value" and value is not None}
    kinds = {**standing.kinds, **{key: kind for key, (kind, _) in given.items()}}
    return _by_cell(
        checks, replace(standing, values=values, kinds=kinds), _explanations(duty), Reading(language, style)
    )


def _by_cell(
    checks: Checks, standing: Standing, words: Mapping[tuple[str, str, str], Explanation], reading: Reading
) -> Found:
    found: dict[Key, list[ShownFinding]] = defaultdict(list)
    for each in findings(checks, standing):
        key = (each.element, each.slice)
        found[key].append(_shown(each, checks, words.get((*key, each.rule)), reading))
    return {key: tuple(sorted(rows, key=lambda each: GRAVEST.index(each.severity))) for key, rows in found.items()}


def unit_findings(round_: int, unit: str, language: str, style: Style = "comma") -> dict[int, Found]:
    """Return the findings of all duties of a unit in a round, by duty; a fixed number of queries for each period."""
    duties = Duty.objects.filter(Q(("unit", unit)), round=round_).select_related("round").defer("round__note")
    rows = [row for row in duties if row.round.rules_id is not None]
    words: dict[int, dict[tuple[str, str, str], Explanation]] = defaultdict(dict)
    for each in Explanation.objects.filter(duty__in=rows).order_by("pk"):
        words[each.duty_id][each.element, each.slice, each.rule] = each
    contents = form_contents({row.form_id for row in rows})
    standing: dict[str, Standing] = {}
    found: dict[int, Found] = {}
    for row in rows:
        forms = {each.pk: each.form_id for each in rows if each.period == row.period}
        if row.period not in standing:
            standing[row.period] = _standing(row, forms, {form: contents[form] for form in forms.values()})
        checks = _checks(row, forms)
        found[row.pk] = _by_cell(checks, standing[row.period], words[row.pk], Reading(language, style))
    return found


def reader_findings(actor: Actor, duty: int, language: str) -> Found:
    """Return the findings of a duty with numbers in the reader's style."""
    unit = Duty.objects.filter(pk=duty).values_list("unit_id", flat=True).first() or ""
    style: Style = "point" if actor.number_style == "point" else "comma"
    return duty_findings(duty, language, style, domains_read(actor, str(unit)))


def domains_read(actor: Actor, unit: str) -> frozenset[str] | None:
    """Return the domains in which a person may read a unit's values; nothing: all of them."""
    own = any(power.role in LOCAL_ROLES and unit in power.readable for power in actor.powers)
    return None if own else visible_domains(actor)


def finding_faults(duty: int, language: str) -> tuple[Problem, ...]:
    """Return what the findings of a duty want before it is handed in: a correction, or an explanation."""
    row = Duty.objects.filter(pk=duty).values_list("form_id", flat=True).first()
    contents = form_contents([row]) if row else {}
    return tuple(
        problem(
            f"findings.{'correct' if each.severity == 'error' else 'explain_first'}", Place(item=key[0], cell=key[1]),
            cell=_cell_name(next(iter(contents.values())), key, language), said=each.sentence,
        )
        for key, rows in duty_findings(duty, language).items()
        for each in rows
        if each.open
    )  # fmt: skip


def _cell_name(content: FormContent, key: Key, language: str) -> str:
    known = content.elements.get(key[0])
    words = (known.names.into(language) if known else "") or key[0]
    inside = slice_name(key[1], content.code_lists, language)
    return f"{words} ({inside})" if inside else words


def _shown(each: Finding, checks: Checks, given: Explanation | None, reading: Reading) -> ShownFinding:
    language = reading.language
    sentence = told(each, language, reading.style, checks)
    if any(element in reading.hidden for element, _ in each.cells):
        sentence = problem("findings.other_domain", rule=each.names.into(language) or each.rule)
    holds = given is not None and given.fingerprint == each.fingerprint
    return ShownFinding(
        rule=each.rule, kind=each.kind, severity=each.severity, element=each.element, slice=each.slice, cells=each.cells,
        fingerprint=each.fingerprint, sentence=say(sentence.code, language, **dict(sentence.facts)),
        name=each.names.into(language), remedy=each.remedy.into(language),
        explained=given.words if given and holds else "", explained_by=given.by_name if given and holds else "",
        explained_at=given.at if given and holds else None,
    )  # fmt: skip


def _explanations(duty: int) -> dict[tuple[str, str, str], Explanation]:
    """Return the latest explanation of each cell and rule."""
    return {
        (each.element, each.slice, each.rule): each for each in Explanation.objects.filter(duty=duty).order_by("pk")
    }


def _checks_and_standing(row: Duty) -> tuple[Checks, Standing]:
    """Return the rules made ready for the duty's form, and everything they are held against."""
    forms = {duty: form for duty, (form, _) in _beside(row).items()}
    return _checks(row, forms), _standing(row, forms, form_contents(set(forms.values())))


def _beside(row: Duty) -> dict[int, tuple[int, str]]:
    """Return form and domain of all duties of the unit and period, this one among them."""
    found = Duty.objects.filter(round=row.round_id, unit_id=row.unit_id, period=row.period)
    return {duty: (form, domain) for duty, form, domain in found.values_list("pk", "form_id", "domain")}


def _checks(row: Duty, forms: Mapping[int, int]) -> Checks:
    return _prepared(row.round.rules_id, row.form_id, tuple(sorted(set(forms.values()) - {row.form_id})))


def _standing(row: Duty, forms: Mapping[int, int], contents: Mapping[int, FormContent]) -> Standing:
    elements = {code: each for content in contents.values() for code, each in content.elements.items()}
    periods = earlier(row.period)
    held = known_figures(row.unit_id, elements, [*periods, row.period])
    past = {**held, **reported_figures(row.unit_id, elements.keys(), periods)}
    values, kinds = _now(forms)
    before = Period(row.period).previous
    last = str(before) if before else ""
    history = _history(past, periods)
    return Standing(
        period=row.period, values=values, kinds=kinds, previous_period=last,
        previous={(e, s): each.value for (e, s, period), each in past.items() if period == last},
        history=history,
        held={(e, s): (each.value, each.source) for (e, s, period), each in held.items() if period == row.period},
        growth=_growth_of_others(row.unit_id, last),
    )  # fmt: skip


def _now(forms: Iterable[int]) -> tuple[dict[Key, float], dict[Key, str]]:
    values: dict[Key, float] = {}
    kinds: dict[Key, str] = {}
    rows = Cell.objects.filter(duty__in=list(forms)).values_list("element", "slice", "kind", "value")
    for element, part, kind, value in rows:
        kinds[element, part] = kind
        if kind == "value" and value is not None:
            values[element, part] = value
    return values, kinds


def _history(past: Mapping[Figured, Figure], periods: Iterable[str]) -> dict[Key, tuple[float, ...]]:
    found: dict[Key, list[float]] = defaultdict(list)
    by_period: dict[str, list[tuple[Key, float]]] = defaultdict(list)
    for (element, part, period), figure in past.items():
        by_period[period].append(((element, part), figure.value))
    for period in periods:
        for key, value in by_period.get(period, ()):
            found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


@lru_cache(maxsize=128)
def _prepared(rules: int, form: int, others: tuple[int, ...]) -> Checks:
    """Make the rules ready once for a form beside others; frozen versions never change."""
    contents = form_contents([form, *others])
    code_lists = {code: each for content in contents.values() for code, each in content.code_lists.items()}
    elements = {code: each for content in contents.values() for code, each in content.elements.items()}
    return prepare(
        rules_content(rules),
        (contents[form].form,),
        code_lists,
        elements,
        tuple(contents[each].form for each in others),
    )


def _growth_of_others(unit: str, last: str) -> dict[str, tuple[float, ...]]:
    """Return how the figures of other units changed between the two periods before: what is held of them already."""
    before = Period(last).previous if last else None
    if before is None:
        return {}
    newest = Known.objects.aggregate(newest=Max("pk"))["newest"] or 0
    grown = _growth(str(before), last, newest)
    return {element: tuple(each for other, each in rows if other != unit) for element, rows in grown.items()}


@lru_cache(maxsize=16)
def _growth(before: str, last: str, newest: int) -> dict[str, tuple[tuple[str, float], ...]]:  # noqa: ARG001  newer figures have higher numbers
    """Return for each element the units' ratios between two periods; kept until other figures are loaded."""
    rows = Known.objects.filter(period__in=(before, last), slice="").values_list(
        "unit_id", "element", "period", "value"
    )
    figures: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for key, element, period, value in rows:
        figures[element, str(key)][period] = value  # a unit's key is a text, whatever the stubs believe
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (element, unit), both in figures.items():
        if len(both) == 2 and both[before]:
            found[element].append((unit, both[last] / both[before]))
    return {element: tuple(each) for element, each in found.items()}
