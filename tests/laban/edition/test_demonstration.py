# SPDX-License-Identifier: Apache-2.0
"""Demonstration editions are honest about what they are, and recipes fit the year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laban.edition.corrected import correct
from laban.edition.make import recipe_for
from laban.errors import MethodError
from laban.io.pack import load_pack
from laban.model.panel import Panel
from laban.model.text import Text
from tests.laban.composed import PACKS, books, small_book


def test_the_editions_of_vietnam_follow_the_merger_and_each_knows_the_one_before() -> None:
    made = books("vn-pii")
    assert [(each.release.code, each.recipe.method, each.recipe.also) for each in made] == [
        ("2024", "by-63", ("pii",)), ("2025", "pii", ("by-63",)),
    ]  # fmt: skip
    assert [each.release.previous for each in made] == ["", "2024"]
    assert [each.moves and each.moves.previous for each in made] == [None, "2024"]
    assert [each.until for each in made[-1].territories] == [None, 2024]
    assert {each.recipe.groupings for each in made} == {("region", "income")}


@pytest.mark.parametrize(("pack", "generated"), [("vn-pii", True), ("asem", False), ("uk-nuts2", False)])
def test_only_generated_figures_are_demonstration_data_and_no_edition_poses_as_an_official_one(
    pack: str, *, generated: bool
) -> None:
    for book in books(pack):
        assert (book.demonstration, book.release.demonstration) == (generated, generated)
        assert "(bản trình diễn)" in book.release.names.into("vi")
        assert "(demonstration)" in book.release.names.into("en")
        assert "giả định" in book.release.summary.into("vi")
        assert ("giả lập" in book.release.summary.into("vi")) is generated
        assert book.release.released_at == f"{book.recipe.year + 1}-03-31T08:00:00+00:00"


def test_a_recipe_refuses_a_year_and_a_method_that_are_not_there() -> None:
    pack = load_pack(PACKS / "asem")
    with pytest.raises(MethodError):
        recipe_for(pack, 1990)
    with pytest.raises(MethodError):
        recipe_for(pack, method="none")
    assert recipe_for(pack, also=("geometric",)).also == ("geometric",)


def test_a_correction_lists_every_figure_that_moved_and_says_why() -> None:
    old = small_book()
    panel = old.pack.panel
    values = panel.values.copy()
    unit, element = old.main.unit_place["A"], panel.item_place["internet_share"]
    before = float(values[-1, element, unit])
    values[-1, element, unit] = before + 0.5
    changed = Panel(panel.units, panel.years, panel.items, values, panel.flags.copy(), panel.present.copy())
    new = correct(old, replace(old.pack, panel=changed), Text.of({"vi": "Nhập sai", "en": "Typing error"}))
    assert (new.release.code, new.release.corrects, new.release.number) == ("2024-2", "2024", 2)
    assert new.release.reason.into("en") == "Typing error"
    found = [each for each in new.corrected if each.measure == "element"]
    assert [(each.unit, each.item, each.before, each.after) for each in found] == [
        ("A", "internet_share", before, before + 0.5)
    ]
    scores = [
        each for each in new.corrected if each.measure == "score" and each.unit == "A" and each.item == "internet_share"
    ]
    assert len(scores) == 1
    third = correct(new, old.pack, Text.of({"en": "Back"}))
    assert (third.release.code, third.release.corrects) == ("2024-3", "2024-2")
