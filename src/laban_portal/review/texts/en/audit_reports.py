# SPDX-License-Identifier: Apache-2.0
"""The audit trail: official reports."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "made": (
        "Made report {report} (number {number}) of round {round}: hash {hash}, up to revision {sequence}. Forms "
        "missing: {missing}. Reason: {reason}. Replaces: {replaces}."
    ),
    "signed_scan": (
        "Took the signed scan of report {report}, round {round}, number {number}: file {sha256}, before {before}. "
        "Signers: {signers}; trusted: {trusted}."
    ),
    "signed_digital": (
        "Took the digitally signed copy of report {report}, round {round}, number {number}: file {sha256}, before "
        "{before}. Signers: {signers}; trusted: {trusted}."
    ),
}
