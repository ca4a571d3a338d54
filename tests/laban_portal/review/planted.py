# SPDX-License-Identifier: Apache-2.0
"""A snapshot and a request for correction of every unit of the small country, with the figures that are looked for."""

from __future__ import annotations

from collections.abc import Mapping

from laban_portal.collection.models import Chain
from laban_portal.evidence.models import Document
from laban_portal.review.models import Correction, Snapshot, SnapshotPart
from laban_portal.review.snapshot.content import Value, part_hash, part_text
from laban_portal.review.snapshot.manifest import Manifest, UnitPart, Used, file_name, manifest_hash, manifest_text
from tests.laban_portal.conftest import World


def lay_snapshots(world: World, figures: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Plant two snapshots in which each unit has its figure, and return what fills the addresses of each unit's things."""
    parts: list[UnitPart] = []
    texts: dict[str, str] = {}
    for unit in sorted(Chain.objects.filter(round=world.round).values_list("unit__key", flat=True)):
        value = Value(
            form="test/F1@1", period="2025", element="people", slice="", kind="value", text=figures[unit], flag="", reason="",
            note="", source="typed", number=1, sequence=1, hash="a" * 64,
        )  # fmt: skip
        texts[unit] = part_text([value])
        file = file_name(unit, [each.file for each in parts])
        parts.append(
            UnitPart(
                unit=unit, file=file, hash=part_hash(texts[unit]), values=1, corrected=0, sequence=1, head="a" * 64
            )
        )
    versions = world.round.framework, world.form
    used = tuple(
        Used(kind=each.kind, name=f"{each.pack}/{each.code}@{each.number}", hash=each.hash) for each in versions
    )
    for number in (1, 2):
        manifest = Manifest(
            round=world.round.code, names=world.round.names, year=2025, kind="yearly", number=number, versions=used,
            units=tuple(parts), corrections=0, acknowledged=(), reason="", previous="", made_at="", made_by="",
            demonstration=False,
        )  # fmt: skip
        text = manifest_text(manifest)
        row = Snapshot.objects.create(
            round=world.round, number=number, manifest=text, hash=manifest_hash(text), values=4
        )
        SnapshotPart.objects.bulk_create(
            [
                SnapshotPart(snapshot=row, unit=each.unit, content=texts[each.unit], hash=each.hash, values=1)
                for each in parts
            ]
        )
    return {unit: {"correction": _asked(world, unit, figures[unit]), "number": 1, "other": 2} for unit in figures}


def _asked(world: World, unit: str, figure: str) -> int:
    document = Document.objects.create(unit_id=unit, kind="report", issuer="Sở", number=f"9/{figure}", title="Báo cáo")
    made = Correction.objects.create(
        duty=world.duties[unit], element="people", number=1, before="1", text=figure, reason=figure, document=document
    )
    return made.pk
