# SPDX-License-Identifier: Apache-2.0
"""What the rules find in the values of one unit and period."""

from __future__ import annotations

from laban.model.checks.entry.plan import Checks
from laban.model.entry_rule import Finding, Standing


def findings(checks: Checks, standing: Standing) -> tuple[Finding, ...]:
    """Return everything that the rules find, in the order of the cells of the forms, the severest first at each cell.

    A rule of which a side is missing finds nothing.
    """
    raise NotImplementedError


def findings_of_cell(checks: Checks, standing: Standing, element: str, slice_: str = "") -> tuple[Finding, ...]:
    """Return what concerns one cell; cheap enough to be asked while it is typed."""
    raise NotImplementedError
