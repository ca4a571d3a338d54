# SPDX-License-Identifier: Apache-2.0
"""English: writing results."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "folder_in_use": (
        "the folder holds other things and no {manifest} of an earlier result; nothing was written. "
        "Choose another folder with --out, or empty this one."
    ),
    "file_exists": "a file of this name exists already; nothing was written. Choose another name with --out.",
}
