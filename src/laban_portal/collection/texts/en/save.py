# SPDX-License-Identifier: Apache-2.0
"""English: what is said when values are saved, or not."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_duty": "There is no such duty, or it is not yours to see. Open your list of duties and choose one.",
    "not_yours": (
        "You may read this duty, but filling it in is for the office that has it. Ask its leader if it should be yours."
    ),
    "round_planned": "This round opens on {day}. No value is taken before; come back then.",
    "round_closed": (
        "This round is closed and takes no change. Ask the ministry's round manager for an extension if you need one."
    ),
    "round_frozen": (
        "The figures of this round are frozen and take no change. Ask the ministry for a correction, with its reason."
    ),
    "too_late": (
        "Values were taken until {day}; no change is taken any more. Ask the ministry's round manager for an "
        "extension if you need one."
    ),
    "duty_submitted": (
        "This duty has been handed in and takes no change. Take it back first if you want to change a value."
    ),
    "duty_accepted": (
        "This duty has been accepted and takes no change. Ask the ministry to reopen it if a value must change."
    ),
    "duty_frozen": (
        "The figures of this duty are frozen. Nothing was saved; ask the ministry for a correction, with its reason."
    ),
    "clock_back": (
        "The server's clock stands at {now}, but the last value was saved at {last}. Nothing was saved; "
        "tell the administrator, who must set the clock right."
    ),
    "clock_leapt": (
        "The server's clock was moved by {minutes} minutes while the site ran. Nothing was saved, and what you typed waits "
        "on this page; tell the administrator, who must set the clock right and start the site again."
    ),
    "too_many_cells": (
        "{count} cells were sent at once; at most {most} are taken. Nothing was saved; send them in several parts."
    ),
    "too_much": (
        "More than {most} MB were sent at once. Nothing was saved; send less at once, and put documents "
        "into the evidence."
    ),
    "unknown_cell": "This form has no such cell. Load the page again and type the value where it belongs.",
    "bad_operation": "The change was sent with a wrong mark. Load the page again and type the value once more.",
    "operation_twice": (
        "Another change was already sent under this mark. Load the page again and type the value once more."
    ),
    "too_long": "The entry is longer than {most} letters and was not kept. Shorten it.",
    "invisible": "The entry holds signs that cannot be seen and was not kept. Type it by hand.",
    "note_too_long": "The note is longer than {most} letters; nothing was kept. Shorten it.",
    "note_invisible": "The note holds signs that cannot be seen; nothing was kept. Type it by hand.",
    "unknown_kind": "It is unknown what kind of entry this is. Enter a value, or choose “no data”.",
    "unknown_flag": "There is no such mark for a value. Choose one of the list.",
    "unknown_style": "There is no such way to write numbers. Choose a decimal comma or a decimal point.",
    "reason_wanted": "Choose the reason why there is no data.",
    "note_wanted": "The reason is “other”: write in the note what it is.",
    "unknown_answer": "Confirm the ministry's figure, dispute it, or leave the question open.",
    "nothing_known": (
        "The ministry holds no figure for this cell, so there is nothing to confirm or dispute. Enter the value."
    ),
    "dispute_note_wanted": "Write in the note why the ministry's figure is not right.",
    "too_large": (
        "{value} is too large to be counted. Check the unit of measure. It is kept as typed and does not count yet."
    ),
    "not_whole": "{value} is not a whole number. Enter a whole number. It is kept as typed and does not count yet.",
    "no_share": "{value} is not between 0 and 100 per cent. Correct it. It is kept as typed and does not count yet.",
    "no_yes_no": "Answer yes or no. The entry is kept as typed and does not count yet.",
    "no_choice": (
        "This is none of the answers of the list. Choose one. The entry is kept as typed and does not count yet."
    ),
    "jump": (
        "The value {value} is far from the {last} that this unit reported for {period}. Check it, "
        "or say in the note what changed."
    ),
    "slip": (
        "The value {value} is off by about a thousand from the {last} that this unit reported for {period}. "
        "Check the unit of measure and the decimal sign."
    ),
}
