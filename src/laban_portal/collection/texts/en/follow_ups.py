# SPDX-License-Identifier: Apache-2.0
"""English: marked cells."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Follow up",
    "lead": "Cells marked to be looked at again, oldest first.",
    "why": "What to look at",
    "mark": "Mark",
    "act": "Act",
    "done": "Done",
    "is_marked": "The cell is marked.",
    "is_done": "Noted as done.",
    "none_here": "This cell is not marked.",
    "nothing": "No cell waits to be looked at.",
    "nothing_advice": "Mark a cell in the panel beside it.",
    "read_only": "read only",
    "not_yours": "You may only read this cell. Ask someone of the unit or the ministry to mark it.",
    "say_why": "Say what is to be looked at, in at most {most} letters.",
    "done_already": "This is done already. Reload the list.",
    "marked": "Marked to follow up: {element} {slice}",
    "finished": "Follow-up done: {element} {slice}",
}
