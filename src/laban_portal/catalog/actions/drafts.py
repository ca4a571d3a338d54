# SPDX-License-Identifier: Apache-2.0
"""Make, change, check and release versions of forms. What is ready is never changed: a new draft is made of it."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.db import IntegrityError, transaction

from laban.errors import Place, Problem, problem
from laban.model.checks.form import form_faults
from laban.model.checks.framework import element_problems
from laban.model.content_shape import read
from laban.model.form import CodeList, Form
from laban.model.framework import Element
from laban.model.text import Text
from laban_portal.audit.actions import note as audit
from laban_portal.catalog.canonical import canonical
from laban_portal.catalog.drafting import Draft, pruned
from laban_portal.catalog.models import Version
from laban_portal.catalog.queries.shelf import domains_now, elements_now, form_cards, parsed_form
from laban_portal.catalog.rules import may_change_version, may_see_version
from laban_portal.catalog.states import LOADED, VERSION_TRANSITIONS, Kind, VersionState
from laban_portal.people.rules import Actor, may_edit_catalogue
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, TooMuch, WrongState

LARGEST = 1_000_000
"""Characters that a draft may have."""

Step = Callable[[Draft], Draft]


@transaction.atomic
def new_form(*, pack: str, code: str, names: Text, domain: str, by: Actor) -> int:
    """Begin a form that nobody has yet; it is a draft with one empty section."""
    _may_edit(by)
    draft = Draft(form=Form(code=code, names=names, domain=domain))
    _refuse_shape(draft.content())
    faults = [each.problem for each in form_faults(draft.form, (), {}) if each.path == ("code",)]
    if len(code) > 60:
        faults.append(problem("form.too_long", Place(column="code"), field="code", length=len(code), most=60))
    if Version.objects.filter(kind=Kind.FORM, code=code).exists():
        faults.append(problem("form.same_form", Place(column="code"), form=code))
    if faults:
        raise Refused(faults)
    return _create(draft, pack, 1, None, "", by)


@transaction.atomic
def new_version(*, version: int, by: Actor, note: str = "") -> int:
    """Make a draft of the next number out of a version that stands; one draft of a form at a time."""
    _may_edit(by)
    row = _row(by, version)
    same = Version.objects.filter(kind=Kind.FORM, pack=row.pack, code=row.code)
    if same.filter(state=VersionState.DRAFT).exists():
        raise WrongState("catalogue.draft_stands", form=row.code)
    number = max(same.values_list("number", flat=True)) + 1
    words = "" if note.strip() == LOADED else note.strip()[:500]
    return _create(_draft_of(row), row.pack, number, row.pk, words, by)


@transaction.atomic
def change_draft(*, version: int, seen: str, step: Step, by: Actor) -> str:
    """Change a draft by one step and return its new hash; one that changed since it was seen is not."""
    row = _locked(by, version, seen)
    return _keep(row, step(_draft_of(row)), by)


@transaction.atomic
def save_draft(*, version: int, seen: str, content: object, by: Actor) -> str:
    """Put a whole content in a draft's place, trusting nothing; return its new hash.

    Raises:
        Refused: with everything about it that cannot be read; what is only incomplete is kept, for it is a draft.

    """
    row = _locked(by, version, seen)
    return _keep(row, _read(content), by)


@transaction.atomic
def make_ready(*, version: int, seen: str, by: Actor) -> None:
    """Release a draft, from when on it never changes; refuse with everything that is wrong in it."""
    row = _locked(by, version, seen)
    draft = _draft_of(row)
    if found := draft_problems(draft, by):
        raise Refused(found)
    draft = pruned(draft)
    row.content, row.hash = canonical(draft.content())
    row.state = VERSION_TRANSITIONS[VersionState.DRAFT, "ready"]
    _mirror(row, draft.form)
    row.save()
    _tell("catalogue.did_ready", row, by)


@transaction.atomic
def set_state(*, version: int, event: str, by: Actor) -> None:
    """Retire a version, so that no new round takes it, or restore it; rounds that use it keep it."""
    _may_edit(by)
    row = _row(by, version, lock=True)
    after = VERSION_TRANSITIONS.get((VersionState(row.state), event))
    if after is None or event == "ready":
        raise WrongState("catalogue.wrong_state", form=row.code)
    row.state = after
    row.save(update_fields=["state"])
    _tell(f"catalogue.did_{event}", row, by)


@transaction.atomic
def discard_draft(*, version: int, seen: str, by: Actor) -> None:
    """Throw a draft away."""
    row = _locked(by, version, seen)
    _tell("catalogue.did_discard", row, by)
    row.delete()


def draft_problems(draft: Draft, by: Actor) -> tuple[Problem, ...]:
    """Return everything that keeps a draft from being used, with the keys that lead to each."""
    elements = {each.code: each for each in draft.elements}
    lists = {each.code: each for each in draft.code_lists}
    domains = {each.code for each in domains_now()}
    found = form_faults(draft.form, set(elements), lists, domains or None)
    beside = set(elements) | set(elements_now(form_cards(by)))
    told = [each.problem if each.problem.where.column else _at(each.problem, each.path) for each in found]
    return (*told, *(each for _, each in _element_faults(draft.elements, beside)))


def _element_faults(elements: tuple[Element, ...], known: set[str]) -> list[tuple[int, Problem]]:
    return [(at, each) for at, element in enumerate(elements) for each in element_problems((element,), known)]


def _at(found: Problem, path: tuple[str, ...]) -> Problem:
    return Problem(found.code, Place(column=".".join(path)), found.facts, found.severity)


def _read(content: object) -> Draft:
    _refuse_shape(content)
    said: dict[str, object] = content if isinstance(content, dict) else {}
    lists, elements = said.get("code_lists", []), said.get("elements", [])
    form, _ = read(Form, said.get("form"))
    read_lists = [read(CodeList, each)[0] for each in lists] if isinstance(lists, list) else []
    read_elements = [read(Element, each)[0] for each in elements] if isinstance(elements, list) else []
    return Draft(
        form=form or Form(code=""), code_lists=tuple(each for each in read_lists if each),
        elements=tuple(each for each in read_elements if each),
    )  # fmt: skip


def _refuse_shape(content: object) -> None:
    """Refuse what cannot be kept at all: wrong shapes, unknown keys, letters that cannot be shown, too much of anything."""
    if not isinstance(content, dict) or set(content) - {"form", "code_lists", "elements"}:
        raise Refused([problem("form.not_a_mapping", given=str(content)[:60])])
    faults = [*read(Form, content.get("form"), ("form",))[1]]
    for key, kind in (("code_lists", CodeList), ("elements", Element)):
        given = content.get(key, [])
        if not isinstance(given, list):
            faults += read(kind, given, (key,))[1]
            continue
        faults += [fault for at, each in enumerate(given[:500]) for fault in read(kind, each, (key, str(at)))[1]]
        if len(given) > 500:
            raise TooMuch("refusal.too_large")
    if faults:
        raise Refused([_at(each.problem, each.path) for each in faults])
    if len(json.dumps(content, ensure_ascii=False)) > LARGEST:
        raise TooMuch("refusal.too_large")


def _keep(row: Version, draft: Draft, by: Actor) -> str:
    """Write a draft; its code stays, for the code is what the versions have in common."""
    content = draft.content()
    form = content["form"]
    if isinstance(form, dict):
        form["code"] = row.code
    _refuse_shape(content)
    text, digest = canonical(content)
    if digest == row.hash:
        return digest
    row.content, row.hash = text, digest
    _mirror(row, draft.form)
    row.save()
    _tell("catalogue.did_change", row, by)
    return digest


def _mirror(row: Version, form: Form) -> None:
    """Keep beside the content what lists and searches need."""
    row.names, row.domain = dict(form.names.versions), form.domain[:60]
    row.valid_from, row.valid_to = form.valid_from, form.valid_to


def _create(draft: Draft, pack: str, number: int, based_on: int | None, note: str, by: Actor) -> int:
    text, digest = canonical(draft.content())
    row = Version(
        kind=Kind.FORM, pack=pack[:60], code=draft.form.code, number=number, content=text, hash=digest, note=note,
        based_on_id=based_on, made_by_id=by.account,
    )  # fmt: skip
    _mirror(row, draft.form)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Stale("refusal.stale") from None
    _tell("catalogue.did_begin", row, by)
    return row.pk


def _draft_of(row: Version) -> Draft:
    parsed = parsed_form(row.content)
    return Draft(
        form=parsed.form, code_lists=tuple(parsed.code_lists.values()), elements=tuple(parsed.elements.values())
    )


def _row(by: Actor, version: int, *, lock: bool = False) -> Version:
    rows = Version.objects.filter(kind=Kind.FORM, pk=version)
    row = (rows.select_for_update() if lock else rows).first()
    if row is None or not may_see_version(by, row.state):
        raise NotFound("catalogue.no_version")
    return row


def _locked(by: Actor, version: int, seen: str) -> Version:
    """Return a draft, locked, that still is what the person saw."""
    row = _row(by, version, lock=True)
    _may_edit(by)
    if not may_change_version(by, row.state):
        raise WrongState("catalogue.not_a_draft", form=row.code)
    if row.hash != seen:
        raise Stale("refusal.stale")
    return row


def _may_edit(by: Actor) -> None:
    if not may_edit_catalogue(by):
        raise NotAllowed("refusal.not_allowed")


def _tell(action: str, row: Version, by: Actor) -> None:
    audit(
        action, account=by.account, by_name=by.name, came_by=by.came_by, about=f"version:{row.pk}", form=row.code,
        number=row.number, hash=row.hash[:16],
    )  # fmt: skip
