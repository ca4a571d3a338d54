# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.report.audit.blocks import Picture, Table, Words
from laban.report.audit.structure import compared, structure


def test_pillars_are_drawn_through_their_indicators_and_the_index_through_its_pillars(seen, of_kind):
    assert [(each.group, each.seen) for each in compared(seen)] == [
        ("in", "children"), ("out", "children"), ("index", "pillars"),
    ]  # fmt: skip
    drawn = of_kind(structure(seen), Picture)[0].drawing
    assert [row[0] for row in drawn.rows] == ["Input", "Output", "Index"]
    assert "alpha −2.23" in drawn.svg


def test_what_cannot_be_computed_is_a_dash_and_told(seen, of_kind, texts):
    part = structure(seen)
    groups = texts(of_kind(part, Table)[0])
    assert groups[0] == ("Index", "its children", "3", "6", "65%", "1", "0.33", "0.33", "0.38", "7.3 (3)", "0.063")
    assert groups[-1] == ("Output", "its children", "1", "6", *["–"] * 7)
    assert of_kind(part, Words)[-1].text.startswith("Output: Undefined: a group needs two indicators")


def test_constant_items_are_named_beside_their_group(seen, of_kind, texts):
    first, *rest = seen.audit.structures
    marked = replace(first, left_out=("cost",))
    part = structure(replace(seen, audit=replace(seen.audit, structures=(marked, *rest))))
    assert texts(of_kind(part, Table)[0])[0][0] == "Index (constant, left out: Cost)"


def test_every_item_has_its_loading(seen, of_kind, texts):
    assert [row[:3] for row in texts(of_kind(structure(seen), Table)[1])] == [
        ("Staff", "Input", "−0.87"), ("Cost", "Input", "0.87"), ("Patents", "Output", "–"), ("Input", "Index", "0.98"),
        ("Output", "Index", "0.98"),
    ]  # fmt: skip
