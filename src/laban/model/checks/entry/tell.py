# SPDX-License-Identifier: Apache-2.0
"""A finding in the words of its reader."""

from __future__ import annotations

from laban.errors import Problem
from laban.model.entry_rule import Finding
from laban.model.number_entry import Style


def told(finding: Finding, language: str, style: Style) -> Problem:
    """Return the problem of a finding with its numbers in the reader's style and the rule's sentence in their language."""
    raise NotImplementedError
