# SPDX-License-Identifier: Apache-2.0
"""A new round says whether its values want proof, and in how many days one may appeal and is answered."""

from __future__ import annotations

import pytest

from laban_portal.collection.models import Round

NEW = {
    "kind": "yearly", "name_vi": "Đợt", "name_en": "Round", "code": "r-1", "year": "2025", "system": "n",
    "opens_on": "2026-03-10", "on_time_until": "2026-04-20", "closes_on": "2026-04-30", "step": "make",
}  # fmt: skip


def test_the_page_of_a_new_round_begins_with_proof_wanted(world):
    page = world.client("manager").get("/rounds/new/").content.decode()
    assert (
        '<input type="checkbox" name="proof_wanted" aria-describedby="id_proof_wanted_hint" id="id_proof_wanted" checked>'
        in page
    )


@pytest.mark.parametrize(("ticked", "wanted"), [({"proof_wanted": "on"}, True), ({}, False)])
def test_what_was_ticked_holds_for_the_round(world, ticked, wanted):
    asked = {**NEW, "framework": world.round.framework_id, "forms_": [world.form.pk], **ticked}
    assert world.client("manager").post("/rounds/new/", asked).status_code == 302
    assert Round.objects.get(code="r-1").proof_wanted is wanted


def test_the_days_of_appeal_and_answer_are_those_of_the_form_and_out_of_bounds_they_are_refused(world):
    asked = {**NEW, "framework": world.round.framework_id, "forms_": [world.form.pk]}
    assert (
        world.client("manager").post("/rounds/new/", {**asked, "appeal_days": "0", "answer_days": "61"}).status_code
        == 422
    )
    assert not Round.objects.filter(code="r-1").exists()
    assert (
        world.client("manager").post("/rounds/new/", {**asked, "appeal_days": "7", "answer_days": "12"}).status_code
        == 302
    )
    made = Round.objects.get(code="r-1")
    assert (made.appeal_days, made.answer_days) == (7, 12)
