# SPDX-License-Identifier: Apache-2.0
"""A frozen round becomes an edition that anybody can compute again, and its correction tells what it changed."""

from __future__ import annotations

import numpy as np
import pytest
from django.test import override_settings

from laban.io.edition import read_bundle
from laban.pipeline import compute
from laban_portal.clock.now import now
from laban_portal.editions.actions import making, stages
from laban_portal.editions.actions.computing import compute_edition
from laban_portal.editions.actions.kept import keep_bundle
from laban_portal.editions.models import Edition, Kit
from laban_portal.editions.queries.work import bytes_of
from laban_portal.editions.wanted import Reckoning, Words
from laban_portal.review.actions.corrections import grant_correction
from laban_portal.review.actions.freezing import make_snapshot
from laban_portal.review.queries.exporting import ingredients
from laban_portal.review.queries.snapshots import next_plan
from laban_portal.review.snapshot.pack import snapshot_pack
from laban_portal.ui.errors import NotAllowed, Refused
from tests.laban_portal.editions.small import frozen_small, wanted
from tests.laban_portal.editions.standing import standing
from tests.laban_portal.review.frozen import asked

LATER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "letters"]}}
BOTH = {"vi": "Kỳ đầu", "en": "First edition"}
SAID = Words(names=BOTH, summary=BOTH, publisher={"vi": "Bộ"}, contact="pii@example.vn")


def correct(world) -> None:
    """Let An's people be counted again and the round's second snapshot be made."""
    grant_correction(actor=world.actor("reviewer"), correction=asked(world, "1.250"), words="Đúng theo báo cáo")
    seen = next_plan(world.round.pk).seen
    make_snapshot(actor=world.actor("manager"), code="test-2026", reason="Đính chính", seen=seen)


def goes_public(world, code: str) -> None:
    """Let the analyst show an edition, and the manager sign and publish it."""
    stages.show_preview(actor=world.actor("analyst"), code=code)
    row = Edition.objects.select_related("draft").get(code=code)
    assert row.draft is not None
    stages.sign(actor=world.actor("manager"), code=code, release_at=None, seen=row.draft.sha256)
    stages.publish(actor=world.actor("manager"), code=code)


def test_an_edition_is_the_snapshots_figures_and_its_correction_names_each_that_changed(world):
    digest = frozen_small(world)
    code = making.make_edition(actor=world.actor("analyst"), wanted=wanted(words=SAID, seed=7))
    row = Edition.objects.select_related("draft").get(code=code)
    assert (row.code, row.work, row.work_step, row.work_number, row.faults) == ("2025", "done", "", 1, [])
    assert (row.recipe["draws"], row.recipe["seed"], row.recipe["method"]) == (100, 7, row.stands_on["methods"][0])
    assert (row.stands_on["snapshot"], row.stands_on["snapshot_hash"]) == ("test-2026/1", digest)
    book = read_bundle(bytes_of(row.draft_id or 0)).book
    pack = snapshot_pack(ingredients("test-2026", 1))
    result = compute(pack.framework, pack.panel, pack.method)
    np.testing.assert_array_equal(book.main.result.scores, result.scores)
    np.testing.assert_array_equal(book.main.result.ranks, result.ranks)
    assert {(each.unit, each.element, each.number) for each in book.references} == {
        (unit, element, "") for unit in ("01", "02") for element in ("people", "spending", "share")
    }  # An's paper is not public
    goes_public(world, code)
    correct(world)
    why = Words(names=BOTH, summary=BOTH, reason=BOTH)
    again = making.make_edition(actor=world.actor("analyst"), wanted=wanted(2, words=why))
    row = Edition.objects.select_related("corrects").get(code=again)
    assert (again, row.number, row.corrects and row.corrects.code) == ("2025-2", 2, "2025")
    changed = read_bundle(bytes_of(row.draft_id or 0)).book.corrected
    people = [(each.unit, each.before, each.after) for each in changed if each.measure == "raw" and each.item == "2.1"]
    assert people == [("01", 1200.0, 1250.0)]
    goes_public(world, again)
    assert dict(Edition.objects.values_list("code", "state")) == {"2025": "superseded", "2025-2": "published"}


def test_a_draft_is_computed_anew_as_asked_and_what_the_old_turn_would_say_is_not_kept(world):
    frozen_small(world)
    analyst, manager = world.actor("analyst"), world.actor("manager")
    with override_settings(TASKS=LATER):
        code = making.make_edition(actor=analyst, wanted=wanted(words=SAID))
        with pytest.raises(Refused) as refused:
            making.recompute(actor=manager, code=code, reckoning=Reckoning(draws=99, kit=99))
        making.recompute(actor=manager, code=code, reckoning=Reckoning(draws=200, seed=3))
    assert [each.code for each in refused.value.problems] == ["editions.no_kit", "editions.draws_range"]
    row = Edition.objects.get(code=code)
    assert (row.work, row.work_number, row.computed_by_id) == ("waiting", 2, world.accounts["manager"].pk)
    compute_edition.func(row.pk, 1)
    row.refresh_from_db()
    assert (row.work, row.draft_id) == ("waiting", None)
    compute_edition.func(row.pk, 2)
    compute_edition.func(row.pk, 2)
    row.refresh_from_db()
    assert (row.work, row.recipe["draws"], row.recipe["seed"]) == ("done", 200, 3)
    assert list(row.passages.values_list("event", flat=True)) == ["make", "recompute"]
    stages.show_preview(actor=analyst, code=code)
    with pytest.raises(NotAllowed) as own:  # the manager computed it
        stages.sign(actor=manager, code=code, release_at=None, seen="")
    assert own.value.code == "editions.you_made_it"


def test_an_edition_that_is_of_no_snapshot_here_is_told_and_not_computed(world):
    row = standing(world, work="waiting", work_number=1)
    compute_edition.func(row.pk, 1)
    row.refresh_from_db()
    assert (row.work, row.faults) == ("failed", [{"code": "editions.was_taken", "where": "", "facts": {}}])
    desk = world.client("analyst").get("/editions/2025/").content.decode()
    assert "Không tính được" in desk


def test_what_nobody_foresaw_is_told_in_plain_words_and_tells_nothing_of_the_machine(world, caplog):
    frozen_small(world)
    kit = Kit.objects.create(code="test", names=BOTH, stored_id=keep_bundle(b"PK no pack at all"), made_at=now())
    code = making.make_edition(actor=world.actor("analyst"), wanted=wanted(kit=kit.pk))
    row = Edition.objects.get(code=code)
    assert (row.work, row.faults) == ("failed", [{"code": "editions.fault_unknown", "where": "", "facts": {}}])
    assert "BadZipFile" in caplog.text
    desk = world.client("analyst").get("/editions/2025/").content.decode()
    assert ("BadZipFile" in desk, "Không tính được" in desk) == (False, True)
