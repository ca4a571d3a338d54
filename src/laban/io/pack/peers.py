# SPDX-License-Identifier: Apache-2.0
"""The table [peers] of pack.toml: by which features units are alike in structure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from laban.errors import Problem, problem
from laban.io.pack.compose import toml_header, toml_keys, toml_words
from laban.io.pack.fill import convert, fill, unknown_keys, written
from laban.io.pack.source import Source
from laban.io.pack.toml import Spot
from laban.model.checks.peers import peer_faults
from laban.model.peers import PeerFeature, PeerRule
from laban.model.text import Text

KEY = "peers"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureKeys:
    """What one [[peers.features]] says; without a code, the formula is the code."""

    formula: str
    code: str | None = None
    names: Text = Text()
    log: bool = False
    weight: float = 1.0


def read_peers(source: Source, elements: Collection[str]) -> PeerRule | None:
    """Read and check the rule of peers, given the codes of the pack's data elements; nothing where the pack has none."""
    if KEY not in source.said.values:
        return None
    spot = Spot(source.said, (KEY,))
    rule, rows = source.take(peers_of(spot, source.said.values[KEY]))
    source.tell(_checked(rule, rows, elements, spot))
    return rule


def peers_of(spot: Spot, given: object) -> tuple[tuple[PeerRule, tuple[int, ...]], list[Problem]]:
    """Read a rule: the rule, the number that each of its features has in the file, and what could not be read."""
    if not isinstance(given, Mapping):
        return (PeerRule(features=()), ()), [problem("pack.not_a_table", spot.place, given=written(given))]
    problems = unknown_keys(given, ("assumed", "features"), spot)
    assumed, found = convert(bool, given.get("assumed", False), spot.below("assumed"))
    entries = given.get("features", [])
    if not isinstance(entries, list):
        found = [*found, problem("pack.not_a_list", spot.below("features").place, given=written(entries))]
        entries = []
    read = [_feature(entry, spot.below("features", str(at))) for at, entry in enumerate(entries)]
    problems += [*found, *(each for _, told in read for each in told)]
    rows = tuple(at for at, (feature, _) in enumerate(read) if feature is not None)
    features = tuple(feature for feature, _ in read if feature is not None)
    return (PeerRule(features=features, assumed=assumed is True), rows), problems


def peer_lines(rule: PeerRule) -> Iterator[str]:
    """Write a rule with every field of every feature written out."""
    yield toml_header(KEY)
    yield from toml_keys({"assumed": rule.assumed})
    for feature in rule.features:
        yield f"\n[[{KEY}.features]]"
        yield from toml_keys({
            "code": feature.code, "formula": feature.formula, "log": feature.log, "weight": feature.weight,
        })  # fmt: skip
        yield from toml_words(feature.names, KEY, "features", "name")


def _feature(entry: object, spot: Spot) -> tuple[PeerFeature | None, list[Problem]]:
    """Read one feature: a formula alone, or a table."""
    if isinstance(entry, str):
        return PeerFeature(code=entry.strip(), formula=entry), []
    if not isinstance(entry, Mapping):
        return None, [problem("peers.bad_feature", spot.place, given=written(entry))]
    said, problems = fill(FeatureKeys, entry, spot)
    if said is None:
        return None, problems
    code = said.formula.strip() if said.code is None else said.code
    feature = PeerFeature(code=code, names=said.names, formula=said.formula, log=said.log, weight=said.weight)
    return feature, problems


def _checked(rule: PeerRule, rows: Sequence[int], elements: Collection[str], spot: Spot) -> Iterator[Problem]:
    """Tell what is wrong with a rule, at its line; without elements (they could not be read) their names are not judged."""
    for path, fault in peer_faults(rule, elements):
        if elements or fault.code != "peers.unknown_element":
            where = spot.below("features", str(rows[int(path[0])]), *path[1:]) if path else spot
            place = where.place
            yield replace(fault, where=replace(fault.where, file=place.file, line=place.line, column=place.column))
