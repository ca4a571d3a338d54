# SPDX-License-Identifier: Apache-2.0
"""Where one comes back to: a document's page, or the panel of the cell beside which one stood."""

from __future__ import annotations

from django.urls import reverse
from django.utils.http import urlencode


def document_address(key: str) -> str:
    """Return the address of a document."""
    return reverse("document", args=[key])


def cell_address(duty: int, element: str, part: str) -> str:
    """Return the address of a cell's panel, at its evidence."""
    query = f"?{urlencode({'slice': part})}" if part else ""
    return f"{reverse('cell', args=[duty, element])}{query}#evidence"
