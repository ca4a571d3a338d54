# SPDX-License-Identifier: Apache-2.0
"""The workbook for a unit: names of sheets, headings of columns."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title_guide": "Instructions",
    "title_documents": "Documents",
    "title_lists": "Lists",
    "title_stamp": "Stamp",
    "footer": "{unit} · {round}",
    "page": "Page {page}/{pages}",
    "under": "{unit} · {round} · on time until the end of {due}",
    "hint": (
        "Fill in the pale yellow cells only. A star * marks what is required. How to, and the colours: see "
        "Instructions."
    ),
    "demonstration": "DEMONSTRATION DATA: the figures in this file were generated for show; they are not real figures.",
    "column_code": "Code",
    "column_name": "Item",
    "column_label": "Split",
    "column_unit": "Unit of measure",
    "column_last": "Period before ({period})",
    "column_held": "Figure the ministry has",
    "column_value": "VALUE",
    "column_reason": "Why there is no data",
    "column_flag": "Mark",
    "column_note": "Note",
    "column_document": "Document",
    "column_page": "Page no.",
    "column_state": "State",
    "column_help": "Explanation and evidence wanted",
    "evidence": "Evidence wanted: {wanted}",
    "paper": "D{number}",
    "papers_title": "Documents of {unit}",
    "papers_hint": (
        "Grey lines are registered already. Write new documents into the pale yellow lines; their files are uploaded "
        "later."
    ),
    "paper_label": "Label",
    "paper_kind": "Kind",
    "paper_issuer": "Issued by",
    "paper_number": "Number of the document",
    "paper_date": "Date",
    "paper_title": "Title",
}
