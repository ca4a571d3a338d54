# SPDX-License-Identifier: Apache-2.0
"""Keep the units of a pack with their lineage, and the country if the pack names it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from laban.model.lineage import lineage
from laban.model.pack import Pack
from laban.model.text import Text
from laban.model.units import Unit as PackUnit
from laban_portal.catalog.models import Lineage, Unit
from viettext import fold, sort_key_text

NATIONAL = "national."
"""The text `national.<system>/<code>` of a pack names the country, which holds national figures and is not ranked."""

KEPT = (
    "valid_from",
    "valid_to",
    "names",
    "sort_key",
    "search_key",
    "groups",
    "latitude",
    "longitude",
    "national",
    "pack",
)


def store_units(*, pack: Pack) -> int:
    """Keep every unit of the pack and return how many there are; a unit once kept stays, for figures may hang on it."""
    rows = [*(_row(pack, unit) for unit in pack.units.members), *_national(pack)]
    Unit.objects.bulk_create(rows, update_conflicts=True, unique_fields=["key"], update_fields=list(KEPT))
    _store_lineage(pack)
    return len(rows)


def _row(pack: Pack, unit: PackUnit) -> Unit:
    key = unit.key
    latitude, longitude = unit.position or (None, None)
    return _unit(
        str(key), key.system, key.code, unit.names, pack=pack.code, valid_to=unit.valid_to, groups=dict(unit.groups),
        valid_from=None if key.valid_from == date.min else key.valid_from, latitude=latitude, longitude=longitude,
    )  # fmt: skip


def _national(pack: Pack) -> Iterator[Unit]:
    for code, names in pack.texts.items():
        system, _, rest = code.removeprefix(NATIONAL).partition("/")
        if code.startswith(NATIONAL) and system and rest:
            yield _unit(f"{system}/{rest}", system, rest, names, pack=pack.code, national=True)


def _unit(key: str, system: str, code: str, names: Text, **rest: object) -> Unit:
    """Make a row with the keys by which it is sorted and found: names in every language, and the bare code."""
    said = dict(names.versions)
    first = said.get("vi") or names.into("vi") or code
    found_by = fold(" ".join(dict.fromkeys((*said.values(), code))))
    return Unit(
        key=key, system=system, code=code, names=said, sort_key=sort_key_text(first)[:300], search_key=found_by[:300], **rest
    )  # fmt: skip


def _store_lineage(pack: Pack) -> None:
    """Make the lineage among the pack's units what the pack says."""
    keys = [str(unit.key) for unit in pack.units.members]
    kin = lineage(pack.units)
    said = {(keys[old], keys[new]) for new, before in enumerate(kin.predecessors) for old in before}
    stands = {
        (row.predecessor_id, row.successor_id): row.pk
        for row in Lineage.objects.filter(predecessor__pack=pack.code, successor__pack=pack.code)
    }
    Lineage.objects.filter(pk__in=[pk for pair, pk in stands.items() if pair not in said]).delete()
    Lineage.objects.bulk_create(
        [Lineage(predecessor_id=old, successor_id=new) for old, new in sorted(said - set(stands))],
        ignore_conflicts=True,
    )
