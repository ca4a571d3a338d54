# SPDX-License-Identifier: Apache-2.0
"""English: what a proof of the chains says, and the letter that carries a day's head."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "gap": (
        "{round}, {unit}: revision {sequence} is missing; the next one is {found}. Restore a backup in which it stands."
    ),
    "previous": (
        "{round}, {unit}, revision {sequence}: it does not follow on the revision before. One was put in or exchanged."
    ),
    "hash": (
        "{round}, {unit}, revision {sequence} (“{element}”): its content does not fit its hash. It was "
        "changed after it was written."
    ),
    "duty": "{round}, {unit}, revision {sequence}: its duty is of another form, period or unit than it says.",
    "number": (
        "{round}, {unit}, revision {sequence} (“{element}”): it does not count on from the cell's revision before."
    ),
    "order": "{round}, {unit}, revision {sequence}: its time is before that of the revision before.",
    "other_than_day": (
        "{round}, {unit}, revision {sequence}: the head of {day} says another hash. The past was written anew."
    ),
    "cut": (
        "{round}, {unit}: revision {sequence} is missing; on {day} the chain had {was} revisions. Its end was cut off."
    ),
    "gone": "{round}, {unit}: the whole chain is missing, which stood in the head of {day}.",
    "head": "{round}, {unit}: the head that is kept differs from the last revision, {sequence} ({differs}).",
    "cell": (
        "{round}, {unit}, revision {sequence}: the cell of “{element}” differs from it ({differs}). The "
        "revision is the truth."
    ),
    "cell_alone": "{round}, {unit}: a cell of “{element}” has no revision. It was put in past the chain.",
    "cell_missing": (
        "{round}, {unit}, revision {sequence}: the cell of “{element}” is missing. The revision is the truth."
    ),
    "day_previous": "Head of {day}: it does not follow on the head before. A head was taken out, put in or exchanged.",
    "day_hash": "Head of {day}: its content does not fit its hash. It was changed after it was written.",
    "day_content": "Head of {day}: it says another day, or another head before, than its place.",
    "witness_missing": "Head of {day}: it left this machine, but does not stand in the database.",
    "witness_differs": (
        "Head of {day}: the one that left this machine differs from the one in the database. The past was written anew."
    ),
    "counts": (
        "{round}, {unit}: form {form}, {period}, is counted otherwise than its cells say ({differs}). Saving any value of "
        "it counts it anew; find out who changed the counts."
    ),
    "state": (
        "{round}, {unit}: form {form}, {period}, stands as “{state}”, but the last event in the audit trail leaves it as "
        "“{wanted}”. Find out who changed it."
    ),
    "version": (
        "Catalogue version {version}: its content does not fit its hash. It was changed after it was released; restore it "
        "from its pack or a backup."
    ),
    "audit_lines": (
        "Head of {day}: of the audit lines {after} to {last} it covers {was}, and {found} stand. Lines were taken out or "
        "put in."
    ),
    "audit_changed": "Head of {day}: one of the audit lines {after} to {last} was changed after it was written.",
    "no_guard": (
        "The database's own guard “{name}” is missing. Put it back (docs/operator/memory.md), and find "
        "out who took it out."
    ),
    "proved": "Read {chains} chains with {revisions} revisions, {days} heads of days, {witnesses} heads from outside.",
    "broken": (
        "{count} links do not hold. Keep this database as it is, and compare it with backups and heads from outside."
    ),
    "holds": "All holds, and fits the heads from outside.",
    "holds_alone": "All holds. Only a head from outside (--head FILE) proves that nobody wrote the whole past anew.",
    "unreadable": "{path} is no head of a day. Give the file laban-head-….json, or the letter that carried it.",
    "no_head": "There is no head of {day}. Make it first: laban-portal day-head --day {day}",
    "day_before_last": "{day} lies before the last head, of {last}; heads are made in the order of days.",
    "other_head": "{path} already holds another head of that day; it was left as it is. Find out which one is true.",
    "head_made": "Head of {day}: {hash}",
    "head_sent": "Sent to {whereto}.",
    "not_sent": (
        "The head stands but could not be sent: {why}. Check the folder and the mail settings, and start again."
    ),
    "nowhere": "It does not leave this machine. Set LABAN_HEAD_EMAIL or LABAN_HEAD_FOLDER, or else it proves little.",
    "letter_subject": "Head of {day}: {hash}",
    "letter": (
        "This is the head of all values collected by {site} up to {day}, over {chains} chains.\n\n"
        "SHA-256: {hash}\n\n"
        "Keep this letter. The file {file} in it holds no value and no name, only hashes. "
        "With it anyone can prove later that "
        "no value of that day was changed or removed unseen:\n\n"
        "    laban-portal verify --head {file}\n"
    ),
}
