# SPDX-License-Identifier: Apache-2.0
"""Decisions on values, their discussions, and appeals."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Router

from laban_portal.api.body import read_json
from laban_portal.api.identity import actor_in
from laban_portal.api.paging import number_of, page_of
from laban_portal.api.problem import language_of
from laban_portal.api.review_read import texts_from, whole_from
from laban_portal.api.review_shapes import (
    ANSWER_FIELDS,
    APPEAL_FIELDS,
    DECIDE_FIELDS,
    SAY_FIELDS,
    AppealRows,
    AppealShape,
    DecidedShape,
    DecisionRows,
    DiscussionRows,
    PlaceShape,
    ThreadShape,
    schema_of,
)
from laban_portal.api.shapes import Cursor, Ident, Limit, Words
from laban_portal.clock.now import now
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.states import AppealEvent
from laban_portal.review.actions.appeals import answer_appeal
from laban_portal.review.actions.appeals import appeal as make_appeal
from laban_portal.review.actions.deciding import Seen, Verdict
from laban_portal.review.actions.deciding import decide as decide_value
from laban_portal.review.actions.discussion import resolve_discussion, say_about_value
from laban_portal.review.queries.appeals import AppealLine, appeal_of, appeals_after
from laban_portal.review.queries.decisions import Told, decisions_of
from laban_portal.review.queries.discussion import discussion_of

router = Router(tags=["review"])


@router.get(
    "/duties/{int:duty}/decisions", response=DecisionRows, operation_id="decisions", summary="Decisions on values"
)
def decisions(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Return every decision on the values of a duty, the latest first in each."""
    actor = actor_in(request)
    readable_duty(actor, duty)
    found = decisions_of(duty, actor.number_style)
    return {"items": [_decision(each) for rows in found.values() for each in rows]}


