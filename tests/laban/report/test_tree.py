# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.report.tree import tree
from laban.report.view import View


def test_every_item_stands_in_tree_order_with_its_shares(view, read):
    rows = read(tree(view)).rows
    assert [row[0] for row in rows[1:]] == [
        "index Index", "in Input", "staff Staff", "cost Cost", "out Output", "patents Patents", "trust Trust",
    ]  # fmt: skip
    assert [row[2:4] for row in rows[1:4]] == [["–", "100.00%"], ["0.500", "50.00%"], ["0.667", "33.33%"]]


def test_direction_goalposts_and_status_are_shown(view, read):
    rows = {row[0]: row for row in read(tree(view)).rows[1:]}
    assert rows["cost Cost"][4] == "▼less is better"
    assert rows["trust Trust"][5].strip() == "(goalposts 0 and 10)"
    assert [rows["cost Cost"][7], rows["trust Trust"][7]] == ["confirmed", "assumed"]


def test_what_its_owner_did_not_print_is_counted_above_the_table(view):
    assert "of 7, 0 are inferred from what is published and 1 are assumptions" in tree(view)
    sure = replace(
        view.framework, indicators=tuple(replace(each, status="confirmed") for each in view.framework.indicators)
    )
    assert "assumptions" not in tree(View(view.pack, replace(view.result, framework=sure), "en"))


def test_levels_are_named_in_the_language_of_the_reader_and_unknown_ones_as_written(vietnamese, read):
    odd = replace(
        vietnamese.framework, groups=tuple(replace(each, level="Chủ đề") for each in vietnamese.framework.groups)
    )
    made = read(tree(View(vietnamese.pack, replace(vietnamese.result, framework=odd), "vi"))).rows
    assert (made[1][1], made[3][1]) == ("Chủ đề", "chỉ số thành phần")
