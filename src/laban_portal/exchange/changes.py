# SPDX-License-Identifier: Apache-2.0
"""What a file would change, as values: kept with an import as JSON, until somebody confirms it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from uuid import NAMESPACE_URL, uuid5

from laban.errors import Place
from laban_portal.collection.typed import Typed
from laban_portal.exchange.workbook.returned import ReadPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One cell of a file. `at` is its place among the cells, by which pages name it.

    `valued`: it brings a value (else a citation alone). `seen` is the revision its sender saw. `document` is the key of a
    registered document that is to prove it, `paper` the label of one that comes along. Where it stands in the file is told
    by `sheet` and `address`, or by `line`.
    """

    at: int
    duty: int
    element: str
    slice: str = ""
    kind: str = "value"
    text: str = ""
    style: str = ""
    reason: str = ""
    flag: str = ""
    note: str = ""
    seen: int = 0
    valued: bool = True
    document: str = ""
    paper: str = ""
    page: str = ""
    sheet: str = ""
    address: str = ""
    line: int = 0

    @property
    def place(self) -> Place:
        """Return where it stands in the file."""
        column = "value" if self.line else ""
        return Place(sheet=self.sheet, cell=self.address, line=self.line, column=column)

    def typed(self, *, seen: int, answer: str = "", operation: str = "") -> Typed:
        """Return it as a cell that is sent; a text that could not be read when it was kept is sent as it stands."""
        return Typed(
            element=self.element, slice=self.slice, text=self.text, kind="value" if self.kind == "unread" else self.kind,
            reason=self.reason, flag=self.flag, note=self.note, style=self.style, seen=seen, answer=answer,
            operation=operation,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that a file would change. `uncited` counts the cells whose document was taken away in the file: it stays."""

    cells: tuple[Change, ...] = ()
    papers: tuple[ReadPaper, ...] = ()
    uncited: int = 0


def packed(changes: Changes) -> str:
    """Write changes as JSON."""
    return json.dumps(asdict(changes), ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Changes:
    """Read changes from JSON; nothing of an import that was dropped."""
    held: Mapping[str, list[dict[str, object]]] = json.loads(text) if text else {}
    return Changes(
        cells=tuple(Change(**each) for each in held.get("cells", ())),  # type: ignore[arg-type]  # as `packed` wrote it
        papers=tuple(ReadPaper(**each) for each in held.get("papers", ())),  # type: ignore[arg-type]  # as above
        uncited=held.get("uncited", 0),  # type: ignore[arg-type]  # as above
    )


def operation_of(key: str, at: int) -> str:
    """Return the mark under which a cell of an import is saved: its revision is found again by it."""
    return str(uuid5(NAMESPACE_URL, f"laban-import:{key}:{at}"))
