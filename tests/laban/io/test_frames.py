# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import sys

import numpy as np
import pytest

from laban.errors import LabanError
from laban.io.frames import panel_to_pandas, to_pandas
from laban.model.frame import Frame
from laban.model.panel import Panel

FRAME = Frame.of({"unit": ["A", "B"], "score": [1.5, float("nan")], "rank": [1, 0]})


def test_without_pandas_the_error_says_how_to_get_it(monkeypatch, small_panel):
    monkeypatch.setitem(sys.modules, "pandas", None)
    for wanted in (lambda: to_pandas(FRAME), lambda: panel_to_pandas(small_panel)):
        with pytest.raises(LabanError) as caught:
            wanted()
        assert caught.value.code == "frames.no_pandas"
        assert "pip install 'laban[frames]'" in str(caught.value)


def test_a_pandas_that_is_broken_says_so_itself(monkeypatch, tmp_path):
    (tmp_path / "pandas.py").write_text("import a_module_that_is_not_there\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "pandas", raising=False)
    with pytest.raises(ModuleNotFoundError, match="a_module_that_is_not_there"):
        to_pandas(FRAME)


@pytest.mark.slow
def test_a_frame_becomes_a_data_frame():
    made = to_pandas(FRAME)
    assert list(made.columns) == ["unit", "score", "rank"]
    assert made["unit"].tolist() == ["A", "B"]
    assert made["rank"].tolist() == [1, 0]
    assert made["score"].isna().tolist() == [False, True]
    assert to_pandas(Frame.of_rows(("a", "b"), [])).shape == (0, 2)


@pytest.mark.slow
def test_a_panel_becomes_a_data_frame_of_the_units_that_take_part(small_panel):
    present = small_panel.present.copy()
    present[0, 3] = False
    values = np.where(present[:, None, :], small_panel.values, np.nan)
    panel = Panel.of(small_panel.units, small_panel.years, small_panel.items, values, present=present)
    made = panel_to_pandas(panel)
    assert made.shape == (11, 5)
    assert list(made.columns) == list(panel.items)
    assert made.index.names == ["unit", "year"]
    assert ("03", 2024) not in made.index
    for (unit, year), row in zip(made.index.tolist(), made.to_numpy().tolist(), strict=True):
        expected = panel.values[panel.year_place[year], :, panel.units.codes.index(unit)].tolist()
        assert np.array_equal(row, expected, equal_nan=True)
