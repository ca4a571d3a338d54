# SPDX-License-Identifier: Apache-2.0
"""What is written down about corrections."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "asked": "Asked to correct “{element}” ({slice}) of the form {form}, {period}, round {round}.",
    "granted": ("Granted the correction of “{element}” ({slice}) of the form {form}, {period}, round {round}."),
    "refused": ("Refused the correction of “{element}” ({slice}) of the form {form}, {period}, round {round}."),
    "withdrawn": "Withdrew the request to correct “{element}” ({slice}) of the form {form}, {period}, round {round}.",
}
