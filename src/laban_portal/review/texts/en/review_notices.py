# SPDX-License-Identifier: Apache-2.0
"""English: what people are told about decisions, discussions and appeals."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "values_returned": "{who} returned values of “{form}” ({round}). Open the form to see which ones and why.",
    "values_lowered": (
        "{who} put other values in place of yours in “{form}” ({round}). Open the form to see why; you may appeal."
    ),
    "said": "{who} wrote about a value of “{form}”, {unit} ({round}).",
    "resolved": "{who} resolved the discussion of a value of “{form}”, {unit} ({round}).",
    "appealed": "{who} appealed for {unit} about a value of “{form}” ({round}).",
    "appeal_upheld": "{who} upheld the appeal about a value of “{form}” ({round}); your value stands again.",
    "appeal_dismissed": "{who} dismissed the appeal about a value of “{form}” ({round}).",
    "appeal_withdrawn": "{unit} took back its appeal about a value of “{form}” ({round}).",
    "appeals_due": "{count} appeals wait for your answer; the first is due on {day}.",
    "appeals_late": "{count} appeals wait for your answer, and {late} are late; the first was due on {day}.",
}