@router.post(
    "/duties/{int:duty}/decisions", response=DecidedShape, operation_id="decide", url_name="decide",
    summary="Decide on a value", openapi_extra=schema_of(DECIDE_FIELDS, "element", "verdict", "seen"),
)  # fmt: skip
def decide(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Accept a value, return it with a reason, or put yours in its place; for reviewers, while the duty is handed in.

    What was changed or decided on since you saw it (`seen`, `seen_decision`) is refused with 409, and who did it.
    """
    body = read_json(request)
    sent = texts_from(body, DECIDE_FIELDS, "element", "verdict", "seen")
    seen = Seen(
        element=sent.pop("element"), slice=sent.pop("slice"), number=whole_from(body, "seen"),
        decision=whole_from(body, "seen_decision"),
    )  # fmt: skip
    done = decide_value(actor=actor_in(request), duty=duty, seen=seen, verdict=Verdict(**sent), at=now())
    return {
        "decision": done.decision, "number": done.number, "state": done.state, "appeal_until": done.appeal_until,
    }  # fmt: skip


@router.get(
    "/duties/{int:duty}/discussions", response=DiscussionRows, operation_id="discussions", summary="What was said of a value"
)  # fmt: skip
def discussions(
    request: HttpRequest, duty: Annotated[Ident, Path()], *, element: Words, slice: Words = "",  # noqa: A002  a parameter of the address
) -> dict[str, object]:  # fmt: skip
    """Return the discussions of a value whose duty you may read."""
    found = discussion_of(actor_in(request), duty, element, slice)
    return {
        "items": [
            {
                "discussion": each.pk, "opened_at": each.opened_at, "resolved_at": each.resolved_at,
                "resolved_name": each.resolved_name,
                "messages": [
                    {"words": said.words, "side": said.side, "by_name": said.by_name, "at": said.at}
                    for said in each.messages
                ],
            }
            for each in found.discussions
        ],
        "may_write": found.may_write,
    }  # fmt: skip


@router.post(
    "/duties/{int:duty}/discussions", response=ThreadShape, operation_id="say", url_name="say", summary="Discuss a value",
    openapi_extra=schema_of(SAY_FIELDS, "element", "words"),
)  # fmt: skip
def say(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Say something about a value, in its open discussion or a new one; the other side is told."""
    sent = texts_from(read_json(request), SAY_FIELDS, "element", "words")
    thread = say_about_value(actor=actor_in(request), duty=duty, **sent, at=now())
    return {"discussion": thread}


@router.post(
    "/discussions/{int:discussion}/resolve", response=PlaceShape, operation_id="resolve", summary="Resolve a discussion"
)  # fmt: skip
def resolve(request: HttpRequest, discussion: Annotated[Ident, Path()]) -> dict[str, object]:
    """Resolve a discussion; either side may. What is said after that begins another one."""
    texts_from(read_json(request), {})
    duty, (element, part) = resolve_discussion(actor=actor_in(request), thread=discussion, at=now())
    return {"duty": duty, "element": element, "slice": part}


@router.get("/appeals", response=AppealRows, operation_id="appeals", summary="Appeals")
def appeals(request: HttpRequest, *, every: bool = False, limit: Limit = 100, cursor: Cursor = "") -> dict[str, object]:
    """Return the appeals that you may see by number: those that wait for an answer, or with `every=true` all."""
    lines = appeals_after(
        actor_in(request), every=every, after=number_of(cursor), limit=limit, language=language_of(request)
    )
    rows, after = page_of(lines, limit, lambda line: line.pk)
    return {"items": [_appeal(each) for each in rows], "next": after}


@router.post(
    "/decisions/{int:decision}/appeal", response=AppealShape, operation_id="appeal", summary="Appeal",
    openapi_extra=schema_of(APPEAL_FIELDS, "words"),
)  # fmt: skip
def appeal(request: HttpRequest, decision: Annotated[Ident, Path()]) -> dict[str, object]:
    """Appeal against a decision that put another value in the place of yours, until the day that it names."""
    actor = actor_in(request)
    sent = texts_from(read_json(request), APPEAL_FIELDS, "words")
    made = make_appeal(actor=actor, decision=decision, words=sent["words"], at=now())
    return _appeal(appeal_of(actor, made, language_of(request)))


@router.post(
    "/appeals/{int:appeal}/answer", response=AppealShape, operation_id="answer_appeal", url_name="answer_appeal",
    summary="Answer an appeal",
    openapi_extra=schema_of(ANSWER_FIELDS, "event"),
)  # fmt: skip
def answer(request: HttpRequest, appeal: Annotated[Ident, Path()]) -> dict[str, object]:
    """Uphold or dismiss an appeal, never one against your own decision; or take your unit's back."""
    actor = actor_in(request)
    sent = texts_from(read_json(request), ANSWER_FIELDS, "event")
    answer_appeal(actor=actor, appeal=appeal, event=AppealEvent(sent["event"]), words=sent["words"], at=now())
    return _appeal(appeal_of(actor, appeal, language_of(request)))


def _decision(each: Told) -> dict[str, object]:
    return {
        "decision": each.pk, "element": each.key[0], "slice": each.key[1], "number": each.number, "verdict": each.verdict,
        "code": each.code, "words": each.words, "before": each.before, "after": each.after,
        "after_number": each.after_number, "appeal_until": each.appeal_until, "by_name": each.by_name, "at": each.at,
        "appeal": each.appeal, "appeal_state": each.appeal_state,
    }  # fmt: skip


def _appeal(each: AppealLine) -> dict[str, object]:
    return {
        "appeal": each.pk, "decision": each.decision.pk, "duty": each.duty, "element": each.element, "slice": each.slice,
        "unit": each.unit, "domain": each.domain, "before": each.decision.before, "after": each.decision.after,
        "state": each.state, "words": each.words, "by_name": each.by_name, "made_at": each.made_at,
        "answer_due": each.answer_due, "late": each.late, "answer": each.answer, "answered_name": each.answered_name,
        "answered_at": each.answered_at, "may": [event.value for event in each.events],
    }  # fmt: skip
