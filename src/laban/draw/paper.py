# SPDX-License-Identifier: Apache-2.0
"""Pictures for paper: where no page decides colours and fonts, they are written into the picture."""

from __future__ import annotations

import re

from laban.draw.svg import Markup

VARIABLE = re.compile(r"var\(--laban-[\w-]+,(#[0-9a-f]{6})\)")
SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def on_paper(svg: Markup, font: str) -> str:
    """Return a picture with plain colours (the light ones, which each variable carries) and a named font.

    >>> on_paper(Markup('<svg font-family="inherit" fill="var(--laban-ink,#16232b)"/>'), "Be Vietnam Pro")
    '<svg font-family="Be Vietnam Pro" fill="#16232b"/>'
    """
    return VARIABLE.sub(r"\1", svg).replace('font-family="inherit"', f'font-family="{font}"')


def size_of(svg: Markup) -> tuple[float, float]:
    """Return the width and height of a picture.

    >>> size_of(Markup('<svg viewBox="0 0 640 86.5"/>'))
    (640.0, 86.5)
    """
    found = SIZE.search(svg)
    return (float(found[1]), float(found[2])) if found else (1.0, 1.0)
