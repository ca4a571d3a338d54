# SPDX-License-Identifier: Apache-2.0
"""Let leaders of a demonstration sign off: one report comes back stamped and scanned, one signed digitally, one not yet."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings

from laban_portal.clock.now import now, time_is, today
from laban_portal.config.demonstration.authority import authority, pem, signed
from laban_portal.config.demonstration.scan import scanned
from laban_portal.config.demonstration.scene import Scene
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.files.queries import content_of
from laban_portal.people.rules import Actor
from laban_portal.review.actions.reports import make_report, take_back
from laban_portal.review.models import Report
from laban_portal.review.queries.reports import report_plan
from laban_portal.review.queries.signers import DEMONSTRATION
from laban_portal.review.rules.reports import Agreed, ReportWanted
from laban_portal.ui.words import say

SIGNING = (("lanhdao.hanoi", "scan"), ("lanhdao.bacninh", "digital"), ("lanhdao.camau", ""))
"""Who makes a report, and how it comes back."""

REPORTED = {"reviewing": 2, "frozen": 32}
"""How many working days before today."""


def sign_off(scene: Scene) -> None:
    """Make the reports, and take the signed ones back two hours later."""
    for number, (who, kind) in enumerate(SIGNING):
        at = scene.course.at(REPORTED[scene.course.like], 60 + 25 * number)
        leader = scene.actors[who]
        with time_is(at):
            code = _report(scene, leader, number)
        if kind:
            with time_is(at + timedelta(hours=2)):
                _back(leader, code, kind)


def _report(scene: Scene, leader: Actor, number: int) -> str:
    unit = leader.powers[0].unit
    plan = report_plan(leader, scene.code, unit, today(), "vi")
    wanted = ReportWanted(
        signer_name=leader.name, signer_title=say("demo_words.signer_title", "vi"), symbol="BC-SKHCN",
        office_number=str(211 + 17 * number), dated=today(),
    )  # fmt: skip
    missing = bool(plan.missing)
    agreed = Agreed(seen=plan.seen, missing=missing, reason=say("demo_words.missing", "vi") if missing else "")
    return make_report(actor=leader, round=scene.code, unit=unit, wanted=wanted, agreed=agreed)


def _back(leader: Actor, code: str, kind: str) -> None:
    row = Report.objects.get(code=code)
    content = content_of(row.pdf_id)
    if kind == "scan":
        take_back(actor=leader, code=code, upload=Upload(scanned(content), f"{code}-ban-quet.pdf"))
        return
    root = authority(row.made_at)
    folder = settings.ENVIRONMENT.data / DEMONSTRATION
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "root.pem").write_bytes(pem(root))
    copy = signed(content, root, leader.name, row.unit.names["vi"], now() - timedelta(minutes=5))
    take_back(actor=leader, code=code, upload=Upload(copy, f"{code}-ky-so.pdf"))
