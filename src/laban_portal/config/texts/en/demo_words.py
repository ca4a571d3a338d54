# SPDX-License-Identifier: Apache-2.0
"""What the people of a demonstration say to each other."""

from __future__ import annotations

WORDS = {
    "ask_page": "Demonstration: on which page of the document does this figure stand? We find no such row in the table.",
    "ask_rise": "Demonstration: the figure differs much from last year's; please tell us why.",
    "ask_scope": "Demonstration: does this figure include central agencies located in the province?",
    "answer_page": "Demonstration: on page 1, in the first row of the table; we have cited the right page again.",
    "answer_rise": "Demonstration: two more units reported this year, so the figure rose; the explanation says so.",
    "answer_scope": "Demonstration: without central agencies, as the form's guidance says.",
    "thanks": "Demonstration: that is clear, thank you.",
    "unit_asks": "Demonstration: is this item counted by place or by supervising agency? Please advise.",
    "unit_told": "Demonstration: by place, including units that central agencies supervise.",
    "why_no_proof": "Demonstration: there is no document that proves it; please add one with number and date.",
    "why_proof_differs": "Demonstration: the document shows another figure; please check.",
    "why_wrong_period": "Demonstration: the document is of the year before; please use figures of the year reported.",
    "why_implausible": "Demonstration: the figure lies far from provinces of the same size; please check.",
    "why_wrong_scope": "Demonstration: the figure includes units outside the item's scope; they have been taken off.",
    "why_not_by_definition": "Demonstration: only units still at work on 31 December count; the others are taken off.",
    "why_unlike_source": "Demonstration: the figure exceeds that of the agency in charge; its figure has been taken.",
    "proved_now": "Demonstration: checked, and a document added that proves it; the figure stands.",
    "appeal": "Demonstration: the document shows just this figure within the item's scope. Please look again and keep ours.",
    "upheld": "Demonstration: compared with the document; the appeal is upheld and the province's figure kept.",
    "dismissed": "Demonstration: the item's definition leaves these units out; the adjusted figure stands.",
    "missing": "Demonstration: some forms are still being checked and will follow as soon as they are complete.",
    "signer_title": "DIRECTOR",
    "unsigned": "Demonstration: provinces without a signed report have confirmed their figures by letter.",
    "closed": "Demonstration: the time for values and review is over.",
    "correction": "Demonstration: the statistics office has corrected the figure since; its letter is attached.",
    "granted": "Demonstration: the letter of correction is valid; granted.",
    "next_snapshot": "Demonstration: takes the corrections that were granted.",
    "edition_name": "Provincial Innovation Index {year} (demonstration)",
    "edition_summary": (
        "Demonstration: results of {year} computed from the generated figures of the demonstration round. No figure is real."
    ),
    "edition_publisher": "Ministry of Science and Technology (demonstration)",
    "edition_reason": "Demonstration: a province corrected figures after the round was frozen; the whole index is new.",
    "auditor_letter": "Demonstration: an invented letter of an auditor for the edition {code}; it has no legal force.",
}
