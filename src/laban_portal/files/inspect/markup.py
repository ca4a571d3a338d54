# SPDX-License-Identifier: Apache-2.0
"""Read XML that may be hostile: no document type, no entity, no depth without end. Only what the guard of Office needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

DEEPEST = 400
MOST_ELEMENTS = 100_000
"""How many elements with attributes are kept; a list of content types or relations has some hundred."""
_COMMANDS = ("instrText", "delInstrText")


class MarkupFault(Exception):
    """The XML is refused; `name` says why: `office_doctype` or `office_broken`."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


class _Enough(Exception):
    """The beginning has been read."""


@dataclass(slots=True)
class Markup:
    """Elements with their attributes (namespaces left out), and the commands of fields in a text document."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    commands: str = ""


def looks_like_markup(part: bytes) -> bool:
    r"""Tell whether bytes begin as XML does, in any of the encodings that a parser takes.

    >>> looks_like_markup(b"\xff\xfe<\x00a\x00"), looks_like_markup(b"GIF89a")
    (True, False)
    """
    return part[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").startswith(b"<")


def only_head(part: bytes) -> Markup:
    """Read up to the first element: a document type can stand nowhere else."""
    return _Reading(whole=False).of(part)


def read_markup(part: bytes) -> Markup:
    """Read all of it."""
    return _Reading(whole=True).of(part)


class _Reading:
    """One pass over one part; the parser calls the methods."""

    def __init__(self, *, whole: bool) -> None:
        self.whole, self.depth, self.inside = whole, 0, ""
        self.found = Markup()
        self.commands: list[str] = []

    def of(self, part: bytes) -> Markup:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self.begin, self.end
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
        try:
            parser.Parse(part, True)  # noqa: FBT003  the parser's own signature
        except _Enough:
            return self.found
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise MarkupFault("office_broken") from error
        self.found.commands = "".join(self.commands)
        return self.found

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if not self.whole:
            raise _Enough
        self.depth += 1
        if self.depth > DEEPEST or len(self.found.elements) > MOST_ELEMENTS:
            raise MarkupFault("office_broken")
        self.inside = name.rpartition(":")[2]
        if self.inside in {"Override", "Default", "Relationship"}:
            self.found.elements.append((self.inside, attributes))
        elif self.inside == "fldSimple":
            self.commands.extend(value for key, value in attributes.items() if key.endswith("instr"))

    def end(self, name: str) -> None:
        self.depth -= 1
        self.inside = ""
        if name.rpartition(":")[2] == "p":
            self.commands.append(" ")

    def text(self, content: str) -> None:
        if self.inside in _COMMANDS:
            self.commands.append(content)


def _refuse(*_: object) -> None:
    raise MarkupFault("office_doctype")
