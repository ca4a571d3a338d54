# SPDX-License-Identifier: Apache-2.0
"""The end of retention of evidence."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "none": "No file's retention has ended.",
    "some": "The retention of {count} files has ended; none is ever removed by itself:",
    "line": "{key}  kept until {day}  {size} KB  {unit}  {document}",
    "how": (
        "To remove a file: laban-portal retention --remove KEY --reason “WHY”. What the document was, and its "
        "hash, stay."
    ),
    "removed": "The file of the document {key} is removed; what it was, and its hash, stay.",
    "shared": "The document {key} has no file any more; the bytes stay, because something else uses them.",
}
