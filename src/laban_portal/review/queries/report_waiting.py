# SPDX-License-Identifier: Apache-2.0
"""What of official reports waits for a leader: to make one, to send it back signed, to make a new one after a change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Count, Q
from django.urls import reverse

from laban_portal.collection.models import Chain
from laban_portal.collection.queries.rounds import HANDED_IN
from laban_portal.collection.states import RoundState
from laban_portal.people.rules import Actor, own_units
from laban_portal.review.models import Report
from laban_portal.review.rules.reports import may_make_report
from laban_portal.ui.waiting import Waiting
from laban_portal.ui.words import say

OPEN_STATES = (RoundState.OPEN, RoundState.CLOSED)
"""Nobody is reminded of a round that is frozen."""

STEPS = {"make": "step_make", "sign": "step_sign_now", "again": "step_again"}


def waiting(actor: Actor, on: date, language: str) -> Sequence[Waiting]:  # noqa: ARG001  reports have no day of their own
    """Return what waits for a leader of a focal office; two queries, and none for anybody else."""
    units = [unit for unit in own_units(actor) if may_make_report(actor, unit)]
    if not units:
        return ()
    handed_in = Count("duties", filter=Q(duties__state__in=HANDED_IN))
    chains = (
        Chain.objects.filter(Q(("unit__in", units)), round__state__in=OPEN_STATES)
        .select_related("round", "unit")
        .annotate(of=Count("duties"), done=handed_in)
        .order_by("round__code", "unit__sort_key")
    )
    reports = {
        (round_, str(unit)): (code, state, sequence)
        for round_, unit, code, state, sequence in Report.objects.filter(Q(("unit__in", units)))
        .exclude(state="replaced")
        .values_list("round", "unit", "code", "state", "sequence")
    }
    rows = [(each, reports.get((each.round_id, each.unit_id))) for each in chains]
    found = [_waiting(each, report, each.of, each.done, language) for each, report in rows]
    return tuple(each for each in found if each is not None)


def _waiting(chain: Chain, report: tuple[str, str, int] | None, of: int, done: int, language: str) -> Waiting | None:
    """Say the next step: a report is made once all forms are handed in, signed, and made anew when values changed."""
    whole = of > 0 and done == of
    plan = reverse("report_plan", args=[chain.round.code, chain.unit_id])
    if report is None or chain.sequence > report[2]:
        name, link = "make" if report is None else "again", plan
        if not whole:
            return None
    elif report[1] == "made":
        name, link = "sign", reverse("report", args=[report[0]])
    else:
        return None
    unit = chain.unit.names.get(language) or str(chain.unit_id)
    return Waiting(
        kind="report", group="waiting" if name == "make" else "due", link=link,
        title=say(f"reports.waiting_{name}", language, count=of), step=say(f"reports.{STEPS[name]}", language),
        about=f"{unit} · {chain.round.names.get(language) or chain.round.code}",
    )  # fmt: skip
