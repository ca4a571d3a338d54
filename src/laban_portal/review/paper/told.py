# SPDX-License-Identifier: Apache-2.0
"""What is told to people of a signature that was checked: whether it is sure who signed, and when that was."""

from __future__ import annotations

from laban_portal.clock.days import moment_in_words
from laban_portal.review.paper.signed_pdf import Signature
from laban_portal.review.paper.spelling import said


def trust_told(signature: Signature, language: str) -> str:
    """Say whether the signer is vouched for; of a signature that does not hold, nothing is said."""
    if not signature.holds:
        return ""
    return said(language, f"trust_{signature.trust}", issuer=signature.issuer or "–")


def moment_told(signature: Signature, language: str) -> str:
    """Say when it was signed, and who says so."""
    if signature.at is None:
        return said(language, "time_none")
    name = "time_early" if signature.early else "time_stamped" if signature.stamped else "time_said"
    return said(language, name, moment=moment_in_words(signature.at, language))
