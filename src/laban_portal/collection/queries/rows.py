# SPDX-License-Identifier: Apache-2.0
"""The cells of a duty as rows, each with what stands beside it: what was known before, what the ministry holds, its marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from laban.model.form import CodeList, Field, slice_name
from laban.model.framework import Element
from laban.model.number_entry import Style
from laban.model.skip import condition_names
from laban_portal.catalog.queries import FormContent
from laban_portal.collection.beside import Mark
from laban_portal.collection.beside import marks as marks_beside
from laban_portal.collection.models import Cell, Duty, FollowUp
from laban_portal.collection.queries.findings import Found, ShownFinding, domains_read, duty_findings
from laban_portal.collection.queries.known import Figure, Place, known_figures, reported_figures
from laban_portal.collection.queries.last import Last, earlier, in_style, spark, written
from laban_portal.collection.queries.standing import CellNow, cell_now
from laban_portal.collection.rules.counting import Key, asked_elements
from laban_portal.collection.rules.reading import Asked
from laban_portal.collection.states import CellState
from laban_portal.people.rules import NOBODY, Actor
from laban_portal.ui.errors import NotFound

SHOWN_BEFORE = 3
"""How many earlier values stand beside a cell; the panel shows all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A figure the ministry already holds for this period, to be confirmed or disputed."""

    text: str
    shown: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One cell with all that stands beside it. `at` is its place in the form, which names its inputs.

    `review` is the state of its value; `ruled`: the round's rules say what is odd, in `findings`; `marks` are other rooms'.
    """

    at: int
    element: str
    slice: str
    name: str
    label: str
    head: bool
    unit: str
    help: str
    evidence: str
    kind: str
    required: bool
    applies: bool
    when: str
    hangs_on: str
    options: tuple[tuple[str, str], ...]
    now: CellNow
    last: tuple[Last, ...] = ()
    points: str = ""
    offered: Offered | None = None
    feeds: int = 0
    marked: bool = False
    review: str = CellState.DRAFT
    marks: tuple[Mark, ...] = ()
    ruled: bool = False
    findings: tuple[ShownFinding, ...] = ()

    @property
    def missing(self) -> bool:
        """Tell whether the cell is owed and still empty or unread."""
        return self.required and self.applies and self.now.kind not in {"value", "none"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """For whom something is written: in which language, with which style of numbers."""

    language: str
    style: Style
    actor: Actor = NOBODY

    @classmethod
    def of(cls, actor: Actor, language: str) -> Reader:
        """Return a person as a reader of a page in a language."""
        return cls(language=language, style="point" if actor.number_style == "point" else "comma", actor=actor)

    def domains_of(self, unit: str) -> frozenset[str] | None:
        """Return the domains in which the reader may see a unit's values; nothing: all of them."""
        return domains_read(self.actor, unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What was read of a duty, by the cell."""

    content: FormContent
    period: str
    cells: Mapping[Key, Cell]
    held: Mapping[Place, Figure]
    past: Mapping[Place, Figure]
    periods: Sequence[str]
    marks: frozenset[Key]
    asked: frozenset[str]
    ruled: bool
    findings: Found
    others: Mapping[Key, Sequence[Mark]]
    feeds: Mapping[str, Sequence[str]]


def duty_rows(duty: Duty, content: FormContent, reader: Reader, feeds: Mapping[str, Sequence[str]]) -> list[Row]:
    """Return every cell of a duty as a row, in the form's order; a fixed number of queries."""
    return list(_rows(_beside(duty, content, reader, feeds), content.cells, reader))


def row_alone(duty: Duty, content: FormContent, reader: Reader, key: Key) -> tuple[Row, Sequence[Last]]:
    """Return one row of a duty and all its earlier values; a cell the form does not have is not found."""
    if key not in content.cells:
        raise NotFound("refusal.no_page")
    beside = _beside(duty, content, reader, {})
    return next(iter(_rows(beside, [key], reader))), _before(key, beside, reader)


def _beside(duty: Duty, content: FormContent, reader: Reader, feeds: Mapping[str, Sequence[str]]) -> _Beside:
    cells = {(each.element, each.slice): each for each in Cell.objects.filter(duty=duty)}
    standing = {key: (cell.kind, cell.value) for key, cell in cells.items()}
    periods = earlier(duty.period)
    elements = {code: content.elements.get(code) or Element(code=code) for code in content.form.elements}
    held = known_figures(duty.unit_id, elements, [*periods, duty.period])
    return _Beside(
        content=content, period=duty.period, cells=cells, held=held, periods=periods, feeds=feeds,
        past={**held, **reported_figures(duty.unit_id, elements.keys(), periods)},
        marks=frozenset(FollowUp.objects.filter(duty=duty, done_at=None).values_list("element", "slice")),
        asked=asked_elements(content.form, content.code_lists, standing), ruled=duty.round.rules_id is not None,
        findings=duty_findings(duty.pk, reader.language, reader.style, reader.domains_of(duty.unit_id)),
        others=marks_beside(duty.pk, reader.language),
    )  # fmt: skip


def hangs_on(each: Field, elements: Mapping[str, Element], language: str) -> str:
    """Say the condition of a field with the names of the elements in it."""
    text = each.when
    for code in sorted(condition_names(each.when), key=len, reverse=True):
        text = text.replace(code, f"“{elements[code].names.into(language) if code in elements else code}”")
    return text.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠")


def _before(key: Key, beside: _Beside, reader: Reader) -> list[Last]:
    """Return the unit's values of earlier periods, oldest first; what was typed here stands before what was known."""
    found = (beside.past.get((*key, period)) for period in beside.periods)
    return [written(each, reader.style, reader.language) for each in found if each]


def _rows(beside: _Beside, keys: Iterable[Key], reader: Reader) -> Iterable[Row]:
    places = {key: at for at, key in enumerate(beside.content.cells)}
    for key in keys:
        yield _row(places[key], key, beside, reader)


def _row(at: int, key: Key, beside: _Beside, reader: Reader) -> Row:
    content, language = beside.content, reader.language
    element = content.elements.get(key[0]) or Element(code=key[0])
    field = content.form.field(key[0]) or Field(element=key[0])
    before, held = _before(key, beside, reader), beside.held.get((*key, beside.period))
    asked = _asked(field, element, key, beside)
    cell = beside.cells.get(key)
    now = cell_now(cell, asked, reader.style)
    numbers = [each.value for each in before] + ([now.value] if now.value is not None else [])
    return Row(
        at=at, element=key[0], slice=key[1], name=element.names.into(language) or key[0], unit=element.unit,
        label=slice_name(key[1], content.code_lists, language), head=_first(field, key[1], content.code_lists),
        help=field.help.into(language), evidence=field.evidence.into(language), kind=field.kind, required=field.required,
        applies=key[0] in beside.asked, when=field.when, hangs_on=hangs_on(field, content.elements, language),
        options=_options(field, content.code_lists, language), now=now, last=tuple(before[-SHOWN_BEFORE:]),
        points=spark(numbers), marked=key in beside.marks, feeds=len(beside.feeds.get(key[0], ())),
        review=cell.state if cell else CellState.DRAFT, ruled=beside.ruled, findings=beside.findings.get(key, ()),
        marks=tuple(beside.others.get(key, ())),
        offered=_offered(held, reader) if held else None,
    )  # fmt: skip


def _offered(held: Figure, reader: Reader) -> Offered:
    return Offered(text=held.text, shown=in_style(held.text, reader.style, rebuilt=held.rebuilt), source=held.source)


def _asked(field: Field, element: Element, key: Key, beside: _Beside) -> Asked:
    """Return what the cell asks for, as saving sees it."""
    last = beside.periods[-1] if beside.periods else ""
    before = beside.past.get((*key, last))
    return Asked(
        field=field, slice=key[1], element=element, options=beside.content.code_lists.get(field.choices), last_period=last,
        last=before.value if before else None, known=(*key, beside.period) in beside.held,
    )  # fmt: skip


def _first(asked: Field, part: str, code_lists: Mapping[str, CodeList]) -> bool:
    """Tell whether a cell is the first of its field, above which the field's name stands."""
    if not asked.by or (asked.total and not part):
        return True
    first = ";".join(f"{name}={code_lists[name].codes[0]}" for name in asked.by if name in code_lists)
    return not asked.total and part == first


def _options(asked: Field, code_lists: Mapping[str, CodeList], language: str) -> tuple[tuple[str, str], ...]:
    known = code_lists.get(asked.choices)
    return tuple((each.code, each.names.into(language)) for each in known.options) if known else ()
