# SPDX-License-Identifier: Apache-2.0
"""What people are told about duties."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "submitted": "{unit} submitted “{form}” ({round}). It waits for your decision.",
    "withdrawn": "{unit} took “{form}” ({round}) back to change it.",
    "returned": "{who} returned “{form}” ({round}): {reason}",
    "accepted": "{who} accepted “{form}” ({round}).",
    "reopened": "{who} opened “{form}” ({round}) again: {reason}",
    "assigned": "{who} gave you “{form}”, due on {day}.",
    "assigned_many": "{who} gave you {count} forms; the first is due on {day}.",
}
