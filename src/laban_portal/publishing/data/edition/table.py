# SPDX-License-Identifier: Apache-2.0
"""What the makers of an edition's tables give: columns, the columns that tell rows apart, rows."""

from __future__ import annotations

from collections.abc import Iterator

from laban.model.dataset import Cell, Column

Row = tuple[Cell, ...]
Made = tuple[tuple[Column, ...], tuple[str, ...], Iterator[Row]]
"""Columns, key, rows."""
