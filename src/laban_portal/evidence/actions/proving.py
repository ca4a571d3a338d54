# SPDX-License-Identifier: Apache-2.0
"""Register a document and cite it for a value at once: both, or neither, with all faults of both."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from laban.errors import Problem
from laban_portal.collection.rules.reading import cleaned
from laban_portal.evidence.actions.citations import Key, cite
from laban_portal.evidence.actions.documents import register_judged
from laban_portal.evidence.actions.locked import typing_duty
from laban_portal.evidence.actions.uploads import Upload, judged
from laban_portal.evidence.rules.wanted import DocumentWanted, page_faults
from laban_portal.people.rules import Actor


def register_and_cite(
    *, actor: Actor, wanted: DocumentWanted, upload: Upload | None, duty: int, cell: Key, page: int | None, place: str,
    problems: Iterable[Problem] = (),
) -> str:  # fmt: skip
    """Register a document of the duty's unit and cite it for one cell; returns its key. Who types there may do both."""
    content, file_problems = judged(upload)
    where = page_faults(page, cleaned(place), content.found.pages if content else 0)
    with transaction.atomic():
        row = typing_duty(actor, duty)
        key = register_judged(
            actor=actor, unit=row.unit_id, wanted=wanted.cleaned(), content=content,
            problems=(*problems, *file_problems, *where),
        )  # fmt: skip
        cite(actor=actor, key=key, duty=duty, cells=(cell,), page=page, place=place)
    return key
