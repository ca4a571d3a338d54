# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.review.rules.reports import Agreed, ReportWanted, may_make_report, may_see_report, wanted_faults
from tests.laban_portal.conftest import AN, ANH, BINH

GOOD = ReportWanted(signer_name="Trần Quốc Bảo", signer_title="KT. GIÁM ĐỐC\r\nPHÓ GIÁM ĐỐC")


def codes(wanted, agreed, missing=()):
    return [(each.code, each.where.column) for each in wanted_faults(wanted, agreed, missing)]


def test_a_whole_round_wants_no_reason():
    assert codes(GOOD.cleaned(), Agreed(seen="")) == []


def test_missing_forms_want_a_tick_and_a_reason():
    assert codes(GOOD.cleaned(), Agreed(seen=""), ["F1"]) == [
        ("reports.acknowledge", "missing"),
        ("reports.reason_wanted", "reason"),
    ]
    assert codes(GOOD.cleaned(), Agreed(seen="", missing=True, reason="Gấp"), ["F1"]) == []


def test_signs_that_cannot_be_seen_are_refused_where_they_stand():
    wanted = ReportWanted(signer_name="Bảo\u202e", signer_title="GIÁM ĐỐC", symbol="BC\n")
    assert codes(wanted, Agreed(seen="")) == [("reports.invisible", "signer_name"), ("reports.invisible", "symbol")]


def test_what_was_typed_has_one_form():
    assert GOOD.cleaned().signer_title == "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"


@pytest.mark.django_db
def test_a_report_is_seen_by_those_who_may_see_all_of_it_and_made_by_the_focal_office_s_leader(world):
    sees = {
        who: [may_see_report(world.actor(who), unit, {"money"}) for unit in (AN, BINH, ANH)]
        for who in ("officer-an", "leader-binh", "officer-anh", "reviewer", "manager", "administrator")
    }
    assert sees == {
        "officer-an": [True, False, True], "leader-binh": [False, True, False], "officer-anh": [False, False, True],
        "reviewer": [True, True, True], "manager": [True, True, True], "administrator": [False, False, False],
    }  # fmt: skip
    assert not may_see_report(world.actor("manager"), AN, ())
    makes = {
        who: may_make_report(world.actor(who), AN) for who in ("leader-an", "officer-an", "leader-binh", "manager")
    }
    assert makes == {"leader-an": True, "officer-an": False, "leader-binh": False, "manager": False}
