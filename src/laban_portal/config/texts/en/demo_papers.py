# SPDX-License-Identifier: Apache-2.0
"""What the invented documents of a demonstration say."""

from __future__ import annotations

WORDS = {
    "mark": "TÀI LIỆU TRÌNH DIỄN / DEMONSTRATION",
    "invented": "Document and figures are invented; no agency has issued them. Tất cả đều là giả lập.",
    "number": "No. {number} (demonstration)",
    "issued": "{day}",
    "opening": (
        "A demonstration document of Laban. The table holds just the figures that the document is cited for. "
        "Agency, number and date are there for illustration only."
    ),
    "head_row": "No.",
    "head_name": "Item",
    "head_unit": "Unit of measure",
    "head_value": "Value",
    "from_statistics": "Statistics Office of {unit}",
    "from_department": "Department of Science and Technology of {unit}",
    "from_committee": "People's Committee of {unit}",
    "from_schooling": "Department of Education and Training of {unit}",
    "from_property": "Intellectual Property Office",
    "title_yearbook": "Statistical yearbook of {unit} {year}, excerpt (demonstration document)",
    "title_people": "Report on science and technology organisations and people of {unit} {year} (demonstration document)",
    "title_spending": "Decision on the final account of science and technology spending of {unit} {year} (demonstration document)",  # noqa: E501  one title
    "title_tasks": "Report on science and technology tasks and cooperation of {unit} {year} (demonstration document)",
    "title_schooling": "Letter with figures of education and people of {unit} {year} (demonstration document)",
    "title_institutions": "Report on administrative reform and digital infrastructure of {unit} {year} (demonstration document)",  # noqa: E501  one title
    "title_property": "Letter with figures of industrial property of {unit} {year} (demonstration document)",
    "title_transfer": "Survey of technology transfer and market of {unit} {year} (demonstration document)",
    "title_corrected": "Letter correcting figures of {unit} {year} (demonstration document)",
    "place": "Table, row {row}",
}
