# SPDX-License-Identifier: Apache-2.0
"""Files of an edition as they are handed out from its desk: the bundle, letters."""

from __future__ import annotations

from laban_portal.editions.queries.shelf import edition_row
from laban_portal.editions.rules import may_see_desk
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound


def bundle_file(actor: Actor, code: str) -> tuple[int, str]:
    """Return the stored bundle of an edition and its file's name, to who may see its desk."""
    row = edition_row(actor, code)
    if not may_see_desk(actor):
        raise NotAllowed("editions.not_yours")
    stored = row.bundle_id or row.draft_id
    if not stored:
        raise NotFound("refusal.no_page")
    return stored, f"{row.index}-{row.code}{'' if row.bundle_id else '-draft'}.zip"


def letter_file(actor: Actor, code: str, letter: int) -> tuple[int, str]:
    """Return the stored file of a letter and its name, to who may see the desk."""
    row = edition_row(actor, code)
    if not may_see_desk(actor):
        raise NotAllowed("editions.not_yours")
    found = row.letters.filter(pk=letter).first()
    if found is None:
        raise NotFound("refusal.no_page")
    return found.stored_id, found.file.rpartition("/")[2]
