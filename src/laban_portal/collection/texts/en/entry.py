# SPDX-License-Identifier: Apache-2.0
"""English: the page of a duty."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "home": "My work",
    "returned": "Returned to be corrected.",
    "locked_no_duty": "There is no such duty.",
    "locked_not_yours": (
        "You may read these values but not type them: that is for the office the duty was given to. If you should"
        " type, ask its leader to give it to you."
    ),
    "locked_round_planned": "The round is not open yet. Values can be typed from {day}.",
    "locked_round_closed": (
        "The round is closed; values can only be read. If you need to type more, ask the round manager for an "
        "extension."
    ),
    "locked_round_frozen": (
        "This round's values are frozen and can only be read. If you find a mistake, ask the ministry for a correction."
    ),
    "locked_too_late": (
        "The last day for values ({day}) has passed; they can only be read. If you need to type more, ask the "
        "round manager for an extension."
    ),
    "locked_duty_submitted": (
        "This duty has been handed in; its values can only be read. To correct them, withdraw it first."
    ),
    "locked_duty_accepted": (
        "This duty has been accepted; its values can only be read. To correct them, ask the ministry to reopen it."
    ),
    "locked_duty_frozen": (
        "This duty's values are frozen and can only be read. If you find a mistake, ask the ministry for a correction."
    ),
    "bar": "Dates, progress and saving",
    "on_time_until": "Counts as on time until the end of {day}.",
    "closes_at": "Closes after {day}.",
    "late": "Late",
    "last_day": "Today is the last day",
    "days_left": "{days} days left",
    "progress": "Cells filled in",
    "faulty": "{count} to look at",
    "save": "Save",
    "queue_json": "Download unsent cells (JSON)",
    "queue_csv": "Download unsent cells (CSV)",
    "sections": "Sections of the form",
    "column_name": "Item",
    "column_before": "Earlier periods",
    "column_value": "Value",
    "column_state": "State",
    "column_menu": "More",
    "panel": "About the cell",
    "about": "About this form, how numbers are written, and keys",
    "form": "Form",
    "document": "Document",
    "status": "How sure",
    "assumed": "Assumed.",
    "organisation": "Given to",
    "numbers": "How numbers are written",
    "numbers_comma": (
        "The comma is the decimal sign: 1.234,5. Where a number can mean two things, the page asks. You can "
        "change this in your account."
    ),
    "numbers_point": (
        "The point is the decimal sign: 1,234.5. Where a number can mean two things, the page asks. You can "
        "change this in your account."
    ),
    "keys": "Keys",
    "keys_words": (
        "Tab, Enter, ↑, ↓: to another cell (with Shift: back) · F2: edit inside the cell · Esc: drop what is "
        "being typed · Alt+↓: more choices (no data, flag, note) · Ctrl+Enter: definition, trend and history of "
        "the cell · Ctrl+V: paste a block from Excel · Ctrl+Z: undo."
    ),
    "to_indicators": "Indicators computed from this unit's values",
    "optional": "(optional)",
    "marked": "Follow up",
    "rebuilt": "(combined)",
    "rebuilt_long": "put together from the units before the merger",
    "nothing_before": "None yet",
    "yes": "Yes",
    "no": "No",
    "held": "The ministry holds: {value} ({source})",
    "confirm": "Confirm",
    "dispute": "Not right: I type another and say why in the note",
    "save_again_for_mine": "Press Save again to put yours in its place.",
    "menu": "More choices: {name} {part}",
    "no_data": "No data, because",
    "reason_not_collected": "not collected",
    "reason_not_applicable": "does not apply",
    "reason_not_yet": "not available yet",
    "reason_confidential": "confidential by law",
    "reason_other": "another reason (say which)",
    "explain": "Explain",
    "flag": "Flag",
    "flag_none": "Normal",
    "flag_e": "estimated",
    "flag_p": "provisional",
    "flag_b": "break in series",
    "flag_f": "forecast",
    "note": "Note",
    "answer_confirmed": "confirmed the ministry's figure",
    "answer_disputed": "disputed the ministry's figure",
    "to_panel": "Definition, trend, history, follow-up",
    "hand_in": "Handing in",
    "hand_in_locked": "This cannot be handed in from here now.",
    "not_ready": "{count} required cells are empty or cannot be read.",
    "which": "Which ones?",
    "is_missing": "missing",
    "is_unread": "cannot be read",
    "cells_ready": "Every required cell is there.",
    "hindered": "Before you hand in, see to these ({count}):",
    "ready": "Every required cell is there. You can hand it in.",
    "nothing_changed": "Nothing was changed, so nothing was saved.",
    "saved_count": "Saved: {count}.",
    "open_count": (
        "Not settled: {count}. Look at the marked rows, answer or correct them and save again. Nothing you typed "
        "is lost."
    ),
    "back_to_cell": "Back to the cell in the form",
    "close_panel": "Close",
    "definition": "Definition",
    "unit": "Unit of measure",
    "evidence": "Evidence wanted",
    "source": "Source",
    "bounds": "Plausible",
    "bounds_words": "from {low} to {high}",
    "bounds_low": "{low} or more",
    "bounds_high": "{high} or less",
    "no_bounds": "no bounds set",
    "feeds": "Computed from it",
    "feeds_none": "No indicator of this framework",
    "trend": "Trend",
    "trend_single": "One period so far: {last_value} ({last}).",
    "trend_sentence": (
        "{count} periods with values: from {first_value} ({first}) to {last_value} ({last}); lowest {least}, "
        "highest {most}."
    ),
    "period": "Period",
    "no_trend": "No value yet.",
    "history": "History",
    "no_history": "Nobody has typed into this cell yet.",
    "indicators": "Indicators from the values",
    "indicators_lead": (
        "Each indicator is computed from what was typed; a figure is typed once and used wherever it is needed."
    ),
    "indicators_known": "Indicators with a value",
    "indicator": "Indicator",
    "computed_from": "Computed from",
    "computed_words": "Computed from {formula}:",
    "not_yet": "values missing",
    "not_computable": "cannot be computed (division by 0)",
}
