# SPDX-License-Identifier: Apache-2.0
"""What stands in a cell, as text: numbers in their shortest exact form, so that reading a file back gives the same number."""

from __future__ import annotations

import json
import re

from laban.model.dataset import Cell, Dataset
from laban.model.text import Text

NUMERIC = frozenset({"number", "whole", "year"})
"""Kinds of columns that hold numbers."""

_ODD = re.compile(r"[^A-Za-z0-9_@$-]")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TALL = json.JSONEncoder(ensure_ascii=False, indent=1, allow_nan=False)
_FLAT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def exact(value: float) -> str:
    """Write a number in its shortest exact form; minus nought is nought.

    >>> exact(1 / 3), exact(-0.0), exact(250000.0), exact(7), exact(1e22)
    ('0.3333333333333333', '0', '250000', '7', '1e+22')
    """
    text = repr(value + 0) if isinstance(value, int) else repr(float(value) + 0.0)
    return text.removesuffix(".0")


def plain(cell: Cell, language: str) -> str:
    """Write a cell as text in a language; nothing for a missing value.

    >>> plain(Text.of({"vi": "Huế", "en": "Hue"}), "en"), plain(None, "vi"), plain(True, "vi"), plain(2.5, "vi")
    ('Hue', '', 'true', '2.5')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Text):
        return cell.into(language)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return exact(cell)


def identifier(text: str) -> str:
    """Make an SDMX identifier: other letters than it allows become `_`.

    >>> identifier("2.1.3"), identifier("vn-34")
    ('2_1_3', 'vn-34')
    """
    return _ODD.sub("_", text)


def legible(text: str) -> str:
    r"""Return a text as XML may hold it, not yet escaped; what no XML may hold becomes a replacement sign.

    >>> legible("a\x00b")
    'a�b'
    """
    return _UNFIT.sub("\ufffd", text)


def place_of(dataset: Dataset, code: str) -> int | None:
    """Return the position of a column, or nothing."""
    return next((at for at, each in enumerate(dataset.columns) if each.code == code), None)


def versions(text: Text) -> dict[str, str]:
    """Return a text by language, as it stands in JSON."""
    return dict(text.versions)


def tall(content: object) -> bytes:
    """Write a small document of JSON so that people can read it."""
    return (_TALL.encode(content) + "\n").encode()


def flat(content: object) -> str:
    """Write JSON in as few letters as there can be."""
    return _FLAT.encode(content)
