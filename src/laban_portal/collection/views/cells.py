# SPDX-License-Identifier: Apache-2.0
"""Outcomes of saved cells as the page and its script show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import lru_cache

from django.http import JsonResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from laban.errors import Problem
from laban_portal.clock.days import day_in_words, moment_in_words
from laban_portal.collection.queries.entry import EntryPage, SectionRows
from laban_portal.collection.queries.rows import Row
from laban_portal.collection.rules.counting import Key
from laban_portal.collection.typed import FLAGS, NO_DATA_REASONS, Outcome, Saved, Typed
from laban_portal.ui.errors import PortalError, Refused
from laban_portal.ui.words import say


def as_json(saved: Saved, language: str) -> dict[str, object]:
    """Return what became of a sending, its problems said in the reader's language."""
    return {
        "outcomes": [_outcome(each, language) for each in saved.outcomes],
        "required": saved.required,
        "filled": saved.filled,
        "faulty": saved.faulty,
        "head": saved.head,
    }


def _outcome(each: Outcome, language: str) -> dict[str, object]:
    return {
        **asdict(each),
        "problems": [
            {"code": found.code, "severity": found.severity.value, "text": said(found, language)}
            for found in each.problems
        ],
        "when": _when(each, language),
    }


def said(found: Problem, language: str) -> str:
    """Say a problem in words of the site or of the engine."""
    return say(found.code, language, **dict(found.facts))


def _when(each: Outcome, language: str) -> str:
    return moment_in_words(datetime.fromisoformat(each.at), language) if each.at else ""


def refusal_json(refusal: PortalError, language: str, status: int = 0) -> JsonResponse:
    """Return a refusal as the script reads it: a problem after RFC 9457, in words."""
    problems = refusal.problems if isinstance(refusal, Refused) else ()
    content = {
        "type": "about:blank",
        "status": status or refusal.status,
        "code": refusal.code,
        "detail": say(refusal.code, language, **in_words(refusal.facts, language)),
        "problems": [{"code": each.code, "text": said(each, language)} for each in problems],
    }
    return JsonResponse(content, status=status or refusal.status, content_type="application/problem+json")


def in_words(facts: Mapping[str, str], language: str) -> dict[str, str]:
    """Write the days among the facts of a refusal as people read them."""
    return {
        name: day_in_words(date.fromisoformat(value), language) if name == "day" else value
        for name, value in facts.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """A row as the page shows it: what stands in its inputs, what was seen, what is said of it.

    In a conflict the inputs hold the person's own text, and `theirs` what stands in the cell, by whom and when.
    """

    row: Row
    at: str
    state: str
    state_word: str
    reason_word: str
    reasons: SafeString
    flags: SafeString
    text: str
    note: str
    was: str
    said: tuple[tuple[str, str], ...]
    theirs: str = ""
    by_name: str = ""
    when: str = ""


def displays(
    page: EntryPage,
    language: str,
    outcomes: Mapping[Key, Outcome] | None = None,
    sent: Mapping[Key, Typed] | None = None,
) -> list[tuple[SectionRows, list[Display]]]:
    """Return the sections with their rows as they are shown, after a sending with what became of its cells."""
    found = outcomes or {}
    return [
        (section, [_display(row, language, found.get((row.element, row.slice)), sent or {}) for row in section.rows])
        for section in page.sections
    ]


def _display(row: Row, language: str, outcome: Outcome | None, sent: Mapping[Key, Typed]) -> Display:
    now = row.now
    problems = outcome.problems if outcome and outcome.problems else _told(row)
    open_ = outcome is not None and outcome.state in {"conflict", "refused"}
    mine = sent[row.element, row.slice] if open_ else None
    state = outcome.state if outcome and open_ else _state(row)
    theirs = ""
    if outcome and state == "conflict":
        theirs = outcome.shown or say(f"cell_states.kind_{outcome.kind}", language)
    reason, flag = (mine.reason, mine.flag) if mine else (now.reason, now.flag)
    return Display(
        row=row, at=str(row.at), state=state, text=mine.text if mine else now.shown, note=mine.note if mine else now.note,
        was=now.shown, said=tuple((each.severity.value, said(each, language)) for each in problems), theirs=theirs,
        by_name=now.by_name, when=moment_in_words(now.at, language) if now.at else "",
        state_word=say(f"cell_states.{state}", language), reasons=_options("reason", NO_DATA_REASONS, reason, language),
        reason_word=say(f"entry.reason_{now.reason}", language) if now.reason else "",
        flags=_options("flag", FLAGS[1:], flag, language),
    )  # fmt: skip


@lru_cache(maxsize=256)
def _options(name: str, codes: tuple[str, ...], chosen: str, language: str) -> SafeString:
    """Return the choices of a list; they are the same in every row, so they are made once."""
    none = say("entry.flag_none", language) if name == "flag" else "–"
    words = [("", none), *((code, say(f"entry.{name}_{code}", language)) for code in codes)]
    return format_html("{}" * len(words), *(_option(code, word, chosen=code == chosen) for code, word in words))


def _option(code: str, word: str, *, chosen: bool) -> SafeString:
    if chosen:
        return format_html('<option value="{}" selected>{}</option>', code, word)
    return format_html('<option value="{}">{}</option>', code, word)


def _told(row: Row) -> tuple[Problem, ...]:
    """Return what is said of a value as it stands; where the round has rules, what is odd is theirs to say."""
    if not row.ruled:
        return row.now.problems
    return tuple(each for each in row.now.problems if row.now.state in {"unread", "ask"})


def _state(row: Row) -> str:
    """Name the state of a cell in one word of `cell_states`."""
    if not row.applies:
        return "skipped"
    if row.offered and row.now.kind == "empty":
        return "held"
    if row.ruled and row.now.state in {"saved", "odd"}:
        return "odd" if row.findings else "saved"
    return "needed" if row.now.state == "empty" and row.required else row.now.state
