# SPDX-License-Identifier: Apache-2.0
"""Freeze a round: what it would take and what hinders it; and the deed."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from laban_portal.clock.now import today
from laban_portal.people.middleware import who
from laban_portal.review.actions.freezing import freeze_round
from laban_portal.review.queries.freezing import UNDECIDED, UNSIGNED, plan_page
from laban_portal.review.views.told import told
from laban_portal.ui.errors import Refused, Stale
from laban_portal.ui.words import say

ACKNOWLEDGED = (UNDECIDED, UNSIGNED)


@login_required
@require_http_methods(["GET", "POST"])
def freeze(request: HttpRequest, code: str) -> HttpResponse:
    """Show the plan; freeze as it was shown, or show every fault and the plan as it is now."""
    actor, language = who(request), request.LANGUAGE_CODE
    reason = request.POST.get("reason", "")
    ticked = [name for name in ACKNOWLEDGED if request.POST.get(name)]
    faults, status = [], 200
    head, plan = plan_page(actor, code, today())
    if request.method == "POST":
        try:
            freeze_round(
                actor=actor, code=code, reason=reason[:2000], acknowledged=ticked, seen=request.POST.get("seen", "")
            )
        except Stale as refusal:
            faults, status = [("", told(refusal.code, refusal.facts, language))], refusal.status
        except Refused as refusal:
            faults = [(each.where.column, told(each.code, dict(each.facts), language)) for each in refusal.problems]
            status = refusal.status
        else:
            messages.success(request, say("freezing.done", language))
            return HttpResponseRedirect(reverse("snapshots", args=[code]))
        head, plan = plan_page(actor, code, today())
    context = {
        "head": head, "plan": plan, "faults": faults, "at": dict(reversed(faults)), "reason": reason, "ticked": ticked,
        "blocking": [told(each.code, dict(each.facts), language) for each in plan.blocking],
        "ticks": [(name, f"freezing.tick_{name}", name in ticked) for name in plan.wanted],
    }  # fmt: skip
    return render(request, "review/freezing/plan.html", context, status=status)
