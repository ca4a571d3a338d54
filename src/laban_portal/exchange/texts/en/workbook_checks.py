# SPDX-License-Identifier: Apache-2.0
"""The workbook for a unit: hints and warnings in the cells. A title has at most 32 letters, a hint 255."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "stop": "This is not taken",
    "warning": "Please look again",
    "information": "Note",
    "number_title": "Number",
    "number": (
        "Enter a number in the line's unit of measure. If there is no data, leave it empty and choose why beside it."
    ),
    "number_warning": "What was typed is no number. Enter digits only, with the decimal sign of your computer.",
    "number_bounds_title": "Number",
    "number_bounds": (
        "Enter a number in the line's unit of measure. If there is no data, leave it empty and choose why beside it."
    ),
    "number_bounds_warning": (
        "What was typed is no number, or lies outside what is usual for this item. If it is right, keep it and "
        "explain it in the column Note."
    ),
    "integer_title": "Whole number",
    "integer": "Enter a whole number, without decimals. If there is no data, leave it empty and choose why beside it.",
    "integer_stop": "This cell wants a whole number. Leave decimals, letters and units of measure away.",
    "integer_bounds_title": "Whole number",
    "integer_bounds": (
        "Enter a whole number, without decimals. If there is no data, leave it empty and choose why beside it."
    ),
    "integer_bounds_warning": (
        "What was typed is no whole number, or lies outside what is usual for this item. If it is right, keep it and "
        "explain it in the column Note."
    ),
    "share_title": "Per cent",
    "share": "Enter a number from 0 to 100 without the sign %: 12.5 % is entered as 12.5.",
    "share_stop": "A share is a number from 0 to 100, without the sign %.",
    "text_title": "Text",
    "text": "Enter the text, 2,000 letters at most.",
    "text_stop": "The text is longer than 2,000 letters. Please shorten it.",
    "choice_title": "Choose from the list",
    "choice": "Choose one of the list. If there is no data, leave it empty and choose why beside it.",
    "choice_stop": "Please choose one of the list.",
    "reason_title": "Why there is no data",
    "reason": "Choose only if the value is left empty. If you choose another reason, explain it in the column Note.",
    "reason_stop": "Please choose a reason from the list.",
    "flag_title": "Mark",
    "flag": "Choose only if the value is estimated, provisional, a forecast or breaks the series.",
    "flag_stop": "Please choose a mark from the list.",
    "note_title": "Note",
    "note": "Explain where needed, 1,000 letters at most.",
    "note_stop": "The note is longer than 1,000 letters. Please shorten it.",
    "document_title": "Document",
    "document": "Choose a label of the sheet Documents, or write exactly the number of a document that stands there.",
    "document_information": "This is no label of the sheet Documents. Keep it if it is the number of a document there.",
    "page_title": "Page number",
    "page": "The page of the document on which this figure stands.",
    "page_stop": "A page number is a whole number from 1 on.",
    "paper_stop": "This is too long. Please shorten it.",
}
