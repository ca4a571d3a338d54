# SPDX-License-Identifier: Apache-2.0
"""Take a pack into the catalogue: units, and a version of whatever is new or changed. A pack with faults is refused whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from laban.errors import Place, Problem, is_error, problem
from laban.io.pack import read_pack
from laban.model.pack import Pack
from laban.model.text import Text
from laban_portal.audit.actions import note
from laban_portal.catalog.actions.units import store_units
from laban_portal.catalog.canonical import canonical
from laban_portal.catalog.contents import (
    calendar_of,
    code_list_of,
    domains_of,
    form_of,
    framework_of,
    method_of,
    rules_of,
    texts_of,
)
from laban_portal.catalog.models import Version
from laban_portal.catalog.states import LOADED, Kind, VersionState
from laban_portal.clock.now import now
from laban_portal.people.rules import Actor, may_edit_catalogue
from laban_portal.ui.errors import NotAllowed, Refused

LONGEST_CODE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What became of one content of the pack: the version that holds it, and whether it is a new one."""

    version: int
    kind: str
    code: str
    number: int
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What loading a pack did; `problems` are its warnings and notices."""

    pack: Pack
    units: int
    stored: tuple[Stored, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def new(self) -> tuple[Stored, ...]:
        """Return the versions made now."""
        return tuple(each for each in self.stored if each.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """One content to keep."""

    kind: Kind
    code: str
    names: Text
    content: object
    domain: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


def load_pack(*, path: Path | str, by: Actor | None) -> Loaded:
    """Load the pack in a folder; `by` is nobody where the operator does it at the machine.

    What stands in the newest version that came from this pack makes no new one. Versions are ready at once: a pack is
    checked by the same rules as a form made here.

    Raises:
        Refused: with every fault of every file; nothing is loaded then.

    """
    if by is not None and not may_edit_catalogue(by):
        raise NotAllowed("refusal.not_allowed")
    pack, problems = read_pack(path)
    if pack is None:
        raise Refused([each for each in problems if is_error(each)])
    contents = tuple(_contents(pack))
    if long := tuple(_too_long(pack, contents)):
        raise Refused(long)
    with transaction.atomic():
        units = store_units(pack=pack)
        stored = tuple(_store(pack, contents, by))
        made = sum(each.new for each in stored)
        note(
            "catalogue.did_load", account=by.account if by else None, by_name=by.name if by else "",
            came_by=by.came_by if by else "command", about=f"pack:{pack.code}", pack=pack.code, made=made, units=units,
        )  # fmt: skip
    return Loaded(pack=pack, units=units, stored=stored, problems=problems)


def _contents(pack: Pack) -> Iterator[_Content]:
    """Yield what the pack holds, each as one content."""
    framework = pack.framework
    yield _Content(
        kind=Kind.FRAMEWORK, code=framework.code, names=framework.names, content=framework_of(pack),
        valid_from=framework.valid_from, valid_to=framework.valid_to,
    )  # fmt: skip
    for form in pack.forms:
        yield _Content(
            kind=Kind.FORM, code=form.code, names=form.names, content=form_of(pack, form), domain=form.domain,
            valid_from=form.valid_from, valid_to=form.valid_to,
        )  # fmt: skip
    for code_list in pack.code_lists.values():
        yield _Content(kind=Kind.CODE_LIST, code=code_list.code, names=code_list.names, content=code_list_of(code_list))
    if pack.domains:
        yield _Content(kind=Kind.DOMAINS, code=pack.code, names=pack.names, content=domains_of(pack.domains))
    if pack.holidays.off or pack.holidays.working:
        yield _Content(kind=Kind.CALENDAR, code=pack.code, names=pack.names, content=calendar_of(pack.holidays))
    yield _Content(
        kind=Kind.METHOD, code=pack.method.code or pack.code, names=pack.method.names, content=method_of(pack.method)
    )
    if pack.rules or pack.entry_rules:
        yield _Content(kind=Kind.RULES, code=pack.code, names=pack.names, content=rules_of(pack))
    if pack.texts:
        yield _Content(kind=Kind.TEXTS, code=pack.code, names=pack.names, content=texts_of(pack.texts))


def _too_long(pack: Pack, contents: Iterable[_Content]) -> Iterator[Problem]:
    for code in dict.fromkeys((pack.code, *(each.code for each in contents))):
        if len(code) > LONGEST_CODE:
            yield problem(
                "form.too_long", Place(column=code[:LONGEST_CODE]), field="code", length=len(code), most=LONGEST_CODE
            )


def _store(pack: Pack, contents: tuple[_Content, ...], by: Actor | None) -> Iterator[Stored]:
    """Keep each content that the newest loaded version of its code does not hold already."""
    numbers: dict[tuple[str, str], int] = {}
    loaded: dict[tuple[str, str], Version] = {}
    for version in Version.objects.filter(pack=pack.code).defer("content").order_by("number"):
        key = (version.kind, version.code)
        numbers[key] = version.number
        if version.note == LOADED:
            loaded[key] = version
    made_at = now()
    for each in contents:
        key = (each.kind.value, each.code)
        text, digest = canonical(each.content)
        before = loaded.get(key)
        if before is not None and before.hash == digest:
            yield Stored(version=before.pk, kind=key[0], code=each.code, number=before.number, new=False)
            continue
        version = Version.objects.create(
            kind=each.kind, pack=pack.code, code=each.code, number=numbers.get(key, 0) + 1, names=dict(each.names.versions),
            domain=each.domain, content=text, hash=digest, state=VersionState.READY, valid_from=each.valid_from,
            valid_to=each.valid_to, based_on=before, note=LOADED, made_by_id=by.account if by else None, made_at=made_at,
        )  # fmt: skip
        yield Stored(version=version.pk, kind=key[0], code=each.code, number=version.number, new=True)
