# SPDX-License-Identifier: Apache-2.0
"""Read what a snapshot is made of: accepted values as their revisions say them, their evidence, the versions they stand on.

The caller holds the locks. A fixed number of queries, whatever the number of units and values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from django.apps import apps
from django.db.models import Exists, OuterRef

from laban_portal.collection.models import Cell, Chain, Duty, Revision, Round
from laban_portal.collection.rules.counting import FILLED
from laban_portal.review.snapshot.content import Reference, Value, part_hash, part_text
from laban_portal.review.snapshot.manifest import UnitPart, Used, file_name

PLAIN = (
    "form",
    "period",
    "element",
    "slice",
    "kind",
    "text",
    "flag",
    "reason",
    "note",
    "source",
    "number",
    "sequence",
    "hash",
)
OF_PACK = ("method", "domains", "texts")
"""Kinds of versions that a round does not point to; the newest ready ones of its framework's pack are fixed."""

Cited = dict[tuple[int, str, str], list[Reference]]


def unit_parts(row: Round, states: Collection[str]) -> Iterator[tuple[UnitPart, str]]:
    """Yield each unit's part of a round, and its text: the values whose cells are in some states, in the units' order."""
    cited = _cited(row)
    values: dict[str, list[Value]] = defaultdict(list)
    standing = Cell.objects.filter(
        duty=OuterRef("duty"), element=OuterRef("element"), slice=OuterRef("slice"), number=OuterRef("number"),
        state__in=states, kind__in=FILLED,
    )  # fmt: skip
    rows = Revision.objects.filter(Exists(standing), duty__round=row).order_by("chain", "sequence")
    for found in rows.values("duty_id", "chain__unit", *PLAIN).iterator(chunk_size=2000):
        key = (found.pop("duty_id"), found["element"], found["slice"])
        values[found.pop("chain__unit")].append(Value(**found, evidence=tuple(cited.get(key, ()))))
    taken: list[str] = []
    for unit, sequence, head in (
        Chain.objects.filter(round=row).order_by("unit__key").values_list("unit__key", "sequence", "head")
    ):
        text = part_text(values.pop(unit, ()))
        taken.append(file_name(unit, taken))
        yield _part(unit, taken[-1], text, sequence, head), text


def _part(unit: str, file: str, text: str, sequence: int, head: str) -> UnitPart:
    corrected = text.count('"source":"corrected"')
    return UnitPart(
        unit=unit,
        file=file,
        hash=part_hash(text),
        values=text.count("\n"),
        corrected=corrected,
        sequence=sequence,
        head=head,
    )


def _cited(row: Round) -> Cited:
    """Return the documents that are cited now, by cell; by their names in order, so that the same ones write the same."""
    found: Cited = defaultdict(list)
    citations = apps.get_model("evidence", "Citation").objects.filter(duty__round=row, ended_at=None)
    columns = (
        "duty", "element", "slice", "document__issuer", "document__number", "document__issued_on", "document__title", "page",
        "document__file__sha256",
    )  # fmt: skip
    for duty, element, part, issuer, number, issued_on, title, page, sha256 in citations.values_list(*columns):
        found[duty, element, part].append(
            Reference(
                issuer=issuer, number=number, issued_on=issued_on.isoformat() if issued_on else "", title=title, page=page,
                sha256=sha256 or "",
            )
        )  # fmt: skip
    for references in found.values():
        references.sort(
            key=lambda each: (each.issuer, each.number, each.issued_on, each.title, each.page or 0, each.sha256)
        )
    return found


def used_versions(row: Round) -> tuple[Used, ...]:
    """Return the versions of the catalogue that a snapshot of the round stands on."""
    versions = apps.get_model("catalog", "Version").objects
    own = {pk for pk in (row.framework_id, row.rules_id, row.calendar_id) if pk}
    own |= set(Duty.objects.filter(round=row).order_by().values_list("form", flat=True).distinct())
    columns = ("kind", "pack", "code", "number", "hash")
    rows = set(versions.filter(pk__in=own).values_list(*columns))
    pack = versions.values_list("pack", flat=True).get(pk=row.framework_id)
    newest = {}
    for found in (
        versions.filter(kind__in=OF_PACK, pack=pack, state="ready").order_by("number", "pk").values_list(*columns)
    ):
        newest[found[0]] = found
    found = sorted({*rows, *newest.values()})
    return tuple(Used(kind=kind, name=f"{of}/{code}@{number}", hash=hash_) for kind, of, code, number, hash_ in found)
