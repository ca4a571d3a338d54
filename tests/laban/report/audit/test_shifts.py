# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import numpy as np

from laban.errors import problem
from laban.model.text import Text
from laban.report.audit import shifts as module
from laban.report.audit.blocks import Picture, Table, Verdicts, Words
from laban.report.audit.shifts import farthest, leaving_out_order, shifts


def test_other_choices_are_drawn_and_listed_with_the_unit_they_move_most(seen, of_kind, texts):
    part = shifts(seen)
    assert of_kind(part, Picture)[0].drawing.rows == (("Imputation: median", "33%"),)
    assert texts(of_kind(part, Table)[0]) == [("Imputation: median", "6", "33%", "0.3", "−1", "Unit 1", "0.94")]
    assert [each.part for each in of_kind(part, Verdicts)[0].items] == ["shifts"]


def test_a_choice_that_cannot_be_computed_is_named_with_its_reason(seen, of_kind):
    refused = ((Text.of({"en": "Means: geometric"}), problem("audit.add_taken", item="x")),)
    said = [each.text for each in of_kind(shifts(replace(seen, refused=refused)), Words)]
    assert "Means: geometric: Cannot be computed. The framework has an item “x” already, and it has a weight." in said


def test_without_other_choices_that_is_said(bare, of_kind):
    assert of_kind(shifts(bare), Words)[0].text.startswith("No other choice was computed")


def test_elements_stand_with_the_one_that_moves_most_units_first(seen, of_kind, texts):
    assert seen.audit.leaving_out.items[leaving_out_order(seen)[0]] == "staff"
    assert texts(of_kind(shifts(seen), Table)[1])[0] == (
        "Staff", "indicator", "83%", "1.0", "1", "Unit 0", "2", "Unit 4", "0.77",
    )  # fmt: skip


def test_a_unit_that_only_gains_has_no_loss(seen):
    shift = np.array([-2.0, 0.0, np.nan, -1.0, 0.0, 0.0])
    assert [cell.text for cell in (*farthest(seen, shift, -1.0), *farthest(seen, shift, 1.0))] == [
        "2",
        "Unit 0",
        "0",
        "",
    ]
    assert [cell.text for cell in farthest(seen, np.full(6, np.nan), 1.0)] == ["", ""]


def test_shares_of_variance_are_shown_where_they_were_computed(seen, small_sensitivity, of_kind):
    part = shifts(replace(seen, sensitivity=small_sensitivity))
    drawn = of_kind(part, Picture)[1].drawing
    assert drawn.rows[0][0] == "mean"
    assert len(of_kind(part, Picture)) == len(of_kind(shifts(seen), Picture)) + 1


def test_on_paper_the_picture_is_cut_into_pieces_of_one_scale(seen, of_kind, monkeypatch):
    monkeypatch.setattr(module, "PIECE", 4)
    pieces = of_kind(shifts(seen), Picture)[-1].paper
    assert [len(each.rows) for each in pieces] == [3, 3]
