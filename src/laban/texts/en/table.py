# SPDX-License-Identifier: Apache-2.0
"""What is said about files that should be tables."""

WORDS: dict[str, str] = {
    "not_found": "There is no such file. Put it in its place, or correct the name where it is mentioned.",
    "not_a_file": "This is not a plain file. Name a .csv or .xlsx file.",
    "not_readable": "The file cannot be opened ({reason}). Check that you may read it and that no other program locks it.",
    "too_large": "The file is larger than {limit}, which is the most that is read. Split it into several files.",
    "not_a_table": "This is a {kind} file, whatever its name says. Save the table as CSV (UTF-8) or .xlsx.",
    "utf16": 'The file is saved as "Unicode text" (UTF-16). Save it as "CSV UTF-8".',
    "encoding": (
        "The file is not UTF-8: the first letter that cannot be read is byte {byte} on this line. "
        'Open it with the right encoding and save it as "CSV UTF-8".'
    ),
    "nul": (
        "The file holds a zero byte on this line, as no text does. It may be damaged or no CSV file: save it again "
        'as "CSV UTF-8".'
    ),
    "empty": "There is nothing in it. Write a header with the columns' names and a row for each entry.",
    "no_rows": "There is a header but not one row below it. Add the rows, or remove the file if it is not needed.",
    "ragged": (
        "This row has {got} cells, the header has {wanted}. Put a text or number that holds the delimiter "
        "(a decimal comma, say) in quotation marks, and fill missing cells up with delimiters."
    ),
    "beyond_header": (
        "This cell lies to the right of the last named column. Name its column in the header, or delete the cell."
    ),
    "duplicate_column": "The column “{column}” stands {count} times in the header. Rename or remove all but one.",
    "unnamed_column": (
        "Column {column} has no name in the header but holds something on line {line}. Name the column, or delete it."
    ),
    "quote_open": "A quotation mark opened in the row that begins here is never closed. Close it or remove it.",
    "quote_inside": (
        "Something follows a closing quotation mark in the row that begins here. "
        "Write a quotation mark inside a quoted cell twice."
    ),
    "cell_too_long": "A cell in this row is longer than {limit} letters. Shorten it, or look for a missing quotation mark.",
    "unreadable_line": "The row that begins here cannot be split into cells ({reason}). Write it anew.",
    "too_many_cells": "The table has more than {limit} cells. Split it into several files.",
    "sheet_ignored": "A CSV file has no sheets: the name “{name}” was not used. Remove `sheet` for this file.",
    "more": "{count} more places have the same fault ({like}).",
}
