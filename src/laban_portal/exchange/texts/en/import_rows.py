# SPDX-License-Identifier: Apache-2.0
"""CSV and JSON files of values: what is not right."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "media_unknown": "Files of the kind “{media}” are not read. Send one of these kinds: {known}.",
    "no_rows": "The file has no lines. Send a file with a line of headings and at least one line of values.",
    "column_unknown": "There is no column “{name}”. Columns that are read: {known}. Rename this one or leave it away.",
    "column_twice": "The column “{name}” is there twice. Keep one of them.",
    "column_missing": (
        "The column “{name}” is missing. The separator was taken to be “{separator}”; if not, save the file anew."
    ),
    "member_missing": "“{name}” is missing. Each value needs unit, form, period, element and value.",
    "line_unreadable": (
        "This line cannot be parted into cells. Look at the quotation marks here and in the line before."
    ),
    "row_cells": (
        "This line has {count} cells, the headings have {wanted}. If a cell holds the separator, put the cell in "
        "quotation marks."
    ),
    "wanted": "“{column}” is empty. Each line needs its unit, form, period and element.",
    "too_long": "The text has {count} letters, more than {most}. Please shorten it.",
    "invisible": "This cell holds signs that cannot be seen. Delete them and type it again.",
    "sign": "“{text}” begins with the sign of a formula (=, +, - or @) and is not taken. Leave the sign away.",
    "kind_unknown": "“{text}” is no kind of cell. Use one of: {known}, or leave it empty.",
    "reason_unknown": "“{text}” is no reason for having no data. Use one of: {known}.",
    "flag_unknown": "“{text}” is no mark. Use one of: {known}, or leave it empty.",
    "value_too": "The line says “{kind}” and has a value all the same. Clear the value, or change the kind.",
    "value_and_reason": (
        "A reason for having no data goes with a line that has none. Clear the reason, or clear the value."
    ),
    "value_wanted": "The line says that there is a value, but it is empty. Write the value, or why there is no data.",
    "reason_wanted": "A line without data wants a reason. Write it in the column “reason”.",
    "seen_no_number": "“{text}” is not the number of a revision. Write a whole number, or leave it empty.",
    "twice": "A line with the same unit, form, period, element “{element}” and slice stands above. Keep one of them.",
    "style_wanted": (
        "It is not clear whether “{value}” has a decimal comma or point, and no other number tells. Choose how the "
        "file writes numbers and send it again."
    ),
    "style_other": (
        "“{value}” is written in another way than the rest of the file (style={style}). Write all numbers in one way "
        "and send the file again."
    ),
    "no_list": "This is no JSON list. Send a list [ … ] of objects.",
    "no_object": "This member of the list is no object. Write each value as an object.",
    "not_flat": "“{name}” is a list or an object. Write a single value.",
    "json_broken": "From here on this is no JSON. Make the file again with the program that wrote it.",
    "json_deep": "The content is nested too deeply. Send a list of plain objects.",
    "number_too_long": (
        "The number “{value}” has more than {most} digits. Look at it again, or use a larger unit of measure."
    ),
    "more": "There are {most} faults, so reading stopped here. Mend these and send the file again.",
}
