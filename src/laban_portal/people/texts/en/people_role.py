# SPDX-License-Identifier: Apache-2.0
"""Names of roles."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "officer": "Officer",
    "leader": "Leader",
    "reviewer": "Reviewer",
    "analyst": "Index analyst",
    "manager": "Round manager",
    "administrator": "Administrator",
    "auditor": "Auditor",
}
