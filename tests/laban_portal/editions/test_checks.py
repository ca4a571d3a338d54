# SPDX-License-Identifier: Apache-2.0
"""What stands between an edition and its signature is told all at once; what only should be looked at hinders nothing."""

from __future__ import annotations

from dataclasses import replace

from laban.model.audit.finding import Judgement
from laban_portal.collection.models import Round
from laban_portal.editions.queries.checks import hindrances, remarks
from laban_portal.editions.states import EditionState
from laban_portal.review.models import Snapshot
from tests.laban_portal.editions.small import frozen_small
from tests.laban_portal.editions.standing import book, standing


def test_all_that_hinders_is_told_at_once_each_at_its_field(world):
    Round.objects.filter(pk=world.round.pk).update(demonstration=True)
    frozen_small(world)
    first = standing(world, EditionState.PREVIEW)
    standing(world, EditionState.EMBARGO, code="2025-3", number=3)
    row = standing(
        world, code="2025-2", number=2, corrects=first, work="running", names={"vi": " "}, summary={"en": "Said"},
        reason={}, snapshot=Snapshot.objects.get(),
    )  # fmt: skip
    assert [(each.code.removeprefix("editions."), each.where.column) for each in hindrances(row)] == [
        ("not_computed", ""), ("wants_names_vi", "names_vi"), ("wants_names_en", "names_en"),
        ("wants_summary_vi", "summary_vi"), ("wants_reason_vi", "reason_vi"), ("wants_reason_en", "reason_en"),
        ("unmarked", ""), ("later_signed", ""), ("corrects_unpublished", ""),
    ]  # fmt: skip
    assert list(hindrances(standing(world, code="2024", year=2024))) == []


def test_a_later_snapshot_grave_findings_missing_letters_and_units_without_a_place_are_only_remarked(world):
    frozen_small(world)
    used = Snapshot.objects.get()
    kept = {field.attname: getattr(used, field.attname) for field in Snapshot._meta.concrete_fields}
    Snapshot.objects.create(**{**kept, "id": None, "number": 4, "hash": "4" * 64, "previous": used.hash})
    row = standing(world, snapshot=used, taken=False)
    main = book().main
    raw = main.result.raw
    present = raw.present.copy()
    present[-1] = True
    present[-1, :3] = False
    result = replace(main.result, raw=replace(raw, present=present))
    grave = replace(book().findings[0], judgement=Judgement.PROBLEM)
    odd = replace(
        book(), findings=(*book().findings, grave, grave),
        territories=(replace(main, result=result), *book().territories[1:]),
    )  # fmt: skip
    found = {each.code.removeprefix("editions."): dict(each.facts) for each in remarks(row, odd)}
    assert found == {
        "newer_snapshot": {"number": "4", "used": "1"}, "no_auditor": {}, "compared_with_nothing": {},
        "findings": {"count": "2"}, "without_place": {"count": "3"},
    }  # fmt: skip
    row.letters.create(kind="auditor", file="documents/a.pdf", stored_id=row.draft_id or 0)
    assert [each.code for each in remarks(row, None)] == ["editions.newer_snapshot", "editions.compared_with_nothing"]
    assert [each.code for each in remarks(standing(world, code="2024", year=2024), book())] == ["editions.no_auditor"]
