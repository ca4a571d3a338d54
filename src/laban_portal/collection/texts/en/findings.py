# SPDX-License-Identifier: Apache-2.0
"""What the rules find in values, and how it is explained."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Checks",
    "none": "The rules of this round find nothing here.",
    "error": "error",
    "explain": "to explain",
    "warning": "please check",
    "note": "note",
    "summary": "The checks find: {errors} to correct, {explain} to explain, {warnings} to look at.",
    "summary_clear": "The checks find nothing that hinders handing in.",
    "go": "{name}: {said}",
    "rule": "Rule",
    "remedy": "What to do",
    "explained": "Explained by {who}, {when}:",
    "explain_it": "Explain",
    "words_label": "Why the value is right as it stands",
    "words_help": "For example: a plant was opened in March; figures of two districts came in for the first time.",
    "save": "Save the explanation",
    "saved": "The explanation is saved; it counts as long as these values stand.",
    "words": "An explanation has between {least} and {most} letters. Say what happened and where it can be seen.",
    "gone": "The values have changed and the rule finds nothing here any more. Reload the page.",
    "correct": "{cell}: {said} Correct the value.",
    "explain_first": "{cell}: {said} Explain it in the panel of the cell, or correct the value.",
    "audit_explained": "explained a finding: {rule} at {element} {slice}",
    "other_domain": "It does not keep the rule “{rule}” together with a value of a form in another domain, which is "
    "not yours to see. Ask the reviewer of that domain.",
}
