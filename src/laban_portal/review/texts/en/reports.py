# SPDX-License-Identifier: Apache-2.0
"""Official reports of a unit: made, signed, taken back."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Official report",
    "titles": "Reports that were made",
    "plan_lead": (
        "The report of {unit} in {round}. A leader makes it from the values as they stand, signs it, and sends the "
        "signed copy back."
    ),
    "to_report": "Official report",
    "unit_page": "Forms of the unit",
    "would_hold": "What a report made now would hold",
    "forms": "Form",
    "state": "State",
    "count_handed_in": "Forms handed in",
    "count_values": "Cells with a value",
    "count_without": "Cells without data",
    "count_missing": "Wanted cells that are empty",
    "count_explained": "Cells explained",
    "count_open": "Findings not yet dealt with",
    "count_proved": "Values with evidence",
    "count_unproved": "Values without evidence",
    "documents": "Documents of evidence: {count}. The hash of each file is printed in the report.",
    "sequence": "The unit's chain of revisions stands at number {number}.",
    "not_open": "The round has not been opened, so no report can be made yet. Come back once it is open.",
    "missing_title": "Forms that are not handed in: {count}",
    "missing_words": (
        "Hand these in first. If the report must be made all the same, they are printed in their present state, and "
        "the reason is kept in the audit trail."
    ),
    "whole": "All forms are handed in: the report can be made.",
    "make_title": "Make the report",
    "make_words": (
        "The site fixes what the report holds from the values as they stand, computes its hash and makes a PDF with "
        "a QR code. This takes a few seconds; please do not press twice."
    ),
    "make_replaces": "Report number {number}, which is in force ({report}), will be replaced.",
    "make_only": "Only a leader of the unit's focal office can make the report.",
    "make": "Make the report",
    "signer_name": "Name of who signs",
    "signer_title": "Office of who signs",
    "signer_title_hint": "Each line is printed as a line, such as “KT. GIÁM ĐỐC”, then “PHÓ GIÁM ĐỐC”.",
    "book": "Number and date of the letter",
    "book_hint": (
        "If the office has given a number, type it here: the PDF must not be changed once it is made. Left empty, "
        "there is room to write it by hand."
    ),
    "office_number": "Number",
    "symbol": "Symbol",
    "symbol_hint": "Such as BC-SKHCN.",
    "dated": "Date",
    "tick_missing": "I know that {count} forms are not handed in, and make the report all the same.",
    "reason": "Reason",
    "none_yet": "No report has been made yet.",
    "none_advice": "The first one is made when a leader signs off the values.",
    "number": "Report number {number}",
    "code": "Code",
    "made_at": "Made",
    "made_by": "Made by",
    "signer": "Signed by",
    "hash": "SHA-256 of the data",
    "holds": "What it holds",
    "holds_words": (
        "{forms} forms, {values} cells with a value, {without} without data, {empty} empty; {proved} cells with "
        "evidence, {documents} documents."
    ),
    "at_sequence": "Up to revision {number} of the chain",
    "state_made": "To be signed",
    "state_signed_scan": "Signed (scan)",
    "state_signed_digital": "Signed digitally",
    "state_replaced": "Replaced",
    "outdated_mark": "Values changed",
    "outdated": "Values have changed since this report.",
    "outdated_advice": "Make a new report, so that it fits the values as they stand.",
    "replaced_on": "Replaced by a later report on {day}.",
    "one_lead": "{unit}, {round}",
    "take_pdf": "Download PDF",
    "take_docx": "Download Word",
    "take_json": "Download data (JSON)",
    "take_signed": "Download the signed copy",
    "public_page": "Public page of its verification",
    "steps_title": "Sign it and send it back",
    "step_download": "Download the PDF. Do not print it to a new PDF and do not change it: sign this very file.",
    "step_sign": "Sign the PDF digitally, or print it, sign and stamp it, and scan it.",
    "step_send": "Send the file here. The site tells by itself whether it is signed digitally or a scan.",
    "file": "Signed file",
    "file_hint": "A digitally signed PDF, or a scan as PDF, PNG or JPEG; 25 MB at most. Checking takes a few seconds.",
    "send": "Send the signed copy",
    "send_other": "Send another copy instead",
    "file_wanted": "No file was chosen. Choose the signed file and send it.",
    "signatures": "Digital signatures",
    "signature_intact": "The signature fits the content",
    "signature_broken": "The signature does not fit",
    "signed_scan_on": "The scan with signature and stamp was sent back at {moment}.",
    "signed_digital_on": "The digitally signed copy was sent back and checked at {moment}.",
    "made": "Report {report} has been made. Download the PDF, sign it, and send the signed copy back.",
    "taken_scan": "The scan was taken. This site cannot check what it shows.",
    "taken_digital": "The signed copy was taken: it is the report as made, and the signature fits.",
    "none": "There is no report with this code, or you may not see it. Check the code.",
    "other_domains": (
        "The report holds values of every domain, and you may see only some. Use the public page of its "
        "verification, or ask a round manager."
    ),
    "no_signed": "This report has no signed copy yet. Download the PDF.",
    "not_yours": "Only a leader of the unit's focal office makes reports and sends signed copies back. Ask them to do it.",
    "moved": (
        "Values, evidence or states of forms changed just now, so the report was not made. Look at what stands "
        "below, then make it again."
    ),
    "was_replaced": (
        "This report has been replaced by another and takes no signed copy any more. Sign the one that is in force."
    ),
    "signed_digitally": "The report has a checked digital signature; a scan does not take its place.",
    "refused": "The report was not made. Put {count} points right.",
    "not_taken": "The file was not taken, and nothing of it is kept. See the {count} points below.",
    "too_long": "This has more than {most} letters. Shorten it.",
    "invisible": "This holds signs that cannot be seen. Type it anew in plain letters.",
    "signer_name_wanted": "The name of who signs is missing. Type it as it is to be printed.",
    "signer_title_wanted": "The office of who signs is missing. Type it, such as GIÁM ĐỐC.",
    "day_wrong": "The date cannot be read. Choose a day, or leave it empty.",
    "acknowledge": "Forms not handed in: {count}. Hand them in first, or tick that the report is to be made all the same.",
    "reason_wanted": "Forms are missing and no reason is given. Say why the report is made all the same.",
    "waiting_make": "All {count} forms are handed in: make the official report",
    "waiting_sign": "The official report is to be signed",
    "waiting_again": "Values have changed since the report: make a new one",
    "step_make": "Make the report",
    "step_sign_now": "Sign and send back",
    "step_again": "Make a new report",
}
