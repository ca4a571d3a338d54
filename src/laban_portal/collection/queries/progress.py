# SPDX-License-Identifier: Apache-2.0
"""How far a round is, counted from its values: completeness, timeliness, by unit, domain and day, and who will be late.

Completeness is wanted cells that are filled ÷ wanted cells. Timeliness is wanted cells that were first filled on or before
their duty's on-time day ÷ wanted cells; so what is filled in too late is complete but not in time, and correcting a value
later takes nothing away. Cells nobody must fill in count for neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from laban_portal.catalog.queries import form_contents
from laban_portal.catalog.queries.shelf import domains_now, words_now
from laban_portal.collection.forecast import Course, Forecast, Outlook, forecast
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.duties import DutyLine, duty_lines
from laban_portal.collection.queries.rounds import HANDED_IN, RoundHead, round_duties
from laban_portal.collection.rules.counting import FILLED
from laban_portal.people.rules import Actor

LOAD_DAYS = 14
"""Days of which the round's page shows how much was typed."""

STATES = ("late", "not_begun", "begun", "returned", "submitted", "accepted")
"""States by which the matrix can be filtered, as badges name them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a reader wants to see of a matrix; empty: everything."""

    region: str = ""
    domain: str = ""
    state: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One duty with what its values say: cells filled in time, cells first filled on each day, its outlook."""

    line: DutyLine
    in_time: int
    by_day: Mapping[date, int]
    forecast: Forecast


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Some duties together: a unit's, a domain's, all."""

    key: str
    name: str
    duties: int
    handed_in: int
    late: int
    required: int
    filled: int
    in_time: int

    @property
    def complete(self) -> int:
        """Return completeness in whole percent, never 100 before all is there."""
        return int(100 * self.filled / self.required) if self.required else 100

    @property
    def timely(self) -> int:
        """Return timeliness in whole percent."""
        return int(100 * self.in_time / self.required) if self.required else 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A unit's row of the matrix: one piece for each column, or nothing."""

    unit: str
    share: Share
    pieces: tuple[Piece | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All that the page of a round shows."""

    pieces: tuple[Piece, ...]
    columns: tuple[tuple[str, str, str], ...]
    rows: tuple[Row, ...]
    total: Share
    domains: tuple[Share, ...]
    curve: tuple[tuple[date, int], ...]
    load: tuple[tuple[date, int], ...]
    regions: tuple[tuple[str, str], ...] = field(default_factory=tuple)
    domain_names: Mapping[str, str] = field(default_factory=dict)
    periods: tuple[tuple[str, str], ...] = field(default_factory=tuple)

    @property
    def will_be_late(self) -> tuple[Piece, ...]:
        """Return the pieces that will be late or are, the surest first."""
        order = {Outlook.SURE: 0, Outlook.LIKELY: 1}
        late = [each for each in self.pieces if each.forecast.outlook in order]
        return tuple(
            sorted(late, key=lambda each: (order[each.forecast.outlook], each.line.days_left, -each.forecast.missing))
        )


def round_progress(actor: Actor, head: RoundHead, on: date, language: str, wanted: Filters | None = None) -> Progress:
    """Return how far the reader's part of a round is; the number of queries does not depend on its size."""
    wanted = wanted or Filters()
    lines = duty_lines(round_duties(actor, head), on, language)
    domains = {each.code: each.names.into(language) for each in domains_now()}
    words = {code: text.into(language) for code, text in words_now().items() if code.startswith("group.region.")}
    filled = first_filled(round_duties(actor, head), {line.form for line in lines})
    shown = [line for line in lines if _wanted(line, wanted)]
    pieces = tuple(_piece(line, filled.get(line.duty, {}), on, head) for line in shown)
    by_day: Counter[date] = Counter()
    for piece in pieces:
        by_day.update(piece.by_day)
    return Progress(
        pieces=pieces, columns=_columns(shown, language), rows=_rows(pieces, language), total=_share("", "", pieces),
        domains=_by_domain(pieces, domains), curve=_curve(head, by_day, on), load=_load(by_day, on),
        regions=tuple(sorted({(line.region, words.get(f"group.region.{line.region}", line.region)) for line in lines if line.region})),  # noqa: E501  one row of a table laid out by hand
        domain_names={line.domain: domains.get(line.domain, line.domain) for line in lines},
        periods=tuple(dict.fromkeys((line.period, line.period_words) for line in lines)),
    )  # fmt: skip


def first_filled(duties: QuerySet[Duty], forms: Iterable[int]) -> dict[int, dict[date, int]]:
    """Count for each duty the wanted cells that are filled, by the day on which each was first filled."""
    optional = Q(pk__in=[])
    for version, content in form_contents(forms).items():
        free = [each.element for each in content.form.fields if not each.required]
        if free:
            optional |= Q(duty__form=version, element__in=free)
    day = TruncDate("first_at", tzinfo=timezone.get_current_timezone())
    rows = (
        Cell.objects.filter(duty__in=duties, kind__in=FILLED, first_at__isnull=False)
        .exclude(optional)
        .annotate(day=day)
        .values_list("duty_id", "day")
        .annotate(count=Count("pk"))
        .order_by()
    )
    found: dict[int, dict[date, int]] = defaultdict(dict)
    for duty, on, count in rows:
        found[duty][on] = count
    return found


def _wanted(line: DutyLine, wanted: Filters) -> bool:
    return (
        (not wanted.region or line.region == wanted.region)
        and (not wanted.domain or line.domain == wanted.domain)
        and (not wanted.state or line.shown_state == wanted.state)
        and (not wanted.period or line.period == wanted.period)
    )


def _piece(line: DutyLine, by_day: Mapping[date, int], on: date, head: RoundHead) -> Piece:
    in_time = sum(count for day, count in by_day.items() if day <= line.on_time_until)
    course = Course(
        required=line.required, filled=min(line.filled, line.required), until=line.on_time_until,
        handed_in=line.state in HANDED_IN, by_day=by_day,
    )  # fmt: skip
    return Piece(
        line=line, in_time=min(in_time, course.filled), by_day=by_day, forecast=forecast(course, on, head.holidays)
    )


def _columns(lines: Sequence[DutyLine], language: str) -> tuple[tuple[str, str, str], ...]:
    """Return the columns as form code, period, and the name that stands above."""
    several = len({line.period for line in lines}) > 1
    found = {(line.form_code, line.period): line for line in lines}
    return tuple(
        (code, period, f"{line.form_name.get(language) or code}{f' · {line.period_words}' if several else ''}")
        for (code, period), line in sorted(found.items(), key=lambda each: each[0])
    )


def _rows(pieces: Sequence[Piece], language: str) -> tuple[Row, ...]:
    keys = sorted({(each.line.form_code, each.line.period) for each in pieces})
    units: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        units[piece.line.unit].append(piece)
    found = []
    for unit, own in units.items():
        placed = {(each.line.form_code, each.line.period): each for each in own}
        name = own[0].line.unit_name.get(language) or unit
        found.append(Row(unit=unit, share=_share(unit, name, own), pieces=tuple(placed.get(key) for key in keys)))
    return tuple(found)


def _share(key: str, name: str, pieces: Sequence[Piece]) -> Share:
    return Share(
        key=key, name=name, duties=len(pieces), handed_in=sum(each.line.state in HANDED_IN for each in pieces),
        late=sum(each.line.late for each in pieces), required=sum(each.line.required for each in pieces),
        filled=sum(min(each.line.filled, each.line.required) for each in pieces), in_time=sum(each.in_time for each in pieces),  # noqa: E501  one row of a table laid out by hand
    )  # fmt: skip


def _by_domain(pieces: Sequence[Piece], names: Mapping[str, str]) -> tuple[Share, ...]:
    found: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        found[piece.line.domain].append(piece)
    order = list(names)
    keys = sorted(found, key=lambda code: (order.index(code) if code in names else len(order), code))
    return tuple(_share(code, names.get(code, code), found[code]) for code in keys)


def _curve(head: RoundHead, by_day: Mapping[date, int], on: date) -> tuple[tuple[date, int], ...]:
    """Return how many wanted cells were filled at the end of each day since the round opened, up to today."""
    first = min([head.opens_on, *by_day])
    last = max(first, on)
    found, sum_ = [], 0
    for at in range((last - first).days + 1):
        day = first + timedelta(days=at)
        sum_ += by_day.get(day, 0)
        found.append((day, sum_))
    return tuple(found)


def _load(by_day: Mapping[date, int], on: date) -> tuple[tuple[date, int], ...]:
    days = [on - timedelta(days=LOAD_DAYS - 1 - at) for at in range(LOAD_DAYS)]
    return tuple((day, by_day.get(day, 0)) for day in days)
