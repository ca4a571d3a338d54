# SPDX-License-Identifier: Apache-2.0
"""A snapshot as a zip that anyone can prove, and the proof. Pure: bytes in, bytes or a proof out; the same bytes each time.

In it: `manifest.json` (its SHA-256 is the snapshot's hash), `parts/…jsonl` (their SHA-256s stand in the manifest) and
`README.txt`. A unit's own zip has its own part only, beside the same manifest.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from laban_portal.review.snapshot.content import part_hash, part_values
from laban_portal.review.snapshot.manifest import Manifest, UnitPart, manifest_hash, read_manifest

MANIFEST, README = "manifest.json", "README.txt"
MOST_BYTES, MOST_FILES, MOST_RATIO = 500_000_000, 20_000, 200
"""What a zip may unpack to, how many files it may have, how much smaller than its content it may be."""


def zipped(files: Mapping[str, bytes], at: datetime) -> bytes:
    """Return files as a zip; the same files and moment give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (at.year, at.month, at.day, at.hour, at.minute, at.second))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, files[name])
    return out.getvalue()


def archive(manifest: str, parts: Mapping[str, str], readme: str, at: datetime) -> bytes:
    """Return a snapshot as a zip; `parts` are texts by file name."""
    files = {
        MANIFEST: manifest.encode(),
        README: readme.encode(),
        **{name: text.encode() for name, text in parts.items()},
    }
    return zipped(files, at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What does not hold: the code of its sentence (`snapshots.…`) and its facts."""

    code: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was proved. `hash` is to be compared with the one that was published; `parts` of all units' are in the zip."""

    hash: str = ""
    manifest: Manifest | None = None
    parts: int = 0
    values: int = 0
    faults: tuple[Fault, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether all that is there holds."""
        return self.manifest is not None and not self.faults


def prove(content: bytes, wanted: str = "") -> Proof:
    """Prove a zip: its manifest, each part that is in it, and that nothing else is. `wanted` is the hash it must have."""
    try:
        files = _unpacked(content)
        text = files.pop(MANIFEST).decode()
        manifest = read_manifest(text)
    except (KeyError, ValueError, OSError, EOFError, NotImplementedError, RuntimeError, zipfile.BadZipFile):
        return Proof(faults=(_fault("not_an_archive"),))
    found = manifest_hash(text)
    faults = [_fault("other_hash", wanted=wanted, found=found)] if wanted and wanted.strip().lower() != found else []
    files.pop(README, None)
    known = {each.file: each for each in manifest.units}
    faults += [_fault("unknown_file", file=name) for name in sorted(files) if name not in known]
    there = [(each, files[each.file]) for each in manifest.units if each.file in files]
    faults += [fault for each, data in there for fault in part_faults(each, data)]
    values = sum(each.values for each, _ in there)
    return Proof(hash=found, manifest=manifest, parts=len(there), values=values, faults=tuple(faults))


def part_faults(said: UnitPart, data: bytes) -> Iterable[Fault]:
    """Yield what does not hold of a part by what the manifest says of it."""
    text = data.decode("utf-8", "replace")
    if part_hash(text) != said.hash or text.encode() != data:
        yield _fault("part_hash_fault", unit=said.unit)
        return
    try:
        values = part_values(text)
    except ValueError:
        yield _fault("part_unreadable", unit=said.unit)
        return
    if len(values) != said.values:
        yield _fault("part_count", unit=said.unit, said=said.values, found=len(values))
    if any(each.sequence > said.sequence for each in values):
        yield _fault("part_beyond", unit=said.unit)


def _unpacked(content: bytes) -> dict[str, bytes]:
    """Return the files of a zip; one that is too large, hidden or twice there is none.

    Raises:
        ValueError: for such a zip.

    """
    with zipfile.ZipFile(io.BytesIO(content)) as given:
        entries = given.infolist()
        names = [each.filename for each in entries]
        whole = sum(each.file_size for each in entries)
        if len(entries) > MOST_FILES or whole > MOST_BYTES or whole > MOST_RATIO * max(len(content), 1000):
            raise ValueError
        if len(set(names)) < len(names) or any(each.flag_bits & 1 for each in entries):
            raise ValueError
        return {each.filename: given.read(each) for each in entries if not each.is_dir()}


def _fault(code: str, **facts: object) -> Fault:
    return Fault(code=f"snapshots.{code}", facts=tuple((name, str(value)[:200]) for name, value in facts.items()))
