# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.result import CellChange, Changes, Note
from laban.pipeline import compute


def test_only_cells_that_differ_are_recorded():
    old = np.array([[[1.0, np.nan, 3.0, np.nan]]])
    new = np.array([[[1.0, 2.0, 4.0, np.nan]]])
    changes = Changes.between("impute", old, new, np.array([[[0, 0, 1, 1]]], np.int32), ("a.filled", "a.moved"))
    rows = list(changes.rows((2025,), ("x",)))
    assert [(row.unit, row.new, row.reason) for row in rows] == [(1, 2.0, "a.filled"), (2, 4.0, "a.moved")]
    assert rows[1] == CellChange(2025, "x", 2, "impute", 3.0, 4.0, "a.moved")
    assert len(changes) == 2


def test_a_step_that_changed_nothing_has_an_empty_record():
    assert (len(Changes.none("treat")), list(Changes.none("treat").rows((), ()))) == (0, [])


def test_a_result_finds_scores_and_ranks_by_label(small_framework, small_panel, small_method):
    result = compute(small_framework, small_panel, small_method)
    assert np.array_equal(result.of("out", 2025), result.scores[1, 4])
    assert np.array_equal(result.ranks_of("index", 2024), result.ranks[0, 0])
    assert result.present.all()
    assert {cell.step for cell in result.changed_cells()} == {"impute"}
    assert result.items_of("regroup") == small_panel.items


def test_a_note_speaks_both_languages():
    note = Note("export.folder_in_use", facts=(("manifest", "manifest.json"),))
    assert "manifest.json" in note.text("vi")
    assert note.text("vi") != note.text("en")
