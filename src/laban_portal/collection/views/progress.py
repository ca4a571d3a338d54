# SPDX-License-Identifier: Apache-2.0
"""A round's progress in words, pictures and rows of a file."""

from __future__ import annotations

from collections.abc import Sequence

from laban_portal.clock.days import day_in_words, moment_in_words
from laban_portal.collection.forecast import Outlook
from laban_portal.collection.pictures import NARROW, WIDE, curve, squares
from laban_portal.collection.queries.progress import Piece, Progress
from laban_portal.collection.queries.rounds import HANDED_IN, RoundHead
from laban_portal.ui.words import say

COLUMNS = (
    "unit", "unit_name", "form", "form_name", "domain", "period", "state", "filled", "required", "in_time", "on_time_until",
    "closes_on", "days_left", "with", "handed_in_at", "outlook", "why", "waits_for",
)  # fmt: skip


def pictures(head: RoundHead, progress: Progress, language: str) -> dict[str, object]:
    """Return the curve, the squares and the load, each with its sentence."""
    total = progress.total
    until = head.on_time_until
    sentence = say(
        "rounds.curve_sentence", language, filled=total.filled, required=total.required, share=total.complete,
        day=day_in_words(progress.curve[-1][0], language),
    )  # fmt: skip
    labels = (
        day_in_words(progress.curve[0][0], language), day_in_words(max(progress.curve[-1][0], until or progress.curve[-1][0]), language),  # noqa: E501  one row of a table laid out by hand
        say("rounds.on_time_mark", language, day=day_in_words(until, language)) if until else "",
    )  # fmt: skip
    matrix = say(
        "rounds.matrix_sentence",
        language,
        units=len(progress.rows),
        duties=total.duties,
        handed_in=total.handed_in,
        late=total.late,
    )
    busiest = max(progress.load, key=lambda each: each[1])
    typed = sum(count for _, count in progress.load)
    load = say(
        "rounds.load_sentence" if typed else "rounds.load_none",
        language,
        count=typed,
        day=day_in_words(busiest[0], language),
        most=busiest[1],
    )
    return {
        "curves": [
            (
                name,
                curve(
                    progress.curve, total.required, until, ident=f"curve-{name}", title=say("rounds.curve", language),
                    sentence=sentence, labels=labels, width=width,
                ),
            )
            for name, width in (("wide", WIDE), ("narrow", NARROW))
        ],
        "curve_sentence": sentence,
        "curve_table": [each for each in progress.curve if each[0].weekday() == 4 or each == progress.curve[-1]][-26:],
        "squares": squares(
            [(row.share.name, [_square(piece) for piece in row.pieces]) for row in progress.rows], ident="matrix",
            title=say("rounds.matrix", language), sentence=matrix,
        ),
        "matrix_sentence": matrix, "load_sentence": load,
        "load": [(day, count, count * 100 // max(1, busiest[1])) for day, count in progress.load],
    }  # fmt: skip


def _square(piece: Piece | None) -> tuple[int, str] | None:
    if piece is None:
        return None
    line = piece.line
    return line.percent, "done" if line.state in HANDED_IN else "late" if line.late else ""


def reason_of(piece: Piece, language: str) -> str:
    """Say why a duty has its outlook."""
    found = piece.forecast
    name = "past_now" if found.reason == "past" and not found.days_left else found.reason
    return say(
        f"forecast.{name}", language, missing=found.missing, days=abs(found.days_left), pace=f"{found.pace:.1f}".replace(".", "," if language == "vi" else "."),  # noqa: E501  one row of a table laid out by hand
        wanted=found.wanted,
    )  # fmt: skip


MOST_LATE = 100
"""More rows than this are in the file."""


def late_rows(progress: Progress, language: str) -> list[tuple[Piece, str, str, str]]:
    """Return who is or will be late: the piece, its outlook in a word, the kind of its badge, and why."""
    return [
        (
            piece,
            say(f"forecast.{piece.forecast.outlook}", language),
            "bad" if piece.forecast.outlook is Outlook.SURE else "warn",
            reason_of(piece, language),
        )
        for piece in progress.will_be_late[:MOST_LATE]
    ]


def csv_rows(progress: Progress, language: str) -> tuple[Sequence[str], list[Sequence[object]]]:
    """Return header and rows of the file: one row a duty."""
    return [say(f"rounds.csv_{name}", language) for name in COLUMNS], [
        _row(piece, progress, language) for piece in progress.pieces
    ]


def _row(piece: Piece, progress: Progress, language: str) -> Sequence[object]:
    line = piece.line
    return (
        line.unit, line.unit_name.get(language, ""), line.form_code, line.form_name.get(language, ""),
        progress.domain_names.get(line.domain, line.domain), line.period, say(f"duty_words.state_{line.shown_state}", language),  # noqa: E501  one row of a table laid out by hand
        line.filled, line.required, piece.in_time, line.on_time_until.isoformat(),
        line.closes_on.isoformat() if line.closes_on else "", line.days_left,
        line.person_name or line.organisation_name.get(language, ""),
        moment_in_words(line.submitted_at, language) if line.submitted_at else "",
        say(f"forecast.{piece.forecast.outlook}", language), reason_of(piece, language), line.waits_for,
    )  # fmt: skip
