# SPDX-License-Identifier: Apache-2.0
"""What people are told about official reports."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "signed_scan": "{who} has sent back the signed scan of the report of {unit} in “{round}” ({report}).",
    "signed_digital": (
        "{who} has sent back the digitally signed report of {unit} in “{round}” ({report}); the signature fits."
    ),
}
