# SPDX-License-Identifier: Apache-2.0
"""A formula over data elements: numbers, element codes, + - * / and parentheses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as written; codes with other letters than a–z, digits and _ stand in [brackets]."""

    text: str
