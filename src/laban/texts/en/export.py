# SPDX-License-Identifier: Apache-2.0
"""English: writing results."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "folder_in_use": (
        "the folder holds other things and no {manifest} of an earlier result; nothing was written. "
        "Choose another folder with --out, or empty this one."
    ),
    "other_files": (
        "the folder holds an earlier result and {count} things that do not belong to it, and nothing was written: {files}. "
        "Move them elsewhere, or choose another folder with --out."
    ),
    "cannot_write": (
        "nothing can be written here ({reason}). Check the place, its permissions and the free space, or choose another "
        "place with --out."
    ),
    "file_exists": "a file of this name exists already; nothing was written. Choose another name with --out.",
}
