# SPDX-License-Identifier: Apache-2.0
"""A report in the words of one language: every line and every table, in their order, for the PDF and the Word file alike.

The order is that of Nghị định 30/2020/NĐ-CP: country and motto, issuer, number, place and day, kind, subject, content,
copies, signature; then the appendices, which the one signature covers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count

from django.utils import timezone

from laban.model.text import Text
from laban_portal.clock.days import MONTHS, moment_in_words
from laban_portal.review.paper.content import Document, DutyPart, ReportContent, Totals, data_hash
from laban_portal.review.paper.spelling import grouped, plain, said, style_of
from laban_portal.review.paper.tables import Table, documents_table, rows_table, summary_table
from laban_portal.ui.numbers import written

DATA_FILE = "{code}.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered section of the report: heading, paragraphs, then a table or pairs of name and text."""

    heading: str
    paragraphs: tuple[str, ...]
    table: Table | None = None
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of an appendix; `table` is nothing where there are no rows, and `note` says so."""

    heading: str
    facts: str = ""
    note: str = ""
    table: Table | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """An appendix on pages of its own."""

    name: str
    title: str
    belongs: str
    parts: tuple[Part, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The whole report in one language."""

    language: str
    title: str
    nation: str
    motto: str
    parent: tuple[str, ...]
    issuer: tuple[str, ...]
    number: str
    place_day: str
    kind: str
    subject: str
    beneath: tuple[str, ...]
    to: str
    opening: str
    sections: tuple[Section, ...]
    copies_word: str
    copies: tuple[str, ...]
    signer_title: tuple[str, ...]
    stamp: str
    signer: str
    appendices: tuple[Appendix, ...]
    mark: str
    footer: tuple[str, ...]
    code: str
    hash: str
    address: str
    qr: str
    page: str


def wording(content: ReportContent, language: str, verify_url: str) -> Wording:
    """Say a report in a language; `verify_url` is where anyone can check it."""
    words, hashed = partial(said, language), data_hash(content)
    office, unit = content.office, plain(content.unit_name.into(language))
    issuer, round_name = plain(office.issuer.into(language)), plain(content.round_name.into(language))
    return Wording(
        language=language,
        title=f"{words('kind')}: {words('subject', unit=unit)} ({content.code})",
        nation=words("nation"),
        motto=words("motto"),
        parent=_lines(office.parent, language, str.upper),
        issuer=_lines(office.issuer, language, str.upper),
        number=_number(content, language),
        place_day=_day(office.dated, content, language, "place", place=plain(office.place.into(language))),
        kind=words("kind"),
        subject=words("subject", unit=unit),
        beneath=_beneath(content, language, round_name),
        to=words("to", addressee=plain(office.addressee.into(language))) if office.addressee.versions else "",
        opening=words("opening", round=round_name, issuer=issuer, unit=unit),
        sections=_sections(content, language, verify_url, hashed),
        copies_word=words("copies"),
        copies=_copies(office.copies, language),
        signer_title=_lines(content.signer.title, language, str.upper),
        stamp=words("stamp"),
        signer=plain(content.signer.name),
        appendices=_appendices(content, language),
        mark=words("demonstration") if content.demonstration else "",
        footer=_footer(content.code, verify_url, hashed, language),
        code=content.code,
        hash=hashed,
        address=verify_url,
        qr=words("qr", report=content.code),
        page=words("page", page="{page}", pages="{pages}"),
    )


def _lines(text: Text, language: str, letters: Callable[[str], str]) -> tuple[str, ...]:
    """Return a name in the lines that it was given, as the head of a letter shows it."""
    return tuple(letters(plain(line)) for line in text.into(language).split("\n") if plain(line))


def _number(content: ReportContent, language: str) -> str:
    given = plain(content.office.office_number) or said(language, "number_blank")
    symbol = plain(content.office.symbol)
    if not symbol:
        return said(language, "number_alone", number=given)
    return said(language, "number", number=given, symbol=symbol)


def _day(day: date | None, content: ReportContent, language: str, name: str, **facts: object) -> str:
    """Write the day of the report, or room for it: its book of outgoing letters gives it when it is signed."""
    if day is None:
        year = timezone.localtime(content.made_at).year
        return said(language, f"{name}_blank", year=year, **facts)
    written_month = (f"{day.month:02}" if day.month < 3 else day.month) if language == "vi" else MONTHS[day.month - 1]
    written_day = f"{day.day:02}" if language == "vi" else day.day
    code = f"{name}_day" if name == "place" else name
    return said(language, code, day=written_day, month=written_month, year=day.year, **facts)


