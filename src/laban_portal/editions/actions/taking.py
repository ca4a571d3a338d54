# SPDX-License-Identifier: Apache-2.0
"""Take what was made elsewhere: a bundle of `laban edition` as a draft, and a pack folder as a kit."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from pathlib import Path

from django.db import transaction

from laban.errors import FormatError
from laban.model.text import Text
from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.editions.actions.kept import keep_bundle
from laban_portal.editions.actions.locked import pass_on
from laban_portal.editions.actions.making import code_of, next_of_year, standing
from laban_portal.editions.kits import zipped_pack
from laban_portal.editions.models import Edition, Kit
from laban_portal.editions.queries.books import book_in, opened_kit
from laban_portal.editions.rules import may_make_editions
from laban_portal.editions.states import PUBLIC_STATES, EditionState
from laban_portal.files.judged import judge
from laban_portal.files.sniff import ZIP
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, Refused

MOST = 100 << 20


def take_bundle(*, actor: Actor, content: bytes, name: str) -> str:
    """Read and prove a bundle made elsewhere and keep it as a draft; return its code, which is this house's.

    Its release (names, summary, letters) is taken with it; it is signed here by this house's key. The edition before it is
    found by its year.

    Raises:
        NotAllowed: neither analyst nor round manager.
        Refused: it is no sound bundle: with every fault.
        WrongState: an edition of its year is under way.

    """
    if not may_make_editions(actor):
        raise NotAllowed("editions.not_yours")
    judged = judge(content=content, name=name, allowed=frozenset({ZIP}), most=MOST)
    try:
        book = book_in(judged.content)
    except FormatError as error:
        raise Refused(error.problems, "editions.no_bundle") from error
    release, year = book.release, book.recipe.year
    with transaction.atomic():
        number, corrects = next_of_year(year)
        previous = standing().filter(state__in=PUBLIC_STATES, year__lt=year).first()
        row = Edition.objects.create(
            index=book.pack.framework.code, code=code_of(year, number), year=year, number=number, taken=True,
            index_names=words_of(book.pack.names), recipe=asdict(book.recipe), corrects=corrects, previous=previous,
            names=words_of(release.names), summary=words_of(release.summary), reason=words_of(release.reason),
            publisher=words_of(release.publisher), contact=release.contact, demonstration=book.demonstration,
            stands_on={"pack": book.pack.code, "bundle": judged.sha256}, draft_id=keep_bundle(judged.content),
            work="done", work_at=now(), made_at=now(), made_by_id=actor.account, by_name=actor.name[:160],
        )  # fmt: skip
        pass_on(actor, row, "take", EditionState.DRAFT, hash=judged.sha256)
    return row.code


@transaction.atomic
def take_kit(*, path: Path, actor: Actor | None = None) -> int:
    """Keep a pack folder as a kit, what snapshots do not carry and editions need; return its number. The same is kept once.

    Raises:
        Refused: the folder is no pack: with every fault.

    """
    content = zipped_pack(path)
    try:
        pack = opened_kit(content)
    except FormatError as error:
        raise Refused(error.problems, "editions.no_kit_pack") from error
    digest = hashlib.sha256(content).hexdigest()
    known = Kit.objects.filter(stored__sha256=digest).first()
    if known is not None:
        return known.pk
    row = Kit.objects.create(
        code=pack.code, names=words_of(pack.names), designs=list(pack.designs), stored_id=keep_bundle(content), made_at=now(),
        methods={each.code or code: words_of(each.names) for code, each in pack.methods.items()},
        by_name=actor.name[:160] if actor else "laban-portal",
    )  # fmt: skip
    note(
        "audit_editions.kit_taken", account=actor.account if actor else None, by_name=row.by_name,
        came_by=actor.came_by if actor else "command", about=f"kit:{row.pk}", pack=pack.code, hash=digest,
    )  # fmt: skip
    return row.pk


def words_of(text: Text) -> dict[str, str]:
    """Return a text as words by language, of the languages that it has."""
    return {language: words for language, words in text.versions if words}
