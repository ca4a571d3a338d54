# SPDX-License-Identifier: Apache-2.0
"""Which units are alike in structure, not in the index: the nearest others by features such as size, wealth and make-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from laban.errors import MethodError, Place, Problem, problem, raise_if
from laban.model.checks.peers import peer_problems
from laban.model.formula import Formula, Name, divisors, evaluate, names, parse
from laban.model.frame import Cell, Frame
from laban.model.framework import Framework
from laban.model.panel import Bools, Floats
from laban.model.peers import Peer, PeerFeature, PeerRule, Peers
from laban.model.result import Note, Result
from laban.numeric.nearest import Places, nearest, robust
from laban.numeric.portable import log


def peers(result: Result, rule: PeerRule | None = None, *, year: int | None = None, count: int = 5) -> Peers:
    """Return for each unit the `count` nearest others in a year (the last, if none is named).

    Features are formulas over the data elements of that year as they were regrouped, never scores; only units that take
    part are compared. Each feature, or its logarithm, is made robust scores (median 0, 1.4826 times the median absolute
    deviation 1), so that a few very large units do not make all others look alike. The distance of two units is the
    weighted root mean square of the differences over the features that both have: the Euclidean distance, scaled up for
    what is missing, and divided by that of the weights, so that more features give no larger distances. Two units that
    have less than half of the features in common are not compared: one that lacks more than half has no peers, and a note
    says so. Features that nobody has, or that are the same everywhere, are left out with a note. Equally near units come in
    the order of their `sort_key`, then of their key; the order of the result's units changes nothing.

    Without a rule, `default_rule` is used; where it has no features either, nobody has peers, and a note says what to do.
    An unknown year, a count below 1 and every fault of the rule raise `MethodError`.

    Sources: Navarro et al., Regional benchmarking in the smart specialisation process: identification of reference regions
    based on structural similarity, S3 Working Paper 03/2014 (structure only, never performance); Gower, A general
    coefficient of similarity and some of its properties, Biometrics 27 (1971), 857-871 (what is missing on either side).
    """
    rule = _of_data(default_rule(result.framework), result) if rule is None else rule
    year = result.years[-1] if year is None else year
    raise_if(_problems(result, rule, year, count), MethodError)
    taken = _taken(result, rule, year)
    return Peers(
        rule=_named(rule, result.framework), year=year, units=result.units, values=taken.values,
        peers=_found(result, rule, taken, count), notes=tuple(_notes(result, rule, taken, year)),
    )  # fmt: skip


def default_rule(framework: Framework) -> PeerRule:
    """Return the rule for a pack that names no features: the framework's denominators, in logarithms, of equal weight.

    They are what the index itself divides by to make units comparable: the denominators of its indicators, and what their
    formulas divide by, in the order of the tree. A framework without any gives a rule without features.
    """
    codes: dict[str, None] = {}
    for indicator in framework.ordered_indicators:
        codes |= dict.fromkeys(divisors(indicator.formula) if indicator.formula else ())
        codes |= {indicator.denominator: None} if indicator.denominator else {}
    features = tuple(PeerFeature(code=code, formula=f"[{code}]", log=True) for code in codes)
    return _named(PeerRule(features=features, assumed=True, default=True), framework)


@dataclass(frozen=True)
class _Taken:
    """The features in one year: values, robust scores and unusable logarithms (features, units); what is known of each."""

    there: Bools
    values: Floats
    scores: Floats
    not_positive: Bools
    spreads: Floats
    second: Bools

    @property
    def used(self) -> Bools:
        """Return which features differ anywhere."""
        found: Bools = self.spreads > 0
        return found

    @property
    def least(self) -> int:
        """Return how many features two units must have in common: half of those used, and one at least."""
        return max(1, (int(np.count_nonzero(self.used)) + 1) // 2)

    @property
    def known(self) -> Places:
        """Return how many of the features used each unit has."""
        found: Places = np.add.reduce(~np.isnan(self.scores), axis=0, dtype=np.int64)
        return found


def _of_data(rule: PeerRule, result: Result) -> PeerRule:
    """Return the default rule without what the data lack: a method that takes ready indicators needs no denominators."""
    return replace(rule, features=tuple(each for each in rule.features if each.code in result.elements.item_place))


def _problems(result: Result, rule: PeerRule, year: int, count: int) -> Iterator[Problem]:
    if year not in result.year_place:
        known = ", ".join(map(str, result.years))
        yield problem("peers.unknown_year", Place(year=year), year=year, known=known)
    if count < 1:
        yield problem("peers.bad_count", got=count)
    if rule.features or not rule.default:
        yield from peer_problems(rule, result.elements.items)


def _taken(result: Result, rule: PeerRule, year: int) -> _Taken:
    at = result.year_place[year]
    there, elements = result.present[at], result.elements
    shape = (len(rule.features), len(result.units))
    values, compared = np.full(shape, np.nan), np.full(shape, np.nan)
    for row, feature in enumerate(rule.features):
        formula = Formula(feature.formula)
        columns = {name: elements.values[at, elements.item_place[name]] for name in names(formula)}
        values[row] = np.where(there, evaluate(formula, columns), np.nan)
        compared[row] = log(np.where(values[row] > 0, values[row], np.nan)) if feature.log else values[row]
    scores = np.full(shape, np.nan)
    scores[:, there], spreads, second = robust(compared[:, there])
    return _Taken(there, values, scores, ~np.isnan(values) & np.isnan(compared), spreads, second)


def _found(result: Result, rule: PeerRule, taken: _Taken, count: int) -> tuple[tuple[Peer, ...], ...]:
    """Return the peers of every unit."""
    members = result.units.members
    comparable = np.flatnonzero(taken.there & (taken.known >= taken.least)).tolist()
    order = np.array(sorted(comparable, key=lambda at: (members[at].sort_key, members[at].key)), dtype=np.int64)
    weights = np.array([feature.weight for feature in rule.features])[taken.used]
    near: dict[int, Places] = {}
    if len(order):
        scores = np.ascontiguousarray(taken.scores[np.ix_(taken.used, order)])
        near = {int(order[at]): order[others] for at, others in nearest(scores, weights, count, taken.least)}
    return tuple(_explained(rule, taken, near, unit) for unit in range(len(members)))


def _explained(rule: PeerRule, taken: _Taken, near: Mapping[int, Places], unit: int) -> tuple[Peer, ...]:
    """Return the peers of one unit, each with its distance and what the distance is made of."""
    others = near.get(unit, ())
    if not len(others):
        return ()
    apart = taken.scores[:, others] - taken.scores[:, [unit]]
    both = ~np.isnan(apart)
    weights = np.array([feature.weight for feature in rule.features])[:, None]
    squares, shared = np.where(both, weights * (apart * apart), 0.0), np.where(both, weights, 0.0)
    whole = np.add.reduce(squares, axis=0)
    distances = np.sqrt(whole / np.add.reduce(shared, axis=0))
    shares = np.where(both, squares / np.where(whole > 0, whole, 1.0), np.nan)
    return tuple(
        Peer(
            unit=int(other), distance=float(distances[at]), shares=tuple(shares[:, at].tolist()),
            mutual=unit in near[int(other)],
        )
        for at, other in enumerate(others)
    )  # fmt: skip


def _named(rule: PeerRule, framework: Framework) -> PeerRule:
    """Return a rule whose features without a name have that of the element which they are, if they are one."""
    known = {Name(element.code): element.names for element in framework.elements}

    def named(feature: PeerFeature) -> PeerFeature:
        tree = parse(Formula(feature.formula))
        own = known.get(tree) if isinstance(tree, Name) and not feature.names.versions else None
        return replace(feature, names=own) if own else feature

    return replace(rule, features=tuple(named(feature) for feature in rule.features))


def _notes(result: Result, rule: PeerRule, taken: _Taken, year: int) -> Iterator[Note]:
    yield Note("peers.no_cause")
    if rule.default or rule.assumed:
        yield Note(f"peers.{'assumed' if not rule.default else 'default' if rule.features else 'no_denominators'}")
    for row, feature in enumerate(rule.features):
        facts = (("feature", feature.code),)
        if np.isnan(taken.values[row]).all():
            yield Note("peers.unknown_everywhere", item=feature.code, year=year, facts=facts)
        elif not taken.used[row]:
            yield Note("peers.same_everywhere", item=feature.code, year=year, facts=facts)
        elif taken.second[row]:
            yield Note("peers.mostly_same", item=feature.code, year=year, facts=facts)
        if taken.not_positive[row].any():
            yield _unit_note(result, "not_positive", taken.not_positive[row], year, facts)
        if measured := _measured(result.framework, feature):
            yield Note("peers.also_indicator", item=feature.code, facts=(*facts, ("indicators", ", ".join(measured))))
    number = int(np.count_nonzero(taken.used))
    few = taken.there & (taken.known < taken.least) & (len(rule.features) > 0)
    part = taken.there & ~few & (taken.known < number)
    for name, units in (("part_known", part), ("too_few", few)):
        if units.any():
            yield _unit_note(result, name, units, year, (("least", str(taken.least)), ("features", str(number))))


def _unit_note(result: Result, name: str, units: Bools, year: int, facts: tuple[tuple[str, str], ...]) -> Note:
    which = np.flatnonzero(units).tolist()
    told = (("count", str(len(which))), ("units", result.units.named(which)))
    return Note(f"peers.{name}", item=dict(facts).get("feature", ""), year=year, facts=(*facts, *told))


def _measured(framework: Framework, feature: PeerFeature) -> list[str]:
    """Return the indicators that are made of the same elements as a feature: by these, likeness is likeness in the index."""
    own = set(names(Formula(feature.formula)))
    return [indicator.code for indicator in framework.ordered_indicators if set(indicator.needs) == own]


def table(found: Peers, units: Sequence[int] = (), language: str = "en") -> Frame:
    """Return the peers of some units (by default of all) as a table, a row for each peer, the nearest first.

    `alike` and `unlike` are the codes of the features with the smallest and the largest share of the distance, and
    `unlike_share` that share; `share:CODE` is each feature's share, NaN where it was not compared. `mutual` is 1 or 0.
    """
    features = found.rule.features
    shares = tuple(f"share:{feature.code}" for feature in features)
    columns = ("unit", "name", "place", "peer", "peer_name", "distance", "mutual", "alike", "unlike", "unlike_share")

    def row(unit: int, place: int, peer: Peer) -> tuple[Cell, ...]:
        named = [
            cell
            for at in (unit, peer.unit)
            for cell in (found.units.labels[at], found.units.members[at].names.into(language))
        ]
        first, last = peer.compared[0], peer.compared[-1]
        return (
            *named[:2], place, *named[2:], peer.distance, int(peer.mutual), features[first].code, features[last].code,
            peer.shares[last], *peer.shares,
        )  # fmt: skip

    chosen = units or range(len(found.units))
    rows = (row(unit, place, peer) for unit in chosen for place, peer in enumerate(found.peers[unit], 1))
    return Frame.of_rows((*columns, *shares), rows)
