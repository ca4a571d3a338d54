# SPDX-License-Identifier: Apache-2.0
"""Publish the editions of a demonstration: the years before from their bundles, the round's year, and its correction.

All goes through the same actions as people's: the analyst makes and shows, the manager signs and publishes. The editions of
the years before are computed as `laban edition` does elsewhere, and taken as files.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from laban_portal.clock.now import now, time_is
from laban_portal.config.demonstration.paper_pdf import letter_pdf
from laban_portal.config.demonstration.scene import Scene
from laban_portal.editions.actions.computing import compute_edition
from laban_portal.editions.actions.letters import add_letter
from laban_portal.editions.actions.making import make_edition
from laban_portal.editions.actions.stages import publish, show_preview, sign
from laban_portal.editions.actions.taking import take_bundle, take_kit
from laban_portal.editions.engine import demonstrated_before, methods_beside
from laban_portal.editions.models import Edition
from laban_portal.editions.wanted import Reckoning, Wanted, Words
from laban_portal.ui.words import LANGUAGES, say

HISTORY, MADE, CORRECTED = 25, 22, 4
"""When it begins, in working days before today: years before, the round's year, its correction."""

DRAWS = 2000


def publish_editions(scene: Scene, pack: Path, draws: int = DRAWS) -> None:
    """Publish them all, one after the other; `draws` are those of each edition's rank intervals."""
    analyst = scene.actors["phantich"]
    moment = scene.course.at(HISTORY)
    scene.progress("history")
    with time_is(moment):
        kit = take_kit(path=pack, actor=analyst)
    for name, content in demonstrated_before(kit, scene.year, draws):
        with time_is(moment):
            code = take_bundle(actor=analyst, content=content, name=name)
        _through(scene, code, moment)
        moment += timedelta(hours=2)
    scene.progress("edition")
    previous = (
        Edition.objects.filter(year__lt=scene.year).order_by("-year").values_list("code", flat=True).first() or ""
    )
    also = methods_beside(kit, scene.year)
    for number, days in ((1, MADE), (2, CORRECTED)):
        moment = scene.course.at(days)
        with time_is(moment):
            reckoning = Reckoning(kit=kit, draws=draws, previous=previous, also=also)
            words = _words(scene, correcting=number > 1)
            wanted = Wanted(round=scene.code, number=number, reckoning=reckoning, words=words)
            code = make_edition(actor=analyst, wanted=wanted)
        _computed(code)
        _through(scene, code, moment)


def _computed(code: str) -> None:
    """Compute now what the worker would compute; its own job then finds nothing to do."""
    row = Edition.objects.get(code=code)
    compute_edition.func(row.pk, row.work_number)


def _through(scene: Scene, code: str, moment: datetime) -> None:
    """Let an edition go from its draft to the public: shown, signed a day later by another person, published."""
    analyst, manager = scene.actors["phantich"], scene.manager
    with time_is(moment + timedelta(minutes=40)):
        add_letter(
            actor=analyst, code=code, kind="auditor", names={}, name="thu-kiem-toan.pdf",
            content=letter_pdf(
                say("editions.letter_auditor", "vi"),
                [say("demo_words.auditor_letter", language, code=code) for language in LANGUAGES],
            ),
        )  # fmt: skip
        show_preview(actor=analyst, code=code)
    with time_is(moment + timedelta(hours=24)):
        seen = Edition.objects.select_related("draft").get(code=code).draft
        sign(actor=manager, code=code, release_at=now(), seen=seen.sha256 if seen else "")
    with time_is(moment + timedelta(hours=25)):
        publish(actor=manager, code=code)


def _words(scene: Scene, *, correcting: bool) -> Words:
    def both(name: str) -> dict[str, str]:
        return {language: say(f"demo_words.{name}", language, year=scene.year) for language in LANGUAGES}

    return Words(
        names=both("edition_name"), summary=both("edition_summary"), publisher=both("edition_publisher"),
        reason=both("edition_reason") if correcting else {}, contact="pii@trinhdien.example",
    )  # fmt: skip
