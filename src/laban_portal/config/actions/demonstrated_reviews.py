# SPDX-License-Identifier: Apache-2.0
"""Let the reviewers of a demonstration look at what is handed in, as far as the stage goes."""

from __future__ import annotations

from laban_portal.clock.now import now, time_is
from laban_portal.collection.actions.duties import accept, return_duty
from laban_portal.collection.actions.follow_ups import mark
from laban_portal.collection.models import Duty
from laban_portal.config.actions.demonstrated_talk import talk
from laban_portal.config.demonstration.scene import Scene
from laban_portal.ui.words import say

REVIEWERS = ("thamdinh.thongke", "thamdinh.pii")


def review(scene: Scene) -> None:
    """Review what is handed in; in the stage of collecting, some duties only."""
    for reviewer in REVIEWERS:
        _first_look(scene, reviewer)
    talk(scene)


def _first_look(scene: Scene, reviewer: str) -> None:
    """Accept some duties as they are, and send a few back."""
    actor = scene.actors[reviewer]
    rows = Duty.objects.filter(round__code=scene.code, domain__in=actor.powers[0].domains, state="submitted")
    found = list(rows.order_by("submitted_at", "pk").values_list("pk", "submitted_at"))
    for place, ((duty, handed_in), at) in enumerate(zip(found, scene.course.review(len(found)), strict=True)):
        if handed_in and handed_in > at:
            continue
        with time_is(at):
            if place % 11 == 3:
                return_duty(actor=actor, duty=duty, reason=say("demo.returned", "vi"))
            elif place % 4 == 0:
                accept(actor=actor, duty=duty)


def look_again(scene: Scene) -> None:
    """Let officers mark cells to look at again before they hand in."""
    for who in ("canbo.hanoi", "canbo.bacninh", "canbo.camau"):
        unit = scene.actors[who].powers[0].unit
        left = Duty.objects.filter(round__code=scene.code, unit__key=unit, state="open").order_by("pk")[:2]
        for row in left:
            element, part = scene.contents[row.form_id].cells[0]
            why = say("demo.look_again", "vi")
            mark(actor=scene.actors[who], duty=row.pk, element=element, slice_=part, why=why, at=now())
