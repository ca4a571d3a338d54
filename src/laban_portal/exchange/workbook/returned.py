# SPDX-License-Identifier: Apache-2.0
"""What came back in a workbook, as values."""

from __future__ import annotations

from dataclasses import dataclass

from laban.errors import Problem, is_error
from laban_portal.exchange.workbook.stamp import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Whose workbook should come back; empty where any may."""

    round: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCell:
    """One line as it came back, and where it stands: `sheet` under its name now, `address` of the value ("H12").

    `text` is what was typed; `style` is "point" where the file holds a true number, whose canonical text leaves no question,
    and empty where it holds a text. `kind` is value, none, empty, or unread where such a text stands there unchanged.
    `document` is the key of a registered document, `paper` the label of a new one. `changed` tells that the line is not as
    it was given out; `seen` is the revision that was given out.
    """

    duty: int
    element: str
    slice: str = ""
    sheet: str = ""
    address: str = ""
    kind: str = "empty"
    text: str = ""
    style: str = ""
    reason: str = ""
    flag: str = ""
    note: str = ""
    document: str = ""
    paper: str = ""
    page: str = ""
    seen: int = 0
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPaper:
    """A new document of the sheet of documents; `issued_on` is a day as in ISO 8601, or empty."""

    label: str
    kind: str
    issuer: str
    number: str
    issued_on: str
    title: str
    sheet: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBook:
    """All that could be read, and everything that is wrong, each with sheet and cell.

    Nothing of a refused workbook may be saved. `stamp` is nothing where the file is not one of ours.
    """

    stamp: Stamp | None = None
    cells: tuple[ReadCell, ...] = ()
    papers: tuple[ReadPaper, ...] = ()
    faults: tuple[Problem, ...] = ()

    @property
    def refused(self) -> bool:
        """Tell whether the file is refused; notices alone do not do so."""
        return self.stamp is None or any(is_error(each) for each in self.faults)
