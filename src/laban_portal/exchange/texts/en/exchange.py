# SPDX-License-Identifier: Apache-2.0
"""Files of values that come back, and their comparison: what cannot be taken."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_workbook": "There is no such workbook, or you may not see this unit's values.",
    "no_import": "There is no such import. Only who uploaded a file can open its comparison.",
    "no_round": "There is no such round, or you have no values in it. Check the round's code.",
    "no_values": "There are no values of this unit in the round, or you may not see them. Check round and unit.",
    "read_only": "This token may only read. Use one that may write.",
    "not_yours": (
        "Only who fills in a unit's values can send files. If that is your work, ask an administrator for the role."
    ),
    "no_file": "There is no file, or it is empty. Choose a file and send it again.",
    "too_large": "The file is larger than {limit} MB. Send the file as you took it, without added pictures or sheets.",
    "table_wanted": "This file is neither CSV nor JSON. A workbook of ours is sent on the page “Send a workbook back”.",
    "not_known": (
        "The portal does not know this workbook, or it is not your unit's. Take a new one on the page “Workbooks” and paste "
        "your values."
    ),
    "nothing_changed": "Nothing in the file differs from what stands already. If you changed it, check that it was saved.",
    "duty_gone": "This form is no longer part of the round. Take a new workbook and paste your values.",
    "form_changed": (
        "Form {form} has another version since the workbook was made. Take a new workbook and paste your values."
    ),
    "document_gone": (
        "The chosen document can no longer prove this cell. Choose another one, or empty the cell for evidence."
    ),
    "too_many_cells": (
        "The file holds {count} cells, more than the {most} that one page compares. Split it, or send it through the API."
    ),
    "too_many_rows": "The file has more than {most} rows. Split it into several files.",
    "no_duty": (
        "In this round there is no form “{form}” for the period “{period}” of the unit “{unit}” that is yours to see. Check "
        "these three codes."
    ),
    "undecided": "“{name}”: somebody changed this cell since the workbook was made. Keep what stands, or take the file's.",
    "changed_meanwhile": (
        "{count} cells were changed by somebody else while you looked. Nothing was saved; look again below, then confirm."
    ),
    "nothing_taken": "No cell is chosen. Tick at least one, or drop this import.",
    "moved_on": "“{name}” was changed after this import and cannot be undone. Put the cells right on the form's page.",
    "import_checked": "This import was not saved yet, so there is nothing to undo. Look at its comparison.",
    "import_applied": "This import was saved already. Open its page again to see it.",
    "import_dropped": "This import was dropped. Send the file again if you still need it.",
    "import_undone": "This import was undone. Send the file again if you still need it.",
}
