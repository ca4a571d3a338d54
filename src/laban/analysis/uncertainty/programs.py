# SPDX-License-Identifier: Apache-2.0
"""How each rule climbs the tree, written down as numbers that a compiled loop can follow.

A mean is a weighted sum of its children in another shape: as they are (arithmetic), as logarithms (geometric), as
reciprocals (harmonic) or as powers (generalised). A group whose mean has the shape of its parent's dissolves into it:
the index of a unit without gaps is one sum over its indicators, however deep the tree. With gaps, every group is formed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from laban.analysis.uncertainty.prepared import Rule
from laban.model.framework import Framework
from laban.model.method import AggregateRule
from laban.model.panel import Floats
from laban.model.result import Ints

Bytes = npt.NDArray[np.uint8]
Pairs = npt.NDArray[np.uint32]
"""Two columns; without a sign, because compiled code would look at every sign."""

PLAIN, LOGARITHM, RECIPROCAL = 0, 1, 2
"""The shapes without a power of their own; further shapes are powers."""
POWERS = {"arithmetic": 1.0, "geometric": 0.0, "harmonic": -1.0}
"""The means that are generalised means of a certain power."""
HIGHEST_POWER = 16.0
"""Higher powers could overflow without scaling; such rules, like those that compare units, take the plain path."""
SHORTCUT, WHOLE = 0, 1
"""The two ways up: dissolved groups, or every group."""
GROUP, SHAPE, BECOMES, LEAVES_FROM, LEAVES_TO, NODES_FROM, NODES_TO = range(7)
"""What is written down for each node."""


class Programs(NamedTuple):
    """Arrays with the rules first, then the two ways.

    `nodes` (rules, 2, groups, 7): each group to be formed, children first: its place in the codes, its shape, the shape its
    parent wants, and its parts of `leaves` and `below`; `number` (rules, 2). `leaves` (rules, 2, leaves, 2): column and
    place in the codes. `below` (rules, 2, groups, 2): number of the node and place in the codes. `dissolved` (rules, items).
    `demands` (rules, groups, 3): least number of children, least share of them, least coverage; along the nodes of the
    whole way. `demanding` (rules, groups): 1 where a group asks for more than any child; 2 where it can never have enough.
    `strict` and `covers` (rules): whether any group does; whether any asks for coverage. `slow` (rules): must take the plain
    path. `wanted` (rules, leaves): the shape in which each indicator is wanted. `powers` of each shape. `parents` (items).
    """

    nodes: Ints
    number: Ints
    leaves: Pairs
    below: Ints
    dissolved: Bytes
    demands: Floats
    demanding: Bytes
    strict: Bytes
    covers: Bytes
    slow: Bytes
    wanted: Ints
    powers: Floats
    parents: Ints


@dataclass(frozen=True, slots=True)
class Node:
    """One group to be formed, its indicators and the groups below it, dissolved ones looked through."""

    group: str
    leaves: tuple[str, ...]
    below: tuple[str, ...]


def power_of(rule: AggregateRule) -> float | None:
    """Return the power of a generalised mean; None for what is no such mean, or too high to be formed without scaling."""
    power = POWERS.get(rule.method, rule.power if rule.method == "generalised" else None)
    return power if power is not None and abs(power) <= HIGHEST_POWER else None


def programs_of(framework: Framework, rules: Sequence[Rule]) -> Programs:
    """Write down the ways up of every rule."""
    groups = tuple(code for code in reversed(framework.codes) if code in framework.children)
    number, items, indicators = len(rules), len(framework.codes), len(framework.leaves)
    powers = shapes_of(framework, groups, rules)
    made = Programs(
        nodes=np.zeros((number, 2, len(groups), 7), np.int32), number=np.zeros((number, 2), np.int32),
        leaves=np.zeros((number, 2, indicators, 2), np.uint32), below=np.zeros((number, 2, len(groups), 2), np.int32),
        dissolved=np.zeros((number, items), np.uint8), demands=np.zeros((number, len(groups), 3)),
        demanding=np.zeros((number, len(groups)), np.uint8), strict=np.zeros(number, np.uint8),
        covers=np.zeros(number, np.uint8), slow=np.zeros(number, np.uint8),
        wanted=np.zeros((number, indicators), np.int32), powers=np.array(powers),
        parents=np.array([framework.place.get(framework.by_code[code].parent, -1) for code in framework.codes], np.int32),
    )  # fmt: skip
    for at, rule in enumerate(rules):
        write_demands(made, at, framework, groups, rule)
        found = [power_of(followed(framework, group, rule)) for group in groups]
        if None in found:
            made.slow[at] = 1
            continue
        shape = {group: powers.index(power) for group, power in zip(groups, found, strict=True) if power is not None}
        made.wanted[at] = [shape[framework.by_code[leaf].parent] for leaf in framework.leaves]
        gone = {group for group in groups if shape.get(framework.by_code[group].parent) == shape[group]}
        made.dissolved[at, [framework.place[group] for group in gone]] = 1
        for way, through in ((SHORTCUT, gone), (WHOLE, set[str]())):
            write_nodes(made, (at, way), framework, list(nodes_of(framework, groups, through)), shape)
    return made


def followed(framework: Framework, group: str, rule: Rule) -> AggregateRule:
    """Return how a group is formed."""
    return rule.aggregate.of(group, framework.level(group))


def shapes_of(framework: Framework, groups: Sequence[str], rules: Sequence[Rule]) -> list[float]:
    """Return the powers of all shapes that occur, in the order of their numbers."""
    every = (power_of(followed(framework, group, rule)) for rule in rules for group in groups)
    known = [1.0, 0.0, -1.0]
    return known + sorted({power for power in every if power is not None} - set(known))


def nodes_of(framework: Framework, groups: Sequence[str], dissolved: set[str]) -> Iterator[Node]:
    """Yield the groups to be formed, children first."""
    for group in groups:
        if group not in dissolved:
            leaves: list[str] = []
            below: list[str] = []
            waiting = list(reversed(framework.children[group]))
            while waiting:
                code = waiting.pop()
                if code in dissolved:
                    waiting.extend(reversed(framework.children[code]))
                else:
                    (below if code in framework.children else leaves).append(code)
            yield Node(group, tuple(leaves), tuple(below))


def write_nodes(
    made: Programs, where: tuple[int, int], framework: Framework, nodes: Sequence[Node], shape: dict[str, int]
) -> None:
    """Write one way of one rule."""
    column = {code: at for at, code in enumerate(framework.leaves)}
    number = {node.group: at for at, node in enumerate(nodes)}
    leaf, child = 0, 0
    made.number[where] = len(nodes)
    for at, node in enumerate(nodes):
        parent = framework.by_code[node.group].parent
        parts = (leaf, leaf + len(node.leaves), child, child + len(node.below))
        becomes = shape[parent] if parent else PLAIN
        made.nodes[where][at] = (framework.place[node.group], shape[node.group], becomes, *parts)
        for code in node.leaves:
            made.leaves[where][leaf] = (column[code], framework.place[code])
            leaf += 1
        for code in node.below:
            made.below[where][child] = (number[code], framework.place[code])
            child += 1


def write_demands(made: Programs, at: int, framework: Framework, groups: Sequence[str], rule: Rule) -> None:
    """Write what each group of a rule asks for."""
    for place, group in enumerate(groups):
        asked = followed(framework, group, rule)
        made.demands[at, place] = (asked.min_children, asked.min_share, asked.min_coverage)
        weighing = sum(rule.shares[framework.place[code]] > 0 for code in framework.children[group])
        if weighing < asked.min_children:
            made.demanding[at, place] = 2
        elif asked.min_children > 1 or asked.min_share > 0 or asked.min_coverage > 0:
            made.demanding[at, place] = 1
    made.strict[at] = made.demanding[at].any()
    made.covers[at] = (made.demands[at, :, 2] > 0).any()
