# SPDX-License-Identifier: Apache-2.0
"""Gather what an exported pack is made of: the snapshot's values, the versions it fixed, units with their lineage.

The versions are those the manifest names, so the same snapshot gives the same pack; only what the ministry holds of earlier
years is read as it stands now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.apps import apps
from django.db.models import Q

from laban.io.pack.method import read_method
from laban.io.pack.toml import Toml
from laban.model.content import framework_from
from laban.model.content_shape import read
from laban.model.form import Domain, Form
from laban.model.method import Method
from laban.model.text import Text
from laban.model.units import Unit, UnitKey
from laban_portal.catalog.queries import FormContent, calendar_content, form_contents, rules_content
from laban_portal.collection.models import Known, Round
from laban_portal.collection.rules.reading import value_of
from laban_portal.review.models import Snapshot
from laban_portal.review.queries.snapshots import parts_of
from laban_portal.review.snapshot.content import Value
from laban_portal.review.snapshot.manifest import Manifest, read_manifest
from laban_portal.review.snapshot.pack import Figure, Ingredients, whole_values
from laban_portal.ui.errors import NotFound, WrongState
from laban_portal.ui.words import LANGUAGES, say


@dataclass(frozen=True, slots=True, kw_only=True)
class _Domains:
    """The domains of a pack, as they are kept."""

    domains: tuple[Domain, ...] = ()


def ingredients(code: str, number: int | None = None) -> Ingredients:
    """Return what the pack of a snapshot is made of, of the latest one unless a number is given; asks nobody who may.

    Raises:
        NotFound: there is no such snapshot.
        WrongState: a version it stands on is gone or was altered.

    """
    rows = Snapshot.objects.filter(round__code=code).select_related("round").order_by("-number")
    row = (rows.filter(number=number) if number else rows).first()
    if row is None:
        raise NotFound("snapshots.no_snapshot", round=code)
    manifest = read_manifest(row.manifest)
    versions = _Versions(manifest)
    framework, relations = framework_from(versions.content("framework"))
    contents = versions.forms()
    units = _units(manifest)
    elements = {element.code: element for content in contents.values() for element in content.elements.values()}
    figures = tuple(_figures(row, contents)) + tuple(
        _held(row.round, {str(each.key) for each in units}, {each.code for each in framework.elements}, contents)
    )
    return Ingredients(
        code=f"{manifest.round}-{manifest.number}", names=_said("pack_name", manifest, row),
        description=_said("pack_description", manifest, row),
        source=f"laban-snapshot/1 {manifest.round}/{manifest.number} sha256 {row.hash}", framework=framework,
        relations=relations, entry_rules=rules_content(versions.pk("rules")), method=_method(versions.content("method")),
        units=units, forms=_newest(contents.values()), elements=tuple(elements.values()),
        code_lists={name: each for content in contents.values() for name, each in content.code_lists.items()},
        domains=_domains(versions.content("domains")), texts=_texts(versions.content("texts")),
        holidays=calendar_content(versions.pk("calendar")), figures=figures, demonstration=row.demonstration,
    )  # fmt: skip


class _Versions:
    """The versions that a manifest names, found again by their names and hashes."""

    def __init__(self, manifest: Manifest) -> None:
        rows = apps.get_model("catalog", "Version").objects.defer("content")
        rows = rows.filter(hash__in={each.hash for each in manifest.versions})
        known = {(row.kind, f"{row.pack}/{row.code}@{row.number}", row.hash): row.pk for row in rows}
        self.found: dict[str, dict[str, int]] = {}
        for each in manifest.versions:
            pk = known.get((each.kind, each.name, each.hash))
            if pk is None:
                raise WrongState("snapshots.version_gone", version=each.name)
            self.found.setdefault(each.kind, {})[each.name] = pk

    def pk(self, kind: str) -> int | None:
        """Return the version of a kind, of which there is one at most."""
        return next(iter(self.found.get(kind, {}).values()), None)

    def content(self, kind: str) -> object:
        """Return the content of that version; nothing where there is none."""
        pk = self.pk(kind)
        text = apps.get_model("catalog", "Version").objects.values_list("content", flat=True).get(pk=pk) if pk else ""
        return json.loads(text) if text else None

    def forms(self) -> dict[str, FormContent]:
        """Return the forms by their names."""
        named = self.found.get("form", {})
        contents = form_contents(named.values())
        return {name: contents[pk] for name, pk in sorted(named.items())}


def _newest(contents: Iterable[FormContent]) -> tuple[Form, ...]:
    """Return one form of each code, the last by name where a round used two versions of one; in the order of a pack."""
    forms = {content.form.code: content.form for content in sorted(contents, key=lambda each: each.version)}
    return tuple(sorted(forms.values(), key=lambda form: (form.domain, form.code)))


def _said(code: str, manifest: Manifest, row: Snapshot) -> Text:
    return Text.of({
        language: say(
            f"snapshots.{code}", language, round=manifest.names.get(language) or manifest.round, of=manifest.round,
            number=manifest.number, hash=row.hash, method=", ".join(e.name for e in manifest.versions if e.kind == "method") or "default",  # noqa: E501  one call
        )
        for language in LANGUAGES
    })  # fmt: skip


def _units(manifest: Manifest) -> tuple[Unit, ...]:
    """Return the round's ranked units and all they came from, with the kin among them; ordered as in the catalogue."""
    model, lineage = apps.get_model("catalog", "Unit"), apps.get_model("catalog", "Lineage")
    pairs = sorted(lineage.objects.values_list("predecessor__key", "successor__key"))
    wanted = {each.unit for each in manifest.units}
    while more := {old for old, new in pairs if new in wanted} - wanted:
        wanted |= more
    rows = {
        row.key: row for row in model.objects.filter(key__in=wanted, national=False).order_by("system", "code", "key")
    }
    keys = {key: UnitKey(row.system, row.code, row.valid_from or date.min) for key, row in rows.items()}
    return tuple(
        Unit(
            key=keys[key], names=Text.of({name: row.names[name] for name in _ordered(row.names)}), sort_key=row.sort_key,
            valid_to=row.valid_to, groups=tuple(sorted((str(a), str(b)) for a, b in row.groups.items() if b)),
            position=None if row.latitude is None or row.longitude is None else (row.latitude, row.longitude),
            predecessors=tuple(keys[old] for old, new in pairs if new == key and old in keys),
            successors=tuple(keys[new] for old, new in pairs if old == key and new in keys),
        )
        for key, row in rows.items()
    )  # fmt: skip


