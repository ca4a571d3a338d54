# SPDX-License-Identifier: Apache-2.0
"""What an edition is computed from: gathered for the engine, in values and bytes. It asks nobody who may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps

from laban.model.book import Letter as OfBook
from laban.model.book import Recipe, Reference, Release
from laban.model.text import Text
from laban_portal.editions.models import Edition, Kit, Letter
from laban_portal.files.queries import facts_of, path_of
from laban_portal.review.queries.exporting import ingredients
from laban_portal.review.queries.snapshots import parts_of
from laban_portal.review.snapshot.content import Value
from laban_portal.review.snapshot.pack import Ingredients
from laban_portal.ui.errors import NotFound
from laban_portal.ui.words import LANGUAGES


@dataclass(frozen=True, kw_only=True)
class Work:
    """What an edition is computed from. `kit` is a zipped pack folder; `previous` and `corrects` are bundles (or nothing)."""

    given: Ingredients
    recipe: Recipe
    release: Release
    stands_on: Mapping[str, object]
    references: tuple[Reference, ...]
    kit: bytes | None
    previous: bytes | None
    corrects: bytes | None


def work_of(edition: int) -> Work:
    """Return what an edition is computed from.

    Raises:
        NotFound: it has no snapshot (it was computed elsewhere).

    """
    row = Edition.objects.select_related(
        "snapshot__round__framework", "kit", "previous", "corrects", "snapshot"
    ).get(pk=edition)  # fmt: skip
    snapshot = row.snapshot
    if snapshot is None:
        raise NotFound("editions.was_taken")
    given = ingredients(snapshot.round.code, snapshot.number)
    framework = snapshot.round.framework
    return Work(
        given=given, recipe=recipe_of(row), release=release_of(row),
        stands_on={
            "snapshot": f"{snapshot.round.code}/{snapshot.number}", "snapshot_hash": snapshot.hash,
            "framework": f"{framework.pack}/{framework.code}@{framework.number}", "framework_hash": framework.hash,
            "kit": row.kit.code if row.kit else "",
        },
        references=tuple(References(snapshot.round_id, snapshot.number, row.year, given).found()),
        kit=bytes_of(row.kit.stored_id) if row.kit else None, previous=bundle_bytes(row.previous),
        corrects=bundle_bytes(row.corrects),
    )  # fmt: skip


def recipe_of(row: Edition) -> Recipe:
    """Return the recipe that a row keeps; lists are tuples again."""
    said: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.recipe.items()
    }
    return Recipe(**said)


def release_of(row: Edition, released_at: str = "") -> Release:
    """Return what people decided about an edition, with its letters."""
    snapshot = row.snapshot
    return Release(
        code=row.code, number=row.number, names=text_of(row.names), summary=text_of(row.summary),
        corrects=row.corrects.code if row.corrects else "", reason=text_of(row.reason),
        previous=row.previous.code if row.previous else "", released_at=released_at, publisher=text_of(row.publisher),
        contact=row.contact, snapshot=f"{snapshot.round.code}/{snapshot.number} {snapshot.hash}" if snapshot else "",
        letters=tuple(
            OfBook(kind=each.kind, names=text_of(each.names), file=each.file, sha256=each.stored.sha256)
            for each in letters_of(row)
        ),
        demonstration=row.demonstration,
    )  # fmt: skip


def letters_of(row: Edition) -> list[Letter]:
    """Return an edition's letters in their order."""
    return list(Letter.objects.filter(edition=row).select_related("stored").order_by("pk"))


def documents_of(row: Edition) -> dict[str, bytes]:
    """Return the bytes of an edition's letters by their path in the bundle."""
    return {each.file: bytes_of(each.stored_id) for each in letters_of(row)}


def text_of(words: Mapping[str, str]) -> Text:
    """Return words by language as a text, Vietnamese first; empty ones are left out."""
    return Text.of({language: words[language] for language in LANGUAGES if words.get(language)})


def bytes_of(stored: int) -> bytes:
    """Return the bytes of a stored content.

    Raises:
        NotFound: they are gone from the disk.

    """
    return path_of(facts_of(stored)).read_bytes()


def kit_bytes(kit: int) -> bytes:
    """Return the zipped pack folder of a kit."""
    return bytes_of(Kit.objects.values_list("stored", flat=True).get(pk=kit))


def bundle_bytes(row: Edition | None) -> bytes | None:
    """Return an edition's signed bundle, else its draft, else nothing."""
    stored = row and (row.bundle_id or row.draft_id)
    return bytes_of(stored) if stored else None


@dataclass(frozen=True, kw_only=True)
class _Named:
    """Which document a reference of a snapshot names."""

    unit: str
    issuer: str
    number: str
    title: str


class References:
    """Where each figure of a snapshot comes from: its form, and the documents that may be named to the public."""

    def __init__(self, round_: int, number: int, year: int, given: Ingredients) -> None:
        self.parts = parts_of(round_, number)
        self.year = year
        self.elements = {each.code for each in given.framework.elements}

    @cached_property
    def public(self) -> frozenset[_Named]:
        """Return the documents that may be named."""
        model = apps.get_model("evidence", "Document")
        rows = model.objects.filter(public=True, withdrawn_at=None, unit__in=list(self.parts))
        return frozenset(
            _Named(unit=str(unit), issuer=issuer, number=number, title=title)
            for unit, issuer, number, title in rows.values_list("unit", "issuer", "number", "title")
        )

    def found(self) -> Iterator[Reference]:
        """Yield them by unit and element; of a figure without a public document its form alone."""
        for unit, values in sorted(self.parts.items()):
            key = _unit_key(unit)
            told = set()
            for value in values:
                if value.period != str(self.year) or value.kind != "value" or value.element not in self.elements:
                    continue
                for each in self._of(unit, key, value):
                    if each not in told:
                        told.add(each)
                        yield each

    def _of(self, unit: str, key: tuple[str, str], value: Value) -> Iterator[Reference]:
        source = value.form.rpartition("/")[2].partition("@")[0]
        own = {"system": key[0], "unit": key[1], "year": self.year, "element": value.element, "source": source}
        named = [
            each
            for each in value.evidence
            if _Named(unit=str(unit), issuer=each.issuer, number=each.number, title=each.title) in self.public
        ]
        if not named:
            yield Reference(**own)  # type: ignore[arg-type]  # the same columns for both kinds of rows
        for each in named:
            yield Reference(
                **own, issuer=each.issuer, number=each.number, issued_on=each.issued_on, title=each.title,  # type: ignore[arg-type]  # the same columns for both kinds
                page=str(each.page or ""), sha256=each.sha256,
            )  # fmt: skip


def _unit_key(text: str) -> tuple[str, str]:
    """Return a unit's code system and bare code from its one text."""
    system, _, rest = text.partition("/")
    return system, rest.partition("@")[0]
