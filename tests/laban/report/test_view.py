# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.model.text import Text
from laban.report.view import View


def test_the_last_year_with_ranks_for_at_least_half_is_reported(view, with_ranks):
    few = with_ranks(view, [1, 2, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6])
    assert (few.year, few.previous) == (2024, None)
    late = with_ranks(view, [0] * 6, [1, 2, 3, 4, 5, 6])
    assert late.year == 2024
    assert with_ranks(view, [0] * 6, [0] * 6).year == 2025


def test_pillars_are_found_by_their_level_else_by_their_number(view):
    tree = view.framework
    renamed = replace(tree, groups=tuple(replace(group, level="theme") for group in tree.groups))
    assert view.pillars == ("in", "out")
    assert View(view.pack, replace(view.result, framework=renamed), "en").pillars == ("in", "out", "trust")
    assert view.sub_indices == ()


def test_units_with_one_code_or_an_odd_one_still_have_ids_of_their_own(view):
    keys = [
        replace(unit.key, code=code) for unit, code in zip(view.units, ["A", "A", "a b", "é", "at-1", "B"], strict=True)
    ]
    units = replace(
        view.result.units, members=tuple(replace(unit, key=key) for unit, key in zip(view.units, keys, strict=True))
    )
    made = View(view.pack, replace(view.result, units=units), "en")
    assert made.idents == ("at-0", "at-1", "at-2", "at-3", "at-4", "B")


def test_groups_are_named_by_the_pack_where_it_names_them(view):
    texts = {"group.part.north": Text.of({"en": "the North"}), "grouping.part": Text.of({"en": "part of the country"})}
    named = View(replace(view.pack, texts=texts), view.result, "en")
    assert (named.group("part", "north"), named.group("part", "south")) == ("the North", "south")
    assert named.grouping("part") == "part of the country"
    assert view.grouping("part") == "south / north"
    assert view.grouping("unknown") == "unknown"


def test_units_are_sorted_by_rank_or_by_the_key_of_the_pack(view, with_ranks):
    made = with_ranks(view, [3, 1, 2, 2, 0, 4], [0] * 6)
    assert made.order == (1, 2, 3, 0, 5, 4)
    assert made.alphabet == (0, 1, 2, 3, 4, 5)


def test_items_without_a_name_are_called_by_their_code(view):
    bare = replace(view.framework, groups=tuple(replace(each, names=Text()) for each in view.framework.groups))
    assert View(view.pack, replace(view.result, framework=bare), "en").item("in") == "in"
    assert (view.item_or_element("cost"), view.item_or_element("people"), view.item_or_element("?")) == (
        "Cost",
        "people",
        "?",
    )
