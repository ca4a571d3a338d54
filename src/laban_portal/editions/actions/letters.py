# SPDX-License-Identifier: Apache-2.0
"""Letters that are published with an edition: added and taken out before it is signed."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from laban.errors import Place, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.editions.actions.locked import locked
from laban_portal.editions.models import LETTER_KINDS, Edition, Letter
from laban_portal.editions.rules import may_make_editions
from laban_portal.editions.states import EditionState
from laban_portal.files.actions import keep
from laban_portal.files.judged import judge
from laban_portal.files.sniff import PDF
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from laban_portal.ui.words import LANGUAGES, say

MOST, MOST_LETTERS, LONGEST_NAME = 20 << 20, 20, 160
OPEN_STATES = (EditionState.DRAFT, EditionState.PREVIEW)


def add_letter(*, actor: Actor, code: str, kind: str, names: Mapping[str, str], content: bytes, name: str) -> None:
    """Add a PDF to an edition that is not signed yet; without names the kind's own words name it.

    Raises:
        NotAllowed, NotFound, WrongState: not theirs; no such edition; it is signed.
        Refused: the file is no sound PDF, or is too large; there are too many.

    """
    with transaction.atomic():
        _open(actor, code)
    if kind not in LETTER_KINDS:
        raise Refused([problem("editions.letter_kind", Place(column="kind"))], "editions.refused")
    if any(len(names.get(each, "")) > LONGEST_NAME for each in LANGUAGES):
        long = problem("editions.words_long", Place(column="title_vi"), most=LONGEST_NAME, count="–")
        raise Refused([long], "editions.refused")
    judged = judge(content=content, name=name, allowed=frozenset({PDF}), most=MOST)
    with transaction.atomic():
        row = _open(actor, code)
        count = row.letters.count()
        if count >= MOST_LETTERS:
            raise Refused(
                [problem("editions.letters_many", Place(column="file"), most=MOST_LETTERS)], "editions.refused"
            )
        kept = keep(judged=judged)
        said = {each: names.get(each, "").strip() or say(f"editions.letter_{kind}", each) for each in LANGUAGES}
        made = Letter.objects.create(
            edition=row, kind=kind, names=said, file=f"documents/{kind}-{kept.sha256[:8]}-{count + 1}.pdf",
            stored_id=kept.pk, made_at=now(), by_name=actor.name[:160],
        )  # fmt: skip
        _note(actor, "letter_added", row, made)


@transaction.atomic
def remove_letter(*, actor: Actor, code: str, letter: int) -> None:
    """Take a letter out of an edition that is not signed yet; its bytes stay with the stored files."""
    row = _open(actor, code)
    found = Letter.objects.filter(edition=row, pk=letter).first()
    if found is None:
        raise NotFound("refusal.no_page")
    _note(actor, "letter_removed", row, found)
    found.delete()


def _open(actor: Actor, code: str) -> Edition:
    row = locked(actor, code)
    if not may_make_editions(actor):
        raise NotAllowed("editions.not_yours")
    if row.state not in OPEN_STATES:
        raise WrongState(f"editions.is_{row.state}")
    return row


def _note(actor: Actor, event: str, row: Edition, made: Letter) -> None:
    note(
        f"audit_editions.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"edition:{row.code}", edition=row.code, file=made.file, kind=made.kind,
    )  # fmt: skip
