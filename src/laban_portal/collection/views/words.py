# SPDX-License-Identifier: Apache-2.0
"""The sentences that the page's script says, in the reader's language."""

from __future__ import annotations

from laban_portal.ui.words import say

NAMES = (
    "empty", "needed", "saved", "saving", "waiting", "unread", "ask", "odd", "none", "held", "skipped", "locked",
    "conflict", "refused", "typing", "changed", "kind_empty", "kind_none", "kind_unread", "keep_theirs", "put_mine",
    "theirs", "mine", "read_as", "online", "offline", "queue_empty", "queue_some", "refused_queue", "not_applying",
    "pasted", "undone", "log_in_again", "paste_title", "paste_into", "paste_what", "paste_now",
    "paste_refused_locked", "paste_refused_skipped", "paste_refused_beyond", "paste_refused_unknown", "paste_column",
    "paste_by_row", "paste_by_name", "paste_way", "paste_put", "paste_cancel", "paste_count", "offline_copy",
    "filled_of", "nothing_to_undo", "too_large", "too_long",
    "note_too_long", "not_taken",
)  # fmt: skip


ROW_NAMES = (
    "column_before", "column_menu", "column_state", "column_value", "confirm", "dispute", "explain", "flag", "marked", "no",
    "no_data", "note", "nothing_before", "optional", "rebuilt", "rebuilt_long", "save_again_for_mine", "to_panel",
    "yes",
)  # fmt: skip


def row_words() -> dict[str, str]:
    """Return the words that stand in every row, said once for the page."""
    return {name: say(f"entry.{name}") for name in ROW_NAMES}


def script_words() -> dict[str, str]:
    """Return the script's sentences by name; their facts are still in braces."""
    return {name: say(f"cell_states.{name}") for name in NAMES}
