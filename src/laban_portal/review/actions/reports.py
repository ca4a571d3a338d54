# SPDX-License-Identifier: Apache-2.0
"""A leader signs off: makes the unit's official report, and takes it back with a stamp or a digital signature.

The PDF takes a second or two. On SQLite a transaction stops every other writer, so it is made before: content is read, the
PDF drawn, then chain and duties are locked as saving locks them, the content is read again, and only if it is the same to
the last letter is the report kept. So no value slips in, and nobody waits.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from laban.errors import Place, Problem, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now, today
from laban_portal.collection.models import Chain, Duty, Round
from laban_portal.collection.queries.recipients import people_on
from laban_portal.collection.queries.rounds import HANDED_IN
from laban_portal.collection.states import RoundState
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.files.actions import keep
from laban_portal.files.inspect.found import Found
from laban_portal.files.judged import Judged, judge
from laban_portal.files.queries import content_of, facts_of, path_of
from laban_portal.files.sniff import PDF
from laban_portal.notices.actions import tell
from laban_portal.people.rules import Actor
from laban_portal.review.models import Report
from laban_portal.review.paper.apart import checked_apart, code_in, signature_facts
from laban_portal.review.paper.content import ReportContent, canonical_bytes, data_hash, new_code
from laban_portal.review.paper.pdf import report_pdf
from laban_portal.review.paper.scan import KINDS, MOST, scan_problems
from laban_portal.review.paper.signature import SignatureReport
from laban_portal.review.queries.report_content import report_content, standing
from laban_portal.review.queries.reports import readable_report, reported_round, seen_of
from laban_portal.review.queries.signers import root_files
from laban_portal.review.queries.verifying import verify_address
from laban_portal.review.rules.reports import Agreed, ReportWanted, may_make_report, wanted_faults
from laban_portal.ui.errors import NotAllowed, Refused, Stale, WrongState


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A report that was made and is not kept yet."""

    round: Round
    wanted: ReportWanted
    content: ReportContent
    pdf: Judged


def make_report(*, actor: Actor, round: str, unit: str, wanted: ReportWanted, agreed: Agreed) -> str:  # noqa: A002  what it is of
    """Make the official report of a unit, which replaces the one before; return its code.

    Raises:
        NotFound, NotAllowed: not a leader of the unit's focal office.
        WrongState: the round has not been opened.
        Stale: something moved since the plan was shown, or while the report was made.
        Refused: with everything that is wrong with what was typed, and with the duties that are missing.

    """
    row = reported_round(actor, round, unit)
    if not may_make_report(actor, unit):
        raise NotAllowed("reports.not_yours")
    if row.state == RoundState.PLANNED:
        raise WrongState("reports.not_open")
    wanted, found = wanted.cleaned(), standing(row, unit)
    missing = [duty for duty in found.duties if duty.state not in HANDED_IN]
    problems = tuple(wanted_faults(wanted, agreed, [duty.form.code for duty in missing]))
    if problems:
        raise Refused(problems, "reports.refused")
    if seen_of(found) != agreed.seen:
        raise Stale("reports.moved")
    code, at = new_code(), now()
    content = report_content(found, wanted, code=code, made_at=at, made_by=actor.name)
    pdf = report_pdf(content, "vi", verify_address(code))
    _keep(actor, _Made(round=row, wanted=wanted, content=content, pdf=_judged(pdf, code)), agreed)
    return code


def _judged(pdf: bytes, code: str) -> Judged:
    """Return our own file as one that nothing is wrong with: nobody brought it."""
    import pikepdf  # noqa: PLC0415  reports are made now and then: the portal starts without it

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    digest = hashlib.sha256(pdf).hexdigest()
    return Judged(
        content=pdf, sha256=digest, name=f"{code}.pdf", media=PDF, found=Found(pages=pages), at=now(), scanned_with=""
    )  # fmt: skip


@transaction.atomic
def _keep(actor: Actor, made: _Made, agreed: Agreed) -> None:
    """Keep a report that was made, if what it holds is what stands there still; the one before is replaced by it."""
    row, content = made.round, made.content
    chain = Chain.objects.select_for_update(of=("self",)).filter(Q(("unit", content.unit_key)), round=row).first()
    list(Duty.objects.select_for_update(of=("self",)).filter(chain=chain).order_by("pk").values_list("pk"))
    found = standing(row, content.unit_key)
    again = report_content(found, made.wanted, code=content.code, made_at=content.made_at, made_by=content.made_by)
    if canonical_bytes(again) != canonical_bytes(content):
        raise Stale("reports.moved")
    kept = keep(judged=made.pdf)
    own = Report.objects.filter(Q(("unit", content.unit_key)), round=row)
    own.exclude(state="replaced").update(state="replaced", replaced_at=content.made_at)
    Report.objects.create(
        code=content.code, round=row, unit_id=content.unit_key, number=content.number, hash=data_hash(content),
        content=canonical_bytes(content).decode(), sequence=content.chain_sequence, pdf_id=kept.pk,
        made_at=content.made_at, made_by_id=actor.account, by_name=content.made_by[:160], demonstration=row.demonstration,
    )  # fmt: skip
    missing = [f"{duty.form.code} {duty.period}" for duty in found.duties if duty.state not in HANDED_IN]
    _note(
        actor, "made", row, content.unit_key, content.code, number=content.number, hash=data_hash(content),
        sequence=content.chain_sequence, missing=", ".join(missing) or "–", reason=agreed.reason.strip() or "–",
        replaces=content.replaces or "–",
    )  # fmt: skip


