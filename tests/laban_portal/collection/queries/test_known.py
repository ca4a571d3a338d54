# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban.model.framework import Element
from laban_portal.catalog.models import Lineage
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Duty, Known
from laban_portal.collection.queries.known import known_figures, past_figures
from laban_portal.collection.typed import Typed
from tests.laban_portal.conftest import AN, ANH, ANH2, BINH, NOON

ADD, MEAN, NONE = (
    Element(code="people", merge="add"), Element(code="rate", merge="mean", merge_weight="people"), Element(code="share"),
)  # fmt: skip
ELEMENTS = {each.code: each for each in (ADD, MEAN, NONE)}


def hold(unit, element, text, period="2024"):
    Known.objects.create(
        unit_id=unit, element=element, period=period, text=text, value=float(text), source=f"S-{unit[2:4]}"
    )


def texts(unit, elements=None, periods=("2024",)):
    found = known_figures(unit, elements or ELEMENTS, periods)
    return {element: (each.text, each.rebuilt, each.source) for (element, _, _), each in found.items()}


@pytest.fixture
def parts(world):
    for unit, people, rate in ((ANH, "100", "10"), (ANH2, "300", "20")):
        hold(unit, "people", people)
        hold(unit, "rate", rate)
        hold(unit, "share", "5")
    return world


@pytest.mark.usefixtures("parts")
def test_the_past_of_units_taken_over_is_added_or_weighted_and_flagged_and_else_missing():
    assert texts(AN) == {"people": ("400", True, "S-11; S-12"), "rate": ("17.5", True, "S-11; S-12")}
    assert texts(AN, {"rate": MEAN}) == {"rate": ("17.5", True, "S-11; S-12")}
    assert texts(BINH) == {}


@pytest.mark.usefixtures("parts")
def test_an_own_figure_stands_before_a_rebuilt_one():
    hold(AN, "people", "401")
    assert texts(AN)["people"] == ("401", False, "S-01")


@pytest.mark.usefixtures("parts")
def test_where_a_part_is_missing_or_went_elsewhere_too_the_whole_is_missing():
    Known.objects.get(unit_id=ANH, element="people").delete()
    assert texts(AN) == {}
    hold(ANH, "people", "100")
    Lineage.objects.create(predecessor_id=ANH2, successor_id=BINH)
    assert texts(AN) == {}


def test_what_the_unit_typed_itself_stands_before_what_the_ministry_holds_and_queries_do_not_grow(parts):
    Duty.objects.filter(unit_id=AN).update(period="2024")
    typed = [Typed(element="people", text="7")]
    save_cells(
        actor=parts.actor("officer-an"),
        duty=parts.duties[AN].pk,
        typed=typed,
        source="typed",
        at=NOON + timedelta(days=1),
    )
    with CaptureQueriesContext(connection) as caught:
        found = past_figures(AN, ELEMENTS, ["2024", "2023"])
    assert {element: each.text for (element, _, _), each in found.items()} == {"people": "7", "rate": "17.5"}
    assert len(caught) == 2


@pytest.mark.usefixtures("world")
def test_a_source_is_told_without_the_mark_of_the_pack_that_brought_it():
    Known.objects.create(
        unit_id=ANH, element="people", period="2024", text="1", value=1.0, source="Sở Tài chính (bộ) (vn-pii)"
    )
    assert texts(ANH) == {"people": ("1", False, "Sở Tài chính (bộ)")}
