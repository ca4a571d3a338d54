# SPDX-License-Identifier: Apache-2.0
"""What is said of backups."""

from __future__ import annotations

WORDS = {
    "made": "Kept in {file}: {size} MB, {parts} parts, {chains} value chains. Copy this file to another machine.",
    "restored": "Restored from {file} (kept at {made_at}); {chains} value chains agree with it. Proving each link …",
    "was_made": "Backup made as {file} ({parts} parts)",
    "was_restored": "Restored from {file} (kept at {made_at})",
    "exists": "{file} exists already. Choose another name; an old backup is never overwritten.",
    "no_folder": "there is no folder {folder}. Make it first, or choose another place.",
    "not_empty": (
        "the place is not empty: {where} holds data. Restore into an empty data folder and an empty database."
    ),
    "no_manifest": "the file has no manifest: it is half a backup, or none. Use another backup.",
    "newer": "the backup was made by a later release ({what}). Install that release, then restore.",
    "other_database": (
        "the backup is of {backup}, here is {here}. Set LABAN_DATABASE_URL to the same kind of database."
    ),
    "heads_differ": (
        "after restoring, the heads of the value chains differ from the manifest. Do not use it; restore another backup."
    ),
    "strange_part": "the file holds a strange part ({part}); it is no backup made by this program.",
    "unreadable": "{file} cannot be read ({why}). Check its path and who may read it.",
    "damaged": "{file} is damaged or cut short. Use another backup.",
    "wrong_hash": (
        "the part {part} differs from the manifest: the file is damaged or was changed. Use another backup."
    ),
}
