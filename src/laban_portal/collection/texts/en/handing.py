# SPDX-License-Identifier: Apache-2.0
"""Handing in, taking back, returning, accepting and giving away duties."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "incomplete": "It cannot be submitted yet; to correct: {count}. Fill in each cell below, or say why there is "
    "no figure, and submit again.",
    "missing": "{cell}: nothing is filled in. Type the figure, or choose “no data” with its reason.",
    "unread": "{cell}: what is typed is no figure that counts. Correct it, or choose which reading is meant.",
    "not_yours": "This step belongs to others: the unit submits and takes back, the reviewer of the domain "
    "returns and accepts. Ask them to do it.",
    "not_yours_to_give": "Only a leader, the unit's coordinating office or a round manager can give these duties to "
    "others. Ask one of them.",
    "not_submit": "It has been submitted already. To change something, take it back first or ask the reviewer to "
    "return it.",
    "not_withdraw": "It cannot be taken back: it is not submitted, or has been decided on already. Ask the reviewer "
    "to return it.",
    "not_return": "Only what is submitted can be returned. Reload the page to see where it stands.",
    "values_returned": "Some of its values are returned: it cannot be accepted as a whole. Return it to its unit, or decide "
    "on those values again.",
    "handed_in_anew": "The unit took this form back and handed it in again after you opened it. Open the form again, look at "
    "the values as they are now, then decide.",
    "not_accept": "Only what is submitted can be accepted. Reload the page to see where it stands.",
    "not_reopen": "Only what was accepted can be opened again. Reload the page to see where it stands.",
    "none_chosen": "No duty is chosen, or more than {most}. Tick the duties that you want to give, then choose to whom.",
    "other_unit": "This office does not exist, or works for another unit. Choose an office of the unit itself.",
    "not_there": "This person does not work in the chosen office today. Choose someone of that office, or the "
    "whole office.",
    "already_in": "{form} has been submitted and can no longer be given to others. Leave it out, or ask to have "
    "it returned first.",
    "no_receipt": "There is a receipt only for what is submitted. Submit the form first.",
    "done_submit": "Submitted. Print or keep this receipt.",
    "done_withdraw": "Taken back. You can change it and submit it again.",
    "done_return": "Returned to the unit with your reason.",
    "done_accept": "Accepted.",
    "done_reopen": "Opened again; the unit has been told why.",
    "done_assign": "Duties given: {count}.",
    "ask_submit": "Submit this form?",
    "ask_withdraw": "Take this form back?",
    "ask_return": "Return this form to the unit?",
    "ask_accept": "Accept this form?",
    "ask_reopen": "Open this accepted form again?",
    "tell_submit": "Once submitted, nobody can change it until you take it back or it is returned. The reviewer of "
    "its domain is told.",
    "tell_withdraw": "It goes back to you to be changed, and counts as not submitted until you submit it again.",
    "tell_return": "The unit gets it back with your reason and can change it.",
    "tell_accept": "The unit is told. To change something afterwards, it must be opened again with a reason.",
    "tell_reopen": "The unit gets it back with your reason and can change it.",
    "do_submit": "Submit",
    "do_withdraw": "Take back",
    "do_return": "Return",
    "do_accept": "Accept",
    "do_reopen": "Open again",
    "back": "Back to the form",
    "reason": "Reason",
    "reason_hint": "It is sent to the unit and stays in the record. Say what has to be changed.",
    "filled": "Filled in",
    "unit": "Unit",
    "round": "Round",
    "period": "Period",
    "receipt": "Receipt of a submitted form",
    "receipt_lead": "This page proves what was submitted. The values below are those of the chain at the moment of "
    "submission.",
    "by": "Submitted by",
    "at": "Submitted at",
    "in_time": "In time",
    "yes_in_time": "Yes, until {day}",
    "no_in_time": "No, it was due until {day}",
    "head": "Head of the unit's chain",
    "sequence": "Number of changes in the chain",
    "no_head": "No value was typed before it was submitted",
    "day_head": "Head of the last day",
    "day_head_of": "{day}: {hash}",
    "no_day_head": "No day's head has been made yet",
    "proof": "Whoever keeps this page can have the chain checked: the same values give the same head. A "
    "value that was changed in secret would give another.",
    "values": "Values",
    "cell": "Cell",
    "value": "Value",
    "no_value": "not filled in",
    "no_data": "no data",
    "print": "Print with the browser (Ctrl+P)",
    "signature": "Name, date and signature",
}
