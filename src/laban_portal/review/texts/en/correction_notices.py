# SPDX-License-Identifier: Apache-2.0
"""What people are told about corrections."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "asked": "{unit}: {who} asks to correct a frozen value of “{form}” in the round “{round}”.",
    "granted": (
        "{who} has granted the correction of a value of “{form}” ({unit}, round “{round}”); the next snapshot takes it."
    ),
    "refused": "{who} has refused the correction of a value of “{form}” ({unit}, round “{round}”). See why.",
    "withdrawn": "{unit}: {who} has withdrawn the request to correct a value of “{form}” in the round “{round}”.",
}
