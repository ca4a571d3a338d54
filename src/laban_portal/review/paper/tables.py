# SPDX-License-Identifier: Apache-2.0
"""The tables of a report in one language, cell by cell: the sums of its forms, the rows of a form, the documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial

from laban_portal.clock.days import day_in_words
from laban_portal.review.paper.content import EMPTY, NONE, NUMBER, Document, DutyPart, Row, Totals, totals_of
from laban_portal.review.paper.spelling import broken, grouped, plain, said, style_of
from laban_portal.ui.numbers import written


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
    heads = ("number", "form", "period", "state", "rows", "values", "without", "proved")

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
    return Table(
        caption=words("summary_caption"),
        heads=tuple(words(f"column_{each}") for each in heads),
        widths=(12, 48, 20, 21, 14, 16, 17, 20),
        right=frozenset((4, 5, 6, 7)),
        rows=tuple(tuple(broken(each) for each in row) for row in rows),
        last=("", words("column_total"), "", "", *numbers(totals_of(duties))),
    )


def rows_table(part: DutyPart, caption: str, language: str, numbers: Iterable[int]) -> Table:
    """Return the values of a form; `numbers` count on over all forms."""
    heads = ("number", "code", "name", "measure", "value", "notes", "evidence", "revision")
    return Table(
        caption=caption,
        heads=tuple(said(language, f"column_{each}") for each in heads),
        widths=(11, 34, 66, 22, 31, 50, 25, 24),
        right=frozenset((4,)),
        rows=tuple(_row(row, language, number) for row, number in zip(part.rows, numbers, strict=False)),
    )


def documents_table(documents: tuple[Document, ...], caption: str, language: str) -> Table:
    """Return the list of documents."""
    heads = ("number", "kind", "issuer", "symbol", "dated", "title", "pages", "sha")
    return Table(
        caption=caption,
        heads=tuple(said(language, f"column_{each}") for each in heads),
        widths=(11, 26, 40, 28, 22, 62, 24, 42),
        right=frozenset(),
        rows=tuple(_document(each, language) for each in documents),
    )


def _row(row: Row, language: str, number: int) -> tuple[str, ...]:
    name, sliced = plain(row.name.into(language)), plain(row.slice_name.into(language) or row.slice)
    cells = (
        str(number),
        plain(row.element),
        f"{name} – {sliced}" if sliced else name,
        plain(row.measure.into(language)),
        _value(row, language),
        _notes(row, language),
        "; ".join(_reference(each.number, each.page, language) for each in row.evidence),
        _revision(row),
    )
    return tuple(broken(each) for each in cells)


def _value(row: Row, language: str) -> str:
    if row.kind in {NONE, EMPTY}:
        return said(language, row.kind)
    if row.kind == NUMBER:
        try:
            return written(Decimal(row.value), style_of(language))
        except InvalidOperation:
            return plain(row.value)
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
    cells = (
        said(language, "reference", number=each.number),
        plain(each.kind.into(language)),
        plain(each.issuer),
        plain(each.symbol),
        day_in_words(each.dated, language) if each.dated else "–",
        plain(each.title),
        ", ".join(str(page) for page in each.pages) or said(language, "whole"),
    )
    return (*(broken(cell) for cell in cells), grouped(each.sha256, 16).replace(" ", "\n"))
