# SPDX-License-Identifier: Apache-2.0
"""Simplify shared lines without letting them cross: the corner that spans the smallest triangle goes first.

Source: Visvalingam and Whyatt (1993), "Line generalisation by repeated elimination of points", The Cartographic Journal
30(1), 46-51. Beyond them: a corner stays where any other line has a corner inside its triangle, so that lines that did not
cross before do not cross after, and neighbours keep their border in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from itertools import accumulate

from laban.draw.mesh import Arc, Corner, Line

NEVER = 1e18
"""The weight of a corner that must stay."""

CELL = 12
"""The side of the cells in which other corners are looked for."""

BARE = 2
"""Twice the area up to which a triangle of whole corners holds no other whole corner (Pick)."""

Weights = tuple[float, ...]


@dataclass(slots=True)
class Chains:
    """All lines as one list of corners, each with the one before and after it (-1 at an end), and where they lie."""

    corners: list[Corner]
    before: list[int]
    after: list[int]
    cells: dict[Corner, set[int]]

    def area(self, at: int) -> int:
        """Return twice the area of a corner's triangle."""
        (ax, ay), (bx, by), (cx, cy) = (self.corners[each] for each in (self.before[at], at, self.after[at]))
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))

    def blocked(self, at: int) -> bool:
        """Tell whether another corner lies in a corner's triangle."""
        triangle = tuple(self.corners[each] for each in (self.before[at], at, self.after[at]))
        (left, right), (top, bottom) = ((min(side), max(side)) for side in zip(*triangle, strict=True))
        for column in range(left // CELL, right // CELL + 1):
            for row in range(top // CELL, bottom // CELL + 1):
                for other in self.cells.get((column, row), ()):
                    corner = self.corners[other]
                    if left <= corner[0] <= right and top <= corner[1] <= bottom and holds(triangle, corner):
                        return True
        return False

    def drop(self, at: int) -> tuple[int, int]:
        """Take a corner out and return its neighbours, which then are each other's."""
        one, other = self.before[at], self.after[at]
        self.after[one], self.before[other] = other, one
        x, y = self.corners[at]
        self.cells[x // CELL, y // CELL].discard(at)
        return one, other


def weigh(arcs: Sequence[Arc]) -> list[Weights]:
    """Return for each corner of each arc when it may go: twice the area of its triangle, rising as neighbours go.

    Ends of arcs stay. A closed line keeps three corners, and arcs that join the same two nodes keep a corner between, so
    that no land collapses.
    """
    lines = [arc.line for arc in arcs]
    chains = chained(lines)
    ends = Counter(frozenset((line[0], line[-1])) for line in lines)
    owner = [at for at, line in enumerate(lines) for _ in line]
    keep = [2 if each.closed else 1 if ends[frozenset((each.line[0], each.line[-1]))] > 1 else 0 for each in arcs]
    left = [len(line) - 2 - least for line, least in zip(lines, keep, strict=True)]
    weights = [NEVER] * len(owner)
    areas = {at: chains.area(at) for at in range(len(owner)) if chains.before[at] >= 0 <= chains.after[at]}
    heap = [(area, at) for at, area in areas.items()]
    heapify(heap)
    reached = 0
    while heap:
        area, at = heappop(heap)
        if areas.get(at) != area or left[owner[at]] <= 0 or (area > BARE and chains.blocked(at)):
            continue
        weights[at] = reached = max(reached, area)
        left[owner[at]] -= 1
        del areas[at]
        for each in chains.drop(at):
            if each in areas:
                areas[each] = chains.area(each)
                heappush(heap, (areas[each], each))
    starts = accumulate((len(line) for line in lines), initial=0)
    return [tuple(weights[start : start + len(line)]) for start, line in zip(starts, lines, strict=False)]


def chained(lines: Sequence[Line]) -> Chains:
    """Return the lines as chains of corners."""
    corners = [corner for line in lines for corner in line]
    firsts = set(accumulate((len(line) for line in lines), initial=0))
    before = [-1 if at in firsts else at - 1 for at in range(len(corners))]
    after = [-1] * len(corners)
    for at, each in enumerate(before):
        if each >= 0:
            after[each] = at
    cells: dict[Corner, set[int]] = defaultdict(set)
    for at, (x, y) in enumerate(corners):
        cells[x // CELL, y // CELL].add(at)
    return Chains(corners, before, after, cells)


def holds(triangle: Sequence[Corner], corner: Corner) -> bool:
    """Tell whether a corner lies in or on a triangle and is none of its own corners."""
    if corner in triangle:
        return False
    (ax, ay), (bx, by), (cx, cy) = triangle
    x, y = corner
    turns = (
        (bx - ax) * (y - ay) - (x - ax) * (by - ay),
        (cx - bx) * (y - by) - (x - bx) * (cy - by),
        (ax - cx) * (y - cy) - (x - cx) * (ay - cy),
    )
    return all(turn >= 0 for turn in turns) or all(turn <= 0 for turn in turns)


def thinned(arcs: Sequence[Arc], weights: Sequence[Weights], least: float) -> list[Arc]:
    """Return the arcs with the corners whose weight is above `least`."""
    return [
        replace(arc, line=tuple(corner for corner, weight in zip(arc.line, known, strict=True) if weight > least))
        for arc, known in zip(arcs, weights, strict=True)
    ]
