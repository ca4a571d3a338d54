# SPDX-License-Identifier: Apache-2.0
"""What stands between an edition and its signature, all at once; and what should be looked at before."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps

from laban.errors import Place, Problem, problem
from laban.model.audit.finding import Judgement
from laban.model.book import Book
from laban_portal.editions.models import Edition
from laban_portal.editions.states import SIGNED_STATES, EditionState
from laban_portal.ui.words import LANGUAGES


def hindrances(row: Edition) -> Iterator[Problem]:
    """Yield all that must be put right before an edition is signed."""
    if row.work != "done" or row.draft_id is None:
        yield problem("editions.not_computed")
    for name, wanted in (("names", True), ("summary", True), ("reason", row.corrects_id is not None)):
        for language in LANGUAGES:
            if wanted and not getattr(row, name).get(language, "").strip():
                yield problem(f"editions.wants_{name}_{language}", Place(column=f"{name}_{language}"))
    snapshot = row.snapshot
    if snapshot is not None and row.demonstration != snapshot.demonstration and snapshot.demonstration:
        yield problem("editions.unmarked")
    later = Edition.objects.filter(year=row.year, number__gt=row.number, state__in=SIGNED_STATES)
    if later.exists():
        yield problem("editions.later_signed")
    if row.corrects_id and row.corrects and row.corrects.state != EditionState.PUBLISHED:
        yield problem("editions.corrects_unpublished", edition=row.corrects.code)


def remarks(row: Edition, book: Book | None) -> Iterator[Problem]:
    """Yield what hinders nothing and should be looked at: a later snapshot, what the audit found, letters, keys."""
    snapshot = row.snapshot
    if snapshot is not None:
        newest = (
            apps.get_model("review", "Snapshot")
            .objects.filter(round=snapshot.round_id)
            .order_by("-number")
            .values_list("number", flat=True)
            .first()
        )
        if newest and newest > snapshot.number:
            yield problem("editions.newer_snapshot", number=newest, used=snapshot.number)
    if not row.letters.filter(kind="auditor").exists():
        yield problem("editions.no_auditor")
    if row.previous_id is None and not row.taken:
        yield problem("editions.compared_with_nothing")
    if book is None:
        return
    grave = sum(each.judgement is Judgement.PROBLEM for each in book.findings)
    if grave:
        yield problem("editions.findings", count=grave)
    without = int((~book.main.result.present[-1]).sum())
    if without:
        yield problem("editions.without_place", count=without)
