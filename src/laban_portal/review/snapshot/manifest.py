# SPDX-License-Identifier: Apache-2.0
"""The manifest of a snapshot: what its hash covers. Pure.

It names the round, the versions of the catalogue with their hashes, each unit's part with its hash, how many values it has
and where the unit's chain stood, and the hash of the snapshot before. The SHA-256 of its bytes is the snapshot's hash.
No value stands in it, so a unit may be given it whole beside its own part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from laban_portal.collection.chain import canonical, digest
from laban_portal.review.snapshot.content import FORMAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """A version of the catalogue that the values stand on: its kind, its name (pack/code@number), its content's SHA-256."""

    kind: str
    name: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPart:
    """A unit's part: its file, the SHA-256 of that, its values, of these corrected after freezing; where its chain stood."""

    unit: str
    file: str
    hash: str
    values: int
    corrected: int
    sequence: int
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a snapshot says of itself. `previous` is the hash of the snapshot before, empty in the first one.

    `corrections` counts the granted corrections that came in with it; `acknowledged` names what was knowingly left out.
    """

    round: str
    names: Mapping[str, str]
    year: int
    kind: str
    number: int
    versions: tuple[Used, ...]
    units: tuple[UnitPart, ...]
    corrections: int
    acknowledged: tuple[str, ...]
    reason: str
    previous: str
    made_at: str
    made_by: str
    demonstration: bool

    @property
    def values(self) -> int:
        """Return how many values it has."""
        return sum(each.values for each in self.units)

    def unit(self, key: str) -> UnitPart | None:
        """Return what it says of a unit."""
        return next((each for each in self.units if each.unit == key), None)

    def version(self, kind: str) -> Used | None:
        """Return the version of a kind of which there is one at most."""
        return next((each for each in self.versions if each.kind == kind), None)


def manifest_text(manifest: Manifest) -> str:
    """Return a manifest as its one text."""
    return canonical({"format": FORMAT, **asdict(manifest)}).decode()


def manifest_hash(text: str) -> str:
    """Return a snapshot's hash."""
    return digest(text.encode("utf-8", "surrogatepass"))


def read_manifest(text: str) -> Manifest:
    """Return the manifest that a text says.

    Raises:
        ValueError: where it is not the one text of a manifest.

    """
    try:
        said = json.loads(text)
        named = said.pop("format")
        said["versions"] = tuple(Used(**each) for each in said["versions"])
        said["units"] = tuple(UnitPart(**each) for each in said["units"])
        said["acknowledged"] = tuple(said["acknowledged"])
        found = Manifest(**said)
        holds = named == FORMAT and _typed(found) and manifest_text(found) == text
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        holds, found = False, None
    if not holds or found is None:
        message = "no manifest of a snapshot"
        raise ValueError(message)
    return found


def _typed(found: Manifest) -> bool:
    """Tell whether everything in a manifest is of its kind."""
    rows: Iterable[Any] = (found, *found.versions, *found.units)
    kinds = {"str": str, "int": int, "bool": bool}
    plain = all(
        isinstance(getattr(row, each.name), kinds[str(each.type)])
        for row in rows
        for each in fields(row)
        if str(each.type) in kinds
    )
    return plain and isinstance(found.names, dict) and all(isinstance(each, str) for each in found.acknowledged)


def file_name(unit: str, taken: Iterable[str]) -> str:
    """Return a harmless name for the file of a unit's part, unlike those taken.

    >>> file_name("vn-2025/01@2025-07-01", [])
    'parts/vn-2025_01_2025-07-01.jsonl'
    """
    plain = re.sub(r"[^A-Za-z0-9-]", "_", unit) or "unit"
    known = {each.lower() for each in taken}
    names = (f"parts/{plain}{f'_{at}' if at else ''}.jsonl" for at in range(len(known) + 1))
    return next(name for name in names if name.lower() not in known)
