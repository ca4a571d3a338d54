# SPDX-License-Identifier: Apache-2.0
"""The one place where markup of pictures enters templates, which escape everything else."""

from __future__ import annotations

from markupsafe import Markup

from laban.draw.drawing import Drawing
from laban.draw.svg import Markup as Drawn


def inline(markup: Drawn) -> Markup:
    """Let markup of `laban.draw` (a strip, a sparkline) into a template; its type says that it was escaped when made."""
    return Markup(markup)  # noqa: S704 - only laban.draw.svg makes such markup, and escapes every text in it


def picture(drawing: Drawing) -> Markup:
    """Return a drawing's picture for a template (the filter `picture`)."""
    return inline(drawing.svg)


def told(json: str) -> Markup:
    """Let a description for machines into its script element; who wrote it has written as escapes what could end that."""
    return Markup(json.replace("<", "\\u003c"))  # noqa: S704 - no `<` is left, so nothing can end the element
