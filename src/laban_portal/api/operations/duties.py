# SPDX-License-Identifier: Apache-2.0
"""Duties: which there are, what happens to one as a whole, and every change of their values."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Query, Router

from laban.errors import Place, problem
from laban_portal.api.body import read_json
from laban_portal.api.identity import actor_in
from laban_portal.api.paging import number_of, page_of
from laban_portal.api.problem import language_of
from laban_portal.api.shapes import Cursor, DutyPage, DutyRow, HistoryPage, Ident, Limit, State, Words
from laban_portal.api.typed import UNFIT
from laban_portal.clock.now import today
from laban_portal.collection.actions.duties import happen
from laban_portal.collection.queries.duties import DutyLine
from laban_portal.collection.queries.listed import Wanted, listed_duties, listed_revisions, one_line
from laban_portal.collection.states import Event
from laban_portal.ui.errors import Refused

router = Router(tags=["duties"])
LONGEST_REASON = 500
REASON_LETTERS = r"^[^\u0000-\u001F\u007F]*[^\s\u0000-\u001F\u007F][^\u0000-\u001F\u007F]*$"
REASON: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": LONGEST_REASON, "pattern": REASON_LETTERS}
LONGEST_SEEN = 40
SEEN: dict[str, Any] = {
    "type": "string", "maxLength": LONGEST_SEEN, "pattern": r"^[^\u0000-\u001F\u007F]*$",
    "description": "The duty's `submitted_at` as you saw it: handed in anew since, it is not decided unseen.",
}  # fmt: skip
REASON_SCHEMA: dict[str, Any] = {
    "type": "object", "additionalProperties": False, "required": ["reason"], "properties": {"reason": REASON, "seen": SEEN},
}  # fmt: skip
SEEN_SCHEMA: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": {"seen": SEEN}}
WITH_REASON = {"requestBody": {"required": True, "content": {"application/json": {"schema": REASON_SCHEMA}}}}
WITH_SEEN = {"requestBody": {"required": False, "content": {"application/json": {"schema": SEEN_SCHEMA}}}}


@router.get("/duties", response=DutyPage, operation_id="duties", summary="Duties")
def duties(
    request: HttpRequest, *, round: Words = "", unit: Words = "", state: State | None = None, mine: bool = False,  # noqa: A002  a parameter of the address
    limit: Limit = 100, cursor: Cursor = "",
) -> dict[str, object]:  # fmt: skip
    """Return the duties whose values you may read, or with `mine=true` those you work on, by number."""
    wanted = Wanted(round=round, unit=unit, state=state or "", after=number_of(cursor), limit=limit)
    lines = listed_duties(actor_in(request), wanted, on=today(), language=language_of(request), mine=mine)
    rows, after = page_of(lines, limit, lambda line: line.duty)
    return {"items": [_row(line) for line in rows], "next": after}


@router.get("/history", response=HistoryPage, operation_id="history", summary="Every change of values")
def history(  # noqa: PLR0913  parameters of the address
    request: HttpRequest, *, round: Words = "", unit: Words = "", duty: Annotated[int, Query(ge=0, le=2**63 - 1)] = 0,  # noqa: A002  a parameter of the address
    element: Words = "", slice: Words | None = None, words: Words = "", limit: Limit = 100, cursor: Cursor = "",  # noqa: A002  a parameter of the address
) -> dict[str, object]:  # fmt: skip
    """Search the changes of values that you may read, the newest first, each with its hash in the unit's chain."""
    wanted = Wanted(
        round=round,
        unit=unit,
        duty=duty,
        element=element,
        slice=slice,
        words=words,
        after=number_of(cursor),
        limit=limit,
    )
    rows, after = page_of(listed_revisions(actor_in(request), wanted), limit, lambda line: line.revision)
    return {"items": [asdict(line) for line in rows], "next": after}


@router.post("/duties/{int:duty}/submit", response=DutyRow, operation_id="submit", summary="Hand a duty in")
def submit(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Hand a duty in; what is missing or unreadable is told cell by cell."""
    return _happens(request, duty, Event.SUBMIT)


@router.post("/duties/{int:duty}/withdraw", response=DutyRow, operation_id="withdraw", summary="Take a duty back")
def withdraw(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Take a handed-in duty back, as long as nobody decided on it and the round takes values."""
    return _happens(request, duty, Event.WITHDRAW)


@router.post(
    "/duties/{int:duty}/accept", response=DutyRow, operation_id="accept", summary="Accept a duty",
    openapi_extra=WITH_SEEN,
)  # fmt: skip
def accept(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Accept a duty that was handed in; for reviewers of its domain."""
    return _happens(request, duty, Event.ACCEPT, known=("seen",))


@router.post(
    "/duties/{int:duty}/return", response=DutyRow, operation_id="return", url_name="return", summary="Send a duty back",
    openapi_extra=WITH_REASON,
)  # fmt: skip
def return_(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Send a duty back to its unit with a reason; for reviewers of its domain."""
    return _happens(request, duty, Event.RETURN, known=("reason", "seen"))


@router.post(
    "/duties/{int:duty}/reopen", response=DutyRow, operation_id="reopen", summary="Open an accepted duty again",
    openapi_extra=WITH_REASON,
)  # fmt: skip
def reopen(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Open an accepted duty again with a reason; for reviewers of its domain and round managers."""
    return _happens(request, duty, Event.REOPEN, known=("reason", "seen"))


def _happens(request: HttpRequest, duty: int, event: Event, *, known: tuple[str, ...] = ()) -> dict[str, object]:
    """Let one thing happen to a duty and return where it stands then."""
    actor, language = actor_in(request), language_of(request)
    sent = _sent(request, known)
    happen(actor=actor, duty=duty, event=event, reason=sent.get("reason", ""), seen=sent.get("seen", ""))
    return _row(one_line(actor, duty, on=today(), language=language))


MOST = {"reason": LONGEST_REASON, "seen": LONGEST_SEEN}


def _sent(request: HttpRequest, known: tuple[str, ...]) -> dict[str, str]:
    """Return the texts that the body holds; a reason is wanted wherever it is known."""
    body = read_json(request)
    faults = [
        problem("api.unknown_field", Place(column=UNFIT.sub("�", name[:80])), name=UNFIT.sub("�", name[:80]))
        for name in body
        if name not in known
    ]
    found: dict[str, str] = {}
    for name in known:
        text, at = body.get(name, ""), Place(column=name)
        if not isinstance(text, str):
            faults.append(problem("api.no_text", at, name=name))
        elif name == "reason" and not text.strip():
            faults.append(problem("api.missing", at, name=name))
        elif len(text) > MOST[name]:
            faults.append(problem("api.too_long", at, name=name))
        elif UNFIT.search(text):
            faults.append(problem("api.unfit_letters", at, name=name))
        else:
            found[name] = text
    if faults:
        raise Refused(faults, "api.faults")
    return found


def _row(line: DutyLine) -> dict[str, object]:
    return {
        "duty": line.duty, "round": line.round, "unit": line.unit, "form": line.form, "form_code": line.form_code,
        "period": line.period, "state": line.state, "on_time_until": line.on_time_until, "closes_on": line.closes_on,
        "required": line.required, "filled": line.filled, "faulty": line.faulty, "domain": line.domain, "late": line.late,
        "days_left": line.days_left, "waits_for": line.waits_for, "reason": line.reason,
        "organisation": line.organisation, "person": line.person_name, "submitted_at": line.handed_in,
    }  # fmt: skip
