# SPDX-License-Identifier: Apache-2.0
"""Go through an import batch by batch: read what stands, take the values, write them or keep in mind what is not written.

The last batch of a unit's earlier period is written before the next period's values are read, for they are compared with it.
A dry run, and the rest of an import in which a fault was found, keep in mind what they would have written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from laban.model.period import Period
from laban_portal.collection.actions.bulk_duties import ChainNow, Owed, parts
from laban_portal.collection.actions.bulk_taking import MOST_TOLD, QUIET, Taken, shape_of, take_all
from laban_portal.collection.actions.bulk_writing import write_ends, write_rows
from laban_portal.collection.actions.save import COLUMNS, moment_after
from laban_portal.collection.actions.sending import OPERATION, Held, Key, Now, Sending
from laban_portal.collection.bulk_spool import Row, Spool
from laban_portal.collection.chain import form_name
from laban_portal.collection.models import Cell, Revision
from laban_portal.collection.queries.asked import Past, past_of
from laban_portal.collection.rules.counting import Counts
from laban_portal.collection.typed import STATES, Outcome
from laban_portal.people.rules import Actor

BATCH = 5_000
"""So many values are read, taken and written at a time; a duty is never parted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A value of which something is to be told: its place in what was given (1 is the first), its duty, its outcome."""

    place: int
    duty: int
    outcome: Outcome


@dataclass(slots=True, kw_only=True)
class Going:
    """An import while it runs.

    `later` are the periods of units with which duties still to come are compared; `minded` is what was not written of them.
    """

    actor: Actor
    source: str
    at: datetime
    chains: Mapping[int, ChainNow]
    writing: bool
    strict: bool
    later: Counter[tuple[str, str]]
    states: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(STATES, 0)))
    counts: dict[int, Counts] = field(default_factory=dict)
    moments: dict[int, datetime] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)
    minded: dict[tuple[str, str], dict[Key, float | None]] = field(default_factory=dict)
    operations: dict[int, dict[str, Key]] = field(default_factory=dict)

    @property
    def loud(self) -> int:
        """Tell of how many values something is to be told."""
        return sum(count for state, count in self.states.items() if state not in QUIET)


Batch = list[tuple[Owed, list[Row]]]


def batches(duties: Iterable[Owed], spool: Spool) -> Iterator[Batch]:
    """Yield the duties with their values, so many at a time; what another one is compared with is never in its batch."""
    batch: Batch = []
    count, periods = 0, set[tuple[str, str]]()
    for owed in duties:
        rows = spool.of(owed.pk)
        if batch and (count + len(rows) > BATCH or (owed.unit, before(owed.period)) in periods):
            yield batch
            batch, count, periods = [], 0, set()
        batch.append((owed, rows))
        count += len(rows)
        periods.add((owed.unit, owed.period))
    if batch:
        yield batch


def take_batch(going: Going, batch: Batch) -> None:
    """Take a batch, and write it, or keep it in mind."""
    held, sent = _held(batch), _saved_before(going, batch)
    taken = [(owed, _take(going, owed, rows, held.get(owed.pk, {}), sent)) for owed, rows in batch]
    if going.strict and going.loud:
        going.writing = False
    if going.writing:
        each_of = [each for _, each in taken]
        write_rows(
            [row for each in each_of for row in each.revisions],
            [row for each in each_of for row in each.new],
            [row for each in each_of for row in each.renewed],
        )
    else:
        for owed, each in taken:
            _mind(going, owed, each)


def _take(
    going: Going, owed: Owed, rows: list[Row], held: dict[Key, Held], sent: Mapping[int, dict[str, Revision]]
) -> Taken:
    """Take the values of one duty, and go on from there."""
    chain, shape = going.chains[owed.chain], shape_of(owed.form, owed.form__hash)
    moment = moment_after(chain.head_at, going.at)
    sending = Sending(
        actor=going.actor, source=going.source, at=moment, chain=Now(chain.sequence, chain.head), round=owed.round__code,
        unit=owed.unit, period=owed.period, form=form_name(owed.form__pack, owed.form__code, owed.form__number), asked={},
        cells=held, before=sent.get(owed.chain, {}), duty=owed.pk, operations=going.operations.setdefault(owed.chain, {}),
    )  # fmt: skip
    past = _past(
        going, owed, past_of(owed.unit, owed.period, shape.content, shape.cells & {(row[1], row[2]) for row in rows})
    )
    taken = take_all(sending, chain.pk, shape, past, rows)
    if taken.revisions:
        chain.sequence, chain.head, chain.head_at = sending.chain.sequence, sending.chain.head, moment
        going.moments[owed.pk] = moment
    going.counts[owed.pk], going.places[owed.pk] = taken.counts, owed.unit
    going.states.update(taken.states)
    room = MOST_TOLD - len(going.told)
    going.told += [Told(place=place, duty=owed.pk, outcome=outcome) for place, outcome in taken.told[:room]]
    return taken


def _past(going: Going, owed: Owed, past: Past) -> Past:
    """Return what is known before, with what was not written of it."""
    place = (owed.unit, past.last)
    going.later[place] -= 1
    minded = going.minded.get(place, {})
    if not going.later[place]:
        going.minded.pop(place, None)
    elements = shape_of(owed.form, owed.form__hash).content.elements
    values = dict(past.values)
    for (element, part), value in minded.items():
        known = past.held.get((element, part, past.last))
        stands = known.value if value is None and known else value
        if stands is not None and element in elements:
            values[element, part] = stands
        else:
            values.pop((element, part), None)
    return replace(past, values=values)


def _mind(going: Going, owed: Owed, taken: Taken) -> None:
    """Keep in mind what was not written, where a later duty is compared with it."""
    place = (owed.unit, owed.period)
    if going.later[place] > 0:
        minded = going.minded.setdefault(place, {})
        for _, element, part, _, kind, _, value, *_ in (*taken.new, *taken.renewed):
            minded[element, part] = value if kind == "value" else None


def _held(batch: Batch) -> dict[int, dict[Key, Held]]:
    """Return what stands in the cells of some duties."""
    found: dict[int, dict[Key, Held]] = {}
    for part in parts(owed.pk for owed, _ in batch):
        rows = Cell.objects.filter(duty__in=part).values_list("duty_id", "element", "slice", *COLUMNS)
        for duty, element, slice_, *columns in rows:
            found.setdefault(duty, {})[element, slice_] = Held(*columns)
    return found


def _saved_before(going: Going, batch: Batch) -> dict[int, dict[str, Revision]]:
    """Find what was saved under the operations of a batch before this import."""
    asked: dict[int, set[str]] = {}
    for owed, rows in batch:
        if going.chains[owed.chain].began_at:
            asked.setdefault(owed.chain, set()).update(row[11] for row in rows if OPERATION.fullmatch(row[11]))
    found: dict[int, dict[str, Revision]] = {}
    for chain, operations in asked.items():
        for part in parts(operations):
            revisions = Revision.objects.filter(
                chain=chain, operation__in=part, sequence__lte=going.chains[chain].began_at
            )
            found.setdefault(chain, {}).update({each.operation: each for each in revisions})
    return found


def write_heads(going: Going) -> None:
    """Write where chains and duties stand now."""
    chains = [each for _, each in sorted(going.chains.items()) if each.sequence != each.began_at]
    write_ends(
        ((each.pk, each.sequence, each.head, each.head_at) for each in chains),
        (
            (pk, going.counts[pk].required, going.counts[pk].filled, going.counts[pk].faulty, moment)
            for pk, moment in sorted(going.moments.items())
        ),
    )


def before(period: str) -> str:
    """Return the period before, with which a unit's values are compared; nothing where there is none."""
    found = Period(period).previous
    return str(found) if found else ""
