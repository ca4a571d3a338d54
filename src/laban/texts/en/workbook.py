# SPDX-License-Identifier: Apache-2.0
"""What is said about workbooks."""

WORDS: dict[str, str] = {
    "protected": "The workbook is protected by a password. Save it without one; a password is never asked for here.",
    "old_format": "This is a workbook of the old kind (.xls). Open it and save it as .xlsx.",
    "binary": "This is a binary workbook (.xlsb). Open it and save it as .xlsx.",
    "open_document": "This is an OpenDocument file (.ods). Open it and save it as .xlsx or as CSV (UTF-8).",
    "not_a_workbook": "This archive is not a workbook. Give a .xlsx workbook or a CSV file (UTF-8).",
    "damaged": "The workbook is damaged or was written by a faulty program. Open it in a spreadsheet and save it anew.",
    "too_many_parts": "The workbook consists of more than {limit} parts. Copy the table into a new workbook.",
    "too_large": (
        "The workbook unpacks to {size}; at most {limit} are read. Copy the table into a new workbook, or split it."
    ),
    "bomb": (
        "The workbook holds {packed} that pretend to unpack to {size}, as files made to do harm do. It was not unpacked. "
        "Find out where it comes from, or copy the table into a new workbook."
    ),
    "macros": "The workbook holds macros, which are never run here. Save it as .xlsx, without macros.",
    "unsafe_xml": (
        "The workbook holds declarations that no spreadsheet writes and that can do harm. It was not read. "
        "Find out where it comes from, or copy the table into a new workbook."
    ),
    "unknown_sheet": "There is no sheet “{name}”. The visible sheets are: {known}.",
    "no_sheet": "The workbook has no visible sheet with cells. Unhide the sheet, or name it as `sheet` in pack.toml.",
    "hidden_sheets": "Hidden sheets were not read: {names}. To read one, name it as `sheet` in pack.toml.",
    "hidden_sheet_read": "This sheet is hidden; it was read because it is named. Unhide it so that others can check it.",
    "hidden_rows": "Hidden or filtered rows ({count}: {rows}) were read like the others. Unhide them, or delete them.",
    "hidden_columns": "Hidden columns ({count}: {columns}) were read like the others. Unhide them, or delete them.",
    "formula": "This cell holds a formula; its stored result was read. Replace formulas by their values to be sure.",
    "formula_unsolved": (
        "This cell holds a formula without a stored result. Open the workbook in a spreadsheet, calculate and save it, "
        "or replace the formula by its value."
    ),
    "error_value": "This cell shows the error {value}. Correct it, or leave the cell empty if the figure is missing.",
    "merged": "The cells {range} are merged. Unmerge them and write the value in every cell that it belongs to.",
    "external_links": (
        "The workbook refers to other files or data sources; they were not opened, stored values were read. "
        "Check that they are up to date, or break the links."
    ),
    "embedded": "The workbook has other files embedded in it; they were not opened. Remove them if nobody needs them.",
    "percent_format": (
        "Cells shown as per cent: {count}. The stored number was read, here {value}; people see it 100 times as large. "
        "Check that the unit of measure agrees."
    ),
}
