# SPDX-License-Identifier: Apache-2.0
"""`edition.json`, the manifest of a bundle: what people decided, what was computed, and the SHA-256 of every file.

Its own SHA-256 is the hash of the edition, and a signature is over its bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from laban.errors import FormatError, Place, problem
from laban.io.edition.sure import text_of
from laban.io.results.folder import sha256
from laban.model.book import Book, Letter, Recipe, Release, Territory
from laban.model.text import Text

FORMAT = "laban-edition/1"
"""Raised when a field or a table changes its meaning."""

MANIFEST = "edition.json"
FIGURES, DRAWING, GIVEN = "figures", "drawing", "given"
"""Classes of files: equal byte by byte when computed again, equal in what they are made of, given by people."""

Said = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One file of the manifest; `inputs` is the SHA-256 of what a drawing was made of."""

    file: str
    sha256: str
    bytes: int
    kind: str
    inputs: str = ""


def manifest_bytes(book: Book, files: Mapping[str, bytes], shared: tuple[str, ...]) -> bytes:
    """Write the manifest of a Book whose files are given; `shared` are those of the pack before kept below `pack/`."""
    said = {
        "format": FORMAT,
        "demonstration": book.demonstration,
        "release": plain(book.release),
        "recipe": plain(book.recipe),
        "pack": {"code": book.pack.code, "licence": book.pack.licence, "source": book.pack.source},
        "before": _before(book, shared),
        "moves": {"previous": book.moves.previous, "year": book.moves.year} if book.moves else None,
        "territories": [_territory(each) for each in book.territories],
        "made_with": dict(book.made_with),
        "files": [_listed(book, name, content) for name, content in sorted(files.items())],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _before(book: Book, shared: tuple[str, ...]) -> Said | None:
    if book.before is None:
        return None
    return {"code": book.before.code, "recipe": plain(book.before.recipe), "shared": list(shared)}


def _territory(each: Territory) -> Said:
    sure, peers, result = each.certainty, each.peers, each.result
    certainty = sure and {
        "level": sure.level, "draws": sure.draws, "seed": sure.seed, "design": sure.design, "held": plain(sure.held),
    }  # fmt: skip
    nearest = peers and {"year": peers.year, "assumed": peers.rule.assumed, "default": peers.rule.default}
    return {
        "system": each.system, "names": plain(each.names), "main": each.main, "until": each.until,
        "method": result.method.code, "years": list(result.years), "elements": list(result.elements.items),
        "certainty": certainty, "peers": nearest,
    }  # fmt: skip


def _listed(book: Book, name: str, content: bytes) -> Said:
    given = {letter.file for letter in book.release.letters}
    kind = GIVEN if name in given else DRAWING if name in book.drawn else FIGURES
    if name in book.documents and kind == FIGURES:
        kind = GIVEN
    said: dict[str, object] = {"file": name, "sha256": sha256(content), "bytes": len(content), "class": kind}
    return said | ({"inputs": book.drawn[name]} if name in book.drawn else {})


def plain(value: object) -> object:
    """Return a value of the model as JSON has it; a text is an object of languages."""
    if isinstance(value, Text):
        return dict(value.versions)
    if isinstance(value, Recipe | Release | Letter):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    return [plain(each) for each in value] if isinstance(value, tuple) else value


def read_manifest(content: bytes) -> Said:
    """Read a manifest; one of another format is refused with that alone.

    Raises:
        FormatError: it is none, or of a format that this version does not know.

    """
    place = Place(file=MANIFEST)
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        raise FormatError([problem("bundle.bad_manifest", place)]) from None
    if not isinstance(said, dict) or "format" not in said:
        raise FormatError([problem("bundle.bad_manifest", place)])
    if said["format"] != FORMAT:
        raise FormatError([problem("bundle.other_format", place, format=str(said["format"])[:40], known=FORMAT)])
    return said


def listed(said: Said) -> dict[str, Listed]:
    """Return the files that a manifest lists, by name.

    Raises:
        ValueError, KeyError, TypeError: the list cannot be read.

    """
    names = {"file": "file", "sha256": "sha256", "bytes": "bytes", "kind": "class", "inputs": "inputs"}
    rows = (known(each) for each in many(said["files"]))
    made = [filled(Listed, {name: row[key] for name, key in names.items() if key in row}) for row in rows]
    return {each.file: each for each in made}


ADDRESS = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)?")
"""The shape of an edition's code: nothing that could lead out of the folder it names."""

ADDRESSED = ("code", "corrects", "previous")
"""The fields of a release that have this shape."""

V = TypeVar("V", Recipe, Release, Letter, Listed)


def filled(kind: type[V], said: object) -> V:
    """Make a value of the model of what JSON says; a key it does not know, or another kind of value, is refused.

    Raises:
        ValueError, KeyError, TypeError: it cannot be made.

    """
    row = known(said)
    types = {each.name: str(each.type) for each in fields(kind)}
    made: dict[str, Any] = {name: READ[types[name]](value) for name, value in row.items()}
    if kind is Release and not (made.get("code") and all(ADDRESS.fullmatch(made.get(name, "")) for name in ADDRESSED)):
        message = "an edition's code is a part of addresses and file names"
        raise ValueError(message)
    return kind(**made)


def known(said: object) -> Said:
    """Return an object of JSON, and refuse all else.

    Raises:
        ValueError: it is none.

    """
    if isinstance(said, dict):
        return said
    message = "an object wanted"
    raise ValueError(message)


def many(said: object) -> list[object]:
    """Return a list of JSON, and refuse all else.

    Raises:
        ValueError: it is none.

    """
    if isinstance(said, list):
        return said
    message = "a list wanted"
    raise ValueError(message)


def _of(kind: type) -> Callable[[object], object]:
    def read(value: object) -> object:
        if type(value) is not kind:
            message = f"{kind.__name__} wanted"
            raise ValueError(message)
        return value

    return read


READ: Mapping[str, Callable[[object], object]] = {
    "str": _of(str),
    "int": _of(int),
    "bool": _of(bool),
    "Text": text_of,
    "tuple[str, ...]": lambda value: tuple(_of(str)(each) for each in many(value)),
    "tuple[Letter, ...]": lambda value: tuple(filled(Letter, each) for each in many(value)),
}
"""How a field is read, by its type as it is written in the model."""
