# SPDX-License-Identifier: Apache-2.0
"""Words in several languages, as plain tables; nothing here computes.

A sentence has a code `area.name` that never changes. `laban/texts/<language>/<area>.py` holds `WORDS`: name → sentence,
with `{facts}` in braces. The same codes serve problems, notes and reasons of steps, the terminal and the report.
"""

from __future__ import annotations

from laban.texts.speak import LANGUAGES, say

__all__ = ["LANGUAGES", "say"]
