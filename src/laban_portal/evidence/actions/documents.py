# SPDX-License-Identifier: Apache-2.0
"""Register a document, change it, give it its file, withdraw it. All faults are told at once, and leave nothing half-done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q

from laban.errors import Place, Problem, problem
from laban_portal.audit.actions import note
from laban_portal.catalog.models import Unit
from laban_portal.clock.now import now, today
from laban_portal.collection.rules.reading import cleaned
from laban_portal.evidence.actions.locked import kept_document
from laban_portal.evidence.actions.uploads import Upload, judged, same_bytes, too_short
from laban_portal.evidence.models import Document
from laban_portal.evidence.queries.visible import readable_document
from laban_portal.evidence.rules.seeing import may_keep_documents
from laban_portal.evidence.rules.wanted import DocumentWanted, faults, keep_until, reason_faults, search_key
from laban_portal.files.actions import keep
from laban_portal.files.judged import Judged
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, Refused
from viettext import fold


def register(
    *, actor: Actor, unit: str, wanted: DocumentWanted, upload: Upload | None = None, replaces: str = "",
    problems: Iterable[Problem] = (), demonstration: bool = False,
) -> str:  # fmt: skip
    """Register a document of a unit, with or without its file; returns its key.

    `replaces` names the document of which it is a newer edition. `problems` are faults found before (days that could not be
    read), told together with all others.

    Raises:
        NotAllowed: the person does not work for the unit.
        Refused: with every fault of the facts and of the file, and with the document that is registered already.

    """
    if not may_keep_documents(actor, unit):
        raise NotAllowed("evidence.not_yours")
    found, file_problems = judged(upload)
    return register_judged(
        actor=actor, unit=unit, wanted=wanted.cleaned(), content=found, problems=(*problems, *file_problems),
        replaces=replaces, demonstration=demonstration,
    )  # fmt: skip


@transaction.atomic
def register_judged(
    *, actor: Actor, unit: str, wanted: DocumentWanted, content: Judged | None, problems: Iterable[Problem] = (),
    replaces: str = "", demonstration: bool = False,
) -> str:  # fmt: skip
    """Register a document by cleaned facts, whose file was judged before; the caller has made sure that the person may."""
    if not Unit.objects.select_for_update(of=("self",)).filter(key=unit).exists():
        raise NotFound("evidence.no_unit")
    before = _replaced(actor, unit, replaces)
    own = (*faults(wanted, today()), *_same(unit, wanted), *same_bytes(unit, content))
    _refuse((*problems, *own))
    row = Document(
        unit_id=unit, replaces=before, keep_until=keep_until(wanted.kind, (wanted.issued_on or today()).year), made_at=now(),
        made_by_id=actor.account, by_name=actor.name, demonstration=demonstration,
    )  # fmt: skip
    _put(row, wanted)
    if content is not None:
        _attach(row, content)
    row.save()
    _note(
        actor, "registered", row, file=row.file_name or "–", replaces=before.number or before.title if before else "–"
    )
    return row.key


def change(*, actor: Actor, key: str, wanted: DocumentWanted, problems: Iterable[Problem] = ()) -> None:
    """Put right what is said of a document, while no duty that was handed in holds it."""
    _change(actor, key, wanted.cleaned(), tuple(problems))


@transaction.atomic
def _change(actor: Actor, key: str, wanted: DocumentWanted, problems: tuple[Problem, ...]) -> None:
    row = kept_document(actor, key)
    _refuse((*problems, *faults(wanted, today()), *_same(row.unit_id, wanted, besides=row.pk)))
    before = {name: str(getattr(row, name) or "") for name in NAMED}
    _put(row, wanted)
    row.save()
    changed = [name for name in NAMED if str(getattr(row, name) or "") != before[name]]
    _note(
        actor,
        "changed",
        row,
        fields=", ".join(changed) or "–",
        before="; ".join(before[name] or "–" for name in changed) or "–",
    )


def put_file(*, actor: Actor, key: str, upload: Upload | None) -> None:
    """Give a document its file, or another one, while no duty that was handed in holds it."""
    found = readable_document(actor, key)
    if not may_keep_documents(actor, found.unit_id):
        raise NotAllowed("evidence.not_yours")
    content, problems = judged(upload)
    _put_file(actor, key, content, problems)


@transaction.atomic
def _put_file(actor: Actor, key: str, content: Judged | None, problems: tuple[Problem, ...]) -> None:
    row = kept_document(actor, key)
    _refuse((*problems, *same_bytes(row.unit_id, content, besides=row.pk), *too_short(row, content)))
    if content is None:
        raise Refused([problem("evidence.file_wanted", Place(column="file"))])
    old = row.file.sha256 if row.file else "–"
    _attach(row, content)
    row.save()
    _note(actor, "file_put", row, file=row.file_name, sha256=content.sha256, before=old)


@transaction.atomic
def withdraw(*, actor: Actor, key: str, reason: str) -> None:
    """Withdraw a document with a reason: it proves nothing any more, but stays, and its file with it, for who may see it."""
    row = kept_document(actor, key)
    _refuse(reason_faults(reason))
    row.withdrawn_at, row.withdrawn_name, row.withdrawn_reason = now(), actor.name, cleaned(reason)
    row.save(update_fields=["withdrawn_at", "withdrawn_name", "withdrawn_reason"])
    _note(actor, "withdrawn", row, reason=row.withdrawn_reason)


NAMED = ("kind", "issuer", "number", "issued_on", "title", "valid_from", "valid_to", "note", "public")
"""What is said of a document."""


def _put(row: Document, wanted: DocumentWanted) -> None:
    for name in NAMED:
        setattr(row, name, getattr(wanted, name))
    row.search_key = search_key(wanted)


def _attach(row: Document, found: Judged) -> None:
    kept = keep(judged=found)
    row.file_id, row.file_name = kept.pk, kept.name[:160]
    row.removed_at, row.removed_hash, row.removed_reason = None, "", ""


def _same(unit: str, wanted: DocumentWanted, *, besides: int | None = None) -> Iterable[Problem]:
    """Tell which document of the unit is the same by issuer, number (without one: title) and day; capitals do not count."""
    if not wanted.issuer or not wanted.title:
        return
    day = wanted.issued_on
    rows = Document.objects.filter(Q(unit=unit), ~Q(pk=besides), issued_on=day, withdrawn_at=None).order_by("pk")
    for each in rows.only("key", "issuer", "number", "title"):
        same = each.number.casefold() == wanted.number.casefold() if wanted.number else _alike(each, wanted)
        if same and fold(each.issuer) == fold(wanted.issuer):
            words = f"{each.number} {each.title}".strip()
            yield problem("evidence.same_document", Place(column="number"), document=words, key=each.key)
            return


def _alike(each: Document, wanted: DocumentWanted) -> bool:
    return not each.number and each.title.casefold() == wanted.title.casefold()


def _replaced(actor: Actor, unit: str, key: str) -> Document | None:
    """Return the document that a new one replaces: one of the same unit."""
    if not key:
        return None
    found = readable_document(actor, key)
    if found.unit_id != unit:
        raise NotFound("evidence.no_document")
    return found


def _refuse(problems: Iterable[Problem]) -> None:
    found = tuple(dict.fromkeys(problems))
    if found:
        raise Refused(found)


def _note(actor: Actor, event: str, row: Document, **facts: Any) -> None:
    note(
        f"audit_evidence.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"document:{row.key}", unit=row.unit_id, document=f"{row.number} {row.title}".strip()[:200], **facts,
    )  # fmt: skip
