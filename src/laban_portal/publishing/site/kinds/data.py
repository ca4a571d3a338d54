# SPDX-License-Identifier: Apache-2.0
"""Data: every table of an edition with what its columns mean and its first rows, each in all open formats, and the bundle."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from laban.model.dataset import Cell, Dataset
from laban.model.text import Text
from laban_portal.publishing.data.edition.tables import TABLES, table
from laban_portal.publishing.site.kinds.archive import BUNDLES
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.scenes import kept

TAIL = "data"
FIRST = 12
"""So many rows of a table are shown on its page; the files have all."""


def tails(scene: Scene) -> Iterator[str]:
    """Yield the page of all data, then that of each table which has any row."""
    yield TAIL
    yield from (f"{TAIL}/{name}" for name, rows in counted(scene) if rows)


def show(scene: Scene, tail: str) -> Shown | None:
    """Return the page of all data, or of one table."""
    if tail == TAIL:
        return overview(scene)
    return one(scene, tail.removeprefix(f"{TAIL}/"))


def of(scene: Scene, name: str) -> Dataset:
    """Return a table of the edition; kept with the scene, because its page and its files are made of one."""
    return kept(scene.kept, ("table", name), lambda: table(scene.book, name, scene.language, scene.library.base))


def counted(scene: Scene) -> tuple[tuple[str, int], ...]:
    """Return how many rows each table has; kept with the library."""
    key = ("counted", scene.book.release.code)
    return kept(scene.library.kept, key, lambda: tuple((name, len(of(scene, name).rows)) for name in TABLES))


def overview(scene: Scene) -> Shown:
    """Return the page of all data."""
    code = scene.book.release.code
    bundle = scene.library.bundles.get(code)
    rows = [
        (f"{TAIL}/{name}", scene.say(f"open_data.table_{name}"), scene.say(f"open_data.describes_{name}"), count)
        for name, count in counted(scene)
        if count
    ]
    return Shown(
        template="data.html", title=scene.say("front.data"), description=scene.say("front.data_about"),
        facts={
            "tables": rows, "bundle": f"{BUNDLES}{code}.zip" if bundle else "", "size": len(bundle or b""),
            "sha256": sha256(bundle).hexdigest() if bundle else "",
        },
    )  # fmt: skip


def one(scene: Scene, name: str) -> Shown:
    """Return the page of a table: what its columns mean, and its first rows."""
    data = of(scene, name)
    return Shown(
        template="table.html", title=scene.text(data.names),
        description=scene.text(data.description) or scene.text(data.names),
        facts={
            "columns": data.columns, "first": [[written(scene, cell) for cell in row] for row in data.rows[:FIRST]],
            "count": len(data.rows),
        },
        data=data, geographic=True, trail=((TAIL, scene.say("site.to_data")),),
    )  # fmt: skip


def written(scene: Scene, cell: Cell) -> str:
    """Write a cell as a page shows it; figures as they stand in the files, to six significant digits."""
    if cell is None:
        return "–"
    if isinstance(cell, Text):
        return scene.text(cell)
    return f"{cell:.6g}" if isinstance(cell, float) else str(cell)
