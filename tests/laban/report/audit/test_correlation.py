# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import numpy as np

from laban.model.audit.coherence import CorrelationTable
from laban.report.audit import correlation as module
from laban.report.audit.blocks import Picture, Table, Words
from laban.report.audit.correlation import correlation, own_and_others, row_of


def test_indicators_are_drawn_with_their_own_and_with_other_groups(seen, of_kind):
    own, indicators = (each.drawing for each in of_kind(correlation(seen), Picture))
    assert own.header == ("Item", "Input", "Output")
    assert [row[0] for row in own.rows] == ["Staff", "Cost", "Patents", "Trust"]
    assert indicators.title == "Correlations between items of one level: indicator"


def test_what_stands_out_in_a_row_is_marked(seen):
    found = seen.audit.coherence.table
    values = np.array(found.values)
    own, other = found.column_place["in"], found.column_place["out"]
    row = found.row_place["staff"]
    values[0, row, own], values[0, row, other] = 0.2, 0.9
    view = replace(
        seen, audit=replace(seen.audit, coherence=replace(seen.audit.coherence, table=replace(found, values=values)))
    )
    assert [(each.flag, each.own) for each in row_of(view, "staff", ("in", "out"))] == [
        ("weak", True),
        ("elsewhere", False),
    ]


def test_an_item_without_a_group_of_the_level_has_no_own_cell(seen):
    assert [each.own for each in row_of(seen, "trust", ("in", "out"))] == [False, False]


def test_parents_and_flagged_pairs_stand_in_tables_siblings_first(seen, of_kind, texts):
    parents, pairs, sizes = of_kind(correlation(seen), Table)
    assert texts(parents)[2] == ("Cost", "Input", "6", "−0.06", "−0.53", "Output", "−0.05", "weak")
    assert [row[:3] for row in texts(pairs)] == [("Staff", "Cost", "same parent"), ("Input", "Output", "same parent")]
    assert texts(sizes) == [("Trust", "people", "5", "0.90", "0.90", "0.80", "0.039", "0.158")]


def test_where_nothing_stands_out_sentences_say_so(seen, of_kind):
    quiet = tuple(replace(each, flag="") for each in seen.audit.coherence.pairs)
    none = CorrelationTable(("cost",), (), np.zeros((1, 0), np.int32), np.zeros((3, 1, 0)), np.zeros((3, 1, 0)))
    plain = replace(seen.audit.coherence, pairs=quiet)
    for coherence, said in (
        (plain, "No indicator follows the size of a unit."),
        (
            replace(plain, denominators=none),
            "The framework divides by nothing, so no indicator was compared with a denominator.",
        ),
    ):
        part = correlation(replace(seen, audit=replace(seen.audit, coherence=coherence)))
        assert {"No pair of items of one level stands out.", said} <= {each.text for each in of_kind(part, Words)}


def test_on_paper_the_map_is_cut_into_pieces(seen, monkeypatch):
    monkeypatch.setattr(module, "PIECE", 3)
    picture = own_and_others(seen)
    assert [len(each.rows) for each in picture.paper] == [2, 2]
