# SPDX-License-Identifier: Apache-2.0
"""The official report on paper (laid out by Decree 30/2020/NĐ-CP), and the check of a signed copy."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "nation": "SOCIALIST REPUBLIC OF VIET NAM",
    "motto": "Independence - Freedom - Happiness",
    "number": "No.: {number}/{symbol}",
    "number_alone": "No.: {number}",
    "number_blank": "……",
    "place_day": "{place}, {day} {month} {year}",
    "place_blank": "{place}, date: …… {year}",
    "day": "of {day} {month} {year}",
    "day_blank": "dated …… {year}",
    "kind": "REPORT",
    "subject": "Data of {unit}",
    "again": "(Report number {number})",
    "replacing": "(Report number {number}, in place of the report with code {report})",
    "to": "To: {addressee}",
    "official": "The Vietnamese version is the official one.",
    "demonstration": "DEMONSTRATION – GENERATED FIGURES",
    "demonstration_meaning": (
        "Demonstration: all figures, offices and persons in this document were made by a machine; it has no legal force."
    ),
    "opening": "For “{round}”, {issuer} reports the data of {unit} as follows:",
    "heading_summary": "1. Summary",
    "summary": (
        "The report in figures: forms: {forms}; cells: {rows}; with a value: {values}; without data, the reason given: "
        "{without_data}; left empty: {empty}; with evidence: {proved}; with an explanation: {explained}; with a flag: "
        "{flagged}; documents of evidence: {documents}."
    ),
    "summary_caption": "Summary by form",
    "heading_details": "2. Data and evidence in detail",
    "details": (
        "The data of each form stand in Appendix I, the list of documents of evidence in Appendix II of this report. A "
        "number in square brackets, such as [1], is the number of a document in Appendix II."
    ),
    "heading_check": "3. How to check this report",
    "check": (
        "The report was made by the system at {moment}, by {who}. Its data come from the unit's chain of revisions, up to "
        "revision {sequence}. Anyone can check the report and its digital signature by the QR code at the foot of each page "
        "or at the address below. The data file {file} is attached to the PDF."
    ),
    "check_code": "Code of the report",
    "check_address": "Address for checking",
    "check_hash": "SHA-256 of the data",
    "check_head": "Hash at the head of the chain",
    "heading_promise": "4. Responsibility for the data",
    "promise": (
        "{issuer} is responsible for the completeness, accuracy and truth of the data and the evidence in this report."
    ),
    "end": "",
    "copies": "Copies to:",
    "copies_above": "- as above;",
    "copies_other": "- {name};",
    "copies_kept": "- file.",
    "stamp": "(Signature, stamp)",
    "appendix_one": "Appendix I",
    "appendix_one_title": "DATA BY FORM",
    "appendix_two": "Appendix II",
    "appendix_two_title": "LIST OF DOCUMENTS OF EVIDENCE",
    "appendix_of": "(With Report {number} {day} of {issuer})",
    "part": "Form {form}. {name}",
    "part_document": "Legal act: {document}",
    "part_period": "Period: {period}",
    "part_state": "State: {state}",
    "part_version": "Version of the form: {version}",
    "part_nothing": "This form has no cells.",
    "columns_meaning": (
        "The column “Revision” says how often the cell was recorded and the first 8 letters of the hash of the last record; "
        "the whole hash stands in the data file."
    ),
    "no_documents": "The report has no documents of evidence.",
    "column_number": "No.",
    "column_form": "Form",
    "column_period": "Period",
    "column_state": "State",
    "column_rows": "Cells",
    "column_values": "With a value",
    "column_without": "No data",
    "column_proved": "With evidence",
    "column_total": "Total",
    "column_code": "Code",
    "column_name": "Element",
    "column_measure": "Unit",
    "column_value": "Value",
    "column_notes": "Flag, note, explanation",
    "column_evidence": "Evidence",
    "column_revision": "Revision",
    "column_kind": "Kind",
    "column_issuer": "Issuer",
    "column_symbol": "Number",
    "column_dated": "Date",
    "column_title": "Title",
    "column_pages": "Pages cited",
    "column_sha": "SHA-256 of the file",
    "none": "No data",
    "empty": "(empty)",
    "reason": "Reason: {reason}",
    "flag": "Flag: {flag}",
    "note": "Note: {note}",
    "explanation": "Explanation: {text}",
    "reference": "[{number}]",
    "reference_page": "[{number}], p. {page}",
    "whole": "whole",
    "footer_code": "Code of the report: {report}",
    "footer_address": "Check it at: {address}",
    "footer_hash": "SHA-256 of the data: {hash}",
    "qr": "QR code to the page where report {report} is checked",
    "page": "Page {page} of {pages}",
}
