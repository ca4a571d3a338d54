# SPDX-License-Identifier: Apache-2.0
"""Write TOML and CSV so that what was written can be read back exactly."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from laban.io.pack.toml import key_is_bare
from laban.io.quoting import number_text
from laban.model.text import Text

Value = str | bool | int | float | date | Sequence[str] | Sequence[int] | Sequence[float]


def toml_value(value: Value) -> str:
    r"""Write a value as TOML.

    >>> toml_value("a\n“b”"), toml_value(2.0), toml_value([1, 2]), toml_value(False)
    ('"a\\n“b”"', '2.0', '[1, 2]', 'false')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return repr(value)
    return f"[{', '.join(toml_value(each) for each in value)}]"


def toml_keys(values: Mapping[str, Value]) -> Iterator[str]:
    """Write keys and their values, one a line."""
    for key, value in values.items():
        yield f"{toml_key(key)} = {toml_value(value)}"


def toml_header(*path: str) -> str:
    """Write the header of a table, with an empty line before it."""
    return f"\n[{'.'.join(toml_key(key) for key in path)}]"


def toml_words(text: Text, *path: str) -> Iterator[str]:
    """Write the words of a text as a table; nothing for an empty one."""
    if text.versions:
        yield toml_header(*path)
        yield from toml_keys(dict(text.versions))


def toml_key(key: str) -> str:
    """Write a key, in quotation marks where it needs them."""
    return key if key_is_bare(key) else toml_value(key)


def csv_text(columns: Mapping[str, Sequence[object]], needed: Iterable[str] = ()) -> str:
    """Write columns as a table; empty ones are left out unless they are needed."""
    needed = set(needed)
    kept = {name: cells for name, cells in columns.items() if name in needed or any(map(cell_text, cells))}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(kept)
    writer.writerows(zip(*([cell_text(cell) for cell in cells] for cells in kept.values()), strict=True))
    return out.getvalue()


def cell_text(value: object) -> str:
    """Write a cell; nothing and not-a-number are empty.

    >>> cell_text(None), cell_text(float("nan")), cell_text(0.0), cell_text(1e-07)
    ('', '', '0', '1e-07')
    """
    if value is None or value != value:  # noqa: PLR0124 - the one value that differs from itself
        return ""
    return number_text(value) if isinstance(value, float) else str(value)
