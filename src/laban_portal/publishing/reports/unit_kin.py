# SPDX-License-Identifier: Apache-2.0
"""Whom a unit is like in structure, and which units it was merged from or into."""

from __future__ import annotations

from collections.abc import Iterator

from laban.model.peers import Peer, Peers
from laban.model.units import UnitKey
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.working import past
from laban_portal.publishing.reports.blocks import Block, Column, Heading, Table, Words
from laban_portal.publishing.reports.telling import Telling

ALIKE = 3
"""So many features that make two units most alike, and most unlike, are named."""


def peers(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield a unit's peers; nothing where the edition tells none of its territory."""
    found = field.territory.peers
    if found is None:
        return
    yield Heading(told.say("profile.section_peers"))
    if not found.peers[unit]:
        yield Words(told.say("profile.no_peers"))
        return
    features = ", ".join(each.name(told.language) for each in found.rule.features)
    yield Words(told.say("profile.peers_lead", year=found.year, features=features), "lead")
    columns = (
        Column(told.say("profile.column_unit"), 20), Column(told.say("profile.column_distance"), 10, right=True),
        Column(told.say("profile.column_rank"), 8, right=True), Column(told.say("profile.column_near"), 31),
        Column(told.say("profile.column_far"), 31),
    )  # fmt: skip
    rows = tuple(line(told, field, found, each) for each in found.peers[unit])
    yield Table(caption=told.say("profile.peers_caption"), columns=columns, rows=rows, small=True)
    said = [told.say("profile.distance_meaning")]
    said += [told.say("profile.peers_assumed")] * found.rule.assumed
    said += dict.fromkeys(each.text(told.language) for each in found.notes if each.code == "peers.no_cause")
    yield Words(" ".join(said), "note")


def line(told: Telling, field: Field, found: Peers, each: Peer) -> tuple[str, ...]:
    """Return one peer: its distance and rank, what makes it near and far."""
    names = [feature.name(told.language) for feature in found.rule.features]
    far = [at for at in reversed(each.compared) if each.shares[at] > 0][: max(1, min(ALIKE, len(each.compared) // 2))]
    near = [at for at in each.compared if at not in far][:ALIKE]
    return (
        told.unit(field.units[each.unit]), told.number(each.distance),
        told.of_count(field.rank(field.root, each.unit), field.counts[0]), ", ".join(names[at] for at in near),
        ", ".join(f"{names[at]} ({told.percent(each.shares[at])})" for at in far),
    )  # fmt: skip


def kin(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield which units a unit was put together from, and which it became a part of."""
    member = field.units[unit]
    before, after = named(told, member.predecessors), named(told, member.successors)
    if not before and not after:
        return
    name = told.unit(member)
    yield Heading(told.say("profile.section_lineage"))
    if before:
        code = "lineage_before_merged" if len(member.predecessors) > 1 else "lineage_before"
        yield Words(f"{told.say(f'profile.{code}', name=name)} {before}.")
    if after:
        merged = any(len(each.predecessors) > 1 for each in past(told.book, member.successors))
        code = "lineage_after_merged" if merged else "lineage_after"
        yield Words(f"{told.say(f'profile.{code}', name=name)} {after}.")
    yield Words(told.say("profile.lineage_note"), "note")


def named(told: Telling, keys: tuple[UnitKey, ...]) -> str:
    """Return units by name, with code system and code."""
    units = past(told.book, keys)
    return "; ".join(f"{told.unit(each)} ({each.key.system}/{each.code})" for each in units)
