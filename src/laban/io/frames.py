# SPDX-License-Identifier: Apache-2.0
"""Frames and panels as pandas DataFrames, where pandas is installed (extra `frames`)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import numpy as np

from laban.errors import LabanError, problem
from laban.model.frame import Frame
from laban.model.panel import Panel

if TYPE_CHECKING:
    from types import ModuleType

    import pandas as pd


def to_pandas(frame: Frame) -> pd.DataFrame:
    """Return a frame as a DataFrame: the same columns and rows; a missing number is NaN, a rank that cannot be given 0.

    Raises:
        LabanError: if pandas is not installed.

    """
    columns = {name: list(column) for name, column in zip(frame.names, frame.columns, strict=True)}
    made: pd.DataFrame = _pandas().DataFrame(columns)
    return made


def panel_to_pandas(panel: Panel) -> pd.DataFrame:
    """Return a panel as a DataFrame: one row per year and unit that takes part, one column per item.

    The index has the levels `unit` (as units are named in notes: by code where that is enough) and `year`.

    Raises:
        LabanError: if pandas is not installed.

    """
    pandas = _pandas()
    there = np.argwhere(panel.present)
    places = [(panel.units.labels[unit], panel.years[year]) for year, unit in there.tolist()]
    index = pandas.MultiIndex.from_tuples(places, names=["unit", "year"])
    figures = panel.values[there[:, 0], :, there[:, 1]]  # noqa: PD011 - a panel is no DataFrame
    made: pd.DataFrame = pandas.DataFrame(figures, index=index, columns=list(panel.items))
    return made


def _pandas() -> ModuleType:
    try:
        return import_module("pandas")
    except ModuleNotFoundError as error:
        if error.name != "pandas":
            raise
        raise LabanError([problem("frames.no_pandas")]) from error
