# SPDX-License-Identifier: Apache-2.0
"""The job that computes a draft: out of any transaction, its steps shown while it runs, its faults kept in words' codes.

A job whose turn is over (the edition was asked for anew, or is no draft any more) does nothing. A worker that dies leaves the
edition "running"; it is then asked for again on its desk.
"""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import QuerySet

from laban.errors import LabanError, Problem
from laban_portal.clock.now import now
from laban_portal.editions.actions.kept import keep_bundle
from laban_portal.editions.engine import Computed, computed
from laban_portal.editions.models import Edition
from laban_portal.editions.states import EditionState
from laban_portal.jobs.queue import job
from laban_portal.ui.errors import PortalError, Refused

log = logging.getLogger(__name__)
MOST_FAULTS = 50


@job
def compute_edition(edition: int, turn: int) -> None:
    """Compute a draft whose turn it is, and keep its bundle or its faults."""
    rows = Edition.objects.filter(pk=edition, work_number=turn, state=EditionState.DRAFT)
    if not rows.filter(work="waiting").update(work="running", work_at=now()):
        return
    try:
        found = computed(edition, watch=lambda step: _show(rows, step))
    except LabanError as error:
        _fail(rows, list(error.problems))
    except Refused as refusal:
        _fail(rows, list(refusal.problems))
    except PortalError as refusal:
        _fail(rows, [Problem(refusal.code, facts=tuple(refusal.facts.items()))])
    except Exception:
        log.exception("The edition %s could not be computed", edition)
        _fail(rows, [Problem("editions.fault_unknown")])
    else:
        _keep(rows, found)


def _show(rows: QuerySet[Edition], step: str) -> None:
    rows.update(work_step=step[:20], work_at=now())


@transaction.atomic
def _keep(rows: QuerySet[Edition], found: Computed) -> None:
    row = rows.select_for_update().first()
    if row is None:
        return
    row.draft_id, row.stands_on, row.recipe = keep_bundle(found.bundle), dict(found.stands_on), dict(found.recipe)
    row.work, row.work_step, row.work_at, row.faults = "done", "", now(), []
    row.demonstration = row.demonstration or found.demonstration
    row.save(update_fields=["draft", "stands_on", "recipe", "work", "work_step", "work_at", "faults", "demonstration"])


def _fail(rows: QuerySet[Edition], problems: list[Problem]) -> None:
    kept = [{"code": each.code, "where": str(each.where), "facts": dict(each.facts)} for each in problems[:MOST_FAULTS]]
    rows.update(work="failed", work_at=now(), faults=kept)
