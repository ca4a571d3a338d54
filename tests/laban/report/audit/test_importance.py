# SPDX-License-Identifier: Apache-2.0
from laban.report.audit import importance as module
from laban.report.audit.blocks import Picture, Table, Words
from laban.report.audit.importance import importance


def test_pillars_are_drawn_for_the_index_and_items_for_their_group(seen, of_kind):
    whole, inside = (each.drawing for each in of_kind(importance(seen), Picture))
    assert [row[0] for row in whole.rows] == ["Input", "Output"]
    assert [row[0] for row in inside.rows] == ["Input", "Output", "Trust", "Staff", "Cost", "Patents"]


def test_the_table_has_pillars_and_items_first_and_prints_only_these(seen, of_kind, texts):
    listed = of_kind(importance(seen), Table)[0]
    rows = texts(listed)
    assert [row[:2] for row in rows[: listed.paper]] == [
        ("Input", "Index"), ("Output", "Index"), ("Trust", "Index"), ("Staff", "Input"), ("Cost", "Input"),
        ("Patents", "Output"),
    ]  # fmt: skip
    assert {row[1] for row in rows[listed.paper :]} == {"Index"}
    assert len(rows) == len(seen.audit.importance)


def test_the_estimator_and_what_proposals_are_not_is_said(seen, of_kind):
    said = [each.text for each in of_kind(importance(seen), Words)]
    assert "Intervals hold 90% of 20 bootstrap samples of the 6 units" in said[0]
    assert said[1].startswith("Proposed weights answer a question; they are no advice.")


def test_weights_for_what_was_stated_come_first_and_tell_the_gap_left(seen, of_kind, texts):
    stated, *others = of_kind(importance(seen), Table)[1:]
    assert [head.text for head in stated.columns][-1] == "Gap left"
    assert texts(stated)[3] == ("Staff", "Input", "66.7%", "100%", "51.6%", "67%", "0.0%")
    assert [each.caption for each in others] == [
        "Weights for: largest sum of correlations", "Weights for: first principal component",
    ]  # fmt: skip
    assert {each.paper for each in others} == {module.PRINTED}


def test_on_paper_a_picture_of_many_rows_is_cut_into_pieces(seen, of_kind, monkeypatch):
    monkeypatch.setattr(module, "PIECE", 4)
    assert [[len(each.rows) for each in picture.paper] for picture in of_kind(importance(seen), Picture)] == [
        [],
        [3, 3],
    ]
