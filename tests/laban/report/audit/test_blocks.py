# SPDX-License-Identifier: Apache-2.0
from laban.report.audit.blocks import Cell, Contents, Head, Part, table


def test_a_column_of_labels_in_which_nothing_stands_out_is_left_out():
    columns = (Head("Item", "name"), Head("Stands out", "labels"), Head("r", "num"))
    plain = [(Cell("A"), Cell(""), Cell("0.5", 0.5))]
    marked = [*plain, (Cell("B"), Cell("weak", 1.0, ("weak",)), Cell("0.1", 0.1))]
    assert [head.text for head in table("", columns, plain).columns] == ["Item", "r"]
    assert table("", columns, plain).rows == ((Cell("A"), Cell("0.5", 0.5)),)
    assert table("", columns, marked).rows == tuple(marked)
    assert table("", columns, []).columns == columns


def test_lettered_parts_are_those_of_the_auditors_order():
    parts = (Part("a", "A", "", (), "a"), Part("sources", "S", "", ()))
    assert Contents("", "", "", (), parts[1], parts).lettered == parts[:1]
