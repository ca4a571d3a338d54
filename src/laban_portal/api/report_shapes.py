# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about official reports, and of what is sent to make one, as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import StringConstraints

from laban_portal.review.rules.reports import LONGEST

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,40}$")]
"""What is printed on a report; small letters will do."""
FileKind = Literal["pdf", "docx", "json", "signed"]
ReportState = Literal["made", "signed", "replaced"]


class SignatureShape(Schema):
    """A digital signature. `holds`: it fits the content; `sure`: a trusted root vouches for the signer."""

    name: str
    organisation: str
    issuer: str
    when: str
    holds: bool
    sure: bool


class PublicReportShape(Schema):
    """What anyone may know of a report. `hash` is the SHA-256 of its data; never a value."""

    code: str
    unit: str
    unit_names: dict[str, str]
    round: str
    round_names: dict[str, str]
    number: int
    state: ReportState
    hash: str
    made_at: datetime
    by_name: str
    signed_kind: str
    signed_at: datetime | None
    signatures: list[SignatureShape]
    trusted: bool
    replaced_at: datetime | None
    demonstration: bool


class VerifiedShape(PublicReportShape):
    """A report that is genuine; `replaced_by` is the code of the one in force."""

    replaced_by: str


class ReportShape(PublicReportShape):
    """A report. `outdated`: values were saved since it was made."""

    outdated: bool


class ReportRows(Schema):
    """The reports of a unit in a round, the newest first."""

    items: list[ReportShape]


class ReportWhole(ReportShape):
    """A report with how much of what stands in it."""

    signer: str
    sequence: int
    totals: dict[str, int]


class PlanRow(Schema):
    """A form as a report would hold it. `missing` are wanted cells left empty, `unproved` values without evidence."""

    duty: int
    form: str
    period: str
    state: str
    handed_in: bool
    values: int
    without_data: int
    missing: int
    explained: int
    open_findings: int
    proved: int
    unproved: int


class PlanShape(Schema):
    """What a report made now would hold; `seen` is sent back with the wish to make it."""

    round: str
    unit: str
    seen: str
    sequence: int
    documents: int
    may_make: bool
    current: str
    items: list[PlanRow]


class MadeShape(Schema):
    """The code of the report that was made."""

    code: str


def _text(most: int, description: str, **more: object) -> dict[str, object]:
    return {
        "type": "string", "maxLength": most, "description": description,
        "pattern": r"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$", **more,
    }  # fmt: skip


MAKE_FIELDS: dict[str, Any] = {
    "seen": _text(64, "What the plan gave: the report is made only if nothing moved since.", minLength=1),
    "signer_name": _text(LONGEST["signer_name"], "Who signs.", minLength=1),
    "signer_title": _text(LONGEST["signer_title"], "Their office, such as GIÁM ĐỐC.", minLength=1),
    "office_number": _text(LONGEST["office_number"], "Number in the book of outgoing letters.", default=""),
    "symbol": _text(LONGEST["symbol"], "What follows the number, such as BC-SKHCN.", default=""),
    "dated": _text(10, "Day of the letter, YYYY-MM-DD.", default=""),
    "reason": _text(
        LONGEST["reason"], "Why it is made although forms are not handed in; acknowledges that.", default=""
    ),
}
MAKE_SCHEMA: dict[str, Any] = {
    "type": "object", "additionalProperties": False, "required": ["seen", "signer_name", "signer_title"],
    "properties": MAKE_FIELDS,
}  # fmt: skip
