# SPDX-License-Identifier: Apache-2.0
"""English: the history of values."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "History of values",
    "lead": "Every change you may see: who, when, why and from where. No change is ever deleted.",
    "words": "Words",
    "who": "Who",
    "when": "When",
    "source": "From where",
    "any": "Any",
    "since": "Since",
    "until": "Until",
    "search": "Search",
    "clear": "Clear",
    "count": "Changes found: {count}.",
    "cell": "Cell",
    "value": "Value",
    "nothing": "No change was found.",
    "nothing_advice": "Use fewer words or a longer span of days.",
    "source_typed": "typed",
    "source_pasted": "pasted",
    "source_offline": "typed offline",
    "source_form": "plain page",
    "source_api": "program (API)",
    "source_confirmed": "confirmed",
    "source_workbook": "workbook",
    "source_demo": "demonstration",
    "source_import": "import of a file",
    "source_lowered": "reviewer's value",
    "source_restored": "restored after appeal",
    "source_corrected": "correction after freezing",
}
