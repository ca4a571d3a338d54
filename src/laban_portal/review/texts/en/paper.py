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
        "Demonstration: all figures, offices and persons in this document were made by a machine; it has no legal "
        "force."
    ),
    "opening": "For “{round}”, {issuer} reports the data of {unit} as follows:",
    "heading_summary": "1. Summary",
    "summary": (
        "The report in figures: forms: {forms}; cells: {rows}; with a value: {values}; without data, the reason "
        "given: {without_data}; left empty: {empty}; with evidence: {proved}; with an explanation: {explained}; with "
        "a flag: {flagged}; documents of evidence: {documents}."
    ),
    "summary_caption": "Summary by form",
    "heading_details": "2. Data and evidence in detail",
    "details": (
        "The data of each form stand in Appendix I, the list of documents of evidence in Appendix II of this report. "
        "A number in square brackets, such as [1], is the number of a document in Appendix II."
    ),
    "heading_check": "3. How to check this report",
    "check": (
        "The report was made by the system at {moment}, by {who}. Its data come from the unit's chain of revisions, "
        "up to revision {sequence}. Anyone can check the report and its digital signature by the QR code at the foot "
        "of each page or at the address below. Whoever holds the data file {file} can check it there too."
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
        "The column “Revision” says how often the cell was recorded and the first 8 letters of the hash of the last "
        "record; the whole hash stands in the data file."
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
    "no_pdf": "This file is no PDF. Choose the signed PDF of the report; if it is a scan, send it as a scan.",
    "encrypted": (
        "The PDF has a password, so it cannot be checked. Remove the password, or sign the PDF from this site again."
    ),
    "broken": (
        "The PDF is broken or cut short and cannot be read. Export it from the signing program again and send that."
    ),
    "no_report": (
        "This PDF carries no report code of this site. If it is a scan or a print, type the code at the foot of its "
        "pages."
    ),
    "unknown_report": "This site made no report with code {report}. Ask whoever sent you the file.",
    "other_report": (
        "This file is report {found}, not report {report}. Choose the right file, or open the right report and send "
        "it there."
    ),
    "other_data": (
        "The file carries report code {report}, but the hash of its data differs from the one made. This site did not "
        "make the file; download the report again and sign that."
    ),
    "not_this": (
        "This file is not the PDF of report {report} that this site made. Download the PDF of the report, sign that "
        "very file and send it; if it is a scan, send it as a scan."
    ),
    "rewritten": (
        "The file is no longer, byte for byte, report {report} as it was made: the signing program wrote the whole "
        "file anew, or it was changed. Download the report again, sign it by appending (do not “print to PDF”), and "
        "send that."
    ),
    "unsigned": (
        "The file has no digital signature. Sign this file and send it again, or send a scan with signature and stamp."
    ),
    "does_not_fit": (
        "The signature of “{who}” does not fit the file: it was changed after signing. Download the report, sign it "
        "again and send it."
    ),
    "covers_part": (
        "The signature of “{who}” protects only a part of the file; the rest may have been put in. Download the "
        "report again and sign the whole file."
    ),
    "changed_after": (
        "After the signature of “{who}”, something other than signatures was put into the file. Download the report "
        "again, sign it and change nothing more."
    ),
    "changed_before": (
        "Something was put into the file before it was signed, so another text than the report was signed. Download "
        "the report again and only sign it; number and date are entered on this site before the report is made."
    ),
    "changed": "The file begins with the report as made, but something was added. Use the file from this site.",
    "signature_unread": (
        "The signature in field “{field}” cannot be read: an unknown way of signing, or too weak (such as SHA-1). "
        "Sign again as PAdES or PKCS#7 with SHA-256."
    ),
    "trust_trusted": "The signer's certificate comes from a trusted authority.",
    "trust_self_signed": "The signature fits, but the signer made the certificate, so it is not sure who signed.",
    "trust_unknown": (
        "The signature fits, but this site does not have the root certificate of the issuer “{issuer}”, so it is not "
        "sure who signed. An administrator can add it."
    ),
    "trust_expired": "The signature fits, but the certificate was not valid when it was used.",
    "trust_revoked": "The signature fits, but the certificate has been revoked.",
    "time_stamped": "signed at {moment}, with a timestamp",
    "time_said": "signed at {moment} by the clock of the signer's computer",
    "time_early": (
        "The time of signing in the file ({moment}) is before the report was made: the signer's clock is wrong."
    ),
    "time_none": "no time of signing given",
    "scan_small": "The picture has only {width} × {height} dots; nobody can read it. Scan it at 150 dpi or more.",
    "scan_original": (
        "This is the PDF of this site, without signature and stamp by hand. Print, sign, stamp and scan it."
    ),
    "scan_kept": (
        "This site cannot read what a scan shows; it is kept beside the report. The data are proved by their hash, "
        "not by the scan."
    ),
    "scan_digital": (
        "This file is the digitally signed report, not a scan. Send it as a signature, so that the site checks it."
    ),
}
