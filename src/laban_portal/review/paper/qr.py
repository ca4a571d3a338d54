# SPDX-License-Identifier: Apache-2.0
"""The QR code that leads to the page where anyone checks a report: as SVG for the PDF, as PNG for Word."""

from __future__ import annotations

import io
from typing import Any

BORDER = 4
"""Blank modules around the code; readers need four."""

SCALE = 8
"""Dots of a picture for each module."""


def qr_svg(address: str) -> bytes:
    """Return the code of an address as SVG; the same address gives the same bytes."""
    out = io.BytesIO()
    _code(address).save(out, kind="svg", border=BORDER, light="#ffffff", nl=False)
    return out.getvalue()


def qr_png(address: str) -> bytes:
    """Return the code of an address as PNG; the same address gives the same bytes."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", border=BORDER, scale=SCALE)
    return out.getvalue()


def _code(address: str) -> Any:
    import segno  # noqa: PLC0415  reports are made now and then: the portal starts without it

    return segno.make(address, error="m", micro=False)
