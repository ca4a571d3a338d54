# SPDX-License-Identifier: Apache-2.0
"""What tests of official reports begin with: a leader makes An's report, and somebody signs it."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import override_settings
from PIL import Image

from laban_portal.clock.now import today
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.files.queries import content_of
from laban_portal.review.actions.reports import make_report, take_back
from laban_portal.review.models import Report
from laban_portal.review.queries.reports import report_plan
from laban_portal.review.rules.reports import Agreed, ReportWanted
from tests.laban_portal.conftest import AN, World
from tests.laban_portal.review.paper import authority

WANTED = ReportWanted(signer_name="Trần Quốc Bảo", signer_title="GIÁM ĐỐC", symbol="BC-SKHCN")


def site(folder: Path, **more: Any) -> override_settings:
    """Return settings with a data folder of the test's own, and the test's authority among the trusted roots."""
    roots = folder / "roots"
    roots.mkdir(exist_ok=True)
    (roots / "root.pem").write_bytes(authority.root().pem)
    return override_settings(
        ENVIRONMENT=dataclasses.replace(settings.ENVIRONMENT, data=folder, signers=str(roots), **more)
    )


def seen_now(world: World, unit: str = AN, who: str = "leader-an") -> str:
    return report_plan(world.actor(who), world.round.code, unit, today(), "vi").seen


def let_make(
    world: World, who: str = "leader-an", unit: str = AN, *, wanted: ReportWanted = WANTED, **agreed: object
) -> Report:
    """Let somebody make a unit's report, having seen what it would hold."""
    given = {"seen": agreed.pop("seen", None) or seen_now(world, unit, "manager"), **agreed}
    code = make_report(
        actor=world.actor(who),
        round=world.round.code,
        unit=unit,
        wanted=wanted,
        agreed=Agreed(**given),  # type: ignore[arg-type]  # whatever a test says
    )
    return Report.objects.get(code=code)


def pdf_of(report: Report) -> bytes:
    return content_of(report.pdf_id)


def signed_pdf(report: Report, by: authority.Holder | None = None) -> bytes:
    return authority.signed(pdf_of(report), by or authority.leader())


def send_back(world: World, report: Report, content: bytes | None, name: str = "ký.pdf", who: str = "leader-an") -> str:
    upload = Upload(content=content, name=name) if content is not None else None
    return take_back(actor=world.actor(who), code=report.code, upload=upload)


def scan(width: int = 1240, height: int = 1754) -> bytes:
    """Return a page of paper as a scanner gives it."""
    out = io.BytesIO()
    Image.new("L", (width, height), 250).save(out, "PNG")
    return out.getvalue()
