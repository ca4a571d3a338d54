# SPDX-License-Identifier: Apache-2.0
"""Compare a chain's duties with what they follow from: their counts with their cells, their state with the audit trail."""

from __future__ import annotations

from collections.abc import Callable

from laban_portal.audit.queries import last_happenings
from laban_portal.catalog.queries import form_content
from laban_portal.collection.models import Chain, Duty
from laban_portal.collection.queries.proof import Break
from laban_portal.collection.rules.counting import counts
from laban_portal.collection.states import DutyState

Standing = dict[int, dict[tuple[str, str], tuple[str, float | None]]]
"""Duty → element and slice → kind and value of its cell."""

LEADS_TO = {
    "audit_duties.submitted": DutyState.SUBMITTED, "audit_duties.withdrawn": DutyState.OPEN,
    "audit_duties.returned": DutyState.RETURNED, "audit_duties.accepted": DutyState.ACCEPTED,
    "audit_duties.reopened": DutyState.RETURNED,
}  # fmt: skip
"""Where each event leaves a duty; before the first it is open, and an accepted one may be frozen with its round."""


def duty_break(chain: Chain, fault: Callable[..., Break], standing: Standing) -> Break | None:
    """Return the first duty of a chain whose counts or state do not hold, or nothing; the chain is locked by the caller."""
    duties = list(Duty.objects.filter(chain=chain).select_related("form").defer("form__content").order_by("pk"))
    events = last_happenings((f"duty:{each.pk}" for each in duties), LEADS_TO)
    for duty in duties:
        facts = {"form": duty.form.code, "period": duty.period}
        differing = _miscounted(duty, standing.get(duty.pk, {}))
        if differing:
            return fault("chain.counts", chain.sequence, differs=differing, **facts)
        state = LEADS_TO.get(events.get(f"duty:{duty.pk}", ""), DutyState.OPEN)
        if duty.state != state and (duty.state, state) != (DutyState.FROZEN, DutyState.ACCEPTED):
            return fault("chain.state", chain.sequence, state=duty.state, wanted=state.value, **facts)
    return None


def _miscounted(duty: Duty, cells: dict[tuple[str, str], tuple[str, float | None]]) -> str:
    """Say which counts differ from the cells, as kept and as counted."""
    content = form_content(duty.form_id, duty.form.hash)
    counted = counts(content.form, content.code_lists, cells)
    pairs = ((name, getattr(duty, name), getattr(counted, name)) for name in ("required", "filled", "faulty"))
    return ", ".join(f"{name} {kept} ≠ {found}" for name, kept, found in pairs if kept != found)
