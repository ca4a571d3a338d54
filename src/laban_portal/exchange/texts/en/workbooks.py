# SPDX-License-Identifier: Apache-2.0
"""The page of workbooks, and that of a comparison."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Workbooks",
    "lead": (
        "Take a domain's workbook, fill it in outside of the portal, and send it back. Nothing is saved before you have "
        "compared and confirmed it."
    ),
    "send_back": "Send a workbook back",
    "send_table": "Send a CSV or JSON file",
    "take": "Download the workbook",
    "take_of": "Download the workbook: {domain}, {round}, {unit}",
    "take_here": "Take a workbook to fill in outside of the portal",
    "offered": "Workbooks to take",
    "round": "Round",
    "unit": "Unit",
    "domain": "Domain",
    "forms": "Forms",
    "filled": "Filled in",
    "due": "Due",
    "nothing_offered": "There is no workbook to take",
    "nothing_offered_advice": (
        "Workbooks stand here once your unit has duties in a round that was opened. For another unit: open the round, choose "
        "the unit, then “Workbooks”."
    ),
    "given": "Workbooks given out lately",
    "given_by": "Taken by",
    "given_at": "When",
    "cells": "Cells",
    "returned": "Sent back",
    "came": "Files sent in lately",
    "came_fine": "Only the sender can open the comparison; an import that nobody confirms is dropped after {days} days.",
    "file": "Filled-in workbook",
    "file_name": "File",
    "hint_file": "The .xlsx file that you took from the portal, {most} MB at the most. Nothing is saved in this step.",
    "sent_by": "Sent by",
    "state": "State",
    "state_checked": "to be compared",
    "state_applied": "{saved} values saved",
    "state_dropped": "dropped",
    "state_undone": "undone",
    "return_lead": (
        "The file is read whole; every fault is told at once, with sheet and cell. A file without a fault is compared "
        "cell by cell before it is saved."
    ),
    "send": "Send the file",
    "refused": "The file “{name}” cannot be taken yet",
    "refused_lead": "Things to put right: {count}. Nothing was saved or changed. Correct the file and send it again.",
    "refused_undecided": "The file “{name}” is not saved yet: decide each conflict",
    "refused_lead_undecided": (
        "Points to settle on this very page: {count}. Nothing was saved or changed. For each cell to be decided, keep what "
        "stands or take the file's value; then save again."
    ),
    "refused_here": "The file “{name}” is not saved yet",
    "refused_lead_here": (
        "Points to settle on this very page: {count}. Nothing was saved or changed. Untick the cells that cannot be kept "
        "and save again, or correct the file and send it again."
    ),
    "refused_undo": "The file “{name}” cannot be undone",
    "refused_lead_undo": "Cells that cannot be undone: {count}. Nothing was changed.",
    "refused_more": "{count} more are not shown here.",
    "whole_file": "The whole file",
    "sheet": "Sheet “{name}”",
    "place": "Cell",
    "what": "What to put right",
    "table_title": "Send a CSV or JSON file",
    "table_lead": (
        "One value on each row, in the columns unit, form, period, element, value and where needed slice, kind, reason, "
        "flag, note, seen. The file is compared before it is saved."
    ),
    "table": "CSV or JSON file",
    "hint_table": "A .csv, .tsv or .json file in UTF-8, {most} MB at the most.",
    "style": "How the file writes numbers",
    "style_told": "As its own numbers show",
    "style_comma": "Decimal comma: 1.234,5",
    "style_point": "Decimal point: 1,234.5",
    "import_title": "Compare the file “{name}”",
    "import_lead": "Sent by {who}, {when}. Nothing is saved yet.",
    "applied_title": "Saved: the file “{name}”",
    "applied_lead": "Values saved: {count}, {when}.",
    "dropped_title": "Dropped: the file “{name}”",
    "dropped_lead": "Nothing of this file was saved.",
    "undone_title": "Undone: the file “{name}”",
    "undone_lead": "What stood before the import was written again, as new revisions.",
    "seen_at": "The workbook was made {when}.",
    "count_conflict": "To be decided",
    "count_changed": "Changed",
    "count_new": "New",
    "count_cited": "Evidence only",
    "count_same": "Unchanged",
    "group_conflict": "to be decided",
    "group_changed": "changed",
    "group_new": "new",
    "group_cited": "evidence only",
    "conflict_help": (
        "Somebody changed the cells “to be decided” after the workbook was made. Choose for each: keep what stands, or take "
        "the file's value."
    ),
    "cell": "Cell",
    "base": "When it was made",
    "now": "Stands now",
    "new": "In the file",
    "decide": "Decision",
    "take_cell": "Save",
    "take_cell_of": "Save {name}",
    "keep_ours": "Keep what stands",
    "take_theirs": "Take the file's",
    "decide_for": "Decision on {name}",
    "not_seen": "not told",
    "empty": "empty",
    "by": "{who}, {when}",
    "note_is": "Note: {note}",
    "proof_paper": "New evidence: {label}",
    "proof_known": "Registered evidence added",
    "proof_page": "page {page}",
    "would_find": "Once saved, the rules would find {count} things more, told at their cells.",
    "would_find_fine": "As if every cell of the file were taken. You can save, then explain or correct on the form's page.",
    "unchecked": "The file has many forms, so the rules are run only once it is saved.",
    "papers": "Documents to be registered",
    "papers_fine": "Those cited by a chosen cell, or by none at all. One that is registered already is used as it is.",
    "uncited": (
        "In {count} cells the file takes evidence away. Citations that stand are kept; to end one, do it on the cell's page."
    ),
    "locked": "This form takes no values now:",
    "confirm": "Save the chosen cells",
    "drop": "Drop this import",
    "undo": "Undo the import",
    "undo_lead": (
        "Undoing writes again what stood before the import, as new revisions. It is possible while none of its cells was "
        "changed since. Documents and citations stay."
    ),
    "kept_until": "An import that is not confirmed is kept for {days} days.",
    "saved": "Values saved: {count}.",
    "dropped": "The import was dropped. Nothing was saved.",
    "undone": "Values undone: {count}.",
    "to_duty": "Open form {form}",
    "back": "To the workbooks",
}
