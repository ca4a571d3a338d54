# SPDX-License-Identifier: Apache-2.0
"""The workbook for a unit: its sheet of instructions."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "How to fill in: {domain}",
    "unit": "Unit",
    "round": "Round",
    "domain": "Subject",
    "made_at": "Made",
    "made": "{when}, taken by {who}",
    "duty": "{name}, period {period} (version {version}): on time until the end of {due}; closes after {closes}",
    "assumed": "The content of this form is ASSUMED; it is not the form as issued.",
    "how": "How to fill it in",
    "how_1": (
        "Each form has a sheet. Fill in the pale yellow cells only; grey cells are for reading and are not read back."
    ),
    "how_2": (
        "Enter numbers in the line's unit of measure, with your computer's decimal sign. No units of measure, no "
        "sign %."
    ),
    "how_3": (
        "If there is no data, leave the value empty and choose why. A 0 means that there is data, and that it is zero."
    ),
    "how_4": "A star * behind a name means that it is required: it wants a value or a reason.",
    "how_5": (
        "Evidence: write a document once on the sheet Documents, then choose its label beside each value, and the page."
    ),
    "how_6": "Numbers may be pasted from other files: use Paste Values, do not paste formulas.",
    "how_7": (
        "Do not insert, delete or sort lines; do not add sheets. File name, column widths and filters may be changed."
    ),
    "how_8": (
        "Then upload the file on the round's page for Excel files. It shows every changed cell before anything is "
        "saved."
    ),
    "colours": "What the colours mean",
    "colour_open": "A cell to fill in.",
    "colour_told": "A cell for reading.",
    "colour_wanted": "Required, and still empty.",
    "colour_look": "To look at again: outside what is usual, or no number yet.",
    "colour_wrong": "Not right: must be changed before the file is uploaded.",
    "refused": "An uploaded file is not taken if",
    "refused_1": "it belongs to another unit or round, or its hidden sheet was changed;",
    "refused_2": "it has macros, links to other files or a password, or is no .xlsx file;",
    "refused_3": (
        "a cell to fill in holds a formula, a date for a number (Excel turns 3-5 into 3 May), or an error such as "
        "#REF!;"
    ),
    "refused_4": "lines were inserted, deleted or moved, cells merged, or sheets added;",
    "refused_5": "a cell has both a value and a reason why there is none;",
    "refused_6": (
        "a reason, mark or choice is not in its list; a document is not on the sheet Documents; a page is no number;"
    ),
    "refused_7": (
        "a locked cell was changed. All faults are told at once, each with sheet and cell; nothing has been saved then."
    ),
    "stamp": "The file's stamp",
    "stamp_words": (
        "File {key}. State of the figures when it was made: {head}. By these the file can be compared with the site."
    ),
}
