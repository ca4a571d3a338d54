# SPDX-License-Identifier: Apache-2.0
"""Borders that neighbours share: land is laid on a fine grid, and the lines between two labels are followed once.

Boundaries as they are published overlap a little here and gape a little there. On a grid every cell has one owner, so
the lines between owners (arcs) have no gap and no overlap, whatever the boundaries were. An arc runs between two nodes,
where three or more owners meet, or is a closed loop. All coordinates are corners of cells, so whole numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Grid = NDArray[np.int32]
Corner = tuple[int, int]
Line = tuple[Corner, ...]
Part = tuple[slice, slice]
Rings = Sequence[Sequence[tuple[float, float]]]

NOBODY = 0
"""The owner of a cell without land; owners are numbered from 1."""

EAST, SOUTH, WEST, NORTH = 1, 2, 4, 8
BACK = {EAST: WEST, SOUTH: NORTH, WEST: EAST, NORTH: SOUTH}

COARSE = 2
"""Every so many cells are looked at to find the middle of land."""

REACH = 2
"""Seams up to twice so many cells wide are closed."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A line with one owner on its left and another on its right; closed where it begins and ends at one corner."""

    line: Line
    left: int
    right: int

    @property
    def closed(self) -> bool:
        """Tell whether the line comes back to where it began."""
        return self.line[0] == self.line[-1]


def grid_of(lands: Sequence[tuple[int, Rings]], size: tuple[int, int]) -> Grid:
    """Return who owns each cell of a grid (rows × columns); of land that overlaps, the first given keeps it."""
    grid: Grid = np.zeros((size[1], size[0]), dtype=np.int32)
    for owner, rings in lands:
        fill(grid, rings, owner)
    return seamless(grid)


def fill(grid: Grid, rings: Rings, owner: int) -> None:
    """Give all cells whose middle lies inside rings (even-odd) to an owner, unless they have one."""
    corners = [np.asarray(ring, dtype=np.float64) for ring in rings]
    start = np.concatenate(corners)
    end = np.concatenate([np.roll(ring, -1, axis=0) for ring in corners])
    start, end = np.where((start[:, 1] <= end[:, 1])[:, None], (start, end), (end, start))
    first = np.clip(np.ceil(start[:, 1] - 0.5).astype(int), 0, len(grid))
    count = np.clip(np.ceil(end[:, 1] - 0.5).astype(int), 0, len(grid)) - first
    edge = np.repeat(np.arange(len(start)), count)
    row = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    share = (row + 0.5 - start[edge, 1]) / (end[edge, 1] - start[edge, 1])
    across = start[edge, 0] + share * (end[edge, 0] - start[edge, 0])
    order = np.lexsort((across, row))
    columns = np.clip(np.ceil(across[order] - 0.5).astype(int), 0, grid.shape[1]).tolist()
    rows = row[order].tolist()
    for at in range(0, len(rows) - 1, 2):
        cells = grid[rows[at], columns[at] : columns[at + 1]]
        cells[cells == NOBODY] = owner


def seamless(grid: Grid) -> Grid:
    """Return the grid with its narrow seams between two owners closed; narrow straits inside one owner's land stay."""
    far = np.where(grid == NOBODY, np.iinfo(np.int32).max, grid)
    high, low = grid.copy(), far
    for _ in range(REACH):
        high, low = grown(high, np.maximum), grown(low, np.minimum)
    inside = high != NOBODY
    for _ in range(REACH):
        inside = ~grown(~inside, np.logical_or)
    seam = (grid == NOBODY) & inside & (high != low)
    near = grid.copy()
    for _ in range(2 * REACH):
        near = np.where(near == NOBODY, grown(near, np.maximum), near)
    return np.where(seam, near, grid)


def grown(cells: NDArray, join: np.ufunc) -> NDArray:  # type: ignore[type-arg]  # cells of owners or of yes and no
    """Return each cell joined with its four neighbours."""
    made = cells.copy()
    join(made[1:], cells[:-1], out=made[1:])
    join(made[:-1], cells[1:], out=made[:-1])
    join(made[:, 1:], cells[:, :-1], out=made[:, 1:])
    join(made[:, :-1], cells[:, 1:], out=made[:, :-1])
    return made


