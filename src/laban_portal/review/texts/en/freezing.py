# SPDX-License-Identifier: Apache-2.0
"""English: freezing a round."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Freeze the round",
    "lead": (
        "Freezing “{round}” makes the first snapshot out of all accepted values. After that nobody changes a "
        "value; a unit can only ask for a correction, with proof."
    ),
    "blocked": "It cannot be frozen yet. To be seen to first: {count}",
    "not_closed": "The round is not closed. Close it before freezing it.",
    "is_frozen": "This round is frozen. Look at its snapshots.",
    "open_appeals": "Appeals not answered yet: {count}. Answer them before freezing.",
    "appeal_days": (
        "Decisions that changed a value and may still be appealed against until the end of {day}: {count}. Freeze once "
        "it has passed."
    ),
    "exceptions": "Lock exceptions hold until the end of {day}. Wait for that day, or end them before freezing.",
    "nothing": "No value is accepted yet, so there is nothing to freeze. Review the values first.",
    "moved": (
        "The figures have moved since you saw the plan: a unit saved a value, or something was decided. The "
        "new plan is below; look again, then freeze."
    ),
    "refused": "It cannot be frozen: {count} things to put right",
    "acknowledge_undecided": "Tick that undecided values stay out of the snapshot, or have them reviewed first.",
    "acknowledge_unsigned": "Tick that there are units without a signed report, or wait until they have signed.",
    "taken": "What goes into the snapshot",
    "taken_words": (
        "Only accepted values go into the snapshot, “no data” with its reason among them. What is undecided, "
        "returned or not handed in stays in the chains as it is, and out of the snapshot."
    ),
    "by_unit": "Unit by unit",
    "unit": "Unit",
    "duties": "Forms",
    "duties_words": "{accepted} accepted, {handed} handed in, {other} not handed in",
    "duties_accepted": "Forms accepted",
    "values_in": "Values in the snapshot",
    "left_out": "Values left out",
    "undecided": "Undecided",
    "returned": "Returned",
    "drafts": "Not handed in",
    "missing": "Missing",
    "appeals": "Appeals",
    "explained": "Explanations",
    "report": "Report",
    "signed": "Signed",
    "unsigned": "Not signed",
    "columns": (
        "Forms: accepted / handed in / not handed in. Appeals: not answered / still possible. Explanations: "
        "how many the unit has given."
    ),
    "do_title": "Freeze this round",
    "do_words": (
        "Freezing cannot be undone. Every unit of the round is told, and may take its own part along and prove it."
    ),
    "tick_undecided": "I know that {count} values that were handed in and are undecided stay out of the snapshot",
    "tick_unsigned": "I know that there are units without a signed report",
    "reason": "Reason",
    "reason_hint": "It stands in the snapshot and in the audit trail. Needed where something must be ticked.",
    "do": "Freeze",
    "done": "The round is frozen. Its first snapshot is below.",
    "waits_title": "The round “{round}” is closed and waits to be frozen",
    "step": "Look at the plan",
}
