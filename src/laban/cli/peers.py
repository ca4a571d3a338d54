# SPDX-License-Identifier: Apache-2.0
"""`laban peers PACK`: which units are most alike in structure, and what makes them so."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from laban.analysis.peers import peers, table
from laban.cli.frames import show_frame
from laban.cli.opened import chosen_unit, chosen_year, computed
from laban.cli.show import Cell, as_table
from laban.cli.terminal import Terminal, printable
from laban.errors import MethodError, Problem, raise_if
from laban.model.audit.finding import decimal
from laban.model.pack import Pack
from laban.model.peers import PeerFeature, Peers
from laban.model.result import Result
from laban.texts import say

TITLES = ("unit", "peer", "peer_name", "distance", "mutual", "alike", "unlike")


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Show the peers of every unit, or of those named; as CSV and JSON with each feature's share, the notes beside."""
    pack, result = computed(asked, terminal)
    year = chosen_year(result.years, asked.year)
    units = _chosen(result, asked.unit, year)
    found = peers(result, pack.peers, year=year, count=asked.count)
    if asked.format == "table":
        terminal.result("\n".join(_page(pack, found, units, terminal)))
        return 0
    show_frame(table(found, units, terminal.language), pack, asked.format, terminal)
    for sentence in found.sentences(terminal.language):
        terminal.error(printable(sentence))
    return 0


def _chosen(result: Result, wanted: Sequence[str], year: int) -> tuple[int, ...]:
    """Return the units named, or refuse all that cannot be found at once."""
    found, problems = list[int](), list[Problem]()
    for each in dict.fromkeys(wanted):
        try:
            found.append(chosen_unit(result, each, year, "--unit"))
        except MethodError as refusal:
            problems.extend(refusal.problems)
    raise_if(problems, MethodError)
    return tuple(found)


def _page(pack: Pack, found: Peers, units: Sequence[int], terminal: Terminal) -> Iterator[str]:
    language = terminal.language
    title = say("peers.title", language, pack=pack.names.into(language), year=found.year)
    features = "; ".join(_feature(each, language) for each in found.rule.features)
    yield terminal.painted(printable(title), "1")
    yield printable(say("peers.features", language, features=features))
    yield ""
    rows = list(_rows(found, units or range(len(found.units)), language))
    titles = [say(f"peers.title_{name}", language) for name in TITLES]
    yield as_table(titles, rows, terminal) if rows else say("terminal.none", language)
    yield ""
    yield say("peers.reading", language)
    yield from map(printable, found.sentences(language))


def _rows(found: Peers, units: Sequence[int], language: str) -> Iterator[list[Cell]]:
    def name(at: int) -> str:
        return found.rule.features[at].name(language)

    for unit in units:
        for peer in found.peers[unit]:
            first, last = peer.compared[0], peer.compared[-1]
            share = decimal(100 * peer.shares[last], language, 0)
            yield [
                found.units.labels[unit], found.units.labels[peer.unit],
                found.units.members[peer.unit].names.into(language), peer.distance,
                say("peers.yes" if peer.mutual else "peers.no", language), name(first),
                say("peers.share", language, feature=name(last), share=share),
            ]  # fmt: skip


def _feature(feature: PeerFeature, language: str) -> str:
    """Name a feature, with what is done to it before it is compared."""
    text = feature.name(language)
    if feature.log:
        text = say("peers.log", language, feature=text)
    if feature.weight != 1:
        text = say("peers.weight", language, feature=text, weight=decimal(feature.weight, language, 2))
    return text
