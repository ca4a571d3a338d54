# SPDX-License-Identifier: Apache-2.0
"""English: what is said when a value is decided on, or cannot be; why values are returned or lowered."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "not_yours": (
        "Values of this domain are decided on by its reviewers. You may read them; ask the administrator if it should be you."
    ),
    "round_frozen": "The figures of this round are frozen. Nothing was decided; a frozen value is put right by a correction.",
    "duty_open": "This form has not been handed in. Values can be decided on once it is; nothing was decided.",
    "duty_returned": "This form was returned and is being put right. Wait until it is handed in again; nothing was decided.",
    "duty_accepted": (
        "This form has been accepted. Open it again if a value must be looked at once more; nothing was decided."
    ),
    "duty_frozen": "The figures of this form are frozen. Nothing was decided; a frozen value is put right by a correction.",
    "nothing_here": "There is no value here to decide on. Return the form as a whole if one is missing.",
    "no_value": "There is no such value. Open the form again and choose one from its list.",
    "appeal_open": "The unit has appealed about this value. Answer the appeal first; nothing was decided.",
    "draft_already": "The unit is still working on this value. Wait until it is handed in; nothing was decided.",
    "submitted_already": "This value waits for a decision; this one cannot be taken now. Look at it again.",
    "returned_already": "This value has been returned already. Accept it, lower it, or wait for the unit.",
    "accepted_already": "This value has been accepted already. Return it, or put another value there, if it is wrong.",
    "frozen_already": "This value is frozen. Nothing was decided; it can only be put right by a correction.",
    "meanwhile_accept": (
        "{who} accepted this value on {day}, after you opened it. Nothing was written; look at it and decide again if needed."
    ),
    "meanwhile_return": (
        "{who} returned this value on {day}, after you opened it. Nothing was written; look at it and decide again if needed."
    ),
    "meanwhile_lower": (
        "{who} put another value here on {day}, after you opened it. Nothing was written; look at it and decide again if "
        "needed."
    ),
    "meanwhile_restore": (
        "{who} restored the unit's value on {day} after an appeal. Nothing was written; look and decide again if needed."
    ),
    "meanwhile_dismiss": (
        "{who} dismissed an appeal about this value on {day}. Nothing was written; look at it and decide again if needed."
    ),
    "meanwhile_correct": (
        "{who} corrected this value on {day}. Nothing was written; look at it and decide again if needed."
    ),
    "meanwhile_refuse": (
        "{who} refused a correction of this value on {day}. Nothing was written; look at it and decide again if needed."
    ),
    "overruled": (
        "{who} upheld the appeal against your decision, and the unit's value was put back. Whoever lowered it does not lower "
        "or return it again; if there is a new reason, ask another reviewer to look at it."
    ),
    "value_moved": (
        "This value was changed after you opened it: revision {number} by {who} stands there now. Nothing was written; look "
        "at it and decide again."
    ),
    "code_wanted": "Choose the reason from the list, so that the unit knows what to put right.",
    "words_wanted": "The reason is “other”: write what it is.",
    "words_too_long": "These are {count} letters; at most {most} are taken. Nothing was written: shorten your words.",
    "words_invisible": "Your words hold signs that cannot be seen. Nothing was written: type them by hand.",
    "none_chosen": "Choose at least one value, and at most {most}.",
    "returned_unanswered": (
        "“{cell}” was returned ({why}). Change the value, explain it, or answer in its discussion (5 letters "
        "at least) before you hand in again."
    ),
    "verdict_accept": "Accepted",
    "verdict_return": "Returned",
    "verdict_lower": "Another value put in place",
    "verdict_restore": "The unit's value restored",
    "verdict_dismiss": "Appeal dismissed",
    "verdict_correct": "Corrected",
    "verdict_refuse": "Correction refused",
    "mark_return": "Returned: {why}",
    "mark_lower": "Put in place by the ministry: {why}",
    "mark_restore": "The unit's value was restored after an appeal",
    "code_no_proof": "There is no proof",
    "code_wrong_page": "The page cited does not show it",
    "code_proof_differs": "The proof says another figure",
    "code_wrong_unit": "Wrong unit of measure",
    "code_wrong_period": "Wrong period",
    "code_wrong_scope": "Wrong scope: not what is asked for",
    "code_unlike_total": "Does not agree with the total or the parts",
    "code_unlike_source": "Does not agree with another source",
    "code_implausible": "Not plausible beside earlier years or other units",
    "code_not_by_definition": "Not by the definition",
    "code_other": "Other (say what)",
    "done_accept": "Accepted: {name}.",
    "done_return": "Returned: {name}. The unit has been told.",
    "done_lower": "Another value stands for {name}. The unit may appeal until {day}.",
    "done_many": "Values accepted: {count}.",
    "left_many": "Values not accepted ({count}):",
}