def _ordered(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda each: (LANGUAGES.index(each) if each in LANGUAGES else len(LANGUAGES), each))


def _figures(row: Snapshot, contents: dict[str, FormContent]) -> Iterator[Figure]:
    """Yield the snapshot's own figures of the round's year; of an element two forms ask for, the one decided on last."""
    year = row.round.year
    for unit, values in parts_of(row.round_id, row.number).items():
        found: dict[str, Figure] = {}
        for name, content in contents.items():
            own = {
                (each.element, each.slice): each
                for each in values
                if (each.form, each.period) == (name[-80:], str(year))
            }
            for figure in _of_form(unit, year, content, own, row):
                before = found.get(figure.element)
                if before is None or before.sequence <= figure.sequence:
                    found[figure.element] = figure
        yield from found.values()


def _of_form(
    unit: str, year: int, content: FormContent, own: dict[tuple[str, str], Value], row: Snapshot
) -> Iterator[Figure]:
    fields = {field.element: field.kind for field in content.form.fields}
    standing = {
        key: (each.kind, value_of(each.kind, fields.get(each.element, ""), each.text)) for key, each in own.items()
    }
    counted = {key: found for key, found in standing.items() if found[0] == "none" or found[1] is not None}
    for element, value, parts in whole_values(content.form, content.code_lists, counted):
        made_of = [own[element, part] for part in parts if (element, part) in own]
        last = max(made_of, key=lambda each: each.sequence)
        yield Figure(
            unit=_key(unit), year=year, element=element, value=value,
            flag=next((each.flag for each in made_of if each.flag), ""),
            source=f"snapshot {row.round.code}/{row.number}", form=last.form, sequence=last.sequence, hash=last.hash,
            reason="" if value is not None else next((each.reason for each in made_of if each.kind == "none"), "incomplete"),
            generated=row.demonstration,
        )  # fmt: skip


def _held(row: Round, units: set[str], elements: set[str], contents: dict[str, FormContent]) -> Iterator[Figure]:
    """Yield what the ministry held: of earlier years all, of the round's year what no form of the round asks for."""
    asked = {code for content in contents.values() for code in content.form.elements}
    rows = Known.objects.filter(Q(("unit__in", units)), slice="", period__regex=r"^[0-9]{4}$")
    rows = rows.filter(Q(period__lt=str(row.year)) | (Q(period=str(row.year)) & ~Q(element__in=asked)))
    for each in rows.order_by("unit_id", "period", "element").iterator(chunk_size=2000):
        if each.element in elements:
            yield Figure(
                unit=_key(each.unit_id), year=int(each.period), element=each.element, value=each.value, flag=each.flag,
                source=f"held: {each.source}", generated=each.demonstration,
            )  # fmt: skip


def _key(key: str) -> UnitKey:
    """Return a unit's key as the model has it, from its one text."""
    system, _, rest = key.partition("/")
    code, _, since = rest.partition("@")
    return UnitKey(system, code, date.fromisoformat(since) if since else date.min)


def _method(content: object) -> Method:
    if not isinstance(content, dict):
        return Method()
    found, _ = read_method(Toml("method.toml", content))
    return found or Method()


def _domains(content: object) -> tuple[Domain, ...]:
    found, _ = read(_Domains, content) if content else (None, [])
    return found.domains if found else ()


def _texts(content: object) -> dict[str, Text]:
    said = content if isinstance(content, dict) else {}
    return {
        code: Text(tuple((str(a), str(b)) for a, b in (words.items() if isinstance(words, dict) else words)))
        for code, words in said.items()
    }
