# SPDX-License-Identifier: Apache-2.0
"""How sure ranks are, strengths and weaknesses, and peers of a territory, as tables and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from laban.errors import FormatError, Place, problem
from laban.io.edition.figures import Axes
from laban.io.edition.told import notes_table, read_notes
from laban.io.edition.written import Read, Row, Table, exact, exacts, figure, read_wide, truth, wide
from laban.model.book import Certainty, Highlights, Pick, Territory
from laban.model.panel import Floats
from laban.model.peers import Peer, PeerFeature, PeerRule, Peers
from laban.model.text import Text
from laban.model.units import Units

STRENGTH, WEAKNESS = "strength", "weakness"
TOP = "top_"


def sure_tables(territory: Territory) -> dict[str, Table]:
    """Return the tables of a territory's certainty, highlights and peers, as far as it has them."""
    columns = ("unit", "grouping", "group", "kind", "place", "item", "score", "rank", "count")
    tables = {"highlights": Table(columns, _picks(territory))}
    if territory.certainty:
        tops = (f"{TOP}{k}" for k in territory.certainty.top)
        names = ("unit", "year", "low", "high", "median", "group", *tops)
        tables["certainty"] = Table(names, _certainty(territory, territory.certainty))
    return tables | (_peer_tables(territory.peers) if territory.peers else {})


def _certainty(territory: Territory, found: Certainty) -> Iterator[Row]:
    labels = territory.result.units.labels
    for at, year in enumerate(territory.result.years):
        columns = [exacts(each[at]) for each in (found.low, found.high, found.median)]
        columns += [
            [str(group) for group in found.group[at].tolist()],
            *(exacts(each[at]) for each in found.top.values()),
        ]
        for unit, label in enumerate(labels):
            yield label, str(year), *(column[unit] for column in columns)


def _picks(territory: Territory) -> Iterator[Row]:
    labels = territory.result.units.labels
    for each in territory.highlights:
        head = labels[each.unit], each.grouping, each.group
        kinds = ((STRENGTH, each.strengths), (WEAKNESS, each.weaknesses))
        picked = [(kind, str(at), pick) for kind, picks in kinds for at, pick in enumerate(picks, 1)]
        if not picked:
            yield *head, "", "", "", "", "", ""
        for kind, at, pick in picked:
            yield *head, kind, at, pick.item, exact(pick.score), exact(pick.rank), str(pick.count)


def _peer_tables(found: Peers) -> dict[str, Table]:
    labels, codes = found.units.labels, tuple(each.code for each in found.rule.features)
    return {
        "peers": Table(("unit", "place", "peer", "distance", "mutual", *(f"share_{code}" for code in codes)), _peers(found)),
        "peer_features": Table(("code", "names", "formula", "log", "weight"), _features(found)),
        "peer_values": Table(("unit", *codes), wide(labels, found.values.T)),
        "peer_notes": notes_table(found.notes),
    }  # fmt: skip


def _peers(found: Peers) -> Iterator[Row]:
    labels = found.units.labels
    for label, peers in zip(labels, found.peers, strict=True):
        for at, peer in enumerate(peers, 1):
            shares = map(exact, peer.shares)
            yield label, str(at), labels[peer.unit], exact(peer.distance), str(int(peer.mutual)), *shares


def _features(found: Peers) -> Iterator[Row]:
    for each in found.rule.features:
        names = json.dumps(dict(each.names.versions), ensure_ascii=False)
        yield each.code, names, each.formula, str(int(each.log)), exact(each.weight)


def read_certainty(read: Read, axes: Axes, said: Mapping[str, object]) -> Certainty:
    """Read how sure ranks are; what goes for all of it is said in the manifest."""
    shape = (len(axes.years), len(axes.units))
    tops = tuple(int(name.removeprefix(TOP)) for name in read.columns[6:] if name.startswith(TOP))
    figures: Floats = np.full((3 + len(tops), *shape), np.nan)
    groups = np.zeros(shape, np.int32)

    def put(unit: str, year: str, low: str, high: str, median: str, group: str, *top: str) -> None:
        at = axes.year_place[year], axes.unit_place[unit]
        figures[(slice(None), *at)] = [figure(cell) for cell in (low, high, median, *top)]
        groups[at] = int(group)

    read.each(put)
    low, high, median, *top = (each.copy() for each in figures)
    return Certainty(
        level=float(str(said["level"])), draws=int(str(said["draws"])), seed=int(str(said["seed"])),
        design=str(said["design"]), held=text_of(said["held"]), low=low, high=high, median=median, group=groups,
        top=dict(zip(tops, top, strict=True)),
    )  # fmt: skip


def read_highlights(read: Read, axes: Axes) -> tuple[Highlights, ...]:
    """Read strengths and weaknesses, in the order of the table."""
    picks: dict[tuple[int, str, str], dict[str, list[Pick]]] = {}

    def put(unit: str, grouping: str, group: str, kind: str, *rest: str) -> None:
        known = picks.setdefault((axes.unit_place[unit], grouping, group), {STRENGTH: [], WEAKNESS: []})
        _, item, score, rank, count = rest
        if kind:
            known[kind].append(Pick(item=item, score=figure(score), rank=figure(rank), count=int(count)))

    read.each(put)
    return tuple(
        Highlights(
            unit=unit, grouping=grouping, group=group, strengths=tuple(kinds[STRENGTH]), weaknesses=tuple(kinds[WEAKNESS])
        )
        for (unit, grouping, group), kinds in picks.items()
    )  # fmt: skip


def read_peers(take: Callable[[str], Read], units: Units, said: Mapping[str, object]) -> Peers:
    """Read the peers of every unit; what goes for all of them is said in the manifest."""
    features: list[PeerFeature] = []
    take("peer_features").each(
        lambda code, names, formula, log, weight: features.append(
            PeerFeature(
                code=code, names=text_of(json.loads(names)), formula=formula, log=truth(log), weight=float(weight)
            )
        )
    )
    rule = PeerRule(features=tuple(features), assumed=said["assumed"] is True, default=said["default"] is True)
    codes = tuple(each.code for each in features)
    values = read_wide(take("peer_values"), units.labels, codes)
    return Peers(
        rule=rule, year=int(str(said["year"])), units=units, values=values.T.copy(),
        peers=_read_nearest(take("peers"), units, codes), notes=read_notes(take("peer_notes")),
    )  # fmt: skip


def _read_nearest(read: Read, units: Units, codes: tuple[str, ...]) -> tuple[tuple[Peer, ...], ...]:
    if read.columns[5:] != tuple(f"share_{code}" for code in codes):
        raise FormatError([problem("bundle.other_axes", Place(file=read.file))])
    places = {label: at for at, label in enumerate(units.labels)}
    found: list[list[Peer]] = [[] for _ in places]

    def add(unit: str, _: str, peer: str, distance: str, mutual: str, *shares: str) -> None:
        told = tuple(map(figure, shares))
        found[places[unit]].append(
            Peer(unit=places[peer], distance=figure(distance), shares=told, mutual=truth(mutual))
        )

    read.each(add)
    return tuple(map(tuple, found))


def text_of(words: object) -> Text:
    """Read words in several languages.

    Raises:
        ValueError: they are none.

    """
    if not isinstance(words, dict):
        message = "a text is an object of languages"
        raise ValueError(message)  # noqa: TRY004 - told as what stands in a file, not as a wrong call
    return Text(tuple((str(language), str(text)) for language, text in words.items()))
