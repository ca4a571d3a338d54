# SPDX-License-Identifier: Apache-2.0
"""A workbook that a unit sends back: what is not right."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_stamp": (
        "This file was not made by this site, or its hidden sheet is gone. Take a new file from the round's page and "
        "paste the values into it."
    ),
    "stamp_changed": (
        "The hidden sheet of this file was changed, so it is not certain where the file belongs. Take a new file "
        "from the round's page and paste the values into it."
    ),
    "other_unit": "This file belongs to the unit {found}, not to {wanted}. Please upload your own unit's file.",
    "other_round": "This file belongs to the round {found}, not to {wanted}. Please upload this round's file.",
    "sheet_foreign": "This sheet is not one of the file as it was made. Move it to another file and upload again.",
    "sheet_twice": "This sheet is a copy of the sheet “{other}”. Keep one of them and delete the other.",
    "sheet_renamed": "This sheet was called “{name}” before; it is read all the same.",
    "sheet_missing": (
        "This sheet is missing. Use the file as it was made, or take a new one and paste the values into it."
    ),
    "line_foreign": "This line is not one of the form (key “{key}”). Delete the line and upload again.",
    "line_twice": "The line “{name}” stands in row {row} already. Delete the one too many.",
    "line_missing": "The line “{name}” is missing. Undo its deletion, or take a new file and paste the values into it.",
    "lines_moved": (
        "From here on {count} lines are not where they were: lines were inserted, deleted or sorted. Undo that, or "
        "take a new file and paste the values into it."
    ),
    "line_added": "This row is no line of the form. Clear what stands here; explanations belong in the column Note.",
    "merged": "The cells {range} are merged. Unmerge them and write a value into each.",
    "formula": "This cell holds the formula {formula}. Put its value in its place (Paste Values).",
    "error_value": "This cell holds the error {value}. Write the right value, or leave it empty.",
    "date": (
        "This cell holds the date {day}; the spreadsheet may have made it one by itself. Set the cell's format to "
        "Number (or Text) and type it again."
    ),
    "percent": (
        "This cell shows per cent: the value stored is {value}, the one seen is a hundred times larger. Set the "
        "cell's format to Number and type it again, without the sign %."
    ),
    "boolean": "This cell holds the logical value {value}. Type what is meant.",
    "sign_in_number": (
        "“{text}” begins with the sign of a formula (=, +, - or @) and is no number. Enter a number only."
    ),
    "sign_in_text": (
        "“{text}” begins with the sign of a formula (=, +, - or @) and is not taken. Leave the sign away, or put a "
        "blank behind the dash of a list."
    ),
    "invisible": "This cell holds signs that cannot be seen. Delete them and type it again by hand.",
    "too_long": "The text has {count} letters, more than {most}. Please shorten it.",
    "choice_unknown": "“{text}” is not in the list. Choose one of: {known}.",
    "reason_unknown": "“{text}” is no reason of the list. Choose one of: {known}; explain it in the column Note.",
    "flag_unknown": "“{text}” is no mark of the list. Choose one of: {known}, or leave it empty.",
    "value_and_reason": (
        "This line has both a value and a reason why there is none ({reason}). Keep one, clear the other."
    ),
    "document_unknown": (
        "There is no document “{text}” on the sheet Documents. Choose a label of the list, or write the document "
        "there first."
    ),
    "document_unclear": (
        "The sheet Documents has several documents numbered “{text}”. Write the label in place of the number."
    ),
    "document_empty": (
        "The line {label} of the sheet Documents is empty. Write the document there, or choose another label."
    ),
    "page_no_number": "“{text}” is no page number. Write a whole number from 1 on.",
    "page_alone": "There is a page but no document. Choose the document beside it, or clear the page.",
    "papers_full": "The lines for new documents end at row {last}. Register the other documents on the site.",
    "paper_issuer_wanted": "The document {label} has no issuer. Write who issued it, or clear the whole line.",
    "paper_title_wanted": "The document {label} has no title. Write its title, or clear the whole line.",
    "paper_kind_unknown": "“{text}” is no kind of document of the list. Choose one of the list.",
    "paper_no_day": "“{text}” is no day. Write day/month/year, such as 05/02/2026.",
    "locked": "“{name}” is locked and can no longer be changed. Take a new file and leave this line as it is.",
}
