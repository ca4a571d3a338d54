# SPDX-License-Identifier: Apache-2.0
"""Files for people."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "watermark": "{title} · exported by {who} at {when} · {count} rows · contains unpublished information: do "
    "not pass on",
}
