# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.pack import load_pack


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (("2024,new,01", "2024,new,09"), "pack.unknown_unit", "published/ours.csv:2:unit"),
        (("2024,new,01", "2023,new,01"), "pack.unit_not_there", "published/ours.csv:2:unit"),
        (("2024,new,01", ",new,01"), "pack.not_a_year", "published/ours.csv:2:year"),
        (("01,T,", "01,t,"), "pack.not_in_framework", "published/ours.csv:2:item"),
        (("01,T,", "01,,"), "pack.empty_cell", "published/ours.csv:2:item"),
        (("https://example.org/a", ""), "pack.empty_cell", "published/ours.csv:2:source_url"),
        (("raw,2.1", "rough,2.1"), "pack.unknown_word", "published/ours.csv:3:kind"),
        (("raw,2.1", "raw,"), "pack.no_figure", "published/ours.csv:3"),
        (("raw,2.1", "raw,two"), "number.text", "published/ours.csv:3:value"),
        (("55.5,1,", "55.5,first,"), "pack.not_a_rank", "published/ours.csv:2:rank"),
        (("55.5,1,", "55.5,0,"), "pack.not_a_rank", "published/ours.csv:2:rank"),
        (("source_url", "source"), "pack.missing_column", "published/ours.csv:1"),
    ],
)
def test_each_fault_of_a_published_figure_is_told_with_its_line(told, change, code, place):
    assert (code, place) in told({"published/ours.csv": change})


def test_several_tables_are_read_in_the_order_of_their_names(pack_with):
    more = "year,system,unit,item,rank,source_url\n2023,old,02,B,3.0,a book\n"
    published = load_pack(pack_with({"published/a.csv": more})).published
    assert [(each.item, each.rank, each.value) for each in published] == [
        ("B", 3, None),
        ("T", 1, 55.5),
        ("a1", None, 2.1),
    ]
