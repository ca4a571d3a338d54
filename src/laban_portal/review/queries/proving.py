# SPDX-License-Identifier: Apache-2.0
"""Prove every snapshot: its manifest, its parts, and each value against the revision of the unit's chain that it names.

`collection` proves the chains themselves; with both, a value in a snapshot is what was acknowledged to the unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps

from laban_portal.collection.models import Chain, Revision, Round
from laban_portal.collection.queries.proof import Break
from laban_portal.collection.states import RoundState
from laban_portal.review.models import Snapshot, SnapshotPart
from laban_portal.review.queries.taking import PLAIN
from laban_portal.review.snapshot.archive import part_faults
from laban_portal.review.snapshot.content import Value, part_values
from laban_portal.review.snapshot.manifest import Manifest, UnitPart, manifest_hash, read_manifest


def prove_snapshots(round_code: str, unit: str) -> tuple[int, tuple[Break, ...]]:
    """Return how many snapshots were looked at, and what in each does not hold first; of one unit if named."""
    rounds = Round.objects.order_by("code")
    rounds = rounds.filter(code=round_code) if round_code else rounds
    breaks: list[Break] = []
    count = 0
    for row in rounds:
        before = ""
        number = 0
        for snapshot in Snapshot.objects.filter(round=row).order_by("number"):
            found = next(_faults(row, snapshot, before, number + 1, unit), None)
            breaks += [found] if found else []
            before, number, count = snapshot.hash, snapshot.number, count + 1
        if (row.state == RoundState.FROZEN) != bool(number):
            breaks.append(Break(code="snapshots.broken_state", round=row.code, facts=(("state", row.state),)))
    return count, tuple(breaks)


def _faults(row: Round, snapshot: Snapshot, before: str, number: int, unit: str) -> Iterator[Break]:
    """Yield what does not hold in a snapshot, the widest first."""
    if manifest_hash(snapshot.manifest) != snapshot.hash:
        yield _break(row, snapshot, "broken_hash")
        return
    try:
        manifest = read_manifest(snapshot.manifest)
    except ValueError:
        yield _break(row, snapshot, "broken_manifest")
        return
    said = (manifest.round, manifest.number, manifest.previous, manifest.values)
    if said != (row.code, snapshot.number, snapshot.previous, snapshot.values):
        yield _break(row, snapshot, "broken_manifest")
    if (snapshot.previous, snapshot.number) != (before, number):
        yield _break(row, snapshot, "broken_previous")
    yield from _versions(row, snapshot, manifest)
    parts = SnapshotPart.objects.filter(snapshot=snapshot)
    units = {each.unit for each in manifest.units}
    for key in sorted(units ^ set(parts.values_list("unit", flat=True))):
        yield _break(row, snapshot, "broken_parts", key)
    for each in manifest.units:
        if unit in {"", each.unit}:
            text = parts.values_list("content", flat=True).get(unit=each.unit)
            yield from _part(row, snapshot, each, text)


def _versions(row: Round, snapshot: Snapshot, manifest: Manifest) -> Iterator[Break]:
    versions = apps.get_model("catalog", "Version").objects.values_list("kind", "pack", "code", "number", "hash")
    kept = {(kind, f"{pack}/{code}@{number}", digest) for kind, pack, code, number, digest in versions}
    for each in manifest.versions:
        if (each.kind, each.name, each.hash) not in kept:
            yield _break(row, snapshot, "broken_version", version=each.name)


def _part(row: Round, snapshot: Snapshot, said: UnitPart, text: str) -> Iterator[Break]:
    """Prove one part, and its values against the chain."""
    for fault in part_faults(said, text.encode("utf-8", "surrogatepass")):
        yield _break(row, snapshot, fault.code.replace("snapshots.", "broken_"), said.unit)
        return
    chain = Chain.objects.filter(round=row, unit_id=said.unit).first()
    values = {each.sequence: each for each in part_values(text)}
    revisions = Revision.objects.filter(chain=chain).values(*PLAIN)
    head = ""
    for found in revisions.iterator(chunk_size=2000):
        head = found["hash"] if found["sequence"] == said.sequence else head
        value = values.pop(found["sequence"], None)
        if value is not None and Value(**found, evidence=value.evidence) != value:
            yield _break(row, snapshot, "broken_value", said.unit, found["sequence"], element=value.element)
    for sequence in sorted(values):
        yield _break(row, snapshot, "broken_value", said.unit, sequence, element=values[sequence].element)
    if head != said.head:
        yield _break(row, snapshot, "broken_head", said.unit, said.sequence)


def _break(row: Round, snapshot: Snapshot, code: str, unit: str = "", sequence: int = 0, **facts: str) -> Break:
    own = (("number", str(snapshot.number)), *facts.items())
    return Break(code=f"snapshots.{code}", round=row.code, unit=unit, sequence=sequence, facts=own)