def take_back(*, actor: Actor, code: str, upload: Upload | None) -> str:
    """Take a report back: the stamped scan, or the PDF signed digitally; what it is, is told by its bytes. Return that.

    A scan is kept as it is and proves nothing; a signature is checked, and kept with what was found. Another copy takes the
    place of the one before, but no scan that of a digital signature.

    Raises:
        NotFound, NotAllowed: not a leader of the unit's focal office.
        WrongState: a later report has replaced it, or it is signed digitally already.
        Refused: with everything that is wrong with the file; nothing of it is kept.

    """
    row = readable_report(actor, code)
    if not may_make_report(actor, row.unit_id):
        raise NotAllowed("reports.not_yours")
    _takes(row, "digital")
    if upload is None:
        raise Refused([problem("reports.file_wanted", Place(column="file"))], "reports.not_taken")
    judged = _looked_at(upload)
    original = content_of(row.pdf_id)
    digital = judged.media == PDF and (judged.content.startswith(original) or bool(code_in(judged.content)[0]))
    _takes(row, "digital" if digital else "scan")
    if digital:
        found = checked_apart(path_of(facts_of(row.pdf_id)), judged.content, root_files(), row.made_at, signed=True)
        problems = found.problems
    else:
        found, size = SignatureReport(), judged.found
        problems = tuple(scan_problems(judged.content, original, width=size.width, height=size.height))
    if problems:
        raise Refused([Problem(each.code, Place(column="file"), each.facts) for each in problems], "reports.not_taken")
    kind = "digital" if digital else "scan"
    _sign(actor, row.pk, judged, kind, _facts(found, judged.sha256))
    return kind


def _looked_at(upload: Upload) -> Judged:
    """Judge what was brought as any file is."""
    try:
        return judge(content=cast("BinaryIO", upload.content), name=upload.name, allowed=KINDS, most=MOST)
    except Refused as refusal:
        problems = [Problem(each.code, Place(column="file"), each.facts) for each in refusal.problems]
        raise Refused(problems, "reports.not_taken") from refusal


def _takes(row: Report, kind: str) -> None:
    """Refuse where a report takes no signed copy of a kind any more."""
    if row.state == "replaced":
        raise WrongState("reports.was_replaced")
    if kind == "scan" and row.signed_kind == "digital":
        raise WrongState("reports.signed_digitally")


def _facts(found: SignatureReport, sha256: str) -> dict[str, Any]:
    """Return what is kept of a check: each signature, whether all signers are trusted, and of which bytes."""
    signatures = [signature_facts(each) for each in found.signatures]
    return {"signatures": signatures, "trusted": found.trusted, "sha256": sha256}


@transaction.atomic
def _sign(actor: Actor, pk: int, judged: Judged, kind: str, facts: dict[str, Any]) -> None:
    row = Report.objects.select_for_update(of=("self",)).select_related("round", "unit").get(pk=pk)
    _takes(row, kind)
    kept = keep(judged=judged)
    Report.objects.filter(pk=pk).update(
        state="signed", signed_id=kept.pk, signed_kind=kind, signed_name=judged.name[:160], signature=facts, signed_at=now(),
        signed_by_id=actor.account,
    )  # fmt: skip
    signers = ", ".join(each["name"] or each["field"] for each in facts["signatures"])
    _note(
        actor, f"signed_{kind}", row.round, row.unit_id, row.code, number=row.number, sha256=kept.sha256,
        signers=signers or "–", trusted=facts["trusted"], before=row.signature.get("sha256", "–"),
    )  # fmt: skip
    _tell(actor, row, kind)


def _note(actor: Actor, event: str, row: Round, unit: str, code: str, **facts: Any) -> None:
    note(
        f"audit_reports.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by, about=f"report:{code}",
        unit=unit, round=row.code, report=code, **facts,
    )  # fmt: skip


def _tell(actor: Actor, row: Report, kind: str) -> None:
    """Tell the round's managers and the reviewers of the unit's domains; a reviewer of some domains sees the public page."""
    people = people_on(today())
    domains = set(Duty.objects.filter(Q(("unit", row.unit_id)), round=row.round_id).values_list("domain", flat=True))
    reviewers = {account for domain in domains for account in people.reviewing(domain)}
    facts: dict[str, object] = {"unit": row.unit.names, "round": row.round.names, "who": actor.name, "report": row.code}
    for accounts, link in (
        (people.managers, reverse("report", args=[row.code])),
        (reviewers - people.managers, reverse("verified", args=[row.code])),
    ):
        tell(accounts=accounts - {actor.account}, kind=f"report_notices.signed_{kind}", link=link, facts=facts)
