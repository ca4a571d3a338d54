# SPDX-License-Identifier: Apache-2.0
"""English: requests to correct frozen values."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Corrections",
    "lead": (
        "Requests to correct frozen values, with reason and proof. What is granted goes into the next "
        "snapshot; the old one stays."
    ),
    "none": "There is no request for a correction.",
    "none_advice": "A unit asks from the page of a frozen value.",
    "none_here": "Nobody has asked to correct this value.",
    "ask": "Ask for a correction",
    "ask_lead": "This value is frozen. Give the right one, why, and the document that proves it; a reviewer decides.",
    "request": "Request for a correction",
    "value": "Value",
    "unit": "Unit",
    "form": "Form, period, round",
    "before": "Frozen value",
    "after": "Asked for",
    "kind": "What is asked for",
    "kind_value": "Another value",
    "kind_none": "No data",
    "why_none": "Why there is no data",
    "reason": "Reason",
    "reason_hint": "Say what is wrong, and what the right value rests on.",
    "document": "Document that proves it",
    "document_hint": "One of the unit's documents. If it is not there, add it first.",
    "page": "Page",
    "send": "Send the request",
    "asked_by": "Asked by",
    "decided_by": "Decision",
    "taken_by": "Taken into",
    "granted_next": "It is granted, and goes into the next snapshot.",
    "decide": "Decide",
    "words": "Words for the unit",
    "words_hint": "Needed, whether you grant or refuse.",
    "grant": "Grant",
    "refuse": "Refuse",
    "withdraw": "Withdraw the request",
    "done_asked": "The request is sent.",
    "done_grant": "Granted. The new value goes into the next snapshot.",
    "done_refuse": "The request is refused.",
    "done_withdraw": "The request is withdrawn.",
    "state_asked": "Waits for a decision",
    "state_granted": "Granted",
    "state_refused": "Refused",
    "state_withdrawn": "Withdrawn",
    "state_taken": "In a snapshot",
    "is_asked": "The request waits for a decision.",
    "is_granted": "It was granted already; look at the decision.",
    "is_refused": "It was refused already; look at the decision.",
    "is_withdrawn": "The unit has withdrawn it, so there is nothing to decide.",
    "is_taken": "It is in a snapshot; to change it again the unit asks anew.",
    "not_yours": "Only officers and leaders of the unit that has this form may ask to correct it.",
    "not_yours_to_decide": "You may not do this. A reviewer of its domain decides; the unit may withdraw it.",
    "no_value": "There is no value in this cell. Open the form's page again.",
    "no_correction": "There is no such request. Look at the list of corrections.",
    "not_frozen": "This value is not frozen, so it needs no correction; change it on the form's page.",
    "one_open": "A request on this value is open. Wait for its decision, or withdraw it first.",
    "see_open": "See the request",
    "holds_document": (
        "A request to correct a frozen value names this document as its proof, so it cannot be changed or withdrawn. "
        "Withdraw the request first, or register a newer edition in its place."
    ),
    "document_withdrawn": (
        "The document that proves this request was withdrawn, so it cannot be granted. Refuse it and say so; the unit "
        "may ask again with another document."
    ),
    "value_changed": "{who} has changed the value (revision {number}). Look at the new one and do it again.",
    "refused": "It cannot be sent: {count} things to put right",
    "reason_wanted": "Give the reason for the correction.",
    "words_wanted": "Give words for the unit.",
    "document_wanted": "Choose a document of the unit that proves the new value.",
    "no_such_page": "The document has no such page; give one from 1 to {most}.",
    "unfit_letters": "There are signs in it that cannot be shown. Type it again without control signs.",
    "no_data": "no data: {reason}",
    "empty": "(empty)",
    "waits_title": "Correction asked for: {name}",
    "step_decide": "Decide",
    "step_look": "See the request",
}
