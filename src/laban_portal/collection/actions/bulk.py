# SPDX-License-Identifier: Apache-2.0
"""Append very many values of many duties with their chains, in one transaction: whole or not at all.

What becomes of each value is what `save.save_cells` would make of it, duty after duty in the order of their chains; a test
holds the two to the same revisions, hashes, cells and counts. What differs is how much is taken, and how: the stream is read
to its end first (what does not fit into memory waits in a file), then all chains are locked in the order of their keys, then
all duties; the policy and the dates are asked for every duty before anything is written; rows are written in batches.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from laban.errors import Place, Problem, Severity, problem
from laban_portal.clock.steady import leapt
from laban_portal.collection.actions.bulk_duties import read_chains, read_duties, refusals
from laban_portal.collection.actions.bulk_going import Going, Told, batches, before, take_batch, write_heads
from laban_portal.collection.actions.bulk_taking import MOST_TOLD
from laban_portal.collection.bulk_spool import spooled
from laban_portal.collection.rules.counting import Counts
from laban_portal.collection.typed import SOURCES, Typed
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import Refused, WrongState


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """What became of an import. `states` counts outcomes by their state (all `typed.STATES`, also those of no value).

    `told` are the first of those neither saved nor unchanged; `told_of` says how many there are in all. `counts` are those of
    each duty, `heads` those of each chain, by their keys.
    """

    states: Mapping[str, int]
    counts: Mapping[int, Counts]
    heads: Mapping[int, str]
    told: tuple[Told, ...] = ()
    told_of: int = 0

    @property
    def values(self) -> int:
        """Return how many values were given."""
        return sum(self.states.values())


def append(
    *,
    actor: Actor,
    typed: Mapping[int, Sequence[Typed]] | Iterable[tuple[int, Typed]],
    source: str,
    at: datetime,
    dry_run: bool = False,
    strict: bool = True,
) -> Appended:
    """Save the values of many duties, or only tell what would become of them (`dry_run`, which never minds `strict`).

    `strict`: nothing is saved where some value is neither saved nor unchanged. Otherwise such a value is what it would be in
    any other sending: unread and unclear ones are kept as typed, conflicts and refused ones leave no trace.

    Raises:
        Refused: duties that take no values from this person today, all at once; or, strictly, all faults of the values. A
            problem's place says which one: `line` is its place in what was given, `item` element, `column` slice.
        WrongState: the machine's clock was moved.

    """
    moved = leapt()
    if moved:
        raise WrongState("save.clock_leapt", minutes=round(abs(moved).total_seconds() / 60))
    if source not in SOURCES:
        message = f"unknown source: {source}"
        raise ValueError(message)
    with spooled(typed) as spool, nullcontext() if dry_run else transaction.atomic():
        chains = read_chains(spool.duties, lock=not dry_run)
        duties = read_duties(spool.duties, lock=not dry_run)
        _raise(list(refusals(actor, spool.duties, duties, chains, at)))
        going = Going(
            actor=actor, source=source, at=at, chains=chains, writing=not dry_run, strict=strict and not dry_run,
            later=Counter((each.unit, before(each.period)) for each in duties),
        )  # fmt: skip
        for batch in batches(duties, spool):
            take_batch(going, batch)
        if going.strict and going.loud:
            _raise([each for told in going.told for each in _faults(going, told)], going.loud - len(going.told))
        if going.writing:
            write_heads(going)
    return Appended(
        states=dict(going.states), counts=going.counts, told=tuple(going.told), told_of=going.loud,
        heads={pk: chain.head for pk, chain in chains.items()},
    )  # fmt: skip


def _raise(problems: list[Problem], more: int = 0) -> None:
    """Refuse, if there is something to refuse for; so many are told one by one, the rest is counted."""
    more += len(problems[MOST_TOLD:])
    if problems:
        raise Refused([*problems[:MOST_TOLD], *([problem("bulk.more", count=more)] if more else [])])


def _faults(going: Going, told: Told) -> Iterator[Problem]:
    """Yield what is wrong with a value, with its place."""
    outcome = told.outcome
    where = Place(line=told.place, item=outcome.element, column=outcome.slice, unit=going.places[told.duty])
    if outcome.state == "conflict":
        yield problem("bulk.conflict", where, stands=outcome.shown or "–")
        return
    wrong = [each for each in outcome.problems if each.severity is Severity.ERROR] or outcome.problems
    yield from (replace(each, where=where) for each in wrong)
