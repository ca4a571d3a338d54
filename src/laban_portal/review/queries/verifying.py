# SPDX-License-Identifier: Apache-2.0
"""What anyone may know of a report by its code, or by a file of it. Never a value, and nothing is kept of what is brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from laban.errors import Problem, problem
from laban_portal.files.judged import MEGABYTE, judge
from laban_portal.files.queries import facts_of, path_of
from laban_portal.files.sniff import PDF
from laban_portal.review.models import Report
from laban_portal.review.paper.apart import checked_apart, code_in
from laban_portal.review.paper.content import file_hash, read_code
from laban_portal.review.queries.reports import SignatureLine, signature_line, signature_lines
from laban_portal.review.queries.signers import root_files
from laban_portal.ui.errors import Refused

MOST = 10 * MEGABYTE
"""The largest file that is looked at for a stranger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReport:
    """What is public of a report. `state` is made, signed or replaced."""

    code: str
    unit: str
    unit_names: Mapping[str, str]
    round: str
    round_names: Mapping[str, str]
    number: int
    made_at: datetime
    by_name: str
    state: str
    hash: str
    signed_kind: str
    signed_at: datetime | None
    signatures: tuple[SignatureLine, ...]
    trusted: bool
    replaced_at: datetime | None
    replaced_by: str
    demonstration: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was found in a file. `kind` is pdf, signed or data; `good`: it is a report of this site, unchanged."""

    kind: str = ""
    report: PublicReport | None = None
    signatures: tuple[SignatureLine, ...] = ()
    trusted: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def good(self) -> bool:
        """Tell whether it is a report of this site, unchanged, and every signature in it holds."""
        return self.report is not None and not self.problems


def verify_address(code: str) -> str:
    """Return where anyone can check a report: what stands on its foot and in its QR code."""
    return str(settings.ENVIRONMENT.site_url).rstrip("/") + reverse("verified", args=[code])


def public_report(code: str, language: str) -> PublicReport | None:
    """Return what is public of a report, or nothing where there is none; two queries, whatever the code is."""
    rows = Report.objects.select_related("round", "unit").defer("content", "round__note")
    row = rows.filter(code=read_code(code)).first()
    later = Report.objects.filter(state__in=("made", "signed"))
    own = Q(("unit", row.unit_id), ("round", row.round_id)) if row else Q(pk=0)
    after = later.filter(own).values_list("code", flat=True).first() or ""
    if row is None:
        return None
    return PublicReport(
        code=row.code, unit=row.unit_id, unit_names=row.unit.names, round=row.round.code, round_names=row.round.names,
        number=row.number, made_at=row.made_at, by_name=row.by_name, state=row.state, hash=row.hash,
        signed_kind=row.signed_kind, signed_at=row.signed_at, signatures=signature_lines(row.signature, language),
        trusted=bool(row.signature.get("trusted")), replaced_at=row.replaced_at,
        replaced_by=after if row.state == "replaced" else "", demonstration=row.demonstration,
    )  # fmt: skip


def looked_at(content: BinaryIO | bytes, name: str, language: str) -> Looked:
    """Say what a file is that somebody brings: a report's PDF, signed or not, or its data; all that is wrong at once."""
    given = content[: MOST + 1] if isinstance(content, bytes) else content.read(MOST + 1)
    if not given:
        return Looked(problems=(problem("files.empty"),))
    if len(given) > MOST:
        return Looked(problems=(problem("files.large", limit=f"{MOST // MEGABYTE}"),))
    if given.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _data(given, language)
    try:
        judged = judge(content=given, name=name, allowed=frozenset({PDF}), most=MOST)
    except Refused as refusal:
        return Looked(problems=refusal.problems)
    return _pdf(judged.content, language)


def _data(given: bytes, language: str) -> Looked:
    """Compare the hash of a data file with that of the report whose code it bears."""
    found = file_hash(given)
    if found is None:
        return Looked(kind="data", problems=(problem("verification.no_data"),))
    code, hashed = found
    report = public_report(code, language)
    if report is None:
        return Looked(kind="data", problems=(problem("paper.unknown_report", report=code[:40]),))
    faults = () if report.hash == hashed else (problem("verification.data_changed", report=report.code),)
    return Looked(kind="data", report=report, problems=faults)


def _pdf(given: bytes, language: str) -> Looked:
    code, _ = code_in(given)
    report = public_report(code, language) if code else None
    if report is None:
        fault = problem("paper.unknown_report", report=code) if code else problem("paper.no_report")
        return Looked(kind="pdf", problems=(fault,))
    row = Report.objects.values_list("pdf_id", "made_at").get(code=report.code)
    found = checked_apart(path_of(facts_of(row[0])), given, root_files(), row[1], signed=False)
    lines = tuple(signature_line(each, language) for each in found.signatures)
    return Looked(
        kind="signed" if lines else "pdf",
        report=report,
        signatures=lines,
        trusted=found.trusted,
        problems=found.problems,
    )
