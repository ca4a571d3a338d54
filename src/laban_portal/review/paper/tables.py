# SPDX-License-Identifier: Apache-2.0
"""The tables of a report in one language, cell by cell: the sums of its forms, the rows of a form, the documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from laban_portal.clock.days import day_in_words
from laban_portal.review.paper.content import EMPTY, NONE, NUMBER, Document, DutyPart, Row, Totals, totals_of
from laban_portal.review.paper.spelling import broken, grouped, plain, said, style_of
from laban_portal.ui.numbers import written

SUMMARY = {"number": 12, "form": 48, "period": 20, "state": 21, "rows": 14, "values": 16, "without": 17, "proved": 20}
VALUES = {
    "number": 11, "code": 34, "name": 66, "measure": 22, "value": 31, "notes": 50, "evidence": 25, "revision": 24,
}  # fmt: skip
DOCUMENTS = {"number": 11, "kind": 26, "issuer": 40, "symbol": 28, "dated": 24, "title": 60, "pages": 24, "sha": 42}
"""The columns of each table and their widths in millimetres; a table is made as wide as its page."""

FIGURES = frozenset({"rows", "values", "without", "proved", "value"})

PLAIN_NUMBER = re.compile(r"-?\d{1,60}(?:\.\d{1,60})?")
"""How the portal keeps a number; anything else is shown as it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: `widths` are shares of its width, `right` names the columns of figures, `last` is a row of sums."""

    caption: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    right: frozenset[int]
    rows: tuple[tuple[str, ...], ...]
    last: tuple[str, ...] = ()


def summary_table(duties: tuple[DutyPart, ...], language: str) -> Table:
    """Return how many cells of what kind each form has."""
    words, style = partial(said, language), style_of(language)

    def numbers(totals: Totals) -> tuple[str, ...]:
        shown = (totals.rows, totals.values, totals.without_data, totals.proved)
        return tuple(written(each, style) for each in shown)

    rows = tuple(
        (
            str(at),
            f"{plain(part.form)}. {plain(part.name.into(language))}",
            plain(part.period_name.into(language) or part.period),
            plain(part.state_name.into(language) or part.state),
            *numbers(totals_of((part,))),
        )
        for at, part in enumerate(duties, 1)
    )
    last = ("", words("column_total"), "", "", *numbers(totals_of(duties)))
    return _table(SUMMARY, words("summary_caption"), language, rows, last=last)


def rows_table(part: DutyPart, caption: str, language: str, numbers: Iterable[int]) -> Table:
    """Return the values of a form; `numbers` count on over all forms."""
    rows = tuple(_row(row, language, number) for row, number in zip(part.rows, numbers, strict=False))
    return _table(VALUES, caption, language, rows)


def documents_table(documents: tuple[Document, ...], caption: str, language: str) -> Table:
    """Return the list of documents."""
    return _table(DOCUMENTS, caption, language, tuple(_document(each, language) for each in documents))


def _table(
    columns: Mapping[str, float],
    caption: str,
    language: str,
    rows: Iterable[tuple[str, ...]],
    *,
    last: tuple[str, ...] = (),
) -> Table:
    widths = tuple(columns.values())
    return Table(
        caption=caption,
        heads=tuple(said(language, f"column_{each}") for each in columns),
        widths=widths,
        right=frozenset(at for at, each in enumerate(columns) if each in FIGURES),
        rows=tuple(tuple(broken(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows),
        last=last,
    )


def _row(row: Row, language: str, number: int) -> tuple[str, ...]:
    name, sliced = plain(row.name.into(language)), plain(row.slice_name.into(language) or row.slice)
    return (
        str(number),
        plain(row.element),
        f"{name} – {sliced}" if sliced else name,
        plain(row.measure.into(language)),
        _value(row, language),
        _notes(row, language),
        "; ".join(_reference(each.number, each.page, language) for each in row.evidence),
        _revision(row),
    )


def _value(row: Row, language: str) -> str:
    if row.kind in {NONE, EMPTY}:
        return said(language, row.kind)
    if row.kind == NUMBER and PLAIN_NUMBER.fullmatch(row.value):
        return written(Decimal(row.value), style_of(language))
    return plain(row.answer.into(language) or row.value)


def _notes(row: Row, language: str) -> str:
    reason, flag = plain(row.reason_name.into(language) or row.reason), plain(row.flag_name.into(language) or row.flag)
    lines = (
        said(language, "reason", reason=reason) if reason else "",
        said(language, "flag", flag=flag) if flag else "",
        said(language, "note", note=plain(row.note)) if row.note else "",
        *(said(language, "explanation", text=plain(each)) for each in row.explanations),
    )
    return "\n".join(each for each in lines if each)


def _reference(number: int, page: int, language: str) -> str:
    return said(language, "reference_page" if page else "reference", number=number, page=page)


def _revision(row: Row) -> str:
    if not row.revision:
        return "–"
    return f"{row.revision} · {row.revision_hash[:8]}"


def _document(each: Document, language: str) -> tuple[str, ...]:
    return (
        said(language, "reference", number=each.number),
        plain(each.kind.into(language)),
        plain(each.issuer),
        plain(each.symbol),
        day_in_words(each.dated, language) if each.dated else "–",
        plain(each.title),
        ", ".join(str(page) for page in each.pages) or said(language, "whole"),
        grouped(each.sha256, 16).replace(" ", "\n"),
    )
