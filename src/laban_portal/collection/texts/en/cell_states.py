# SPDX-License-Identifier: Apache-2.0
"""English: states of cells, also said by the page's script."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "Empty",
    "needed": "To fill in",
    "typing": "Typing",
    "saved": "Saved",
    "saving": "Saving…",
    "waiting": "Waiting for network",
    "unread": "Cannot be read",
    "ask": "Needs an answer",
    "review_submitted": "submitted",
    "review_returned": "returned",
    "review_accepted": "accepted",
    "review_frozen": "frozen",
    "odd": "Saved, please check",
    "none": "No data",
    "held": "To be confirmed",
    "skipped": "Not asked",
    "locked": "Locked",
    "conflict": "Changed by someone else",
    "refused": "Not saved",
    "changed": "Not saved yet",
    "kind_value": "a value",
    "kind_empty": "emptied",
    "kind_none": "no data",
    "kind_unread": "a text that cannot be read",
    "keep_theirs": "Keep theirs",
    "put_mine": "Put mine",
    "theirs": "In the cell now: {value} ({who}, {when}).",
    "mine": "You typed: {value}.",
    "read_as": "It is {value}",
    "online": "Connected, all saved",
    "offline": "No connection. Keep typing: it is kept on this device and sent when the network is back.",
    "queue_empty": "Nothing waits to be sent",
    "queue_some": "Not sent yet, kept on this device (also after logging out): {count}.",
    "refused_queue": "The server refused: {why} Download the unsent cells so that nothing is lost.",
    "not_applying": "Asked only where {condition}.",
    "pasted": "Pasted: {count}. Ctrl+Z undoes it.",
    "undone": "Undone: {count}.",
    "nothing_to_undo": "Nothing left to undo.",
    "too_large": (
        "The server does not take this entry: it is too large or not in order. It still stands in the cell; shorten or"
        " correct it."
    ),
    "too_long": (
        "Longer than {most} letters, so it was not sent. It still stands in the cell: shorten it; if you need the whole"
        " text, download the unsent cells first."
    ),
    "note_too_long": (
        "The note is longer than {most} letters, so the cell was not sent. It still stands there: shorten it; if you need"
        " the whole text, download the unsent cells first."
    ),
    "not_taken": (
        "The server did not answer as expected. What was not sent is kept on this device: reload the page and try again."
    ),
    "log_in_again": (
        "Your log-in has ended. Log in again in another tab and come back; what was not sent is kept on this device."
    ),
    "paste_title": "Paste into cells",
    "paste_into": "Cell",
    "paste_what": "Pasted",
    "paste_now": "Now",
    "paste_refused_locked": "left out: this cell cannot be typed",
    "paste_refused_skipped": "left out: this cell is not asked",
    "paste_refused_beyond": "left out: the form has no more cells",
    "paste_refused_unknown": "left out: the form has no such item",
    "other_account": (
        "Someone else has logged in on this device. Log in again as the person who opened this page; what was not"
        " sent is kept on this device."
    ),
    "paste_column": "Column {number} of the block",
    "paste_by_row": "All columns, row by row",
    "paste_by_name": "Column {number}, by the names of items",
    "paste_way": "How to paste",
    "paste_put": "Paste",
    "paste_cancel": "Cancel",
    "paste_count": "{count} will be pasted, {left} left out.",
    "offline_copy": "This page is the copy kept on this device.",
    "filled_of": "{filled} of {required} required cells",
    "not_json": "What was sent is no JSON. Send a JSON object with a list of cells.",
    "no_cells": "What was sent has no list of cells, or an unknown source. Reload the page and try again.",
    "too_many": "Too many cells at once (at most {most}). Send them in several parts.",
    "no_cell": "Entry {at} is no cell. Reload the page and try again.",
    "bad_field": "Cell {at}: the field “{name}” is not valid. Reload the page and try again.",
}
