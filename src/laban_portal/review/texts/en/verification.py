# SPDX-License-Identifier: Apache-2.0
"""Public verification of reports, without logging in; no value is shown."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Verify a report",
    "lead": "Anyone can check whether a report is genuine, unchanged and in force. No value is shown here.",
    "by_code": "By its code",
    "code": "Code of the report",
    "code_hint": "At the foot of each page and beside the QR code, such as LB-7QK2-M9XA-PDRT. Small letters will do.",
    "ask": "Verify",
    "by_file": "By its file",
    "file": "File of the report",
    "file_hint": (
        "The PDF of the report (signed or not), or its data file (JSON); {most} MB at most. The file is looked at "
        "and let go, never kept."
    ),
    "ask_file": "Verify the file",
    "unknown": "This site made no report with this code. Look at the code on paper again, or ask whoever sent the report.",
    "code_wrong": "A code is LB and three groups of four letters. Type it as it is printed.",
    "nothing": "There is neither a code nor a file. Type a code, or choose a file.",
    "busy": "The site is checking somebody else's file. Send your file again in {wait} seconds.",
    "too_often": "This address has asked too often within a minute. Try again in {wait} seconds.",
    "genuine": "This report is genuine",
    "genuine_words": "This site made a report with this code. Compare what stands below with the paper.",
    "genuine_file": "The file is a genuine report, unchanged",
    "genuine_signed": "The file is a genuine report, unchanged, with a digital signature",
    "genuine_data": "The data file is that of this report",
    "in_force": "In force",
    "replaced": "Replaced by a later report on {day}. Do not use this one any more.",
    "replaced_by": "See the report that is in force",
    "not_genuine": "The file is not an unchanged report of this site",
    "not_genuine_report": "The file bears the code of the report below, but is not the report as it was made",
    "unit": "Unit",
    "round": "Round",
    "number": "Number",
    "made_at": "Made",
    "made_by": "Made by",
    "state": "State",
    "hash": "SHA-256 of the data",
    "signed": "Signature",
    "signed_not": "No signed copy has been sent back to this site.",
    "signed_scan": "A scan with signature and stamp was sent back at {moment}; this site cannot check a scan.",
    "signed_digital": "A digitally signed copy was sent back and checked at {moment}.",
    "signatures": "Digital signatures",
    "signatures_in_file": "Digital signatures in the file",
    "no_signature": "The file has no digital signature.",
    "intact": "fits the content",
    "broken": "does not fit",
    "no_data": "This is no data file of a report. Choose the JSON file downloaded from this site.",
    "data_changed": (
        "The data in the file differ from those of report {report}: the file was changed. Ask whoever sent it for "
        "the original file."
    ),
    "not_original": (
        "This file is not report {report} as it was made or signed. Ask the province or department that sent it for the "
        "original file."
    ),
    "unreadable": (
        "The file cannot be read: it is broken, cut short, or has a password. Ask whoever sent it for the original file."
    ),
    "signature_unread": (
        "A signature in the file cannot be read, so this site cannot say who signed. Ask whoever sent it for the original "
        "file."
    ),
    "demonstration": "A demonstration: its values were made up by a machine and mean nothing.",
    "open": "Open the report on this site",
    "no_values": "No value is shown here. Who may see the values logs in to open the report.",
    "another": "Verify another report",
    "file_looked": "File looked at: {name}. It was not kept.",
}
