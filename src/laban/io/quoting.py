# SPDX-License-Identifier: Apache-2.0
"""Quote what stands in a file: short, on one line, and harmless on a terminal."""

from __future__ import annotations

LONGEST = 40
"""A quotation longer than this is cut: a message names a cell, it does not carry its contents about."""


def shown(text: str, longest: int = LONGEST) -> str:
    r"""Return a cell, a column or a sheet name as a message may show it.

    Control characters (an escape sequence could recolour or clear a terminal) become `�`, long texts end in `…`.

    >>> shown("tổng\x1b[2J")
    'tổng�[2J'
    """
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return cut if cut.isprintable() else "".join(sign if sign.isprintable() else "�" for sign in cut)


def number_text(value: float) -> str:
    """Write a number in the fewest digits that give it back: `12.5`, and `2023` without `.0`.

    >>> number_text(2023.0), number_text(0.1)
    ('2023', '0.1')
    """
    return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)


def size_text(size: int) -> str:
    """Write a number of bytes as people say it.

    >>> size_text(512 * 2**20), size_text(900)
    ('512 MB', '900 bytes')
    """
    return f"{size / 2**20:.0f} MB" if size >= 2**20 else f"{size} bytes"