def middles(grid: Grid) -> dict[int, tuple[float, float, float]]:
    """Return for each owner the middle of the widest circle in its land (x, y, radius in cells, to about a cell).

    Land is worn away from its borders by one cell at a time, by turns across sides and across corners too, so that what
    is worn is nearly round; the cells that last longest lie in the middle.
    """
    left = grid[::COARSE, ::COARSE].copy()
    found: dict[int, tuple[float, float, float]] = {}
    worn = 0
    while left.any():
        kept = left.copy()
        for one, other in neighbours(corners=worn % 2 == 1):
            kept[one] = np.where(left[one] == left[other], kept[one], NOBODY)
        for owner in set(np.unique(left).tolist()) - set(np.unique(kept).tolist()) - {NOBODY}:
            y, x = np.nonzero(left == owner)
            at = np.argmin((x - x.mean()) ** 2 + (y - y.mean()) ** 2)
            found[owner] = (COARSE * (float(x[at]) + 0.5), COARSE * (float(y[at]) + 0.5), COARSE * (worn + 0.5))
        left, worn = kept, worn + 1
    return found


def neighbours(*, corners: bool) -> Iterator[tuple[Part, Part]]:
    """Yield pairs of parts of a grid that hold each cell and its neighbour on one side, or at one corner too."""
    ends = (slice(None, -1), slice(1, None))
    whole = slice(None)
    sides_only = [(ends, (whole, whole)), ((whole, whole), ends)]
    for rows, columns in [*sides_only, *([(ends, ends), (ends, ends[::-1])] if corners else [])]:
        yield (rows[0], columns[0]), (rows[1], columns[1])
        yield (rows[1], columns[1]), (rows[0], columns[0])


def arcs_of(grid: Grid) -> list[Arc]:
    """Return every line between two owners, each once; corners on a straight stretch are left out.

    The outermost rows and columns of the grid must have no owner.
    """
    stride = grid.shape[1] + 1
    links = links_of(grid)
    nodes = {at for at, ways in enumerate(links) if ways and ways.bit_count() != 2}
    arcs: list[Arc] = []
    for start in (*sorted(nodes), *(at for at, ways in enumerate(links) if ways)):
        while links[start]:
            way = links[start] & -links[start]
            left, right = sides(grid, start, way, stride)
            arcs.append(Arc(followed(start, way, links, nodes, stride), left, right))
    return arcs


def links_of(grid: Grid) -> bytearray:
    """Return for each corner, row by row, the ways in which a line leaves it, as the sum of `EAST` … `NORTH`."""
    ways = np.zeros((grid.shape[0] + 1, grid.shape[1] + 1), dtype=np.uint8)
    level, upright = grid[:-1] != grid[1:], grid[:, :-1] != grid[:, 1:]
    ways[1:-1, :-1] |= EAST * level.astype(np.uint8)
    ways[1:-1, 1:] |= WEST * level.astype(np.uint8)
    ways[:-1, 1:-1] |= SOUTH * upright.astype(np.uint8)
    ways[1:, 1:-1] |= NORTH * upright.astype(np.uint8)
    return bytearray(ways.tobytes())


def followed(start: int, way: int, links: bytearray, nodes: Collection[int], stride: int) -> Line:
    """Return the corners of a line from `start` to the next node or back to `start`, and take it out of the links."""
    move = {EAST: 1, SOUTH: stride, WEST: -1, NORTH: -stride}
    found, at = [start], start
    while True:
        links[at] &= ~way
        at += move[way]
        links[at] &= ~BACK[way]
        if at in nodes or at == start:
            found.append(at)
            return tuple((each % stride, each // stride) for each in found)
        if links[at] != way:
            found.append(at)
        way = links[at]


def sides(grid: Grid, at: int, way: int, stride: int) -> tuple[int, int]:
    """Return who owns the land to the left and to the right of a step."""
    y, x = divmod(at, stride)
    around = (grid[y - 1, x - 1], grid[y - 1, x], grid[y, x], grid[y, x - 1])
    left = {EAST: 1, SOUTH: 2, WEST: 3, NORTH: 0}[way]
    return int(around[left]), int(around[(left + 1) % 4])


def rings_of(arcs: Iterable[Arc]) -> dict[int, list[Line]]:
    """Return each owner's rings, put together from arcs; a hole is a ring too, so they are filled even-odd."""
    pieces: dict[int, dict[Corner, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for arc in arcs:
        pieces[arc.left][arc.line[0]].append(arc.line)
        pieces[arc.right][arc.line[-1]].append(arc.line[::-1])
    pieces.pop(NOBODY, None)
    return {owner: list(joined(lines)) for owner, lines in sorted(pieces.items())}


def joined(lines: dict[Corner, list[Line]]) -> Iterator[Line]:
    """Yield rings (first corner not repeated) until every line has been used."""
    for start, leaving in lines.items():
        while leaving:
            ring = list(leaving.pop())
            while ring[-1] != start:
                ring += lines[ring[-1]].pop()[1:]
            yield tuple(ring[:-1])
