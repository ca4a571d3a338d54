# SPDX-License-Identifier: Apache-2.0
"""Evidence: why something cannot be done, and what to do; marks in the grid."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_document": "There is no such document, or you may not see it. Open the list of evidence and choose again.",
    "no_unit": "There is no such province. Open the page for a new document again and choose your own.",
    "no_citation": "There is no such citation, or you may not see it. Load the page again.",
    "no_file": "This document has no file yet. Upload its file first.",
    "nothing_to_see": (
        "Your role sees no province's evidence. If you need to, ask the administrator for a role that does."
    ),
    "not_yours": (
        "Only a province's own people register, change or withdraw its documents. Ask the office that has the document."
    ),
    "held": (
        "This document proves a value that was handed in, so it cannot be changed or withdrawn. Take the duty back, "
        "or register a newer edition in its place."
    ),
    "cited_meanwhile": "Somebody has just cited this document for a value. Load the page again, then try again.",
    "is_withdrawn": "This document was withdrawn and proves nothing any more. Choose another one.",
    "still_kept": (
        "This file must be kept until the end of {day} and cannot be removed yet. Wait until its retention has ended."
    ),
    "still_cited": (
        "This document proves a value of a round that is not frozen, so its file stays. Wait until that round is "
        "frozen."
    ),
    "ended_already": "This citation was ended before. Load the page again.",
    "kind_wanted": "Choose what kind of document it is.",
    "issuer_wanted": "Say who issued it, such as “People's Committee” or “Statistics Office”.",
    "title_wanted": "Give the title or subject of the document.",
    "number_wrong": (
        "A number has letters, digits and / - . ( ) , : & only. Write it as on the document, such as 123/QĐ-UBND."
    ),
    "too_long": "Longer than {most} characters. Shorten it.",
    "invisible": "There are signs in it that cannot be seen. Type it again by hand.",
    "day_wrong": "This day cannot be read. Write day, month and year, such as 31/12/2025.",
    "day_far": "This day is not between the years 1900 and 2999. Check the year.",
    "issued_later": "The day of issue has not come yet. Write the day on which the document was signed.",
    "valid_backwards": "The end of validity is before its beginning. Check both days.",
    "valid_before_issue": "The end of validity is before the day of issue. Check both days.",
    "page_wrong": "The page must be a whole number from 1 to {most}. Correct it, or leave it empty.",
    "page_beyond": (
        "The document has {pages} pages only; there is no page {page}. Write the page's place in the file."
    ),
    "reason_wanted": "Say why; everyone who may see the document reads it.",
    "same_document": (
        "This document is registered already: “{document}” (same issuer, number and day). "
        "Use that one again; one document can prove several values."
    ),
    "same_file": (
        "This file belongs to the document “{document}” already. Use that one again, or choose another file."
    ),
    "file_wanted": "Choose the file to be uploaded.",
    "file_short": (
        "The new file has {pages} pages, but page {page} is cited. Choose a complete file, or change the citation."
    ),
    "document_wanted": "Choose a document from the list, or register a new one for this cell.",
    "no_cells": "Choose at least one value that the document proves.",
    "unknown_cell": "This form has no cell “{cell}”. Load the page again and choose anew.",
    "proof_missing": (
        "{cell}: no evidence. Cite a document for this value, or write a note on the cell that says why there is "
        "none (10 letters at least)."
    ),
    "mark_one": "1 proof",
    "mark_many": "{count} proofs",
    "mark_none": "No proof",
}
