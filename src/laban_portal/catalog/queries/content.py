# SPDX-License-Identifier: Apache-2.0
"""Read versions of the catalogue as the values they hold. What is not a draft never changes, so it is kept in memory."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from laban.model.content import code_list_from, element_from, framework_from, from_content
from laban.model.content_shape import read
from laban.model.entry_rule import EntryRule
from laban.model.form import CodeList, Form
from laban.model.framework import Element, Framework
from laban.model.pack import Rule
from laban.model.workdays import Holidays
from laban_portal.catalog.models import Version
from laban_portal.prepared import prepared


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """Rules for entry, as they are kept."""

    rules: tuple[EntryRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormContent:
    """A form version with all it needs: `{"form": …, "code_lists": […], "elements": […]}`; `cells` in the form's order."""

    version: int
    form: Form
    code_lists: Mapping[str, CodeList]
    elements: Mapping[str, Element]
    cells: tuple[tuple[str, str], ...]


def form_content(version: int, digest: str = "") -> FormContent:
    """Return a form version; one query, and none more when it was read before (by hash, so that drafts are read anew).

    Who read the version's hash with something else gives it, and nothing is asked.
    """
    return _form(version, digest or _hash(version))


def form_contents(versions: Iterable[int]) -> dict[int, FormContent]:
    """Return several form versions; one query, and none more when they were read before."""
    hashes = Version.objects.filter(pk__in=list(versions)).values_list("pk", "hash")
    return {version: _form(version, digest) for version, digest in hashes}


def framework_content(version: int) -> tuple[Framework, tuple[Rule, ...]]:
    """Return a framework version with its rules."""
    return _framework(version, _hash(version))


def altered_versions(versions: Iterable[int]) -> Iterator[str]:
    """Yield the names of those versions whose content does not fit their hash any more; one content in memory at a time."""
    rows = Version.objects.filter(pk__in=list(versions)).order_by("pk")
    for pack, code, number, content, digest in rows.values_list("pack", "code", "number", "content", "hash").iterator(
        chunk_size=1
    ):
        if hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest() != digest:
            yield f"{pack}/{code}@{number}"


_hashes = prepared(lambda version: Version.objects.filter(pk=version).values_list("hash"))


def _hash(version: int) -> str:
    found = _hashes(version=version)
    if not found:
        raise Version.DoesNotExist
    return str(found[0][0])


@lru_cache(maxsize=512)
def _form(version: int, digest: str) -> FormContent:  # noqa: ARG001  the hash names the content
    content = json.loads(Version.objects.values_list("content", flat=True).get(pk=version))
    form = from_content(content["form"])
    code_lists = {each.code: each for each in map(code_list_from, content["code_lists"])}
    elements = {each.code: each for each in map(element_from, content["elements"])}
    return FormContent(
        version=version, form=form, code_lists=code_lists, elements=elements, cells=tuple(form.cells(code_lists))
    )


@lru_cache(maxsize=32)
def _framework(version: int, digest: str) -> tuple[Framework, tuple[Rule, ...]]:  # noqa: ARG001  the hash names the content
    return framework_from(json.loads(Version.objects.values_list("content", flat=True).get(pk=version)))


def calendar_content(version: int | None) -> Holidays:
    """Return the days off and the days worked in exchange of a calendar version; without one only weekends are off."""
    if version is None:
        return Holidays()
    return _calendar(version, _hash(version))


@lru_cache(maxsize=16)
def _calendar(version: int, digest: str) -> Holidays:  # noqa: ARG001  the hash names the content
    content = json.loads(Version.objects.values_list("content", flat=True).get(pk=version))
    holidays, faults = read(Holidays, content)
    if holidays is None or faults:
        message = f"calendar version {version} cannot be read"
        raise ValueError(message)
    return holidays


def rules_content(version: int | None) -> tuple[EntryRule, ...]:
    """Return the rules for entry of a version, the relations of rules.csv among them; without one there are none."""
    return () if version is None else _rules(version, _hash(version))


@lru_cache(maxsize=32)
def _rules(version: int, digest: str) -> tuple[EntryRule, ...]:  # noqa: ARG001  the hash names the content
    kept, faults = read(_Rules, json.loads(Version.objects.values_list("content", flat=True).get(pk=version)))
    if kept is None or faults:
        message = f"version {version} of rules cannot be read"
        raise ValueError(message)
    return kept.rules