def _beneath(content: ReportContent, language: str, round_name: str) -> tuple[str, ...]:
    """Return what stands below the subject: the round, which report it is, marks and notes."""
    lines = [round_name]
    if content.replaces:
        lines.append(said(language, "replacing", number=content.number, report=plain(content.replaces)))
    elif content.number > 1:
        lines.append(said(language, "again", number=content.number))
    if language != "vi":
        lines.append(said(language, "official"))
    if content.demonstration:
        lines.append(said(language, "demonstration_meaning"))
    return tuple(lines)


def _copies(copies: Iterable[Text], language: str) -> tuple[str, ...]:
    others = (said(language, "copies_other", name=plain(each.into(language))) for each in copies)
    return (said(language, "copies_above"), *others, said(language, "copies_kept"))


def _footer(code: str, address: str, hashed: str, language: str) -> tuple[str, ...]:
    return (
        said(language, "footer_code", report=code),
        said(language, "footer_address", address=address),
        said(language, "footer_hash", hash=grouped(hashed)),
    )


def _sections(content: ReportContent, language: str, address: str, hashed: str) -> tuple[Section, ...]:
    words, style = partial(said, language), style_of(language)
    totals, issuer = content.totals, plain(content.office.issuer.into(language))
    counted = {name: written(getattr(totals, name), style) for name in Totals.__slots__}
    checked = words(
        "check",
        moment=moment_in_words(content.made_at, language),
        who=plain(content.made_by),
        sequence=written(content.chain_sequence, style),
        file=DATA_FILE.format(code=content.code),
    )
    pairs = {"code": content.code, "address": address, "hash": grouped(hashed), "head": grouped(content.chain_head)}
    return (
        Section(
            heading=words("heading_summary"),
            paragraphs=(words("summary", **counted),),
            table=summary_table(content.duties, language),
        ),
        Section(heading=words("heading_details"), paragraphs=(words("details"),)),
        Section(
            heading=words("heading_check"),
            paragraphs=(checked,),
            pairs=tuple((words(f"check_{name}"), text) for name, text in pairs.items() if text),
        ),
        Section(heading=words("heading_promise"), paragraphs=(words("promise", issuer=issuer) + words("end"),)),
    )


def _appendices(content: ReportContent, language: str) -> tuple[Appendix, ...]:
    words, office = partial(said, language), content.office
    given = plain(office.office_number) or words("number_blank")
    number = f"{given}/{plain(office.symbol)}" if office.symbol else given
    day = _day(office.dated, content, language, "day")
    belongs = words("appendix_of", number=number, day=day, issuer=plain(office.issuer.into(language)))
    counted = count(1)
    return (
        Appendix(
            name=words("appendix_one"),
            title=words("appendix_one_title"),
            belongs=belongs,
            parts=tuple(_part(each, language, counted) for each in content.duties),
            note=words("columns_meaning"),
        ),
        Appendix(
            name=words("appendix_two"),
            title=words("appendix_two_title"),
            belongs=belongs,
            parts=(_documents(content.documents, language),),
        ),
    )


def _part(part: DutyPart, language: str, numbers: Iterable[int]) -> Part:
    words = partial(said, language)
    document = plain(part.document.into(language))
    facts = (
        words("part_document", document=document) if document else "",
        words("part_period", period=plain(part.period_name.into(language) or part.period)),
        words("part_state", state=plain(part.state_name.into(language) or part.state)),
        words("part_version", version=plain(part.form_version)),
    )
    heading = words("part", form=plain(part.form), name=plain(part.name.into(language)))
    return Part(
        heading=heading,
        facts=" · ".join(each for each in facts if each),
        note="" if part.rows else words("part_nothing"),
        table=rows_table(part, heading, language, numbers) if part.rows else None,
    )


def _documents(documents: tuple[Document, ...], language: str) -> Part:
    words = partial(said, language)
    if not documents:
        return Part(heading="", note=words("no_documents"))
    return Part(heading="", table=documents_table(documents, words("appendix_two_title"), language))
